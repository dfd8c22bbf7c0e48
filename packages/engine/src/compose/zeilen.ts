import { type TopLevelToken, TypeGuards } from 'liquidjs/dist/liquid.browser.mjs';
import { STANDALONE } from './tags.ts';

/**
 * A tag alone on its line leaves no line behind, as in Mustache: an empty line would end a table or a list of the
 * Markdown around it. Changes the tokens' trimming, no text, so that every place stays where it is.
 */
export function trimTagLines(tokens: readonly TopLevelToken[]): void {
  for (const [i, token] of tokens.entries()) {
    if (!TypeGuards.isTagToken(token)) continue;
    const { input, begin, end } = token;
    const lineStart = input.lastIndexOf('\n', begin - 1) + 1;
    const lineBreak = input.indexOf('\n', end);
    const lineEnd = lineBreak < 0 ? input.length : lineBreak + 1;
    const indent = input.slice(lineStart, begin);
    const rest = input.slice(end, lineEnd);
    if (indent.trim() !== '' || rest.trim() !== '') continue;
    const [previous, next] = [tokens[i - 1], tokens[i + 1]];
    if (previous !== undefined && TypeGuards.isHTMLToken(previous))
      previous.trimRight = Math.max(previous.trimRight, indent.length);
    if (next !== undefined && TypeGuards.isHTMLToken(next))
      next.trimLeft = Math.max(next.trimLeft, rest.length);
    Object.assign(token, { [STANDALONE]: true });
  }
}
