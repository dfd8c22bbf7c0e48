import { describeSchema, type JsonSchema, toData } from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Frage } from '../../arbeitsbereich/frage.ts';
import { isSharedSchema, schemaVorkommen } from '../../modell/schema-vorkommen.ts';
import { schemaWort } from '../completion/schema-woerter.ts';
import { holds } from './feel.ts';
import { describe, feldHover } from './feld.ts';
import { type Hover, schemaPath } from './hover.ts';

/** In a schema of projects: a field as the projects know it, with the requirements that read it, or a word of schemas. */
export function schemaDateiHover({ document, position, lage }: Frage): Hover | undefined {
  const { sprache } = lage;
  const fakt = schemaVorkommen(document, []).findLast(({ range }) => holds(range, position));
  const shared = isSharedSchema(document);
  if (fakt !== undefined) {
    const known = shared ? undefined : feldHover(schemaPath(fakt.name, lage), lage);
    const markdown = known ?? ownText();
    if (markdown !== undefined) return { markdown, range: fakt.range };
  }
  const pfad = document.pathAt(position);
  const keyRange = document.keyRangeOf(pfad);
  if (keyRange === undefined || !holds(keyRange, position)) return undefined;
  const wort = String(pfad.at(-1));
  const text = schemaWort(wort, sprache);
  return text === undefined
    ? undefined
    : { markdown: `${codeMarkdown(wort)}: ${escapeMarkdown(text)}\n`, range: keyRange };

  /** What a shared schema says itself: which fields of projects it becomes depends on the topic. */
  function ownText(): string | undefined {
    const node = document.nodeAt(document.pathAt(position));
    return node?.kind === 'map'
      ? describe(describeSchema(toData(node) as JsonSchema), undefined, sprache).join('\n')
      : undefined;
  }
}
