import { scoreAngebote } from '@baukasten/engine';
import { writeWertung } from '@baukasten/output';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { probeAngebote, probeMatrix } from '../../packages/output/src/writers/probe.test-hilfe.ts';
import { convert, convertOne, pagesOf } from './lib/libreoffice.ts';
import { type Probe, proben } from './lib/matrizen.ts';
import { fill, rowOf, sheetOf, withoutResults } from './lib/zellen.ts';

const ANZAHL = 120;
const TAG = '2026-11-22';

/** An exact fraction, `12.5` or `30600/853`, as the nearest number. */
function toNumber(genau: string): number {
  const [zaehler = '', nenner = '1'] = genau.split('/');
  return Number(zaehler) / Number(nenner);
}

interface Zeile {
  readonly leistung: number | null;
  readonly preispunkte: number | null;
  readonly gesamt: number | null;
  readonly rang: number | null;
}

/** What the engine finds, in the order of the sheet; without what the sheet does not show for excluded bids. */
function expected({ matrix, angebote }: Probe): readonly Zeile[] {
  const wertung = scoreAngebote(matrix, angebote);
  return angebote.map(({ id }) => {
    const eine = wertung.angebote.find(({ angebot }) => angebot.id === id);
    const zahl = (wert: { readonly genau: string } | null | undefined) =>
      wert ? toNumber(wert.genau) : null;
    return {
      leistung: zahl(eine?.leistung),
      preispunkte: zahl(eine?.preispunkte),
      gesamt: zahl(eine?.gesamt),
      rang: eine?.rang ?? null,
    };
  });
}

async function found(mappe: Uint8Array, { matrix, angebote }: Probe): Promise<readonly Zeile[]> {
  const blatt = await sheetOf(mappe, 'Wertung');
  const row = (name: string) => rowOf(blatt, name).map((wert) => (typeof wert === 'number' ? wert : null));
  const kennzahl = matrix.preismethode.startsWith('richtwert');
  const [leistung, gesamt, rang] = [
    row('Leistungspunkte zusammen'),
    row(kennzahl ? 'Kennzahl Leistung zu Preis' : 'Punkte gesamt'),
    row('Rang'),
  ];
  const preispunkte = blatt.rows.some(([, b]) => b === 'Preispunkte') ? row('Preispunkte') : [];
  return angebote.map((_, index) => ({
    leistung: leistung[index] ?? null,
    preispunkte: preispunkte[index] ?? null,
    gesamt: gesamt[index] ?? null,
    rang: rang[index] ?? null,
  }));
}

const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe.skipIf(!inject('libreoffice'))('LibreOffice scores as the engine does', () => {
  const alle = proben(ANZAHL);
  const geschrieben = new Map<string, Uint8Array>();
  let mappen: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    for (const [index, { matrix, angebote }] of alle.entries())
      geschrieben.set(`${index}.xlsx`, await writeWertung(matrix, angebote, TAG));
    mappen = convert(new Map([...geschrieben].map(([name, mappe]) => [name, withoutResults(mappe)])), 'xlsx');
  });

  it('what the cells show before anybody reckons is what they come to', async () => {
    const fehler: string[] = [];
    for (const [name, mappe] of geschrieben) {
      const [vorher, nachher] = [
        await sheetOf(mappe, 'Wertung'),
        await sheetOf(mappen.get(name) ?? new Uint8Array(), 'Wertung'),
      ];
      nachher.rows.forEach((zeile, i) => {
        zeile.forEach((wert, j) => {
          const davor = vorher.rows[i]?.[j] ?? '';
          const gleich =
            typeof wert === 'number' && typeof davor === 'number'
              ? close(wert, davor)
              : (wert ?? '') === davor;
          if (!gleich) fehler.push(`${name} ${i + 1}/${j + 1}: ${davor} ≠ ${wert}`);
        });
      });
    }
    expect(fehler).toEqual([]);
  });

  it('the samples show every method, ties, exclusions and the lot', () => {
    expect(new Set(alle.map(({ matrix }) => matrix.preismethode)).size).toBe(6);
    const wertungen = alle.map(({ matrix, angebote }) => scoreAngebote(matrix, angebote));
    expect(wertungen.filter(({ los }) => los.length > 1).length).toBeGreaterThan(5);
    const ausschluesse = wertungen.flatMap(({ angebote }) =>
      angebote.flatMap(({ ausschluss }) => ausschluss),
    );
    expect(new Set(ausschluesse.map(({ art }) => art))).toEqual(
      new Set(['vorgabe', 'mindestpunkte', 'korridor']),
    );
    expect(
      wertungen.some(({ angebote }) => angebote.some(({ entschiedenDurch }) => entschiedenDurch !== null)),
    ).toBe(true);
  });

  it(`in ${ANZAHL} evaluations: performance, price points, result and rank`, async () => {
    const fehler: string[] = [];
    for (const [index, probe] of alle.entries()) {
      const [soll, ist] = [
        expected(probe),
        await found(mappen.get(`${index}.xlsx`) ?? new Uint8Array(), probe),
      ];
      soll.forEach((zeile, stelle) => {
        const gefunden = ist[stelle];
        const gleich =
          gefunden !== undefined &&
          zeile.rang === gefunden.rang &&
          close(gefunden.leistung, zeile.leistung) &&
          close(gefunden.preispunkte, zeile.preispunkte) &&
          close(gefunden.gesamt, zeile.gesamt);
        if (!gleich)
          fehler.push(
            `${index} ${probe.matrix.preismethode} ${stelle}: ${JSON.stringify(zeile)} ≠ ${JSON.stringify(gefunden)}`,
          );
      });
    }
    expect(fehler).toEqual([]);
  });

  it('says who wins, or that the lot must decide', async () => {
    for (const [index, { matrix, angebote }] of alle.entries()) {
      const { sieger, los } = scoreAngebote(matrix, angebote);
      const texte = (await sheetOf(mappen.get(`${index}.xlsx`) ?? new Uint8Array(), 'Wertung')).rows.flat();
      const name = angebote.find(({ id }) => id === sieger)?.bieter;
      expect(texte).toContain(
        name !== undefined
          ? `Rang 1: ${name}`
          : los.length > 1
            ? 'Gleichstand auf Rang 1: Das Los muss entscheiden.'
            : 'Noch keine Wertung möglich.',
      );
    }
  });

  it('what else could have won fits one page, and is the last', async () => {
    const seiten = pagesOf(
      convertOne(await writeWertung(probeMatrix(), probeAngebote(), TAG), 'wertung.xlsx', 'pdf'),
    );
    expect(seiten.filter((seite) => seite.includes('Empfindlichkeit'))).toEqual([seiten.at(-1)]);
    expect(seiten.at(-1)).toMatch(/Preisquotient +C +anderer Sieger[\s\S]*Preisgewicht 69,77 bis 100: A/);
  });

  it('a form that people fill in comes to the same', async () => {
    const leer = await writeWertung(probeMatrix(), [], TAG);
    const { rows } = await sheetOf(leer, 'Wertung');
    const zeile = (name: string) => rows.findIndex(([a, b]) => a === name || b === name) + 1;
    const werte = Object.fromEntries(
      probeAngebote().flatMap(({ noten, preis }, index) =>
        Object.entries({ ...noten, 'Preis in EUR, der gewertet wird': preis ?? '' }).map(([name, wert]) => [
          `${'EFG'[index]}${zeile(name)}`,
          wert,
        ]),
      ),
    );
    const blatt = await sheetOf(convertOne(fill(leer, 1, werte), 'leer.xlsx', 'xlsx'), 'Wertung');
    expect(rowOf(blatt, 'Rang').slice(0, 4)).toEqual([3, 1, 2, '']);
    expect(rowOf(blatt, 'Stand').slice(0, 4)).toEqual([
      'im Wettbewerb',
      'im Wettbewerb',
      'im Wettbewerb',
      '',
    ]);
  });

  it('half a bid is told, and does not rank', async () => {
    const [erstes, zweites] = probeAngebote();
    if (erstes === undefined || zweites === undefined) throw new Error('no bids');
    const halb = { ...zweites, noten: { Q1: '4' } };
    const mappe = await writeWertung(probeMatrix(), [erstes, halb], TAG);
    const blatt = await sheetOf(convertOne(mappe, 'halb.xlsx', 'xlsx'), 'Wertung');
    expect(rowOf(blatt, 'Stand')).toEqual(['im Wettbewerb', 'unvollständig']);
    expect(rowOf(blatt, 'Rang')).toEqual([1, '']);
    expect(blatt.rows.flat()).toContain('Vorläufig: Es fehlen noch Noten oder Preise.');
  });
});
