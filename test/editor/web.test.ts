import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fenster, openFenster } from './lib/browser.ts';
import { copyBeispiel } from './lib/code-server.ts';
import { berichtOf, fillPlaner, type KurzBericht } from './lib/ordner.ts';
import { startVscodeWeb, type VscodeWeb } from './lib/vscode-web.ts';
import { WURZEL } from './lib/wege.ts';
import {
  berichtRahmen,
  chooseVorschlag,
  expectFrame,
  goTo,
  runBefehl,
  statusleiste,
  takeBild,
} from './lib/werkbank.ts';

const VERGABE = 'vergabe-jugendplatz';

/** The same extension where there is no Node and no disk, in the oldest VS Code that it supports. */
describe('VS Code in the browser alone', () => {
  let server: VscodeWeb;
  let fenster: Fenster;
  let seite: Page;
  let muster: KurzBericht;
  const fremde: string[] = [];

  beforeAll(async () => {
    muster = berichtOf(join(WURZEL, 'examples/muster-am-see/waermeplan.projekt.yaml'));
    server = await startVscodeWeb((ordner) => {
      fillPlaner(ordner, { 'baukasten.sprache': 'de' });
      copyBeispiel(join(WURZEL, 'examples', VERGABE), join(ordner, VERGABE));
      writeFileSync(join(ordner, 'probe.modul.yaml'), 'modul: waermeplanung/probe\ntitel: Probe\n');
    });
    fenster = await openFenster('en');
    seite = fenster.seite;
    seite.on('request', (anfrage) => {
      const { hostname, protocol } = new URL(anfrage.url());
      if (/^http/.test(protocol) && !/(^|\.)localhost$/.test(hostname)) fremde.push(anfrage.url());
    });
    await seite.goto(server.adresse);
    await seite.getByText('muster-am-see').first().click({ timeout: 60_000 });
    await seite.locator('.monaco-list-row', { hasText: 'waermeplan.projekt.yaml' }).first().dblclick();
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 90_000 });
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('gives the findings of the command line', async () => {
    const { erfuellt, verletzt, offen } = muster.zusammenfassung.nachUrteil;
    const text = await statusleiste(seite, 'zaehler').innerText();
    expect(text).toContain(`${erfuellt}/${muster.zusammenfassung.pflichten} Pflichten`);
    expect(text).toContain(`${verletzt} verletzt · ${offen} offen`);
  });

  it('shows the report', async () => {
    await runBefehl(seite, 'Baukasten: Open Report');
    const rahmen = await berichtRahmen(seite);
    await expect.poll(() => rahmen.locator('.befund').count()).toBe(muster.befunde.length);
    await takeBild(seite, 'browser');
  });

  it('suggests towns from the register, which lies in the extension', async () => {
    await seite.keyboard.press('Control+1');
    const zeile = 9;
    await goTo(seite, zeile, 1);
    await seite.keyboard.type('  ags: ');
    await seite.keyboard.type('neustadt-gl', { delay: 40 });
    await (await chooseVorschlag(seite, 'Neustadt-Glewe'))();
    await expect.poll(() => seite.locator('.view-lines').first().innerText()).toMatch(/ags:\s+"13076105"/);
  });

  it('checks a procurement as the command line does', async () => {
    await seite.getByText(VERGABE).first().click();
    await seite.locator('.monaco-list-row', { hasText: 'vergabe.projekt.yaml' }).first().dblclick();
    const { zusammenfassung } = berichtOf(join(WURZEL, 'examples', VERGABE, 'vergabe.projekt.yaml'));
    const { erfuellt, verletzt, offen } = zusammenfassung.nachUrteil;
    await expect
      .poll(() => statusleiste(seite, 'zaehler').innerText())
      .toContain(
        `${erfuellt}/${zusammenfassung.pflichten} Pflichten · ${verletzt} verletzt · ${offen} offen`,
      );
  });

  it('shows how its texts stand, and their draft beside the file', async () => {
    const linse = seite.locator('.codelens-decoration a', { hasText: /^\d+ Bausteine · keine Lücke$/ });
    await linse.click({ timeout: 60_000 });
    const rahmen = await expectFrame(seite, '.markdown-body h1');
    await expect.poll(() => rahmen.locator('h1').first().innerText()).toBe('Leistungsbeschreibung');
    await seite.keyboard.press('Control+1');
  });

  it('reads a rule file, for which more code is loaded', async () => {
    await seite.getByText('probe.modul.yaml').first().dblclick();
    await seite.locator('.view-lines', { hasText: 'waermeplanung/probe' }).waitFor();
    await expect.poll(() => seite.locator('.squiggly-error').count()).toBeGreaterThan(0);
  });

  it('speaks to no other machine', () => {
    const eigene = fremde.filter((adresse) => /baukasten/i.test(adresse));
    expect(eigene).toEqual([]);
  });
});
