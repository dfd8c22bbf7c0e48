import {
  type Fachgebiet,
  resolveRegeln,
  type WirksameAnforderung,
  type WirksameRegeln,
} from '@baukasten/engine';

/** A rule as it holds somewhere. */
export interface Regel {
  readonly anforderung: WirksameAnforderung;
  readonly regeln: WirksameRegeln;
  readonly fachgebiet: Fachgebiet;
  /** The Land whose law it was resolved for; absent: federal law alone. */
  readonly land?: string;
}

export interface Geltungsbereich {
  readonly stichtag: string;
  readonly land?: string | undefined;
  readonly varianten: readonly string[];
}

/**
 * The rules in force on a day. With a Land: all that holds there. Without: federal law, then what single Länder (and
 * towns) have besides it.
 */
export function listRegeln(
  fachgebiet: Fachgebiet,
  { stichtag, land, varianten }: Geltungsbereich,
): readonly Regel[] {
  const orte = [...fachgebiet.module, ...fachgebiet.overlays].flatMap(({ ort }) => ort ?? []);
  const resolve = (one: string | undefined): readonly Regel[] => {
    const regeln = resolveRegeln(fachgebiet, {
      land: one,
      orte: one === undefined ? [] : orte,
      varianten,
    }).am(stichtag);
    const own = one === undefined ? {} : { land: one };
    return [...regeln.anforderungen.values()].map((anforderung) => ({
      anforderung,
      regeln,
      fachgebiet,
      ...own,
    }));
  };
  const first = resolve(land);
  if (land !== undefined) return first;
  const seen = new Set(first.map(({ anforderung }) => anforderung.kennung));
  const more = landOrder(fachgebiet)
    .flatMap(resolve)
    .filter(({ anforderung }) => !seen.has(anforderung.kennung));
  return [...first, ...more];
}

/** The Länder that have law of their own in a topic. */
export function landOrder({ module, overlays }: Fachgebiet): readonly string[] {
  return [...new Set([...module, ...overlays].flatMap(({ land }) => land ?? []))].sort();
}

/** Every Kennung of a topic, whatever the day and the Land. */
export function allKennungen({ module, overlays, varianten }: Fachgebiet): readonly string[] {
  return [
    ...module.flatMap(({ anforderungen }) => anforderungen),
    ...[...overlays, ...varianten].flatMap(({ ergaenzt }) => ergaenzt.anforderungen),
  ].map(({ kennung }) => kennung);
}

/** All words occur somewhere in what a reader would search: id, title, source, module, texts. Case and umlauts count as typed. */
export function matchesText({ anforderung }: Regel, woerter: readonly string[]): boolean {
  const { kennung, modul, modulTitel, felder } = anforderung;
  const text = [
    kennung,
    modul,
    modulTitel,
    felder.titel?.wert,
    felder.quelle?.wert,
    felder.adressat?.wert,
    felder.phase?.wert,
  ]
    .join(' ')
    .toLocaleLowerCase('de');
  return woerter.every((wort) => text.includes(wort.toLocaleLowerCase('de')));
}
