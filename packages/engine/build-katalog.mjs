/**
 * Builds what every program ships of the rules: the catalogue read ahead of time, and a validator for each project
 * schema. Fails if the rules have errors, naming each with its place.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ENGINE = dirname(fileURLToPath(import.meta.url));
/** What ranges of built-in rules call their package. */
const REGELPAKET = '@baukasten/regeln';

/** `gemeinsam`: options of all bundles of the package; `ziel`, `regeln`: folders. */
export async function buildKatalog(gemeinsam, ziel, regeln) {
  const engine = await loadEngine(gemeinsam, ziel);
  await writeKatalog(engine, gemeinsam, ziel, regeln);
}

/** The rule files, sorted by path. */
export function ruleFiles(regeln, dateiArtOf) {
  return readdirSync(regeln, { recursive: true, encoding: 'utf8' })
    .map((pfad) => pfad.split(sep).join('/'))
    .filter((pfad) => !pfad.includes('node_modules/') && dateiArtOf(pfad) !== undefined)
    .sort()
    .map((pfad) => ({ pfad, text: readFileSync(join(regeln, pfad), 'utf8') }));
}

/** The newest register of municipalities, as a path in the rules. */
export function registerPath(regeln) {
  const register = readdirSync(join(regeln, 'gemeinsam'))
    .filter((name) => /^gemeinden-.*\.json$/.test(name))
    .sort()
    .at(-1);
  if (register === undefined) throw new Error('rules/gemeinsam holds no register of municipalities');
  return `gemeinsam/${register}`;
}

/** The parts of the engine that only this build uses. */
async function loadEngine(gemeinsam, ziel) {
  const outfile = join(ziel, '.bau.mjs');
  const quelle = `
    export { checkTexte, loadKatalog, packKatalog, parseDocument, dateiArtOf } from './src/index.ts';
    export { standaloneCode } from './src/schema/standalone.ts';`;
  await build({ ...gemeinsam, stdin: { contents: quelle, resolveDir: ENGINE }, outfile });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

async function writeKatalog(
  { checkTexte, loadKatalog, packKatalog, parseDocument, dateiArtOf, standaloneCode },
  gemeinsam,
  ziel,
  regeln,
) {
  const dateien = ruleFiles(regeln, dateiArtOf);
  const inhalt = createHash('sha256');
  for (const { pfad, text } of dateien) inhalt.update(`${pfad}\0${text}\0`);
  const { version } = JSON.parse(readFileSync(join(regeln, 'package.json'), 'utf8'));
  const katalog = loadKatalog(
    dateien.map(({ pfad, text }) => ({ pfad, document: parseDocument(`${REGELPAKET}/${pfad}`, text) })),
    `${version}+${inhalt.digest('hex').slice(0, 8)}`,
  );
  const probleme = [...katalog.probleme, ...checkTexte(katalog)];
  const fehler = probleme.filter(({ schwere }) => schwere === 'fehler');
  if (fehler.length > 0) {
    process.stderr.write(`${fehler.map((one) => describe(one, regeln)).join('\n')}\n`);
    process.stderr.write(`The rules have ${fehler.length} errors: no catalogue was built.\n`);
    process.exit(1);
  }
  writeFileSync(join(ziel, 'katalog.json'), JSON.stringify(packKatalog(katalog)));
  for (const { id, schema } of Object.values(katalog.fachgebiete)) {
    await build({
      ...gemeinsam,
      stdin: { contents: standaloneCode(schema), resolveDir: ENGINE, loader: 'js' },
      outfile: join(ziel, `validator-${id}.js`),
      minify: true,
    });
  }
}

function describe({ range, text, code }, regeln) {
  const datei = join(relative(process.cwd(), regeln), range.uri.slice(REGELPAKET.length + 1));
  return `${datei}:${range.start.line + 1}:${range.start.character + 1}: ${text.de} [${code}]`;
}
