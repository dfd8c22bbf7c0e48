import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { fetchPaket } from '../../../extension/skripte/werkzeug.mjs';
import { SPRACHPAKET } from './wege.ts';

/** The last version that names texts by key and not by number; the texts are Microsoft's own (MIT). */
const PAKET = '@codingame/monaco-vscode-language-pack-de@4.2.1';
const INTEGRITAET =
  'sha512-DINho3Q6Q4ZEAdfFRicH17DFqpvtVrFrjJ21lW2PJBlwZGVnBWlhArY9qExlyZrMfJh9Gyp1aJ9cbT95hjLeLQ==';

/** The German texts of VS Code from npm in the form of a language pack. */
export function buildSprachpaket(): void {
  if (existsSync(join(SPRACHPAKET, 'translations/main.i18n.json'))) return;
  const quelle = join(fetchPaket(PAKET, INTEGRITAET), 'translations');
  rmSync(SPRACHPAKET, { recursive: true, force: true });
  mkdirSync(join(SPRACHPAKET, 'translations'), { recursive: true });
  cpSync(join(quelle, 'extensions'), join(SPRACHPAKET, 'translations/extensions'), { recursive: true });
  const contents = readTexts(readFileSync(join(quelle, 'main.i18n.json.js'), 'utf8'));
  writeFileSync(
    join(SPRACHPAKET, 'translations/main.i18n.json'),
    JSON.stringify({ '': [], version: '1.0.0', contents }),
  );
}

/** What a server writes when somebody installs a language pack by hand: it finds the texts through this list. */
export function registerSprachpaket(daten: string): void {
  const ordner = join(SPRACHPAKET, 'translations');
  const erweiterungen = readdirSync(join(ordner, 'extensions')).map((datei) => [
    datei.replace(/\.i18n\.json$/, ''),
    join(ordner, 'extensions', datei),
  ]);
  const translations = Object.fromEntries([['vscode', join(ordner, 'main.i18n.json')], ...erweiterungen]);
  const extensions = [
    { extensionIdentifier: { id: 'baukasten-test.vscode-language-pack-de' }, version: '1.0.0' },
  ];
  const eintrag = { hash: 'baukasten-test', label: 'Deutsch', extensions, translations };
  writeFileSync(join(daten, 'languagepacks.json'), JSON.stringify({ de: eintrag }));
}

/** The file is a script that ends in an export; only its value is of interest. */
function readTexts(skript: string): unknown {
  return runInNewContext(`${skript.replace(/export\s*\{[^}]*\};?\s*$/, '')}; content`);
}
