/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEISPIEL, VERLETZT } from '../beispiel.test-hilfe.ts';
import { ALLE_FELDER, beliebigerBericht } from '../beliebig.test-hilfe.ts';
import { bericht, OPTIONEN, pruefbericht } from '../probe.test-hilfe.ts';
import { renderJson } from './json.ts';

const datei = new URL('../../schemas/bericht.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(datei, 'utf8')) as object);

const dataOf = (one = BEISPIEL) => JSON.parse(renderJson(bericht(one), OPTIONEN)) as { berichte: Daten[] };

type Daten = Record<string, unknown> & { befunde: Record<string, unknown>[] };

describe('the JSON report', () => {
  it('keeps the published schema with every field there is', () => {
    expect(validate(dataOf(ALLE_FELDER)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['an unknown key', (befund: Record<string, unknown>) => ({ ...befund, neu: 1 })],
    ['a missing key', ({ urteil: _ohne, ...befund }: Record<string, unknown>) => befund],
    ['an unknown verdict', (befund: Record<string, unknown>) => ({ ...befund, urteil: 'unklar' })],
    [
      'a zero-based place',
      (befund: Record<string, unknown>) => ({ ...befund, ort: { ...place(befund), zeile: 0 } }),
    ],
  ])('the schema refuses %s', (_name, spoil) => {
    const data = dataOf();
    const [one] = data.berichte;
    if (one !== undefined) one.befunde = one.befunde.map(spoil);
    expect(validate(data)).toBe(false);
  });

  it('keeps the schema for an empty report', () => {
    expect(validate(dataOf(pruefbericht()))).toBe(true);
  });

  it('keeps the schema without reasons and origins, and says the rest alike', () => {
    const full = dataOf(ALLE_FELDER);
    const short = JSON.parse(
      renderJson(bericht(ALLE_FELDER), { ...OPTIONEN, ohneBegruendung: true }),
    ) as typeof full & { berichte: { groessen: object[] }[] };
    expect(validate(short), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(short)).not.toMatch(/"begruendung":\{|"kinder"/);
    const [one] = short.berichte;
    const reasons =
      full.berichte[0]?.befunde.map(({ begruendung, herkunft }) => ({ begruendung, herkunft })) ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    expect(one?.befunde.map((befund, index) => ({ ...befund, ...reasons[index] }))).toEqual(
      full.berichte[0]?.befunde,
    );
  });

  it('counts places from 1 and shortens paths', () => {
    expect(place(dataOf(pruefbericht({ befunde: [VERLETZT] })).berichte[0]?.befunde[0])).toEqual({
      datei: 'storkow/waermeplan.projekt.yaml',
      zeile: 5,
      spalte: 3,
      endzeile: 5,
      endspalte: 16,
    });
  });

  it('does not depend on the order in which the engine sets its fields', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, one]) => [name, reversed(one)]),
      );
    };
    const other = reversed(ALLE_FELDER) as typeof ALLE_FELDER;
    expect(renderJson(bericht(other), OPTIONEN)).toBe(renderJson(bericht(ALLE_FELDER), OPTIONEN));
  });

  it('gives the same bytes in both languages', () => {
    expect(renderJson(bericht(BEISPIEL), { ...OPTIONEN, basis: '/projekte' })).toBe(
      renderJson(bericht(BEISPIEL), { basis: '/projekte' }),
    );
  });

  it('stays readable and complete, whatever the texts are', () => {
    fc.assert(
      fc.property(beliebigerBericht, (one) => {
        const data = dataOf(one);
        expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
        expect(data.berichte[0]?.befunde.map(({ titel }) => titel)).toEqual(
          one.befunde.map(({ titel }) => titel),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function place(befund: { readonly ort?: unknown } | undefined): object {
  return (befund?.ort ?? {}) as object;
}
