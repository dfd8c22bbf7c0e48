import * as fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { BEISPIEL, VERLETZT } from '../beispiel.test-hilfe.ts';
import { ALLE_FELDER, beliebigerBericht } from '../beliebig.test-hilfe.ts';
import type { BerichtOptionen } from '../bericht.ts';
import { befund, bericht, OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import { renderJunit } from './junit.ts';

interface Fall {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@line'?: string;
  readonly failure?: { readonly '@message': string; readonly '#text': string };
  readonly error?: { readonly '@message': string; readonly '#text': string };
  readonly skipped?: { readonly '@message': string };
  readonly properties?: {
    readonly property: readonly { readonly '@name': string; readonly '@value': string }[];
  };
}

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly testcase: readonly Fall[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['testsuite', 'testcase', 'property'].includes(name),
});

function suiteOf(one = BEISPIEL, optionen: Partial<BerichtOptionen> = {}): Suite {
  const xml = renderJunit(bericht(one), { ...OPTIONEN, ...optionen });
  expect(XMLValidator.validate(xml)).toBe(true);
  const { testsuites } = parser.parse(xml) as { testsuites: { testsuite: [Suite] } };
  return testsuites.testsuite[0];
}

function outcomeOf({ failure, error, skipped }: Fall): string {
  return failure ? 'failure' : error ? 'error' : skipped ? 'skipped' : 'passed';
}

describe('the JUnit report', () => {
  it('has a case for the file and one per finding', () => {
    expect(suiteOf().testcase.map((fall) => [fall['@name'], outcomeOf(fall)])).toEqual([
      ['Datei ist lesbar und richtig aufgebaut', 'passed'],
      ['T-2-1 Beschluss zur Aufstellung fassen', 'passed'],
      ['T-18-1 Netzgebiete einteilen', 'skipped'],
      ['T-4-2 Wärmeplan beschließen und veröffentlichen', 'skipped'],
      ['T-7-2 Betreiber der Netze beteiligen', 'skipped'],
      ['T-13-4a Entwurf mindestens einen Monat zur Einsicht geben', 'failure'],
    ]);
  });

  it('counts what it holds', () => {
    const suite = suiteOf(ALLE_FELDER);
    const count = (outcome: string) =>
      String(suite.testcase.filter((fall) => outcomeOf(fall) === outcome).length);
    expect(suite).toMatchObject({
      '@tests': String(suite.testcase.length),
      '@failures': count('failure'),
      '@errors': count('error'),
      '@skipped': count('skipped'),
    });
  });

  it.each([
    ['verletzt', 'fehler', 'fehler', 'failure'],
    ['verletzt', 'warnung', 'fehler', 'skipped'],
    ['verletzt', 'warnung', 'warnung', 'failure'],
    ['offen', 'warnung', 'fehler', 'skipped'],
    ['offen', 'warnung', 'warnung', 'failure'],
    ['offen', 'hinweis', 'hinweis', 'failure'],
  ] as const)('%s with severity %s, from %s on, is %s', (urteil, schwere, ab, outcome) => {
    const [, fall] = suiteOf(pruefbericht({ befunde: [befund({ urteil, schwere })] }), { ab }).testcase;
    expect(fall && outcomeOf(fall)).toBe(outcome);
  });

  it.each([
    ['erfuellt', 'passed'],
    ['begruendet', 'passed'],
    ['ungenutzt', 'passed'],
    ['anstehend', 'skipped'],
    ['erlassen', 'skipped'],
    ['nicht_anwendbar', 'skipped'],
  ] as const)('%s is %s', (urteil, outcome) => {
    const [, fall] = suiteOf(pruefbericht({ befunde: [befund({ urteil })] })).testcase;
    expect(fall && outcomeOf(fall)).toBe(outcome);
  });

  it('says what failed, where, by which law, and what to do', () => {
    const [, fall] = suiteOf(pruefbericht({ befunde: [VERLETZT] })).testcase;
    expect(fall?.failure).toEqual({
      '@type': 'fehler',
      '@message': 'Die Einsichtnahme endet am 28.02.2027, frühestens zulässig ist der 02.03.2027.',
      '#text':
        'storkow/waermeplan.projekt.yaml:5:3\nMusterG § 3 Abs. 1 S. 2 · Stand 19.08.2026 · Sicherheit A\n→ Ende der Einsichtnahme auf frühestens 02.03.2027 legen.',
    });
    expect(fall).toMatchObject({ '@classname': 'waermeplanung.ablauf', '@line': '5' });
  });

  it('names source and date as properties', () => {
    const [, fall] = suiteOf(pruefbericht({ befunde: [VERLETZT] })).testcase;
    expect(fall?.properties?.property).toContainEqual({ '@name': 'stand', '@value': '2026-08-19' });
  });

  it('turns errors of the file into an error of the file', () => {
    const probleme = [
      { code: 'yaml-syntax', schwere: 'fehler', text: same('Klammer fehlt.'), range: place(0, 0, 1) },
      { code: 'yaml-tabulator', schwere: 'fehler', text: same('Tabulator.'), range: place(1, 0, 1) },
    ] as const;
    const [fall] = suiteOf(pruefbericht({ probleme })).testcase;
    expect(fall?.error).toMatchObject({
      '@message': 'Klammer fehlt.',
      '#text':
        'storkow/waermeplan.projekt.yaml:1:1 [yaml-syntax] Klammer fehlt.\nstorkow/waermeplan.projekt.yaml:2:1 [yaml-tabulator] Tabulator.',
    });
  });

  it('keeps markup in texts and drops control characters', () => {
    const titel = '<b> & "Zitat" \u0000\u001B[31m\uD800 ]]>';
    const [, fall] = suiteOf(pruefbericht({ befunde: [befund({ titel })] })).testcase;
    expect(fall?.['@name']).toBe('T-1 <b> & "Zitat" [31m ]]>');
  });

  it('can be read back, whatever the texts are', () => {
    fc.assert(
      fc.property(beliebigerBericht, (one) => {
        const xml = renderJunit(bericht(one), OPTIONEN);
        expect(XMLValidator.validate(xml)).toBe(true);
        // XML 1.0, production Char.
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        expect(suiteOf(one).testcase).toHaveLength(one.befunde.length + 1);
      }),
      { numRuns: 60 },
    );
  });
});
