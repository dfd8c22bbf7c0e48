import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface Fenster {
  readonly seite: Page;
  close(): Promise<void>;
}

const GROESSE = { width: 1200, height: 750 };

/** A browser window in a fresh profile that talks to this machine only. */
export async function openFenster(sprache: 'de' | 'en'): Promise<Fenster> {
  const profil = mkdtempSync(join(tmpdir(), 'baukasten-chromium-'));
  allowFrames(profil);
  const kontext: BrowserContext = await chromium.launchPersistentContext(profil, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    viewport: GROESSE,
    locale: sprache === 'de' ? 'de-DE' : 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      '--disable-lcd-text',
    ],
  });
  const seite = kontext.pages()[0] ?? (await kontext.newPage());
  return {
    seite,
    close: async () => {
      await kontext.close();
      rmSync(profil, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

/** Panels of an editor are frames of other origins; a browser that blocks their cookies blocks their workers as well. */
function allowFrames(profil: string): void {
  mkdirSync(join(profil, 'Default'), { recursive: true });
  const profile = { cookie_controls_mode: 0, block_third_party_cookies: false };
  writeFileSync(join(profil, 'Default/Preferences'), JSON.stringify({ profile }));
}
