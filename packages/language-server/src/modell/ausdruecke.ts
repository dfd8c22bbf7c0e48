import {
  dateiArtOf,
  type FeelNode,
  parseFeel,
  remembered,
  type ScalarNode,
  type SourceDocument,
  type SourcePath,
  type SourceRange,
} from '@baukasten/engine';
import { keysOf, textOf, walk } from './lauf.ts';

/** A stretch of a scalar that is FEEL: the whole of it, or what stands between `{{` and `}}`. */
export interface Ausdruckstelle {
  readonly node: ScalarNode;
  readonly pfad: SourcePath;
  readonly text: string;
  /** Where the expression starts in the value of the scalar. */
  readonly von: number;
  /** Absent while the text is no expression. */
  readonly feel: FeelNode | undefined;
  /** The loop that the entry stands in. */
  readonly je?: Jeschleife;
}

interface Jeschleife {
  readonly variable: string;
  /** As written. */
  readonly liste: string;
  /** Where the variable gets its name. */
  readonly range: SourceRange;
}

const AUSDRUECKE = new Set([
  'wenn',
  'dann',
  'faellig',
  'erledigt_am',
  'naechste',
  'massgeblich',
  'formel',
  'auf',
  'nach',
]);
const VORLAGEN = new Set(['meldung', 'abhilfe']);
const PLATZHALTER = /\{\{(.*?)\}\}/gs;

/** All expressions of a rule file or of a text block's head, in the order of its text; other files have none. */
export const ausdrueckeIn = remembered((document: SourceDocument): readonly Ausdruckstelle[] => {
  const found: Ausdruckstelle[] = [];
  const isHead = dateiArtOf(document.uri) === 'baustein';
  if (isHead || hasFeel(document.uri))
    walk(document.root, ({ node, pfad }) => {
      if (node.kind !== 'scalar' || node.value === null) return;
      const kind = isHead ? headKindOf(pfad) : feelKindOf(pfad);
      found.push(...expressionsOf(document, node, pfad, kind));
    });
  return found;
});

/** Fields whose value is the path of a fact, or of a part of what a loop runs over. */
export const PFADFELDER: ReadonlySet<unknown> = new Set(['feld', 'setze', 'schwelle_fuer']);

/** What a rule file names by a path alone, read as the expression that it is as well. */
export const pfadangabenIn = remembered((document: SourceDocument): readonly Ausdruckstelle[] => {
  const found: Ausdruckstelle[] = [];
  if (hasFeel(document.uri))
    walk(document.root, ({ node, pfad }) => {
      if (node.kind === 'scalar' && PFADFELDER.has(pfad.at(-1)))
        found.push(...expressionsOf(document, node, pfad, 'ausdruck'));
    });
  return found;
});

/** What stands in messages beside their placeholders where one of these is not closed: some of it is meant as FEEL. */
export const offeneIn = remembered((document: SourceDocument): readonly Ausdruckstelle[] => {
  const found: Ausdruckstelle[] = [];
  if (hasFeel(document.uri))
    walk(document.root, ({ node, pfad }) => {
      if (node.kind !== 'scalar' || feelKindOf(pfad) !== 'vorlage') return;
      const text = (textOf(node) ?? '').replace(PLATZHALTER, ' ');
      const je = jeOf(document, pfad);
      if (/\{\{|\}\}/.test(text))
        found.push({ node, pfad, text, von: 0, feel: undefined, ...(je === undefined ? {} : { je }) });
    });
  return found;
});

export function hasFeel(uri: string): boolean {
  const art = dateiArtOf(uri);
  return art === 'modul' || art === 'overlay' || art === 'variante';
}

/** Whether the value at a path is an expression, a text with expressions in it, or neither. */
export function feelKindOf(pfad: SourcePath): 'ausdruck' | 'vorlage' | undefined {
  const key = pfad.at(-1);
  if (typeof key !== 'string' || pfad.length < 2) return undefined;
  if (AUSDRUECKE.has(key) || pfad.at(-2) === 'je') return 'ausdruck';
  return VORLAGEN.has(key) ? 'vorlage' : undefined;
}

/** A text block has one condition, and one day. */
function headKindOf(pfad: SourcePath): 'ausdruck' | undefined {
  return pfad.length === 1 && (pfad[0] === 'wenn' || pfad[0] === 'massgeblich') ? 'ausdruck' : undefined;
}

function expressionsOf(
  document: SourceDocument,
  node: ScalarNode,
  pfad: SourcePath,
  kind: ReturnType<typeof feelKindOf>,
): readonly Ausdruckstelle[] {
  const text = textOf(node);
  if (kind === undefined || text === undefined) return [];
  const je = jeOf(document, pfad);
  const base = { node, pfad, ...(je === undefined ? {} : { je }) };
  if (kind === 'ausdruck') return [{ ...base, text, von: 0, feel: parseFeel(text).node }];
  return [...text.matchAll(PLATZHALTER)].map((match) => {
    const inner = match[1] ?? '';
    return { ...base, text: inner, von: match.index + 2, feel: parseFeel(inner).node };
  });
}

/** `je` of the entry that holds a path: the nearest one outwards. */
export function jeOf(document: SourceDocument, pfad: SourcePath): Jeschleife | undefined {
  for (let length = pfad.length - 1; length >= 1; length--) {
    const je = document.nodeAt([...pfad.slice(0, length), 'je']);
    if (je?.kind !== 'map' || keysOf(pfad.slice(length))[0] === 'je') continue;
    const [entry] = je.entries.values();
    const liste = textOf(entry?.value);
    if (entry !== undefined && liste !== undefined)
      return { variable: entry.key, liste, range: entry.keyRange };
  }
  return undefined;
}
