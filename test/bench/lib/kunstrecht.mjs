import { FAKTEN, toFeel } from './bedingungen.mjs';

const QUELLEN = `
quellen:
  BENCH:
    titel: Erzeugte Bedingungen
    abkuerzung: BENCH
    stand: 2026-01-01
`;

/**
 * A catalogue whose requirements are the conditions, read from the text of rule files like any other: what is measured
 * is what users get.
 */
export function buildKatalog(bedingungen, { parseDocument, loadKatalog }) {
  const texte = {
    'quellen.yaml': QUELLEN,
    'bench/projekt.schema.yaml': schemaText(),
    'bench/bedingungen.modul.yaml': modulText(bedingungen),
  };
  const dateien = Object.entries(texte).map(([pfad, text]) => ({
    pfad,
    document: parseDocument(pfad, text),
  }));
  const katalog = loadKatalog(dateien, 'bench');
  const fehler = katalog.probleme.filter(({ schwere }) => schwere === 'fehler');
  if (fehler.length > 0)
    throw new Error(`the rules of the benchmark have errors: ${fehler[0].text.en} (${fehler[0].range.uri})`);
  return katalog;
}

function schemaText() {
  const felder = Object.entries(FAKTEN).map(([name, { art, worte }]) => {
    const typ = { zahl: 'number', wahr: 'boolean', text: 'string' }[art];
    return [
      `      ${name}:`,
      `        title: ${name}`,
      `        description: ${name}`,
      `        type: ${typ}`,
      ...(worte === undefined ? [] : [`        enum: [${worte.map((wort) => `"${wort}"`).join(', ')}]`]),
    ].join('\n');
  });
  return `
$schema: https://json-schema.org/draft/2020-12/schema
title: Bench
description: Angaben für die Messung
x-fachgebiet: bench
x-titel: Bench
x-phasen:
  - { id: eine, titel: Eine }
type: object
additionalProperties: false
required: [projekt]
properties:
  projekt:
    title: Art
    description: Art
    type: string
    const: bench
  angaben:
    title: Angaben
    description: Angaben
    type: object
    additionalProperties: false
    properties:
${felder.join('\n')}
`;
}

function modulText(bedingungen) {
  const anforderungen = bedingungen.map(
    (bedingung, i) => `  b${i}:
    kennung: BENCH-${i}
    titel: Bedingung ${i}
    verbindlichkeit: muss
    adressat: niemand
    quelle: BENCH
    feld: angaben
    meldung: Bedingung ${i} ist nicht erfüllt.
    abhilfe: Keine.
    dann: >-
      ${toFeel(bedingung)}`,
  );
  return `
modul: bench/bedingungen
titel: Bedingungen
zweck: Messen.
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
anforderungen:
${anforderungen.join('\n')}
`;
}
