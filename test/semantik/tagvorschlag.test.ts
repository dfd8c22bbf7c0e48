import {
  createCompiler,
  parseDatum,
  parseDocument,
  proposeTage,
  readProjekt,
  resolveRegeln,
  type Tagvorschlag,
} from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { anforderungen, type Eintrag, groesse, parameter, soundRegeln, textOf } from './lib/regeln.ts';

const REST = {
  parameter: {
    frist: parameter('datum', [{ ab: '2020-01-01', wert: '2026-05-31' }]),
    beginn: parameter('datum', [{ ab: '2020-01-01', wert: '2026-03-01' }]),
  },
  groessen: {
    ende: groesse('parameter.frist - duration("P1D")'),
    puenktlich: groesse('a.tag <= parameter.frist'),
    heute: groesse('stichtag'),
  },
};

/** Proposals for one requirement `T`, judged on 2026-06-15. */
function propose(
  eintrag: Eintrag,
  angaben: object,
  weitere: Eintrag = {},
  gesucht: Parameters<typeof proposeTage>[3] = () => true,
): readonly Tagvorschlag[] {
  const dateien = anforderungen({ T: eintrag }, { ...REST, ...weitere });
  const fachgebiet = soundRegeln(dateien).fachgebiete['test'];
  const stichtag = parseDatum('2026-06-15');
  if (fachgebiet === undefined || stichtag === undefined) throw new Error('no topic');
  const document = parseDocument(
    'test.projekt.yaml',
    textOf({ projekt: 'test', abweichungen: [], ...angaben }),
  );
  const { fakten } = readProjekt(document, fachgebiet, undefined);
  const regelwerk = resolveRegeln(fachgebiet, { land: undefined, orte: [], varianten: [] });
  return proposeTage(regelwerk, { fakten: fakten.wurzel, stichtag }, createCompiler(), gesucht);
}

const spaet = { a: { tag: '2026-06-10', ja: true } };

describe('the day that fulfils a violated requirement', () => {
  it.each<[string, Eintrag, object, string]>([
    ['of a deadline', { dann: 'a.tag <= parameter.frist' }, spaet, '2026-05-31'],
    ['of a deadline that is written first', { dann: 'parameter.frist >= a.tag' }, spaet, '2026-05-31'],
    ['before a deadline', { dann: 'a.tag < parameter.frist' }, spaet, '2026-05-30'],
    ['of a computed day', { dann: 'a.tag <= groesse.ende' }, spaet, '2026-05-30'],
    ['behind a first day', { dann: 'a.tag > parameter.frist + duration("P1M")' }, spaet, '2026-07-01'],
    ['of one day alone', { dann: 'a.tag = parameter.frist' }, spaet, '2026-05-31'],
    ['in a range', { dann: 'a.tag in [parameter.beginn..parameter.frist]' }, spaet, '2026-05-31'],
    [
      'below a range',
      { dann: 'a.tag between parameter.beginn and parameter.frist' },
      { a: { tag: '2026-01-01' } },
      '2026-03-01',
    ],
    ['beside what is met', { dann: 'a.ja and a.tag <= parameter.frist' }, spaet, '2026-05-31'],
    ['under a negation', { dann: 'not(a.tag > parameter.frist)' }, spaet, '2026-05-31'],
    [
      'in the branch that holds',
      { dann: 'if a.ja then a.tag <= parameter.frist else false' },
      spaet,
      '2026-05-31',
    ],
    ['inside a Größe', { dann: 'groesse.puenktlich' }, spaet, '2026-05-31'],
    [
      'from another field',
      { dann: 'a.tag >= gruppe.tag + duration("P1M")' },
      { ...spaet, gruppe: { tag: '2026-06-01' } },
      '2026-07-01',
    ],
    [
      'that is not done yet',
      { dann: 'a.tag != null', faellig: 'parameter.frist', erledigt_am: 'a.tag' },
      { a: { tag: null } },
      '2026-05-31',
    ],
  ])('%s', (_, eintrag, angaben, wert) => {
    expect(propose(eintrag, angaben)).toEqual([{ kennung: 'T', pfad: 'a.tag', wert }]);
  });

  it('of one element of a list, and of one inside a quantor', () => {
    const liste = {
      liste: [
        { id: 'x', tag: '2026-01-01' },
        { id: 'y', tag: '2026-06-10' },
      ],
    };
    const je = { je: { e: 'liste' }, dann: 'e.tag <= parameter.frist' };
    expect(propose(je, liste)).toEqual([
      { kennung: 'T', element: 'y', pfad: 'liste[1].tag', wert: '2026-05-31' },
    ]);
    const beide = { liste: liste.liste.map((one) => ({ ...one, tag: '2026-06-10' })) };
    const asked = (kennung: string, element?: string) => kennung === 'T' && element === 'x';
    expect(propose(je, beide, {}, asked).map(({ element }) => element)).toEqual(['x']);
    const every = { dann: 'every e in liste satisfies e.tag <= parameter.frist' };
    expect(propose(every, liste)).toEqual([{ kennung: 'T', pfad: 'liste[1].tag', wert: '2026-05-31' }]);
  });

  it.each<[string, Eintrag, object]>([
    [
      'two fields could be moved',
      { dann: 'a.tag <= gruppe.tag' },
      { ...spaet, gruppe: { tag: '2026-05-01' } },
    ],
    ['another field is wrong as well', { dann: 'a.ja = false and a.tag <= parameter.frist' }, spaet],
    ['another field would do as well', { dann: 'a.ja = false or a.tag <= parameter.frist' }, spaet],
    ['another field is not stated', { dann: 'a.nein and a.tag <= parameter.frist' }, spaet],
    ['the day moves with the calendar', { dann: 'a.tag > stichtag' }, spaet],
    ['a Größe moves with the calendar', { dann: 'a.tag > groesse.heute' }, spaet],
    ['no day is compared', { dann: 'a.ja = false' }, spaet],
    ['every other day is right', { dann: 'a.tag != parameter.frist' }, { a: { tag: '2026-05-31' } }],
    [
      'the day would be wrong elsewhere',
      { dann: 'a.tag <= parameter.frist and a.tag > date("2026-06-01")' },
      spaet,
    ],
    [
      'the rule proposes one itself',
      { dann: 'a.tag <= parameter.frist', korrektur: { setze: 'a.tag', auf: 'parameter.frist' } },
      spaet,
    ],
    ['it is not violated', { dann: 'a.tag <= parameter.frist' }, { a: { tag: '2026-05-01' } }],
  ])('is not offered where %s', (_, eintrag, angaben) => {
    expect(propose(eintrag, angaben)).toEqual([]);
  });
});
