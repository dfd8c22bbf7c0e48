/**
 * Packs the built extension into one `.vsix` that runs on desktop and in browsers, and fails if it is too big or holds
 * what does not belong there.
 *
 *   node paketieren.mjs [--out <file>]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installWerkzeug } from './skripte/werkzeug.mjs';

const ORDNER = dirname(fileURLToPath(import.meta.url));
const HOECHSTENS = 1_500_000;
const NOETIG = [
  'extension/dist/client/desktop.cjs',
  'extension/dist/client/web.js',
  'extension/dist/bericht.js',
  'extension/dist/server/server-node.js',
  'extension/dist/server/server-worker.js',
  'extension/dist/server/server-browser.js',
  'extension/dist/server/katalog.json',
  'extension/dist/server/gemeinden.json',
  'extension/package.nls.de.json',
  'extension/l10n/bundle.l10n.de.json',
];

const { values: optionen } = parseArgs({ options: { out: { type: 'string' } } });
const { name, version } = JSON.parse(readFileSync(join(ORDNER, 'package.json'), 'utf8'));
const ziel = resolve(optionen.out ?? join(ORDNER, `${name}-${version}.vsix`));

cpSync(join(ORDNER, '../LICENSE'), join(ORDNER, 'LICENSE'));
const liesmich = writeReadme();
try {
  mkdirSync(dirname(ziel), { recursive: true });
  rmSync(ziel, { force: true });
  vsce([
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--allow-missing-repository',
    '--readme-path',
    liesmich,
    '--out',
    ziel,
  ]);
} finally {
  rmSync(join(ORDNER, 'LICENSE'), { force: true });
}
checkPaket();

/** The page inside the package: the pictures stay in the repository, links into it would lead nowhere. */
function writeReadme() {
  const text = readFileSync(join(ORDNER, 'README.md'), 'utf8')
    .replace(/^!\[[^\]]*\]\(docs\/[^)]*\)\n\n/gm, '')
    .replace(/\[([^\]]*)\]\(docs\/[^)]*\)/g, '`$1`');
  writeFileSync(join(ORDNER, 'dist/README.md'), text);
  return 'dist/README.md';
}

function vsce(argumente) {
  const programm = join(installWerkzeug('vsce'), 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [programm, ...argumente], {
    cwd: ORDNER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function checkPaket() {
  const inhalt = namesInZip(readFileSync(ziel));
  const fehlt = NOETIG.filter((datei) => !inhalt.includes(datei));
  const fremd = inhalt.filter((datei) => /node_modules|\.ts$|\.map$|werkzeuge|\.test\./.test(datei));
  const { size } = statSync(ziel);
  const fehler = [
    ...fehlt.map((datei) => `${datei} is missing`),
    ...fremd.map((datei) => `${datei} does not belong there`),
    ...(size > HOECHSTENS ? [`${size} bytes are more than ${HOECHSTENS}`] : []),
  ];
  if (fehler.length > 0) {
    // Nobody shall find and install it.
    rmSync(ziel);
    process.stderr.write(`${fehler.map((satz) => `${ziel}: ${satz}`).join('\n')}\n`);
    process.exit(1);
  }
  process.stdout.write(`${ziel}: ${inhalt.length} files, ${size} bytes\n`);
}

/** The names in the central directory at the end of a ZIP file. */
function namesInZip(bytes) {
  const namen = [];
  const ende = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let stelle = bytes.readUInt32LE(ende + 16);
  for (let rest = bytes.readUInt16LE(ende + 10); rest > 0; rest--) {
    const [laenge, extra, kommentar] = [28, 30, 32].map((versatz) => bytes.readUInt16LE(stelle + versatz));
    namen.push(bytes.toString('utf8', stelle + 46, stelle + 46 + laenge));
    stelle += 46 + laenge + extra + kommentar;
  }
  return namen;
}
