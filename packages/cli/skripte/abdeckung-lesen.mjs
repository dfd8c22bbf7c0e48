import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/** A YAML file as data; undefined if it does not exist. */
export function readYaml(pfad) {
  return existsSync(pfad)
    ? (parse(readFileSync(pfad, 'utf8'), { merge: true, maxAliasCount: -1 }) ?? {})
    : undefined;
}

/** Everything below a folder that can name rows: the entries of rules and the cases, each with its place. */
export function readRegeln(folder) {
  const dateien = readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((pfad) => join(folder, pfad));
  const regeln = dateien.filter((pfad) => /\.(modul|overlay|variante)\.yaml$/.test(pfad));
  const faelle = dateien.filter((pfad) => pfad.endsWith('.faelle.yaml'));
  return {
    eintraege: regeln.flatMap((pfad) => entriesOf(readYaml(pfad), relative(folder, pfad))),
    faelle: faelle.flatMap((pfad) => casesOf(readYaml(pfad), relative(folder, pfad))),
  };
}

const ARTEN = ['parameter', 'groessen', 'anforderungen', 'erleichterungen'];

function entriesOf(inhalt, datei) {
  const { aendert = {}, ergaenzt = {}, entfaellt = [] } = inhalt;
  const listen = [inhalt, ergaenzt, aendert].flatMap((teil) =>
    ARTEN.flatMap((art) => Object.entries(teil[art] ?? {})),
  );
  return [
    ...listen.map(([name, eintrag]) => {
      const kennung = eintrag?.kennung;
      const namen = kennung === undefined ? [name] : [name, kennung];
      return { namen, zeile: rowsOf(eintrag), stelle: `${kennung ?? name} (${datei})` };
    }),
    ...entfaellt.map((eintrag) => ({ namen: [], zeile: rowsOf(eintrag), stelle: `entfaellt (${datei})` })),
  ];
}

function casesOf({ faelle = [] }, datei) {
  return faelle.map((fall) => ({
    name: String(fall?.name ?? ''),
    zeile: rowsOf(fall),
    stelle: `„${fall?.name ?? ''}“ (${datei})`,
  }));
}

function rowsOf(eintrag) {
  return (eintrag?.zeile ?? []).map(String);
}
