import type { SourcePath } from '../document/range.ts';
import type { FeelNode } from './ast.ts';
import type { FeelEnv, Reading } from './env.ts';
import { fieldOf } from './projektion.ts';
import type { FeelContext, FeelValue } from './values.ts';

interface Bindung {
  readonly variable: string;
  readonly element: FeelValue;
  readonly pfad: SourcePath;
}

/** The plainest surroundings: one record of facts, no parameters and no law. Own properties only. */
export function createEnv(fakten: FeelContext, bindungen: readonly Bindung[] = []): FeelEnv {
  const start = (teile: readonly string[]) => {
    const gebunden = bindungen.findLast(({ variable }) => variable === teile[0]);
    return gebunden === undefined
      ? { wert: fakten as FeelValue, pfad: [] as SourcePath, rest: teile }
      : { wert: gebunden.element, pfad: gebunden.pfad, rest: teile.slice(1) };
  };
  const read = (teile: readonly string[]): Reading => {
    const { wert, pfad, rest } = start(teile);
    const gefunden = rest.reduce<FeelValue>(fieldOf, wert);
    return { wert: gefunden, pfad: [...pfad, ...rest], fehlt: gefunden === undefined };
  };
  return {
    get: (teile) => read(teile).wert,
    read,
    bind: (variable: string, element: FeelValue, liste: FeelNode, index: number) => {
      const ort = liste.art === 'pfad' ? read(liste.teile).pfad : [variable];
      return createEnv(fakten, [...bindungen, { variable, element, pfad: [...ort, index] }]);
    },
  };
}
