/** Columns that a text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks. */
export function widthOf(text: string): number {
  if (EINFACH.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, { breite }) => sum + breite, 0);
}

/** What a reader sees as one character, with its columns. */
export interface Grapheme {
  readonly text: string;
  readonly breite: number;
}

export function graphemesOf(text: string): readonly Grapheme[] {
  if (EINFACH.test(text)) return [...text].map((char) => ({ text: char, breite: 1 }));
  // Made when it is needed: few reports hold such texts, and the first one costs milliseconds.
  const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => ({
    text: segment,
    breite: graphemeWidth(segment),
  }));
}

/** Latin letters, the punctuation and the signs of reports: one column each. */
const EINFACH =
  /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2195\u2248\u2500-\u257F\u25CB\u2713\u2717]*$/;

/** Unicode Standard Annex 11, classes W and F, as far as living scripts need them. */
const BREIT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const HALBBREIT = /^[\uFF61-\uFFDC]/;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Regional_Indicator}|\uFE0F/u;
const OHNE_BREITE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\p{Cc})+$/u;

function graphemeWidth(segment: string): number {
  if (OHNE_BREITE.test(segment)) return 0;
  if (HALBBREIT.test(segment)) return 1;
  return EMOJI.test(segment) || BREIT.test(segment) ? 2 : 1;
}
