import type { Problem } from '../document/problem.ts';
import { SourceDocument } from '../document/source-document.ts';
import type { MapNode, ScalarNode, SourceNode } from '../document/source-node.ts';
import type { Groesse, ParameterTyp } from '../katalog/types.ts';
import type { SchemaFehler } from '../schema/schema-fehler.ts';
import { schemaProblems } from '../schema/to-problems.ts';
import type { Fall } from './types.ts';

/** Values that a Größe can never have, as written: `"2000"`, `2.000` and `ja` are no numbers and no truth values. */
export function checkGroessen(
  fall: Fall,
  document: SourceDocument,
  groessen: readonly Groesse[],
): readonly Problem[] {
  const properties: Record<string, Feld> = {};
  const fehler: SchemaFehler[] = [];
  const entries: MapNode['entries'] = new Map(
    fall.groessen.flatMap(({ name, wert, range }) => {
      const feld = feldOf(groessen.find(({ id }) => id === name));
      if (feld === undefined || !isStated(wert)) return [];
      properties[name] = feld;
      if (typeof wert.value !== feld.type) fehler.push(wrongType(name, feld));
      return [[name, { key: name, keyRange: range, value: wert }] as const];
    }),
  );
  const root: MapNode = { kind: 'map', entries, range: fall.range };
  const view = new SourceDocument(document.uri, document.text, { root, probleme: [] }, document.lines);
  return schemaProblems(view, fehler, { type: 'object', properties });
}

interface Feld {
  readonly title: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly format?: 'date';
  readonly 'x-einheit'?: string;
}

/** Undefined where what a value looks like is not known: durations are texts in cases. */
function feldOf(groesse: Groesse | undefined): Feld | undefined {
  const kind = groesse?.typ === undefined ? undefined : KINDS[groesse.typ];
  if (groesse === undefined || kind === undefined) return undefined;
  const { titel: title, einheit } = groesse;
  return { title, ...kind, ...(einheit === undefined ? {} : { 'x-einheit': einheit }) };
}

const KINDS: Readonly<Record<ParameterTyp, Pick<Feld, 'type' | 'format'> | undefined>> = {
  zahl: { type: 'number' },
  betrag: { type: 'number' },
  datum: { type: 'string', format: 'date' },
  wahrheitswert: { type: 'boolean' },
  text: { type: 'string' },
  dauer: undefined,
};

/** `unbekannt` and nothing are expectations of every kind, a list compares item by item. */
function isStated(wert: SourceNode): wert is ScalarNode {
  return wert.kind === 'scalar' && wert.value !== null && wert.value !== 'unbekannt';
}

function wrongType(name: string, { type }: Feld): SchemaFehler {
  return {
    zeiger: `/${name}`,
    keyword: 'type',
    schemaZeiger: `#/properties/${name}/type`,
    params: { type },
  };
}
