import { type BefundKontext, schwereIn } from '../befund/to-befund.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import type { Textbefund } from './types.ts';

/** Whoever signs the documents learns of the errors that the check of the same project reports. */
export function checkErrors(
  auswertungen: readonly Auswertung[],
  kontext: BefundKontext,
): readonly Textbefund[] {
  const failed = auswertungen.filter((one) => schwereIn(one, kontext) === 'fehler');
  const kennungen = [...new Set(failed.map(({ anforderung }) => anforderung.kennung))];
  if (kennungen.length === 0) return [];
  const list = `${kennungen.slice(0, MOST_NAMED).join(', ')}${kennungen.length > MOST_NAMED ? ', …' : ''}`;
  const one = kennungen.length === 1;
  return [
    {
      art: 'pruefung',
      schwere: 'warnung',
      bausteine: [],
      range: kontext.fakten.rangeOf([]),
      text: {
        de: `Die Prüfung dieses Vorhabens meldet ${one ? 'einen Fehler' : `${kennungen.length} Fehler`} (${list}); die Texte setzen voraus, dass ${one ? 'er' : 'sie'} behoben ${one ? 'wird' : 'werden'}. Näheres zeigt „baukasten pruefen“.`,
        en: `The check of this project reports ${one ? 'one error' : `${kennungen.length} errors`} (${list}); the texts presuppose that ${one ? 'it is' : 'they are'} mended. "baukasten pruefen" says more.`,
      },
    },
  ];
}

const MOST_NAMED = 5;
