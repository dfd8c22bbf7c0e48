import type { Pruefbericht, Schritt, Urteil } from '@baukasten/engine';
import { formatDay } from '../text/days.ts';
import { paragraph } from '../text/paragraph.ts';
import { widthOf } from '../text/width.ts';
import { enumerate, farbeOf, inSprache, type TerminalKontext, ZEICHEN } from './kontext.ts';
import { mergeSchritte, type Sammelschritt } from './merge-schritte.ts';

/** More steps than these nobody plans at once; of them so many are facts to be stated, if there are so many. */
const HOECHSTENS = { kurz: 8, ausfuehrlich: 20 };
const DAVON_ANGABEN = 3;

/** „Als Nächstes“: what to do, by when, and which requirements ask for it. */
export function schrittLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly string[] {
  const { eigene, stil, ausfuehrlich } = kontext;
  const all = mergeSchritte(bericht.schritte);
  if (all.length === 0) return [];
  const shown = choose(all, ausfuehrlich ? HOECHSTENS.ausfuehrlich : HOECHSTENS.kurz);
  const wann = shown.map((schritt) => whenOf(schritt, bericht.stichtag, kontext));
  const column = Math.max(...wann.map(widthOf));
  return [
    stil.fett(eigene.alsNaechstes),
    ...shown.flatMap((schritt, index) => stepLines(schritt, wann[index] ?? '', column, kontext)),
    ...(shown.length === all.length
      ? []
      : [`  ${stil.blass(eigene.weitereSchritte(all.length - shown.length))}`]),
  ];
}

/** The first steps; some places are kept for facts that are missing, because much may hang on one of them. */
function choose(all: readonly Sammelschritt[], hoechstens: number): readonly Sammelschritt[] {
  const facts = all.filter(({ art }) => art === 'angeben').slice(0, DAVON_ANGABEN);
  const others = all.filter((schritt) => !facts.includes(schritt)).slice(0, hoechstens - facts.length);
  return all.filter((schritt) => others.includes(schritt) || facts.includes(schritt));
}

function stepLines(
  schritt: Sammelschritt,
  wann: string,
  column: number,
  kontext: TerminalKontext,
): readonly string[] {
  const { stil, breite } = kontext;
  const urteil = URTEIL[schritt.art];
  const label = (wann + ' '.repeat(column - widthOf(wann))).replaceAll(' ', '\u00A0');
  // The first word carries the table's columns, so that wrapped lines hang behind them.
  const spans = [
    { text: ZEICHEN[urteil], stil: farbeOf(urteil, stil) },
    { text: `${label}\u00A0`, stil: stil.fett },
    { text: inSprache(schritt.was, kontext) },
    // A fact that many requirements wait for belongs to none of them.
    ...((schritt.betrifft ?? 1) > 1 ? [] : [{ text: `(${namesOf(schritt)})`, stil: stil.blass }]),
  ];
  return paragraph(spans, { breite, erst: 2, folge: column + 6 });
}

const URTEIL: Readonly<Record<Schritt['art'], Urteil>> = {
  beheben: 'verletzt',
  vorbereiten: 'anstehend',
  angeben: 'offen',
};

function whenOf({ art, bis }: Sammelschritt, stichtag: string, { eigene, sprache }: TerminalKontext): string {
  if (bis !== undefined) {
    const tag = formatDay(bis, sprache);
    return bis < stichtag ? eigene.seit(tag) : eigene.bis(tag);
  }
  return { beheben: eigene.sofort, angeben: eigene.angeben, vorbereiten: eigene.demnaechst }[art];
}

const NAMEN = 3;

function namesOf({ kennungen, elemente }: Sammelschritt): string {
  const first = kennungen[0] ?? '';
  if (kennungen.length > 1) return enumerate(kennungen, NAMEN);
  return elemente.length === 0 ? first : `${first}: ${enumerate(elemente, NAMEN)}`;
}
