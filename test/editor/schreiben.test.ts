import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, startCodeServer } from './lib/code-server.ts';
import { RUHIG } from './lib/ordner.ts';
import { chooseVorschlag, goTo, openDateien, statusleiste, takeBild, writeSettings } from './lib/werkbank.ts';

const DATEI = 'glewe.projekt.yaml';
/** With what a careful writer leaves behind: comments, blank lines, flow style, quotes of both kinds. */
const TEXT = `# Wärmeplan, erster Stand
projekt: waermeplanung
stichtag: 2026-11-22   # Tag der Vorlage

gemeinde:
  ags:
stand_der_planung: beteiligung

verfahren: # läuft
  art:
  kooperation: { form: keine }
  einsichtnahme:
    von: 2026-10-12
    bis: 30.10.2026
zustaendigkeit:
  pvs_name: 'Bauamt'
`;

/** Filling in a project in VS Code: suggestions and corrections, and nothing else in the file changes. */
describe('writing a project', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  const datei = (): string => join(server.ordner, DATEI);
  const saved = async (): Promise<string> => {
    await seite.keyboard.press('Control+S');
    await seite.waitForTimeout(300);
    return readFileSync(datei(), 'utf8');
  };

  beforeAll(async () => {
    server = await startCodeServer('de', (ordner) => {
      mkdirSync(join(ordner, '.vscode'));
      writeSettings(ordner, RUHIG);
      writeFileSync(join(ordner, DATEI), TEXT);
    });
    fenster = await openFenster('de');
    seite = fenster.seite;
    await openDateien(seite, server, DATEI);
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('gets the key of a town by its name', async () => {
    await goTo(seite, 6, 7);
    await seite.keyboard.type(' neustadt-gl', { delay: 40 });
    const vorschlag = await chooseVorschlag(seite, 'Neustadt-Glewe');
    await takeBild(seite, 'gemeinde-vorschlag');
    await vorschlag();
    await expect.poll(saved).toBe(TEXT.replace('  ags:', '  ags: "13076105"'));
    await expect.poll(() => statusleiste(seite, 'recht').innerText()).toContain('MV');
  });

  it('gets the choices of a field with their meaning', async () => {
    await goTo(seite, 10, 7);
    await seite.keyboard.type(' ');
    await seite.keyboard.press('Control+Space');
    const vorschlag = await chooseVorschlag(seite, 'vereinfacht');
    // Only what fits here: snippets are for rules.
    expect(await seite.locator('.suggest-widget.visible').innerText()).not.toContain('anforderung');
    await takeBild(seite, 'auswahl');
    await vorschlag();
    await expect.poll(saved).toContain('\n  art: vereinfacht\n  kooperation: { form: keine }\n');
  });

  it('corrects a German date with one key, and only that', async () => {
    const vorher = await saved();
    await goTo(seite, 14, 12);
    await expect.poll(() => seite.locator('.squiggly-error').count()).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await seite.keyboard.press('Escape');
        await seite.keyboard.press('Control+.');
        await seite.waitForTimeout(700);
        return seite.locator('.action-widget').allInnerTexts().then(String);
      })
      .toContain('2026-10-30');
    await takeBild(seite, 'korrektur');
    await seite.keyboard.press('Enter');
    await expect.poll(saved).toBe(vorher.replace('30.10.2026', '2026-10-30'));
  });
});
