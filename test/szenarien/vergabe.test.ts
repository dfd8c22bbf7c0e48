import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './lib.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const befehle = [
  ...readFileSync(path.join(EXAMPLES, 'vergabe.md'), 'utf8').matchAll(/^npx baukasten (.+)$/gm),
].map(([, argumente = '']) => argumente);
const cwd = mkdtempSync(path.join(tmpdir(), 'baukasten-vergabe-'));
symlinkSync(EXAMPLES, path.join(cwd, 'examples'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Words of a shell line; quoted ones may hold spaces. */
const wordsOf = (zeile: string): readonly string[] =>
  [...zeile.matchAll(/"([^"]*)"|(\S+)/g)].map(([, gequotet, wort = '']) => gequotet ?? wort);

describe('the way from an empty file to the ranking', () => {
  it('has commands for each step', () => expect(befehle.length).toBeGreaterThan(7));
  it.each(befehle)('baukasten %s', (zeile) => {
    const worte = wordsOf(zeile);
    const { code, stderr } = run(worte, { cwd });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const ausgabe = worte.indexOf('-o');
    if (ausgabe >= 0) expect(existsSync(path.join(cwd, worte[ausgabe + 1] ?? ''))).toBe(true);
  });
});
