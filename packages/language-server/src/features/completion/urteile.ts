import type { Sprache, Urteil } from '@baukasten/engine';
import { worteFor } from '@baukasten/output';
import type { Vorschlag } from './vorschlag.ts';

/** German as the verdicts and all texts of rules. */
const BEDEUTUNG: Readonly<Record<Urteil, string>> = {
  erfuellt: 'Das Verlangte ist getan.',
  verletzt: 'Fällig und nicht erfüllt.',
  offen: 'Ohne weitere Angaben oder belegtes Recht nicht zu entscheiden.',
  anstehend: 'Noch nicht fällig; der letzte Tag zählt mit.',
  nicht_anwendbar: 'Die Voraussetzung fehlt, oder die Liste ist leer.',
  erlassen: 'Eine belegte Erleichterung nimmt die Pflicht weg.',
  begruendet: 'Vom „soll“ mit Grund abgewichen.',
  ungenutzt: 'Ein „kann“, das nicht genutzt wird.',
};

export const URTEILE = Object.keys(BEDEUTUNG) as readonly Urteil[];

/** The verdicts that a case may expect. */
export function urteilVorschlaege(sprache: Sprache): readonly Vorschlag[] {
  return URTEILE.map((label) => ({
    label,
    art: 'wert',
    einfuegen: label,
    detail: worteFor(sprache).urteil[label],
    doku: BEDEUTUNG[label],
  }));
}
