import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, startCodeServer } from './lib/code-server.ts';
import { berichtOf, fillPlaner, type KurzBericht, LUEBZ, MUSTER } from './lib/ordner.ts';
import {
  berichtRahmen,
  cursorOf,
  expectFrame,
  goTo,
  openDateien,
  openHover,
  runBefehl,
  runFrage,
  seesCursor,
  statusleiste,
  takeBild,
} from './lib/werkbank.ts';

/** A planner with a German editor, from the open file to the variant of a reform. One window, as it is used. */
describe('a planner in VS Code', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  let muster: KurzBericht;

  beforeAll(async () => {
    server = await startCodeServer('de', fillPlaner);
    fenster = await openFenster('de');
    seite = fenster.seite;
    muster = berichtOf(join(server.ordner, MUSTER));
    await openDateien(seite, server, LUEBZ, MUSTER);
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('sees the counts of the command line in the status bar', async () => {
    const { erfuellt, verletzt, offen } = muster.zusammenfassung.nachUrteil;
    const text = await statusleiste(seite, 'zaehler').innerText();
    expect(text).toContain(`${erfuellt}/${muster.zusammenfassung.pflichten} Pflichten`);
    expect(text).toContain(`${verletzt} verletzt · ${offen} offen`);
    expect(await statusleiste(seite, 'stichtag').innerText()).toContain('22.11.2026');
    expect(await statusleiste(seite, 'recht').innerText()).toContain('BB');
  });

  it('reads the counts above the file and what follows from a number beside it', async () => {
    const linse = seite.locator('.codelens-decoration');
    const { erfuellt, verletzt } = muster.zusammenfassung.nachUrteil;
    await expect
      .poll(() => linse.allInnerTexts().then(String), { timeout: 60_000 })
      .toContain(
        `${erfuellt} von ${muster.zusammenfassung.pflichten} Pflichten erfüllt · ${verletzt} verletzt`,
      );
    await expect.poll(() => seite.locator('.view-lines').first().innerText()).toMatch(/7400\s*<\s*10\.000/);
    await takeBild(seite, 'linse');
  });

  it('sees a violation underlined where it is, and reads why on hovering', async () => {
    const verletzt = muster.befunde.filter(({ urteil }) => urteil === 'verletzt');
    const frist = verletzt.find(({ kennung }) => kennung === 'WPG-13-4a');
    expect(frist).toBeDefined();
    const { zeile = 0, spalte = 1 } = frist?.ort ?? {};
    await goTo(seite, zeile, spalte);
    await expect.poll(() => seite.locator('.squiggly-error').count()).toBeGreaterThan(0);
    const hover = await openHover(seite, [zeile, spalte], 'WPG-13-4a');
    await expect.poll(() => hover.allInnerTexts().then(String)).toContain('WPG § 13 Abs. 4');
    // A picture of the search for corrections would show less than a person sees.
    await expect.poll(() => hover.allInnerTexts().then(String)).not.toContain('gesucht');
    await takeBild(seite, 'befund');
    await seite.keyboard.press('Escape');
  });

  it('reads the report beside the file: the same counts, the next steps first', async () => {
    await runBefehl(seite, 'Baukasten: Bericht öffnen');
    const rahmen = await berichtRahmen(seite);
    const { erfuellt } = muster.zusammenfassung.nachUrteil;
    await expect
      .poll(() => rahmen.getByRole('heading', { level: 2 }).first().innerText())
      .toBe(`${erfuellt} von ${muster.zusammenfassung.pflichten} Pflichten erfüllt`);
    const schritte = rahmen.locator('.schritte li');
    expect(await schritte.count()).toBe(muster.schritte.length);
    expect(await schritte.first().innerText()).toContain(muster.schritte[0]?.kennung);
    expect(await rahmen.locator('.befund').count()).toBe(muster.befunde.length);
    await takeBild(seite, 'bericht');
  });

  it('goes from a step to its place, by keyboard', async () => {
    const rahmen = await berichtRahmen(seite);
    const { ort } = muster.schritte[1] ?? { ort: { zeile: 0, spalte: 0 } };
    const schritt = rahmen.locator('.schritte li button').nth(1);
    await schritt.focus();
    await seite.keyboard.press('Enter');
    await expect.poll(() => cursorOf(seite)).toEqual([ort.zeile, ort.spalte]);
  });

  it('finds a requirement in the report and opens its details', async () => {
    const rahmen = await berichtRahmen(seite);
    await rahmen.getByRole('searchbox').fill('WPG-10-2b');
    const treffer = rahmen.locator('.befund');
    await expect.poll(() => treffer.count()).toBe(1);
    await treffer.locator('summary').focus();
    await seite.keyboard.press('Enter');
    await expect.poll(() => treffer.locator('.koerper').innerText()).toContain('Hausnummern');
    await rahmen.getByRole('searchbox').fill('');
    await rahmen.getByRole('radio', { name: 'zu erledigen' }).check();
    const offen = muster.befunde.filter(({ urteil }) => ['verletzt', 'offen', 'anstehend'].includes(urteil));
    await expect.poll(() => rahmen.locator('.befund').count()).toBe(offen.length);
    await rahmen.getByRole('radio', { name: 'alle' }).check();
  });

  it('sees the report follow what is typed, and keeps open what was open', async () => {
    const rahmen = await berichtRahmen(seite);
    await rahmen.locator('details[data-schluessel="weitere-schritte"] > summary').click();
    const frist = muster.befunde.find(({ kennung }) => kennung === 'WPG-13-4a');
    await seite.keyboard.press('Control+1');
    await goTo(seite, frist?.ort.zeile ?? 0, frist?.ort.spalte);
    await seite.keyboard.press('End');
    await seite.keyboard.press('Control+Shift+ArrowLeft');
    await seite.keyboard.type(' 2026-11-20');
    const { verletzt = 0 } = muster.zusammenfassung.nachUrteil;
    await expect
      .poll(() => rahmen.locator('.zaehler li').first().innerText())
      .not.toContain(`${verletzt} verletzt`);
    expect(
      await rahmen.locator('details[data-schluessel="weitere-schritte"]').getAttribute('open'),
    ).not.toBeNull();
    await expect
      .poll(async () => {
        await seite.keyboard.press('Control+Z');
        return rahmen.locator('.zaehler li').first().innerText();
      })
      .toContain(`${verletzt} verletzt`);
    await seite.keyboard.press('Control+S');
  });

  it('lets nothing into the report but its own script and style', async () => {
    const rahmen = await berichtRahmen(seite);
    const regel = await rahmen.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(regel).toMatch(/^default-src 'none'; style-src [^;]+; script-src 'nonce-[\w]+'; /);
    expect(regel).not.toContain('unsafe');
    // The editor's own script, which hands over its interface, comes first.
    expect(await rahmen.locator('script:not([nonce]):not([id^="_vscode"])').count()).toBe(0);
  });

  it('walks the duties by phase and goes to one of them', async () => {
    await seite.locator('.activitybar .action-label[aria-label^="Baukasten"]').click();
    await seite
      .locator(
        '.pane-header .action-label[aria-label^="Nur zeigen"], .title-actions .action-label[aria-label^="Nur zeigen"]',
      )
      .first()
      .click();
    const baum = seite.locator('.pane-body .monaco-list');
    await expect.poll(() => baum.innerText()).toContain('Bestandsanalyse');
    const zeile = seite.locator('.monaco-list-row[aria-label^="verletzt: Feuerstätten"]');
    await zeile.click();
    const befund = muster.befunde.find(({ kennung }) => kennung === 'WPG-10-2b');
    await expect.poll(() => cursorOf(seite)).toEqual([befund?.ort.zeile, befund?.ort.spalte]);
    await expect.poll(() => seesCursor(seite)).toBe(true);
    await takeBild(seite, 'pflichten');
  });

  it('asks why and reads the reason with its source', async () => {
    const zeile = seite.locator('.monaco-list-row[aria-label^="verletzt: Feuerstätten"]');
    await zeile.hover();
    await zeile.locator('.action-label[aria-label^="Warum?"]').click();
    const rahmen = await expectFrame(seite, '.markdown-body h1');
    await expect.poll(() => rahmen.locator('h1').innerText()).toContain('WPG-10-2b');
    expect(await rahmen.locator('body').innerText()).toContain('Anlage 1 Nr. 2');
    await takeBild(seite, 'warum');
  });

  it('goes from a field to the rule files that came with the extension', async () => {
    await seite.keyboard.press('Control+1');
    const frist = muster.befunde.find(({ kennung }) => kennung === 'WPG-13-4a');
    await goTo(seite, frist?.ort.zeile ?? 0, (frist?.ort.spalte ?? 0) + 2);
    await seite.keyboard.press('F12');
    await expect
      .poll(() => seite.locator('.tab.active').first().innerText())
      .toContain('projekt.schema.yaml');
    await expect
      .poll(() => seite.locator('.editor-instance .view-lines').first().innerText())
      .toContain('einsichtnahme');
  });

  it('opens a study town and sees what its plan still leaves open', async () => {
    await openDateien(seite, server, LUEBZ);
    const stadt = berichtOf(join(server.ordner, LUEBZ));
    const { verletzt, offen } = stadt.zusammenfassung.nachUrteil;
    await expect
      .poll(() => statusleiste(seite, 'zaehler').innerText(), { timeout: 60_000 })
      .toContain(`${verletzt} verletzt · ${offen} offen`);
    expect(await statusleiste(seite, 'recht').innerText()).toContain('MV');
    await expect
      .poll(() => seite.locator('.squiggly-warning, .squiggly-info').count(), { timeout: 30_000 })
      .toBeGreaterThan(0);
    await takeBild(seite, 'luebz');
  });

  it('chooses a day ahead: file, status bar and report follow', async () => {
    await openDateien(seite, server, MUSTER);
    await expect
      .poll(() => statusleiste(seite, 'stichtag').innerText(), { timeout: 60_000 })
      .toContain('22.11.2026');
    const frage = await runFrage(seite, 'Baukasten: Stichtag wählen', 'Stichtag wählen');
    await frage.fill('1.1.2029');
    await seite.locator('.quick-input-list', { hasText: 'dieser Tag' }).waitFor();
    await takeBild(seite, 'stichtag');
    await seite.keyboard.press('Enter');
    await expect.poll(() => statusleiste(seite, 'stichtag').innerText()).toContain('01.01.2029');
    const dann = berichtOf(join(server.ordner, MUSTER), '--stichtag', '2029-01-01');
    const { verletzt, offen } = dann.zusammenfassung.nachUrteil;
    expect(dann.zusammenfassung.nachUrteil).not.toEqual(muster.zusammenfassung.nachUrteil);
    await expect
      .poll(() => statusleiste(seite, 'zaehler').innerText())
      .toContain(`${verletzt} verletzt · ${offen} offen`);
    expect(readFileSync(join(server.ordner, '.vscode/settings.json'), 'utf8')).toContain('2029-01-01');
    await runFrage(seite, 'Baukasten: Stichtag wählen', 'Stichtag wählen');
    await seite.keyboard.press('Enter');
    await expect.poll(() => statusleiste(seite, 'stichtag').innerText()).toContain('22.11.2026');
  });

  it('tries a variant of the law and is told that it is not in force', async () => {
    await runFrage(seite, 'Baukasten: Varianten wählen', 'Varianten wählen');
    const eintrag = seite.locator('.quick-input-list .monaco-list-row', { hasText: 'schwelle-15000' });
    await eintrag.locator('.monaco-checkbox, input[type="checkbox"]').first().click();
    await takeBild(seite, 'variante');
    await seite.locator('.quick-input-widget .monaco-button:visible', { hasText: 'OK' }).click();
    await expect.poll(() => statusleiste(seite, 'recht').innerText()).toContain('schwelle-15000');
    const titel = await statusleiste(seite, 'recht').locator('a').getAttribute('aria-label');
    expect(titel).toContain('nicht nach geltendem Recht');
    const versuch = berichtOf(
      join(server.ordner, MUSTER),
      '--variante',
      'waermeplanung/varianten/schwelle-15000',
    );
    await expect
      .poll(() => statusleiste(seite, 'zaehler').innerText())
      .toContain(`${versuch.zusammenfassung.nachUrteil['erfuellt']}/${versuch.zusammenfassung.pflichten}`);
  });

  it('creates a project from the name of a town, umlauts in either spelling', async () => {
    const frage = await runFrage(
      seite,
      'Baukasten: Neues Projekt aus Gemeinde',
      'Neues Projekt aus Gemeinde',
    );
    await frage.fill('neustadt-glewe');
    const eintrag = seite.locator('.quick-input-list .monaco-list-row').first();
    await expect.poll(() => eintrag.innerText()).toContain('13076105');
    await takeBild(seite, 'neues-projekt');
    await seite.keyboard.press('Enter');
    await expect.poll(() => readdirSync(server.ordner)).toContain('neustadt-glewe.projekt.yaml');
    // The file is there before its text is, and its editor opens last of all.
    const datei = join(server.ordner, 'neustadt-glewe.projekt.yaml');
    await expect.poll(() => readFileSync(datei, 'utf8')).toContain('ags: "13076105"');
    await expect
      .poll(() => seite.locator('.tab', { hasText: 'neustadt-glewe.projekt.yaml' }).count())
      .toBe(1);
  });

  it('is led through a first plan in five steps', async () => {
    await runBefehl(seite, 'Baukasten: Erster Wärmeplan in fünf Schritten');
    const schritte = seite.locator('.getting-started-step:visible');
    await expect.poll(() => schritte.count(), { timeout: 60_000 }).toBe(5);
    expect(await schritte.first().innerText()).toContain('Projekt aus Ihrer Gemeinde anlegen');
    // The editor may still show the picture of another walk-through beside the steps.
    await schritte.nth(1).click();
    await schritte.first().click();
    await expect.poll(() => seite.getByText('Dunkel modern').count()).toBe(0);
    await takeBild(seite, 'erste-schritte');
  });
});
