import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWith } from './lib/anleitung.ts';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, copyBeispiel, startCodeServer } from './lib/code-server.ts';
import { RUHIG } from './lib/ordner.ts';
import { WURZEL } from './lib/wege.ts';
import { goTo, openDateien, openUmbenennen, runBefehl, takeBild, writeSettings } from './lib/werkbank.ts';

const MODUL = 'regeln/waermeplanung/vereinfacht.modul.yaml';
const FAELLE = 'regeln/waermeplanung/einsichtnahme.faelle.yaml';

/** Somebody who writes rules, with an English editor: cases, renaming, going to where a thing is defined. */
describe('an author of rules in VS Code', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  const read = (datei: string): string => readFileSync(join(server.ordner, datei), 'utf8');

  beforeAll(async () => {
    server = await startCodeServer('en', (ordner) => {
      cpSync(join(WURZEL, 'rules'), join(ordner, 'regeln'), {
        recursive: true,
        filter: (pfad) => !/[\\/](node_modules|gemeinden-[^\\/]+|package\.json)$/.test(pfad),
      });
      copyBeispiel(join(WURZEL, 'examples/luebz'), join(ordner, 'luebz'));
      writeSettings(ordner, { ...RUHIG, 'baukasten.regeln': ['regeln'], 'baukasten.sprache': 'en' });
    });
    fenster = await openFenster('en');
    seite = fenster.seite;
    await openDateien(seite, server, FAELLE);
    await seite
      .locator('.test-explorer, .activitybar .codicon-test-view-icon')
      .first()
      .waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  const zeile = (text: string) => seite.locator('.test-explorer .monaco-list-row', { hasText: text });
  const label = async (text: string): Promise<string> =>
    (await zeile(text).first().getAttribute('aria-label')) ?? '';

  it('finds the cases of a file in the Test Explorer and runs them', async () => {
    await seite.locator('.activitybar .action-label[aria-label^="Testing"]').click();
    await expect.poll(() => zeile('einsichtnahme.faelle.yaml').count(), { timeout: 60_000 }).toBe(1);
    await runBefehl(seite, 'Test: Run Tests in Current File');
    await expect.poll(() => label('einsichtnahme.faelle.yaml'), { timeout: 60_000 }).toMatch(/passed/i);
    await takeBild(seite, 'faelle');
  });

  it('sees what a failing case expected and what it got', async () => {
    const text = read(FAELLE);
    const stelle = text.indexOf('      WPG-13-4a: offen');
    expect(stelle).toBeGreaterThan(0);
    writeFileSync(
      join(server.ordner, FAELLE),
      text.replace('      WPG-13-4a: offen', '      WPG-13-4a: erfuellt'),
    );
    await seite.waitForTimeout(1500);
    await runBefehl(seite, 'Test: Run Tests in Current File');
    await expect.poll(() => label('einsichtnahme.faelle.yaml'), { timeout: 60_000 }).toMatch(/failed/i);
    await goTo(seite, text.slice(0, stelle).split('\n').length);
    await runBefehl(seite, 'Test: Peek Output').catch(() => undefined);
    await expect
      .poll(() =>
        seite.locator('.test-output-peek, .test-output-peek-message-container').allInnerTexts().then(String),
      )
      .toMatch(/erfuellt[\s\S]*offen|offen[\s\S]*erfuellt/);
    await takeBild(seite, 'fall-gescheitert');
    await seite.keyboard.press('Escape');
    writeFileSync(join(server.ordner, FAELLE), text);
  });

  it('reads above a requirement whom it concerns, and runs its cases from there', async () => {
    const modul = 'regeln/waermeplanung/einsichtnahme.modul.yaml';
    await openDateien(seite, server, modul);
    const text = read(modul);
    await goTo(seite, text.slice(0, text.indexOf('kennung: WPG-13-3-1')).split('\n').length);
    const linse = seite.locator('.codelens-decoration a', { hasText: /cases?/ }).first();
    await linse.waitFor({ timeout: 90_000 });
    expect(await linse.innerText()).toMatch(/\d+ projects? .*·.* \d+ cases?/);
    // The test results have opened a panel that would hide half of the file.
    await runBefehl(seite, 'View: Hide Panel');
    await takeBild(seite, 'regel-linse');
    await linse.click();
    await expect
      .poll(() => seite.locator('.test-output-peek-tree, .test-output-peek').allInnerTexts().then(String), {
        timeout: 60_000,
      })
      .toContain('Nichts bekannt');
  });

  it('renames a parameter of the law in every file that uses it', async () => {
    const vorher = filesWith(server.ordner, 'schwelle_vereinfacht');
    expect(vorher.length).toBeGreaterThan(2);
    await openDateien(seite, server, MODUL);
    // The cases that ran before have opened the panel again.
    await runBefehl(seite, 'View: Hide Panel');
    const text = read(MODUL);
    const stelle = text.indexOf('schwelle_vereinfacht');
    const zeilen = text.slice(0, stelle).split('\n');
    await goTo(seite, zeilen.length, (zeilen.at(-1)?.length ?? 0) + 4);
    const eingabe = await openUmbenennen(seite);
    await eingabe.fill('schwelle_einfach');
    await takeBild(seite, 'umbenennen');
    await seite.keyboard.press('Enter');
    await expect.poll(() => filesWith(server.ordner, 'schwelle_vereinfacht')).toEqual([]);
    expect(filesWith(server.ordner, 'schwelle_einfach')).toEqual(vorher);
  });

  it('goes from a condition to the parameter that it reads', async () => {
    const text = read(MODUL);
    const stelle = text.indexOf('parameter.schwelle_einfach');
    const zeilen = text.slice(0, stelle).split('\n');
    await goTo(seite, zeilen.length, (zeilen.at(-1)?.length ?? 0) + 14);
    await seite.keyboard.press('F12');
    const ort = /^ {2}schwelle_einfach:/m;
    const datei = filesWith(server.ordner, 'schwelle_einfach').find(
      (name) => /modul/.test(name) && ort.test(read(name)),
    );
    const ziel = read(datei ?? '');
    await expect
      .poll(() => seite.locator('[id="status.editor.selection"]').innerText())
      .toContain(`Ln ${ziel.slice(0, ziel.search(ort)).split('\n').length},`);
    expect(await seite.locator('.tab.active').innerText()).toContain(datei?.split('/').at(-1));
  });
});
