import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWerkzeug } from '../../../extension/skripte/werkzeug.mjs';
import { freePort } from './port.ts';
import { registerSprachpaket } from './sprachpaket.ts';
import { VSIX } from './wege.ts';

export interface CodeServer {
  readonly adresse: string;
  /** The folder that the editor opens; its own copy, which tests may change. */
  readonly ordner: string;
  stop(): void;
}

export interface CodeServerWuensche {
  /** The editor asks whether the folder is trusted; default: it trusts every folder. */
  readonly fragtNachVertrauen?: boolean;
  /** Further extensions, each as files by their path: `package.json` and what it names. */
  readonly erweiterungen?: readonly Readonly<Record<string, string>>[];
}

/** VS Code's own server in a fresh profile with the packed extension in it. */
export async function startCodeServer(
  sprache: 'de' | 'en',
  fuellen: (ordner: string) => void,
  { fragtNachVertrauen = false, erweiterungen = [] }: CodeServerWuensche = {},
): Promise<CodeServer> {
  const profil = mkdtempSync(join(tmpdir(), 'baukasten-editor-'));
  const ordner = join(profil, 'stadt');
  mkdirSync(ordner);
  fuellen(ordner);
  const programm = join(
    installWerkzeug('code-server'),
    'node_modules/code-server/lib/vscode/out/server-main.js',
  );
  const gemeinsam = [
    ...['--server-data-dir', join(profil, 'daten')],
    ...['--extensions-dir', join(profil, 'erweiterungen')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
  execFileSync(process.execPath, [programm, ...gemeinsam, '--install-extension', VSIX], { stdio: 'pipe' });
  for (const dateien of erweiterungen) addErweiterung(join(profil, 'erweiterungen'), dateien);
  registerSprachpaket(join(profil, 'daten/data'));
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      ...[programm, ...gemeinsam, '--locale', sprache],
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--without-connection-token',
        ...(fragtNachVertrauen ? [] : ['--disable-workspace-trust']),
      ],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  await isUp(server);
  return {
    adresse: `http://127.0.0.1:${port}`,
    ordner,
    stop: () => {
      // The server has children of its own: its whole group ends.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
      rmSync(profil, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}

/** Puts an extension beside the installed ones, as the server does when it unpacks one. */
function addErweiterung(ordner: string, dateien: Readonly<Record<string, string>>): void {
  const { publisher, name, version } = JSON.parse(dateien['package.json'] ?? '{}') as Record<string, string>;
  const id = `${publisher}.${name}`;
  const ziel = join(ordner, `${id}-${version}`);
  mkdirSync(ziel);
  for (const [pfad, text] of Object.entries(dateien)) writeFileSync(join(ziel, pfad), text);
  const liste = join(ordner, 'extensions.json');
  const known = JSON.parse(readFileSync(liste, 'utf8')) as object[];
  const location = { $mid: 1, path: ziel, scheme: 'file' };
  const eintrag = { identifier: { id }, version, location, relativeLocation: `${id}-${version}` };
  writeFileSync(liste, JSON.stringify([...known, eintrag]));
}

/** Address of a file of the folder for the editor's `openFile`. */
export function remoteUri({ adresse, ordner }: CodeServer, datei: string): string {
  return `vscode-remote://${new URL(adresse).host}${join(ordner, datei)}`;
}

/** Copies a folder of the repository without the expected reports beside it. */
export function copyBeispiel(quelle: string, ziel: string): void {
  cpSync(quelle, ziel, { recursive: true, filter: (pfad) => !/[\\/](erwartet|node_modules)$/.test(pfad) });
}

function isUp(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let ausgabe = '';
    const uhr = setTimeout(() => reject(new Error(`The server did not start: ${ausgabe}`)), 60_000);
    server.stdout?.on('data', (stueck: Buffer) => {
      ausgabe += String(stueck);
      if (!/Web UI available|agent started/.test(ausgabe)) return;
      clearTimeout(uhr);
      resolve();
    });
    // Kept flowing: a full pipe would stop the server.
    server.stderr?.resume();
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${ausgabe}`)));
  });
}
