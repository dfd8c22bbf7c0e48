/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRegister } from './register.ts';
import type { RegisterAngaben } from './register-angaben.ts';
import { registerAngaben } from './register-angaben.ts';
import type { RegisterDaten } from './register-daten.ts';
import { type RegisterHinweis, registerHinweise, type Schwelle } from './register-hinweise.ts';

const datei = new URL('../../../../rules/gemeinsam/gemeinden-2026-05-31.json', import.meta.url);
const daten = JSON.parse(readFileSync(datei, 'utf8')) as RegisterDaten;
const register = createRegister(daten);

const STORKOW = '12067481';
const LUEBZ = '13076089';
const HEILIGENSTADT = '16061045';

/** No threshold of any law: the texts must come from the argument. */
const GRENZE: Schwelle = { name: 'Probe', wert: 9_400, naeheProzent: 5 };

describe('notes on the figures of a municipality', () => {
  it.each<[string, string, RegisterAngaben, readonly Schwelle[], readonly RegisterHinweis['code'][]]>([
    ['nothing stated, no threshold', STORKOW, {}, [], []],
    ['same values stated', STORKOW, { name: 'Storkow (Mark)', einwohner: 9196, flaeche_km2: 180.72 }, [], []],
    ['short name, rounded area', STORKOW, { name: 'Stadt Storkow', flaeche_km2: 180.7 }, [], []],
    ['another name', STORKOW, { name: 'Beeskow' }, [], ['register-abweichung']],
    ['a name that only begins alike', STORKOW, { name: 'Storkow (Templin)' }, [], ['register-abweichung']],
    ['another area', STORKOW, { flaeche_km2: 180.8 }, [], ['register-abweichung']],
    [
      'another Land and another Kreis',
      STORKOW,
      { land: 'MV', kreis: 'Spree' },
      [],
      ['register-abweichung', 'register-abweichung'],
    ],
    ['close and on both sides', STORKOW, {}, [GRENZE], ['nahe-schwelle', 'zensus-basis']],
    ['far from the threshold', STORKOW, {}, [{ ...GRENZE, wert: 20_000 }], []],
    [
      'just inside the closeness',
      STORKOW,
      {},
      [{ ...GRENZE, wert: 9_990, naeheProzent: 5 }],
      ['nahe-schwelle'],
    ],
    ['just outside the closeness', STORKOW, {}, [{ ...GRENZE, wert: 10_000, naeheProzent: 5 }], []],
    ['stated figure instead of the approximation', STORKOW, { einwohner_2024_01_01: 9491 }, [GRENZE], []],
    [
      'exactly at the threshold',
      STORKOW,
      {},
      [{ ...GRENZE, wert: 9_196, naeheProzent: 0 }],
      ['zensus-basis'],
    ],
    ['member of an Amt', LUEBZ, {}, [], ['verband']],
    ['changed territory', HEILIGENSTADT, {}, [], ['gebietsaenderung']],
    ['founded later', '16061119', {}, [GRENZE], ['gebietsaenderung', 'verband']],
    ['changed after the second territory', '16071056', {}, [], ['gebietsaenderung', 'verband']],
  ])('%s', (_, ags, angaben, schwellen, codes) => {
    expect(notes(ags, angaben, schwellen).map((hinweis) => hinweis.code)).toEqual(codes);
  });

  it('names both values, the day and the census', () => {
    expect(notes(STORKOW, { einwohner_2024_01_01: 9471 })).toEqual([
      {
        code: 'register-abweichung',
        pfad: ['gemeinde', 'einwohner_2024_01_01'],
        text: {
          de: 'Angegeben ist die Einwohnerzahl 9.471, das Gemeindeverzeichnis nennt die Einwohnerzahl 9.491 (31.12.2023, Zensus 2011). Es gilt die Angabe; bitte prüfen.',
          en: 'The file states 9,471 inhabitants, the register of municipalities gives 9,491 inhabitants (2023-12-31, census of 2011). The stated value is used; please check it.',
        },
      },
    ]);
  });

  it('says when a threshold lies between both values', () => {
    const [hinweis] = notes(STORKOW, { einwohner_2024_01_01: 9300 }, [GRENZE]);
    expect(hinweis?.text.de).toContain('Dazwischen: 9.400 („Probe“).');
    expect(hinweis?.text.en).toContain('Between them: 9,400 ("Probe").');
  });

  it('names both figures of a changed territory', () => {
    const [hinweis] = notes(HEILIGENSTADT);
    expect(hinweis?.text.de).toBe(
      'Das Gebiet oder der Schlüssel von Heilbad Heiligenstadt hat sich geändert. Einwohner am 31.12.2023: 17.260 auf dem Gebiet vom 31.12.2023, 18.657 auf dem Gebiet vom 31.12.2024. Bitte klären, welches Gebiet maßgeblich ist, und die Zahl als einwohner_2024_01_01 eintragen.',
    );
    expect(hinweis?.text.en).toContain(
      '17,260 on the territory of 2023-12-31, 18,657 on the territory of 2024-12-31',
    );
  });

  it('names both figures when the census decides', () => {
    const hinweis = notes(STORKOW, {}, [GRENZE]).find(({ code }) => code === 'zensus-basis');
    expect(hinweis?.text.de).toContain(
      '9.491 Einwohner (31.12.2023, Zensus 2011), 9.196 (31.12.2024, Zensus 2022)',
    );
  });

  it('asks for the figure of the population register near a threshold', () => {
    const [hinweis] = notes(STORKOW, {}, [GRENZE]);
    expect(hinweis?.text.de).toBe(
      'Storkow (Mark) liegt mit 9.491 Einwohnern (31.12.2023, Zensus 2011) nahe an 9.400 („Probe“). Diese Zahl ist nur eine Näherung für die am 01.01.2024 gemeldeten Einwohner; bitte die Zahl des Melderegisters als einwohner_2024_01_01 eintragen.',
    );
  });

  it('names the Verband', () => {
    expect(notes(LUEBZ)[0]?.text.de).toContain('„Eldenburg Lübz“ (Amt)');
  });

  it('points into a joint plan', () => {
    const gemeinde = register.byAgs(LUEBZ);
    const hinweise =
      gemeinde === undefined ? [] : registerHinweise({ gemeinde, daten, pfad: ['gemeinden', '1'] });
    expect(hinweise.map(({ pfad }) => pfad)).toEqual([['gemeinden', '1', 'verband']]);
  });

  it('never finds a difference to the values that the register itself filled in', () => {
    const abweichungen = register
      .all()
      .flatMap((gemeinde) => registerHinweise({ gemeinde, daten, angaben: registerAngaben(gemeinde, daten) }))
      .filter(({ code }) => code === 'register-abweichung');
    expect(abweichungen).toEqual([]);
  });

  it('40 municipalities lie on two sides of 10,000', () => {
    const schwellen = [{ name: 'Probe', wert: 10_000, naeheProzent: 0 }];
    const gemeinden = register
      .all()
      .filter((gemeinde) =>
        registerHinweise({ gemeinde, daten, schwellen }).some(({ code }) => code === 'zensus-basis'),
      );
    expect(gemeinden).toHaveLength(34 + 6);
  });
});

function notes(
  ags: string,
  angaben: RegisterAngaben = {},
  schwellen: readonly Schwelle[] = [],
): readonly RegisterHinweis[] {
  const gemeinde = register.byAgs(ags);
  if (gemeinde === undefined) throw new Error(`No municipality ${ags}.`);
  return registerHinweise({ gemeinde, daten, angaben, schwellen });
}
