import { formatPath, type SourcePath } from '../document/range.ts';
import { lesungenIn, missingValueIn } from '../feel/fehlt.ts';
import type { Lesung, Trace } from '../feel/trace.ts';
import type { Auswertung } from './evaluate-projekt.ts';
import { Umgebung } from './umgebung.ts';

/** A gap that no entry of the planner can fill. */
export interface FehlendesRecht {
  readonly art: 'parameter' | 'groesse' | 'anforderung' | 'erleichterung' | 'zweifel';
  readonly id: string;
  readonly text: string;
}

export interface Fehlt {
  /** Full paths of absent facts in the order of the rule's text. */
  readonly angaben: readonly SourcePath[];
  readonly recht: readonly FehlendesRecht[];
}

/**
 * What keeps a verdict open: only parts that can still change it, and in them only branches that no known sibling
 * decides. Größen are followed to the facts and parameters they rest on.
 */
export function findMissing(auswertung: Auswertung): Fehlt {
  const { ergebnis, anforderung } = auswertung;
  const { kennung } = anforderung;
  const titel = anforderung.felder.titel?.wert ?? kennung;
  const found = new Collector({ art: 'anforderung', id: kennung, text: titel });
  const matters = new Set<string>(ergebnis.entscheidend);
  if (matters.has('wenn')) {
    if (auswertung.liste === 'unbekannt') found.addCondition(listTrace(auswertung));
    found.addCondition(auswertung.wenn);
  }
  auswertung.erleichterungen.forEach((relief, index) => {
    const { erleichterung, unbestaetigt } = relief.erleichterung;
    if (matters.has(`erleichterung${index}`)) {
      if (!relief.zurueckgehalten) found.addCondition(relief.wenn);
      // Whatever the facts turn out to be, a relief that no confirmed source supports keeps the verdict open.
      if (unbestaetigt) {
        found.addRecht({
          art: 'erleichterung',
          id: erleichterung.id,
          text: erleichterung.zweifel ?? erleichterung.titel,
        });
      }
    }
    if (matters.has(`erleichterung${index}.faellig`)) found.addDate(relief.faellig);
    if (matters.has(`erleichterung${index}.dann`)) {
      found.addCondition(relief.dann);
      found.addDate(auswertung.erledigtAm);
    }
  });
  if (matters.has('erfuellt')) {
    found.addCondition(auswertung.dann);
    found.addDate(auswertung.erledigtAm);
  }
  if (matters.has('faellig')) found.addDate(auswertung.faellig);
  if (matters.has('phase')) found.addPath(['stand_der_planung']);
  if (matters.has('abweichung')) found.addPath(['abweichungen']);
  const zweifel = anforderung.felder.zweifel?.wert;
  if (zweifel !== undefined && ergebnis.moeglich.includes('verletzt')) {
    found.addRecht({ art: 'zweifel', id: anforderung.kennung, text: zweifel });
  }
  return found.result();
}

function listTrace({ anforderung, umgebung }: Auswertung): Trace | undefined {
  return anforderung.je === undefined
    ? undefined
    : umgebung.welt.compiler.trace(anforderung.je.liste.node)(umgebung);
}

class Collector {
  readonly #angaben = new Map<string, SourcePath>();
  readonly #recht = new Map<string, FehlendesRecht>();
  /** The rule whose verdict is open. */
  readonly #regel: FehlendesRecht;

  constructor(regel: FehlendesRecht) {
    this.#regel = regel;
  }

  /** A condition is open unless it is true or false: a `null` decides nothing. */
  addCondition(trace: Trace | undefined): void {
    if (trace !== undefined && typeof trace.wert !== 'boolean')
      this.#addTraces([trace], new Set(), this.#regel);
  }

  /** A `null` in place of a day is an answer: the event has not happened. */
  addDate(trace: Trace | undefined): void {
    if (trace !== undefined && trace.wert === undefined) this.#addTraces([trace], new Set(), this.#regel);
  }

  addPath(pfad: SourcePath): void {
    this.#angaben.set(formatPath(pfad), pfad);
  }

  addRecht(recht: FehlendesRecht): void {
    this.#recht.set(`${recht.art} ${recht.id}`, recht);
  }

  result(): Fehlt {
    return { angaben: [...this.#angaben.values()], recht: [...this.#recht.values()] };
  }

  #addLesung(lesung: Lesung, visited: ReadonlySet<string>): void {
    const [root, name = ''] = lesung.teile;
    const { env } = lesung;
    if (root === 'stichtag') return;
    const [place, groesse, index] = lesung.pfad;
    if (root === 'parameter' && env instanceof Umgebung) this.#addParameter(name, env, visited);
    else if (
      root !== 'groesse' &&
      place === 'groesse' &&
      typeof index === 'number' &&
      env instanceof Umgebung
    ) {
      this.#addElement(String(groesse), index, env, visited);
    } else if (root === 'groesse' && env instanceof Umgebung) this.#addGroesse(name, env, visited);
    else this.addPath(lesung.pfad);
  }

  #addParameter(name: string, env: Umgebung, visited: ReadonlySet<string>): void {
    const wirksam = env.welt.regeln.parameter.get(name);
    const staffel = wirksam?.wert?.staffel;
    const regel = { art: 'parameter', id: name, text: wirksam?.parameter.titel ?? name } as const;
    if (staffel === undefined) this.addRecht(regel);
    else this.#addTraces([env.welt.compiler.trace(staffel.nach.node)(env)], visited, regel);
  }

  #addGroesse(name: string, env: Umgebung, visited: ReadonlySet<string>): void {
    const groesse = env.welt.regeln.groessen.get(name);
    if (visited.has(name)) return;
    const regel = { art: 'groesse', id: name, text: groesse?.titel ?? name } as const;
    if (groesse === undefined) {
      this.addRecht(regel);
      return;
    }
    const inner = new Set([...visited, name]);
    // An absent list is missing, and so is one without an element where an operator needed one.
    if (groesse.je !== undefined && (env.environmentsOf(groesse) ?? []).length === 0) {
      this.#addTraces([env.welt.compiler.trace(groesse.je.liste.node)(env)], inner, regel);
    }
    this.#addTraces(env.tracesOf(groesse), inner, regel);
  }

  /** A loop variable over a Größe that is a list: only the element read is missing something. */
  #addElement(name: string, index: number, env: Umgebung, visited: ReadonlySet<string>): void {
    const groesse = env.welt.regeln.groessen.get(name);
    if (groesse === undefined || visited.has(name)) return;
    const trace = env.tracesOf(groesse)[index];
    const regel = { art: 'groesse', id: name, text: groesse.titel } as const;
    this.#addTraces(trace === undefined ? [] : [trace], new Set([...visited, name]), regel);
  }

  /**
   * What keeps these values from being used; if nothing is missing in them, everything that they rest on; if they rest
   * on nothing, the rule that they belong to: no fact can give it a value (a division by zero, say).
   */
  #addTraces(traces: readonly Trace[], visited: ReadonlySet<string>, regel: FehlendesRecht): void {
    const missing = traces.flatMap(missingValueIn);
    const lesungen = missing.length > 0 ? missing : traces.flatMap(lesungenIn);
    for (const lesung of lesungen) this.#addLesung(lesung, visited);
    if (traces.length > 0 && lesungen.every(({ teile }) => teile[0] === 'stichtag')) this.addRecht(regel);
  }
}
