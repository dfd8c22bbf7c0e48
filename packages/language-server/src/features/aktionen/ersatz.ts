import {
  comparePositions,
  type Problem,
  type SourceDocument,
  type SourceRange,
  type Sprache,
} from '@baukasten/engine';
import type { Edit } from '../../modell/edits.ts';
import { removeEntry } from '../../modell/remove.ts';
import { isRepeated } from '../../modell/verweise.ts';
import type { Aktion } from './aktion.ts';
import { aktionTexte } from './texte.ts';

/** Replacements that nobody needs to look at: the value is the same, only written as YAML reads it. */
const SICHER = new Set(['zahl-komma', 'zahl-fuehrende-null', 'datum-format', 'schema-typ', 'yaml-tabulator']);

/** What was meant has to be decided: "5 TEUR" is not 5, "1.000" may be one. */
const ZU_PRUEFEN = new Set(['zahl-einheit', 'zahl-tausenderpunkt']);

/** What the problems of a file offer themselves: the right notation, the name that was meant, a field less. */
export function ersatzAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  sprache: Sprache,
): readonly Aktion[] {
  return probleme
    .filter((one) => one.range.uri === document.uri && touches(one.range, range))
    .flatMap((one): readonly Aktion[] => {
      const { code, ersatz, hilfe } = one;
      const replace: readonly Aktion[] =
        ersatz === undefined
          ? []
          : [
              {
                // Blanks cannot be shown in a title.
                titel: (code === 'yaml-tabulator'
                  ? aktionTexte.tabulator
                  : aktionTexte.ersetzen(shown(ersatz)))[sprache],
                art: 'quickfix',
                code,
                ...(ZU_PRUEFEN.has(code) || hilfe?.art === 'oder' ? {} : { bevorzugt: true }),
                edits: [{ range: one.range, text: ersatz }],
              },
            ];
      const texts = isReplaceable(document, one.range) ? [...replace, ...otherErsatz(one, sprache)] : [];
      return [...texts, ...removal(document, one, sprache)];
    });
}

/** All safe replacements of a file at once. */
export function allErsatz(
  document: SourceDocument,
  probleme: readonly Problem[],
  sprache: Sprache,
): Aktion | undefined {
  const edits = probleme.flatMap(({ code, ersatz, hilfe, range }): readonly Edit[] =>
    ersatz !== undefined &&
    hilfe === undefined &&
    SICHER.has(code) &&
    range.uri === document.uri &&
    isReplaceable(document, range)
      ? [{ range, text: ersatz }]
      : [],
  );
  if (edits.length === 0) return undefined;
  return { titel: aktionTexte.alleErsetzen(edits.length)[sprache], art: 'source', edits };
}

/**
 * Whether the letters at a place are all that a replacement changes: what an alias repeats elsewhere may be right there,
 * and of a text in lines of its own (`>-`, `|`) a mark covers but the sign.
 */
export function isReplaceable(document: SourceDocument, range: SourceRange): boolean {
  if (isRepeated(document, range)) return false;
  const node = document.nodeAt(document.pathAt(range.start));
  const isBlock = node?.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  return !isBlock || comparePositions(node.range.start, range.start) < 0;
}

/** `1.234` may also be meant as a decimal, `1,234` as a thousand: a second action writes it. */
function otherErsatz({ code, hilfe, range }: Problem, sprache: Sprache): readonly Aktion[] {
  if (hilfe?.art !== 'oder') return [];
  const titel = aktionTexte.ersetzen(hilfe.ersatz)[sprache];
  return [{ titel, art: 'quickfix', code, edits: [{ range, text: hilfe.ersatz }] }];
}

function removal(document: SourceDocument, { code, range }: Problem, sprache: Sprache): readonly Aktion[] {
  if (code !== 'schema-unbekanntes-feld') return [];
  const pfad = document.pathAt(range.start);
  const edits = removeEntry(document, pfad);
  const key = pfad.at(-1);
  if (edits === undefined || typeof key !== 'string') return [];
  return [{ titel: aktionTexte.entfernen(key)[sprache], art: 'quickfix', code, edits }];
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** An empty place stands for its line. */
export function touches(a: SourceRange, b: SourceRange): boolean {
  if (comparePositions(a.start, a.end) === 0)
    return a.start.line >= b.start.line && a.start.line <= b.end.line;
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
