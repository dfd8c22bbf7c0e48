import type { Begruendung, GroessenWert } from '@baukasten/engine';
import { formatOrt } from '../positions.ts';
import { joinDots } from '../terminal/header.ts';
import { inSprache, type TerminalKontext } from '../terminal/kontext.ts';
import type { Span } from '../text/paragraph.ts';
import type { Zweig } from '../text/tree.ts';
import { createFormeln, type Formeln } from './formeln.ts';
import { type ErklaerWorte, erklaerWorteFor } from './worte.ts';

/** The evaluation trees as branches: what was asked, what came out, what it rests on. */
export function toZweige(
  knoten: readonly Begruendung[],
  groessen: readonly GroessenWert[],
  kontext: TerminalKontext,
): readonly Zweig[] {
  const formeln = createFormeln(groessen);
  return knoten.map((one) => toZweig(one, formeln, kontext));
}

function toZweig(knoten: Begruendung, formeln: Formeln, kontext: TerminalKontext): Zweig {
  const eigene = erklaerWorteFor(kontext.sprache);
  const kinder = knoten.art === 'groesse' && knoten.kinder.length === 0 ? formeln(knoten) : knoten.kinder;
  if (kinder === 'siehe oben') {
    const again = { text: `[${eigene.sieheOben}]`, stil: kontext.stil.blass };
    return { spans: [...nodeSpans(knoten, kontext, eigene), again], kinder: [] };
  }
  const shown = kontext.ausfuehrlich ? kinder : decisive(knoten, kinder);
  const more = kinder.length - shown.length;
  return {
    spans: [...nodeSpans(knoten, kontext, eigene), ...originSpans(knoten, kontext, eigene)],
    kinder: [
      ...shown.map((kind) => toZweig(kind, formeln, kontext)),
      ...(more === 0
        ? []
        : [{ spans: [{ text: eigene.weitere(more), stil: kontext.stil.blass }], kinder: [] }]),
    ],
  };
}

/** A list of many elements shows no more than these unless asked. */
const HOECHSTENS = 12;

/** The first children, those before all that come out like their parent: they decide it. */
function decisive({ wahr, unbekannt }: Begruendung, kinder: readonly Begruendung[]): readonly Begruendung[] {
  if (kinder.length <= HOECHSTENS) return kinder;
  const decides = (kind: Begruendung) => kind.wahr === wahr && kind.unbekannt === unbekannt;
  const chosen = new Set(
    [...kinder.filter(decides), ...kinder.filter((kind) => !decides(kind))].slice(0, HOECHSTENS),
  );
  return kinder.filter((kind) => chosen.has(kind));
}

function nodeSpans(knoten: Begruendung, kontext: TerminalKontext, eigene: ErklaerWorte): readonly Span[] {
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
function outcome(knoten: Begruendung, kontext: TerminalKontext, eigene: ErklaerWorte): Span {
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
function originSpans(knoten: Begruendung, kontext: TerminalKontext, eigene: ErklaerWorte): readonly Span[] {
  const { worte, basis, stil } = kontext;
  const origin = joinDots([
    knoten.quelle,
    knoten.sicherheit === undefined ? undefined : `${worte.sicherheitWort} ${knoten.sicherheit}`,
    knoten.ebene === undefined ? undefined : worte.ebene[knoten.ebene],
    knoten.herkunft === undefined ? undefined : eigene.herkunft[knoten.herkunft],
    knoten.art === 'fakt' && knoten.herkunft === undefined ? eigene.nichtAngegeben : undefined,
    // A value of the register has no place of its own in the file.
    knoten.range === undefined || knoten.herkunft === 'register' ? undefined : formatOrt(knoten.range, basis),
  ]);
  return origin === '' ? [] : [{ text: `(${origin})`, stil: stil.blass }];
}
