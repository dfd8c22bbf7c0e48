import type { Textbefund } from '@baukasten/engine';
import { createStil, formatOrt, paragraph, worteFor } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';

/** Findings about texts as paragraphs: what, and where it can be mended. Ends with a line break; empty without any. */
export function befundText(befunde: readonly Textbefund[], { sprache, stderr, ordner }: Rahmen): string {
  const stil = createStil(stderr.farbe);
  const { breite } = stderr;
  const worte = worteFor(sprache);
  const lines = [...befunde].sort(bySchwere).flatMap(({ schwere, text, range }) => {
    const serious = schwere === 'fehler';
    const colour = serious ? stil.rot : schwere === 'warnung' ? stil.gelb : stil.blau;
    const head = [
      { text: `${serious ? '✗' : '!'} ${worte.schwere[schwere]}`, stil: colour },
      { text: formatOrt(range, ordner), stil: stil.blass },
    ];
    return [
      ...paragraph(head, { breite, erst: 2, folge: 4 }),
      ...paragraph([{ text: text[sprache] }], { breite, erst: 4, folge: 4 }),
    ];
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const REIHE: readonly Textbefund['schwere'][] = ['fehler', 'warnung', 'hinweis'];

function bySchwere(a: Textbefund, b: Textbefund): number {
  return REIHE.indexOf(a.schwere) - REIHE.indexOf(b.schwere);
}
