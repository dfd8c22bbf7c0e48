import { paragraph } from '../text/paragraph.ts';
import { createStil, type Stil } from '../text/style.ts';
import type { Seite, Teil, Ton } from './seite.ts';
import { tableLines } from './tabelle-terminal.ts';

export interface TerminalSeite {
  readonly farbe: boolean;
  readonly breite: number;
}

/** Narrower windows would leave no room for a table. */
const MINDESTBREITE = 40;

export function seiteTerminal(seite: Seite, { farbe, breite }: TerminalSeite): string {
  const stil = createStil(farbe);
  const weite = Math.max(MINDESTBREITE, Math.floor(breite));
  const text = (span: string, style?: (one: string) => string, erst = 0) =>
    paragraph([style === undefined ? { text: span } : { text: span, stil: style }], { breite: weite, erst });
  const blocks = [
    [...text(seite.titel, stil.fett), ...seite.vorspann.flatMap((one) => text(one))],
    ...seite.abschnitte.map(({ titel, teile }) => [
      ...text(titel, stil.fett),
      ...teile.flatMap((teil, i) => [
        ...(i > 0 && (teil.art === 'tabelle' || teile[i - 1]?.art === 'tabelle') && teil.art !== 'bild'
          ? ['']
          : []),
        ...partLines(teil, weite, stil),
      ]),
    ]),
    ...seite.schluss.map((one) => text(one, stil.blass)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function partLines(teil: Teil, breite: number, stil: Stil): readonly string[] {
  switch (teil.art) {
    case 'absatz':
      return paragraph([teil.betont === true ? { text: teil.text, stil: stil.fett } : { text: teil.text }], {
        breite,
        erst: 2,
      });
    case 'liste':
      return teil.punkte.flatMap(({ text, ton }) => {
        const mark = ton === undefined ? { text: '·' } : { text: ZEICHEN[ton], stil: toneOf(ton, stil) };
        return paragraph([mark, { text }], { breite, erst: 2, folge: 4 });
      });
    case 'tabelle':
      return tableLines(teil.spalten, teil.zeilen, breite - 2, stil).map((line) => `  ${line}`.trimEnd());
    case 'bild':
      return [];
    default:
      return teil satisfies never;
  }
}

const ZEICHEN: Readonly<Record<Ton, string>> = { fehler: '✗', warnung: '!', hinweis: '○', gut: '✓' };

function toneOf(ton: Ton, stil: Stil): (text: string) => string {
  return { fehler: stil.rot, warnung: stil.gelb, hinweis: stil.blau, gut: stil.gruen }[ton];
}
