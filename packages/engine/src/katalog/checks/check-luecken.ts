import { type Problem, problem } from '../../document/problem.ts';
import { scalarRange } from '../../document/scalar-positions.ts';
import type { SourceDocument } from '../../document/source-document.ts';
import type { ScalarNode } from '../../document/source-node.ts';
import { scalarsIn } from './skalare.ts';

/** What editors write where an author has to say more: `[Titel eintragen]`, `[Fall beschreiben]`. */
const LUECKE = /\[[^[\]]* (?:eintragen|beschreiben)\]/;

/** What tells of its own gap: no source, no day. */
const EIGENE: ReadonlySet<string> = new Set(['quelle', 'stand']);

/** Gaps that were left to be filled. */
export function checkLuecken(document: SourceDocument): readonly Problem[] {
  return scalarsIn(document).flatMap(([key, node]) => (EIGENE.has(key) ? [] : luecke(document, node)));
}

function luecke(document: SourceDocument, node: ScalarNode): readonly Problem[] {
  const match = typeof node.value === 'string' ? LUECKE.exec(node.value) : null;
  if (match === null) return [];
  const [text] = match;
  return [
    problem(
      'katalog-luecke',
      scalarRange(document, node, match.index, match.index + text.length),
      `„${text}“ ist noch ein Platzhalter: durch eigene Worte ersetzen.`,
      `"${text}" is still a placeholder: replace it by your own words.`,
      { schwere: 'warnung' },
    ),
  ];
}
