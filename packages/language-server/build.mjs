/**
 * Builds `dist/`: the server for Node and for a browser's worker, each in one file, and what both read when it is
 * needed: the catalogue, the texts of the rules, the register of municipalities, validators of the project schemas.
 * `tsc -b` writes the declarations into the same folder and no code.
 *
 *   node build.mjs [--outdir <folder>] [--regeln <folder>]
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildKatalog, registerPath, ruleFiles } from '../engine/build-katalog.mjs';
import { thirdParty } from '../engine/third-party.mjs';

const PAKET = dirname(fileURLToPath(import.meta.url));
const ENGINE = join(PAKET, '../engine');
/** Bundled CommonJS asks for `require`, which modules do not have. */
const REQUIRE =
  "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);";
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
  conditions: ['@baukasten/source'],
  mainFields: ['module', 'main'],
  alias: { 'jsonpath-plus': join(ENGINE, 'stubs/jsonpath-plus.mjs') },
  charset: 'utf8',
  logLevel: 'warning',
  minify: true,
  // Licences stand in THIRD-PARTY.txt.
  legalComments: 'none',
  define: { BAUKASTEN_VERSION: JSON.stringify(version) },
};
const node = { ...gemeinsam, platform: 'node', target: 'node20', banner: { js: REQUIRE } };
const worker = {
  ...gemeinsam,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  alias: { ...gemeinsam.alias, 'fast-uri': join(ENGINE, 'stubs/fast-uri.mjs') },
  plugins: [withoutYamlWriter()],
  conditions: ['@baukasten/source', 'browser'],
  mainFields: ['browser', 'module', 'main'],
};

mkdirSync(ziel, { recursive: true });
removeOldCode();
await buildKatalog(node, ziel, REGELN);
copyFileSync(join(REGELN, registerPath(REGELN)), join(ziel, 'gemeinden.json'));
writeTexts();
const inputs = [
  ...(await bundle('server-node.js', 'src/node/main.ts', node)),
  ...(await bundle('protokoll.js', 'src/protokoll.ts', node)),
  ...(await bundle('server-worker.js', 'src/worker/main.ts', worker)),
];
writeFileSync(join(ziel, 'THIRD-PARTY.txt'), thirdParty(PAKET, [...new Set(inputs)]));

/** YAML is read here, never written: what the library writes with is 9 kB of the worker. */
function withoutYamlWriter() {
  const datei =
    /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/](stringifyDocument|stringifyString|stringifyCollection)\.js$/;
  return {
    name: 'without-yaml-writer',
    setup({ onLoad }) {
      onLoad({ filter: datei }, ({ path }) => {
        const [, name] = datei.exec(path) ?? [];
        const contents = `export function ${name}() { throw new Error('YAML is not written here.'); }`;
        return { contents, loader: 'js' };
      });
    },
  };
}

/** An earlier build may have left code behind: only declarations stay. */
function removeOldCode() {
  for (const datei of readdirSync(ziel, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|json|js\.map)$/.test(datei)) rmSync(join(ziel, datei));
  }
}

async function bundle(name, entry, options) {
  const { metafile } = await build({
    ...options,
    entryPoints: [join(PAKET, entry)],
    outfile: join(ziel, name),
    metafile: true,
  });
  const { bytes } = Object.values(metafile.outputs)[0];
  if (options === worker && bytes > WORKER_MAX)
    throw new Error(`${name} has ${bytes} bytes, more than ${WORKER_MAX}`);
  return Object.keys(metafile.inputs);
}

/** The built-in rules as text: read together with rules of a workspace, and shown where they are no files. */
function writeTexts() {
  const isRule = (pfad) => /\.(?:yaml|baustein\.md)$/.test(pfad);
  const texts = ruleFiles(REGELN, (pfad) => (isRule(pfad) ? pfad : undefined));
  writeFileSync(
    join(ziel, 'regeln.json'),
    JSON.stringify(Object.fromEntries(texts.map(({ pfad, text }) => [pfad, text]))),
  );
}
