import type { Gemeinde, Verband } from './gemeinde.ts';
import { type RegisterDaten, type RegisterSpalte, splitSpalte } from './register-daten.ts';

/** Rows of the register, built one by one when they are asked for. */
export interface RegisterZeilen {
  readonly anzahl: number;
  /** All values of a column, in the order of the rows. */
  column(spalte: RegisterSpalte): readonly string[];
  /** The row of a key; undefined if there is none. */
  find(ags: string): number | undefined;
  /** The municipality of a row; always the same object for the same row. */
  row(zeile: number): Gemeinde;
}

export function createZeilen(daten: RegisterDaten): RegisterZeilen {
  if (daten.format !== 'gemeinderegister-1') throw new Error(`Unknown register format "${daten.format}".`);
  const spalten = new Map<RegisterSpalte, readonly string[]>();
  const gesucht = new Map<RegisterSpalte, number>();
  const gemeinden: Gemeinde[] = [];
  let verbaende: readonly Verband[] | undefined;

  function column(spalte: RegisterSpalte): readonly string[] {
    const bekannt = spalten.get(spalte);
    if (bekannt !== undefined) return bekannt;
    const werte = splitSpalte(daten.spalten[spalte], daten.anzahl, spalte);
    spalten.set(spalte, werte);
    return werte;
  }

  /** A check asks for one municipality: its values are picked out, and a column is split only when many are asked for. */
  function cell(spalte: RegisterSpalte, zeile: number): string {
    const before = gesucht.get(spalte) ?? 0;
    gesucht.set(spalte, before + 1);
    if (spalten.has(spalte) || before >= EINZELN) return column(spalte)[zeile] ?? '';
    return pickValue(daten.spalten[spalte], zeile, spalte);
  }

  function row(zeile: number): Gemeinde {
    const bekannt = gemeinden[zeile];
    if (bekannt !== undefined) return bekannt;
    if (zeile < 0 || zeile >= daten.anzahl) throw new RangeError(`The register has no row ${zeile}.`);
    verbaende ??= readVerbaende(daten);
    const gemeinde = readGemeinde(daten, verbaende, (spalte) => cell(spalte, zeile));
    gemeinden[zeile] = gemeinde;
    return gemeinde;
  }

  return { anzahl: daten.anzahl, column, find: (ags) => findKey(daten, ags), row };
}

/** So many single values cost less than splitting the column. */
const EINZELN = 8;

function pickValue(text: string, zeile: number, spalte: RegisterSpalte): string {
  let start = 0;
  for (let i = 0; i < zeile; i++) {
    start = text.indexOf('|', start) + 1;
    if (start === 0) throw new Error(`Register column ${spalte}: no value for row ${zeile}.`);
  }
  const end = text.indexOf('|', start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Keys are ascending and all of one length, so they can be searched in the text of their column. */
function findKey({ spalten, anzahl }: RegisterDaten, ags: string): number | undefined {
  if (spalten.ags.length !== anzahl * (AGS_LAENGE + 1) - 1) {
    throw new Error(`Register column ags: not ${anzahl} keys of ${AGS_LAENGE} digits.`);
  }
  let low = 0;
  let high = anzahl - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const start = middle * (AGS_LAENGE + 1);
    const key = spalten.ags.slice(start, start + AGS_LAENGE);
    if (key === ags) return middle;
    if (key < ags) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

const AGS_LAENGE = 8;

function readGemeinde(
  daten: RegisterDaten,
  verbaende: readonly Verband[],
  cell: (spalte: RegisterSpalte) => string,
): Gemeinde {
  const ags = cell('ags');
  const land = daten.laender[ags.slice(0, 2)];
  const kreis = daten.kreise[ags.slice(0, 5)];
  if (land === undefined || kreis === undefined)
    throw new Error(`Register: no Land or Kreis for AGS ${ags}.`);
  const verband = cell('verband') === '' ? undefined : verbaende[Number(cell('verband'))];
  return {
    ags,
    ars: (verband?.schluessel ?? freeKey(ags)) + ags.slice(5),
    name: cell('name'),
    zusatz: cell('zusatz'),
    art: daten.arten[Number(cell('art'))] ?? '',
    land: land.kuerzel,
    landName: land.name,
    kreis,
    ...(verband === undefined ? {} : { verband }),
    plz: cell('plz'),
    einwohner: {
      einwohner_2024: Number(cell('einwohner_2024')),
      ...(cell('einwohner_2023') === '' ? {} : { einwohner_2023: Number(cell('einwohner_2023')) }),
      // A register that is sent to editors leaves out what is the same.
      einwohner_2023_gebiet_2024: Number(cell('einwohner_2023_gebiet_2024') || cell('einwohner_2023')),
    },
    flaecheKm2: Number(cell('flaeche_km2')),
    lat: Number(cell('lat')),
    lon: Number(cell('lon')),
    degurba: readDegurba(cell('degurba')),
    gebietGeaendert: cell('gebiet_geaendert') !== '',
  };
}

/** Kreis and Verband part of the ARS of a municipality without a Verband: the script that builds the file checks it. */
function freeKey(ags: string): string {
  const kreisfrei = ags.endsWith('000');
  return ags.slice(0, 5) + (kreisfrei ? '0000' : `0${ags.slice(5)}`);
}

function readDegurba(text: string): 1 | 2 | 3 {
  if (text === '1') return 1;
  return text === '2' ? 2 : 3;
}

function readVerbaende(daten: RegisterDaten): readonly Verband[] {
  const namen = daten.verbaende.name.split('|');
  const arten = daten.verbaende.art.split('|');
  return daten.verbaende.schluessel.split('|').map((schluessel, i) => ({
    schluessel,
    name: namen[i] ?? '',
    art: daten.verbandsarten[Number(arten[i])] ?? '',
  }));
}
