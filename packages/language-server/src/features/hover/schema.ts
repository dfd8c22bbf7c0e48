import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Frage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { isSharedSchema, schemaVorkommen } from '../../modell/schema-vorkommen.ts';
import { schemaWort } from '../completion/schema-woerter.ts';
import { holds } from './feel.ts';
import { describe, feldHover, schemaPath } from './feld.ts';
import type { Hover } from './types.ts';

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
    const text = (key: string) => (node?.kind === 'map' ? textOf(node.entries.get(key)?.value) : undefined);
    const titel = text('title');
    if (titel === undefined) return undefined;
    // Word by word: a schema that somebody is writing may hold anything.
    const words = {
      beschreibung: text('description'),
      einheit: text('x-einheit'),
      frage: text('x-frage'),
      hilfe: text('x-hilfe'),
    };
    const known = Object.fromEntries(Object.entries(words).filter(([, one]) => one !== undefined));
    return describe({ titel, nullbar: false, ...known }, undefined, sprache).join('\n');
  }
}
