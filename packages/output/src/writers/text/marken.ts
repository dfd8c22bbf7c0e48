import type { MarkdownIt, Token } from 'markdown-it';
import { escapeMarkdown } from '../../text/markdown.ts';

/** A gap «[fehlt: pfad]» or a field `[____]`; nothing else is marked. */
const MARKE = /«\[fehlt: [^\]«»]*\]»|\[_{4,}\]/g;
const FELD = /^\[_{4,}\]/;

/**
 * Teaches markdown-it the two marks. Fields are read before emphasis, which would take the underscores of two fields
 * for bold type; gaps after it, so that escaped letters in a path do no harm.
 */
export function addMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'feld', (state, silent) => {
    const fund = FELD.exec(state.src.slice(state.pos, state.posMax));
    if (fund === null) return false;
    if (!silent) state.pending += fund[0];
    state.pos += fund[0].length;
    return true;
  });
  markdown.core.ruler.push('marken', (state) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) token.content = keepTogether(token);
      if (block.children !== null)
        block.children = block.children.flatMap((token) => split(token, state.Token));
    }
  });
}

/** A paragraph sign never stands at the end of a line. */
function keepTogether({ type, content }: Token): string {
  return type === 'text' ? content.replace(/§ (?=\d)/g, '§\u00A0') : content;
}

function split(token: Token, create: typeof Token): Token[] {
  if (token.type !== 'text') return [token];
  const stuecke: Token[] = [];
  let ende = 0;
  for (const fund of token.content.matchAll(MARKE)) {
    if (fund.index > ende) stuecke.push(of(create, 'text', token.content.slice(ende, fund.index)));
    stuecke.push(of(create, fund[0].startsWith('«') ? 'luecke' : 'feld', fund[0]));
    ende = fund.index + fund[0].length;
  }
  if (ende === 0) return [token];
  if (ende < token.content.length) stuecke.push(of(create, 'text', token.content.slice(ende)));
  return stuecke;
}

function of(create: typeof Token, typ: string, inhalt: string): Token {
  const token = new create(typ, '', 0);
  token.content = inhalt;
  return token;
}

/** Plain text for Markdown, in which gaps and fields keep their meaning and nothing else has any. */
export function escapeText(text: string): string {
  const marken = text.match(MARKE) ?? [];
  return text
    .split(MARKE)
    .map((stueck, index) => (stueck.trim() === '' ? stueck : keepEdges(stueck)) + (marken[index] ?? ''))
    .join('');
}

/** Blanks beside a mark stay. */
function keepEdges(stueck: string): string {
  return `${/^\s*/.exec(stueck)?.[0] ?? ''}${escapeMarkdown(stueck.trim())}${/\s*$/.exec(stueck)?.[0] ?? ''}`.replace(
    /\s+/g,
    ' ',
  );
}

/** What is known where a line has no fields: nothing of a value that is filled in by hand. */
export function ausgefuellt(wert: string): string {
  return /^\[_{4,}\]$/.test(wert) ? '' : wert;
}

/** The line of a field on paper: as long as it is written, at least six letters wide. */
export function feldlinie(feld: string): string {
  return '_'.repeat(Math.max(6, feld.length - 2));
}

/** Fields as Markdown that shows them as written; two bare ones in a line would read as bold type. */
export function escapeFelder(markdown: string): string {
  return markdown.replace(/\[_{4,}\]/g, (feld) => feld.replaceAll('_', '\\_'));
}
