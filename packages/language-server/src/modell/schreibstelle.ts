import type { SourcePosition } from '@baukasten/engine';
import { itemsBeside, outer } from './aussen.ts';
import { flowStart, flowStelle } from './fluss.ts';
import type { Schreibstelle } from './stelle.ts';
import { readZeile, withBlank, withoutQuotes, type Zeile } from './zeilen.ts';

/** Undefined inside comments and where nothing can be said. */
export function schreibstelleAt(text: string, position: SourcePosition): Schreibstelle | undefined {
  if (text.startsWith('\uFEFF')) {
    const shift = ({ line, character }: SourcePosition, by: number): SourcePosition => ({
      line,
      character: line === 0 ? Math.max(0, character + by) : character,
    });
    const stelle = schreibstelleAt(text.slice(1), shift(position, -1));
    return stelle && { ...stelle, von: shift(stelle.von, 1), bis: shift(stelle.bis, 1) };
  }
  const weit = withBlank(text, position);
  const stelle = stelleAt(weit.text, weit.position);
  if (stelle === undefined || weit.text === text) return stelle;
  return {
    ...stelle,
    von: weit.back(stelle.von),
    bis: weit.back(stelle.bis),
    ohneAbstand: !stelle.textzeile,
  };
}

function stelleAt(text: string, position: SourcePosition): Schreibstelle | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  if (isInLaterDocument(lines, position.line)) return undefined;
  const line = lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  if (/(?:^|\s)#/.test(withoutQuotes(before))) return undefined;
  const flow = flowStart(lines, position);
  return flow === undefined ? blockStelle(lines, position) : flowStelle(lines, position, flow);
}

/** What stands behind a second `---` is never read. */
function isInLaterDocument(lines: readonly string[], index: number): boolean {
  const above = lines.slice(0, index);
  const first = above.findIndex((line) => readZeile(line) !== undefined && !/^(?:%|---(?:\s|$))/.test(line));
  return first >= 0 && above.slice(first).some((line) => /^---(?:\s|$)/.test(line));
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
  const common = {
    vorhanden: outside.vorhanden,
    geschwister: itemsBeside(lines, position.line, zeile?.striche.at(-1) ?? inhalt),
    einzug: inhalt,
    zusatz,
    fluss: false,
    textzeile: outside.scalar,
    ohneAbstand: false,
  };
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
    if (isContinued(lines, position.line, zeile)) return undefined;
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

/** Whether the value of a key stands in the lines below, as a group or a list: a second one beside it would be a mistake. */
function isContinued(lines: readonly string[], index: number, { inhalt }: Zeile): boolean {
  const next = lines.slice(index + 1).find((line) => readZeile(line) !== undefined);
  const below = next === undefined ? undefined : readZeile(next);
  if (below === undefined) return false;
  const [strich] = below.striche;
  return strich === undefined ? below.key !== undefined && below.inhalt > inhalt : strich >= inhalt;
}
