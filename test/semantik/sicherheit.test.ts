import { describe, expect, it } from 'vitest';
import { befund } from './lib/pruefen.ts';
import {
  anforderungen,
  type Dateien,
  type Eintrag,
  groesse,
  modul,
  overlay,
  parameter,
  variante,
} from './lib/regeln.ts';

const NEIN = { a: { ja: false } };
const regeln = (teile: Eintrag) => anforderungen({ R: { dann: 'a.ja', ...teile } });

describe('effective sicherheit: the worst of', () => {
  const p = (sicherheit: string) => ({
    parameter: { p: parameter('wahrheitswert', [{ wert: true, sicherheit }]) },
  });
  const SN = { gemeinde: { land: 'SN' } };
  const land = (inhalt: object, kopf: Eintrag): Dateien => ({
    'm.modul.yaml': inhalt,
    'land/sn.overlay.yaml': overlay('land/sn', { land: 'SN', ...kopf }),
  });
  const basis = modul({
    parameter: { p: parameter('wahrheitswert', [{ wert: true }]) },
    groessen: { g: groesse('parameter.p') },
    anforderungen: { R: { dann: 'groesse.g' } },
  });

  it.each<readonly [string, Dateien, string]>([
    ['the requirement', regeln({ sicherheit: 'B' }), 'B'],
    [
      'the head of the module',
      { 'm.modul.yaml': modul({ anforderungen: { R: { dann: 'true' } } }, { sicherheit: 'B' }) },
      'B',
    ],
    [
      'its own words go before the head',
      {
        'm.modul.yaml': modul(
          { anforderungen: { R: { dann: 'true', sicherheit: 'A' } } },
          { sicherheit: 'B' },
        ),
      },
      'A',
    ],
    ['a fassung', regeln({ fassungen: [{ ab: '2026-01-01', sicherheit: 'C' }] }), 'C'],
    ...['wenn', 'dann', 'faellig', 'erledigt_am'].map(
      (feld) =>
        [
          `a parameter value read in ${feld}`,
          anforderungen(
            {
              R: {
                dann: 'true',
                [feld]: feld === 'erledigt_am' ? 'if parameter.p then a.tag else null' : 'parameter.p',
              },
            },
            p('C'),
          ),
          'C',
        ] as const,
    ),
    [
      'a parameter value that chooses a step',
      anforderungen(
        { R: { dann: 'parameter.q = 1' } },
        {
          parameter: {
            ...p('C').parameter,
            q: parameter('zahl', [
              { staffel: { nach: 'if parameter.p then 1 else 2', stufen: [{ wert: 1 }] } },
            ]),
          },
        },
      ),
      'C',
    ],
    [
      'a Größe',
      anforderungen({ R: { dann: 'groesse.g' } }, { groessen: { g: groesse('true', { sicherheit: 'U' }) } }),
      'U',
    ],
    [
      'a parameter value behind a Größe',
      anforderungen({ R: { dann: 'groesse.g' } }, { ...p('U'), groessen: { g: groesse('parameter.p') } }),
      'U',
    ],
    [
      'the value in force only',
      anforderungen(
        { R: { dann: 'parameter.p' } },
        {
          parameter: {
            p: parameter('wahrheitswert', [
              { bis: '2025-12-31', wert: true, sicherheit: 'U' },
              { ab: '2026-01-01', wert: true },
            ]),
          },
        },
      ),
      'A',
    ],
    [
      'an overlay’s change of the requirement',
      land(basis, { aendert: { anforderungen: { R: { titel: 'neu', sicherheit: 'C' } } } }),
      'C',
    ],
    [
      'an overlay’s head',
      land(basis, { sicherheit: 'C', aendert: { anforderungen: { R: { titel: 'neu' } } } }),
      'C',
    ],
    [
      'an overlay’s value',
      land(basis, { aendert: { parameter: { p: { werte: [{ wert: true, sicherheit: 'C' }] } } } }),
      'C',
    ],
    [
      'an overlay’s change of a Größe',
      land(basis, { aendert: { groessen: { g: { formel: 'true', sicherheit: 'C' } } } }),
      'C',
    ],
    [
      'the requirement, even if an overlay’s change is better',
      land(modul({ anforderungen: { R: { dann: 'true', sicherheit: 'C' } } }), {
        aendert: { anforderungen: { R: { titel: 'neu', sicherheit: 'A' } } },
      }),
      'C',
    ],
    [
      'a relief in effect',
      anforderungen(
        { R: { dann: 'false' } },
        { erleichterungen: { e: { wenn: 'true', entfaellt: ['R'], sicherheit: 'B' } } },
      ),
      'B',
    ],
    [
      'a value that a relief in effect rests on',
      anforderungen(
        { R: { dann: 'false' } },
        { ...p('B'), erleichterungen: { e: { wenn: 'parameter.p', entfaellt: ['R'] } } },
      ),
      'B',
    ],
    [
      'no relief that does not apply',
      anforderungen(
        { R: { dann: 'true' } },
        { erleichterungen: { e: { wenn: 'false', entfaellt: ['R'], sicherheit: 'B' } } },
      ),
      'A',
    ],
    [
      'an overlay that removes it without confirmation: the duty stays, unchecked',
      land(basis, { entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1', sicherheit: 'C' }] }),
      'C',
    ],
  ])('%s', async (_was, dateien, sicherheit) => {
    expect((await befund('R', dateien, SN)).sicherheit).toBe(sicherheit);
  });

  it.each([
    ['B', false],
    ['C', true],
    ['U', true],
  ])('grade %s is marked "ungeprüft": %s', async (sicherheit, ungeprueft) => {
    expect((await befund('R', regeln({ sicherheit }), NEIN)).ungeprueft).toBe(ungeprueft);
  });

  it('what a variant sets is a supposition and has no grade', async () => {
    const v = variante('v', { aendert: { parameter: { p: { werte: [{ wert: true, sicherheit: 'U' }] } } } });
    expect(
      (await befund('R', { 'm.modul.yaml': basis, 'v.variante.yaml': v }, {}, { varianten: ['v'] }))
        .sicherheit,
    ).toBe('A');
  });

  it.each([
    [
      'that an unconfirmed change opens',
      { aendert: { erleichterungen: { e: { wenn: 'true', sicherheit: 'C' } } } },
      'offen',
    ],
    [
      'that a confirmed change opens',
      { aendert: { erleichterungen: { e: { wenn: 'true', sicherheit: 'B' } } } },
      'erlassen',
    ],
    [
      'that an unconfirmed text removes',
      {
        aendert: { erleichterungen: { e: { wenn: 'true' } } },
        entfaellt: [{ erleichterung: 'e', quelle: 'Landesgesetz § 1', sicherheit: 'U' }],
      },
      'offen',
    ],
    [
      'whose Größe an unconfirmed text changes',
      { aendert: { groessen: { g: { formel: 'true', sicherheit: 'U' } } } },
      'offen',
    ],
  ])('a relief %s: the duty is %s', async (_was, kopf, urteil) => {
    const mit = modul({
      groessen: { g: groesse('false') },
      anforderungen: { R: { dann: 'false' } },
      erleichterungen: { e: { wenn: 'groesse.g', entfaellt: ['R'] } },
    });
    expect((await befund('R', land(mit, kopf), SN)).urteil).toBe(urteil);
  });
});
