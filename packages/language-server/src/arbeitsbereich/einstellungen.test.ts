import { describe, expect, it } from 'vitest';
import { loadBestand, WELT } from '../features/navigation/rename.test-hilfe.ts';
import { readEinstellungen, resolveEinstellungen } from './einstellungen.ts';

const { bestand } = await loadBestand(WELT);

const resolved = (wert: unknown) => resolveEinstellungen(readEinstellungen(wert, {}), bestand);
const fehler = (wert: unknown) => resolved(wert).fehler.map(({ de }) => de);

describe('settings', () => {
  it.each([
    ['none at all', undefined],
    ['empty ones', { stichtag: '', varianten: [], land: null, regeln: [' '], streng: null }],
    ['right ones', { stichtag: '2028-02-29', varianten: ['teuer'], land: 'BB', regeln: ['a'], streng: true }],
    ['switches', { linse: false, hinweise: { inlay: true }, streng: false }],
    ['those of the client', { sprache: 'de', trace: { server: 'off' } }],
    ['a variant by its whole id', { varianten: ['probe/varianten/teuer'] }],
  ])('%s are nothing to mend', (_, wert) => {
    expect(resolved(wert)).toMatchObject({ fehler: [], bemerkungen: [] });
  });

  it.each([
    ['sn', 'SN'],
    ['Sachsen', 'SN'],
    [' brandenburg ', 'BB'],
  ])('the Land %s is %s', (land, kuerzel) => {
    expect(resolved({ land })).toMatchObject({ land: kuerzel, fehler: [] });
  });

  it('one text is a list of one', () => {
    expect(resolved({ regeln: 'rules', varianten: 'teuer' })).toMatchObject({
      regeln: ['rules'],
      varianten: ['teuer'],
      fehler: [],
    });
  });

  it.each<[string, unknown, string]>([
    ['stichtag', '2026-02-30', 'kann nicht „2026-02-30“ sein; möglich: ein Tag als JJJJ-MM-TT.'],
    ['stichtag', 2026, 'kann nicht 2026 sein; möglich: ein Tag als JJJJ-MM-TT.'],
    ['land', 'XX', 'kann nicht „XX“ sein; möglich: BB, BE, '],
    ['land', 'Sachsn', 'Gemeint ist vielleicht „Sachsen“. Bis sie berichtigt ist, wird nichts geprüft.'],
    ['varianten', ['teur'], 'kann nicht „teur“ sein; möglich: '],
    ['varianten', { teuer: true }, 'kann nicht „{"teuer":true}“ sein; möglich: '],
    ['land', 7, 'kann nicht „7“ sein; möglich: BB, BE, '],
    ['regeln', [7], 'kann nicht [7] sein; möglich: Ordner als Texte.'],
    ['stichtag', ['2026-01-01', '2027-01-01'], 'möglich: ein Tag als JJJJ-MM-TT.'],
    ['land', ['SN', 'BB'], 'kann nicht ["SN","BB"] sein; möglich: ein Land.'],
    ['streng', 'ja', 'kann nicht „ja“ sein; möglich: true, false.'],
  ])('%s: %j is told', (name, wert, text) => {
    const [first, ...more] = fehler({ [name]: wert });
    expect(first).toMatch(new RegExp(`^Die Einstellung baukasten\\.${name} `));
    expect(first).toContain(text);
    expect(more).toEqual([]);
  });

  it.each<[object, string]>([
    [{ linse: 'nein' }, 'linse kann nicht „nein“ sein; möglich: true, false. Sie gilt als nicht gesetzt.'],
    [
      { hinweise: { inlay: 0 } },
      'hinweise.inlay kann nicht 0 sein; möglich: true, false. Sie gilt als nicht gesetzt.',
    ],
    [
      { hinweise: false },
      'hinweise kann nicht false sein; möglich: eine Gruppe wie { "inlay": true }. Sie gilt als nicht gesetzt.',
    ],
    [
      { stichtg: '2027-01-01' },
      'stichtg gibt es nicht, sie bewirkt nichts. Gemeint ist vielleicht „baukasten.stichtag“.',
    ],
    [
      { hinweise: { inlays: true } },
      'hinweise.inlays gibt es nicht, sie bewirkt nichts. Gemeint ist vielleicht „baukasten.hinweise.inlay“.',
    ],
    [{ farbe: 'rot' }, 'farbe gibt es nicht, sie bewirkt nichts.'],
  ])('%j is told, and the check goes on', (wert, text) => {
    const { fehler: none, bemerkungen } = resolved(wert);
    expect([none, bemerkungen.map(({ de }) => de)]).toEqual([[], [`Die Einstellung baukasten.${text}`]]);
  });
});
