import type { Begruendung, GroessenWert } from '@baukasten/engine';
import { formatOrt, isFileStart } from '../positions.ts';
import { inSprache } from '../terminal/kontext.ts';
import type { Grundkontext } from '../text/grundkontext.ts';
import { joinDots } from '../text/join.ts';
import type { Span } from '../text/paragraph.ts';
import type { Zweig } from '../text/tree.ts';
import { chooseDeciding } from './entscheidend.ts';
import { createFormeln, type Formeln } from './formeln.ts';
import { type ErklaerWorte, erklaerWorteFor } from './worte.ts';

/** The evaluation trees as branches: what was asked, what came out, what it rests on. */
export function toZweige(
  knoten: readonly Begruendung[],
  groessen: readonly GroessenWert[],
  kontext: Grundkontext,
): readonly Zweig[] {
  const formeln = createFormeln(groessen);
  // The requirement's own parts come before the reliefs, which are many and mostly without effect.
  const own = knoten.filter(({ art }) => art !== 'erleichterung');
  const reliefs = knoten.filter(({ art }) => art === 'erleichterung');
  return [...own, ...reliefs].map((one) => toZweig(one, formeln, kontext));
}

function toZweig(knoten: Begruendung, formeln: Formeln, kontext: Grundkontext): Zweig {
  const eigene = erklaerWorteFor(kontext.sprache);
  const kinder = knoten.art === 'groesse' && knoten.kinder.length === 0 ? formeln(knoten) : knoten.kinder;
  if (kinder === 'siehe oben') {
    const again = { text: `[${eigene.sieheOben}]`, stil: kontext.stil.blass };
    return { spans: [...nodeSpans(knoten, kontext, eigene), again], kinder: [] };
  }
  const { gezeigt, ohneEinfluss, weitere } = kontext.ausfuehrlich
    ? { gezeigt: kinder, ohneEinfluss: 0, weitere: 0 }
    : chooseDeciding(knoten, kinder);
  const dim = (text: string) => ({ text, stil: kontext.stil.blass });
  return {
    spans: [
      ...nodeSpans(knoten, kontext, eigene),
      ...originSpans(knoten, kontext, eigene),
      ...(ohneEinfluss === 0 ? [] : [dim(`[${eigene.ohneEinfluss(ohneEinfluss)}]`)]),
    ],
    kinder: [
      ...gezeigt.map((kind) => toZweig(kind, formeln, kontext)),
      ...(weitere === 0 ? [] : [{ spans: [dim(eigene.weitere(weitere))], kinder: [] }]),
    ],
  };
}

function nodeSpans(knoten: Begruendung, kontext: Grundkontext, eigene: ErklaerWorte): readonly Span[] {
  const { stil } = kontext;
  const { art, text, titel } = knoten;
  switch (art) {
    case 'teil':
      return [{ text: `${eigene.teile[text] ?? text}:`, stil: stil.fett }, outcome(knoten, kontext, eigene)];
    case 'erleichterung':
      return [
        { text: `${eigene.erleichterung} „${titel ?? text}“:`, stil: stil.fett },
        outcome(knoten, kontext, eigene),
      ];
    case 'und':
    case 'oder':
    case 'nicht':
      return [{ text: `${eigene.operatoren[art] ?? art}:` }, outcome(knoten, kontext, eigene)];
    case 'vergleich':
    case 'quantor':
      return [{ text: `${text}:` }, outcome(knoten, kontext, eigene)];
    case 'parameter':
    case 'groesse':
      return [
        ...(titel === undefined ? [{ text }] : [{ text: titel }, { text: `(${text})`, stil: stil.blass }]),
        { text: '=' },
        outcome(knoten, kontext, eigene),
      ];
    case 'fakt':
    case 'rechnung':
    case 'auswahl':
    case 'wert':
      return [{ text }, { text: '=' }, outcome(knoten, kontext, eigene)];
    default:
      return art satisfies never;
  }
}

/** A partial verdict as sign and word, any other value as it is displayed. */
function outcome(knoten: Begruendung, kontext: Grundkontext, eigene: ErklaerWorte): Span {
  const { stil } = kontext;
  const { art, wahr, unbekannt } = knoten;
  const fact = art === 'fakt' || art === 'parameter' || art === 'groesse';
  if (unbekannt) {
    const word = fact ? inSprache(knoten.wert, kontext) : eigene.unbekannt;
    return { text: `?\u00A0${word}`, stil: stil.gelb };
  }
  if (art === 'erleichterung' && wahr !== undefined) {
    return wahr
      ? { text: `✓\u00A0${eigene.greift}`, stil: stil.gruen }
      : { text: `–\u00A0${eigene.greiftNicht}`, stil: stil.blass };
  }
  // Facts that are true or false are values, no verdicts.
  if (wahr === undefined || fact) return { text: inSprache(knoten.wert, kontext), stil: stil.fett };
  return wahr
    ? { text: `✓\u00A0${eigene.ja}`, stil: stil.gruen }
    : { text: `✗\u00A0${eigene.nein}`, stil: stil.rot };
}

/** Source, grade, level, origin and place, as far as known. */
function originSpans(knoten: Begruendung, kontext: Grundkontext, eigene: ErklaerWorte): readonly Span[] {
  const { worte, basis, stil } = kontext;
  const { art, quelle, sicherheit, ebene, herkunft, range, unbekannt } = knoten;
  // What has no place of its own (the register, the Stichtag, loop variables) would point at the start of the file.
  const placed = range !== undefined && herkunft !== 'register' && !isFileStart(range);
  const origin = joinDots([
    quelle,
    sicherheit === undefined ? undefined : `${worte.sicherheitWort} ${sicherheit}`,
    ebene === undefined ? undefined : worte.ebene[ebene],
    herkunft === undefined ? undefined : eigene.herkunft[herkunft],
    art === 'fakt' && unbekannt && herkunft === undefined ? eigene.nichtAngegeben : undefined,
    placed ? formatOrt(range, basis).replaceAll(' ', '\u00A0') : undefined,
  ]);
  return origin === '' ? [] : [{ text: `(${origin})`, stil: stil.blass }];
}
