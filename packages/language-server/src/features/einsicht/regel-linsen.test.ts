import { parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import { type Fallstand, type Projektstand, regelLinsen } from './regel-linsen.ts';

const MODUL = 'modul: probe/plan\nanforderungen:\n  eine:\n    kennung: P-1\n';

const EIGENE = 'file:///rules/probe/plan.modul.yaml';
const EINGEBAUT = 'baukasten-regeln:/probe/plan.modul.yaml';
const KEINE: Projektstand = { geprueft: [], alle: 0 };

const UNGELESEN: Fallstand = { uri: 'file:///rules/probe/plan.faelle.yaml' };

it.each<[string, string, Projektstand | undefined, readonly string[], Fallstand?]>([
  ['a rule of the workspace', EIGENE, KEINE, ['0 Projekte betroffen · keine Fälle']],
  ['a rule by which no project is checked', EIGENE, undefined, ['keine Fälle']],
  ['a built-in rule without its cases', EINGEBAUT, KEINE, ['0 Projekte betroffen']],
  ['a built-in rule that another replaces', EINGEBAUT, undefined, []],
  ['a rule whose cases cannot be run', EIGENE, KEINE, ['0 Projekte betroffen'], UNGELESEN],
])(
  '%s says how many projects and cases it has only where they would be',
  (_, uri, projekte, titel, stand) => {
    const linsen = regelLinsen(parseDocument(uri, MODUL), projekte, stand, 'de');
    expect(linsen.map((linse) => linse.titel)).toEqual(titel);
  },
);

describe('a change of an overlay or a variant concerns only projects in which it is in force', () => {
  const PROJEKT = 'projekt: probe\nstichtag: 2026-11-22\ngemeinde: { land: BB }\nplan: { kosten: 1800 }\n';
  const LAND = 'regeln/probe/land/bb.overlay.yaml';
  const overlay = (rest: string, ab = '2024-01-01') =>
    `overlay: probe/land/bb\nland: BB\ntitel: BB\ngeltung: { ab: ${ab} }\nstand: 2026-01-01\nsicherheit: A\n${rest}`;
  const VARIANTE = 'regeln/probe/varianten/eigen.variante.yaml';
  const variante = (rest: string) =>
    `variante: probe/varianten/eigen\ntitel: V\nbegruendung: Test\nherkunft: annahme\ngeltung: { ab: 2024-01-01 }\nstand: 2026-01-01\nsicherheit: A\n${rest}`;
  const WERT = (ab: string) =>
    `aendert:\n  parameter:\n    hoechstkosten: { werte: [{ ab: ${ab}, wert: 7, quelle: ProbeG § 7 }] }\n`;
  const FELD = 'aendert:\n  anforderungen:\n    P-3: { verbindlichkeit: muss, quelle: ProbeG § 9 }\n';
  const WEG = 'entfaellt:\n  - { anforderung: P-2, quelle: ProbeG § 9 }\n';
  const MIT = `${PROJEKT}varianten: [eigen]\n`;

  it.each<[string, string, string, string, number | 'keines']>([
    ['a value in force', LAND, overlay(WERT('2024-01-01')), PROJEKT, 1],
    ['a value of later', LAND, overlay(WERT('2027-06-01')), PROJEKT, 0],
    ['a field in force', LAND, overlay(FELD), PROJEKT, 1],
    ['a field of an overlay of later', LAND, overlay(FELD, '2027-06-01'), PROJEKT, 0],
    ['a value of a variant that the project names', VARIANTE, variante(WERT('2024-01-01')), MIT, 1],
    ['a value of a variant that it does not name', VARIANTE, variante(WERT('2024-01-01')), PROJEKT, 'keines'],
    ['what a variant takes away', VARIANTE, variante(WEG), MIT, 1],
    ['what a variant that it does not name would take away', VARIANTE, variante(WEG), PROJEKT, 'keines'],
  ])('%s', async (_, pfad, text, projekt, erwartet) => {
    const bereich = createBereich({ ...WELT, [pfad]: text });
    const uri = `${URI}x.projekt.yaml`;
    bereich.open(uri, 1, projekt);
    const document = await bereich.document(uri);
    const read = await readFor(bereich, URI + pfad, 'jetzt');
    if (document === undefined || read === undefined) throw new Error('not read');
    const geprueft = [await bereich.pruefungen.check(document)];
    const linsen = regelLinsen(read.document, { geprueft, alle: 1 }, undefined, 'de', read.lage.regeln);
    const counted = linsen.map(({ titel }) =>
      titel.includes('in keinem Projekt angewandt') ? 'keines' : /(\d+) Projekte? betroffen/.exec(titel)?.[1],
    );
    expect(counted).toEqual([`${erwartet}`]);
  });
});
