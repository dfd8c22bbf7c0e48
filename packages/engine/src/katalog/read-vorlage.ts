import { scalarRange } from '../document/scalar-positions.ts';
import type { SourceNode } from '../document/source-node.ts';
import { parseFeel } from '../feel/parse.ts';
import { childOf, type Lesekontext } from './node-reader.ts';
import { findSwallowedComment, placeProblem } from './read-ausdruck.ts';
import { rememberParts } from './stellen.ts';
import type { Ausdruck, Feld, Vorlage } from './types.ts';

const PLACEHOLDER = /\{\{(.*?)\}\}/gs;

/** Splits a message at its `{{ FEEL }}` placeholders. A broken placeholder is a Problem and stays visible as text. */
export function readVorlage(
  kontext: Lesekontext,
  parent: SourceNode | undefined,
  key: string,
): Feld<Vorlage> | undefined {
  const node = childOf(parent, key);
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const swallowed = findSwallowedComment(kontext.document, node);
  if (swallowed !== undefined) kontext.probleme.push(swallowed);
  const text = String(node.value);
  const teile: (string | Ausdruck)[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const inner = match[1] ?? '';
    const von = match.index + 2;
    const { node: ast, probleme } = parseFeel(inner);
    for (const problem of probleme) {
      const placed = { ...problem, von: problem.von + von, bis: problem.bis + von };
      kontext.probleme.push(placeProblem(kontext.document, node, placed));
    }
    if (match.index > end) teile.push(text.slice(end, match.index));
    const range = scalarRange(kontext.document, node, von, von + inner.length);
    if (ast === undefined) teile.push(match[0]);
    else {
      const ausdruck = { text: inner, node: ast, range };
      rememberParts(ausdruck, (a, b) => scalarRange(kontext.document, node, von + a, von + b));
      teile.push(ausdruck);
    }
    end = match.index + match[0].length;
  }
  if (end < text.length) teile.push(text.slice(end));
  reportUnbalanced(kontext, node, text.replace(PLACEHOLDER, ''));
  return { wert: { teile, range: node.range }, range: node.range };
}

function reportUnbalanced(kontext: Lesekontext, node: SourceNode, rest: string): void {
  if (!rest.includes('{{') && !rest.includes('}}')) return;
  kontext.probleme.push({
    code: 'vorlage-platzhalter',
    schwere: 'fehler',
    range: node.range,
    text: {
      de: 'Ein Platzhalter ist nicht geschlossen: jedes „{{“ braucht ein „}}“.',
      en: 'A placeholder is not closed: every "{{" needs a "}}".',
    },
  });
}
