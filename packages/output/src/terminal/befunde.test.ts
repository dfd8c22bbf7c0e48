import type { Befund, FehlendeAngabe } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { befund, OPTIONEN, place, pruefbericht } from '../probe.test-hilfe.ts';
import { phaseLines } from './befunde.ts';
import { createKontext } from './kontext.ts';

const linesOf = (befunde: readonly Befund[], breite = 100) =>
  phaseLines(pruefbericht({ befunde }), createKontext(new Map(), { ...OPTIONEN, breite })).flat();

const angabe = (pfad: string, line = 3): FehlendeAngabe => ({
  pfad,
  titel: `Feld ${pfad}`,
  range: place(line, 0, 1),
});

const offen = (kennung: string, ...angaben: readonly FehlendeAngabe[]) =>
  befund({ kennung, urteil: 'offen', schwere: 'warnung', fehlt: { angaben, recht: [] } });

const mit = (befunde: readonly Befund[], words: string) =>
  linesOf(befunde).filter((line) => line.includes(words));

describe('phaseLines', () => {
  it('puts a phase that needs nothing on one line', () => {
    const { phase: _ohne, ...ohnePhase } = befund();
    expect(linesOf([befund({ urteil: 'nicht_anwendbar' }), befund(), ohnePhase])).toEqual([
      'Beteiligung am Entwurf · 1 erfüllt · 1 nicht zutreffend',
      'Allgemein · 1 erfüllt',
    ]);
  });

  it('says how much was done too late', () => {
    expect(linesOf([befund(), befund({ kennung: 'T-2', verspaetet: true })])).toEqual([
      'Beteiligung am Entwurf · 2 erfüllt, davon 1 verspätet',
    ]);
  });

  it('counts duties without a day and lists dated ones', () => {
    const anstehend = befund({ urteil: 'anstehend' });
    expect(
      linesOf([
        anstehend,
        { ...anstehend, kennung: 'T-2', faelligAm: '2027-03-01', geplantAm: '2027-02-01' },
      ]),
    ).toEqual([
      'Beteiligung am Entwurf',
      '  ○ steht an  geplant am 01.02.2027 · bis 01.03.2027  T-2  Entwurf zur Einsicht geben (MusterG § 3',
      '      Abs. 1 S. 2)',
      '  1 steht ohne Frist an',
    ]);
  });

  it('names the fact that is special to a requirement first, and how many others are missing', () => {
    const gemeinsam = [angabe('a'), angabe('b')];
    const befunde = [offen('T-1', ...gemeinsam, angabe('c')), offen('T-2', ...gemeinsam)];
    expect(mit(befunde, 'Es fehlt')).toEqual([
      '      Es fehlt: Feld c (c) und 2 weitere (storkow/waermeplan.projekt.yaml:4:1)',
      '      Es fehlt: Feld a (a), Feld b (b) (storkow/waermeplan.projekt.yaml:4:1)',
    ]);
  });

  it('leaves out a place that says nothing', () => {
    expect(
      mit([offen('T-1', angabe('a', 3)), offen('T-2', { ...angabe('b'), range: place(0, 0, 1) })], 'Feld b'),
    ).toEqual(['      Es fehlt: Feld b (b)']);
  });

  it('names the gap in the law if no fact is missing', () => {
    const recht = [{ art: 'parameter', id: 'p', text: 'Landesrecht nennt keinen Tag' }] as const;
    expect(mit([befund({ urteil: 'offen', fehlt: { angaben: [], recht } })], 'Rechtlich')).toEqual([
      '      Rechtlich offen: Landesrecht nennt keinen Tag (storkow/waermeplan.projekt.yaml:5:3)',
    ]);
  });

  it('tells an open requirement for its first element and names the others', () => {
    const befunde = ['Nord', 'Süd', 'Ost'].map((element) => ({ ...offen('T-1', angabe('a')), element }));
    expect(linesOf(befunde)).toEqual([
      'Beteiligung am Entwurf',
      '  ? offen (Warnung)  T-1 · Nord  Entwurf zur Einsicht geben (MusterG § 3 Abs. 1 S. 2)',
      '      Es fehlt: Feld a (a) (storkow/waermeplan.projekt.yaml:4:1)',
      '      Ebenso: Süd, Ost',
    ]);
  });

  it('tells a violation for three elements and names the others', () => {
    const elements = Array.from({ length: 20 }, (_, i) => `T${i + 1}`);
    const befunde = elements.map((element) => befund({ urteil: 'verletzt', schwere: 'fehler', element }));
    expect(mit(befunde, 'verletzt')).toHaveLength(3);
    expect(mit(befunde, 'Ebenso')).toEqual([
      '      Ebenso: T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15 +5',
    ]);
  });

  it('hides no violation, however many there are', () => {
    const befunde = Array.from({ length: 30 }, (_, i) =>
      befund({ kennung: `T-${i}`, urteil: 'verletzt', schwere: 'fehler' }),
    );
    expect(mit(befunde, '✗ verletzt')).toHaveLength(30);
  });

  it('tells once what several requirements wait for', () => {
    const befunde = [offen('T-1', angabe('a')), offen('T-2', angabe('b')), offen('T-3', angabe('a'))];
    expect(linesOf(befunde)).toEqual([
      'Beteiligung am Entwurf',
      '  ? offen (Warnung)  T-1  Entwurf zur Einsicht geben (MusterG § 3 Abs. 1 S. 2)',
      '      Es fehlt: Feld a (a) (storkow/waermeplan.projekt.yaml:4:1)',
      '      Ebenso: T-3',
      '  ? offen (Warnung)  T-2  Entwurf zur Einsicht geben (MusterG § 3 Abs. 1 S. 2)',
      '      Es fehlt: Feld b (b) (storkow/waermeplan.projekt.yaml:4:1)',
    ]);
  });

  const luecken = (anzahl: number) =>
    Array.from({ length: anzahl }, (_, i) => offen(`T-${i + 1}`, angabe(`f${i}`)));

  it('tells of five gaps and names the requirements behind the others', () => {
    expect(mit(luecken(8), '? offen')).toHaveLength(5);
    expect(linesOf(luecken(8)).at(-1)).toBe('  ? 3 weitere offen: T-6, T-7, T-8');
  });

  it('tells first of what no entry can settle', () => {
    const ohneRecht = befund({
      ...offen('T-9', angabe('x')),
      fehlt: { angaben: [], recht: [{ art: 'parameter', id: 'p', text: 'Norm des Landes' }] },
    });
    expect(mit([...luecken(8), ohneRecht], '? offen')[0]).toContain('T-9');
    expect(mit([...luecken(8), ohneRecht], 'Norm des Landes')).toHaveLength(1);
  });

  it('does not hide a single one', () => expect(mit(luecken(6), '? offen')).toHaveLength(6));
});
