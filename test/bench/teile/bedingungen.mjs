/**
 * The same conditions for every municipality in our evaluators and in other engines, after a check that all of them
 * give the same answers where every fact is known; and what the others say where facts are missing.
 */
import { createPeers } from '../lib/andere.mjs';
import { createRandom, drawBedingungen, drawFakten } from '../lib/bedingungen.mjs';
import { buildKatalog } from '../lib/kunstrecht.mjs';
import { report, sideBySide } from '../lib/messen.mjs';
import { loadWelt } from '../lib/welt.mjs';

const ANZAHL = 100;
/** Towns whose answers are compared one by one. */
const VERGLICHEN = 1000;
/** Share of facts left out for the second comparison. */
const FEHLEND = 0.1;
/** Towns per round, for those that would need minutes for all; the time is then scaled up. */
const STICHPROBE = {
  'unser Urteil mit Spur': 1000,
  'unser json-rules-engine': 300,
  'json-rules-engine': 1000,
  'zen-engine': 1000,
};

const { engine, register, stichtag } = await loadWelt();
const bedingungen = drawBedingungen(ANZAHL, createRandom(2026));
const { bench } = buildKatalog(bedingungen, engine).fachgebiete;
const regelwerk = engine.resolveRegeln(bench, { land: undefined, orte: [], varianten: [] });
const compiler = engine.createCompiler();
const peers = createPeers(bedingungen);
const gemeinden = register.all();
const bekannt = drawAll(0);
const lueckig = drawAll(FEHLEND).slice(0, VERGLICHEN);

const fakten = bekannt.map(toContext);
const bevoelkerung = engine.createPopulationBlock(regelwerk, stichtag, compiler);
const judge = (auswerter) => (eine) =>
  engine.evaluateProjekt(regelwerk, { fakten: eine, stichtag }, compiler, auswerter);

await compareKnown();
const unbekannt = await compareUnknown();
const laeufe = {
  'unsere Population': (anzahl) => void bevoelkerung(fakten.slice(0, anzahl)),
  'unser Urteil mit Spur': (anzahl) => forFirst(anzahl, fakten, judge(engine.kompiliert)),
  'unser json-rules-engine': (anzahl) => forFirst(anzahl, fakten, judge(engine.jsonRulesEngine)),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, peer]) => [name, (anzahl) => forFirst(anzahl, bekannt, peer)]),
  ),
};
report({
  gemeinden: gemeinden.length,
  bedingungen: ANZAHL,
  verglichen: VERGLICHEN * ANZAHL,
  unbekannt,
  zeiten: await sideBySide(
    Object.fromEntries(
      Object.entries(laeufe).map(([name, lauf]) => [
        name,
        () => scaled(lauf, STICHPROBE[name] ?? gemeinden.length),
      ]),
    ),
    { runden: 5 },
  ),
});

function drawAll(fehlend) {
  const zufall = createRandom(7);
  return gemeinden.map((gemeinde) => drawFakten(gemeinde, zufall, fehlend));
}

/** As read from a project file: numbers that are no integers are decimals. */
function toContext(flach) {
  const angaben = Object.fromEntries(
    Object.entries(flach).map(([name, wert]) => [
      name,
      typeof wert === 'number' ? engine.numberFromText(String(wert)) : wert,
    ]),
  );
  return { projekt: 'bench', angaben };
}

/** Milliseconds for all towns. */
async function scaled(lauf, anzahl) {
  const start = performance.now();
  await lauf(anzahl);
  return ((performance.now() - start) * gemeinden.length) / anzahl;
}

async function forFirst(anzahl, liste, ask) {
  for (let i = 0; i < anzahl; i++) await ask(liste[i]);
}

/** Our answers: one letter for each condition, `?` for unknown. */
function ours(flach) {
  const [urteile] = bevoelkerung([toContext(flach)]);
  return urteile.map(({ urteil }) => ({ erfuellt: '1', verletzt: '0', offen: '?' })[urteil]).join('');
}

async function compareKnown() {
  for (const flach of bekannt.slice(0, VERGLICHEN)) {
    const soll = ours(flach);
    for (const [name, peer] of Object.entries(peers)) {
      const ist = await peer(flach);
      if (ist !== soll) throw new Error(`${name} disagrees with us for ${JSON.stringify(flach)}`);
    }
  }
}

/** How often a peer answers although the answer depends on a fact that is missing. */
async function compareUnknown() {
  const zaehler = Object.fromEntries(
    Object.keys(peers).map((name) => [name, { ja: 0, nein: 0, fehler: 0, anders: 0 }]),
  );
  let offen = 0;
  for (const flach of lueckig) {
    const soll = ours(flach);
    offen += soll.split('?').length - 1;
    for (const [name, peer] of Object.entries(peers)) {
      const ist = await peer(flach);
      for (let i = 0; i < ANZAHL; i++) {
        if (ist[i] === '!') zaehler[name].fehler++;
        else if (soll[i] !== '?') zaehler[name].anders += ist[i] === soll[i] ? 0 : 1;
        else zaehler[name][ist[i] === '1' ? 'ja' : 'nein']++;
      }
    }
  }
  return { gefragt: lueckig.length * ANZAHL, offen, andere: zaehler };
}
