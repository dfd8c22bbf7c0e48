import type { Anlage } from '@baukasten/engine';
import { eformsMarkdown } from './eforms.ts';
import { matrixMarkdown } from './matrix.ts';
import { preisblattMarkdown } from './preisblatt.ts';

const TITEL: Readonly<Record<Anlage['art'], string>> = {
  preisblatt: 'Preisblatt',
  matrix: 'Bewertungsmatrix',
  eforms: 'Felder der Bekanntmachung (eForms)',
};

/** „Anlage: Preisblatt“; numbered where there are several. */
export function anlageTitel(anlage: Anlage, index: number, anzahl: number): string {
  return `Anlage${anzahl > 1 ? ` ${index + 1}` : ''}: ${TITEL[anlage.art]}`;
}

/** An annex as Markdown below its heading. */
export function anlageMarkdown(anlage: Anlage): string {
  switch (anlage.art) {
    case 'preisblatt':
      return preisblattMarkdown(anlage);
    case 'matrix':
      return matrixMarkdown(anlage.matrix);
    case 'eforms':
      return eformsMarkdown(anlage);
  }
}
