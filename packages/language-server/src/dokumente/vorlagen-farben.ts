import type { SourceDocument } from '@baukasten/engine';
import type { Farbe, Farbstelle } from '../features/einsicht/farben.ts';
import { readBausteintext } from './baustein-text.ts';

/** One that is not closed yet ends where the next begins. */
const STUECK = /\{\{(?:(?!\{[{%])[\s\S])*?\}\}|\{%(?:(?!\{[{%])[\s\S])*?%\}/g;
/** Marks at both ends, texts, numbers, names, comparisons, and what stands between them. */
const ZEICHEN =
  /\{[{%]-?|-?[}%]\}|"[^"\n]*"|'[^'\n]*'|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_-]*|[=!<>]=|[<>]|[|.]/gu;
const WOERTER = new Set(['in', 'and', 'or', 'contains', 'true', 'false', 'nil', 'empty', 'blank']);

/** Placeholders and tags of a text block, which Markdown's own colours do not show. In the order of the text. */
export function vorlagenFarben(document: SourceDocument): readonly Farbstelle[] {
  const { uri, text } = document;
  const { textAb } = readBausteintext(text);
  if (textAb === undefined) return [];
  const from = document.offsetAt({ line: textAb, character: 0 });
  const found: Farbstelle[] = [];
  for (const { 0: stueck, index } of text.slice(from).matchAll(STUECK)) {
    const isTag = stueck.startsWith('{%');
    const before: string[] = [];
    for (const { 0: wort, index: at } of stueck.matchAll(ZEICHEN)) {
      const farbe = colourOf(wort, before, isTag);
      before.push(wort);
      if (farbe === undefined) continue;
      const start = document.positionAt(from + index + at);
      found.push({
        range: { uri, start, end: { ...start, character: start.character + wort.length } },
        farbe,
      });
    }
  }
  return found;
}

/** As FEEL is coloured: names of the project, of the law and of derived values differ. */
function colourOf(wort: string, before: readonly string[], isTag: boolean): Farbe | undefined {
  const last = before.at(-1);
  if (/^[{}%-]/.test(wort)) return 'operator';
  if (/^["']/.test(wort)) return 'string';
  if (/^\d/.test(wort)) return 'number';
  if (wort === '.') return undefined;
  if (/^[=!<>|]/.test(wort)) return 'operator';
  if (last === '|') return 'function';
  const dotted = last === '.';
  if (!dotted && ((isTag && before.length === 1) || WOERTER.has(wort))) return 'keyword';
  const root = dotted ? before.at(-2) : wort;
  if (root === 'parameter') return dotted ? 'parameter' : 'keyword';
  if (root === 'groesse') return dotted ? 'variable' : 'keyword';
  return !dotted && wort === 'stichtag' ? 'keyword' : 'property';
}
