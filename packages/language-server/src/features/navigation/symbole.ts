import { dateiArtOf, type SourceDocument, type SourceNode, type SourceRange } from '@baukasten/engine';
import { textOf } from '../../modell/lauf.ts';
import type { Abgleich } from '../../modell/zeilenabgleich.ts';

export type SymbolKindName =
  | 'gruppe'
  | 'liste'
  | 'wert'
  | 'regel'
  | 'parameter'
  | 'groesse'
  | 'fall'
  | 'datei';

/** A heading of a file, with what stands below it. */
export interface Gliederung {
  readonly name: string;
  readonly detail?: string;
  readonly art: SymbolKindName;
  readonly range: SourceRange;
  readonly auswahl: SourceRange;
  readonly kinder: readonly Gliederung[];
}

/** A heading where it stands in the present text; none if its own line is no longer as it was. */
export function movedGliederung(entry: Gliederung, abgleich: Abgleich): readonly Gliederung[] {
  const auswahl = abgleich.rangeNow(entry.auswahl);
  if (auswahl === undefined) return [];
  const kinder = entry.kinder.flatMap((one) => movedGliederung(one, abgleich));
  return [{ ...entry, range: abgleich.rangeNow(entry.range) ?? auswahl, auswahl, kinder }];
}

/** More would not help anybody and slows editors down. */
const HOECHSTENS = 5_000;

/** The outline of a file: entries of lists by their names, not by their numbers. */
export function gliederungOf(document: SourceDocument): readonly Gliederung[] {
  const art = dateiArtOf(document.uri) ?? '';
  let left = HOECHSTENS;
  const children = (node: SourceNode, keys: readonly string[]): readonly Gliederung[] => {
    if (node.alias !== undefined || left <= 0) return [];
    if (node.kind === 'map')
      return [...node.entries.values()].flatMap(({ key, keyRange, value, merged }): readonly Gliederung[] => {
        if (merged !== undefined || left-- <= 0) return [];
        const end = value.alias === undefined ? later(keyRange, value.range) : keyRange;
        const name = nameOfEntry(key, value, keys);
        const detail = detailOf(key, value, keys);
        return [
          {
            name,
            ...(detail === undefined ? {} : { detail }),
            art: kindOf(value, keys, art),
            range: { ...keyRange, end: end.end },
            auswahl: keyRange,
            kinder: children(value, [...keys, key]),
          },
        ];
      });
    if (node.kind === 'list')
      return node.items.flatMap((item, index): readonly Gliederung[] => {
        if (item.kind === 'scalar' || item.alias !== undefined || left-- <= 0) return [];
        return [
          {
            name: itemName(item) ?? String(index + 1),
            art: keys.at(-1) === 'faelle' ? 'fall' : 'gruppe',
            range: item.range,
            auswahl: firstLine(item.range),
            kinder: children(item, keys),
          },
        ];
      });
    return [];
  };
  return document.root === undefined ? [] : children(document.root, []);
}

const NAMEN = ['name', 'titel', 'bezeichnung', 'id', 'kennung', 'ags', 'anforderung', 'ab'];

/** What people call an entry of a list. */
export function itemName(node: SourceNode): string | undefined {
  if (node.kind !== 'map') return undefined;
  for (const key of NAMEN) {
    const text = textOf(node.entries.get(key)?.value);
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** A requirement by its Kennung, which is what everybody quotes. */
function nameOfEntry(key: string, value: SourceNode, keys: readonly string[]): string {
  const kennung =
    keys.at(-1) === 'anforderungen' && value.kind === 'map'
      ? textOf(value.entries.get('kennung')?.value)
      : undefined;
  return kennung ?? (key === '' ? '""' : key);
}

function detailOf(key: string, value: SourceNode, keys: readonly string[]): string | undefined {
  if (value.kind === 'scalar') return textOf(value)?.replace(/\s+/g, ' ').slice(0, 80);
  if (value.kind === 'list') return `${value.items.length}`;
  const titel = textOf(value.entries.get('titel')?.value);
  return titel ?? (keys.at(-1) === 'anforderungen' ? key : undefined);
}

function kindOf(value: SourceNode, keys: readonly string[], art: string): SymbolKindName {
  const list = keys.at(-1);
  if (art !== 'projekt' && art !== 'faelle') {
    if (list === 'anforderungen' || list === 'erleichterungen') return 'regel';
    if (list === 'parameter') return 'parameter';
    if (list === 'groessen') return 'groesse';
  }
  return value.kind === 'map' ? 'gruppe' : value.kind === 'list' ? 'liste' : 'wert';
}

function later(a: SourceRange, b: SourceRange): SourceRange {
  return b.end.line > a.end.line || (b.end.line === a.end.line && b.end.character >= a.end.character) ? b : a;
}

/** What an editor jumps to; of several lines their start. */
function firstLine({ uri, start, end }: SourceRange): SourceRange {
  return { uri, start, end: end.line === start.line ? end : start };
}
