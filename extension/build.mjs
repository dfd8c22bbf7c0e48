/**
 * Builds `dist/`: the client for desktop and for browsers, the script of the report, and beside them the server with
 * its catalogue and register (`packages/language-server/dist`, built before).
 *
 *   node build.mjs
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdParty } from '../packages/engine/third-party.mjs';

const ORDNER = dirname(fileURLToPath(import.meta.url));
const ZIEL = join(ORDNER, 'dist');
const SERVER = join(ORDNER, '../packages/language-server/dist');
/** What the server needs at run time; declarations and tests stay behind. */
const SERVERDATEI = /^(?!protokoll\.).+\.(?:js|json|txt)$/;

const gemeinsam = {
  absWorkingDir: ORDNER,
  bundle: true,
  minify: true,
  charset: 'utf8',
  conditions: ['@baukasten/source'],
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/**
 * The client in one file for both: browsers load no second one, and two would hold the same library twice. What only one
 * of them can run is loaded when it starts, modules of Node only by the desktop.
 */
const client = {
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  conditions: ['@baukasten/source', 'node', 'browser'],
  mainFields: ['module', 'main'],
  external: ['vscode', ...builtinModules],
};

/** The entry of the desktop is a line that asks the browsers' file for its other start. */
const requireWeb = {
  name: 'require-web',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/main\.web\.ts$/ }, () => ({ path: './web.js', external: true }));
  },
};

rmSync(ZIEL, { recursive: true, force: true });
mkdirSync(ZIEL, { recursive: true });
const buendel = await Promise.all([
  build({
    ...gemeinsam,
    ...client,
    entryPoints: [join(ORDNER, 'src/main.web.ts')],
    outfile: join(ZIEL, 'client/web.js'),
  }),
  build({
    ...gemeinsam,
    ...client,
    entryPoints: [join(ORDNER, 'src/main.desktop.ts')],
    outfile: join(ZIEL, 'client/desktop.cjs'),
    plugins: [requireWeb],
  }),
  build({
    ...gemeinsam,
    entryPoints: [join(ORDNER, 'src/panel/webview/main.ts')],
    outfile: join(ZIEL, 'bericht.js'),
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  }),
]);
// The extension's own package.json says that its files are modules. Browsers want this one as a script that ends in .js; the
// editor on the desktop takes only .cjs for a script.
writeFileSync(join(ZIEL, 'client/package.json'), '{ "type": "commonjs" }\n');
const eingang = buendel.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(ZIEL, 'THIRD-PARTY.txt'), thirdParty(ORDNER, [...new Set(eingang)]));
copyServer();

function copyServer() {
  if (!existsSync(SERVER)) throw new Error('packages/language-server has no dist: run its build first.');
  mkdirSync(join(ZIEL, 'server'));
  for (const name of readdirSync(SERVER).filter((datei) => SERVERDATEI.test(datei)))
    cpSync(join(SERVER, name), join(ZIEL, 'server', name));
  slimRegister(join(ZIEL, 'server/gemeinden.json'));
  slimRegeln(join(ZIEL, 'server/regeln.json'));
}

/**
 * The editor draws no maps, and nearly every municipality has the same figure on the territories of two years: without
 * both the register is a quarter smaller, and so is every download.
 */
function slimRegister(datei) {
  const register = JSON.parse(readFileSync(datei, 'utf8'));
  const { spalten, anzahl } = register;
  const leer = '|'.repeat(anzahl - 1);
  const frueher = spalten.einwohner_2023.split('|');
  const gleich = spalten.einwohner_2023_gebiet_2024
    .split('|')
    .map((zahl, zeile) => (zahl === frueher[zeile] ? '' : zahl))
    .join('|');
  const schlank = { ...spalten, lat: leer, lon: leer, einwohner_2023_gebiet_2024: gleich };
  writeFileSync(datei, JSON.stringify({ ...register, spalten: schlank }));
}

/** Whoever reads a built-in rule wants the rule: its cases and the lists of the coverage report are a third of the texts. */
function slimRegeln(datei) {
  const texte = Object.entries(JSON.parse(readFileSync(datei, 'utf8')));
  const ohne = /\.faelle\.yaml$|\/(?:zeilen|nicht-abgebildet)\.yaml$/;
  writeFileSync(datei, JSON.stringify(Object.fromEntries(texte.filter(([pfad]) => !ohne.test(pfad)))));
}
