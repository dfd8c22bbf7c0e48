import { Drop } from 'liquidjs/dist/liquid.browser.mjs';

/** Text that is Markdown already; everything else is escaped when it is written. */
export class Markdown extends Drop {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override valueOf(): string {
    return this.text;
  }
}

/**
 * A value as one line of plain text inside Markdown: no value can open a heading, a table, a link, HTML, a gap or a field
 * to fill in.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, (zeichen) => `\\${zeichen}`)
    .replace(/^(#+|[-+=]+)(?=[ \t]|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** As `escapeMarkdown`, and with a full stop where the value has none, so that the text can go on behind it. */
export function escapeSentence(text: string): string {
  return withStop(escapeMarkdown(text));
}

/** A full stop at the end of what is Markdown already, in the place of a comma or colon that leads nowhere. */
export function withStop(text: string): string {
  if (text === '' || /[.!?…]["'“”‘’»«)]*$/.test(text)) return text;
  return `${text.replace(/[\s,;:]{1,3}$/, '')}.`;
}

/** A full stop that would end the sentence in the middle of a list; short words keep it, for they may be abbreviations. */
export function withoutStop(text: string): string {
  return text.replace(/(?<=\p{L}{5})\.$/u, '');
}
