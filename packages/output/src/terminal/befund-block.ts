import type { Befund } from '@baukasten/engine';
import { formatOrt } from '../positions.ts';
import { codeFrame } from '../text/code-frame.ts';
import { formatDay } from '../text/days.ts';
import { joinDots } from '../text/join.ts';
import { paragraph, type Span } from '../text/paragraph.ts';
import { farbeOf, inSprache, type TerminalKontext, ZEICHEN } from './kontext.ts';

/** A finding in full: verdict, source, reason, place with its line, and what to do. */
export function befundBlock(befund: Befund, stichtag: string, kontext: TerminalKontext): readonly string[] {
  const { stil, breite, basis, lineAt, eigene } = kontext;
  const text = (words: string | undefined, style?: Span['stil']) =>
    words === undefined || words === ''
      ? []
      : paragraph([{ text: words, ...(style === undefined ? {} : { stil: style }) }], {
          breite,
          erst: 6,
          folge: 6,
        });
  const verletzt = befund.urteil === 'verletzt';
  const place = verletzt || befund.urteil === 'offen';
  return [
    ...headLines(befund, kontext),
    ...text(sourceLine(befund, stichtag, kontext), stil.blass),
    ...text(inSprache(befund.meldung, kontext)),
    ...(kontext.ausfuehrlich
      ? detailTexts(befund, kontext).flatMap((detail) => text(detail, stil.blass))
      : []),
    ...(place ? text(formatOrt(befund.range, basis), stil.blass) : []),
    ...(place ? codeFrame(befund.range, { lineAt, breite, einzug: 6, stil }) : []),
    ...(befund.abhilfe === undefined
      ? []
      : paragraph(
          [{ text: eigene.abhilfe, stil: stil.gruen }, { text: inSprache(befund.abhilfe, kontext) }],
          {
            breite,
            erst: 6,
            folge: 8,
          },
        )),
  ];
}

/** Open and dated duties in short: what, until when, and what is missing. */
export function compactLines(
  befund: Befund,
  detail: readonly Span[],
  kontext: TerminalKontext,
): readonly string[] {
  return [...headLines(befund, kontext, true), ...paragraph(detail, { breite: kontext.breite, erst: 6 })];
}

/** Sign, verdict, Kennung and title; the short form also carries severity and source, which have no line of their own. */
function headLines(befund: Befund, kontext: TerminalKontext, kurz = false): readonly string[] {
  const { worte, stil, breite, eigene, sprache } = kontext;
  const colour = farbeOf(befund.urteil, stil);
  const dates =
    befund.urteil === 'anstehend'
      ? joinDots([
          befund.geplantAm === undefined ? undefined : eigene.geplant(formatDay(befund.geplantAm, sprache)),
          befund.faelligAm === undefined ? undefined : eigene.bis(formatDay(befund.faelligAm, sprache)),
        ])
      : '';
  const schwere = kurz && befund.schwere !== undefined ? ` (${worte.schwere[befund.schwere]})` : '';
  const verdict = `${worte.urteil[befund.urteil]}${schwere}`;
  const kennung = befund.element === undefined ? befund.kennung : `${befund.kennung} · ${befund.element}`;
  const spans: readonly Span[] = [
    { text: ZEICHEN[befund.urteil], stil: colour },
    { text: `${verdict.replaceAll(' ', '\u00A0')}\u00A0`, stil: colour },
    { text: dates === '' ? '' : `${dates.replaceAll(' ', '\u00A0')}\u00A0`, stil: stil.fett },
    { text: `${kennung}\u00A0`, stil: stil.fett },
    { text: befund.titel },
    { text: befund.ungeprueft ? `[${worte.ungeprueft}]` : '', stil: stil.gelb },
    { text: kurz ? `(${befund.quelle})` : '', stil: stil.blass },
  ];
  return paragraph(spans, { breite, erst: 2, folge: 6 });
}

/** „WPG § 13 · Fehler · muss · Frist 30.06.2026 abgelaufen · Stand 19.08.2026 · Sicherheit A“. */
function sourceLine(befund: Befund, stichtag: string, kontext: TerminalKontext): string {
  const { worte, eigene, sprache } = kontext;
  const { faelligAm, schwere, urteil } = befund;
  const overdue = faelligAm !== undefined && faelligAm < stichtag;
  return joinDots([
    befund.quelle,
    schwere === undefined ? undefined : worte.schwere[schwere],
    worte.verbindlichkeit[befund.verbindlichkeit],
    faelligAm === undefined || urteil !== 'verletzt'
      ? undefined
      : eigene.frist(formatDay(faelligAm, sprache), overdue),
    befund.rechtstag === undefined ? undefined : eigene.rechtstag(formatDay(befund.rechtstag, sprache)),
    befund.rechtstagUnbekannt === true ? eigene.rechtstagUnbekannt : undefined,
    `${worte.stand} ${formatDay(befund.stand, sprache)}`,
    certainty(befund, kontext),
  ]);
}

function certainty({ sicherheit }: Befund, { worte }: TerminalKontext): string {
  return `${worte.sicherheitWort} ${sicherheit}`;
}

/** What only a detailed report says: limits, doubts, next dates, who is responsible. */
function detailTexts(befund: Befund, kontext: TerminalKontext): readonly string[] {
  const { worte, sprache } = kontext;
  const pair = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}: ${value}`];
  const day = (iso: string | undefined) => (iso === undefined ? undefined : formatDay(iso, sprache));
  return [
    ...pair(worte.adressat, befund.adressat),
    ...pair(worte.grenze, befund.grenze),
    ...pair(worte.zweifel, befund.zweifel),
    ...pair(worte.naechste, day(befund.naechste)),
    ...pair(worte.wiedervorlage, day(befund.wiedervorlage)),
  ];
}
