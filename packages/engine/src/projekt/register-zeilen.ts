import type { Gemeinde, Verband } from './gemeinde.ts';
import { type RegisterDaten, type RegisterSpalte, splitSpalte } from './register-daten.ts';

/** Rows of the register, built one by one when they are asked for. */
export interface RegisterZeilen {
  readonly anzahl: number;
  /** All values of a column, in the order of the rows. */
  column(spalte: RegisterSpalte): readonly string[];
  /** The municipality of a row; always the same object for the same row. */
  row(zeile: number): Gemeinde;
}

export function createZeilen(daten: RegisterDaten): RegisterZeilen {
  if (daten.format !== 'gemeinderegister-1') throw new Error(`Unknown register format "${daten.format}".`);
  const spalten = new Map<RegisterSpalte, readonly string[]>();
  const gemeinden: Gemeinde[] = [];
  let verbaende: readonly Verband[] | undefined;

  function column(spalte: RegisterSpalte): readonly string[] {
    const bekannt = spalten.get(spalte);
    if (bekannt !== undefined) return bekannt;
    const werte = splitSpalte(daten.spalten[spalte], daten.anzahl, spalte);
    spalten.set(spalte, werte);
    return werte;
  }

  function row(zeile: number): Gemeinde {
    const bekannt = gemeinden[zeile];
    if (bekannt !== undefined) return bekannt;
    if (zeile < 0 || zeile >= daten.anzahl) throw new RangeError(`The register has no row ${zeile}.`);
    verbaende ??= readVerbaende(daten);
    const gemeinde = readGemeinde(daten, verbaende, (spalte) => column(spalte)[zeile] ?? '');
    gemeinden[zeile] = gemeinde;
    return gemeinde;
  }

  return { anzahl: daten.anzahl, column, row };
}

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
      einwohner_2023_gebiet_2024: Number(cell('einwohner_2023_gebiet_2024')),
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
