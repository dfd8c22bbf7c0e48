import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { atomsOf, foldTrace, type Skelett, skeletonOf } from '../feel/skelett.ts';
import type { Trace } from '../feel/trace.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Auswerter, Bedingung } from './auswerter.ts';
import { type Ergebnisbaum, foldTree, UNBEKANNT } from './json-rules-engine-baum.ts';

/**
 * Every condition is one rule of json-rules-engine: its boolean skeleton is the rule's tree, every atom a lazy fact
 * computed by the FEEL closure. What the engine calls success and failure is two-valued and not used: the answer is
 * folded from the tree that it returns. A run in which anything of that tree is missing, doubled or moved is a
 * programming error and throws.
 *
 * Reproduced traps of the library that shape this file: a rejected run spoils the next one and overlapping runs drop
 * rules (so one engine per run, and its results are counted); results come in the order of completion (so they are
 * read by name); cached facts are told apart by a numeric hash of their name, which may collide (so no cache);
 * an empty group is true (so none is built); a `path` would be run as code (so there is none, and the resolver throws).
 */
export const jsonRulesEngine: Auswerter = { name: 'json-rules-engine', evaluate };

async function evaluate(bedingungen: readonly Bedingung[]): Promise<readonly Trace[]> {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePath });
  engine.addOperator(OPERATOR, (fakt: unknown, wert: unknown) => fakt === wert);
  const regeln = bedingungen.map((bedingung, index) => addRule(engine, bedingung, index));
  const { results, failureResults } = await engine.run();
  const antworten = new Map([...results, ...failureResults].map((antwort) => [antwort.name, antwort]));
  if (results.length + failureResults.length !== regeln.length || antworten.size !== regeln.length) {
    throw new Error(`json-rules-engine answered ${antworten.size} of ${regeln.length} rules`);
  }
  return regeln.map(({ name, skelett, spuren }) => {
    const baum: Ergebnisbaum | undefined = antworten.get(name)?.conditions;
    if (baum === undefined) throw new Error(`json-rules-engine gave no answer for rule ${name}`);
    return traceOf(baum, skelett, spuren);
  });
}

const OPERATOR = 'ist';

interface Regel {
  readonly name: string;
  readonly skelett: Skelett;
  /** Filled while the engine runs: the trace of each atom by the name of its fact, in whatever order they arrive. */
  readonly spuren: ReadonlyMap<string, Trace>;
}

function addRule(engine: Engine, { node, umgebung }: Bedingung, index: number): Regel {
  const name = String(index);
  const skelett = skeletonOf(node);
  const spuren = new Map<string, Trace>();
  atomsOf(skelett).forEach((atom, stelle) => {
    const fakt = factName(name, stelle);
    const verfolge = umgebung.welt.compiler.trace(atom);
    const compute = () => {
      const spur = verfolge(umgebung);
      spuren.set(fakt, spur);
      return tokenOf(spur.wert);
    };
    engine.addFact(fakt, compute, { cache: false });
  });
  engine.addRule({ name, conditions: conditionsOf(skelett, name), event: { type: 'bedingung' } });
  return { name, skelett, spuren };
}

/** Names are numbers only: no text of a rule ever reaches the library. */
function factName(regel: string, stelle: number): string {
  return `${regel}.${stelle}`;
}

function tokenOf(wert: FeelValue): boolean | typeof UNBEKANNT {
  return typeof wert === 'boolean' ? wert : UNBEKANNT;
}

/** The root of a rule must be a group: a bare atom becomes a group of one. */
function conditionsOf(skelett: Skelett, regel: string): TopLevelCondition {
  let stelle = 0;
  const leaf = () => ({ fact: factName(regel, stelle++), operator: OPERATOR, value: true });
  const group = (knoten: Exclude<Skelett, { readonly art: 'atom' }>): TopLevelCondition => {
    const kinder = knoten.kinder.map((kind) => (kind.art === 'atom' ? leaf() : group(kind)));
    const [erstes] = kinder;
    if (erstes === undefined) throw new Error('a group without operands is true in json-rules-engine');
    if (knoten.art === 'nicht') return { not: erstes };
    return knoten.art === 'und' ? { all: kinder } : { any: kinder };
  };
  return skelett.art === 'atom' ? { all: [leaf()] } : group(skelett);
}

function traceOf(baum: Ergebnisbaum, skelett: Skelett, spuren: ReadonlyMap<string, Trace>): Trace {
  const { wahrheit, fakten } = foldTree(baum);
  const atome = fakten.map((fakt) => {
    const spur = spuren.get(fakt);
    if (spur === undefined)
      throw new Error(`json-rules-engine returned a fact that it never asked for: ${fakt}`);
    return spur;
  });
  const erwartet = atomsOf(skelett);
  if (atome.length !== erwartet.length || atome.some((spur, stelle) => spur.node !== erwartet[stelle])) {
    throw new Error('json-rules-engine returned the atoms of a rule in another order');
  }
  const spur = foldTrace(skelett, atome);
  if (tokenOf(spur.wert) !== tokenOf(wahrheit))
    throw new Error('the tree of json-rules-engine has another value');
  return spur;
}

function refusePath(_value: object, path: string): never {
  throw new Error(`conditions have no paths, but the engine was asked for "${path}"`);
}
