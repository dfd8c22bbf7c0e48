import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shrinkPng } from '../../lib/kleines-bild.ts';
import { type CodeServer, remoteUri } from './code-server.ts';
import { BILDER, WURZEL } from './wege.ts';

/** What a screenshot in the documentation may weigh. */
const BILD_HOECHSTENS = 200_000;
const GEDULD = 60_000;

/** Opens files of the folder, the last one in front, and waits until the server has checked it. */
export async function openDateien(
  seite: Page,
  server: CodeServer,
  ...dateien: readonly string[]
): Promise<void> {
  const payload = dateien.map((datei) => ['openFile', remoteUri(server, datei)]);
  const frage = new URLSearchParams({ folder: server.ordner, payload: JSON.stringify(payload) });
  await seite.goto(`${server.adresse}/?${frage}`);
  await seite.locator('.view-lines').first().waitFor({ timeout: GEDULD });
}

/** A window without a folder. */
export async function openLeer(seite: Page, server: CodeServer): Promise<void> {
  await seite.goto(`${server.adresse}/?ew=true`);
  await seite.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: GEDULD });
}

/** Runs a command by its title, as a person does who knows no shortcut. */
export async function runBefehl(seite: Page, titel: string): Promise<void> {
  const eingabe = seite.locator('.quick-input-widget input[type="text"]');
  const eintrag = seite.locator('.quick-input-list .monaco-list-row').first();
  const found = async (): Promise<string> => {
    // A list that was opened before the extensions were read does not learn of them.
    await seite.keyboard.press('Escape');
    await seite.keyboard.press('F1');
    await eingabe.fill(`>${titel}`);
    await seite.waitForTimeout(300);
    return eintrag.innerText();
  };
  await expect.poll(found, { timeout: GEDULD, interval: 500 }).toContain(titel.split(': ').at(-1));
  await seite.keyboard.press('Enter');
}

/** Runs a command that asks something, and waits for its list. */
export async function runFrage(seite: Page, befehl: string, titel: string): Promise<Locator> {
  await runBefehl(seite, befehl);
  await seite.locator('.quick-input-title', { hasText: titel }).waitFor();
  await seite.locator('.quick-input-list').waitFor();
  return seite.locator('.quick-input-widget input[type="text"]');
}

/**
 * Waits until a suggestion is shown and has the focus; the result accepts it. Where typing alone brings no list, it is
 * asked for, as somebody would who has waited.
 */
export async function chooseVorschlag(seite: Page, text: string): Promise<() => Promise<void>> {
  const liste = seite.locator('.suggest-widget.visible .monaco-list-row');
  const eintrag = liste.filter({ hasText: text }).first();
  await eintrag.waitFor({ timeout: 10_000 }).catch(async () => {
    await seite.keyboard.press('Control+Space');
    await eintrag.waitFor();
  });
  for (
    let versuch = 0;
    versuch < 20 && !/focused/.test((await eintrag.getAttribute('class')) ?? '');
    versuch++
  )
    await seite.keyboard.press('ArrowDown');
  return () => seite.keyboard.press('Enter');
}

/** The box that asks for a new name; the editor opens it only once the server has read all files. */
export async function openUmbenennen(seite: Page): Promise<Locator> {
  const eingabe = seite.locator('.rename-box input');
  await expect
    .poll(
      async () => {
        await seite.keyboard.press('F2');
        await seite.waitForTimeout(1000);
        return eingabe.isVisible();
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return eingabe;
}

/** One-based line and column of a place in a text, `weiter` letters behind the start of a word. */
export function placeOf(text: string, wort: string, weiter = 0): readonly [number, number] {
  const at = text.indexOf(wort);
  if (at < 0) throw new Error(`${wort} is not in the text`);
  const zeilen = text.slice(0, at + weiter).split('\n');
  return [zeilen.length, (zeilen.at(-1)?.length ?? 0) + 1];
}

/** Puts the cursor on a one-based line and column. */
export async function goTo(seite: Page, zeile: number, spalte = 1): Promise<void> {
  await seite.keyboard.press('Control+G');
  await seite.locator('.quick-input-widget input[type="text"]').fill(`:${zeile},${spalte}`);
  await seite.keyboard.press('Enter');
  await expect.poll(() => cursorOf(seite)).toEqual([zeile, spalte]);
}

/**
 * The hover at a place, once it tells `text`.
 *
 * Asked for again until it does: VS Code shuts a hover when the marks of its line
 * change, as a person sees it who is quick.
 */
export async function openHover(
  seite: Page,
  [zeile, spalte]: readonly [number, number],
  text: RegExp | string,
): Promise<Locator> {
  const hover = seite.locator('.monaco-hover:visible');
  await expect
    .poll(async () => {
      await seite.keyboard.press('Escape');
      await goTo(seite, zeile, spalte);
      await seite.keyboard.press('Control+K');
      await seite.keyboard.press('Control+I');
      await seite.waitForTimeout(700);
      return hover.allInnerTexts().then(String);
    })
    .toMatch(text);
  return hover;
}

/** One-based line and column from the status bar, in either language. */
export async function cursorOf(seite: Page): Promise<readonly number[]> {
  const text = await seite.locator('[id="status.editor.selection"]').innerText();
  return (text.match(/\d+/g) ?? []).slice(0, 2).map(Number);
}

/** Whether the cursor can be seen: not scrolled away, in either direction. */
export async function seesCursor(seite: Page): Promise<boolean> {
  const fenster = await seite.locator('.editor-instance .overflow-guard').first().boundingBox();
  const cursor = await seite.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
  if (fenster === null || cursor === null) return false;
  return cursor.x > fenster.x + 40 && cursor.x < fenster.x + fenster.width && cursor.y > fenster.y;
}

/** The text that the status bar shows at an entry of the extension. */
export function statusleiste(seite: Page, eintrag: 'zaehler' | 'stichtag' | 'recht'): Locator {
  return seite.locator(`[id="baukasten.baukasten-vscode.baukasten.${eintrag}"]`);
}

/** The frame in which the report is drawn; panels of VS Code are frames inside frames. */
export async function berichtRahmen(seite: Page): Promise<Frame> {
  return expectFrame(seite, '#bericht h1');
}

export async function expectFrame(seite: Page, inhalt: string): Promise<Frame> {
  let gefunden: Frame | undefined;
  await expect
    .poll(
      async () => {
        for (const rahmen of seite.frames()) {
          const treffer = await rahmen
            .locator(inhalt)
            .count()
            .catch(() => 0);
          if (treffer > 0 && (await isVisible(rahmen))) gefunden = rahmen;
        }
        return gefunden !== undefined;
      },
      { timeout: GEDULD },
    )
    .toBe(true);
  if (gefunden === undefined) throw new Error(`no frame shows ${inhalt}`);
  return gefunden;
}

/** Hidden tabs keep their frames. */
async function isVisible(rahmen: Frame): Promise<boolean> {
  const element = await rahmen.frameElement().catch(() => undefined);
  return (await element?.isVisible()) ?? false;
}

/**
 * A picture of the window. Into the documentation it goes only when asked for (`BAUKASTEN_BILDER=neu`): a run of the
 * tests leaves the repository as it was.
 */
export async function takeBild(seite: Page, name: string): Promise<void> {
  const neu = process.env['BAUKASTEN_BILDER'] === 'neu';
  const ordner = neu ? BILDER : join(WURZEL, '.tmp/editor/bilder');
  mkdirSync(ordner, { recursive: true });
  await hideNoise(seite);
  const png = shrinkPng(await seite.screenshot());
  expect(png.length, `${name}.png is too big`).toBeLessThanOrEqual(BILD_HOECHSTENS);
  writeFileSync(join(ordner, `${name}.png`), png);
}

/** Messages of the editor about itself are no part of a picture. */
async function hideNoise(seite: Page): Promise<void> {
  await seite.mouse.move(180, 12);
  await seite.waitForTimeout(600);
}

export function writeSettings(ordner: string, einstellungen: Readonly<Record<string, unknown>>): void {
  const datei = join(ordner, '.vscode/settings.json');
  if (!existsSync(dirname(datei))) mkdirSync(dirname(datei), { recursive: true });
  writeFileSync(datei, JSON.stringify(einstellungen, null, 2));
}
