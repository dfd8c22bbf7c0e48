import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Bedienfehler } from '../bedienfehler.ts';
import { writeAll } from './write-all.ts';

function createOrdner(dateien: Readonly<Record<string, string>>): string {
  const ordner = mkdtempSync(join(tmpdir(), 'baukasten-alle-'));
  afterAll(() => rmSync(ordner, { recursive: true, force: true }));
  for (const [name, inhalt] of Object.entries(dateien)) writeFileSync(join(ordner, name), inhalt);
  return ordner;
}

const write = (ordner: string, namen: readonly string[]) =>
  writeAll(namen.map((name) => ({ pfad: join(ordner, name), gezeigt: name, inhalt: `neu ${name}` })));

const inhalte = (ordner: string) =>
  Object.fromEntries(readdirSync(ordner).map((name) => [name, readFileSync(join(ordner, name), 'utf8')]));

/** Fits beside its place under a shorter name, but cannot be moved there. */
const UNBEWEGLICH = `${'x'.repeat(300)}.md`;

describe('all files or none', () => {
  it('writes all, keeps rights, and leaves nothing else', async () => {
    const ordner = createOrdner({ 'a.md': 'alt' });
    chmodSync(join(ordner, 'a.md'), 0o640);
    await write(ordner, ['a.md', 'b.md']);
    expect(inhalte(ordner)).toEqual({ 'a.md': 'neu a.md', 'b.md': 'neu b.md' });
    expect(statSync(join(ordner, 'a.md')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['the last cannot be moved to its place', UNBEWEGLICH],
    ['the last lies in no folder', 'fehlt/c.md'],
  ])('%s: those before are what they were', async (_, letzte) => {
    const ordner = createOrdner({ 'a.md': 'alt' });
    chmodSync(join(ordner, 'a.md'), 0o640);
    const fehler = await write(ordner, ['a.md', 'b.md', letzte]).catch((error: unknown) => error);
    expect(fehler).toBeInstanceOf(Bedienfehler);
    expect(String(fehler)).toContain(`„${letzte}“ lässt sich nicht schreiben`);
    expect(String(fehler)).toContain('es wurde nichts geschrieben');
    expect(inhalte(ordner)).toEqual({ 'a.md': 'alt' });
    expect(statSync(join(ordner, 'a.md')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(!existsSync('/dev/full'))('the disk is full: nothing is replaced', async () => {
    const ordner = createOrdner({ 'a.md': 'alt' });
    await expect(
      writeAll([
        { pfad: join(ordner, 'a.md'), gezeigt: 'a.md', inhalt: 'neu' },
        { pfad: '/dev/full', gezeigt: 'voll.md', inhalt: 'neu' },
      ]),
    ).rejects.toThrow('„voll.md“ lässt sich nicht schreiben, der Datenträger ist voll; es wurde nichts');
    expect(inhalte(ordner)).toEqual({ 'a.md': 'alt' });
  });
});
