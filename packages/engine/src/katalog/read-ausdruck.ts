import type { Problem } from '../document/problem.ts';
import { scalarRange } from '../document/scalar-positions.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ScalarNode, SourceNode } from '../document/source-node.ts';
import { parseFeel } from '../feel/parse.ts';
import type { FeelProblem } from '../feel/problem.ts';
import { childOf, type Lesekontext } from './node-reader.ts';
import { rememberParts } from './stellen.ts';
import type { Ausdruck, Feld } from './types.ts';

/** Reads the FEEL expression of a YAML scalar; undefined (with a Problem at its exact place) if it is not in the subset. */
export function readAusdruck(kontext: Lesekontext, node: SourceNode | undefined): Ausdruck | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const swallowed = findSwallowedComment(kontext.document, node);
  if (swallowed !== undefined) {
    kontext.probleme.push(swallowed);
    return undefined;
  }
  const text = typeof node.value === 'string' ? node.value : node.source;
  const { node: ast, probleme } = parseFeel(text);
  for (const problem of probleme) kontext.probleme.push(placeProblem(kontext.document, node, problem));
  if (ast === undefined) return undefined;
  const ausdruck = { text, node: ast, range: node.range };
  rememberParts(ausdruck, (von, bis) => scalarRange(kontext.document, node, von, bis));
  return ausdruck;
}

export function readAusdruckFeld(
  kontext: Lesekontext,
  parent: SourceNode | undefined,
  key: string,
): Feld<Ausdruck> | undefined {
  const wert = readAusdruck(kontext, childOf(parent, key));
  return wert === undefined ? undefined : { wert, range: wert.range };
}

/** Turns offsets inside an expression into a place in the file. */
export function placeProblem(document: SourceDocument, node: ScalarNode, problem: FeelProblem): Problem {
  return {
    code: problem.code,
    schwere: 'fehler',
    text: problem.text,
    range: scalarRange(document, node, problem.von, problem.bis),
    ...(problem.ersatz === undefined ? {} : { ersatz: problem.ersatz }),
  };
}

/** YAML ends a plain scalar at ` #`: half a condition, or half a message, would silently be law. */
export function findSwallowedComment(document: SourceDocument, node: ScalarNode): Problem | undefined {
  if (node.style !== 'plain') return undefined;
  const from = document.offsetAt(node.range.end);
  const lineEnd = document.text.slice(from).search(/[\r\n]/);
  const rest = document.text.slice(from, lineEnd < 0 ? undefined : from + lineEnd);
  if (!/^[ \t]+#/.test(rest)) return undefined;
  return {
    code: 'feel-yaml',
    schwere: 'fehler',
    range: { ...node.range, end: document.positionAt(from + rest.length) },
    text: {
      de: 'YAML liest ab „ #“ einen Kommentar, der Text endet davor: Kommentar in eine eigene Zeile setzen oder den Text mit „>-“ schreiben.',
      en: 'YAML reads a comment from " #" on, so the text ends before it: put the comment on its own line or write the text with ">-".',
    },
  };
}
