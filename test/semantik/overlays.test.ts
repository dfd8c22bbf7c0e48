import { describe, expect, it } from 'vitest';
import { befund, pruefe, urteile } from './lib/pruefen.ts';
import { type Dateien, type Eintrag, groesse, modul, overlay, parameter, variante } from './lib/regeln.ts';

const BUND = modul({
  parameter: { p: parameter('zahl', [{ wert: 1 }]) },
  groessen: { g: groesse('parameter.p * 10') },
  anforderungen: { R: { titel: 'Bund', dann: 'a.ja' }, S: { dann: 'groesse.g = 10' } },
  erleichterungen: { e: { titel: 'Ausnahme', wenn: 'a.nein', entfaellt: ['R'] } },
});
const SN = { gemeinde: { land: 'SN', ags: '14628110' } };
const angaben = { ...SN, a: { ja: false, nein: true } };
const mitLand = (kopf: Eintrag): Dateien => ({
  'm.modul.yaml': BUND,
  'land/sn.overlay.yaml': overlay('land/sn', { land: 'SN', ...kopf }),
});

describe('what an overlay may do', () => {
  it.each<readonly [string, Eintrag, Eintrag]>([
    ['nothing', {}, { R: 'erlassen', S: 'erfuellt' }],
    [
      'aendert a parameter',
      { aendert: { parameter: { p: { werte: [{ wert: 2 }] } } } },
      { R: 'erlassen', S: 'verletzt' },
    ],
    [
      'aendert a Größe',
      { aendert: { groessen: { g: { formel: 'parameter.p * 11' } } } },
      { R: 'erlassen', S: 'verletzt' },
    ],
    [
      'aendert a requirement',
      { aendert: { anforderungen: { S: { dann: 'a.ja' } } } },
      { R: 'erlassen', S: 'verletzt' },
    ],
    [
      'aendert a relief',
      { aendert: { erleichterungen: { e: { wenn: 'a.ja' } } } },
      { R: 'verletzt', S: 'erfuellt' },
    ],
    [
      'entfaellt: a requirement',
      { entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1' }] },
      { S: 'erfuellt' },
    ],
    [
      'entfaellt: a relief',
      { entfaellt: [{ erleichterung: 'e', quelle: 'Landesgesetz § 1' }] },
      { R: 'verletzt', S: 'erfuellt' },
    ],
    [
      'entfaellt: a Größe',
      { entfaellt: [{ groesse: 'g', quelle: 'Landesgesetz § 1' }] },
      { R: 'erlassen', S: 'offen' },
    ],
    [
      'ergaenzt a requirement',
      { ergaenzt: { anforderungen: { L: { dann: 'a.ja' } } } },
      { R: 'erlassen', S: 'erfuellt', L: 'verletzt' },
    ],
    [
      'ergaenzt a relief',
      { ergaenzt: { erleichterungen: { l: { entfaellt: ['S'] } } } },
      { R: 'erlassen', S: 'erlassen' },
    ],
    [
      'ergaenzt parameter and Größe',
      {
        ergaenzt: {
          parameter: { q: parameter('zahl', [{ wert: 3 }]) },
          groessen: { h: groesse('parameter.q') },
          anforderungen: { L: { dann: 'groesse.h = 3' } },
        },
      },
      { R: 'erlassen', S: 'erfuellt', L: 'erfuellt' },
    ],
  ])('%s', async (_was, kopf, erwartet) => expect(await urteile(mitLand(kopf), angaben)).toEqual(erwartet));

  it.each([
    ['requirement', { anforderungen: { S: { dann: 'false', geltung: { ab: '2026-07-01' } } } }],
    ['Größe', { groessen: { g: { formel: '0', geltung: { ab: '2026-07-01' } } } }],
    ['relief', { erleichterungen: { e: { wenn: 'false', geltung: { ab: '2026-07-01' } } } }],
  ])('a change of a %s holds from its own day', async (_was, aendert) => {
    const regeln = mitLand({ aendert });
    const vorher = await urteile(regeln, angaben, { stichtag: '2026-06-30' });
    const nachher = await urteile(regeln, angaben, { stichtag: '2026-07-01' });
    expect([vorher, Object.values(nachher).includes('verletzt')]).toEqual([
      { R: 'erlassen', S: 'erfuellt' },
      true,
    ]);
  });

  it('entfaellt holds from its own day', async () => {
    const geltung = { ab: '2026-07-01' };
    const regeln = mitLand({ entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1', geltung }] });
    expect([
      await urteile(regeln, angaben, { stichtag: '2026-06-30' }),
      await urteile(regeln, angaben, { stichtag: '2026-07-01' }),
    ]).toEqual([{ R: 'erlassen', S: 'erfuellt' }, { S: 'erfuellt' }]);
  });

  it('the overlay’s geltung bounds all of it', async () => {
    const regeln = mitLand({
      geltung: { ab: '2026-07-01' },
      entfaellt: [{ anforderung: 'R', quelle: 'Landesgesetz § 1' }],
    });
    expect(await urteile(regeln, angaben, { stichtag: '2026-06-30' })).toEqual({
      R: 'erlassen',
      S: 'erfuellt',
    });
  });
});

describe('where an overlay holds', () => {
  const nurR = (kopf: Eintrag) => ({
    ...kopf,
    entfaellt: [{ anforderung: 'S', quelle: 'Landesgesetz § 1' }],
  });
  it.each<readonly [string, Eintrag, Eintrag, boolean]>([
    ['its Land', { land: 'SN' }, SN, true],
    ['another Land', { land: 'SN' }, { gemeinde: { land: 'BB' } }, false],
    ['an unknown Land: federal law only', { land: 'SN' }, {}, false],
    ['its town', { ort: '14628110' }, SN, true],
    ['another town', { ort: '14628110' }, { gemeinde: { ags: '14628111', land: 'SN' } }, false],
  ])('%s', async (_wo, kopf, wer, gilt) => {
    const regeln = { 'm.modul.yaml': BUND, 'x.overlay.yaml': overlay('x', nurR(kopf)) };
    expect(Object.keys(await urteile(regeln, wer))).toEqual(gilt ? ['R'] : ['R', 'S']);
  });

  it('a module without land and ort is federal, one with land holds there', async () => {
    const regeln = {
      'm.modul.yaml': BUND,
      'sn.modul.yaml': modul({ anforderungen: { L: { dann: 'true' } } }, { land: 'SN' }, 'sn'),
    };
    expect([
      Object.keys(await urteile(regeln, SN)),
      Object.keys(await urteile(regeln, { gemeinde: { land: 'BB' } })),
    ]).toEqual([
      ['R', 'S', 'L'],
      ['R', 'S'],
    ]);
  });
});

describe('order Bund < Land < Ort < Variante', () => {
  const setzt = (titel: string) => ({ aendert: { anforderungen: { R: { titel } } } });
  const EBENEN: Dateien = {
    'm.modul.yaml': BUND,
    'a-ort.overlay.yaml': overlay('a-ort', { ort: '14628110', ...setzt('Ort') }),
    'z-land.overlay.yaml': overlay('z-land', { land: 'SN', ...setzt('Land') }),
    'v.variante.yaml': variante('v', setzt('Variante')),
  };
  const ohne = (name: string): Dateien =>
    Object.fromEntries(Object.entries(EBENEN).filter(([key]) => key !== name));

  it.each([
    ['Land over Bund', ohne('a-ort.overlay.yaml'), [], 'Land', 'land', 'test/z-land'],
    ['Ort over Land', EBENEN, [], 'Ort', 'ort', 'test/a-ort'],
    ['Variante over Ort', EBENEN, ['v'], 'Variante', 'variante', 'test/v'],
  ])('%s, and the field knows where it comes from', async (_was, regeln, varianten, titel, ebene, datei) => {
    const eine = await befund('R', regeln, SN, { varianten });
    const herkunft = eine.herkunft.find(({ feld }) => feld === 'titel');
    expect([eine.titel, herkunft?.ebene, herkunft?.datei]).toEqual([titel, ebene, datei]);
  });

  it('a field that nobody changes keeps its federal origin', async () => {
    const eine = await befund('R', EBENEN, SN, { varianten: ['v'] });
    expect(eine.herkunft.find(({ feld }) => feld === 'dann')).toMatchObject({
      ebene: 'bund',
      datei: 'test/m',
    });
  });

  it('an overlay changes what an overlay of a lower level adds', async () => {
    const regeln = {
      'm.modul.yaml': BUND,
      'a.overlay.yaml': overlay('a', {
        ort: '14628110',
        aendert: { anforderungen: { L: { dann: 'false' } } },
      }),
      'z.overlay.yaml': overlay('z', { land: 'SN', ergaenzt: { anforderungen: { L: { dann: 'true' } } } }),
    };
    expect((await urteile(regeln, angaben)).L).toBe('verletzt');
  });
});

describe('variants', () => {
  const regeln = (kopf: Eintrag): Dateien => ({
    'm.modul.yaml': BUND,
    'varianten/v.variante.yaml': variante('varianten/v', {
      entfaellt: [{ anforderung: 'S', quelle: 'Testgesetz § 9' }],
      ...kopf,
    }),
  });

  it.each<readonly [string, Eintrag, Eintrag, readonly string[], boolean]>([
    ['named by the call', {}, SN, ['v'], true],
    ['named by their full id', {}, SN, ['test/varianten/v'], true],
    ['named by the project', {}, { ...SN, varianten: ['v'] }, [], true],
    ['not named', {}, SN, [], false],
    ['with the project’s Land', { land: 'SN' }, SN, ['v'], true],
    ['with another Land', { land: 'BB' }, SN, ['v'], false],
    ['without land: everywhere', {}, {}, ['v'], true],
  ])('%s', async (_wie, kopf, wer, varianten, gilt) => {
    expect(Object.keys(await urteile(regeln(kopf), wer, { varianten }))).toEqual(gilt ? ['R'] : ['R', 'S']);
  });

  it('the report names those that were applied, each once', async () => {
    expect((await pruefe(regeln({}), SN, { varianten: ['v', 'test/varianten/v'] })).varianten).toEqual([
      'test/varianten/v',
    ]);
  });

  it.each([
    ['that does not exist', {}, 'x', 'variante-unbekannt'],
    ['of another Land', { land: 'BB' }, 'v', 'variante-ohne-wirkung'],
  ])('a variant %s is a Hinweis', async (_was, kopf, name, code) => {
    const { hinweise } = await pruefe(regeln(kopf), SN, { varianten: [name] });
    expect(hinweise.map((hinweis) => hinweis.code)).toEqual([code]);
  });

  it('two variants on one field: a Problem, nothing is decided by order', async () => {
    const setzt = (titel: string) => ({ aendert: { anforderungen: { R: { titel } } } });
    const zwei = {
      'm.modul.yaml': BUND,
      'v.variante.yaml': variante('v', setzt('V')),
      'w.variante.yaml': variante('w', setzt('W')),
    };
    const { probleme } = await pruefe(zwei, SN, { varianten: ['v', 'w'] });
    expect(probleme.map(({ code, verwandt }) => [code, verwandt?.length])).toEqual([['katalog-konflikt', 1]]);
  });
});
