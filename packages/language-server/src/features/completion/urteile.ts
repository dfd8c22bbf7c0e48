import type { Sprache, Urteil } from '@baukasten/engine';
import { worteFor } from '@baukasten/output';
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

/** What a case may expect. */
export const ERWARTUNGEN = Object.keys(BEDEUTUNG) as readonly (keyof typeof BEDEUTUNG)[];

export function urteilVorschlaege(sprache: Sprache): readonly Vorschlag[] {
  return ERWARTUNGEN.map((label) => ({
    label,
    art: 'wert',
    einfuegen: label,
    ...(label === KEINES ? {} : { detail: worteFor(sprache).urteil[label] }),
    doku: BEDEUTUNG[label],
  }));
}
