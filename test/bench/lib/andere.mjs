import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import { toJre, toJsonLogic, toZen } from './bedingungen.mjs';

/** What an engine says of one condition; `fehler` if it throws instead of answering. */
const JA = '1';
const NEIN = '0';
const FEHLER = '!';

/**
 * The peers, each as its manual shows it and with everything prepared beforehand. Each takes the flat facts of one
 * town and gives (a promise of) one letter for each condition.
 */
export function createPeers(bedingungen) {
  return {
    'json-rules-engine': jsonRulesEngine(bedingungen),
    'zen-engine': zen(bedingungen),
    'json-logic-engine': jsonLogic(bedingungen, (engine, logik) => engine.build(logik)),
    'json-logic-engine, interpretiert': jsonLogic(
      bedingungen,
      (engine, logik) => (fakten) => engine.run(logik, fakten),
    ),
  };
}

function jsonRulesEngine(bedingungen) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  bedingungen.forEach((bedingung, i) => {
    engine.addRule({ name: String(i), conditions: toJre(bedingung), event: { type: 'ja' } });
  });
  return async (fakten) => {
    const { results, failureResults } = await engine.run(fakten);
    const antwort = new Array(bedingungen.length);
    for (const { name } of results) antwort[Number(name)] = JA;
    for (const { name } of failureResults) antwort[Number(name)] = NEIN;
    return antwort.join('');
  };
}

/** One decision with an expression for each condition: twice to four times as fast as one decision each. */
function zen(bedingungen) {
  const expressions = bedingungen.map((bedingung, i) => ({
    id: `e${i}`,
    key: `k${i}`,
    value: toZen(bedingung),
  }));
  const knoten = (id, type, inhalt = {}) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...inhalt });
  const kante = (id, sourceId, targetId) => ({ id, sourceId, targetId, type: 'edge' });
  const decision = new ZenEngine().createDecision({
    nodes: [
      knoten('ein', 'inputNode'),
      knoten('rechnen', 'expressionNode', { content: { expressions } }),
      knoten('aus', 'outputNode'),
    ],
    edges: [kante('a', 'ein', 'rechnen'), kante('b', 'rechnen', 'aus')],
  });
  return async (fakten) => {
    try {
      const { result } = await decision.evaluate(fakten);
      return bedingungen.map((_, i) => (result[`k${i}`] === true ? JA : NEIN)).join('');
    } catch {
      return FEHLER.repeat(bedingungen.length);
    }
  };
}

function jsonLogic(bedingungen, prepare) {
  const engine = new LogicEngine();
  const bereit = bedingungen.map((bedingung) => prepare(engine, toJsonLogic(bedingung)));
  return (fakten) => bereit.map((eine) => (eine(fakten) ? JA : NEIN)).join('');
}
