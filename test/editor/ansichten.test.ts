import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, startCodeServer } from './lib/code-server.ts';
import { contrasts, headingLevels, unnamedControls } from './lib/in-der-seite.mjs';
import { berichtOf, fillPlaner, type KurzBericht, MUSTER, RUHIG } from './lib/ordner.ts';
import {
  berichtRahmen,
  openDateien,
  runBefehl,
  statusleiste,
  takeBild,
  writeSettings,
} from './lib/werkbank.ts';

/** Contrast that WCAG 2.2 asks of text: level AA, and AAA where the user has chosen high contrast. */
const THEMEN: readonly { readonly thema: string; readonly kontrast: number; readonly bild?: string }[] = [
  { thema: 'Default Light Modern', kontrast: 4.5 },
  { thema: 'Default Dark Modern', kontrast: 4.5 },
  { thema: 'Default High Contrast', kontrast: 7, bild: 'bericht-kontrast' },
  { thema: 'Default High Contrast Light', kontrast: 7 },
];

/** Signs stand beside the word that they mean; they need less. */
const ZEICHEN = 3;

describe('the report in an English editor', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  let muster: KurzBericht;

  beforeAll(async () => {
    server = await startCodeServer('en', fillPlaner);
    fenster = await openFenster('en');
    seite = fenster.seite;
    muster = berichtOf(join(server.ordner, MUSTER));
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it.each(THEMEN)('reads well in $thema', async ({ bild, thema, kontrast }) => {
    writeSettings(server.ordner, { ...RUHIG, 'workbench.colorTheme': thema });
    await openDateien(seite, server, MUSTER);
    await expect
      .poll(() => statusleiste(seite, 'zaehler').innerText(), { timeout: 60_000 })
      .toContain(`/${muster.zusammenfassung.pflichten} duties`);
    await runBefehl(seite, 'Baukasten: Open Report');
    const rahmen = await berichtRahmen(seite);
    const { erfuellt } = muster.zusammenfassung.nachUrteil;
    await expect
      .poll(() => rahmen.getByRole('heading', { level: 2 }).first().innerText())
      .toBe(`${erfuellt} of ${muster.zusammenfassung.pflichten} duties fulfilled`);
    if (bild !== undefined) await takeBild(seite, bild);
    const werte = await rahmen.evaluate(contrasts);
    expect(werte.length).toBeGreaterThan(20);
    expect(werte.filter(({ wert, zeichen }) => wert < (zeichen ? ZEICHEN : kontrast))).toEqual([]);
  });

  it('gives every control a name, and headings in order', async () => {
    const rahmen = await berichtRahmen(seite);
    expect(await rahmen.evaluate(unnamedControls)).toEqual([]);
    const stufen = await rahmen.evaluate(headingLevels);
    expect(stufen[0]).toBe(1);
    expect(stufen.filter((stufe, stelle) => stufe > (stufen[stelle - 1] ?? 0) + 1)).toEqual([]);
    expect(await rahmen.locator('html').getAttribute('lang')).toBe('en');
    expect(await rahmen.locator('[role="status"][aria-live="polite"]').count()).toBe(1);
  });
});
