import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockOf, createHeim, filesWith } from './lib/anleitung.ts';
import { findingsOf } from './lib/ordner.ts';
import { WURZEL } from './lib/wege.ts';

interface Ergebnis {
  readonly befunde: readonly { readonly zeile: number; readonly text: string }[];
  readonly hover: string;
  readonly vorschlaege: readonly string[];
  readonly aktionen: readonly string[];
  readonly danach: string;
  readonly uebrig: readonly number[];
}

/** The set-up of the guide, letter for letter, in a real Emacs without a screen. */
describe('Emacs', () => {
  const heim = createHeim();
  let ergebnis: Ergebnis;
  let kennungen: readonly string[];
  let vorher: readonly string[];

  beforeAll(() => {
    kennungen = findingsOf(heim.projekt);
    vorher = filesWith(heim.ordner, 'schwelle_vereinfacht');
    const einrichtung = join(heim.ordner, 'init.el');
    const ziel = join(heim.ordner, 'ergebnis.json');
    writeFileSync(einrichtung, `(package-initialize)\n${blockOf('emacs.md', 'elisp')}`);
    execFileSync('emacs', ['--batch', '-l', einrichtung, '-l', join(WURZEL, 'test/editor/clients/gang.el')], {
      cwd: heim.ordner,
      env: {
        ...heim.env,
        BAUKASTEN_PROJEKT: heim.projekt,
        BAUKASTEN_ERGEBNIS: ziel,
        BAUKASTEN_MODUL: heim.modul,
      },
      timeout: 120_000,
      stdio: 'pipe',
    });
    ergebnis = JSON.parse(readFileSync(ziel, 'utf8')) as Ergebnis;
  });

  it('shows the findings of the command line', () => {
    const texte = ergebnis.befunde.map(({ text }) => text).join('\n');
    expect(kennungen.length).toBeGreaterThan(10);
    expect(kennungen.filter((kennung) => !texte.includes(kennung))).toEqual([]);
    expect(ergebnis.befunde.map(({ zeile }) => zeile)).toContain(3);
  });
  it('explains a field', () => expect(ergebnis.hover).toContain('verfahren.einsichtnahme'));
  it('suggests the choices of a field', () => {
    expect(ergebnis.vorschlaege).toEqual(expect.arrayContaining(['regulaer', 'vereinfacht']));
  });
  it('corrects the unquoted key, and the finding goes', () => {
    expect(ergebnis.danach).toBe('  ags: "13076089"');
    expect(ergebnis.uebrig).not.toContain(3);
  });
  it('renames a parameter in every file that uses it', () => {
    expect(vorher.length).toBeGreaterThan(2);
    expect(filesWith(heim.ordner, 'schwelle_vereinfacht')).toEqual([]);
    expect(filesWith(heim.ordner, 'schwelle_einfach')).toEqual(vorher);
  });
});
