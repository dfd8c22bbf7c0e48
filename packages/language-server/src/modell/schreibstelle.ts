import { parseDocument, type SourceDocument, type SourcePath, type SourcePosition } from '@baukasten/engine';
import { isBlockScalar, readZeile, type Zeile } from './zeilen.ts';

/** Where somebody is writing, told from the lines around the cursor alone: it works on any half-finished text. */
export interface Schreibstelle {
  /** A key of the map at `pfad`; the value at `pfad`; an entry of the list at `pfad` (a value, or the first key of a map). */
  readonly rolle: 'schluessel' | 'wert' | 'eintrag';
  /** List indexes count from 0 whatever they are: schemas do not care. */
  readonly pfad: SourcePath;
  /** Keys that the map has already, with their values where those are simple. */
  readonly vorhanden: ReadonlyMap<string, string>;
  /** What is written before the cursor. */
  readonly praefix: string;
  /** What a suggestion replaces. */
  readonly von: SourcePosition;
  readonly bis: SourcePosition;
  /** Column at which further keys of this map start. */
  readonly einzug: number;
  /** Columns by which they are further in than the line itself: it starts a list item. */
  readonly zusatz: number;
  /** Inside `{ }` or `[ ]`. */
  readonly fluss: boolean;
  /** Whether a colon follows: only the name is replaced. */
  readonly mitWert: boolean;
}

const MARKE = 'zzz_marke';

/** Undefined inside comments and where nothing can be said. */
export function schreibstelleAt(text: string, position: SourcePosition): Schreibstelle | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const line = lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  if (/(?:^|\s)#/.test(withoutQuotes(before))) return undefined;
  const flow = flowStart(lines, position);
  return flow === undefined ? blockStelle(lines, position) : flowStelle(lines, position, flow);
}

function blockStelle(lines: readonly string[], position: SourcePosition): Schreibstelle | undefined {
  const line = lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  const zeile = readZeile(before);
  const inhalt = zeile?.inhalt ?? before.length;
  const at = (character: number): SourcePosition => ({ line: position.line, character });
  const outside = outer(lines, position.line, inhalt, zeile?.striche ?? []);
  const word = /[\p{L}\p{N}_-]*$/u.exec(before)?.[0] ?? '';
  const rest = /^[\p{L}\p{N}_-]*/u.exec(line.slice(position.character))?.[0] ?? '';
  const end = position.character + rest.length;
  const zusatz = inhalt - (zeile?.einzug ?? inhalt);
  const common = { vorhanden: outside.vorhanden, einzug: inhalt, zusatz, fluss: false };
  if (outside.scalar)
    return {
      ...common,
      rolle: 'wert',
      pfad: outside.pfad,
      praefix: before.trimStart(),
      von: at(position.character - word.length),
      bis: at(end),
      mitWert: false,
    };
  if (zeile?.key !== undefined) {
    const comment = line.slice(zeile.wertAb).search(/\s+#/);
    const wertEnde = comment < 0 ? line.trimEnd().length : zeile.wertAb + comment;
    return {
      ...common,
      rolle: 'wert',
      pfad: [...outside.pfad, zeile.key],
      praefix: zeile.wert,
      von: at(zeile.wertAb),
      bis: at(Math.max(position.character, wertEnde)),
      mitWert: false,
    };
  }
  const isEntry = (zeile?.striche.length ?? 0) > 0;
  const mitWert = /^\s*:/.test(line.slice(end));
  if (!isEntry && before.slice(inhalt) !== word) return undefined;
  return {
    ...common,
    rolle: isEntry ? 'eintrag' : 'schluessel',
    pfad: isEntry ? outside.pfad.slice(0, -1) : outside.pfad,
    praefix: before.slice(inhalt),
    von: at(inhalt),
    bis: at(isEntry && !mitWert ? Math.max(position.character, line.trimEnd().length) : end),
    mitWert,
  };
}

interface Aussen {
  readonly pfad: (string | number)[];
  readonly vorhanden: Map<string, string>;
  /** The line continues a text over several lines. */
  readonly scalar: boolean;
}

/** The way from the root to a line, and what stands beside it. */
function outer(lines: readonly string[], index: number, inhalt: number, striche: readonly number[]): Aussen {
  const pfad: (string | number)[] = [];
  const vorhanden = new Map<string, string>();
  let limit = inhalt;
  let siblings = true;
  let inList = false;
  /** Each dash of a line is one list around it. */
  const enterItems = (columns: readonly number[]): void => {
    for (const column of [...columns].reverse()) {
      pfad.unshift(0);
      limit = column;
      inList = true;
      siblings = false;
    }
  };
  below(lines, index, inhalt, striche, vorhanden);
  enterItems(striche);
  for (let i = index - 1; i >= 0; i--) {
    const zeile = readZeile(lines[i] ?? '');
    if (zeile === undefined) continue;
    if (inList) {
      const around = zeile.striche.filter((column) => column < limit);
      // `- - a`: the list is itself an item.
      if (zeile.striche.includes(limit) && around.length > 0) enterItems(around);
      const parent = zeile.inhalt <= limit && !zeile.striche.includes(limit) && zeile.key !== undefined;
      if (!parent) continue;
    } else {
      if (zeile.inhalt === limit && zeile.key !== undefined) {
        if (siblings) vorhanden.set(zeile.key, zeile.wert);
        if (zeile.striche.length > 0) enterItems(zeile.striche);
        continue;
      }
      if (zeile.inhalt >= limit) continue;
    }
    if (zeile.key === undefined) {
      if (limit > zeile.inhalt) limit = zeile.inhalt;
      continue;
    }
    if (pfad.length === 0 && siblings && isBlockScalar(zeile.wert))
      return { ...up(lines, i, zeile), vorhanden, scalar: true };
    pfad.unshift(zeile.key);
    limit = zeile.inhalt;
    siblings = false;
    inList = false;
    enterItems(zeile.striche);
    if (limit === 0 && !inList) break;
  }
  return { pfad, vorhanden, scalar: false };
}

/** The path of a key whose text goes on below. */
function up(lines: readonly string[], index: number, zeile: Zeile): { pfad: (string | number)[] } {
  const { pfad } = outer(lines, index, zeile.inhalt, zeile.striche);
  return { pfad: [...pfad, zeile.key ?? ''] };
}

/** Keys of the same map in the lines that follow. */
function below(
  lines: readonly string[],
  index: number,
  inhalt: number,
  striche: readonly number[],
  vorhanden: Map<string, string>,
): void {
  const floor = striche.at(-1) ?? -1;
  for (let i = index + 1; i < lines.length; i++) {
    const zeile = readZeile(lines[i] ?? '');
    if (zeile === undefined) continue;
    if (zeile.inhalt < inhalt || zeile.einzug <= floor || (zeile.striche.length > 0 && zeile.einzug < inhalt))
      return;
    if (zeile.inhalt === inhalt && zeile.striche.length === 0 && zeile.key !== undefined)
      vorhanden.set(zeile.key, zeile.wert);
  }
}

/** The line on which a flow collection around the cursor opens; undefined in a block. */
function flowStart(lines: readonly string[], position: SourcePosition): number | undefined {
  const own = readZeile(lines[position.line] ?? '')?.einzug ?? position.character;
  for (let i = position.line; i >= Math.max(0, position.line - 60); i--) {
    const part = lines.slice(i, position.line);
    const text = [...part, (lines[position.line] ?? '').slice(0, position.character)].join('\n');
    if (openBrackets(text) > 0) return i;
    const zeile = readZeile(lines[i] ?? '');
    if (i < position.line && zeile !== undefined && zeile.einzug < own) return undefined;
  }
  return undefined;
}

function openBrackets(text: string): number {
  let open = 0;
  // Placeholders of messages and quoted texts hold brackets of their own.
  for (const zeichen of withoutQuotes(text)
    .replace(/\{\{.*?\}\}/gs, '')
    .replace(/\{\{[^}]*$/s, '')) {
    if (zeichen === '{' || zeichen === '[') open++;
    if ((zeichen === '}' || zeichen === ']') && open > 0) open--;
  }
  return open;
}

function withoutQuotes(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|(?<=[\s:[{,]|^)'(?:[^'\n]|'')*'/g, (quoted) =>
    'q'.repeat(quoted.length),
  );
}

/** Parses the collection with a mark at the cursor, on its own: everything around it is told from the lines. */
function flowStelle(
  lines: readonly string[],
  position: SourcePosition,
  start: number,
): Schreibstelle | undefined {
  const first = readZeile(lines[start] ?? '');
  const line = lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  if (first === undefined) return undefined;
  const raw = /(?:"[^"]*|[^\s,{}[\]:"][^,{}[\]:"]*)$/.exec(before)?.[0] ?? '';
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
  const { rolle, pfad, vorhanden } = found;
  return {
    rolle,
    pfad: [...outside.pfad, ...pfad],
    vorhanden,
    praefix: raw,
    von,
    bis,
    einzug: first.inhalt + 2,
    zusatz: 0,
    fluss: true,
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

function findMark({ root }: SourceDocument): Pick<Schreibstelle, 'rolle' | 'pfad' | 'vorhanden'> | undefined {
  const search = (
    node: SourceDocument['root'],
    pfad: SourcePath,
  ): Pick<Schreibstelle, 'rolle' | 'pfad' | 'vorhanden'> | undefined => {
    if (node?.kind === 'list') {
      for (const item of node.items) {
        if (item.kind === 'scalar' && item.value === MARKE)
          return { rolle: 'eintrag', pfad, vorhanden: new Map() };
        const inner = search(item, [...pfad, 0]);
        if (inner !== undefined) return inner;
      }
    }
    if (node?.kind === 'map') {
      const simple = [...node.entries.values()].flatMap(({ key, value }) =>
        key === MARKE ? [] : [[key, value.kind === 'scalar' ? value.source : ''] as const],
      );
      for (const { key, value } of node.entries.values()) {
        if (key === MARKE) return { rolle: 'schluessel', pfad, vorhanden: new Map(simple) };
        if (value.kind === 'scalar' && value.value === MARKE)
          return { rolle: 'wert', pfad: [...pfad, key], vorhanden: new Map(simple) };
        const inner = search(value, [...pfad, key]);
        if (inner !== undefined) return inner;
      }
    }
    return undefined;
  };
  return search(root, []);
}
