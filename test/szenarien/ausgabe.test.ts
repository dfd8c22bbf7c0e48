import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, filesIn, probe, REGELN, readBericht, run } from './lib.ts';

const PRUEFEN = [
  'pruefen',
  'a.projekt.yaml',
  '--regeln',
  REGELN,
  '--stichtag',
  '2026-12-01',
  '--format',
  'json',
];

describe('--ausgabe', () => {
  it('writes the same bytes as the terminal gets, and nothing else', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe(), 'bericht.json': 'alt' });
    const ins = run([...PRUEFEN, '--ausgabe', 'bericht.json'], { cwd });
    expect(ins).toEqual({ code: 0, stdout: '', stderr: '' });
    const text = readFileSync(join(cwd, 'bericht.json'), 'utf8');
    expect(text).toBe(run(PRUEFEN, { cwd }).stdout);
    expect(readBericht(text).berichte).toHaveLength(1);
    expect(filesIn(cwd)).toEqual(['a.projekt.yaml', 'bericht.json']);
  });

  it.each<readonly [string, string, RegExp]>([
    [
      'a folder that does not exist',
      'nirgends/bericht.json',
      /„nirgends\/bericht\.json“ lässt sich nicht schreiben, den Pfad gibt es nicht; bitte einen anderen Ort/,
    ],
    ['a folder', 'ordner', /„ordner“ lässt sich nicht schreiben, das ist ein Ordner/],
    ['below a file', 'a.projekt.yaml/b.json', /ein Teil des Pfads ist kein Ordner/],
  ])('%s is refused and leaves nothing behind', (_, ziel, satz) => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe() });
    mkdirSync(join(cwd, 'ordner'));
    expectRefusal(run([...PRUEFEN, '--ausgabe', ziel], { cwd }), satz);
    expect(filesIn(cwd)).toEqual(['a.projekt.yaml', 'ordner']);
  });

  // The superuser may write everywhere.
  it.skipIf(process.getuid?.() === 0)('a folder without permission is refused', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': probe(), 'zu/x': '' });
    chmodSync(join(cwd, 'zu'), 0o500);
    expectRefusal(run([...PRUEFEN, '--ausgabe', 'zu/b.json'], { cwd }), /die Rechte dafür fehlen/);
    expect(filesIn(join(cwd, 'zu'))).toEqual(['x']);
  });
});
