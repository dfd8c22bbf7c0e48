import type { Zeichen } from '@baukasten/engine';
import { escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { schemaPath } from '../hover/feld.ts';
import { factPath, type Schleife, typeOf } from './feel-namen.ts';
import { isDayStart, vergleichBefore } from './feel-vergleich.ts';
import { word } from './feel-worte.ts';
import type { FeelVorschlaege, Vorschlag } from './vorschlag.ts';
import { dayVorschlaege } from './werte.ts';

/** Truth values, or the members of a choice in their quotes, on the right of a comparison. */
export function comparedValues(
  davor: readonly Zeichen[],
  lage: Lage,
  loops: readonly Schleife[],
): readonly Vorschlag[] {
  const vergleich = vergleichBefore(davor);
  const typ =
    vergleich === undefined || lage.fachgebiet === undefined
      ? undefined
      : typeOf(vergleich.pfad, lage.fachgebiet, loops);
  if (typ?.art === 'wahrheitswert')
    return ['true', 'false'].map((name) => ({ ...word(name, lage.sprache), rang: 0 }));
  return members(davor, lage, loops).map((one) => ({
    ...one,
    label: `"${one.label}"`,
    einfuegen: `"${one.einfuegen}"`,
    filter: one.label,
  }));
}

/**
 * Inside quotes: members of the choice that is compared, or days; any other text is the author's own. Quotes that are
 * not closed yet are closed.
 */
export function textValues(
  davor: readonly Zeichen[],
  geschrieben: string,
  danach: string,
  lage: Lage,
  loops: readonly Schleife[],
): FeelVorschlaege {
  const rest = /^[\p{L}\p{N}_-]*/u.exec(danach)?.[0] ?? '';
  const closed = danach.slice(rest.length).startsWith('"');
  const found = isDayStart(davor)
    ? dayVorschlaege(lage, lage.tag).map(({ filter: _, ...one }) => one)
    : members(davor, lage, loops);
  return {
    eintraege: found.map((one) => ({ ...one, einfuegen: closed ? one.einfuegen : `${one.einfuegen}"` })),
    davor: geschrieben.length,
    danach: rest.length,
  };
}

/** Members of the choice on the left of a comparison, without those that the list has already. */
function members(davor: readonly Zeichen[], lage: Lage, loops: readonly Schleife[]): readonly Vorschlag[] {
  const { fachgebiet, bestand } = lage;
  const vergleich = vergleichBefore(davor);
  if (vergleich === undefined || fachgebiet === undefined) return [];
  const { pfad, element, schon } = vergleich;
  const own = typeOf(pfad, fachgebiet, loops);
  const typ = element && own?.art === 'liste' ? own.element : own;
  if (typ?.art !== 'text') return [];
  const schema = schemaPath(factPath(pfad, loops).join('.'), lage);
  const { feld } = bestand.werkbank;
  // A list of choices has them at its elements, a choice in each element of a list at the field.
  const werte =
    (element ? feld(fachgebiet, [...schema, 0])?.werte : undefined) ?? feld(fachgebiet, schema)?.werte ?? [];
  return (typ.auswahl ?? [])
    .filter((wert) => !schon.includes(wert))
    .map((wert) => {
      const bedeutung = werte.find((one) => one.wert === wert)?.bedeutung;
      return {
        label: wert,
        art: 'wert',
        einfuegen: wert,
        rang: 0,
        ...(bedeutung === undefined ? {} : { detail: bedeutung, doku: escapeMarkdown(bedeutung) }),
      };
    });
}
