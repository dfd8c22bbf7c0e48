import MarkdownParser, { type MarkdownIt, type Token } from 'markdown-it';
import { addMarks } from './marken.ts';

/** Links that a document may carry: the web, mail, and places inside the document. */
const ERLAUBT = /^(?:https?:\/\/|mailto:|#)/i;

/**
 * CommonMark with tables. HTML in a text block is text, and pictures are their description: a document loads nothing
 * and runs nothing. Gaps and fields are tokens of their own, `luecke` and `feld`.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownParser({ html: false, linkify: false, typographer: false });
  markdown.validateLink = (adresse) => ERLAUBT.test(adresse.trim());
  addMarks(markdown);
  return markdown;
}

/** The tokens of one part. An unclosed fence or an odd table ends with its part and never swallows the next. */
export function parseMarkdown(text: string): Token[] {
  return createMarkdown().parse(text, {});
}
