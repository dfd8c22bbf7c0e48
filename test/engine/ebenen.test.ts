import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ebene, Overlay } from '../../packages/engine/src/katalog/types.ts';
import { type Regelwerk, resolveRegeln } from '../../packages/engine/src/resolve/resolve-regeln.ts';
import {
  anforderung,
  ausdruck,
  entfaellt,
  erleichterung,
  fachgebiet,
  feld,
  felder,
  groesse,
  modul,
  ort,
  overlay,
  parameter,
  wert,
  zahl,
} from './lib/bauen.ts';
import { randomOverlay } from './lib/overlays.ts';

const TAG = '2026-03-15';
const GEBIET = { land: 'SN', orte: ['14628110'], varianten: ['v'] };
const EBENEN: readonly Ebene[] = ['bund', 'land', 'ort', 'variante'];

/** A federal module that can be changed in four places. */
const BUND = modul({
  parameter: [parameter('p', 'zahl', [wert(zahl('0'))])],
  groessen: [groesse('g', '0')],
  anforderungen: [anforderung('K1', { titel: '0', dann: 'true' }), anforderung('K2', { dann: 'true' })],
  erleichterungen: [erleichterung('R', { wenn: ausdruck('0 = 1'), entfaellt: entfaellt('K1') })],
});

const STELLEN = ['parameter', 'groesse', 'anforderung', 'erleichterung'] as const;
type Stelle = (typeof STELLEN)[number];

const gebiet = (ebene: Ebene): Partial<Overlay> => {
  if (ebene === 'variante') return { art: 'variante' };
  return ebene === 'ort' ? { land: 'SN', ort: '14628110' } : { land: 'SN' };
};

/** An overlay that sets some of the four places to the number of its level. */
function changing(ebene: Ebene, stellen: readonly Stelle[]): Overlay {
  const nummer = String(EBENEN.indexOf(ebene));
  const bei = <T>(stelle: Stelle, aenderung: T): readonly T[] =>
    stellen.includes(stelle) ? [aenderung] : [];
  const range = ort(ebene);
  return overlay(ebene === 'variante' ? 'test/varianten/v' : `test/${ebene}`, {
    ...gebiet(ebene),
    aendert: {
      parameter: bei('parameter', { id: 'p', werte: [wert(zahl(nummer))], ersetzen: false, range }),
      groessen: bei('groesse', { id: 'g', formel: feld(ausdruck(nummer)), range }),
      anforderungen: bei('anforderung', {
        kennung: 'K1',
        felder: felder({ titel: nummer }),
        geltung: {},
        range,
      }),
      erleichterungen: bei('erleichterung', { id: 'R', wenn: feld(ausdruck(`${nummer} = 1`)), range }),
    },
  });
}

/** Value and level of each of the four places. */
function read(regelwerk: Regelwerk): Readonly<Record<Stelle, readonly unknown[]>> {
  const regeln = regelwerk.am(TAG);
  const p = regeln.parameter.get('p')?.wert;
  const g = regeln.groessen.get('g');
  const k = regeln.anforderungen.get('K1');
  const r = k?.erleichterungen[0];
  return {
    parameter: [String(p?.fest), p?.herkunft.ebene],
    groesse: [g?.formel.text, g?.herkunft.ebene],
    anforderung: [k?.felder.titel?.wert, k?.herkunft.titel?.ebene],
    erleichterung: [r?.wenn?.text.split(' ')[0], r?.herkunft.ebene],
  };
}

describe('levels', () => {
  it('the highest level that speaks wins, whatever the order of the files', () => {
    const stellen = fc.subarray([...STELLEN]);
    const mischung = fc.constantFrom<readonly [number, number]>([0, 1], [1, 0]);
    fc.assert(
      fc.property(stellen, stellen, stellen, mischung, (land, anOrt, variante, [a, b]) => {
        const beide = [changing('land', land), changing('ort', anOrt)] as const;
        const topic = fachgebiet({
          module: [BUND],
          overlays: [beide[a], beide[b]].filter((eine) => eine !== undefined),
          varianten: [changing('variante', variante)],
        });
        const regelwerk = resolveRegeln(topic, GEBIET);
        const spricht = (stelle: Stelle): Ebene =>
          variante.includes(stelle)
            ? 'variante'
            : anOrt.includes(stelle)
              ? 'ort'
              : land.includes(stelle)
                ? 'land'
                : 'bund';
        const erwartet = STELLEN.map((stelle) => [
          stelle,
          [String(EBENEN.indexOf(spricht(stelle))), spricht(stelle)],
        ]);
        expect(read(regelwerk)).toEqual(Object.fromEntries(erwartet));
        expect(regelwerk.probleme).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['another Land', { ...GEBIET, land: 'BB' }, ['0', '0', '0', '0']],
    ['another town', { ...GEBIET, orte: ['12345678'], varianten: [] }, ['1', '1', '1', '1']],
    ['no Land known', { orte: [], varianten: [] }, ['0', '0', '0', '0']],
  ])('%s: only what applies there is laid over', (_name, wo, erwartet) => {
    const topic = fachgebiet({
      module: [BUND],
      overlays: [changing('ort', STELLEN), changing('land', STELLEN)],
    });
    expect(Object.values(read(resolveRegeln(topic, wo))).map(([inhalt]) => inhalt)).toEqual(erwartet);
  });

  it('reliefs come in the order of levels, those of a town after those of its Land', () => {
    const relief = (id: string) =>
      erleichterung(id, { aendert: { K1: { felder: felder({ faellig: 'true' }), range: ort() } } });
    const ergaenzt = { parameter: [], groessen: [], anforderungen: [], erleichterungen: [relief('LAND')] };
    const topic = fachgebiet({
      module: [
        modul({ id: 'test/ort', land: 'SN', ort: '14628110', erleichterungen: [relief('ORT')] }),
        BUND,
      ],
      overlays: [overlay('test/sn', { land: 'SN', ergaenzt })],
    });
    const wirksam = resolveRegeln(topic, GEBIET).am(TAG).anforderungen.get('K1')?.erleichterungen;
    expect(wirksam?.map((eine) => eine.erleichterung.id)).toEqual(['R', 'LAND', 'ORT']);
  });
});

describe('two overlays of one level', () => {
  it.each(STELLEN)('that set one %s are a problem that shows both places', (stelle) => {
    const eines = changing('land', [stelle]);
    const anderes = { ...changing('land', [stelle]), id: 'test/anderes' };
    const topic = fachgebiet({ module: [BUND], overlays: [eines, anderes] });
    const { probleme } = resolveRegeln(topic, GEBIET);
    expect(probleme).toHaveLength(1);
    expect(probleme[0]).toMatchObject({ code: 'katalog-konflikt', schwere: 'fehler' });
    expect(probleme[0]?.text.de).toContain('„test/land“ und „test/anderes“');
    expect(probleme[0]?.verwandt).toHaveLength(1);
  });

  it('give the same law in either order, or are a problem', () => {
    let ohneProblem = 0;
    fc.assert(
      fc.property(randomOverlay('eins'), randomOverlay('zwei'), (eines, anderes) => {
        const hin = resolveRegeln(fachgebiet({ module: [BUND], overlays: [eines, anderes] }), GEBIET);
        const her = resolveRegeln(fachgebiet({ module: [BUND], overlays: [anderes, eines] }), GEBIET);
        expect(hin.probleme.length > 0).toBe(her.probleme.length > 0);
        if (hin.probleme.length > 0) return;
        ohneProblem += 1;
        for (const tag of ['2025-12-31', '2026-01-01', '2027-12-31', '2028-01-01']) {
          expect(describeLaw(hin, tag)).toEqual(describeLaw(her, tag));
        }
      }),
      { numRuns: 3_000 },
    );
    expect(ohneProblem).toBeGreaterThan(500);
  });
});

/** What the rules of a day say, without the order in which they are listed. */
function describeLaw(regelwerk: Regelwerk, tag: string): unknown {
  const { parameter: alle, groessen, anforderungen } = regelwerk.am(tag);
  return {
    parameter: new Map([...alle].map(([id, { wert: einer }]) => [id, einer?.fest])),
    groessen: new Map([...groessen].map(([id, { formel }]) => [id, formel.text])),
    anforderungen: new Map(
      [...anforderungen].map(([kennung, { felder: inhalt, erleichterungen }]) => [
        kennung,
        [
          inhalt.titel?.wert,
          inhalt.wenn?.wert.text,
          new Set(
            erleichterungen.map(
              (eine) => `${eine.erleichterung.id} ${eine.erleichterung.titel} ${eine.wenn?.text}`,
            ),
          ),
        ],
      ]),
    ),
  };
}
