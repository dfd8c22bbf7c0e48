import {
  comparePositions,
  dateiArtOf,
  FEEL_WOERTER,
  type SourceDocument,
  type SourceRange,
  scalarRange,
  scanFeel,
} from '@baukasten/engine';
import { type Ausdruckstelle, ausdrueckeIn } from '../../modell/ausdruecke.ts';
import { textOf, walk } from '../../modell/lauf.ts';
import { variablenIn } from '../../modell/schleifenvariable.ts';
import { vorkommenIn } from '../../modell/vorkommen-in.ts';
import { callsIn } from '../hover/feel.ts';

/** Kinds of tokens, in the order of the legend. */
export const FARBEN = [
  'keyword',
  'operator',
  'function',
  'parameter',
  'variable',
  'property',
  'string',
  'number',
  'class',
  'namespace',
  'type',
  'enumMember',
] as const;
export type Farbe = (typeof FARBEN)[number];

/** A stretch of one line. */
export interface Farbstelle {
  readonly range: SourceRange;
  readonly farbe: Farbe;
}

/** What YAML's own colours do not show: FEEL inside values, Kennungen, ids, units, verdicts. In the order of the text. */
export function farbenIn(document: SourceDocument): readonly Farbstelle[] {
  const found = [
    // Before what they are to FEEL alone: words like those of facts.
    ...variablenIn(document).flatMap(({ orte }) =>
      orte.map(({ range }) => ({ range, farbe: 'variable' as const })),
    ),
    ...ausdrueckeIn(document).flatMap((one) => feelFarben(document, one)),
    ...named(document),
    ...values(document),
  ];
  const lines = found.filter(
    ({ range }) => range.start.line === range.end.line && range.start.character < range.end.character,
  );
  lines.sort((a, b) => comparePositions(a.range.start, b.range.start));
  // Clients accept no overlaps: the first of two stays.
  let end = { line: -1, character: 0 };
  return lines.filter(({ range }) => {
    if (comparePositions(range.start, end) < 0) return false;
    end = range.end;
    return true;
  });
}

function feelFarben(document: SourceDocument, { node, text, von }: Ausdruckstelle): readonly Farbstelle[] {
  const { zeichen } = scanFeel(text);
  const calls = callsIn(text);
  const place = (a: number, b: number) => scalarRange(document, node, von + a, von + b);
  return zeichen.flatMap(({ art, text: wort, von: a, bis: b }, index): readonly Farbstelle[] => {
    const farbe = colourOf(art, wort, a, index);
    return farbe === undefined ? [] : [{ range: place(a, b), farbe }];
  });

  function colourOf(art: string, wort: string, at: number, index: number): Farbe | undefined {
    if (art === 'zahl') return 'number';
    if (art === 'text') return 'string';
    if (art === 'symbol') return /^[=!<>+\-*/]/.test(wort) ? 'operator' : undefined;
    if (calls.some(({ von: from, name }) => at >= from && at < from + name.length)) return 'function';
    const dotted = zeichen[index - 1]?.text === '.';
    if (!dotted && FEEL_WOERTER.has(wort)) return 'keyword';
    const root = dotted ? zeichen[index - 2]?.text : wort;
    if (root === 'parameter') return dotted ? 'parameter' : 'keyword';
    if (root === 'groesse') return dotted ? 'variable' : 'keyword';
    return !dotted && wort === 'stichtag' ? 'keyword' : 'property';
  }
}

const ARTEN = {
  kennung: 'class',
  modul: 'namespace',
  parameter: 'parameter',
  groesse: 'variable',
  erleichterung: 'class',
} as const;

function named(document: SourceDocument): readonly Farbstelle[] {
  return vorkommenIn(document).flatMap(({ art, range }): readonly Farbstelle[] => {
    const farbe = Object.hasOwn(ARTEN, art) ? ARTEN[art as keyof typeof ARTEN] : undefined;
    return farbe === undefined ? [] : [{ range, farbe }];
  });
}

/** Units of values, and verdicts in cases. */
function values(document: SourceDocument): readonly Farbstelle[] {
  const found: Farbstelle[] = [];
  const isFaelle = dateiArtOf(document.uri) === 'faelle';
  walk(document.root, ({ node, pfad }) => {
    const text = textOf(node);
    if (node.kind !== 'scalar' || text === undefined || typeof node.value !== 'string') return;
    const range = scalarRange(document, node, 0, text.length);
    if (pfad.at(-1) === 'einheit' || pfad.at(-1) === 'x-einheit') found.push({ range, farbe: 'type' });
    if (isFaelle && pfad.includes('erwartet')) found.push({ range, farbe: 'enumMember' });
  });
  return found;
}
