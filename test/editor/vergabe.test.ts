import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWith } from './lib/anleitung.ts';
import { type Fenster, openFenster } from './lib/browser.ts';
import { type CodeServer, copyBeispiel, startCodeServer } from './lib/code-server.ts';
import { RUHIG } from './lib/ordner.ts';
import { WURZEL } from './lib/wege.ts';
import {
  chooseVorschlag,
  expectFrame,
  goTo,
  openDateien,
  openHover,
  openUmbenennen,
  placeOf,
  statusleiste,
  takeBild,
  writeSettings,
} from './lib/werkbank.ts';

const BEISPIEL = join(WURZEL, 'examples/vergabe-jugendplatz');
const PROJEKT = 'vergabe.projekt.yaml';
const ANGEBOTE = 'jugendplatz.angebote.yaml';
const MATRIX = 'muster.matrix.yaml';

/** All lenses of one line. */
function linsen(seite: Page, text: string): Locator {
  return seite.locator('.codelens-decoration', { hasText: text });
}

function errors(seite: Page): Locator {
  return seite.locator('.squiggly-error');
}

/** Writes `neu` over `alt`, as a person who selects it and types. */
async function retype(seite: Page, text: string, alt: string, neu: string): Promise<void> {
  await goTo(seite, ...placeOf(text, alt));
  for (let i = 0; i < alt.length; i++) await seite.keyboard.press('Shift+ArrowRight');
  if (neu === '') await seite.keyboard.press('Delete');
  else await seite.keyboard.type(neu);
  // Suggestions that came up would cover the file.
  await seite.keyboard.press('Escape');
}

/** Opens the list of corrections and waits for one of them. */
async function corrections(seite: Page, text: string): Promise<Locator> {
  const liste = seite.locator('.action-widget');
  await expect
    .poll(async () => {
      await seite.keyboard.press('Escape');
      await seite.keyboard.press('Control+.');
      await seite.waitForTimeout(700);
      return liste.allInnerTexts().then(String);
    })
    .toContain(text);
  return liste;
}

/** Somebody who buys the planning of a place for young people, with a German editor. */
describe('a procurement in VS Code', () => {
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  const read = (datei: string): string => readFileSync(join(server.ordner, datei), 'utf8');
  /** The text in the editor, as far as it is saved. */
  const saved = async (datei: string): Promise<string> => {
    await seite.keyboard.press('Control+S');
    await seite.waitForTimeout(300);
    return read(datei);
  };
  const change = (datei: string, alt: string, neu: string) => retype(seite, read(datei), alt, neu);
  const projekt = readFileSync(join(BEISPIEL, PROJEKT), 'utf8');

  beforeAll(async () => {
    server = await startCodeServer('de', (ordner) => {
      copyBeispiel(BEISPIEL, ordner);
      writeSettings(ordner, RUHIG);
      const befehl = join(WURZEL, 'packages/cli/bin/baukasten.js');
      const argumente = [befehl, 'matrix', 'planung-mit-jugend', '--format', 'yaml'];
      writeFileSync(join(ordner, MATRIX), execFileSync(process.execPath, argumente));
    });
    fenster = await openFenster('de');
    seite = fenster.seite;
    await openDateien(seite, server, PROJEKT);
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('reads above the project how its duties and its texts stand', async () => {
    await linsen(seite, 'Bausteine · keine Lücke').waitFor({ timeout: 60_000 });
    expect(await linsen(seite, 'Pflichten').innerText()).toMatch(
      /^3 von .* · \d+ nicht zutreffend\s*\|\s*\d+ Bausteine · keine Lücke$/,
    );
    const titel = await statusleiste(seite, 'zaehler').locator('a').getAttribute('aria-label');
    expect(titel).toMatch(/nicht zutreffend/);
  });

  it('sees weights that do not add up, with what is missing', async () => {
    await change(PROJEKT, 'gewicht: 8', 'gewicht: 7.5');
    await expect.poll(() => errors(seite).count()).toBeGreaterThan(0);
    await openHover(
      seite,
      placeOf(projekt, 'thema: jugend\n      gewicht: 25', 30),
      /J1 7,5, J2 6.*es fehlen 0,5/,
    );
    await seite.keyboard.press('Escape');
    await saved(PROJEKT);
    await change(PROJEKT, 'gewicht: 7.5', 'gewicht: 8');
    await expect.poll(() => errors(seite).count()).toBe(0);
  });

  it('opens the draft beside the file and sees it follow', async () => {
    // Room for both: the sidebar goes.
    await seite.keyboard.press('Control+B');
    await goTo(seite, 1);
    await linsen(seite, 'Bausteine').locator('a', { hasText: 'Bausteine' }).click();
    const rahmen = await expectFrame(seite, '.markdown-body h1');
    await expect.poll(() => rahmen.locator('h1').first().innerText()).toBe('Leistungsbeschreibung');
    await expect
      .poll(() => rahmen.locator('body').innerText())
      .toContain('Vorhaben: Jugendplatz Musterstedt');
    await seite.keyboard.press('Control+1');
    await change(PROJEKT, 'Jugendplatz Musterstedt', 'Platz unter Linden');
    await expect.poll(() => rahmen.locator('body').innerText()).toContain('Vorhaben: Platz unter Linden');
  });

  it('fills a gap: draft and lens change', async () => {
    const rahmen = await expectFrame(seite, '.markdown-body h1');
    await saved(PROJEKT);
    await change(PROJEKT, 'pmin_basis: nach_ausschluss', 'pmin_basis: null');
    await expect.poll(() => rahmen.locator('body').innerText()).toContain('«[fehlt: wertung.pmin_basis]»');
    await goTo(seite, ...placeOf(await saved(PROJEKT), 'pmin_basis: null', 14));
    const liste = await corrections(seite, 'wertung.pmin_basis: vor_ausschluss eintragen');
    expect((await liste.locator('.monaco-list-row.action').allInnerTexts()).at(-1)).toContain(
      'Begründete Abweichung',
    );
    await takeBild(seite, 'textentwurf');
    await seite.keyboard.press('Enter');
    await expect.poll(() => saved(PROJEKT)).toContain('pmin_basis: vor_ausschluss');
    await goTo(seite, 1);
    await linsen(seite, 'keine Lücke').waitFor();
  });

  it('gets a null selected that only the town can answer, and writes over it', async () => {
    await change(PROJEKT, 'Platz unter Linden', 'null');
    await saved(PROJEKT);
    await corrections(seite, '„Titel“ ausfüllen');
    await seite.keyboard.press('Enter');
    await expect
      .poll(() => seite.locator('[id="status.editor.selection"]').innerText())
      .toContain('4 ausgewählt');
    await seite.keyboard.type('Jugendplatz Musterstedt');
    await seite.keyboard.press('Escape');
    await expect
      .poll(() => saved(PROJEKT))
      .toBe(projekt.replace('pmin_basis: nach_ausschluss', 'pmin_basis: vor_ausschluss'));
    await change(PROJEKT, 'pmin_basis: vor_ausschluss', 'pmin_basis: nach_ausschluss');
    await expect.poll(() => saved(PROJEKT)).toBe(projekt);
  });

  it('reads above the bids who leads, and of each how it came out', async () => {
    await openDateien(seite, server, ANGEBOTE);
    await linsen(seite, '3 Angebote · Rang 1: C mit 87,428 Punkten · 1 ausgeschlossen').waitFor({
      timeout: 60_000,
    });
    await openHover(seite, placeOf(read(ANGEBOTE), 'id: A', 4), /8,800 Punkte in J, mindestens nötig/);
    await seite.keyboard.press('Escape');
    await openHover(seite, placeOf(read(ANGEBOTE), 'J1', 1), /Verzahnung[\s\S]*Gewicht 8/);
    await takeBild(seite, 'angebote');
    await seite.keyboard.press('Escape');
  });

  it('gets the criteria that are to be graded', async () => {
    await seite.keyboard.press('Control+End');
    await seite.keyboard.type('  - id: D\n  bieter: B', { delay: 20 });
    await seite.keyboard.press('Control+Space');
    await seite.waitForTimeout(1000);
    // Any word of the file would be offered as if it were an answer.
    expect(await seite.locator('.suggest-widget.visible').allInnerTexts().then(String)).not.toContain('Büro');
    await seite.keyboard.press('Escape');
    await seite.keyboard.type('üro D\npreis: 90000\nnoten:\n  J', { delay: 20 });
    const vorschlag = await chooseVorschlag(seite, 'J2');
    expect(await seite.locator('.suggest-widget.visible').innerText()).toContain('Methoden und Zugang');
    await vorschlag();
    await expect.poll(() => saved(ANGEBOTE)).toMatch(/\n {4}noten:\n {6}J2: $/);
  });

  it('sees a bid without price', async () => {
    writeFileSync(join(server.ordner, ANGEBOTE), readFileSync(join(BEISPIEL, ANGEBOTE)));
    await openDateien(seite, server, ANGEBOTE);
    await linsen(seite, 'Rang 1').waitFor({ timeout: 60_000 });
    await change(ANGEBOTE, 'preis: 78000, ', '');
    await expect.poll(() => errors(seite).count()).toBeGreaterThan(0);
    await linsen(seite, '1 Fehler, noch nicht wertbar').waitFor();
    await openHover(seite, placeOf(read(ANGEBOTE), '{ id: A', 6), 'Dem Angebot „A“ fehlt der Preis');
    await seite.keyboard.press('Escape');
    writeFileSync(join(server.ordner, ANGEBOTE), readFileSync(join(BEISPIEL, ANGEBOTE)));
  });

  it('sees what the weights of a matrix add up to', async () => {
    await openDateien(seite, server, MATRIX);
    await linsen(seite, 'Preis 40 · Leistung 60 · zusammen 100 von 100 Punkten').waitFor({ timeout: 60_000 });
    expect(await errors(seite).count()).toBe(0);
    await change(MATRIX, 'gewicht: 20', 'gewicht: 30');
    await linsen(seite, 'Preis 40 · Leistung 70 · zusammen 110 von 100 Punkten').waitFor();
    await expect.poll(() => errors(seite).count()).toBeGreaterThan(0);
  });
});

/** Somebody who writes text blocks of their own, in a workspace with its own copy of the rules. */
describe('an author of text blocks in VS Code', () => {
  const BAUSTEIN = 'regeln/vergabe/bausteine/vermerk-verzicht.baustein.md';
  let server: CodeServer;
  let fenster: Fenster;
  let seite: Page;
  const read = (datei: string): string => readFileSync(join(server.ordner, datei), 'utf8');

  beforeAll(async () => {
    server = await startCodeServer('de', (ordner) => {
      cpSync(join(WURZEL, 'rules'), join(ordner, 'regeln'), {
        recursive: true,
        filter: (pfad) => !/[\\/](node_modules|gemeinden-[^\\/]+|package\.json)$/.test(pfad),
      });
      copyBeispiel(BEISPIEL, join(ordner, 'platz'));
      writeSettings(ordner, { ...RUHIG, 'baukasten.regeln': ['regeln'] });
    });
    fenster = await openFenster('de');
    seite = fenster.seite;
    await openDateien(seite, server, BAUSTEIN);
  });
  afterAll(async () => {
    await fenster?.close();
    server?.stop();
  });

  it('gets the names of facts in a placeholder', async () => {
    await seite.keyboard.press('Control+End');
    await seite.keyboard.type('\nVorhaben: {{ vorhaben.', { delay: 20 });
    await expect
      .poll(
        async () => {
          await seite.keyboard.press('Escape');
          await seite.keyboard.press('Control+Space');
          await seite.waitForTimeout(500);
          return seite.locator('.suggest-widget.visible').allInnerTexts().then(String);
        },
        { timeout: 60_000 },
      )
      .toContain('betroffenheit_jugend');
    await (await chooseVorschlag(seite, 'titel'))();
    await seite.keyboard.press('Control+S');
    await expect.poll(() => read(BAUSTEIN)).toMatch(/Vorhaben: \{\{ vorhaben\.titel/);
  });

  it('sees a placeholder that nobody knows', async () => {
    writeFileSync(join(server.ordner, BAUSTEIN), `${read(BAUSTEIN).trimEnd().replace(/\}*$/, '')}}}\n`);
    await openDateien(seite, server, BAUSTEIN);
    await seite.waitForTimeout(3000);
    expect(await errors(seite).count()).toBe(0);
    await retype(seite, read(BAUSTEIN), 'vorhaben.titel', 'vorhaben.titl');
    await expect.poll(() => errors(seite).count(), { timeout: 60_000 }).toBeGreaterThan(0);
    await corrections(seite, 'Durch titel ersetzen');
    await takeBild(seite, 'baustein');
    await seite.keyboard.press('Enter');
    await expect.poll(() => errors(seite).count()).toBe(0);
  });

  it('goes from a placeholder to the field of the project', async () => {
    await seite.keyboard.press('Control+S');
    await seite.waitForTimeout(500);
    await goTo(seite, ...placeOf(read(BAUSTEIN), 'vorhaben.titel', 11));
    await seite.keyboard.press('F12');
    await expect
      .poll(() => seite.locator('.tab.active').first().innerText())
      .toContain('projekt.schema.yaml');
  });

  it('renames a fact in schema, rules, texts and projects', async () => {
    const vorher = filesWith(server.ordner, 'betroffenheit_jugend');
    await openDateien(seite, server, BAUSTEIN, `platz/${PROJEKT}`);
    await statusleiste(seite, 'zaehler').filter({ hasText: 'Pflichten' }).waitFor({ timeout: 60_000 });
    await goTo(seite, ...placeOf(read(`platz/${PROJEKT}`), 'betroffenheit_jugend', 4));
    const eingabe = await openUmbenennen(seite);
    await eingabe.fill('bezug_zur_jugend');
    await seite.keyboard.press('Enter');
    await expect
      .poll(() => filesWith(server.ordner, 'betroffenheit_jugend'), { timeout: 60_000 })
      .toEqual([]);
    expect(filesWith(server.ordner, 'bezug_zur_jugend')).toEqual(vorher);
    expect(read('regeln/vergabe/bausteine/auftragsgegenstand.baustein.md')).toContain(
      '{{ vorhaben.bezug_zur_jugend | absaetze }}',
    );
  });
});
