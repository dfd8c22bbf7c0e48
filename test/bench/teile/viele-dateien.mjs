/** A folder of 500 real towns in one call, cold: as in the CI of a Land or a region. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEFEHL } from '../lib/bau.mjs';
import { median, report } from '../lib/messen.mjs';
import { createPruefer } from '../lib/pruefer.mjs';
import { timeAndMemoryOf } from '../lib/starten.mjs';
import { loadWelt } from '../lib/welt.mjs';

const ANZAHL = 500;
/** Spectral needs a minute for the longer files. */
const RUNDEN = { baukasten: 3, 'yaml + ajv': 3, spectral: 1 };
const pruefer = createPruefer();
const { register } = await loadWelt();
const gemeinden = pickEvenly(register.all(), ANZAHL);
const vorlage = newProjekt('13076089');

report({
  dateien: ANZAHL,
  mindestens: await measure(({ ags }) => `projekt: waermeplanung\ngemeinde:\n  ags: "${ags}"\n`),
  angelegt: await measure(({ ags }) => vorlage.replaceAll('13076089', ags)),
});

async function measure(textOf) {
  const ordner = `${mkdtempSync(join(tmpdir(), 'baukasten-bench-'))}/`;
  try {
    for (const gemeinde of gemeinden) {
      writeFileSync(`${ordner}${gemeinde.ags}.projekt.yaml`, textOf(gemeinde));
    }
    const laeufe = Object.keys(RUNDEN).map((name) => [name, []]);
    for (let runde = 0; runde < Math.max(...Object.values(RUNDEN)); runde++) {
      for (const [name, bisher] of laeufe) {
        if (runde < RUNDEN[name]) bisher.push(timeAndMemoryOf(pruefer[name](ordner)));
      }
    }
    const zeiten = laeufe.map(([name, bisher]) => [
      name,
      { ms: median(bisher.map(({ ms }) => ms)), runden: bisher.length },
    ]);
    const speicherMb = laeufe.map(([name, bisher]) => [name, median(bisher.map(({ mb }) => mb))]);
    return { zeiten: Object.fromEntries(zeiten), speicherMb: Object.fromEntries(speicherMb) };
  } finally {
    rmSync(ordner, { recursive: true });
  }
}

/** The file that a town gets to start with: every field that comes later is null. */
function newProjekt(ags) {
  return execFileSync(process.execPath, [BEFEHL, 'neu', 'projekt', ags, '--ausgabe', '-'], {
    encoding: 'utf8',
  });
}

function pickEvenly(liste, anzahl) {
  return Array.from({ length: anzahl }, (_, i) => liste[Math.floor((i * liste.length) / anzahl)]);
}
