import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  eformsOf,
  type Matrixbefund,
  parseDocument,
  readMatrix,
  scoreAngebote,
  simulateMatrix,
} from '@baukasten/engine';
import { matrixJson, wertungJson } from '@baukasten/output';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { probeAngebote, probeMatrix } from '../../packages/output/src/writers/probe.test-hilfe.ts';
import { proben } from '../dokumente/lib/matrizen.ts';

const VORLAGEN = fileURLToPath(new URL('../../rules/vergabe/matrizen', import.meta.url));
const KOPF = { version: '1', basis: '/' };

const BEFUND: Matrixbefund = {
  regel: 'R1',
  titel: 'Regel',
  schwere: 'hinweis',
  ungeprueft: true,
  text: { de: 'Satz.', en: 'Sentence.' },
  quelle: 'VgV § 58',
  stand: '2026-08-01',
  sicherheit: 'C',
  range: { uri: '/a.matrix.yaml', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
};

function validatorOf(name: string) {
  const datei = new URL(`../../packages/output/schemas/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(datei, 'utf8')) as object,
  );
}

type Daten = Record<string, unknown>;

describe('scored bids as data keep the published schema', () => {
  const validate = validatorOf('wertung');
  const dataOf = (...[matrix, angebote]: Parameters<typeof scoreAngebote>): Daten =>
    JSON.parse(wertungJson(scoreAngebote(matrix, angebote), [BEFUND], null, KOPF)) as Daten;

  it('whatever the method, with ties, exclusions and the lot', () => {
    for (const { matrix, angebote } of proben(60)) {
      expect(validate(dataOf(matrix, angebote)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it.each<[string, (daten: Daten) => Daten]>([
    ['an unknown key', (daten) => ({ ...daten, neu: 1 })],
    ['a missing key', ({ sieger: _, ...daten }) => daten],
    ['a number for a decimal', (daten) => ({ ...daten, pmin: { ...(daten['pmin'] as Daten), gilt: 86000 } })],
  ])('which refuses %s', (_, spoil) => {
    expect(validate(spoil(dataOf(probeMatrix(), probeAngebote())))).toBe(false);
  });
});

describe('a matrix as data keeps the published schema', () => {
  const validate = validatorOf('matrix');
  const dataOf = (matrix = probeMatrix(), regime?: 'eu' | 'national'): Daten =>
    JSON.parse(
      matrixJson(
        { matrix, regime, befunde: [BEFUND], eforms: eformsOf(matrix), simulation: simulateMatrix(matrix) },
        KOPF,
      ),
    ) as Daten;

  it('whatever the method, and whether the law is known', () => {
    for (const { matrix } of proben(60)) {
      expect(validate(dataOf(matrix)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate(dataOf(matrix, 'eu')), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it.each(readdirSync(VORLAGEN))('every template: %s', (name) => {
    const document = parseDocument(name, readFileSync(join(VORLAGEN, name), 'utf8'));
    const { matrix } = readMatrix(document);
    if (matrix === undefined) throw new Error('no matrix');
    expect(validate(dataOf(matrix)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each<[string, (daten: Daten) => Daten]>([
    ['an unknown key', (daten) => ({ ...daten, neu: 1 })],
    ['a missing key', ({ simulation: _, ...daten }) => daten],
    ['an unknown law', (daten) => ({ ...daten, regime: 'land' })],
  ])('which refuses %s', (_, spoil) => {
    expect(validate(spoil(dataOf()))).toBe(false);
  });
});
