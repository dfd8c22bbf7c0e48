/**
 * Builds `dist/`: the server for Node and for a browser's worker, in pieces that both share, and what both read when it
 * is needed: the catalogue, the texts of the rules, the register of municipalities, validators of the project schemas.
 * `tsc -b` writes the declarations into the same folder and no code.
 *
 *   node build.mjs [--outdir <folder>] [--regeln <folder>]
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildKatalog, registerPath, ruleFiles } from '../engine/build-katalog.mjs';
import { directImports } from '../engine/direct-imports.mjs';
import { thirdParty } from '../engine/third-party.mjs';
import { nodeParts } from './node-parts.mjs';
import { withoutUnusedCode } from './unused-code.mjs';

const PAKET = dirname(fileURLToPath(import.meta.url));
const ENGINE = join(PAKET, '../engine');
/** What users wait for when they open an editor in a browser. */
const WORKER_MAX = 900_000;

const { values: optionen } = parseArgs({
  options: { outdir: { type: 'string' }, regeln: { type: 'string' } },
});
const ziel = resolve(optionen.outdir ?? join(PAKET, 'dist'));
const REGELN = optionen.regeln ?? join(PAKET, '../../rules');
const { version } = JSON.parse(readFileSync(join(PAKET, 'package.json'), 'utf8'));

const gemeinsam = {
  absWorkingDir: PAKET,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: ['node20', 'es2022'],
  conditions: ['@baukasten/source', 'browser'],
  mainFields: ['browser', 'module', 'main'],
  alias: {
    'jsonpath-plus': join(ENGINE, 'stubs/jsonpath-plus.mjs'),
    'fast-uri': join(ENGINE, 'stubs/fast-uri.cjs'),
    '@lezer/highlight': join(ENGINE, 'stubs/lezer-highlight.mjs'),
  },
  charset: 'utf8',
  logLevel: 'warning',
  minify: true,
  // Licences stand in THIRD-PARTY.txt.
  legalComments: 'none',
  define: { BAUKASTEN_VERSION: JSON.stringify(version) },
};

mkdirSync(ziel, { recursive: true });
removeOldCode();
await buildKatalog(gemeinsam, ziel, REGELN);
copyFileSync(join(REGELN, registerPath(REGELN)), join(ziel, 'gemeinden.json'));
writeTexts();
await buildFile('protokoll.js', 'src/protokoll.ts', 'esm');
await buildFile('server-worker.js', 'src/worker/start.ts', 'iife');
const server = await buildServer();
writeFileSync(join(ziel, 'THIRD-PARTY.txt'), thirdParty(PAKET, Object.keys(server.inputs)));
checkSize(server);

/** An earlier build may have left code behind: only declarations stay. */
function removeOldCode() {
  for (const datei of readdirSync(ziel, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|json|js\.map)$/.test(datei)) rmSync(join(ziel, datei));
  }
}

async function buildServer() {
  const { metafile } = await build({
    ...gemeinsam,
    entryPoints: {
      'server-node': join(PAKET, 'src/node/main.ts'),
      'server-browser': join(PAKET, 'src/worker/main.ts'),
    },
    outdir: ziel,
    splitting: true,
    // Beside the entries, so that every piece finds the catalogue by its own address.
    chunkNames: 'server-[hash]',
    plugins: [
      nodeParts(),
      withoutUnusedCode(),
      directImports({
        '@baukasten/engine': join(ENGINE, 'src/index.ts'),
        '@baukasten/output': join(PAKET, '../output/src/index.ts'),
      }),
    ],
    metafile: true,
  });
  return metafile;
}

async function buildFile(name, entry, format) {
  await build({ ...gemeinsam, entryPoints: [join(PAKET, entry)], outfile: join(ziel, name), format });
}

/** What a worker loads before it serves must not grow; what it loads when asked for more is only told. */
function checkSize({ outputs }) {
  const start = sizeOf(['server-worker.js', ...reachable(['import-statement'])]);
  const all = sizeOf(['server-worker.js', ...reachable(['import-statement', 'dynamic-import'])]);
  if (start > WORKER_MAX) throw new Error(`The worker starts with ${start} bytes, more than ${WORKER_MAX}`);
  process.stdout.write(`worker: ${start} bytes at start, ${all - start} when needed\n`);

  function reachable(kinds) {
    const found = new Set(['server-browser.js']);
    for (const name of found) {
      const { imports } = outputs[relative(PAKET, join(ziel, name))];
      for (const { path, kind } of imports) if (kinds.includes(kind)) found.add(basename(path));
    }
    return found;
  }

  function sizeOf(names) {
    return names.reduce((sum, name) => sum + statSync(join(ziel, name)).size, 0);
  }
}

/**
 * The built-in rules as text: read together with rules of a workspace, and shown where they are no files. Text blocks stand
 * whole in the catalogue.
 */
function writeTexts() {
  const isRule = (pfad) => pfad.endsWith('.yaml');
  const texts = ruleFiles(REGELN, (pfad) => (isRule(pfad) ? pfad : undefined));
  writeFileSync(
    join(ziel, 'regeln.json'),
    JSON.stringify(Object.fromEntries(texts.map(({ pfad, text }) => [pfad, text]))),
  );
}
