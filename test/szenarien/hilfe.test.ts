import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectForPeople, expectRefusal, run } from './lib.ts';

const baukasten = (...argumente: readonly string[]) => run(argumente);

describe('help', () => {
  it('is German', () => {
    const { code, stdout } = baukasten('--help');
    expect(code).toBe(0);
    for (const text of [
      'Aufruf: baukasten',
      'Optionen:',
      'Befehle:',
      'pruefen, check',
      'vergleichen, compare',
      'Rückgabewerte: 0',
      'keine Rechtsberatung',
    ])
      expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/Usage|Options:|Commands:|display help/);
  });
  it.each(['projekt', 'vergabe'])('of “neu %s” tells which file it writes', (art) => {
    const { stdout } = baukasten('neu', art, '--help');
    expect(stdout).toContain('Name der neuen Datei');
    expect(stdout).not.toContain('statt ins Terminal');
  });
  it('is English if asked, before or behind the command', () => {
    for (const argumente of [
      ['--sprache', 'en', 'pruefen', '--help'],
      ['pruefen', '--help', '--sprache=en'],
    ]) {
      const { code, stdout } = baukasten(...argumente);
      expect(code).toBe(0);
      for (const text of ['Usage: baukasten pruefen|check', 'Options:', 'Examples:', 'day whose law applies'])
        expect(stdout).toContain(text);
      expect(stdout).not.toMatch(/Aufruf|Optionen|üblich/);
    }
  });
  it.each([['hilfe'], ['help']])('%s asks like --help', (wort) => {
    expect(baukasten(wort)).toEqual(baukasten('--help'));
    expect(baukasten(wort, 'pruefen')).toEqual(baukasten('pruefen', '--help'));
    expect(baukasten(wort, 'new', 'project')).toEqual(baukasten('neu', 'projekt', '--help'));
    expect(baukasten(wort, '--sprache', 'en')).toEqual(baukasten('--help', '--sprache', 'en'));
  });
  it('of every command names examples', () => {
    for (const befehl of ['pruefen', 'erklaeren', 'regeln', 'vergleichen', 'testen', 'gemeinde', 'schema']) {
      const lauf = baukasten(befehl, '--help');
      expect(lauf.stdout).toMatch(new RegExp(`Beispiele:\n {2}baukasten ${befehl}`));
      expectForPeople(lauf);
    }
  });
  it('the version is the package’s', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'),
    );
    expect(baukasten('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
  it.each<readonly [readonly string[], RegExp]>([
    [
      ['neu', 'vergabe', '--gemeinde'],
      /Die Option „--gemeinde“ gibt es nicht\. „baukasten neu vergabe --help“/,
    ],
    [['pruefn'], /Den Befehl „pruefn“ gibt es nicht. Gemeint: pruefen\?/],
    [['a.projekt.yaml'], /fehlt der Befehl: „baukasten pruefen a\.projekt\.yaml“/],
    [['hilfe', 'pruefn'], /Den Befehl „pruefn“ gibt es nicht. Gemeint: „pruefen“\?/],
    [['help', 'neu', 'projkt'], /Den Befehl „projkt“ gibt es nicht. Gemeint: „projekt“\?/],
    [['schema', 'a', 'b'], /zu viele Angaben.*baukasten schema --help/],
  ])('%j is refused with a hint', (argumente, satz) => expectRefusal(baukasten(...argumente), satz));
  it('without any word it is shown, as an error', () => {
    const lauf = baukasten();
    expect([lauf.code, lauf.stdout]).toEqual([2, '']);
    expect(lauf.stderr).toContain('Befehle:');
    expect(baukasten('neu').stderr).toContain('variante, variant');
  });
});
