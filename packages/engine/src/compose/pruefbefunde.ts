import { type BefundKontext, schwereIn, toBefund } from '../befund/to-befund.ts';
import type { Auswertung } from '../evaluate/auswertung.ts';
import type { Overlay } from '../katalog/types.ts';
import { nameOf } from './befunde.ts';
import type { Bausteinwahl, Textbefund } from './types.ts';

const MOST_NAMED = 5;

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

/** What a variant supposes is no law: texts that rest on it are for trying out. */
export function suppositions(
  varianten: readonly Overlay[],
  { fakten }: BefundKontext,
): readonly Textbefund[] {
  return varianten.map(({ titel }) => ({
    art: 'pruefung',
    schwere: 'warnung',
    bausteine: [],
    range: fakten.rangeOf([]),
    text: {
      de: `Die Texte folgen der Variante „${titel}“: eine erprobte Regel, nicht geltendes Recht. Das steht im Kopf und am Ende jedes Dokuments. Zum Versenden ohne Variante zusammenstellen.`,
      en: `The texts follow the variant "${titel}": a rule that is tried out, not the law in force. The head and the end of every document say so. Compose without the variant before sending.`,
    },
  }));
}

/** What the chosen texts take to be met and the facts deny: document and facts contradict each other. */
export function brokenPremises(
  gewaehlt: readonly Bausteinwahl[],
  auswertungen: readonly Auswertung[],
  kontext: BefundKontext,
): readonly Textbefund[] {
  return auswertungen.flatMap((one): readonly Textbefund[] => {
    const { kennung } = one.anforderung;
    const betroffen = gewaehlt.filter(({ baustein }) =>
      baustein.setztVoraus.some(({ wert }) => wert === kennung),
    );
    if (one.urteil !== 'verletzt' || betroffen.length === 0) return [];
    const { meldung, abhilfe, range, schwere = 'hinweis' } = toBefund(one, kontext);
    const namen = betroffen.map(nameOf).join(', ');
    const einer = betroffen.length === 1;
    return [
      {
        art: 'voraussetzung',
        // Documents are written though the check reports errors: whoever signs decides.
        schwere: schwere === 'fehler' ? 'warnung' : schwere,
        anforderung: kennung,
        bausteine: betroffen.map(({ baustein }) => baustein.kennung),
        range,
        text: {
          de: `${meldung.de} ${einer ? 'Der Baustein' : 'Die Bausteine'} ${namen} ${einer ? 'geht' : 'gehen'} vom Gegenteil aus (${kennung}).${abhilfe === undefined ? '' : ` ${abhilfe.de}`}`,
          en: `${meldung.en} ${einer ? 'Text block' : 'Text blocks'} ${namen} ${einer ? 'presupposes' : 'presuppose'} the opposite (${kennung}).${abhilfe === undefined ? '' : ` ${abhilfe.en}`}`,
        },
      },
    ];
  });
}
