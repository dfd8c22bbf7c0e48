import type { Matrixbefund, SourceRange, Wertung } from '@baukasten/engine';
import { formatJson } from '../json/format-json.ts';
import { toOrt } from '../positions.ts';
import type { Matrixbericht } from './matrix-seite.ts';
import { hiddenFile } from './worte.ts';

export interface JsonKopf {
  readonly version: string;
  /** Folder that paths are shortened against. */
  readonly basis: string;
  /** Folders, and the name of the file of bids, may tell whose bids they are. */
  readonly anonym?: boolean;
}

/** The result of scoring as data (`schemas/wertung.schema.json`): exact fractions beside rounded figures, every step. */
export function wertungJson(
  wertung: Wertung,
  matrixbefunde: readonly Matrixbefund[],
  vorhaben: string | null,
  kopf: JsonKopf,
): string {
  const { version } = kopf;
  const { matrix, ...rest } = wertung;
  return formatJson({
    format: 'baukasten-wertung/1',
    werkzeug: { name: 'baukasten', version },
    vorhaben,
    matrix: plainData(matrix, kopf),
    matrixbefunde: plainData(matrixbefunde, kopf),
    ...(plainData(rest, kopf) as object),
  });
}

/** A matrix with what the check found, as data (`schemas/matrix.schema.json`). */
export function matrixJson(bericht: Matrixbericht, kopf: JsonKopf): string {
  return formatJson({
    format: 'baukasten-matrix/1',
    werkzeug: { name: 'baukasten', version: kopf.version },
    ...(plainData(bericht, kopf) as object),
  });
}

/** Places counted from 1; paths inside the file say the same and are left out. */
function plainData(wert: unknown, kopf: JsonKopf): unknown {
  if (Array.isArray(wert)) return wert.map((one) => plainData(one, kopf));
  if (typeof wert !== 'object' || wert === null) return wert;
  if (isRange(wert)) {
    const { datei, zeile, spalte } = toOrt(wert, kopf.basis);
    return { datei: kopf.anonym === true ? hiddenFile(datei) : datei, zeile, spalte };
  }
  return Object.fromEntries(
    Object.entries(wert)
      .filter(([name]) => name !== 'pfad')
      .map(([name, inner]) => [name === 'range' ? 'ort' : name, plainData(inner, kopf)]),
  );
}

function isRange(wert: object): wert is SourceRange {
  return 'uri' in wert && 'start' in wert && 'end' in wert;
}
