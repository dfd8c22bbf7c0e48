/**
 * Builds the register of municipalities in rules/gemeinsam/ from two CSV files:
 *
 *   node packages/cli/skripte/register.mjs gemeinden.csv gemeinden_zusatz.csv [folder]
 *
 * First file: ags, name, art, land, kreis, einwohner, flaeche_km2, lat, lon. Second file, joined by ags: ars,
 * amtlicher_name, plz, verband, verband_art, both figures of 2023, degurba, gebiet_geaendert_seit_2024.
 * The same input gives the same bytes. A column is one string whose values are separated by "|": the file stays small
 * and opening it costs nothing before a column is read. Input that breaks an assumption of the format stops the script.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv.mjs';
import { HERKUNFT, LIZENZ, LIZENZDATEI } from './register-herkunft.mjs';

const KUERZEL = {
  'Schleswig-Holstein': 'SH',
  Hamburg: 'HH',
  Niedersachsen: 'NI',
  Bremen: 'HB',
  'Nordrhein-Westfalen': 'NW',
  Hessen: 'HE',
  'Rheinland-Pfalz': 'RP',
  'Baden-Württemberg': 'BW',
  Bayern: 'BY',
  Saarland: 'SL',
  Berlin: 'BE',
  Brandenburg: 'BB',
  'Mecklenburg-Vorpommern': 'MV',
  Sachsen: 'SN',
  'Sachsen-Anhalt': 'ST',
  Thüringen: 'TH',
};
const VERBANDSFREI = 'verbandsfreie Gemeinde';

const [pfadBasis, pfadZusatz, ordner = 'rules/gemeinsam'] = process.argv.slice(2);
if (pfadBasis === undefined || pfadZusatz === undefined) {
  process.stderr.write('Usage: node register.mjs gemeinden.csv gemeinden_zusatz.csv [folder]\n');
  process.exit(2);
}

const zeilen = joinFiles(readCsv(pfadBasis), readCsv(pfadZusatz));
const datei = join(ordner, `gemeinden-${HERKUNFT.gebietsstand}.json`);
writeFileSync(datei, `${JSON.stringify(buildRegister(zeilen), null, 2)}\n`);
writeFileSync(`${datei}.license`, LIZENZDATEI);
process.stdout.write(`${datei}: ${zeilen.length} municipalities\n`);

function readCsv(pfad) {
  return parseCsv(readFileSync(pfad, 'utf8'));
}

/** Both files in one row each, ascending by AGS. */
function joinFiles(basis, zusatz) {
  const nachAgs = new Map(zusatz.map((zeile) => [zeile.ags, zeile]));
  check(nachAgs.size === basis.length && zusatz.length === basis.length, 'the files differ in rows');
  return basis
    .map((zeile) => ({
      ...(nachAgs.get(zeile.ags) ?? stop(zeile.ags, 'is missing in the second file')),
      ...zeile,
    }))
    .sort((a, b) => (a.ags < b.ags ? -1 : 1));
}

function buildRegister(rows) {
  for (const [i, row] of rows.entries()) checkRow(row, rows[i - 1]);
  const arten = distinct(rows.map((row) => row.art));
  const verbandsarten = distinct(rows.filter(inVerband).map((row) => row.verband_art));
  const verbaende = new Map(rows.filter(inVerband).map((row) => [row.ars.slice(0, 9), row]));
  const schluessel = [...verbaende.keys()].sort();
  const spalte = (wert) => rows.map((row) => cell(wert(row))).join('|');
  return {
    format: 'gemeinderegister-1',
    ...HERKUNFT,
    lizenz: LIZENZ,
    anzahl: rows.length,
    laender: Object.fromEntries(
      rows.map((row) => [row.ags.slice(0, 2), { kuerzel: KUERZEL[row.land], name: row.land }]),
    ),
    kreise: Object.fromEntries(rows.map((row) => [row.ags.slice(0, 5), row.kreis])),
    arten,
    verbandsarten,
    verbaende: {
      schluessel: schluessel.join('|'),
      name: schluessel.map((s) => cell(verbaende.get(s).verband)).join('|'),
      art: schluessel.map((s) => verbandsarten.indexOf(verbaende.get(s).verband_art)).join('|'),
    },
    spalten: {
      ags: spalte((row) => row.ags),
      name: spalte((row) => row.name),
      zusatz: spalte((row) => row.amtlicher_name.slice(row.name.length).replace(/^,\s*/, '')),
      art: spalte((row) => arten.indexOf(row.art)),
      verband: spalte((row) => (inVerband(row) ? schluessel.indexOf(row.ars.slice(0, 9)) : '')),
      plz: spalte((row) => row.plz),
      einwohner_2024: spalte((row) => row.einwohner),
      einwohner_2023: spalte((row) => row.ew_2023_12_31_z2011_gebiet_2023),
      einwohner_2023_gebiet_2024: spalte((row) => row.ew_2023_12_31_z2011_gebiet_2024),
      flaeche_km2: spalte((row) => Number(row.flaeche_km2)),
      lat: spalte((row) => round(row.lat)),
      lon: spalte((row) => round(row.lon)),
      degurba: spalte((row) => row.degurba),
      gebiet_geaendert: spalte((row) => row.gebiet_geaendert_seit_2024),
    },
  };
}

/** What the format takes for granted: the engine derives Land, Kreis and ARS from the AGS and the key of the Verband. */
function checkRow(row, davor) {
  const klage = (bedingung, was) => check(bedingung, `${row.ags} ${row.name}: ${was}`);
  klage(/^\d{8}$/.test(row.ags) && row.ags !== davor?.ags, 'AGS is no key of 8 digits or stands twice');
  klage(KUERZEL[row.land] !== undefined, 'unknown Land');
  klage(/^\d{5}$/.test(row.plz), 'PLZ has not 5 digits');
  klage(row.ars.slice(0, 5) + row.ars.slice(9) === row.ags, 'ARS and AGS differ');
  const frei = row.ags.endsWith('000') ? '0000' : `0${row.ags.slice(5)}`;
  klage(inVerband(row) || row.ars.slice(5, 9) === frei, 'ARS of a free municipality is not derivable');
  klage(row.amtlicher_name.startsWith(row.name), 'official name does not start with the name');
  klage(row.stand === HERKUNFT.figuren.einwohner_2024.stand, 'figure of another day');
  for (const feld of ['einwohner', 'flaeche_km2', 'lat', 'lon', 'ew_2023_12_31_z2011_gebiet_2024'])
    klage(Number(row[feld]) > 0, `${feld} is no positive number`);
  klage(/^\d*$/.test(row.ew_2023_12_31_z2011_gebiet_2023), 'figure of 2023 is no number');
}

function inVerband(row) {
  return row.verband_art !== VERBANDSFREI;
}

function distinct(werte) {
  return [...new Set(werte)].sort();
}

/** Four decimals are about ten metres: enough for a point on a map. */
function round(grad) {
  return Number(Number(grad).toFixed(4));
}

function cell(wert) {
  const text = String(wert);
  return text.includes('|') ? stop(text, 'holds the separator "|"') : text;
}

function check(bedingung, was) {
  if (!bedingung) stop('Input', was);
}

function stop(wo, was) {
  throw new Error(`${wo}: ${was}`);
}
