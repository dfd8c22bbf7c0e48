import { escapeMarkdown, withStop } from './markdown.ts';

/**
 * A longer text as it was written: paragraphs, and lines that begin with a bullet or a number as a list; nothing else of it
 * is Markdown. What follows the first paragraph is indented, so that it stays in the numbered item in which it stands.
 */
export function paragraphsOf(text: string): string {
  const bloecke = blocksOf(text);
  const [erster] = bloecke;
  if (erster === undefined) return '';
  const texte = bloecke.map(({ zeilen, liste }, i) =>
    liste
      ? zeilen.join(`\n${EINZUG}`)
      : i === bloecke.length - 1
        ? withStop(zeilen.join(' '))
        : zeilen.join(' '),
  );
  const joined = texte.join(`\n\n${EINZUG}`);
  // A list never begins behind other words, and what comes behind several paragraphs is one of its own.
  const before = erster.liste ? `\n\n${EINZUG}` : '';
  return `${before}${joined}${bloecke.length > 1 || erster.liste ? `\n\n${NACHSATZ}` : ''}`;
}

/** Width of „1. “: inside a numbered item the same item, elsewhere an ordinary paragraph. */
const EINZUG = '   ';
/** One less: the text behind brings the blank that separates sentences. */
const NACHSATZ = '  ';

interface Block {
  readonly liste: boolean;
  readonly zeilen: string[];
}

const PUNKT = /^[ \t]*[-*•–][ \t]+(?=\S)/;
const NUMMER = /^[ \t]*(\d{1,3})[.)][ \t]+(?=\S)/;

function blocksOf(text: string): readonly Block[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/);
  // One such line alone may be a dash, or a day of a month at the start of a line.
  const marks = [PUNKT, NUMMER].filter((mark) => lines.filter((line) => mark.test(line)).length > 1);
  const found: Block[] = [];
  let offen: Block | undefined;
  const add = (liste: boolean, zeile: string) => {
    offen = { liste, zeilen: [zeile] };
    found.push(offen);
  };
  for (const line of lines) {
    if (line.trim() === '') {
      offen = undefined;
      continue;
    }
    const mark = marks.find((one) => one.test(line));
    if (mark !== undefined) {
      const item = `${mark === NUMMER ? `${NUMMER.exec(line)?.[1] ?? '1'}.` : '-'} ${escapeMarkdown(line.replace(mark, ''))}`;
      if (offen?.liste === true) offen.zeilen.push(item);
      else add(true, item);
    } else if (offen === undefined) add(false, escapeMarkdown(line));
    // A wrapped line of an entry belongs to it.
    else if (offen.liste) offen.zeilen.push(`${offen.zeilen.pop() ?? ''} ${escapeMarkdown(line)}`);
    else offen.zeilen.push(escapeMarkdown(line));
  }
  return found;
}
