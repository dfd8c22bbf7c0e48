import type { SourceDocument, SourcePath } from '@baukasten/engine';
import { codeMarkdown } from '@baukasten/output';
import type { Frage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { urteilText } from '../completion/urteile.ts';
import type { Angaben } from '../schwellen.ts';
import { holds } from './feel.ts';
import type { Hover } from './types.ts';
import { wertHover } from './werte.ts';

/** A value in a file of cases: what a fact of the invented project means, or a verdict that is expected. */
export function fallwertHover({ document, position, lage }: Frage): Hover | undefined {
  const pfad = document.pathAt(position);
  const node = document.nodeAt(pfad);
  if (node?.kind !== 'scalar' || !holds(node.range, position)) return undefined;
  const davor = angabenPfad(pfad);
  if (davor !== undefined) {
    const markdown = wertHover(pfad.slice(davor.length), node, lage, angabenOf(document, davor));
    return markdown === undefined ? undefined : { markdown, range: node.range };
  }
  if (pfad[0] !== 'faelle' || pfad[2] !== 'erwartet') return undefined;
  const urteil = textOf(node) ?? '';
  const text = urteilText(urteil);
  return text === undefined
    ? undefined
    : { markdown: `${codeMarkdown(urteil)}: ${text}\n`, range: node.range };
}

/** Where the facts of a case start, if the place is one of them. */
function angabenPfad(pfad: SourcePath): SourcePath | undefined {
  if (pfad[0] === 'grundlage') return ['grundlage'];
  return pfad[0] === 'faelle' && pfad[2] === 'angaben' ? pfad.slice(0, 3) : undefined;
}

/** What a case states, and what all cases rest on. */
function angabenOf(document: SourceDocument, davor: SourcePath): Angaben {
  return {
    nodeAt: (pfad) => document.nodeAt([...davor, ...pfad]) ?? document.nodeAt(['grundlage', ...pfad]),
  };
}
