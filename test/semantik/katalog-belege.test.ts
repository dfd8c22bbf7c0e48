import { describe, expect, it } from 'vitest';
import { shown } from './lib/probleme.ts';
import {
  anforderungen,
  BELEG,
  type Dateien,
  type Eintrag,
  groesse,
  loadRegeln,
  modul,
  overlay,
  parameter,
} from './lib/regeln.ts';

const R = { dann: 'true' };
const WAHR = parameter('wahrheitswert', [{ wert: true }]);
const codes = (dateien: Dateien) => loadRegeln(dateien).probleme.map(({ code }) => code);

describe('no rule without Beleg', () => {
  const ohne = (feld: string, inhalt: Parameters<typeof modul>[0]) => ({
    'm.modul.yaml': modul(
      inhalt,
      Object.fromEntries(Object.entries(BELEG).map(([key, wert]) => [key, key === feld ? undefined : wert])),
    ),
  });

  it.each(['quelle', 'stand', 'sicherheit'])('a requirement without %s is a Problem', (feld) => {
    expect(codes(ohne(feld, { anforderungen: { R } }))).toEqual(['katalog-beleg']);
  });
  it.each<readonly [string, Parameters<typeof modul>[0], string]>([
    ['of a requirement', { anforderungen: { R } }, 'Der Anforderung R fehlen: stand, sicherheit.'],
    [
      'of a value',
      { parameter: { p: WAHR } },
      'Ohne Beleg gilt nichts: stand, sicherheit fehlen. Am Eintrag oder am Anfang der Datei angeben.',
    ],
  ])('names all that is missing %s in one sentence', (_, inhalt, satz) => {
    const m = modul(inhalt, { stand: undefined, sicherheit: undefined });
    expect(loadRegeln({ 'm.modul.yaml': m }).probleme.map(({ text }) => text.de)).toEqual([satz]);
  });
  it('a condition that cannot be read is one Problem, not two', () => {
    expect(codes(anforderungen({ R: { dann: 'a.ja ==' } }))).toEqual(['feel-syntax']);
  });
  it.each(['quelle', 'stand', 'sicherheit'])('a value without %s is a Problem', (feld) => {
    expect(codes(ohne(feld, { parameter: { p: WAHR } }))).toEqual(['katalog-beleg']);
  });
  it.each(['quelle', 'stand', 'sicherheit'])('a relief without %s is a Problem', (feld) => {
    const dateien = {
      ...ohne(feld, { erleichterungen: { e: { entfaellt: ['R'] } } }),
      'n.modul.yaml': modul({ anforderungen: { R } }, {}, 'n'),
    };
    expect(codes(dateien)).toEqual(['katalog-beleg']);
  });
  it.each<readonly [string, Eintrag]>([
    ['change of a requirement', { aendert: { anforderungen: { R: { titel: 'x' } } } }],
    ['change of a relief', { aendert: { erleichterungen: { e: { wenn: 'true' } } } }],
    ['change of a Größe', { aendert: { groessen: { g: { formel: '1' } } } }],
    ['removal', { entfaellt: [{ anforderung: 'R' }] }],
  ])('an overlay’s %s without Quelle is a Problem', (_was, kopf) => {
    const bund = modul({
      groessen: { g: groesse('1') },
      anforderungen: { R },
      erleichterungen: { e: { entfaellt: ['R'] } },
    });
    const o = overlay('o', { land: 'SN', quelle: undefined, ...kopf });
    expect(codes({ 'm.modul.yaml': bund, 'o.overlay.yaml': o })).toEqual(['katalog-beleg']);
  });
});

describe('wirkungslose Erleichterung', () => {
  const je = { je: { e: 'liste' } };
  it.each<readonly [string, Eintrag, Eintrag]>([
    ['with je on a requirement without je', {}, { ...je, entfaellt: ['R'] }],
    ['with je on a requirement over another list', { je: { e: 'andere' } }, { ...je, entfaellt: ['R'] }],
    [
      'with je that changes a requirement without je',
      {},
      { ...je, aendert: { R: { verbindlichkeit: 'kann' } } },
    ],
    ['with je on a module without such a list', {}, { ...je, entfaellt: [{ modul: 'test/m' }] }],
    ['that removes and changes nothing', {}, {}],
  ])('%s is a Problem', (_wie, anforderung, relief) => {
    expect(codes(anforderungen({ R: { ...R, ...anforderung } }, { erleichterungen: { e: relief } }))).toEqual(
      ['katalog-wirkungslos'],
    );
  });
  it.each<readonly [string, Eintrag, Eintrag]>([
    ['with je on a requirement over the same list', je, { je: { x: 'liste' }, entfaellt: ['R'] }],
    ['without je on a requirement with je', je, { entfaellt: ['R'] }],
  ])('%s is none', (_wie, anforderung, relief) => {
    expect(codes(anforderungen({ R: { ...R, ...anforderung } }, { erleichterungen: { e: relief } }))).toEqual(
      [],
    );
  });
});

describe('a source that quellen.yaml does not know', () => {
  /** What is marked, and what is put in its place. */
  const marks = (dateien: Dateien) =>
    loadRegeln(dateien).probleme.map((one) => [shown(one, dateien), one.ersatz]);
  const at = (text: string) => ({
    'm.modul.yaml': `modul: test/m\ntitel: t\nzweck: z\n${text}\nstand: 2026-01-01\nsicherheit: A\n`,
  });

  it.each([
    ['at the top of a file', 'quelle: Testgesez § 1', 'Testgesez'],
    ['in a text', "quelle: 'Testgesez § 1, § 2'", 'Testgesez'],
    [
      'in a flow map',
      'quelle: Testgesetz\nparameter: { p: { titel: p, typ: zahl, werte: [{ wert: 1, quelle: Testgesez }] } }',
      'Testgesez',
    ],
  ])('is replaced by the one that is meant, %s', (_, text, wort) => {
    expect(marks(at(text))).toEqual([[`katalog-unbekannt ${JSON.stringify(wort)}`, 'Testgesetz']]);
  });

  it('is told once, however many entries rest on it', () => {
    const werte = [
      { ab: '2024-01-01', bis: '2024-12-31', wert: 1 },
      { ab: '2025-01-01', wert: 2 },
    ];
    const dateien = {
      'm.modul.yaml': modul({ parameter: { p: parameter('zahl', werte) } }, { ...BELEG, quelle: 'XYZ § 1' }),
    };
    expect(marks(dateien)).toEqual([['katalog-unbekannt "XYZ § 1"', undefined]]);
  });
});
