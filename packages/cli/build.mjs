/**
 * Builds `dist/`: the command in pieces that load only when they are needed, the catalogue of the rules read ahead of
 * time, and a validator for each project schema. Fails if the rules have errors, naming each with its place.
 *
 *   node build.mjs [--outdir <folder>] [--regeln <folder>]
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildKatalog, registerPath } from '../engine/build-katalog.mjs';
import { directImports } from '../engine/direct-imports.mjs';
import { thirdParty } from '../engine/third-party.mjs';

const PAKET = dirname(fileURLToPath(import.meta.url));
const ENGINE = join(PAKET, '../engine');
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
await buildKatalog(gemeinsam, ziel, REGELN);
await buildProgramm();

async function buildProgramm() {
  const { version } = JSON.parse(readFileSync(join(PAKET, 'package.json'), 'utf8'));
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
      BAUKASTEN_REGISTER: JSON.stringify(registerPath(REGELN)),
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
