import { parseMarkdown } from '../../packages/output/src/writers/text/markdown-it.ts';
import { textOf, unpack } from '../../packages/output/src/writers/zip.ts';

/** The words of a Word file in their order; of a field to fill in only that it is there. */
export function wordsOfDocx(bytes: Uint8Array): readonly string[] {
  const xml = textOf(unpack(bytes) ?? {}, 'word/document.xml') ?? '';
  const absaetze = [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inhalt = '']) =>
    [...inhalt.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
      .map(([, text]) => text ?? ' ')
      .join(''),
  );
  return wordsOf(absaetze.map(decode).join(' '));
}

/** The words of a Markdown file in their order, without its marks; `numbered`: Word sets the headings' numbers itself. */
export function wordsOfMarkdown(markdown: string, numbered: boolean): readonly string[] {
  const tokens = parseMarkdown(markdown);
  const texte = tokens.map(({ type, children }, index) => {
    if (type !== 'inline') return '';
    const text = (children ?? []).map((kind) => (kind.type === 'softbreak' ? ' ' : kind.content)).join('');
    return numbered && tokens[index - 1]?.type === 'heading_open'
      ? text.replace(/^\d+(?:\.\d+)* /, '')
      : text;
  });
  return wordsOf(texte.join(' '));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\[_{4,}\]|_{6,}/g, ' [____] ')
    .split(/\s+/)
    .filter((wort) => wort !== '');

const decode = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, nummer: string) => String.fromCodePoint(Number(nummer)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
