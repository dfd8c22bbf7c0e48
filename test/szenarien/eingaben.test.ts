import { beforeAll, describe, expect, it } from 'vitest';
import { EINGABEN, type Eingabe, GUT } from './eingaben.ts';
import {
  type BerichtJson,
  createOrdner,
  expectForPeople,
  expectRefusal,
  type Lauf,
  probe,
  REGELN,
  readBericht,
  run,
} from './lib.ts';

describe('a folder of broken files', () => {
  const dateien = Object.fromEntries(
    Object.entries(EINGABEN).map(([name, { inhalt }]) => [`${name}.projekt.yaml`, inhalt]),
  );
  const ordner = createOrdner({ ...dateien, ...GUT });
  const aufruf = ['pruefen', '.', '--regeln', REGELN];
  let json: Lauf;
  let terminal: Lauf;
  let berichte: ReadonlyMap<string, BerichtJson['berichte'][number]>;
  beforeAll(() => {
    json = run([...aufruf, '--format', 'json'], { cwd: ordner });
    terminal = run(aufruf, { cwd: ordner });
    berichte = new Map(readBericht(json.stdout).berichte.map((bericht) => [bericht.datei, bericht]));
  });

  it('is checked to the end', () => {
    expect(json.code).toBe(2);
    expect(terminal.code).toBe(2);
    expect(json.stderr + terminal.stderr).toBe('');
    expect([...berichte.keys()].sort()).toEqual([...Object.keys(dateien), ...Object.keys(GUT)].sort());
    expectForPeople(terminal);
  });

  it.each(Object.keys(EINGABEN))('%s: one problem with place and remedy', (name) => {
    const { code, ort, satz, weitere = [] } = EINGABEN[name] as Eingabe;
    const probleme = berichte.get(`${name}.projekt.yaml`)?.probleme ?? [];
    expect(probleme.map((one) => one.code)).toEqual([code, ...weitere]);
    const [one] = probleme;
    expect(`${one?.ort.zeile}:${one?.ort.spalte}`).toBe(ort);
    expect(one?.text.de).toMatch(satz);
    expect(one?.text.de).toMatch(/^[^\n]*[.?]$/);
    expect(terminal.stdout).toContain(`${name}.projekt.yaml:${ort}`);
  });

  it.each(Object.keys(GUT))('%s is judged like any other', (name) => {
    const bericht = berichte.get(name);
    expect(bericht?.probleme).toEqual([]);
    expect(bericht?.befunde.find(({ kennung }) => kennung === 'P-1')?.urteil).toBe('erfuellt');
  });
});

describe('paths that lead to nothing', () => {
  const ordner = createOrdner({ 'gut.projekt.yaml': probe(), 'leer/lies.txt': '' });
  it.each<readonly [string, readonly string[], RegExp]>([
    [
      'a missing file',
      ['gutt.projekt.yaml'],
      /„gutt\.projekt\.yaml“ gibt es nicht.*Gemeint: „gut\.projekt\.yaml“\?/,
    ],
    [
      'a folder without projects',
      ['leer'],
      /Im Ordner „leer“ liegt keine Datei.*\.projekt\.yaml.*neu projekt/,
    ],
    ['a pattern without files', ['*.yml'], /Auf das Muster „\*\.yml“ passt keine Datei/],
    ['an empty current folder', [], /Im Ordner „\.“ liegt keine Datei/],
  ])('%s', (_, pfade, satz) => {
    const cwd = pfade.length === 0 ? `${ordner}/leer` : ordner;
    expectRefusal(run(['pruefen', ...pfade], { cwd }), satz);
  });

  it('one of them does not hide the verdicts of the others', () => {
    const lauf = run(['pruefen', 'fehlt.projekt.yaml', 'gut.projekt.yaml', '--regeln', REGELN], {
      cwd: ordner,
    });
    expect(lauf.code).toBe(2);
    expect(lauf.stdout).toContain('Storkow (Mark)');
    expect(lauf.stderr).toMatch(/^Fehler: „fehlt\.projekt\.yaml“ gibt es nicht[^\n]*\n$/);
  });

  it('machines read of it too', () => {
    const lauf = run(['pruefen', 'fehlt.projekt.yaml', '--format', 'json'], { cwd: ordner });
    expect(
      readBericht(lauf.stdout).berichte.map(({ datei, probleme }) => [datei, probleme[0]?.code]),
    ).toEqual([['fehlt.projekt.yaml', 'datei-unlesbar']]);
    expect(lauf.code).toBe(2);
  });
});
