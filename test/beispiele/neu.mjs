/** `npm run beispiele:neu`: bundles and runs `schreiben.ts`, because Node 20 does not run TypeScript. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const WURZEL = fileURLToPath(new URL('../../', import.meta.url));
// As deep below the root as the sources, so that they find it.
const outfile = join(WURZEL, '.tmp/beispiele/neu.mjs');

await build({
  entryPoints: [join(WURZEL, 'test/beispiele/schreiben.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['@baukasten/source'],
  mainFields: ['module', 'main'],
  alias: { 'jsonpath-plus': join(WURZEL, 'packages/engine/stubs/jsonpath-plus.mjs') },
  banner: {
    js: "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);",
  },
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
