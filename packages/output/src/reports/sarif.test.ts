/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Befund, Pruefbericht } from '@baukasten/engine';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEISPIEL, OFFEN, VERLETZT } from '../beispiel.test-hilfe.ts';
import { ALLE_FELDER, beliebigerBericht } from '../beliebig.test-hilfe.ts';
import { befund, bericht, OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import type { SarifResult, SarifRule } from '../sarif/types.ts';
import { renderSarif } from './sarif.ts';

const schema = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
// The schema's patterns are no `u` patterns; ajv brings no formats, so the two that the report uses stand here.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/i);
ajv.addFormat('uri-reference', /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/);
ajv.addFormat('date-time', true);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
  readonly results: readonly SarifResult[];
  readonly invocations?: readonly object[];
  readonly columnKind: string;
}

function runOf(one: Pruefbericht = BEISPIEL, optionen: object = {}): Run {
  const log = JSON.parse(renderSarif(bericht(one), { ...OPTIONEN, ...optionen })) as { runs: [Run] };
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log.runs[0];
}

const resultsOf = (...befunde: readonly Befund[]) => runOf(pruefbericht({ befunde })).results;

describe('the SARIF report', () => {
  it('is valid SARIF 2.1.0 with every field there is', () => {
    expect(runOf(ALLE_FELDER).results.length).toBeGreaterThan(10);
  });

  it('gives a result for each problem and for each finding that needs something', () => {
    expect(runOf().results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
      ['datei/datum-format', 'fail', 'warning'],
      ['T-7-2', 'fail', 'warning'],
      ['T-13-4a', 'fail', 'error'],
    ]);
  });

  it.each([
    ['verletzt', 'fehler', 'fail', 'error'],
    ['verletzt', 'warnung', 'fail', 'warning'],
    ['verletzt', 'hinweis', 'fail', 'note'],
    ['offen', 'fehler', 'fail', 'error'],
    ['offen', 'warnung', 'fail', 'warning'],
    // SARIF 2.1.0, 3.27.10: a kind other than `fail` has the level `none`.
    ['offen', 'hinweis', 'open', 'none'],
  ] as const)('%s with severity %s is %s at level %s', (urteil, schwere, kind, level) => {
    expect(resultsOf(befund({ urteil, schwere }))).toMatchObject([{ kind, level }]);
  });

  it('points each result at its rule', () => {
    const { results, tool } = runOf(ALLE_FELDER);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
  });

  it('describes a rule by source, date and certainty', () => {
    const quelle = {
      id: 'MusterG',
      titel: 'Mustergesetz',
      adresse: 'https://example.org/g',
      range: place(0, 0, 1),
    };
    const one = bericht(pruefbericht({ befunde: [VERLETZT] }));
    const log = JSON.parse(renderSarif({ ...one, quellen: { MusterG: quelle } }, OPTIONEN)) as {
      runs: [Run];
    };
    expect(log.runs[0].tool.driver.rules[0]).toMatchObject({
      id: 'T-13-4a',
      shortDescription: { text: 'Entwurf mindestens einen Monat zur Einsicht geben' },
      helpUri: 'https://example.org/g',
      defaultConfiguration: { level: 'error' },
      properties: {
        quelle: 'MusterG § 3 Abs. 1 S. 2',
        stand: '2026-08-19',
        sicherheit: 'A',
        verbindlichkeit: 'muss',
      },
    });
  });

  it('counts places from 1, in UTF-16 units, against the root of the run', () => {
    expect(runOf().columnKind).toBe('utf16CodeUnits');
    expect(resultsOf(VERLETZT)[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'storkow/waermeplan.projekt.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 16 },
        },
      },
    ]);
  });

  it('shows the places of missing facts', () => {
    expect(resultsOf(OFFEN)[0]?.relatedLocations).toMatchObject([
      { id: 1, message: { text: 'Entwurf fertig am (verfahren.entwurf.fertig_am)' } },
    ]);
  });

  it('escapes addresses and gives absolute ones outside the base a scheme', () => {
    const outside = { ...VERLETZT, range: place(0, 0, 1, '/andere/Lübz/a b.yaml') };
    expect(resultsOf(outside)[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'file:///andere/L%C3%BCbz/a%20b.yaml',
    });
  });

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [3, false],
  ])('exit code %d: the run was successful: %s', (exitCode, executionSuccessful) => {
    expect(runOf(BEISPIEL, { exitCode }).invocations).toEqual([{ executionSuccessful, exitCode }]);
  });

  it('gives the same bytes for the same input', () => {
    expect(renderSarif(bericht(ALLE_FELDER), OPTIONEN)).toBe(renderSarif(bericht(ALLE_FELDER), OPTIONEN));
  });

  it('stays valid, whatever the texts are', () => {
    fc.assert(
      fc.property(beliebigerBericht, (one) => {
        expect(runOf(one).results.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('fingerprints', () => {
  const print = (one: Befund) => resultsOf(one)[0]?.partialFingerprints;

  it('stay when lines, columns and messages change', () => {
    const moved = { ...VERLETZT, range: place(99, 0, 1), meldung: same('Andere Worte.') };
    expect(print(moved)).toEqual(print(VERLETZT));
  });

  it.each([
    ['requirement', { kennung: 'T-99' }],
    ['element', { element: 'Nord' }],
  ])('differ by %s', (_name, felder) => {
    expect(print({ ...VERLETZT, ...felder })).not.toEqual(print(VERLETZT));
  });

  it('tell equal problems apart', () => {
    const one = {
      code: 'yaml-tabulator',
      schwere: 'fehler',
      text: same('Tabulator.'),
      range: place(1, 0, 1),
    } as const;
    const probleme = [one, { ...one, range: place(2, 0, 1) }];
    const { results } = runOf(pruefbericht({ probleme }));
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBe(
      2,
    );
  });

  it('are fixed: a stored alert must be found again', () => {
    expect(print(VERLETZT)).toEqual({ 'baukasten/v1': 'cbf06a88d1abc89b' });
  });
});
