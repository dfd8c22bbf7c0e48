import type { Dokument, Dokumentteil } from '@baukasten/engine';
import { anlageMarkdown, anlageTitel } from '../anlagen/anlage.ts';
import { herkunftMarkdown } from './herkunft.ts';
import { parseMarkdown } from './markdown-it.ts';

/** A stretch of a document that is parsed by itself. */
export interface Abschnitt {
  readonly markdown: string;
  /** Whether its headings take part in the numbering: annexes and provenance do not. */
  readonly nummeriert: boolean;
  /** Annexes start on a page of their own where there are pages. */
  readonly anlage: boolean;
}

/** Parts, annexes and provenance, in this order; the header is each writer's own. */
export function abschnitteOf(dokument: Dokument): readonly Abschnitt[] {
  return [
    ...dokument.teile.map((teil) => ({ markdown: withTitle(teil), nummeriert: true, anlage: false })),
    ...dokument.anlagen.map((anlage, index) => ({
      markdown: `## ${anlageTitel(anlage, index, dokument.anlagen.length)}\n\n${anlageMarkdown(anlage)}`,
      nummeriert: false,
      anlage: true,
    })),
    { markdown: herkunftMarkdown(dokument), nummeriert: false, anlage: false },
  ];
}

/** A block that starts with a heading brings its own; any other gets its title. */
function withTitle({ titel, markdown }: Dokumentteil): string {
  const text = markdown.trim();
  return parseMarkdown(text)[0]?.type === 'heading_open' ? text : `## ${titel}\n\n${text}`;
}
