import { type Bewertungsmatrix, type Dokument, describeWertung } from '@baukasten/engine';
import { erwartungenMarkdown, kriterienMarkdown } from './anlagen/matrix.ts';
import { escapeText } from './text/marken.ts';

/** A matrix that stands for itself as a document; whose it is and what for is filled in by hand. */
export function matrixDokument(matrix: Bewertungsmatrix): Dokument {
  const erwartungen = erwartungenMarkdown(matrix);
  const saetze = describeWertung(matrix).map(({ de }) => `- ${escapeText(de)}`);
  const teil = (titel: string, markdown: string) => ({ baustein: matrix.id, titel, markdown });
  return {
    art: 'wertung',
    titel: matrix.titel,
    kopf: { gemeinde: FELD, vorhaben: FELD, aktenzeichen: null, stichtag: null },
    teile: [
      teil('Kriterien und Gewichte', kriterienMarkdown(matrix)),
      teil('So wird gewertet', saetze.join('\n')),
      ...(erwartungen.length === 0
        ? []
        : [teil(ERWARTUNGEN, [`## ${ERWARTUNGEN}`, ...erwartungen].join('\n\n'))]),
    ],
    anlagen: [],
    herkunft: [],
    luecken: [],
  };
}

const ERWARTUNGEN = 'Was für welche Note erwartet wird';
const FELD = '[____]';
