import type { Sprache, Text, Urteil } from '@baukasten/engine';
import { worteFor } from '@baukasten/output';
import type { Vorschlag } from './vorschlag.ts';

const BEDEUTUNG: Readonly<Record<Urteil, Text>> = {
  erfuellt: { de: 'Das Verlangte ist getan.', en: 'What is asked is done.' },
  verletzt: { de: 'Fällig und nicht erfüllt.', en: 'Due and not fulfilled.' },
  offen: {
    de: 'Ohne weitere Angaben oder belegtes Recht nicht zu entscheiden.',
    en: 'Cannot be decided without further facts or supported law.',
  },
  anstehend: {
    de: 'Noch nicht fällig; der letzte Tag zählt mit.',
    en: 'Not due yet; the last day counts.',
  },
  nicht_anwendbar: {
    de: 'Die Voraussetzung fehlt, oder die Liste ist leer.',
    en: 'Its condition is not met, or the list is empty.',
  },
  erlassen: { de: 'Eine belegte Erleichterung nimmt die Pflicht weg.', en: 'A supported relief removes it.' },
  begruendet: { de: 'Vom „soll“ mit Grund abgewichen.', en: 'Departed from a "soll" with a reason.' },
  ungenutzt: { de: 'Ein „kann“, das nicht genutzt wird.', en: 'A "kann" that is not used.' },
};

export const URTEILE = Object.keys(BEDEUTUNG) as readonly Urteil[];

/** The verdicts that a case may expect. */
export function urteilVorschlaege(sprache: Sprache): readonly Vorschlag[] {
  return URTEILE.map((label) => ({
    label,
    art: 'wert',
    einfuegen: label,
    detail: worteFor(sprache).urteil[label],
    doku: BEDEUTUNG[label][sprache],
  }));
}
