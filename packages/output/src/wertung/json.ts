import type { Matrixbefund, SourceRange, Wertung } from '@baukasten/engine';
import { formatJson } from '../json/format-json.ts';
import { toOrt } from '../positions.ts';
import type { Matrixbericht } from './matrix-seite.ts';

export interface JsonKopf {
  readonly version: string;
  /** Folder that paths are shortened against. */
  readonly basis: string;
}

/** The result of scoring as data (`schemas/wertung.schema.json`): exact fractions beside rounded figures, every step. */
export function wertungJson(
  wertung: Wertung,
  matrixbefunde: readonly Matrixbefund[],
  vorhaben: string | null,
  { version, basis }: JsonKopf,
): string {
  const { matrix, ...rest } = wertung;
  return formatJson({
    format: 'baukasten-wertung/1',
    werkzeug: { name: 'baukasten', version },
    vorhaben,
    matrix: plainData(matrix, basis),
    matrixbefunde: plainData(matrixbefunde, basis),
    ...(plainData(rest, basis) as object),
  });
}

/** A matrix with what the check found, as data (`schemas/matrix.schema.json`). */
export function matrixJson(bericht: Matrixbericht, { version, basis }: JsonKopf): string {
  return formatJson({
    format: 'baukasten-matrix/1',
    werkzeug: { name: 'baukasten', version },
    ...(plainData(bericht, basis) as object),
  });
}

/** Places counted from 1; paths inside the file say the same and are left out. */
function plainData(wert: unknown, basis: string): unknown {
  if (Array.isArray(wert)) return wert.map((one) => plainData(one, basis));
  if (typeof wert !== 'object' || wert === null) return wert;
  if (isRange(wert)) {
    const { datei, zeile, spalte } = toOrt(wert, basis);
    return { datei, zeile, spalte };
  }
  return Object.fromEntries(
    Object.entries(wert)
      .filter(([name]) => name !== 'pfad')
      .map(([name, inner]) => [name === 'range' ? 'ort' : name, plainData(inner, basis)]),
  );
}

function isRange(wert: object): wert is SourceRange {
  return 'uri' in wert && 'start' in wert && 'end' in wert;
}
