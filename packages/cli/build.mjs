/**
 * Builds `dist/`: the command in pieces that load only when they are needed, the catalogue of the rules read ahead of
 * time, and a validator for each project schema. Fails if the rules have errors, naming each with its place.
 *
 *   node build.mjs [--outdir <folder>] [--regeln <folder>]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { thirdParty } from '../engine/third-party.mjs';
import { directImports } from './direct-imports.mjs';

const PAKET = dirname(fileURLToPath(import.meta.url));
const ENGINE = join(PAKET, '../engine');
/** What ranges of built-in rules call their package. */
const REGELPAKET = '@baukasten/regeln';
/** Bundled CommonJS asks for `require`, which modules do not have. */
const REQUIRE =
  "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);";

const { values: optionen } = parseArgs({
  options: { outdir: { type: 'string' }, regeln: { type: 'string' } },
});
const ziel = optionen.outdir ?? join(PAKET, 'dist');
const REGELN = optionen.regeln ?? join(PAKET, '../../rules');

/** Both bundles read the packages from their sources, so that each command takes only what it uses. */
const gemeinsam = {
  absWorkingDir: PAKET,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@baukasten/source'],
  mainFields: ['module', 'main'],
  alias: { 'jsonpath-plus': join(ENGINE, 'stubs/jsonpath-plus.mjs') },
  charset: 'utf8',
  banner: { js: REQUIRE },
  logLevel: 'warning',
};

rmSync(ziel, { recursive: true, force: true });
mkdirSync(ziel, { recursive: true });
await buildKatalog(await loadEngine());
await buildProgramm();

/** The parts of the engine that only this build uses. */
async function loadEngine() {
  const outfile = join(ziel, '.bau.mjs');
  const quelle = `
    export { loadKatalog, parseDocument, dateiArtOf } from './src/index.ts';
    export { standaloneCode } from './src/schema/standalone.ts';`;
  await build({ ...gemeinsam, stdin: { contents: quelle, resolveDir: ENGINE }, outfile });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

async function buildKatalog({ loadKatalog, parseDocument, dateiArtOf, standaloneCode }) {
  const dateien = readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .map((pfad) => pfad.split(sep).join('/'))
    .filter((pfad) => !pfad.includes('node_modules/') && dateiArtOf(pfad) !== undefined)
    .sort()
    .map((pfad) => ({ pfad, text: readFileSync(join(REGELN, pfad), 'utf8') }));
  const inhalt = createHash('sha256');
  for (const { pfad, text } of dateien) inhalt.update(`${pfad}\0${text}\0`);
  const { version } = JSON.parse(readFileSync(join(REGELN, 'package.json'), 'utf8'));
  const katalog = loadKatalog(
    dateien.map(({ pfad, text }) => ({ pfad, document: parseDocument(`${REGELPAKET}/${pfad}`, text) })),
    `${version}+${inhalt.digest('hex').slice(0, 8)}`,
  );
  const fehler = katalog.probleme.filter(({ schwere }) => schwere === 'fehler');
  if (fehler.length > 0) {
    process.stderr.write(`${fehler.map(describe).join('\n')}\n`);
    process.stderr.write(`The rules have ${fehler.length} errors: no catalogue was built.\n`);
    process.exit(1);
  }
  writeFileSync(join(ziel, 'katalog.json'), JSON.stringify(katalog));
  for (const { id, schema } of Object.values(katalog.fachgebiete)) {
    await build({
      ...gemeinsam,
      stdin: { contents: standaloneCode(schema), resolveDir: ENGINE, loader: 'js' },
      outfile: join(ziel, `validator-${id}.js`),
      minify: true,
    });
  }
}

function describe({ range, text, code }) {
  const datei = join(relative(process.cwd(), REGELN), range.uri.slice(REGELPAKET.length + 1));
  return `${datei}:${range.start.line + 1}:${range.start.character + 1}: ${text.de} [${code}]`;
}

async function buildProgramm() {
  const { version } = JSON.parse(readFileSync(join(PAKET, 'package.json'), 'utf8'));
  const register = readdirSync(join(REGELN, 'gemeinsam'))
    .filter((name) => /^gemeinden-.*\.json$/.test(name))
    .sort()
    .at(-1);
  if (register === undefined) throw new Error('rules/gemeinsam holds no register of municipalities');
  const { metafile } = await build({
    ...gemeinsam,
    entryPoints: { baukasten: join(PAKET, 'src/main.ts') },
    outdir: ziel,
    splitting: true,
    // Beside the entry, so that every piece finds the catalogue by its own address.
    chunkNames: '[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    define: {
      BAUKASTEN_VERSION: JSON.stringify(version),
      BAUKASTEN_REGISTER: JSON.stringify(`gemeinsam/${register}`),
    },
    plugins: [
      directImports({
        '@baukasten/engine': join(ENGINE, 'src/index.ts'),
        '@baukasten/output': join(PAKET, '../output/src/index.ts'),
      }),
    ],
    metafile: true,
  });
  writeFileSync(join(ziel, 'THIRD-PARTY.txt'), thirdParty(PAKET, Object.keys(metafile.inputs)));
}
