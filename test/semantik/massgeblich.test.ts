import { describe, expect, it } from 'vitest';
import { befund, urteile } from './lib/pruefen.ts';
import { BELEG, type Dateien, type Eintrag, groesse, modul, overlay, parameter } from './lib/regeln.ts';

/** Until 2026-06-30 nothing is allowed, then everything. */
const GRENZE = parameter('wahrheitswert', [
  { bis: '2026-06-30', wert: false },
  { ab: '2026-07-01', wert: true },
]);
const mit = (anforderung: Eintrag, kopf: Eintrag = {}): Dateien => ({
  'm.modul.yaml': modul(
    { parameter: { p: GRENZE }, anforderungen: { R: { dann: 'parameter.p', ...anforderung } } },
    kopf,
  ),
});
const SPAETER = { stichtag: '2026-09-01' };
const alt = { a: { tag: '2026-06-30' } };
const neu = { a: { tag: '2026-07-01' } };

describe('massgeblich: the day whose law applies', () => {
  it('default stichtag', async () => expect(await urteile(mit({}), alt, SPAETER)).toEqual({ R: 'erfuellt' }));

  it.each([
    ['of a requirement', mit({ massgeblich: 'a.tag' })],
    ['of a module', mit({}, { massgeblich: 'a.tag' })],
    [
      'of a requirement goes before the module’s',
      mit({ massgeblich: 'a.tag' }, { massgeblich: 'a.pflichttag' }),
    ],
    ['that a fassung sets', mit({ fassungen: [{ ab: '2026-01-01', massgeblich: 'a.tag' }] })],
    [
      'that an overlay sets',
      {
        ...mit({}),
        'land/sn.overlay.yaml': overlay('land/sn', {
          land: 'SN',
          aendert: { anforderungen: { R: { massgeblich: 'a.tag' } } },
        }),
      },
    ],
  ])('%s', async (_wo, regeln) => {
    const am = (angaben: Eintrag) => urteile(regeln, { gemeinde: { land: 'SN' }, ...angaben }, SPAETER);
    expect([await am(alt), await am(neu)]).toEqual([{ R: 'verletzt' }, { R: 'erfuellt' }]);
  });

  it('the finding names the day', async () => {
    expect((await befund('R', mit({ massgeblich: 'a.tag' }), alt, SPAETER)).rechtstag).toBe('2026-06-30');
  });

  it.each([
    ['the first day of a list', { a: { tag: '2026-06-30', pflichttag: '2026-07-01' } }, 'verletzt'],
    ['the second where the first is absent', { a: { pflichttag: '2026-06-30' } }, 'verletzt'],
    ['the second where the first is null', { a: { tag: null, pflichttag: '2026-06-30' } }, 'verletzt'],
    [
      'the earliest of the others where the first is absent',
      { a: { pflichttag: '2026-07-01' }, gruppe: { tag: '2026-06-30' } },
      'verletzt',
    ],
    [
      'the first even where another is earlier',
      { a: { tag: '2026-07-01' }, gruppe: { tag: '2026-06-30' } },
      'erfuellt',
    ],
    ['the Stichtag where none is known', { a: { tag: null } }, 'erfuellt'],
  ])('%s', async (_name, angaben, urteil) => {
    expect(
      await urteile(mit({ massgeblich: '[a.tag, a.pflichttag, gruppe.tag]' }), angaben, SPAETER),
    ).toEqual({
      R: urteil,
    });
  });

  it('absent → Stichtag', async () => {
    expect(await urteile(mit({ massgeblich: 'a.tag' }), {}, SPAETER)).toEqual({ R: 'erfuellt' });
  });

  it('absent: the finding says so', async () => {
    expect((await befund('R', mit({ massgeblich: 'a.tag' }), {}, SPAETER)).rechtstagUnbekannt).toBe(true);
  });

  it('given: the finding does not say so', async () => {
    expect(
      (await befund('R', mit({ massgeblich: 'a.tag' }), alt, SPAETER)).rechtstagUnbekannt,
    ).toBeUndefined();
  });

  it('a requirement repealed today but in force on the decisive day is judged', async () => {
    const regeln = mit({ massgeblich: 'a.tag', geltung: { bis: '2026-06-30' } });
    expect([await urteile(regeln, alt, SPAETER), await urteile(regeln, neu, SPAETER)]).toEqual([
      { R: 'verletzt' },
      {},
    ]);
  });

  it('so is one of a module repealed today', async () => {
    const regeln = mit({ massgeblich: 'a.tag' }, { geltung: { bis: '2026-06-30' } });
    expect(await urteile(regeln, alt, SPAETER)).toEqual({ R: 'verletzt' });
  });

  it('a requirement that did not exist on the decisive day is not judged', async () => {
    expect(await urteile(mit({ massgeblich: 'a.tag', geltung: { ab: '2026-07-01' } }), alt, SPAETER)).toEqual(
      {},
    );
  });

  it('applies to fassungen', async () => {
    const regeln = mit({
      massgeblich: 'a.tag',
      dann: 'true',
      fassungen: [{ bis: '2026-06-30', ab: '2026-01-01', dann: 'false' }],
    });
    expect([await urteile(regeln, alt, SPAETER), await urteile(regeln, neu, SPAETER)]).toEqual([
      { R: 'verletzt' },
      { R: 'erfuellt' },
    ]);
  });

  it('applies to overlays', async () => {
    const land = {
      overlay: 'test/land/sn',
      titel: 'SN',
      land: 'SN',
      geltung: { ab: '2026-07-01' },
      ...BELEG,
    };
    const regeln = {
      ...mit({ massgeblich: 'a.tag', dann: 'true' }),
      'land/sn.overlay.yaml': { ...land, aendert: { anforderungen: { R: { dann: 'false' } } } },
    };
    const am = (angaben: Eintrag) => urteile(regeln, { gemeinde: { land: 'SN' }, ...angaben }, SPAETER);
    expect([await am(alt), await am(neu)]).toEqual([{ R: 'erfuellt' }, { R: 'verletzt' }]);
  });

  it('due dates are still compared with the Stichtag', async () => {
    const regeln = mit({ massgeblich: 'a.tag', faellig: 'date("2026-08-31")', dann: 'false' });
    expect(await urteile(regeln, alt, SPAETER)).toEqual({ R: 'verletzt' });
  });

  it.each([
    ['by the law that counts for both once, in the report', { massgeblich: 'a.tag' }, 0],
    ['in place where the report explains it by the law of another day', {}, 1],
  ])('a Größe is explained %s', async (_, kopf, anzahl) => {
    const regeln = {
      'm.modul.yaml': modul(
        {
          parameter: { p: GRENZE },
          groessen: { g: groesse('parameter.p') },
          anforderungen: { R: { dann: 'groesse.g', massgeblich: 'a.tag' } },
        },
        kopf,
      ),
    };
    const { begruendung } = await befund('R', regeln, alt, SPAETER);
    const read = begruendung.kinder.flatMap(({ kinder }) => kinder);
    expect(read.map(({ art, kinder }) => [art, kinder.length])).toEqual([['groesse', anzahl]]);
  });
});
