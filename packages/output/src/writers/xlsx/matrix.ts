import { type Angebot, type Bewertungsmatrix, describeWertung, showDezimal } from '@baukasten/engine';
import type { WriteSheet } from 'hucre/xlsx';
import { flatten } from '../anlagen/matrix.ts';
import { createBlatt } from './blatt.ts';
import { putKopf, raender, type Tabellenkopf } from './kopf.ts';
import { ZELLEN } from './stile.ts';
import { wertungsblatt } from './wertung/wertungsblatt.ts';

/** The form for scoring, what each grade stands for, and how points are reckoned. */
export function matrixBlaetter(
  matrix: Bewertungsmatrix,
  kopf: Tabellenkopf,
  angebote: readonly Angebot[] = [],
  warnung?: string,
): readonly WriteSheet[] {
  const erwartungen = flatten(matrix.kriterien).some(
    ({ kriterium }) => kriterium.erwartungshorizont.length > 0,
  );
  return [
    wertungsblatt(matrix, kopf, angebote, warnung),
    ...(erwartungen ? [erwartungsblatt(matrix, kopf)] : []),
    verfahrensblatt(matrix, kopf),
  ];
}

function erwartungsblatt(matrix: Bewertungsmatrix, kopf: Tabellenkopf): WriteSheet {
  const blatt = createBlatt();
  const kopfzeile = putKopf(blatt, kopf, 'Erwartungen je Note') + 1;
  ['Nr.', 'Kriterium', 'Note', 'Was dafür erwartet wird'].forEach((name, index) => {
    blatt.put(kopfzeile, index + 1, { text: name }, index === 2 ? ZELLEN.kopfRechts : ZELLEN.kopf);
  });
  const zeilen = flatten(matrix.kriterien).flatMap(({ kriterium }) =>
    kriterium.erwartungshorizont.map((eine, index) => ({ kriterium, ...eine, erste: index === 0 })),
  );
  zeilen.forEach(({ kriterium, note, text, erste }, index) => {
    const zeile = kopfzeile + 1 + index;
    blatt.put(zeile, 1, { text: kriterium.id }, ZELLEN.zelle);
    blatt.put(zeile, 2, { text: erste ? kriterium.titel : '' }, ZELLEN.zelleFett);
    blatt.put(zeile, 3, { text: showDezimal(note, 'de') }, ZELLEN.zahl);
    blatt.put(zeile, 4, { text }, ZELLEN.zelle);
  });
  return blatt.build({
    name: 'Erwartungen',
    breiten: [14, 40, 8, 80],
    quer: true,
    kopfzeile,
    fest: { zeilen: kopfzeile, spalten: 0 },
    ...raender(kopf),
  });
}

function verfahrensblatt(matrix: Bewertungsmatrix, kopf: Tabellenkopf): WriteSheet {
  const blatt = createBlatt();
  const start = putKopf(blatt, kopf, 'So wird gewertet') + 1;
  describeWertung(matrix).forEach(({ de: text }, index) => {
    blatt.put(start + index, 1, { text: `${index + 1}.` }, ZELLEN.name);
    blatt.put(start + index, 2, { text }, ZELLEN.text);
  });
  return blatt.build({ name: 'Verfahren', breiten: [14, 95], quer: false, ...raender(kopf) });
}
