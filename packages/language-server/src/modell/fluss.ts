import {
  parseDocument,
  type SourceDocument,
  type SourceNode,
  type SourcePath,
  type SourcePosition,
} from '@baukasten/engine';
import { outer } from './aussen.ts';
import type { Schreibstelle } from './stelle.ts';
import { readZeile, withoutQuotes } from './zeilen.ts';

const MARKE = 'zzz_marke';

/** The line on which a flow collection around the cursor opens; undefined in a block. */
export function flowStart(lines: readonly string[], position: SourcePosition): number | undefined {
  const own = readZeile(lines[position.line] ?? '')?.einzug ?? position.character;
  for (let i = position.line; i >= Math.max(0, position.line - 60); i--) {
    const part = lines.slice(i, position.line);
    const text = [...part, (lines[position.line] ?? '').slice(0, position.character)].join('\n');
    if (opensFlow(text)) return i;
    const zeile = readZeile(lines[i] ?? '');
    if (i < position.line && zeile !== undefined && zeile.einzug < own) return undefined;
  }
  return undefined;
}

/**
 * Whether the first value of a text is a collection that its end does not close. Brackets inside a plain text, such as
 * a condition, open nothing.
 */
function opensFlow(text: string): boolean {
  const [first = ''] = text.split('\n');
  const zeile = readZeile(first);
  if (zeile === undefined || !/^(?:[&!]\S+\s+)*[{[]/.test(zeile.wert)) return false;
  let open = 0;
  // Placeholders of messages and quoted texts hold brackets of their own.
  const value = withoutQuotes(text.slice(zeile.wertAb))
    .replace(/\{\{.*?\}\}/gs, '')
    .replace(/\{\{[^}]*$/s, '');
  for (const zeichen of value) {
    if (zeichen === '{' || zeichen === '[') open++;
    if ((zeichen === '}' || zeichen === ']') && --open <= 0) return false;
  }
  return open > 0;
}

/** Parses the collection with a mark at the cursor, on its own: everything around it is told from the lines. */
export function flowStelle(
  lines: readonly string[],
  position: SourcePosition,
  start: number,
): Schreibstelle | undefined {
  const first = readZeile(lines[start] ?? '');
  const line = lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  if (first === undefined) return undefined;
  // A quote that is closed starts nothing.
  const typed = /(?:"[^"]*|[^\s,{}[\]:"][^,{}[\]:"]*)$/.exec(withoutQuotes(before))?.[0] ?? '';
  const raw = before.slice(before.length - typed.length);
  const rest = /^[^,{}[\]:\n]*/.exec(line.slice(position.character))?.[0] ?? '';
  const von = { line: position.line, character: position.character - raw.length };
  const bis = { line: position.line, character: position.character + rest.trimEnd().length };
  const head = lines.slice(start, position.line);
  const patched = [
    ...head,
    `${before.slice(0, before.length - raw.length)}${MARKE}${line.slice(bis.character)}`,
  ].join('\n');
  const outside = outer(lines, start, first.inhalt, first.striche);
  const document = parseDocument('', `${patched.slice(first.inhalt)}${closing(patched)}`);
  const found = findMark(document);
  if (found === undefined) return undefined;
  const { rolle, pfad, vorhanden, geschwister } = found;
  return {
    rolle,
    pfad: [...outside.pfad, ...pfad],
    vorhanden,
    geschwister,
    praefix: raw,
    von,
    bis,
    einzug: first.inhalt + 2,
    zusatz: 0,
    fluss: true,
    textzeile: false,
    ohneAbstand: false,
    mitWert: line.slice(bis.character).trimStart().startsWith(':'),
  };
}

/** The brackets that are missing at the end. */
function closing(text: string): string {
  const open: string[] = [];
  for (const zeichen of withoutQuotes(text)) {
    if (zeichen === '{') open.unshift(' }');
    if (zeichen === '[') open.unshift(' ]');
    if (zeichen === '}' || zeichen === ']') open.shift();
  }
  return open.join('');
}

type Gefunden = Pick<Schreibstelle, 'rolle' | 'pfad' | 'vorhanden' | 'geschwister'>;

function findMark({ root }: SourceDocument): Gefunden | undefined {
  const search = (node: SourceDocument['root'], pfad: SourcePath): Gefunden | undefined => {
    if (node?.kind === 'list') {
      for (const item of node.items) {
        if (item.kind === 'scalar' && item.value === MARKE)
          return { rolle: 'eintrag', pfad, vorhanden: new Map(), geschwister: scalarsOf(node.items) };
        const inner = search(item, [...pfad, 0]);
        if (inner !== undefined) return inner;
      }
    }
    if (node?.kind === 'map') {
      const simple = [...node.entries.values()].flatMap(({ key, value }) =>
        key === MARKE ? [] : [[key, value.kind === 'scalar' ? value.source : ''] as const],
      );
      for (const { key, value } of node.entries.values()) {
        if (key === MARKE) return { rolle: 'schluessel', pfad, vorhanden: new Map(simple), geschwister: [] };
        if (value.kind === 'scalar' && value.value === MARKE)
          return { rolle: 'wert', pfad: [...pfad, key], vorhanden: new Map(simple), geschwister: [] };
        const inner = search(value, [...pfad, key]);
        if (inner !== undefined) return inner;
      }
    }
    return undefined;
  };
  return search(root, []);
}

function scalarsOf(items: readonly SourceNode[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null && item.value !== MARKE ? [String(item.value)] : [],
  );
}
