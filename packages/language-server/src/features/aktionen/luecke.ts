import {
  describeSchema,
  type Feldbeschreibung,
  type JsonSchema,
  type SourceDocument,
  type SourcePath,
  type Sprache,
} from '@baukasten/engine';
import { type Edit, insertComment } from '../../modell/edits.ts';
import type { Aktion } from './aktion.ts';
import { aktionTexte } from './texte.ts';

/**
 * What only the town can answer becomes a question in a comment, as in a new project; once is enough. Where its group is
 * missing it stands in the nearest one.
 */
export function lueckeAktion(
  document: SourceDocument,
  pfad: SourcePath,
  { titel, frage, einheit, werte = [] }: Feldbeschreibung,
  code: string,
  sprache: Sprache,
): readonly Aktion[] {
  const gruppe = nearestGroup(document, pfad.slice(0, -1));
  const rest = pfad.slice(gruppe.length);
  if (rest.some((part) => typeof part === 'number')) return [];
  const art = werte.length > 1 ? werte.map(({ wert }) => wert).join(' | ') : einheit;
  const wort = frage ?? titel ?? String(pfad.at(-1));
  const hinweis = `${wort}${art === undefined ? '' : ` (${art})`}`.replace(/\s+/g, ' ');
  // Without their signs of a comment, the lines are the field in its groups.
  const felder = rest.map((part, depth) => `${'  '.repeat(depth)}${part}:`);
  const zeilen = felder.map((feld, depth) => (depth === felder.length - 1 ? `${feld} # ${hinweis}` : feld));
  const edit = insertComment(document, gruppe, zeilen);
  const named = aktionTexte.luecke(wort)[sprache];
  return edit === undefined || isAsked(document, gruppe, felder, edit)
    ? []
    : [{ titel: named, art: 'quickfix', code, edits: [edit] }];
}

/** The group itself, or what of the way to it is there. */
function nearestGroup(document: SourceDocument, pfad: SourcePath): SourcePath {
  return pfad.length === 0 || document.nodeAt(pfad) !== undefined
    ? pfad
    : nearestGroup(document, pfad.slice(0, -1));
}

/** Whether the group has the question already: in its column, from its name to the comments behind its last field. */
function isAsked(
  document: SourceDocument,
  gruppe: SourcePath,
  felder: readonly string[],
  { range, text }: Edit,
): boolean {
  const at = document.offsetAt(range.start);
  const name = document.keyRangeOf(gruppe) ?? document.rangeOf(gruppe);
  const from = gruppe.length === 0 || name === undefined ? 0 : document.offsetAt(name.start);
  const below =
    /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*[ \t]*(?:#[^\r\n]*)?/.exec(document.text.slice(at))?.[0] ?? '';
  const einzug = /^[\r\n]*([ \t]*)/.exec(text)?.[1] ?? '';
  const lines = document.text.slice(from, at + below.length).split(/[\r\n]+/);
  return lines.some((_, index) =>
    felder.every((feld, depth) => {
      const line = lines[index + depth] ?? '';
      const question = `${einzug}# ${feld}`;
      return depth === felder.length - 1 ? line.startsWith(`${question} # `) : line === question;
    }),
  );
}

/** Values that say that there is none (yet), each only where the schema allows it. */
export function noneValuesOf(schema: JsonSchema): readonly string[] {
  const { nullbar, typ } = describeSchema(schema);
  return [...(nullbar ? ['null'] : []), ...(typ === 'liste' && (schema.minItems ?? 0) === 0 ? ['[]'] : [])];
}
