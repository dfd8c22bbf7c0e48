import {
  comparePositions,
  FEEL_WOERTER,
  FUNKTIONEN,
  type SourceDocument,
  type SourcePosition,
  type SourceRange,
  scalarRange,
  scanFeel,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { type Ausdruckstelle, ausdrueckeIn } from '../../modell/ausdruecke.ts';
import { schleifenvariableAt } from '../../modell/schleifenvariable.ts';
import { FEEL_TEXTE } from './feel-texte.ts';
import { hoverWorte } from './worte.ts';

/** A function, operator or word of FEEL under the cursor. */
export function feelHover(
  document: SourceDocument,
  position: SourcePosition,
  { sprache }: Lage,
): { readonly markdown: string; readonly range: SourceRange } | undefined {
  const stelle = ausdruckAt(document, position);
  if (stelle === undefined) return undefined;
  const { zeichen } = scanFeel(stelle.text);
  const at = (von: number, bis: number) =>
    scalarRange(document, stelle.node, stelle.von + von, stelle.von + bis);
  const index = zeichen.findIndex(({ von, bis }) => holds(at(von, bis), position));
  const one = zeichen[index];
  if (one === undefined) return undefined;
  const worte = hoverWorte(sprache);
  const call = callsIn(stelle.text).find(({ von, name }) => one.von >= von && one.von < von + name.length);
  if (call !== undefined) {
    const funktion = FUNKTIONEN.get(call.name);
    const text = FEEL_TEXTE[call.name]?.[sprache] ?? '';
    const markdown = `${worte.funktion}: ${codeMarkdown(funktion?.beispiel ?? call.name)}\n\n${escapeMarkdown(text)}\n`;
    return { markdown, range: at(call.von, call.von + call.name.length) };
  }
  const before = zeichen[index - 1]?.text;
  const variable = schleifenvariableAt(document, position);
  if (variable !== undefined) {
    const markdown = worte.variable(codeMarkdown(variable.name), codeMarkdown(variable.liste));
    return { markdown: `${markdown}\n`, range: at(one.von, one.bis) };
  }
  if (before !== '.' && one.text === 'stichtag')
    return { markdown: `${worte.stichtag}\n`, range: at(one.von, one.bis) };
  const text = FEEL_TEXTE[one.text]?.[sprache];
  if (text === undefined || (one.art === 'wort' && before !== '.' && !FEEL_WOERTER.has(one.text)))
    return undefined;
  return {
    markdown: `${worte.wort}: ${codeMarkdown(one.text)}\n\n${escapeMarkdown(text)}\n`,
    range: at(one.von, one.bis),
  };
}

export function ausdruckAt(document: SourceDocument, position: SourcePosition): Ausdruckstelle | undefined {
  return ausdrueckeIn(document).find((stelle) => {
    const range = scalarRange(document, stelle.node, stelle.von, stelle.von + stelle.text.length);
    return holds(range, position);
  });
}

/** Names of functions that are called in an expression, with their offsets; some have several words. */
export function callsIn(text: string): readonly { readonly name: string; readonly von: number }[] {
  const found: { name: string; von: number }[] = [];
  for (const name of FUNKTIONEN.keys()) {
    for (let von = text.indexOf(name); von >= 0; von = text.indexOf(name, von + 1)) {
      const free = !/[\p{L}\p{N}_.]/u.test(text[von - 1] ?? '');
      if (free && /^\s*\(/.test(text.slice(von + name.length))) found.push({ name, von });
    }
  }
  return found;
}

/** Both ends belong to a range. */
export function holds({ start, end }: SourceRange, position: SourcePosition): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
