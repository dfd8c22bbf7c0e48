import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { Umgebung } from '../evaluate/umgebung.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import type { Feldbeschreibung } from '../schema/projekt-schema.ts';
import { matrixWert } from './matrix-wert.ts';
import type { Textkontext } from './render-text.ts';

/** What the templates of a project can read on one day of law; Größen are worked out when they are asked for. */
export function createTextkontext(
  typen: Readonly<Record<string, FeelTyp>>,
  document: SourceDocument,
  umgebung: Umgebung,
  feld: (pfad: SourcePath) => Feldbeschreibung | undefined,
  namesOf: (pfad: SourcePath) => readonly string[],
): Textkontext {
  const named = (root: 'parameter' | 'groesse'): FeelContext => {
    const typ = typen[root];
    const names = typ?.art === 'kontext' ? Object.keys(typ.felder) : [];
    const record: Record<string, FeelValue> = Object.create(null);
    for (const name of names)
      Object.defineProperty(record, name, { enumerable: true, get: () => umgebung.get([root, name]) });
    return record;
  };
  return {
    typen,
    namesOf,
    value(name) {
      if (name === 'parameter' || name === 'groesse') return named(name);
      if (name === 'matrix' && typen['matrix'] !== undefined)
        return matrixWert(document.nodeAt(['wertung']), typen['matrix']);
      return umgebung.get([name]);
    },
    isNull(pfad) {
      const node = document.nodeAt(pfad);
      return node?.kind === 'scalar' && node.value === null;
    },
    bedeutung: (pfad, wert) => feld(pfad)?.werte?.find((one) => one.wert === wert)?.bedeutung,
  };
}
