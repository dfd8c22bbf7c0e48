import type { SourcePath } from '../document/range.ts';
import type { Trace } from '../feel/trace.ts';
import type { Auswertung } from './auswertung.ts';
import {
  createLuecken,
  type FehlendesRecht,
  type Luecke,
  type LueckenFinder,
  pathGap,
  rechtGap,
} from './luecken.ts';

export interface Fehlt {
  /** Full paths of absent facts in the order of the rule's text. */
  readonly angaben: readonly SourcePath[];
  readonly recht: readonly FehlendesRecht[];
}

/**
 * What keeps a verdict open: only parts that can still change it, and in them only branches that no known sibling
 * decides. Größen are followed to the facts and parameters they rest on. Verdicts of one report share a finder of
 * gaps, because the same conditions and Größen keep many of them open.
 */
export function findMissing(auswertung: Auswertung, luecken: LueckenFinder = createLuecken()): Fehlt {
  const { ergebnis, anforderung } = auswertung;
  const { kennung } = anforderung;
  const titel = anforderung.felder.titel?.wert ?? kennung;
  const found = new Collector({ art: 'anforderung', id: kennung, text: titel }, luecken);
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
        const { id, zweifel, titel: name } = erleichterung;
        found.add(rechtGap({ art: 'erleichterung', id, text: zweifel ?? name }));
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
  if (matters.has('phase')) found.add(pathGap(['stand_der_planung']));
  if (matters.has('abweichung')) found.add(pathGap(['abweichungen']));
  const zweifel = anforderung.felder.zweifel?.wert;
  if (zweifel !== undefined && ergebnis.moeglich.includes('verletzt')) {
    found.add(rechtGap({ art: 'zweifel', id: kennung, text: zweifel }));
  }
  return found.result();
}

function listTrace({ anforderung, umgebung }: Auswertung): Trace | undefined {
  return anforderung.je === undefined ? undefined : umgebung.trace(anforderung.je.liste.node);
}

/** Gathers the gaps of one verdict, each once. */
class Collector {
  readonly #angaben = new Map<string, SourcePath>();
  readonly #recht = new Map<string, FehlendesRecht>();
  /** The rule whose verdict is open. */
  readonly #regel: Luecke;
  readonly #luecken: LueckenFinder;

  constructor(regel: FehlendesRecht, luecken: LueckenFinder) {
    this.#regel = rechtGap(regel);
    this.#luecken = luecken;
  }

  /** A condition is open unless it is true or false: a `null` decides nothing. */
  addCondition(trace: Trace | undefined): void {
    if (trace !== undefined && typeof trace.wert !== 'boolean') this.#addTrace(trace);
  }

  /** A `null` in place of a day is an answer: the event has not happened. */
  addDate(trace: Trace | undefined): void {
    if (trace !== undefined && trace.wert === undefined) this.#addTrace(trace);
  }

  add(luecke: Luecke): void {
    if ('pfad' in luecke) this.#angaben.set(luecke.schluessel, luecke.pfad);
    else this.#recht.set(luecke.schluessel, luecke.recht);
  }

  result(): Fehlt {
    return { angaben: [...this.#angaben.values()], recht: [...this.#recht.values()] };
  }

  #addTrace(trace: Trace): void {
    for (const luecke of this.#luecken(trace) ?? [this.#regel]) this.add(luecke);
  }
}
