import type { GroessenWert } from '@baukasten/engine';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import { widthOf } from '../text/width.ts';
import { inSprache, type TerminalKontext } from './kontext.ts';

/** Derived values as a table of two columns; a title that is too long pushes its value into the next line. */
export function groessenLines(
  groessen: readonly GroessenWert[],
  kontext: TerminalKontext,
): readonly string[] {
  if (groessen.length === 0) return [];
  const { eigene, stil, breite, worte } = kontext;
  const titles = groessen.map(({ titel, element }) =>
    element === undefined ? titel : `${titel} · ${element}`,
  );
  const half = Math.floor(breite / 2);
  const column = Math.max(...titles.map(widthOf).filter((width) => width <= half), 0);
  return [
    stil.fett(eigene.groessen),
    ...groessen.flatMap((groesse, index) => {
      const title = titles[index] ?? '';
      const pad = Math.max(0, column - widthOf(title));
      const source = joinDots([groesse.quelle, `${worte.sicherheitWort} ${groesse.sicherheit}`]);
      const spans = [
        { text: `${title.replaceAll(' ', '\u00A0')}${'\u00A0'.repeat(pad)}\u00A0` },
        { text: inSprache(groesse.wert, kontext), stil: groesse.unbekannt ? stil.gelb : stil.fett },
        { text: `(${source})`, stil: stil.blass },
      ];
      return paragraph(spans, { breite, erst: 2, folge: Math.min(column, half) + 4 });
    }),
  ];
}
