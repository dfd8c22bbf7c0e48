import { isUnconfirmed } from '../resolve/sicherheit.ts';
import type { WirksameAnforderung } from '../resolve/types.ts';
import type { Befund, FeldHerkunft } from './types.ts';

/** What every finding on a requirement says, whatever the facts: taken from the rules alone. */
export type FesteTeile = Pick<
  Befund,
  | 'kennung'
  | 'modul'
  | 'titel'
  | 'ungeprueft'
  | 'quelle'
  | 'stand'
  | 'sicherheit'
  | 'zeile'
  | 'herkunft'
  | 'adressat'
  | 'phase'
  | 'wiedervorlage'
  | 'grenze'
  | 'zweifel'
>;

export type FesteTeileOf = (anforderung: WirksameAnforderung) => FesteTeile;

/** Remembers them for as long as the resolved rules live. */
export function createFesteTeile(): FesteTeileOf {
  const known = new WeakMap<WirksameAnforderung, FesteTeile>();
  return (anforderung) => {
    const teile = known.get(anforderung) ?? readFesteTeile(anforderung);
    known.set(anforderung, teile);
    return teile;
  };
}

function readFesteTeile(anforderung: WirksameAnforderung): FesteTeile {
  const { kennung, modul, felder, sicherheit, zeile } = anforderung;
  return {
    kennung,
    modul,
    titel: felder.titel?.wert ?? kennung,
    ungeprueft: isUnconfirmed(sicherheit),
    quelle: felder.quelle?.wert ?? '',
    stand: felder.stand?.wert ?? '',
    sicherheit,
    zeile,
    herkunft: herkunftOf(anforderung),
    ...optionalTexts(felder),
  };
}

const TEXTE = ['adressat', 'phase', 'wiedervorlage', 'grenze', 'zweifel'] as const;

function optionalTexts(felder: WirksameAnforderung['felder']): Pick<FesteTeile, (typeof TEXTE)[number]> {
  const entries = TEXTE.flatMap((name) => {
    const wert = felder[name]?.wert;
    return wert === undefined ? [] : [[name, wert] as const];
  });
  return Object.fromEntries(entries);
}

function herkunftOf({ herkunft }: WirksameAnforderung): readonly FeldHerkunft[] {
  return Object.entries(herkunft).flatMap(([feld, origin]) =>
    origin === undefined ? [] : [{ feld, ebene: origin.ebene, datei: origin.datei, range: origin.range }],
  );
}
