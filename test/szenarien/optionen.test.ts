import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BEFEHL,
  createOrdner,
  expectForPeople,
  expectRefusal,
  probe,
  REGELN,
  readBericht,
  run,
  urteile,
} from './lib.ts';

const TEUER = 'plan: { fertig: false, kosten: 1500, name: A, oeffentlich: false }\nabweichungen: []';
const ordner = createOrdner({
  'gut.projekt.yaml': probe(),
  'teuer.projekt.yaml': probe(TEUER),
  'offen.projekt.yaml': probe('plan: { fertig: true, name: A, oeffentlich: true }'),
  'mit-tag.projekt.yaml': `stichtag: 2027-07-01\n${probe(TEUER)}`,
  'mit-variante.projekt.yaml': `varianten: [guenstig]\n${probe(TEUER)}`,
  'sachsen.projekt.yaml': probe(TEUER).replace('12067481', '14628110'),
  'unbestaetigt.projekt.yaml': probe('plan: { fertig: true, kosten: 1, name: null, oeffentlich: true }'),
});

const pruefe = (...argumente: readonly string[]) =>
  run(['pruefen', ...argumente, '--regeln', REGELN, '--format', 'json'], { cwd: ordner });

describe('--ohne-begruendung', () => {
  it('leaves out reasons and origins and nothing else', () => {
    const [ganz, kurz] = [pruefe('teuer.projekt.yaml'), pruefe('teuer.projekt.yaml', '--ohne-begruendung')];
    const without = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) =>
        (key === 'begruendung' && typeof value === 'object') || (key === 'herkunft' && Array.isArray(value))
          ? undefined
          : value,
      );
    expect(kurz.stdout).not.toContain('"kinder"');
    expect(JSON.parse(kurz.stdout)).toEqual(without(ganz.stdout));
    expect(kurz.stdout.length).toBeLessThan(ganz.stdout.length / 2);
    expect(kurz.code).toBe(ganz.code);
  });

  it.each(['terminal', 'sarif', 'junit'])('is refused for %s', (format) => {
    const argumente = ['gut.projekt.yaml', '--regeln', REGELN, '--format', format, '--ohne-begruendung'];
    expectRefusal(
      run(['pruefen', ...argumente], { cwd: ordner }),
      `--ohne-begruendung gibt es nur mit --format json; mit --format ${format} bitte weglassen.`,
    );
  });
});

/** Verdicts and exit codes of the invented topic; day 2026-12-01 lies before its deadline, 2027-07-01 after it. */
describe('options that decide on verdicts', () => {
  it.each<readonly [string, readonly string[], Readonly<Record<string, string>>, number]>([
    [
      'all is well',
      ['gut.projekt.yaml', '--stichtag', '2026-12-01'],
      { 'P-1': 'erfuellt', 'P-2': 'erfuellt' },
      0,
    ],
    [
      'before the deadline',
      ['teuer.projekt.yaml', '--stichtag', '2027-06-30'],
      { 'P-1': 'anstehend', 'P-2': 'verletzt' },
      1,
    ],
    ['after the deadline', ['teuer.projekt.yaml', '--stichtag', '2027-07-01'], { 'P-1': 'verletzt' }, 1],
    ['the day in the file', ['mit-tag.projekt.yaml'], { 'P-1': 'verletzt' }, 1],
    [
      'the flag wins over the file',
      ['mit-tag.projekt.yaml', '--stichtag', '2027-06-30'],
      { 'P-1': 'anstehend' },
      1,
    ],
    [
      'the law of the town’s Land',
      ['sachsen.projekt.yaml', '--stichtag', '2026-12-01'],
      { 'P-2': 'erfuellt', 'P-SN-1': 'ungenutzt' },
      0,
    ],
    [
      'another Land',
      ['teuer.projekt.yaml', '--stichtag', '2026-12-01', '--land', 'sn'],
      { 'P-2': 'erfuellt' },
      0,
    ],
    [
      'a variant',
      ['teuer.projekt.yaml', '--stichtag', '2026-12-01', '--variante', 'teuer'],
      { 'P-2': 'erfuellt' },
      0,
    ],
    [
      'a variant by its full name',
      ['teuer.projekt.yaml', '--stichtag', '2026-12-01', '--variante', 'probe/varianten/teuer'],
      { 'P-2': 'erfuellt' },
      0,
    ],
    [
      'a variant of the file',
      ['mit-variante.projekt.yaml', '--stichtag', '2026-12-01'],
      { 'P-2': 'verletzt' },
      1,
    ],
  ])('%s', (_, argumente, erwartet, code) => {
    const lauf = pruefe(...argumente);
    expect(urteile(lauf)).toMatchObject(erwartet);
    expect([lauf.code, lauf.stderr]).toEqual([code, '']);
  });

  it('a day other than the file’s is told', () => {
    const [bericht] = readBericht(pruefe('mit-tag.projekt.yaml', '--stichtag', '2027-06-30').stdout).berichte;
    expect(bericht?.stichtag).toBe('2027-06-30');
    expect(bericht?.hinweise.map(({ code }) => code)).toContain('stichtag');
  });

  it('two variants that set the same value are refused, neither wins', () => {
    const lauf = pruefe('teuer.projekt.yaml', '--variante', 'teuer', '--variante', 'guenstig');
    const probleme = readBericht(lauf.stdout).berichte.flatMap((bericht) => bericht.probleme);
    expect(probleme.map(({ code }) => code)).toEqual(['katalog-konflikt']);
    expect(lauf.code).toBe(2);
  });

  it('both evaluators give the same bytes', () => {
    const [a, b] = ['json-rules-engine', 'kompiliert'].map((name) => pruefe('.', '--auswerter', name));
    expect(a?.stdout).toBe(b?.stdout);
    expect(readBericht(a?.stdout ?? '').berichte).toHaveLength(7);
  });
});

describe('which findings set the exit code', () => {
  it.each<readonly [string, readonly string[], number]>([
    ['an open duty is a warning', ['offen.projekt.yaml'], 0],
    ['--ab warnung', ['offen.projekt.yaml', '--ab', 'warnung'], 1],
    ['--streng', ['offen.projekt.yaml', '--streng'], 1],
    ['unconfirmed law is a note', ['unbestaetigt.projekt.yaml', '--ab', 'warnung'], 0],
    ['unconfirmed law stays a note', ['unbestaetigt.projekt.yaml', '--streng'], 0],
    ['--ab hinweis', ['unbestaetigt.projekt.yaml', '--ab', 'hinweis'], 1],
    ['nothing at all', ['gut.projekt.yaml', '--ab', 'hinweis'], 0],
    ['the worst of several files', ['gut.projekt.yaml', 'teuer.projekt.yaml'], 1],
  ])('%s', (_, argumente, code) => {
    expect(pruefe(...argumente, '--stichtag', '2026-12-01').code).toBe(code);
  });
});

describe('where projects come from', () => {
  it('folders, patterns and repeated files, each once and in order', () => {
    const dateien = (...argumente: readonly string[]) =>
      readBericht(pruefe(...argumente).stdout).berichte.map(({ datei }) => datei);
    expect(dateien('*-*.projekt.yaml', './gut.projekt.yaml', 'gut.projekt.yaml')).toEqual([
      'mit-tag.projekt.yaml',
      'mit-variante.projekt.yaml',
      'gut.projekt.yaml',
    ]);
  });
  it('umlauts, whichever of their two spellings the system or the user has', () => {
    const cwd = createOrdner({ ['Übung.projekt.yaml'.normalize('NFD')]: probe() });
    for (const argument of ['Übung.projekt.yaml', 'Ü*.yaml', 'Übung.projekt.yaml'.normalize('NFD')]) {
      expect(run(['pruefen', argument, '--regeln', REGELN], { cwd })).toMatchObject({ code: 0, stderr: '' });
    }
  });
  it.skipIf(process.platform === 'win32')(
    'a pipe in a folder is not waited for, one that is named is read',
    () => {
      const cwd = createOrdner({ 'gut.projekt.yaml': probe() });
      expect(spawnSync('mkfifo', [join(cwd, 'rohr.projekt.yaml')]).status).toBe(0);
      const ganz = run(['pruefen', '.', '--regeln', REGELN, '--format', 'json'], { cwd });
      expect(readBericht(ganz.stdout).berichte.map(({ datei }) => datei)).toEqual(['gut.projekt.yaml']);
      const call = 'cat gut.projekt.yaml > rohr.projekt.yaml & "$@"';
      const named = [process.execPath, BEFEHL, 'pruefen', 'rohr.projekt.yaml', '--regeln', REGELN];
      const gelesen = spawnSync('sh', ['-c', call, 'sh', ...named], { cwd, encoding: 'utf8' });
      expect([gelesen.status, gelesen.stdout.includes('Storkow')]).toEqual([0, true]);
    },
  );
  it.skipIf(process.platform === 'win32')('links that go round in circles end', () => {
    const cwd = createOrdner({ 'a/gut.projekt.yaml': probe() });
    symlinkSync('..', join(cwd, 'a', 'hoch'));
    symlinkSync('ich', join(cwd, 'ich'));
    expect(run(['pruefen', '.', '--regeln', REGELN], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const zweimal = ['--regeln', REGELN, '--regeln', `${REGELN}/.`];
    expect(run(['pruefen', '.', ...zweimal], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expectRefusal(run(['pruefen', 'ich', '--regeln', REGELN], { cwd }), /„ich“ gibt es nicht/);
  });
  it('the standard input', () => {
    const lauf = run(['pruefen', '-', '--regeln', REGELN, '--stichtag', '2026-12-01'], { stdin: probe() });
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    expect(lauf.stdout).toContain('stdin');
  });
});

describe('how it looks', () => {
  const terminal = (env: Readonly<Record<string, string>>, ...argumente: readonly string[]) =>
    run(['pruefen', 'teuer.projekt.yaml', '--regeln', REGELN, ...argumente], { cwd: ordner, env });
  const ESC = '\u001B[';

  it.each<readonly [Readonly<Record<string, string>>, boolean]>([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '' }, true],
  ])('colour with %j: %j', (env, farbe) => {
    expect(terminal(env).stdout.includes(ESC)).toBe(farbe);
  });

  it('a file gets no colour', () => {
    const lauf = terminal({ FORCE_COLOR: '1' }, '--ausgabe', '-');
    expect(lauf.stdout).not.toContain(ESC);
  });

  it('says what is no error only if asked', () => {
    const kurz = terminal({}, '--stichtag', '2026-12-01');
    const lang = terminal({}, '--stichtag', '2026-12-01', '--ausfuehrlich');
    expect(kurz.stdout).not.toContain('Kostenrahmen');
    expect(lang.stdout).toContain('Kostenrahmen');
    for (const lauf of [kurz, lang]) expectForPeople(lauf);
  });

  it('in English, the law stays German', () => {
    const { stdout } = terminal({}, '--sprache', 'en');
    expect(stdout).toContain('violated');
    expect(stdout).toContain('Kostengrenze einhalten');
    expect(stdout).not.toMatch(/verletzt|Stichtag/);
  });

  it.each<readonly [Readonly<Record<string, string>>, number]>([
    [{}, 80],
    [{ COLUMNS: '40' }, 40],
    [{ COLUMNS: '200' }, 100],
    [{ COLUMNS: '1' }, 40],
    [{ COLUMNS: 'breit' }, 80],
  ])('with %j no line is wider than %j columns', (env, breite) => {
    const zeilen = terminal(env).stdout.split('\n');
    expect(zeilen.filter((zeile) => [...zeile].length > breite)).toEqual([]);
    expect(Math.max(...zeilen.map((zeile) => zeile.length))).toBeGreaterThan(breite - 15);
  });
});

describe('options with a wrong value', () => {
  it.each<readonly [readonly string[], RegExp]>([
    [['--stichtag', '30.6.2028'], /„30\.6\.2028“ ist kein Tag im Format JJJJ-MM-TT.*--stichtag 2028-06-30/],
    [['--stichtag', '2027-02-30'], /„2027-02-30“ ist kein Tag.*Tag des Kalenders/],
    [['--land', 'Sachsn'], /„Sachsn“ gibt es für --land nicht; erlaubt: .*Gemeint: „Sachsen“\?/],
    [['-o'], /Die Option „--ausgabe“ braucht einen Wert/],
    [['--land', 'XX'], /„XX“ gibt es für --land nicht; erlaubt: BB, BE, /],
    [['--variante', 'teur'], /Die Variante „teur“ gibt es nicht; bekannt: .*Gemeint: „teuer“\?/],
    [['--ab', 'schlimm'], /„schlimm“ gibt es für --ab nicht; erlaubt: fehler, warnung, hinweis/],
    [['--format', 'jsn'], /„jsn“ gibt es für --format nicht.*Gemeint: „json“\?/],
    [['--auswerter', 'x'], /„x“ gibt es für --auswerter nicht/],
    [['--sprache', 'fr'], /„fr“ gibt es für --sprache nicht; erlaubt: de, en/],
    [['--regeln', 'nirgends'], /Im Ordner „nirgends“ liegt keine Regeldatei/],
    [['--stichtag'], /Die Option „--stichtag“ braucht einen Wert/],
    [['--stichtagg', 'x'], /Die Option „--stichtagg“ gibt es nicht.*Gemeint: --stichtag\?/],
  ])('%j', (argumente, satz) => {
    const regeln = argumente[0] === '--regeln' ? [] : ['--regeln', REGELN];
    expectRefusal(run(['pruefen', 'gut.projekt.yaml', ...regeln, ...argumente], { cwd: ordner }), satz);
  });
});
