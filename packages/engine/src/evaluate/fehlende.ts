import { formatPath, type SourcePath } from '../document/range.ts';
import { missingIn } from '../feel/fehlt.ts';
import type { Lesung, Trace } from '../feel/trace.ts';
import type { Auswertung } from './evaluate-projekt.ts';
import { Umgebung } from './umgebung.ts';

/** A gap that no entry of the planner can fill. */
export interface FehlendesRecht {
  readonly art: 'parameter' | 'erleichterung' | 'zweifel';
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
  const found = new Collector();
  const { ergebnis, anforderung } = auswertung;
  const matters = new Set<string>(ergebnis.entscheidend);
  if (matters.has('wenn')) {
    if (auswertung.liste === 'unbekannt' && anforderung.je !== undefined) {
      found.addPath(listPath(auswertung));
    }
    found.addTrace(auswertung.wenn);
  }
  auswertung.erleichterungen.forEach((relief, index) => {
    const { erleichterung } = relief.erleichterung;
    if (matters.has(`erleichterung${index}`)) {
      if (relief.zurueckgehalten) {
        found.addRecht({
          art: 'erleichterung',
          id: erleichterung.id,
          text: erleichterung.zweifel ?? erleichterung.titel,
        });
      } else found.addTrace(relief.wenn);
    }
    if (matters.has(`erleichterung${index}.faellig`)) found.addTrace(relief.faellig);
    if (matters.has(`erleichterung${index}.dann`)) found.addTrace(relief.dann);
  });
  if (matters.has('erfuellt')) {
    found.addTrace(auswertung.dann);
    found.addTrace(auswertung.erledigtAm);
  }
  if (matters.has('faellig')) found.addTrace(auswertung.faellig);
  if (matters.has('phase')) found.addPath(['stand_der_planung']);
  if (matters.has('abweichung')) found.addPath(['abweichungen']);
  const zweifel = anforderung.felder.zweifel?.wert;
  if (zweifel !== undefined && ergebnis.moeglich.includes('verletzt')) {
    found.addRecht({ art: 'zweifel', id: anforderung.kennung, text: zweifel });
  }
  return found.result();
}

function listPath({ anforderung, umgebung }: Auswertung): SourcePath {
  const node = anforderung.je?.liste.node;
  return node?.art === 'pfad' ? umgebung.read(node.teile).pfad : [];
}

class Collector {
  readonly #angaben = new Map<string, SourcePath>();
  readonly #recht = new Map<string, FehlendesRecht>();

  addTrace(trace: Trace | undefined): void {
    if (trace !== undefined && trace.wert === undefined)
      for (const lesung of missingIn(trace)) this.#addLesung(lesung, new Set());
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
    if (root === 'parameter' && env instanceof Umgebung) this.#addParameter(name, env, visited);
    else if (root === 'groesse' && env instanceof Umgebung) this.#addGroesse(name, env, visited);
    else this.addPath(lesung.pfad);
  }

  #addParameter(name: string, env: Umgebung, visited: ReadonlySet<string>): void {
    const wirksam = env.welt.regeln.parameter.get(name);
    const staffel = wirksam?.wert?.staffel;
    if (staffel !== undefined) this.#addTraces([env.welt.compiler.trace(staffel.nach.node)(env)], visited);
    else this.addRecht({ art: 'parameter', id: name, text: wirksam?.parameter.titel ?? name });
  }

  #addGroesse(name: string, env: Umgebung, visited: ReadonlySet<string>): void {
    const groesse = env.welt.regeln.groessen.get(name);
    if (groesse === undefined || visited.has(name)) return;
    const inner = new Set([...visited, name]);
    if (groesse.je !== undefined && env.environmentsOf(groesse) === undefined) {
      this.#addTraces([env.welt.compiler.trace(groesse.je.liste.node)(env)], inner);
    }
    this.#addTraces(env.tracesOf(groesse), inner);
  }

  #addTraces(traces: readonly Trace[], visited: ReadonlySet<string>): void {
    for (const trace of traces) {
      if (trace.wert !== undefined && !Array.isArray(trace.wert)) continue;
      for (const lesung of missingIn(trace)) this.#addLesung(lesung, visited);
    }
  }
}
