import { dateiArtOf, type SourceDocument, type SourcePath, type SourcePosition } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { feelKindOf, hasFeel, jeOf } from '../../modell/ausdruecke.ts';
import { keysOf } from '../../modell/lauf.ts';
import { schreibstelleAt } from '../../modell/schreibstelle.ts';
import type { Schreibstelle } from '../../modell/stelle.ts';
import { isBlockScalar, readZeile, withBlank } from '../../modell/zeilen.ts';
import { feelVorschlaege } from './feel.ts';
import { isMark } from './felder.ts';
import { projektVorschlaege } from './projekt.ts';
import { regelVorschlaege } from './regel.ts';
import type { Vorschlaege, Vorschlag } from './vorschlag.ts';

/**
 * What may be written at a place. The text around the cursor decides, however broken; `gut` is the last text without
 * syntax error, from which names are taken.
 */
export function completionAt(
  text: string,
  position: SourcePosition,
  gut: SourceDocument,
  lage: Lage,
  heute: string,
): Vorschlaege | undefined {
  const stelle = schreibstelleAt(text, position);
  if (stelle === undefined) return undefined;
  const art = dateiArtOf(gut.uri) ?? '';
  const kind = hasFeel(gut.uri) && stelle.rolle === 'wert' ? feelKindOf(stelle.pfad) : undefined;
  if (stelle.textzeile && kind === undefined) return undefined;
  const { von, bis, einzug, zusatz, ohneAbstand } = stelle;
  const ort = { von, bis, einzug, zusatz, ohneAbstand };
  if (art === 'projekt') {
    const genau = exactPath(stelle, text, position, gut);
    const eintraege = overMark(stelle, projektVorschlaege(stelle, stelle.pfad, lage, heute, genau));
    return { eintraege, ...ort, ...(stelle.pfad.at(-1) === 'ags' ? { unvollstaendig: true } : {}) };
  }
  if (art === 'faelle') {
    const pfad = factPathIn(stelle.pfad);
    if (pfad !== undefined)
      return { eintraege: overMark(stelle, projektVorschlaege(stelle, pfad, lage, heute)), ...ort };
  }
  if (kind !== undefined) return feelAt(text, position, kind, stelle, gut, lage);
  return { eintraege: overMark(stelle, regelVorschlaege(art, stelle, lage, heute)), ...ort };
}

/** The path with the indexes of its lists; undefined while the text is broken, when nobody can count them. */
function exactPath(
  { pfad, einzug, fluss }: Schreibstelle,
  text: string,
  position: SourcePosition,
  gut: SourceDocument,
): SourcePath | undefined {
  if (pfad.every((part) => typeof part === 'string')) return pfad;
  if (gut.text !== text) return undefined;
  // The key is there even where its value, and with it the end of the group, is not.
  const found = gut.pathAt(fluss ? position : { line: position.line, character: einzug });
  return keysOf(found).join('.') === keysOf(pfad).join('.') ? found : undefined;
}

/** Clients compare with the text that is replaced: nothing resembles a mark of ours. */
function overMark({ praefix }: Schreibstelle, eintraege: readonly Vorschlag[]): readonly Vorschlag[] {
  return isMark(praefix) ? eintraege.map((one) => ({ ...one, filter: praefix })) : eintraege;
}

/** Inside `angaben` and `grundlage` of a case stands what would stand in a project. */
function factPathIn(pfad: SourcePath): SourcePath | undefined {
  const keys = keysOf(pfad);
  const at = pfad.findIndex((part) => part === 'angaben' || part === 'grundlage');
  const depth = at < 0 ? -1 : keysOf(pfad.slice(0, at)).filter((key) => key !== 'faelle').length;
  return depth === 0 && keys.length > 0 ? pfad.slice(at + 1) : undefined;
}

export function feelAt(
  text: string,
  position: SourcePosition,
  kind: 'ausdruck' | 'vorlage',
  stelle: Schreibstelle,
  gut: SourceDocument,
  lage: Lage,
): Vorschlaege | undefined {
  if (!stelle.ohneAbstand) return feelIn(text, position, kind, stelle, gut, lage);
  const weit = withBlank(text, position);
  const found = feelIn(weit.text, weit.position, kind, stelle, gut, lage);
  // What was typed directly behind the colon must be replaced whole: a blank can only be put in front.
  return found === undefined || found.von.character > weit.position.character - stelle.praefix.length
    ? undefined
    : { ...found, von: weit.back(found.von), bis: weit.back(found.bis), ohneAbstand: true };
}

function feelIn(
  text: string,
  position: SourcePosition,
  kind: 'ausdruck' | 'vorlage',
  stelle: Schreibstelle,
  gut: SourceDocument,
  lage: Lage,
): Vorschlaege | undefined {
  const davor = valueBefore(text, position);
  let expression = davor;
  if (kind === 'vorlage') {
    const open = davor.lastIndexOf('{{');
    if (open < 0 || davor.indexOf('}}', open) >= 0) return undefined;
    expression = davor.slice(open + 2);
  }
  const { line, character } = position;
  const rest = lineAt(text, line).slice(character);
  const masked = isDoubleQuoted(text, position);
  const read = masked ? expression.replaceAll('\\"', '"') : expression;
  const { eintraege, davor: links, danach } = feelVorschlaege(read, rest, lage, jeOf(gut, stelle.pfad));
  return {
    eintraege: masked ? eintraege.map(maskQuotes) : eintraege,
    von: { line, character: character - links },
    bis: { line, character: character + danach },
  };
}

/** Whether an expression stands between double quotes of YAML, where its own need a backslash. */
function isDoubleQuoted(text: string, { line, character }: SourcePosition): boolean {
  return readZeile(lineAt(text, line).slice(0, character))?.wert.startsWith('"') === true;
}

/** Snippets need a second backslash for the first. */
function maskQuotes(one: Vorschlag): Vorschlag {
  const mask = one.snippet === true ? String.raw`\\"` : String.raw`\"`;
  return { ...one, einfuegen: one.einfuegen.replaceAll('"', mask) };
}

/** The text of a value up to the cursor, from its colon or from the start of its block. */
function valueBefore(text: string, { line, character }: SourcePosition): string {
  const lines = text.split(/\r\n|\r|\n/);
  const own = (lines[line] ?? '').slice(0, character);
  const parts = [own];
  const zeile = readZeile(own);
  const inline = zeile?.key !== undefined && /^\s*(?:-\s+)*(?:[\p{L}\p{N}_-]+|"[^"]*"):\s/u.test(own);
  if (inline && zeile !== undefined) return zeile.wert.replace(/^["']/, '');
  const depth = own.length - own.trimStart().length;
  for (let i = line - 1; i >= 0; i--) {
    const above = readZeile(lines[i] ?? '');
    if (above === undefined) continue;
    if (above.key !== undefined && above.einzug < depth) {
      if (!isBlockScalar(above.wert)) parts.unshift(above.wert);
      break;
    }
    parts.unshift(lines[i] ?? '');
  }
  return parts.join('\n').trimStart();
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/)[line] ?? '';
}
