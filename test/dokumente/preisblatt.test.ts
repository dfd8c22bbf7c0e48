import type { PreisblattAnlage } from '@baukasten/engine';
import { writeDokument } from '@baukasten/output';
import { describe, expect, inject, it } from 'vitest';
import { NACH_LOSEN, POSITIONEN, probeDokument } from '../../packages/output/src/writers/probe.test-hilfe.ts';
import { convertOne } from './lib/libreoffice.ts';
import { fill, sheetOf } from './lib/zellen.ts';

async function rowsOf(
  anlage: Omit<PreisblattAnlage, 'art'>,
  preise: Readonly<Record<string, string>>,
): Promise<readonly (readonly unknown[])[]> {
  const dokument = probeDokument({ anlagen: [{ art: 'preisblatt', ...anlage }] });
  const mappe = fill((await writeDokument(dokument, 'xlsx')) ?? new Uint8Array(), 1, preise);
  return (await sheetOf(convertOne(mappe, 'preise.xlsx', 'xlsx'), 'Preisblatt')).rows;
}

/** What the sheet shows by name, with prices filled in from `F11` on. */
async function reckon(
  anlage: Omit<PreisblattAnlage, 'art'>,
  preise: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const rows = await rowsOf(anlage, preise);
  return Object.fromEntries(rows.map((zeile) => [String(zeile[1]), zeile[6] ?? '']));
}

const position = (menge: string) =>
  ({
    ...POSITIONEN[0],
    nummer: '1',
    bezeichnung: 'Planung',
    einheit: 'h',
    art: 'grundleistung',
    jugend: false,
    menge,
  }) as const;

describe.skipIf(!inject('libreoffice'))('LibreOffice reckons the price sheet', () => {
  it('sums, tax, total, participation, options apart', async () => {
    const blatt = await reckon(
      { positionen: POSITIONEN, umsatzsteuer: null },
      { F11: '71234.56', F12: '850', F13: '62.35', F15: '19', F22: '400' },
    );
    expect(blatt).toMatchObject({
      'Freianlagenplanung, Leistungsphasen 1 bis 8': 71234.56,
      'Rückmeldung an die Beteiligten': 779.38,
      'Summe netto': 74563.94,
      'Umsatzsteuer, Satz in %': 14167.15,
      'Summe brutto': 88731.09,
      'davon Beteiligung junger Menschen, netto': 3329.38,
      'Summe der Optionen netto': 800,
    });
    expect(Object.keys(blatt)).toContain('Alle Preise sind eingetragen.');
  });

  it('shows no sum while a price is missing', async () => {
    const blatt = await reckon({ positionen: POSITIONEN, umsatzsteuer: '19' }, { F11: '1', F12: '2' });
    expect(blatt).toMatchObject({ 'Summe netto': '', 'Summe brutto': '', 'Summe der Optionen netto': '' });
    expect(Object.keys(blatt)).toContain('Noch einzutragen: 1 Einzelpreis(e).');
  });

  it('shows no sum while a quantity is missing', async () => {
    const blatt = await reckon(
      { positionen: [{ ...position('1'), menge: null }], umsatzsteuer: '19' },
      { F11: '5' },
    );
    expect(blatt['Summe netto']).toBe('');
    expect(Object.keys(blatt)).toContain('Es fehlen Mengen.');
  });

  it('each lot has its own sums', async () => {
    const { positionen, lose } = NACH_LOSEN;
    const rows = await rowsOf(
      { positionen: positionen.slice(0, 3), lose, umsatzsteuer: '19' },
      { F12: '100', F21: '10', F22: '2' },
    );
    expect(rows.filter(([, name]) => name === 'Summe netto').map((zeile) => zeile[6])).toEqual([100, 55]);
    expect(rows.flatMap(([titel]) => (String(titel).startsWith('Los ') ? [titel] : []))).toEqual([
      'Los L1: Planung',
      'Los L2',
    ]);
  });

  it('rounds to cents as on paper', async () => {
    const faelle: readonly (readonly [menge: string, preis: string, erwartet: number])[] = [
      ['12.5', '0.21', 2.63],
      ['1.005', '100', 100.5],
      ['1', '1.005', 1.01],
      ['3', '0.335', 1.01],
      ['0.1', '0.25', 0.03],
      ['7', '1.115', 7.81],
      ['1000000', '0.000005', 5],
    ];
    const positionen = faelle.map(([menge], index) => ({
      ...position(menge),
      bezeichnung: `Zeile ${index}`,
    }));
    const preise = Object.fromEntries(faelle.map(([, preis], index) => [`F${11 + index}`, preis]));
    const blatt = await reckon({ positionen, umsatzsteuer: '0' }, preise);
    expect(faelle.map((_, index) => blatt[`Zeile ${index}`])).toEqual(
      faelle.map(([, , erwartet]) => erwartet),
    );
  });
});
