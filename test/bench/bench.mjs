/**
 * Measures Baukasten beside the best tools for the same work, all in one run of one machine: what counts are the
 * ratios. Peers are installed into this folder on the first run. A full run renews `ergebnis.json`.
 *
 *   npm run bench [-- <part> …]     parts: ein-projekt population bedingungen kaltstart viele-dateien editor
 */
import { execFileSync, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildBaukasten, installPeers, peerVersions } from './lib/bau.mjs';
import { WURZEL } from './lib/orte.mjs';
import { renderBericht } from './lib/tabellen.mjs';
import { checkZiele } from './lib/ziele.mjs';

const TEILE = ['ein-projekt', 'population', 'bedingungen', 'kaltstart', 'viele-dateien', 'editor'];

const gewaehlt = process.argv.slice(2);
const fremd = gewaehlt.filter((name) => !TEILE.includes(name));
if (fremd.length > 0) {
  process.stderr.write(`Unknown: ${fremd.join(', ')}. Parts: ${TEILE.join(' ')}\n`);
  process.exit(2);
}
installPeers();
await buildBaukasten();
const lastVorher = loadavg()[0];
const teile = {};
for (const name of TEILE.filter((eines) => gewaehlt.length === 0 || gewaehlt.includes(eines))) {
  process.stderr.write(`${name} …\n`);
  teile[name] = await run(name);
}
const ergebnis = {
  format: 'baukasten-bench/1',
  datum: new Date().toISOString().slice(0, 10),
  maschine: {
    prozessor: cpus()[0]?.model ?? 'unbekannt',
    kerne: cpus().length,
    speicherMb: Math.round(totalmem() / 2 ** 20),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    last: [lastVorher, loadavg()[0]],
  },
  versionen: { baukasten: revision(), ...peerVersions() },
  ziele: checkZiele(teile),
  teile,
};
if (gewaehlt.length === 0) {
  const ziel = fileURLToPath(new URL('./ergebnis.json', import.meta.url));
  writeFileSync(ziel, `${JSON.stringify(ergebnis, rounded, 2)}\n`);
}
process.stdout.write(renderBericht(ergebnis));

/** Each part in a process of its own: what one makes the compiler believe does not touch the next. */
function run(name) {
  return new Promise((resolve, reject) => {
    const pfad = fileURLToPath(new URL(`./teile/${name}.mjs`, import.meta.url));
    const prozess = fork(pfad, { execArgv: ['--expose-gc'] });
    let antwort;
    prozess.on('message', (nachricht) => {
      antwort = nachricht;
    });
    prozess.on('exit', (code) => {
      if (code === 0 && antwort !== undefined) resolve(antwort);
      else reject(new Error(`${name} ended with ${code} and no result`));
    });
  });
}

/** The commit that was measured; `+` says that the sources were changed since. */
function revision() {
  const git = (...argumente) => execFileSync('git', argumente, { cwd: WURZEL, encoding: 'utf8' }).trim();
  const offen = git('status', '--porcelain', '--untracked-files=no', '--', 'packages', 'rules');
  return `${git('rev-parse', '--short', 'HEAD')}${offen === '' ? '' : '+'}`;
}

/** Digits that no measurement has only blow up the file. */
function rounded(_, wert) {
  return typeof wert === 'number' ? Number(wert.toPrecision(4)) : wert;
}
