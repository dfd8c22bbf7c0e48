import type { SourceNode } from '../document/source-node.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import { compareNumbers, numberFromText } from '../feel/zahl.ts';
import { faktOf } from '../projekt/read-fakten.ts';

/**
 * The project's `wertung` as templates see it under `matrix`: the same fields, only that expectations, which a project
 * writes by grade, are a list of grade and text by rising grade.
 */
export function matrixTyp(typ: FeelTyp): FeelTyp {
  if (typ.art === 'liste') return { ...typ, element: matrixTyp(typ.element) };
  if (typ.art !== 'kontext') return typ;
  const felder = Object.entries(typ.felder).map(([name, feld]) => [
    name,
    name === 'erwartungshorizont' ? ERWARTUNGEN : matrixTyp(feld),
  ]);
  return { ...typ, felder: Object.fromEntries(felder) };
}

const ERWARTUNGEN: FeelTyp = {
  art: 'liste',
  element: { art: 'kontext', felder: { note: { art: 'zahl' }, text: { art: 'text' } } },
};

/** The value of that type that stands at a node of the project. */
export function matrixWert(node: SourceNode | undefined, typ: FeelTyp): FeelValue {
  if (typ === ERWARTUNGEN && node?.kind === 'map') return expectations(node);
  if (typ.art === 'liste' && node?.kind === 'list')
    return node.items.map((item) => matrixWert(item, typ.element));
  if (typ.art !== 'kontext' || node?.kind !== 'map') return faktOf(node, typ);
  const record: Record<string, FeelValue> = Object.create(null);
  for (const { key, value } of node.entries.values()) {
    const feld = Object.hasOwn(typ.felder, key) ? typ.felder[key] : undefined;
    const wert = feld === undefined ? undefined : matrixWert(value, feld);
    if (wert !== undefined) record[key] = wert;
  }
  return record;
}

function expectations(node: Extract<SourceNode, { kind: 'map' }>): FeelValue {
  return [...node.entries.values()]
    .flatMap(({ key, value }) => {
      const note = numberFromText(key);
      const text = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
      return note === undefined || text === undefined ? [] : [{ note, text }];
    })
    .sort((a, b) => compareNumbers(a.note, b.note));
}
