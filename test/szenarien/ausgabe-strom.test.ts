import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEFEHL, createOrdner, probe, REGELN, run } from './lib.ts';

const ordner = createOrdner(
  Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`ort-${i}.projekt.yaml`, probe()])),
);
const JSON_BERICHT = ['pruefen', '.', '--regeln', REGELN, '--stichtag', '2026-12-01', '--format', 'json'];

/** Runs the command in a shell, so that its output can go anywhere. */
const shell = (skript: string, argumente: readonly string[]) =>
  spawnSync('sh', ['-c', skript, 'sh', process.execPath, BEFEHL, ...argumente], {
    cwd: ordner,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

describe.skipIf(process.platform === 'win32')('what goes to the standard output', () => {
  it('arrives whole, however slow the reader is', () => {
    const langsam = shell('"$@" | { sleep 1; cat; }', JSON_BERICHT);
    expect(langsam.stdout.length).toBeGreaterThan(300_000);
    expect(langsam.stdout).toBe(run(JSON_BERICHT, { cwd: ordner }).stdout);
    expect(langsam.stderr).toBe('');
  });

  it('may be left unread: a reader that stops early is no error', () => {
    const frueh = shell('"$@" | head -c 100', JSON_BERICHT);
    expect(frueh.stdout).toHaveLength(100);
    expect(frueh.stderr).toBe('');
  });

  it
    .skipIf(!existsSync('/dev/full'))
    .each([
      [JSON_BERICHT],
      [['pruefen', 'ort-1.projekt.yaml', '--regeln', REGELN]],
      [['regeln', '--regeln', REGELN]],
      [['--help']],
    ])('that finds a full disk is an error in words: %j', (argumente) => {
    const voll = shell('"$@" > /dev/full', argumente);
    expect(voll.status).toBe(2);
    expect(voll.stderr).toMatch(
      /^Fehler: Die Ausgabe ist unvollständig [^\n]+ Datenträger ist voll; [^\n]+\.\n$/,
    );
  });
});
