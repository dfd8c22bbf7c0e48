import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { POSITIONEN, probeAngebote, probeDokument, probeMatrix } from '../probe.test-hilfe.ts';
import { textOf, unpack } from '../zip.ts';
import { renderDokumentXlsx, renderWertungXlsx } from './xlsx.ts';

const MIT_ALLEM = probeDokument({
  anlagen: [
    { art: 'preisblatt', positionen: POSITIONEN, umsatzsteuer: '19' },
    { art: 'matrix', matrix: probeMatrix() },
  ],
});

async function book(dokument = MIT_ALLEM) {
  return readXlsx((await renderDokumentXlsx(dokument)) ?? new Uint8Array(), { readStyles: true });
}

/** Cells that people may change, as `zeile,spalte` from 0. */
async function unlocked(blatt: number): Promise<readonly string[]> {
  const cells = (await book()).sheets[blatt]?.cells ?? new Map();
  return [...cells].filter(([, { style }]) => style?.protection?.locked === false).map(([ort]) => ort);
}

describe('XLSX', () => {
  afterEach(() => {
    vi.useRealTimers();
    delete process.env['TZ'];
  });

  it('has a sheet for each table, protected, the last with the provenance', async () => {
    const { sheets } = await book();
    expect(sheets.map(({ name }) => name)).toEqual([
      'Preisblatt',
      'Wertung',
      'Erwartungen',
      'Verfahren',
      'Herkunft',
    ]);
    expect(
      sheets.every(({ protection }) => protection?.sheet === true && protection.password === undefined),
    ).toBe(true);
    expect(sheets.at(-1)?.rows.flat().join(' ')).toContain('keine Rechtsberatung');
  });

  it('without text blocks says what it was composed from', async () => {
    const grundlage = { projektdatei: 'platz.projekt.yaml', regeln: '0.1.0', rechtstage: ['2026-06-30'] };
    const { sheets } = await book({ ...MIT_ALLEM, herkunft: [], kopf: { ...MIT_ALLEM.kopf, grundlage } });
    expect(sheets.at(-1)?.name).toBe('Herkunft');
    expect(sheets.at(-1)?.rows.flat().join(' ')).toMatch(
      /aus platz\.projekt\.yaml mit den Regeln 0\.1\.0 .*nach dem Recht vom 30\.06\.2026.*keine Rechtsberatung/,
    );
  });

  it('without text blocks and project says nothing of provenance or the law of a day', async () => {
    const { sheets } = await book({ ...MIT_ALLEM, herkunft: [] });
    const text = sheets.flatMap(({ name, rows }) => [name, ...rows.flat()]).join(' ');
    expect(text).not.toMatch(/Recht vom|Herkunft|Textbaustein/);
    expect(text).toMatch(/Hinweis .*keine Rechtsberatung/);
  });

  it('of the price sheet only bidder and prices can be changed', async () => {
    const blatt = (await book()).sheets[0];
    const preise = blatt?.rows.findIndex((zeile) => zeile[0] === 'Nr.') ?? -1;
    const spalteF = (await unlocked(0))
      .filter((ort) => ort.endsWith(',5'))
      .map((ort) => Number(ort.split(',')[0]));
    expect(spalteF.map((zeile) => blatt?.rows[zeile]?.[0])).toEqual(['1', '2.1', '2.2', '3']);
    expect(Math.min(...spalteF)).toBe(preise + 1);
    const bieter = blatt?.rows.findIndex((zeile) => zeile[0] === 'Bieter');
    expect((await unlocked(0)).filter((ort) => !ort.endsWith(',5'))).toEqual(
      [1, 2, 3, 4].map((spalte) => `${bieter},${spalte}`),
    );
  });

  it('a rate of tax that nobody stated is left to fill in', async () => {
    const frei = await book(probeDokument());
    const zeile = frei.sheets[0]?.rows.findIndex((eine) => String(eine[1]).startsWith('Umsatzsteuer')) ?? -1;
    expect(frei.sheets[0]?.cells?.get(`${zeile},5`)?.style?.protection?.locked).toBe(false);
  });

  it('of the scoring form names, grades, prices and exclusions can be changed, nothing else', async () => {
    const { rows = [] } = (await book()).sheets[1] ?? {};
    const zeilen = new Set((await unlocked(1)).map((ort) => Number(ort.split(',')[0])));
    expect([...zeilen].map((zeile) => rows[zeile]?.[0] || rows[zeile]?.[1])).toEqual([
      'Nr.',
      'Q1',
      'J1',
      'J2',
      'J3',
      'J4',
      'Q3',
      'Preis in EUR, der gewertet wird',
      'Ausschluss: Grund (sonst leer)',
    ]);
  });

  it('refuses grades outside the scale and prices that are none', async () => {
    const regeln = (await book()).sheets[1]?.dataValidations ?? [];
    expect(regeln).toHaveLength(7);
    expect(regeln.every(({ errorStyle }) => errorStyle === 'stop' || errorStyle === undefined)).toBe(true);
    expect(regeln[0]?.errorMessage).toBe('Bitte eine Note von 0 bis 5 in Schritten von 1 eintragen.');
  });

  it('a text that looks like a formula stays a text', async () => {
    const boese = '=HYPERLINK("http://example.org";"hier")';
    const [position] = POSITIONEN;
    if (position === undefined) throw new Error('no position');
    const { sheets } = await book(
      probeDokument({
        anlagen: [{ art: 'preisblatt', positionen: [{ ...position, bezeichnung: boese, nummer: '+1' }] }],
      }),
    );
    const zelle = [...(sheets[0]?.cells ?? [])].find(([, { value }]) => value === boese)?.[1];
    expect(zelle?.formula).toBeUndefined();
    expect(sheets[0]?.rows.flat()).toContain(boese);
  });

  it('quantities that are missing are marked', async () => {
    const [position] = POSITIONEN;
    if (position === undefined) throw new Error('no position');
    const { sheets } = await book(
      probeDokument({
        anlagen: [{ art: 'preisblatt', positionen: [{ ...position, menge: null, einheit: null }] }],
      }),
    );
    expect(sheets[0]?.rows.flat()).toEqual(
      expect.arrayContaining(['«[fehlt: menge]»', '«[fehlt: einheit]»']),
    );
  });

  it('there is none without something to reckon', async () => {
    expect(await renderDokumentXlsx(probeDokument({ anlagen: [] }))).toBeUndefined();
    const felder = [{ code: 'BT-539', name: 'Art', wert: 'Preis' }];
    expect(await renderDokumentXlsx(probeDokument({ anlagen: [{ art: 'eforms', felder }] }))).toBeUndefined();
  });

  it('names sheets of several annexes apart', async () => {
    const preisblatt = { art: 'preisblatt', positionen: POSITIONEN } as const;
    const { sheets } = await book(probeDokument({ anlagen: [preisblatt, preisblatt] }));
    expect(sheets.map(({ name }) => name)).toEqual(['Preisblatt', 'Preisblatt 2', 'Herkunft']);
  });

  it('is the same bytes at any time and in any time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bytes: (Uint8Array | undefined)[] = [];
    const ohneTag: Uint8Array[] = [];
    for (const [zone, jetzt] of [
      ['Europe/Berlin', '2026-01-01T12:00:00Z'],
      ['Pacific/Kiritimati', '2031-07-01T23:59:00Z'],
      ['America/Los_Angeles', '1999-12-31T23:59:59Z'],
    ] as const) {
      process.env['TZ'] = zone;
      vi.setSystemTime(new Date(jetzt));
      bytes.push(await renderDokumentXlsx(MIT_ALLEM));
      ohneTag.push(await renderWertungXlsx(probeMatrix(), probeAngebote(), null));
    }
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
    expect(ohneTag[1]).toEqual(ohneTag[0]);
    expect(textOf(unpack(ohneTag[0] ?? new Uint8Array()) ?? {}, 'docProps/core.xml')).not.toMatch(
      /\d{4}-\d\d/,
    );
    const core = textOf(unpack(bytes[0] ?? new Uint8Array()) ?? {}, 'docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
  });

  it('shows what else could have won beside bids, and not in an empty form', async () => {
    const sheets = async (angebote = probeAngebote()) =>
      (await readXlsx(await renderWertungXlsx(probeMatrix(), angebote, '2026-11-22'))).sheets;
    expect((await sheets([])).map(({ name }) => name)).not.toContain('Empfindlichkeit');
    const rows = (await sheets()).find(({ name }) => name === 'Empfindlichkeit')?.rows ?? [];
    const row = (...start: readonly unknown[]) =>
      rows.find((zeile) => start.every((wert, spalte) => zeile[spalte] === wert))?.slice(start.length);
    expect(row('Büro C')).toEqual(expect.arrayContaining(['C']));
    expect(row('Preisquotient')?.slice(0, 2)).toEqual(['C', 'anderer Sieger']);
    expect(row('P Honorar einschließlich Beteiligung', 35, 40)).toEqual(['C', 'anderer Sieger']);
    expect(row('P Honorar einschließlich Beteiligung', 45, 40)).toEqual(['B', 'gleich']);
    expect(rows.flat().join(' ')).toMatch(
      /geschrieben wurde \(bewertet am 22\.11\.2026\)\. Werden im Blatt „Wertung“ Noten oder Preise geändert/,
    );
  });

  it('carries names, grades and prices of bids', async () => {
    const { sheets } = await readXlsx(await renderWertungXlsx(probeMatrix(), probeAngebote(), '2026-11-22'));
    const rows = sheets[0]?.rows ?? [];
    expect(rows.find((zeile) => zeile[0] === 'Nr.')?.slice(4)).toEqual(['Büro A', 'Büro B', 'Büro C']);
    expect(rows.find((zeile) => zeile[0] === 'J3')?.slice(4)).toEqual([1, 4, 5]);
    expect(rows.find((zeile) => String(zeile[1]).startsWith('Preis in EUR'))?.slice(4)).toEqual([
      78000, 86000, 104000,
    ]);
    expect(rows[1]?.slice(0, 2)).toEqual(['Gegenstand', 'Jugendplatz Musterstedt']);
  });
});
