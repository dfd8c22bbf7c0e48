/**
 * Builds `dist/index.js`: the engine in one file for Node and browsers, with json-rules-engine inside it and
 * jsonpath-plus replaced by a stub that throws. `tsc -b` writes the declarations into the same folder and no code.
 *
 *   node build.mjs [--outdir <folder>]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { thirdParty } from './third-party.mjs';

const PAKET = dirname(fileURLToPath(import.meta.url));
const { values: optionen } = parseArgs({ options: { outdir: { type: 'string' } } });
const ziel = resolve(optionen.outdir ?? join(PAKET, 'dist'));

removeOldCode(ziel);
const { metafile } = await build({
  entryPoints: [join(PAKET, 'src/index.ts')],
  outfile: join(ziel, 'index.js'),
  absWorkingDir: PAKET,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  mainFields: ['module', 'main'],
  // Installed beside the engine; everything else that is imported becomes part of it.
  external: Object.keys(readJson(join(PAKET, 'package.json')).dependencies).flatMap((name) => [
    name,
    `${name}/*`,
  ]),
  alias: { 'jsonpath-plus': join(PAKET, 'stubs/jsonpath-plus.mjs') },
  // json-rules-engine looks for a debug switch, its helpers for a quicker clock: the engine touches nothing outside.
  define: { process: 'undefined', window: 'undefined', Buffer: 'undefined' },
  plugins: [withoutFunctionConstructor()],
  legalComments: 'inline',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(join(ziel, 'THIRD-PARTY.txt'), thirdParty(PAKET, Object.keys(metafile.inputs)));

/** An earlier build may have left code of `tsc` behind, tests included: only declarations stay. */
function removeOldCode(ordner) {
  mkdirSync(ordner, { recursive: true });
  for (const datei of readdirSync(ordner, { recursive: true, encoding: 'utf8' })) {
    if (/\.js(\.map)?$/.test(datei)) rmSync(join(ordner, datei));
  }
}

/** eventemitter2 asks for the global object by `new Function` in a branch that modules never take; a strict CSP forbids it. */
function withoutFunctionConstructor() {
  const STELLE = "new Function('','return this')()";
  return {
    name: 'without-function-constructor',
    setup({ onLoad }) {
      onLoad({ filter: /eventemitter2[\\/]lib[\\/]eventemitter2\.js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes(STELLE))
          throw new Error(`${path} no longer holds ${STELLE}: check this build step.`);
        return { contents: text.replace(STELLE, '{}'), loader: 'js' };
      });
    },
  };
}

function readJson(pfad) {
  return JSON.parse(readFileSync(pfad, 'utf8'));
}
