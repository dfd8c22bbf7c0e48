import type { GroessenWert } from '@baukasten/engine';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import { widthOf } from '../text/width.ts';
import { inSprache, type TerminalKontext } from './kontext.ts';

/** Derived values as a table: titles on the left, values with their source on the right. */
export function groessenLines(
  groessen: readonly GroessenWert[],
  kontext: TerminalKontext,
): readonly string[] {
  if (groessen.length === 0) return [];
  const { eigene, stil, breite } = kontext;
  const longest = Math.max(...groessen.map((groesse) => widthOf(titleOf(groesse))));
  const column = Math.min(longest, Math.floor(breite / 2));
  return [stil.fett(eigene.groessen), ...groessen.flatMap((groesse) => rowLines(groesse, column, kontext))];
}

function titleOf({ titel, element }: GroessenWert): string {
  return element === undefined ? titel : `${titel} · ${element}`;
}

function rowLines(groesse: GroessenWert, column: number, kontext: TerminalKontext): readonly string[] {
  const { stil, breite, worte } = kontext;
  const source = joinDots([groesse.quelle, `${worte.sicherheitWort} ${groesse.sicherheit}`]);
  const value = [
    { text: inSprache(groesse.wert, kontext), stil: groesse.unbekannt ? stil.gelb : stil.fett },
    { text: `(${source})`, stil: stil.blass },
  ];
  const left = paragraph([{ text: titleOf(groesse) }], { breite: column, erst: 0 });
  const right = paragraph(value, { breite: breite - column - 4, erst: 0 });
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const title = left[index] ?? '';
    const gap = ' '.repeat(column - widthOf(title) + 2);
    return `  ${title}${gap}${right[index] ?? ''}`.trimEnd();
  });
}
