import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probe, REGELN } from '../szenarien/lib.ts';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, startCodeServer } from './lib/code-server.ts';
import { RUHIG } from './lib/ordner.ts';
import {
  goTo,
  openDateien,
  openHover,
  openLeer,
  runFrage,
  statusleiste,
  writeSettings,
} from './lib/werkbank.ts';

/** An extension that serves `yaml` as others do: it suggests something in every YAML file. */
const FREMD = {
  'package.json': JSON.stringify({
    name: 'fremdes-yaml',
    publisher: 'baukasten-test',
    version: '1.0.0',
    engines: { vscode: '^1.90.0' },
    activationEvents: ['onLanguage:yaml', 'onStartupFinished'],
    main: './main.js',
  }),
  'main.js': `const vscode = require('vscode');
exports.activate = (context) => {
  const provideCompletionItems = () => [
    new vscode.CompletionItem('verfahren', vscode.CompletionItemKind.Property),
    new vscode.CompletionItem('fremder_vorschlag', vscode.CompletionItemKind.Property),
  ];
  context.subscriptions.push(
    vscode.languages.registerCompletionItemProvider({ language: 'yaml' }, { provideCompletionItems }),
  );
};
`,
};

/** The labels of the suggestions at the cursor. */
async function suggested(seite: Page): Promise<readonly string[]> {
  await seite.keyboard.press('Escape');
  await seite.keyboard.press('Control+Space');
  const liste = seite.locator('.suggest-widget.visible .monaco-list-row');
  await liste.first().waitFor();
  await seite.waitForTimeout(500);
  return liste.locator('.monaco-icon-label .label-name').allInnerTexts();
}

describe('beside another extension that serves YAML', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  beforeAll(async () => {
    server = await startCodeServer(
      'de',
      (ordner) => {
        writeSettings(ordner, RUHIG);
        writeFileSync(join(ordner, 'a.projekt.yaml'), 'projekt: waermeplanung\n\nverf\n');
        writeFileSync(join(ordner, 'andere.yaml'), 'a: 1\n\n');
      },
      { erweiterungen: [FREMD] },
    );
    fenster = await openFenster('de');
    seite = fenster.seite;
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('its suggestions come in other files, so it runs', async () => {
    await openDateien(seite, server, 'andere.yaml');
    await goTo(seite, 2);
    await expect.poll(() => suggested(seite), { timeout: 60_000 }).toContain('fremder_vorschlag');
  });

  it('nothing is suggested twice in a project', async () => {
    await openDateien(seite, server, 'a.projekt.yaml');
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
    await goTo(seite, 3, 5);
    const found = await suggested(seite);
    expect(found.filter((one) => one === 'verfahren')).toEqual(['verfahren']);
    expect(found).not.toContain('fremder_vorschlag');
  });
});

describe('without an open folder', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  beforeAll(async () => {
    server = await startCodeServer('de', () => undefined);
    fenster = await openFenster('de');
    seite = fenster.seite;
    await openLeer(seite, server);
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('a new project of a town is an unsaved file that is checked at once', async () => {
    const eingabe = await runFrage(
      seite,
      'Baukasten: Neues Projekt aus Gemeinde',
      'Neues Projekt aus Gemeinde',
    );
    await eingabe.fill('Lübz');
    await seite.locator('.quick-input-list .monaco-list-row', { hasText: 'AGS 13076089' }).first().waitFor();
    await seite.keyboard.press('Enter');
    await seite.locator('.tab', { hasText: 'luebz.projekt.yaml' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => seite.locator('.view-lines').first().innerText()).toContain('projekt:');
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => statusleiste(seite, 'recht').innerText()).toContain('MV');
  });
});

describe('in a folder that is not trusted', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  beforeAll(async () => {
    server = await startCodeServer(
      'de',
      (ordner) => {
        writeSettings(ordner, { ...RUHIG, 'baukasten.regeln': ['regeln'] });
        cpSync(REGELN, join(ordner, 'regeln'), { recursive: true });
        writeFileSync(join(ordner, 'a.projekt.yaml'), probe());
      },
      { fragtNachVertrauen: true },
    );
    fenster = await openFenster('de');
    seite = fenster.seite;
    await openDateien(seite, server, 'a.projekt.yaml');
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('its rules are not applied, and the editor says that it is restricted', async () => {
    const frage = seite.locator('.monaco-dialog-box');
    await frage.waitFor({ timeout: 60_000 });
    await frage.locator('.monaco-button', { hasText: /nicht|don't/i }).click();
    await seite.locator('.part.banner').waitFor();
    await expect.poll(() => seite.locator('.squiggly-error').count(), { timeout: 60_000 }).toBeGreaterThan(0);
    await openHover(seite, [1, 10], 'fachgebiet-unbekannt');
  });
});
