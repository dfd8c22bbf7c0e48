import type { FeelEnv, Reading } from '../../packages/engine/src/feel/env.ts';
import { isDate, isDuration, isList } from '../../packages/engine/src/feel/gleich.ts';
import type { FeelContext, FeelValue } from '../../packages/engine/src/feel/values.ts';
import { isNumber } from '../../packages/engine/src/feel/zahl.ts';

/** The surroundings of one case: its inputs, and loop variables as the expression binds them. */
export function createUmfeld(eingaben: FeelContext): FeelEnv {
  const read = (teile: readonly string[]): Reading => {
    const wert = descend(eingaben, teile);
    return { wert, pfad: teile, fehlt: wert === undefined };
  };
  return {
    read,
    get: (teile) => read(teile).wert,
    bind: (variable, element) => createUmfeld({ ...eingaben, [variable]: element }),
  };
}

/** A path through null is null, through an absent parent unknown. */
function descend(start: FeelValue, teile: readonly string[]): FeelValue {
  let hier = start;
  for (const teil of teile) {
    if (hier === null) return null;
    if (!isContext(hier)) return undefined;
    hier = Object.hasOwn(hier, teil) ? hier[teil] : undefined;
  }
  return hier;
}

export function isContext(wert: FeelValue): wert is FeelContext {
  return (
    typeof wert === 'object' &&
    wert !== null &&
    !isList(wert) &&
    !isNumber(wert) &&
    !isDate(wert) &&
    !isDuration(wert)
  );
}
