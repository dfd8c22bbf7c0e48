import { type Bewertungsmatrix, type Dokument, describeWertung, type Kopfangaben } from '@baukasten/engine';
import { erwartungenMarkdown, kriterienMarkdown } from './anlagen/matrix.ts';
import { escapeText } from './text/marken.ts';

/** A matrix as a document of its own; whose it is and what for is filled in by hand where no project says it. */
export function matrixDokument(matrix: Bewertungsmatrix, kopf?: Kopfangaben): Dokument {
  const erwartungen = erwartungenMarkdown(matrix);
  const saetze = describeWertung(matrix).map(({ de }) => `- ${escapeText(de)}`);
  const teil = (titel: string, markdown: string) => ({ baustein: matrix.id, titel, markdown });
  return {
    art: 'wertung',
    titel: matrix.titel,
    kopf: {
      gemeinde: kopf?.gemeinde ?? FELD,
      vorhaben: kopf?.vorhaben ?? FELD,
      aktenzeichen: kopf?.aktenzeichen ?? null,
      stichtag: null,
    },
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
