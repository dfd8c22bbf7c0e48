import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { ABLAGE, BENCH, WURZEL } from './orte.mjs';

/** The command as `npm run build` makes it. */
export const BEFEHL = `${ABLAGE}cli/baukasten.js`;
/** The catalogue of the rules as the command ships it. */
export const KATALOG = `${ABLAGE}cli/katalog.json`;
const ENGINE = `${ABLAGE}engine.mjs`;

/**
 * What the parts use of the engine: its public functions, and the stages between reading and report, so that each can
 * be measured alone.
 */
const ZUGANG = `
  export * from './index.ts';
  export { evaluateProjekt } from './evaluate/evaluate-projekt.ts';
  export { skeletonOf, atomsOf } from './feel/skelett.ts';
  export { worldAt } from './evaluate/rechtstag.ts';
  export { formatIso as formatDatum } from './feel/datum.ts';
  export { numberFromText } from './feel/zahl.ts';
  export { readProjekt } from './projekt/read-projekt.ts';
`;

/** Builds the engine and the command from the sources as they are now, beside and not into `dist`. */
export async function buildBaukasten() {
  mkdirSync(ABLAGE, { recursive: true });
  await build({
    stdin: { contents: ZUGANG, resolveDir: `${WURZEL}packages/engine/src`, loader: 'ts' },
    outfile: ENGINE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { 'jsonpath-plus': `${WURZEL}packages/engine/stubs/jsonpath-plus.mjs` },
    banner: {
      js: "import { createRequire as r_ } from 'node:module'; const require = r_(import.meta.url);",
    },
    logLevel: 'warning',
  });
  execFileSync(process.execPath, [`${WURZEL}packages/cli/build.mjs`, '--outdir', `${ABLAGE}cli`], {
    stdio: 'inherit',
  });
}

export function loadEngine() {
  return import(ENGINE);
}

/** Installs the peers unless the versions of `package.json` are there already. Their install scripts are not run. */
export function installPeers() {
  const fehlend = Object.entries(peerVersions()).filter(([name, version]) => installed(name) !== version);
  if (fehlend.length === 0) return;
  process.stdout.write(`Installing ${fehlend.map(([name]) => name).join(', ')} …\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Without a lock file: it would name the native builds of every platform, and not every registry carries them all.
  const optionen = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync(npm, ['install', ...optionen], { cwd: BENCH, stdio: 'inherit' });
}

/** Names and exact versions of the peers. */
export function peerVersions() {
  return JSON.parse(readFileSync(`${BENCH}package.json`, 'utf8')).dependencies;
}

function installed(name) {
  const pfad = `${BENCH}node_modules/${name}/package.json`;
  return existsSync(pfad) ? JSON.parse(readFileSync(pfad, 'utf8')).version : undefined;
}
