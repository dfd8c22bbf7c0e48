import type { Urteil, Verbindlichkeit } from '@baukasten/engine';
import { worteFor } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import type { Vorschlag } from './vorschlag.ts';

/** What a case expects of a requirement that is not in force on its day or in its territory. */
const KEINES = 'gilt_nicht';

/** German as the verdicts and all texts of rules. */
const BEDEUTUNG: Readonly<Record<Urteil | typeof KEINES, string>> = {
  erfuellt: 'Das Verlangte ist getan.',
  verletzt: 'Fällig und nicht erfüllt.',
  offen: 'Ohne weitere Angaben oder belegtes Recht nicht zu entscheiden.',
  anstehend: 'Noch nicht fällig; der letzte Tag zählt mit.',
  nicht_anwendbar: 'Die Voraussetzung fehlt, oder die Liste ist leer.',
  erlassen: 'Eine belegte Erleichterung nimmt die Pflicht weg.',
  begruendet: 'Vom „soll“ mit Grund abgewichen.',
  ungenutzt: 'Ein „kann“, das nicht genutzt wird.',
  gilt_nicht: 'Kein Urteil: An diesem Tag oder in diesem Gebiet gibt es die Anforderung nicht.',
};

/** What a verdict means that a case expects. */
export function urteilText(urteil: string): string | undefined {
  return Object.hasOwn(BEDEUTUNG, urteil) ? BEDEUTUNG[urteil as Erwartung] : undefined;
}

type Erwartung = keyof typeof BEDEUTUNG;

/** What only a "soll" and what only a "kann" can come to. */
const NUR: Readonly<Partial<Record<Erwartung, Verbindlichkeit>>> = { begruendet: 'soll', ungenutzt: 'kann' };

/** What a case may expect of a requirement by the force that it has there, or that a relief gives it; unknown: everything. */
export function erwartungenFor(kennung: string, { regeln }: Lage): readonly Erwartung[] {
  const regel = regeln?.anforderungen.get(kennung);
  const all = Object.keys(BEDEUTUNG) as readonly Erwartung[];
  if (regel === undefined) return all;
  const felder = [regel.felder, ...regel.erleichterungen.map(({ aendert = {} }) => aendert)];
  const forces = new Set(felder.map(({ verbindlichkeit }) => verbindlichkeit?.wert));
  return all.filter((one) => NUR[one] === undefined || forces.has(NUR[one]));
}

export function urteilVorschlaege(kennung: string, lage: Lage): readonly Vorschlag[] {
  return erwartungenFor(kennung, lage).map((label) => ({
    label,
    art: 'wert',
    einfuegen: label,
    ...(label === KEINES ? {} : { detail: worteFor(lage.sprache).urteil[label] }),
    doku: BEDEUTUNG[label],
  }));
}
