/** Every municipality of Germany against all requirements of its Land: as a legislator's simulation does. */
import { median, report, sideBySide } from '../lib/messen.mjs';
import { VOLL } from '../lib/orte.mjs';
import { loadWelt, openProjekt } from '../lib/welt.mjs';

/** Towns at a time; more do not fit into the processor's cache. */
const BLOCK = 500;

const welt = await loadWelt();
const { engine, fachgebiet, register, stichtag } = welt;
const gemeinden = register.all();
const voll = openProjekt(VOLL, welt).projekt.fakten.wurzel;
const mindestens = gemeinden.map(readTown);
const szenarien = {
  register: mindestens,
  voll: mindestens.map((fakten) => ({ ...voll, gemeinde: fakten.gemeinde })),
};
const ersterLauf = {};
const laeufe = Object.fromEntries(
  Object.entries(szenarien).map(([name, projekte]) => {
    const judge = createRun(projekte);
    const start = performance.now();
    const urteile = judge();
    ersterLauf[name] = { ms: performance.now() - start, urteile };
    return [name, judge];
  }),
);
report({
  gemeinden: gemeinden.length,
  anforderungen: median(regelwerke().map(({ anzahl }) => anzahl)),
  ersterLauf,
  zeiten: await sideBySide(
    Object.fromEntries(Object.entries(laeufe).map(([name, judge]) => [name, () => void judge()])),
    { runden: 7 },
  ),
  speicherMb: process.resourceUsage().maxRSS / 1024,
});

/** The facts of a project file that states the AGS and nothing else. */
function readTown({ ags }) {
  const text = `projekt: waermeplanung\ngemeinde:\n  ags: "${ags}"\n`;
  return engine.readProjekt(engine.parseDocument(ags, text), fachgebiet, register).fakten.wurzel;
}

/** Judges all towns, Land by Land; returns how many verdicts that were. */
function createRun(projekte) {
  const compiler = engine.createCompiler();
  const laender = regelwerke().map(({ land, regelwerk }) => ({
    projekte: projekte.filter(({ gemeinde }) => gemeinde.land === land),
    judge: engine.createPopulationBlock(regelwerk, stichtag, compiler),
  }));
  return () => {
    let urteile = 0;
    for (const land of laender) {
      for (let i = 0; i < land.projekte.length; i += BLOCK) {
        for (const eines of land.judge(land.projekte.slice(i, i + BLOCK))) urteile += eines.length;
      }
    }
    return urteile;
  };
}

function regelwerke() {
  const tag = engine.formatDatum(stichtag);
  return [...new Set(gemeinden.map(({ land }) => land))].map((land) => {
    const regelwerk = engine.resolveRegeln(fachgebiet, { land, orte: [], varianten: [] });
    return { land, regelwerk, anzahl: regelwerk.am(tag).anforderungen.size };
  });
}
