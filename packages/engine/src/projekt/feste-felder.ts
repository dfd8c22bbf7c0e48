import { matrixSchema } from '../schema/dateien/matrix.ts';
import { projektWertungSchema } from '../schema/dateien/projekt-wertung.ts';
import { type JsonSchema, readSchema } from '../schema/json-schema.ts';
import type { RegisterAngaben } from './register-angaben.ts';

/** Top-level fields that the engine reads itself, whatever a project schema says. */
const OBEN: ReadonlySet<string> = new Set([
  'projekt',
  'stichtag',
  'varianten',
  'gemeinde',
  'gemeinden',
  'stand_der_planung',
  'abweichungen',
]);

const ABWEICHUNG: ReadonlySet<string> = new Set(['anforderung', 'element', 'grund', 'beschluss']);

const GEMEINDE = {
  ags: true,
  name: true,
  land: true,
  kreis: true,
  verband: true,
  verband_art: true,
  einwohner_2024_01_01: true,
  einwohner: true,
  flaeche_km2: true,
} satisfies Record<keyof RegisterAngaben | 'ags', true>;

/** What a price sheet shows of a position. */
export type Positionsfeld = 'nummer' | 'bezeichnung' | 'menge' | 'einheit' | 'art' | 'jugend' | 'los';

const POSITION: Readonly<Record<Positionsfeld, JsonSchema>> = {
  nummer: {},
  bezeichnung: {},
  menge: {},
  einheit: {},
  art: {},
  jugend: {},
  los: {},
};

/** Published so, weights may stay open: the documents then have no matrix that could be scored. */
export type Gewichtsfeld = 'spannen' | 'rangfolge_statt_gewichtung';

const OFFENE_GEWICHTE: Readonly<Record<Gewichtsfeld, JsonSchema>> = {
  spannen: {},
  rangfolge_statt_gewichtung: {},
};

/** What scoring and documents read: a matrix has the same fields in a project as in a file of its own. */
const DOKUMENTE = readSchema({
  properties: {
    ...projektWertungSchema.properties,
    eignung: matrixSchema.properties?.['eignung'] ?? {},
    preisblatt: { properties: { positionen: { items: { properties: POSITION } } } },
    lose: { items: { properties: { id: {}, titel: {} } } },
    auftraggeber: { properties: { name: {}, aktenzeichen: {} } },
    vorhaben: { properties: { titel: {} } },
    veroeffentlichung: { properties: OFFENE_GEWICHTE },
  },
  $defs: projektWertungSchema.$defs ?? {},
});

/** What elements of lists are called by (`elementId`). */
const ELEMENT: ReadonlySet<string> = new Set(['id', 'ags', 'name']);

/**
 * Whether the engine reads a field by its name: under another name it would be an ordinary fact. `element`: the field
 * belongs to the elements of a list, whose names stand in findings and departures.
 */
export function isFestesFeld(fakt: string, element: boolean): boolean {
  const teile = fakt.split('.');
  const [first = '', second, third] = teile;
  if (isInDokumenten(teile)) return true;
  if (second === undefined) return OBEN.has(first);
  const last = teile.at(-1) ?? '';
  if (element && ELEMENT.has(last)) return true;
  if (third !== undefined) return false;
  if (first === 'abweichungen') return ABWEICHUNG.has(second);
  return (first === 'gemeinde' || first === 'gemeinden') && Object.hasOwn(GEMEINDE, second);
}

function isInDokumenten(teile: readonly string[]): boolean {
  let schema: JsonSchema | undefined = DOKUMENTE.root;
  for (const teil of teile) {
    const list: JsonSchema | undefined = DOKUMENTE.child(schema, 0);
    schema = DOKUMENTE.child(list ?? schema, teil);
    if (schema === undefined) return false;
  }
  return true;
}
