import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockOf, createHeim, filesWith } from './lib/anleitung.ts';
import { findingsOf } from './lib/ordner.ts';
import { WURZEL } from './lib/wege.ts';

interface Ergebnis {
  readonly befunde: readonly { readonly zeile: number; readonly code: string; readonly text: string }[];
  readonly hover: { readonly contents: { readonly value: string } };
  readonly vorschlaege: { readonly items: readonly { readonly label: string }[] };
  readonly aktionen: readonly string[];
  readonly danach: string;
  readonly code: string;
  readonly uebrig: readonly string[];
  readonly umbenannt: readonly string[];
}

/** The set-up of the guide, letter for letter, in a real Neovim without a screen. */
describe('Neovim', () => {
  const heim = createHeim();
  let ergebnis: Ergebnis;
  let kennungen: readonly string[];

  beforeAll(() => {
    kennungen = findingsOf(heim.projekt);
    const einrichtung = join(heim.ordner, 'init.lua');
    const ziel = join(heim.ordner, 'ergebnis.json');
    writeFileSync(einrichtung, blockOf('neovim.md', 'lua'));
    const gang = join(WURZEL, 'test/editor/clients/gang.lua');
    execFileSync('nvim', ['--headless', '-n', '-u', einrichtung, heim.projekt, '-c', `luafile ${gang}`], {
      cwd: heim.ordner,
      env: { ...heim.env, BAUKASTEN_ERGEBNIS: ziel, BAUKASTEN_MODUL: heim.modul },
      timeout: 90_000,
      stdio: 'pipe',
    });
    ergebnis = JSON.parse(readFileSync(ziel, 'utf8')) as Ergebnis;
  });

  it('shows the findings of the command line', () => {
    const gezeigt = new Set(ergebnis.befunde.map(({ code }) => code));
    expect(kennungen.length).toBeGreaterThan(10);
    expect(kennungen.filter((kennung) => !gezeigt.has(kennung))).toEqual([]);
    expect(ergebnis.befunde.find(({ zeile }) => zeile === 3)?.code).toBe('schema-typ');
  });
  it('explains a field', () => expect(ergebnis.hover.contents.value).toContain('verfahren.einsichtnahme'));
  it('suggests the choices of a field', () => {
    expect(ergebnis.vorschlaege.items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['regulaer', 'vereinfacht']),
    );
  });
  it('corrects the unquoted key, and the finding goes', () => {
    expect(ergebnis.danach).toBe('  ags: "13076089"');
    expect(ergebnis.uebrig).not.toContain(ergebnis.code);
  });
  it('renames a parameter in every file that uses it', () => {
    expect(ergebnis.umbenannt.length).toBeGreaterThan(2);
    expect(filesWith(heim.ordner, 'schwelle_vereinfacht')).toEqual([]);
    expect(filesWith(heim.ordner, 'schwelle_einfach')).toHaveLength(ergebnis.umbenannt.length);
  });
});
