import { FUNKTIONEN, scanFeel, type Zeichen } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { loopsIn, members, roots, type Schleife, typeOf } from './feel-namen.ts';
import { operatorenNach, pathBefore } from './feel-operatoren.ts';
import { expectedTyp } from './feel-vergleich.ts';
import { comparedValues, textValues } from './feel-werte.ts';
import { functions, operators, words } from './feel-worte.ts';
import type { FeelVorschlaege, Vorschlag } from './vorschlag.ts';

/** What may follow in an expression: names, functions, members of a choice, operators. `danach`: rest of the line. */
export function feelVorschlaege(
  davor: string,
  danach: string,
  lage: Lage,
  je: Schleife | undefined,
): FeelVorschlaege {
  const { fachgebiet, sprache } = lage;
  if (fachgebiet === undefined) return { eintraege: [], davor: 0, danach: 0 };
  const { zeichen } = scanFeel(davor);
  const last = zeichen.at(-1);
  const loops = loopsIn(davor, je);
  const typeOfPath = (teile: readonly string[]) => typeOf(teile, fachgebiet, loops);
  if (last?.text === '"') return textValues(zeichen.slice(0, -1), davor.slice(last.bis), danach, lage, loops);
  const typing = last?.art === 'wort' && last.bis === davor.length ? last : undefined;
  const before = typing === undefined ? zeichen : zeichen.slice(0, -1);
  const ergebnis = (eintraege: readonly Vorschlag[], laenge = typing?.text.length ?? 0): FeelVorschlaege => ({
    eintraege,
    davor: laenge,
    danach: /^[a-z0-9_]*/.exec(danach)?.[0].length ?? 0,
  });
  const erwartet = expectedTyp(before, typeOfPath);
  if (before.at(-1)?.text === '.')
    return ergebnis(members(pathBefore(before.slice(0, -1)), lage, fachgebiet, loops, erwartet));
  if (isOperand(before.at(-1))) {
    const started = functionStart(before, typing, davor);
    return started === undefined
      ? ergebnis(operators(operatorenNach(before, typeOfPath), sprache))
      : ergebnis(
          functions(sprache).filter(({ label }) => label.startsWith(started)),
          started.length,
        );
  }
  return ergebnis([
    ...comparedValues(before, lage, loops),
    ...roots(lage, fachgebiet, loops, erwartet),
    ...functions(sprache),
    ...words(sprache),
  ]);
}

const KEIN_WERT: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'in', 'if', 'then', 'else', 'satisfies', 'between', 'some', 'every'],
]);

function isOperand(zeichen: Zeichen | undefined): boolean {
  if (zeichen === undefined) return false;
  if (zeichen.art === 'zahl' || zeichen.art === 'text') return true;
  if (zeichen.art === 'wort') return !KEIN_WERT.has(zeichen.text);
  return zeichen.text === ')' || zeichen.text === ']';
}

/** The beginning of a function's name of several words (`starts w`) that ends at the cursor. */
function functionStart(
  before: readonly Zeichen[],
  typing: Zeichen | undefined,
  davor: string,
): string | undefined {
  for (let count = 3; count >= 1; count--) {
    const first = before.at(-count);
    if (first?.art !== 'wort' || before.at(-count - 1)?.text === '.') continue;
    const text = davor.slice(first.von);
    const begun = [...FUNKTIONEN.keys()].some((name) => name.startsWith(text) && name.includes(' '));
    if (begun && (typing !== undefined || text.endsWith(' '))) return text;
  }
  return undefined;
}
