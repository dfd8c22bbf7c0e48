/// <reference types="node" />
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeGemeinde, officialName } from './gemeinde.ts';
import { createRegister } from './register.ts';
import { registerAngaben } from './register-angaben.ts';
import type { RegisterDaten } from './register-daten.ts';

const datei = new URL('../../../../rules/gemeinsam/gemeinden-2026-05-31.json', import.meta.url);
const daten = JSON.parse(readFileSync(datei, 'utf8')) as RegisterDaten;
const register = createRegister(daten);

/** As many near misses as a list of candidates holds. */
const VOLLE_LISTE = 12;

describe('the figures of the register', () => {
  it('fills what a project says about its municipality', () => {
    const storkow = register.byAgs('12067481');
    expect(storkow && registerAngaben(storkow, daten)).toEqual({
      name: 'Storkow (Mark)',
      land: 'BB',
      kreis: 'Oder-Spree',
      verband: 'Storkow (Mark)',
      verband_art: 'verbandsfreie Gemeinde',
      einwohner_2024_01_01: 9491,
      einwohner: 9196,
      flaeche_km2: 180.72,
    });
  });

  it('leaves out a figure that the source does not have', () => {
    const uder = register.byAgs('16061119');
    expect(uder && registerAngaben(uder, daten)).not.toHaveProperty('einwohner_2024_01_01');
  });

  it('knows place, key and Verband', () => {
    expect(register.byAgs('13076089')).toMatchObject({
      ars: '130765655089',
      art: 'Stadt',
      verband: { schluessel: '130765655', name: 'Eldenburg Lübz', art: 'Amt' },
      plz: '19386',
      lat: 53.4616,
      lon: 12.029,
      degurba: 3,
      gebietGeaendert: false,
    });
  });

  it.each([
    ['SH', 1104, 2_959_517],
    ['HH', 1, 1_862_565],
    ['NI', 939, 8_003_572],
    ['HB', 2, 704_881],
    ['NW', 396, 18_034_454],
    ['HE', 421, 6_280_793],
    ['RP', 2300, 4_129_569],
    ['BW', 1101, 11_245_898],
    ['BY', 2056, 13_248_928],
    ['SL', 52, 1_012_141],
    ['BE', 1, 3_685_265],
    ['BB', 413, 2_556_747],
    ['MV', 724, 1_573_597],
    ['SN', 418, 4_042_422],
    ['ST', 218, 2_135_597],
    ['TH', 601, 2_100_277],
  ])('%s has %i municipalities with %i inhabitants', (land, anzahl, einwohner) => {
    const gemeinden = register.all().filter((gemeinde) => gemeinde.land === land);
    expect([gemeinden.length, sum(gemeinden.map((gemeinde) => gemeinde.einwohner.einwohner_2024))]).toEqual([
      anzahl,
      einwohner,
    ]);
  });

  it.each([
    [5_000, 7_804],
    [10_000, 9_149],
    [20_000, 10_041],
  ])('under %i inhabitants: %i municipalities', (grenze, anzahl) => {
    expect(register.all().filter((gemeinde) => gemeinde.einwohner.einwohner_2024 < grenze)).toHaveLength(
      anzahl,
    );
  });

  it('34 fall below and 6 rise above 10,000 by the change of the census', () => {
    const paare = register
      .all()
      .flatMap(({ einwohner }) =>
        einwohner.einwohner_2023 === undefined
          ? []
          : [[einwohner.einwohner_2023, einwohner.einwohner_2024] as const],
      );
    const gefallen = paare.filter(([alt, neu]) => alt >= 10_000 && neu < 10_000);
    const gestiegen = paare.filter(([alt, neu]) => alt < 10_000 && neu >= 10_000);
    expect([gefallen.length, gestiegen.length]).toEqual([34, 6]);
  });

  it('14 municipalities in the east have different figures on the territories of 2023 and 2024', () => {
    const ost = register.all().filter(({ land }) => ['BB', 'MV', 'SN', 'ST', 'TH'].includes(land));
    const verschieden = ost.filter(
      ({ einwohner }) =>
        einwohner.einwohner_2023 !== undefined &&
        einwohner.einwohner_2023 !== einwohner.einwohner_2023_gebiet_2024,
    );
    expect(verschieden).toHaveLength(14);
  });

  it('a figure that is left out is the same on the territory of 2024', () => {
    const { spalten, anzahl } = daten;
    const leer = '|'.repeat(anzahl - 1);
    const schlank = createRegister({ ...daten, spalten: { ...spalten, einwohner_2023_gebiet_2024: leer } });
    const luebz = schlank.byAgs('13076089')?.einwohner;
    expect(luebz?.einwohner_2023_gebiet_2024).toBe(luebz?.einwohner_2023);
    expect(luebz?.einwohner_2023).toBeGreaterThan(0);
  });
});

describe('byAgs', () => {
  it.each(['1001000', '12067480', '', '120670481481', ' 12067481', 'Storkow', '__proto__'])(
    '%j is no key',
    (ags) => {
      expect(register.byAgs(ags)).toBeUndefined();
    },
  );

  it('finds every municipality', () => {
    for (const gemeinde of register.all()) expect(register.byAgs(gemeinde.ags)).toBe(gemeinde);
  });
});

describe('find', () => {
  it.each([
    ['Lübz', ['13076089']],
    ['luebz', ['13076089']],
    ['LÜBZ', ['13076089']],
    ['Lu\u0308bz', ['13076089']],
    ['Stadt Lübz', ['13076089']],
    ['Lübz OT Bobzin', ['13076089']],
    ['OT Bobzin, Lübz', ['13076089']],
    ['Storkow', ['12067481']],
    ['Storkow (Mark)', ['12067481']],
    ['Storkow Mark', ['12067481']],
    ['Storkow (Mark), Stadt', ['12067481']],
    ['Fürstenberg/Havel', ['12065084']],
    ['Fürstenberg (Havel)', ['12065084']],
    ['Fürstenberg an der Havel', ['12065084']],
    ['Fuerstenberg a. d. Havel', ['12065084']],
    ['Frankfurt', ['06412000', '12053000']],
    ['Frankfurt a. M.', ['06412000']],
    ['Frankfurt/Oder', ['12053000']],
    ['Rosenthal', ['06635017', '16075136']],
    ['Rosenthal (Hessen)', ['06635017']],
    ['Burg (Spreewald)', ['12071032']],
    ['Burg, Jerichower Land', ['15086015']],
    ['Halle (Saale)', ['15002000']],
    ['Halle an der Saale', ['15002000']],
    ['Halle', ['03255016', '03456008', '05754012', '15002000']],
    ['St. Johann', ['07137097', '07339050', '08415093']],
    ['Sankt Gangloff', ['16074093']],
    ['Neustadt (Dosse)', ['12068324']],
    ['Neustadt in Sachsen', ['14628260']],
    ['Neustadt, Sachsen', ['14523290', '14628260']],
    ['Burg, Sachsen', []],
    ['Burg, Sachsen-Anhalt', ['15086015']],
    ['Rothenburg o.d.T.', ['09571193']],
    ['Rothenburg (Oberlausitz)', ['14626480']],
    ['Lutherstadt Wittenberg', ['15091375']],
    ['Wehlen', ['14628370']],
    ['Ostseebad Heringsdorf', ['13075049', '01055022']],
    ['Wakendorf I', ['01060093']],
    ['Garding', ['01054035', '01054036']],
    ['01001000', ['01001000']],
    ['120670481481', ['12067481']],
    ['Neustadt Berlin', []],
    ['Rosenthal (Heidelberg)', []],
    ['', []],
    ['(', []],
    ['a. d.', []],
    [`Lübz ${'x '.repeat(100)}`, []],
  ])('%j means %j', (name, ags) => {
    expect(register.find(name).treffer.map((gemeinde) => gemeinde.ags)).toEqual(ags);
  });

  it.each([
    ['Lubz', '13076089'],
    ['Storkov', '12067481'],
    ['Glashute', '14628130'],
    ['Budyšin', '14625020'],
    ['Wakendorf', '01060094'],
    ['Doberan', '13072006'],
    ['1001000', '01001000'],
    // Bobzin near Hagenow is another place than the part of Lübz.
    ['OT Bobzin', '13076013'],
  ])('%j means nothing, but is close to %s', (name, ags) => {
    const { treffer, aehnlich } = register.find(name);
    expect(treffer).toEqual([]);
    expect(aehnlich.map((gemeinde) => gemeinde.ags)).toContain(ags);
  });

  it('names longer places beside an ambiguous one', () => {
    expect(register.find('Rosenthal').aehnlich.map((gemeinde) => gemeinde.name)).toContain(
      'Rosenthal-Bielatal',
    );
  });

  it('Neustadt lists every Neustadt', () => {
    const laender = new Set(register.find('Neustadt').treffer.map((gemeinde) => gemeinde.land));
    expect(register.find('Neustadt').treffer).toHaveLength(
      register.all().filter(({ name }) => /^Neustadt($|[ /])/.test(name)).length,
    );
    expect([...laender].sort()).toEqual(['BB', 'BY', 'HE', 'NI', 'RP', 'SH', 'SN', 'TH']);
  });

  it('candidates are told apart, even two of one Kreis', () => {
    const texte = register.find('Neuenkirchen').treffer.map(describeGemeinde);
    expect(new Set(texte).size).toBe(texte.length);
    expect(texte[0]).toBe(
      'Neuenkirchen (Dithmarschen; SH; Kirchspielslandgemeinde Heider Umland; AGS 01051075)',
    );
  });

  it('finds every municipality by name, by official name and by name with Kreis', () => {
    for (const gemeinde of register.all()) {
      for (const text of [gemeinde.name, officialName(gemeinde), `${gemeinde.name}, ${gemeinde.kreis}`]) {
        expect(register.find(text).treffer, text).toContain(gemeinde);
      }
    }
  });

  it('does not depend on case and on the spelling of umlauts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...register.all()), ({ name }) => {
        const { treffer } = register.find(name);
        expect(register.find(name.normalize('NFD')).treffer).toEqual(treffer);
        expect(register.find(transliterate(name)).treffer).toEqual(treffer);
        expect(register.find(name.toUpperCase()).treffer).toEqual(expect.arrayContaining([...treffer]));
      }),
    );
  });

  it('one slip in a longer name still shows it', () => {
    const lang = register.all().filter(({ name }) => /^\p{L}{7,}$/u.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...lang), fc.nat(), ({ name, ags }, stelle) => {
        const i = stelle % name.length;
        const { treffer, aehnlich } = register.find(name.slice(0, i) + name.slice(i + 1));
        // Another municipality may bear the shorter name; then it is the answer. Or so many names are as near as
        // this one ("Mrsdorf") that the list ends before it.
        const shown = aehnlich.some((gemeinde) => gemeinde.ags === ags) || aehnlich.length >= VOLLE_LISTE;
        expect(treffer.length > 0 || shown).toBe(true);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(register.find(text).treffer)).toBe(true);
      }),
    );
  });
});

describe('suggest', () => {
  it.each([
    ['Lübz', ['Lübz']],
    ['Lub', ['Lübbecke', 'Lübben (Spreewald) / Lubin (Błota)', 'Lübbenau/Spreewald / Lubnjow/Błota']],
    ['Storkow (', ['Storkow (Mark)']],
    ['Fürstenberg/H', ['Fürstenberg/Havel']],
    ['Fürstenberg an der H', ['Fürstenberg/Havel']],
    ['Bad A', ['Bad Abbach', 'Bad Aibling', 'Bad Alexandersbad']],
    ['Stor', ['Storbeck-Frankendorf', 'Stördorf', 'Störkathen']],
    ['St. Gang', ['St.Gangloff']],
    ['Heiligenst', ['Heilbad Heiligenstadt', 'Heiligenstadt i.OFr.', 'Heiligenstedten']],
    ['1206748', ['Storkow (Mark)']],
    ['', []],
    ['xyz', []],
  ])('%j offers %j', (anfang, namen) => {
    expect(register.suggest(anfang, 3).map((gemeinde) => gemeinde.name)).toEqual(namen);
  });

  it('offers every municipality for the beginning of its name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...register.all()), fc.integer({ min: 1, max: 9 }), (gemeinde, laenge) => {
        const angebot = register.suggest(gemeinde.name.slice(0, laenge), Number.POSITIVE_INFINITY);
        expect(angebot).toContain(gemeinde);
      }),
    );
  });
});

describe('verbandMitglieder', () => {
  it.each([
    ['15083245', ['15083025', '15083035', '15083245', '15083355']],
    ['12067481', []],
  ])('%s: %j', (ags, mitglieder) => {
    const gemeinde = register.byAgs(ags);
    const gefunden = gemeinde === undefined ? [] : register.verbandMitglieder(gemeinde);
    expect(gefunden.map((mitglied) => mitglied.ags)).toEqual(mitglieder);
  });

  it('agrees on the members from every member, across registers', () => {
    const luebz = register.byAgs('13076089');
    const anderes = createRegister(daten);
    const mitglieder = luebz === undefined ? [] : register.verbandMitglieder(luebz);
    expect(mitglieder).toContain(luebz);
    for (const mitglied of mitglieder) expect(anderes.verbandMitglieder(mitglied)).toEqual(mitglieder);
  });
});

describe('a file that is not ours', () => {
  it('is refused', () => {
    expect(() => createRegister({ ...daten, format: 'x' })).toThrow('Unknown register format "x"');
    const kurz = createRegister({ ...daten, spalten: { ...daten.spalten, plz: '1|2' } });
    expect(() => kurz.all()).toThrow('Register column plz');
  });
});

function sum(zahlen: readonly number[]): number {
  return zahlen.reduce((a, b) => a + b, 0);
}

function transliterate(text: string): string {
  return text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
}
