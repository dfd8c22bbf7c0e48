import { dateiArtOf } from '@baukasten/engine';
import { escapeMarkdown } from '@baukasten/output';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Lage } from '../arbeitsbereich/frage.ts';
import { nameOf } from '../text/uri.ts';

/** More would hide what the name means. */
const PROJEKTE = 5;

/** What the open projects of a topic say about a fact or a derived value, as lines of a list. */
export function valuesOf(
  pfad: readonly string[],
  { fachgebiet, sprache }: Lage,
  { dokumente, pruefungen }: Arbeitsbereich,
): readonly string[] {
  const [root, name] = pfad;
  const lines = dokumente.uris().flatMap((uri): readonly string[] => {
    const pruefung = dateiArtOf(uri) === 'projekt' ? pruefungen.last(uri) : undefined;
    if (pruefung === undefined || pruefung.bericht.fachgebiet !== fachgebiet?.id) return [];
    const wert =
      root === 'groesse'
        ? pruefung.bericht.groessen.find(({ id }) => id === name)?.wert[sprache]
        : shown(pruefung.document.nodeAt(pfad), sprache);
    return wert === undefined ? [] : [`- ${escapeMarkdown(nameOf(uri))}: ${escapeMarkdown(wert)}`];
  });
  return lines.length === 0 ? [] : [`${IN_PROJEKTEN[sprache]}:`, ...lines.slice(0, PROJEKTE), ''];
}

const IN_PROJEKTEN = { de: 'In offenen Projekten', en: 'In open projects' } as const;

type Node = ReturnType<NonNullable<ReturnType<Arbeitsbereich['dokumente']['get']>>['document']['nodeAt']>;

function shown(node: Node, sprache: 'de' | 'en'): string | undefined {
  if (node?.kind === 'scalar') return String(node.value ?? 'null');
  if (node?.kind !== 'list') return undefined;
  const { length } = node.items;
  if (sprache === 'de') return length === 1 ? '1 Eintrag' : `${length} Einträge`;
  return length === 1 ? '1 entry' : `${length} entries`;
}
