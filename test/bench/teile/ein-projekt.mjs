/** One project against all requirements with the full trace, warm: as in the editor after a key. */
import { Engine } from 'json-rules-engine';
import { report, sideBySide } from '../lib/messen.mjs';
import { KLEIN, VOLL } from '../lib/orte.mjs';
import { loadWelt, openProjekt, STICHTAG } from '../lib/welt.mjs';

const welt = await loadWelt();
const { engine, katalog, register, stichtag, validatorFor } = welt;
report({
  klein: await measure('luebz', KLEIN),
  voll: await measure('muster-am-see', VOLL),
});

async function measure(projekt, pfad) {
  const offen = openProjekt(pfad, welt);
  const werkbank = engine.createWerkbank();
  const { compiler } = werkbank;
  const sachverhalt = { fakten: offen.projekt.fakten.wurzel, stichtag };
  const judge = (auswerter) => engine.evaluateProjekt(offen.regelwerk, sachverhalt, compiler, auswerter);
  const check = (auswerter) =>
    engine.checkProjekt(offen.document, katalog, {
      stichtag: STICHTAG,
      auswerter,
      werkbank,
      register,
      validatorFor,
    });
  const { bedingungen, urteile } = await conditionsOf(judge);
  const roh = createRaw(bedingungen, await engine.kompiliert.evaluate(bedingungen));
  const zeiten = await sideBySide(
    {
      urteile_kompiliert: repeat(30, () => judge(engine.kompiliert)),
      urteile_jre: repeat(3, () => judge(engine.jsonRulesEngine)),
      bedingungen_kompiliert: conditionsAlone(30, engine.kompiliert, judge),
      bedingungen_jre: conditionsAlone(3, engine.jsonRulesEngine, judge),
      skelette_roh: repeat(3, roh),
      bericht_kompiliert: repeat(3, () => check(engine.kompiliert)),
      bericht_jre: repeat(3, () => check(engine.jsonRulesEngine)),
    },
    { runden: 9, vorlauf: 3 },
  );
  return { projekt, urteile, bedingungen: bedingungen.length, zeiten };
}

/** The conditions that a project asks, as the evaluator gets them. */
async function conditionsOf(judge) {
  let bedingungen = [];
  const { length } = await judge({
    name: 'kompiliert',
    evaluate: (gefragt) => {
      bedingungen = gefragt;
      return engine.kompiliert.evaluate(gefragt);
    },
  });
  return { bedingungen, urteile: length };
}

/**
 * json-rules-engine as its manual shows it, on the same boolean skeletons and in its favour: one engine for all runs,
 * and every atom a fact whose value is known before it starts, so that it computes nothing but the skeleton.
 */
function createRaw(bedingungen, spuren) {
  const roh = new Engine([], { allowUndefinedFacts: true });
  const fakten = {};
  bedingungen.forEach(({ node }, regel) => {
    let stelle = 0;
    const werte = valuesOf(spuren[regel]);
    const leaf = () => {
      const fact = `f${regel}_${stelle}`;
      fakten[fact] = werte[stelle++] === true;
      return { fact, operator: 'equal', value: true };
    };
    const group = ({ art, kinder }) => {
      if (art === 'atom') return leaf();
      const innen = kinder.map(group);
      return art === 'nicht' ? { not: innen[0] } : { [art === 'und' ? 'all' : 'any']: innen };
    };
    const skelett = engine.skeletonOf(node);
    const conditions = skelett.art === 'atom' ? { all: [leaf()] } : group(skelett);
    roh.addRule({ name: `r${regel}`, conditions, event: { type: 'ja' } });
  });
  return async () => {
    const { results, failureResults } = await roh.run(fakten);
    if (results.length + failureResults.length !== bedingungen.length) throw new Error('rules got lost');
  };
}

/** Values of the atoms in the order of the text. */
function valuesOf({ node, wert, kinder }) {
  return ['und', 'oder', 'nicht'].includes(node.art) ? kinder.flatMap(valuesOf) : [wert];
}

/** Milliseconds that the evaluator takes in one of `anzahl` judgements: each has new facts, so nothing is remembered. */
function conditionsAlone(anzahl, auswerter, judge) {
  return async () => {
    let ms = 0;
    const timed = {
      name: auswerter.name,
      evaluate: async (bedingungen) => {
        const start = performance.now();
        const spuren = await auswerter.evaluate(bedingungen);
        ms += performance.now() - start;
        return spuren;
      },
    };
    for (let i = 0; i < anzahl; i++) await judge(timed);
    return ms / anzahl;
  };
}

/** Milliseconds of one of `anzahl` calls. */
function repeat(anzahl, lauf) {
  return async () => {
    const start = performance.now();
    for (let i = 0; i < anzahl; i++) await lauf();
    return (performance.now() - start) / anzahl;
  };
}
