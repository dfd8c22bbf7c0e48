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

/** As `escapeMarkdown`, keeping paragraphs: blank lines of the value stay blank lines. */
export function escapeParagraphs(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map(escapeMarkdown)
    .filter((absatz) => absatz !== '')
    .join('\n\n');
}
