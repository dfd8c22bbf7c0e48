import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BEFEHL, createOrdner, expectRefusal, filesIn, probe, REGELN, run } from './lib.ts';

const REFUSAL = /ist eine Projekt- oder Regeldatei und bleibt unverändert; bitte für die Ausgabe/;
const COMMANDS = [
  ['pruefen', []],
  ['vergleichen', ['--variante', 'teuer']],
] as const;

/** A town's folder: a project under several names, another one, and rules of its own. */
function createStadt(): string {
  const cwd = createOrdner({ 'a.projekt.yaml': probe(), 'b.projekt.yaml': probe(), 'plan.txt': probe() });
  symlinkSync('a.projekt.yaml', join(cwd, 'verweis.json'));
  linkSync(join(cwd, 'a.projekt.yaml'), join(cwd, 'zweitname.json'));
  linkSync(join(cwd, 'plan.txt'), join(cwd, 'plan.json'));
  mkdirSync(join(cwd, 'unter'));
  symlinkSync('..', join(cwd, 'unter', 'hoch'));
  cpSync(REGELN, join(cwd, 'regeln'), { recursive: true });
  linkSync(join(cwd, 'regeln/probe/plan.modul.yaml'), join(cwd, 'modul.json'));
  return cwd;
}

describe.each(COMMANDS)('%s never replaces what it reads', (befehl, optionen) => {
  it.each<readonly [string, string, string]>([
    ['the project itself', 'a.projekt.yaml', 'a.projekt.yaml'],
    ['in another spelling', 'a.projekt.yaml', './unter/../a.projekt.yaml'],
    ['through a link to the folder', 'a.projekt.yaml', 'unter/hoch/a.projekt.yaml'],
    ['through a link', 'a.projekt.yaml', 'verweis.json'],
    ['through a second name', 'a.projekt.yaml', 'zweitname.json'],
    ['a project of another name', 'plan.txt', 'plan.txt'],
    ['and that through a second name', 'plan.txt', 'plan.json'],
    ['a file of the folder', '.', 'b.projekt.yaml'],
    ['a project of another call', 'a.projekt.yaml', 'b.projekt.yaml'],
    ['a rule file', 'a.projekt.yaml', 'regeln/probe/plan.modul.yaml'],
    ['a rule file through a second name', 'a.projekt.yaml', 'modul.json'],
  ])('%s', (_, projekt, ziel) => {
    const cwd = createStadt();
    const before = filesIn(cwd);
    const lauf = run([befehl, projekt, '--regeln', 'regeln', ...optionen, '-o', ziel], { cwd });
    expectRefusal(lauf, REFUSAL);
    expect(readFileSync(join(cwd, 'a.projekt.yaml'), 'utf8')).toBe(probe());
    expect(readFileSync(join(cwd, 'b.projekt.yaml'), 'utf8')).toBe(probe());
    expect(readFileSync(join(cwd, 'plan.txt'), 'utf8')).toBe(probe());
    expect(readFileSync(join(cwd, 'modul.json'), 'utf8')).toContain('modul: probe/plan');
    expect(filesIn(cwd)).toEqual(before);
  });
});

describe('other outputs', () => {
  it('schema never replaces a rule file', () => {
    const cwd = createStadt();
    expectRefusal(
      run(['schema', 'probe', '--regeln', 'regeln', '-o', 'regeln/probe/projekt.schema.yaml'], { cwd }),
      REFUSAL,
    );
  });

  it('neu projekt never replaces a rule file, told so or not', () => {
    const cwd = createStadt();
    expectRefusal(
      run(['neu', 'projekt', '12067481', '-o', 'regeln/probe/plan.modul.yaml', '--ueberschreiben'], { cwd }),
      /heißt wie eine Regeldatei; bitte für das Projekt einen Namen wählen/,
    );
    expect(readFileSync(join(cwd, 'modul.json'), 'utf8')).toContain('modul: probe/plan');
  });
});

const BERICHT = ['pruefen', 'a.projekt.yaml', '--regeln', REGELN, '--stichtag', '2026-12-01', '-o'];

describe('what is replaced stays what it was', () => {
  it('a link stays a link, and the rights of the file stay', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe(), 'ablage/bericht.txt': 'alt' });
    chmodSync(join(cwd, 'ablage/bericht.txt'), 0o640);
    symlinkSync('ablage/bericht.txt', join(cwd, 'bericht.txt'));
    expect(run([...BERICHT, 'bericht.txt'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(lstatSync(join(cwd, 'bericht.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'ablage/bericht.txt'), 'utf8')).toContain('Storkow');
    expect(statSync(join(cwd, 'ablage/bericht.txt')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')('a device is written to, not replaced', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe() });
    expect(run([...BERICHT, '/dev/null'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('a pipe gets the report', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe() });
    expect(spawnSync('mkfifo', [join(cwd, 'rohr')]).status).toBe(0);
    const reader = spawnSync(
      'sh',
      ['-c', `cat rohr > gelesen & "$@"; wait`, 'sh', process.execPath, BEFEHL, ...BERICHT, 'rohr'],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect([reader.status, reader.stderr]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'gelesen'), 'utf8')).toContain('Storkow');
  });

  // The superuser may write everywhere.
  it.skipIf(process.getuid?.() === 0)('a write-protected file is refused', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe() });
    writeFileSync(join(cwd, 'fest.txt'), 'alt', { mode: 0o400 });
    expectRefusal(run([...BERICHT, 'fest.txt'], { cwd }), /die Rechte dafür fehlen/);
    expect(readFileSync(join(cwd, 'fest.txt'), 'utf8')).toBe('alt');
  });
});
