import { suggest } from '../document/suggest.ts';
import type { TypUmfeld } from '../feel/pruefung.ts';
import type { FeelTyp } from '../feel/typ.ts';
import { inhalteOf } from '../katalog/checks/inhalte.ts';
import { createTypwelt } from '../katalog/checks/typ-umfeld.ts';
import type { Fachgebiet } from '../katalog/types.ts';

/** Names that templates know besides the facts; `matrix` is the project's `wertung`. */
export const VORLAGEN_WURZELN = ['parameter', 'groesse', 'matrix', 'stichtag'] as const;

/** Types of all that a template of this topic can name, as one record. */
export function vorlagenTyp(fachgebiet: Fachgebiet): Readonly<Record<string, FeelTyp>> {
  const umfeld = createTypwelt(fachgebiet).umfeld();
  const { parameter, groessen } = inhalteOf(fachgebiet);
  const facts: Readonly<Record<string, FeelTyp>> =
    fachgebiet.typ.art === 'kontext' ? fachgebiet.typ.felder : {};
  const { wertung } = facts;
  return {
    ...facts,
    ...(wertung === undefined ? {} : { matrix: wertung }),
    parameter: record('parameter', parameter, umfeld),
    groesse: record('groesse', groessen, umfeld),
    stichtag: { art: 'datum' },
  };
}

function record(wurzel: string, items: readonly { readonly id: string }[], umfeld: TypUmfeld): FeelTyp {
  const felder = items.map(({ id }): readonly [string, FeelTyp] => {
    const found = umfeld.lookup([wurzel, id]);
    return [id, 'typ' in found ? found.typ : { art: 'beliebig' }];
  });
  return { art: 'kontext', felder: Object.fromEntries(felder) };
}

/** Fields of a record whose name is near, else full paths that end with the name: at most three. */
export function suggestField(
  name: string,
  hier: Readonly<Record<string, FeelTyp>>,
  alles: Readonly<Record<string, FeelTyp>>,
): readonly string[] {
  const near = suggest(name, Object.keys(hier));
  return near.length > 0 || hier !== alles ? near : pathsTo(name, alles, [], 4).slice(0, 3);
}

function pathsTo(
  name: string,
  felder: Readonly<Record<string, FeelTyp>>,
  davor: readonly string[],
  tiefe: number,
): readonly string[] {
  if (tiefe === 0) return [];
  return Object.entries(felder).flatMap(([field, typ]) => {
    const pfad = [...davor, field];
    const own = field === name ? [pfad.join('.')] : [];
    return typ.art === 'kontext' ? [...own, ...pathsTo(name, typ.felder, pfad, tiefe - 1)] : own;
  });
}
