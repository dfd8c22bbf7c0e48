import type { Trace } from '../feel/trace.ts';
import type { FeelContext, FeelDate, FeelValue, Wahrheit } from '../feel/values.ts';
import type { AnforderungFelder, Ausdruck } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameErleichterung } from '../resolve/types.ts';
import type { Auswerter, Bedingung } from './auswerter.ts';
import type { Compiler } from './compiler.ts';
import { dueStates } from './faelligkeit.ts';
import { expandInstanzen, type Instanz, isDate } from './instanzen.ts';
import { type Abweichung, matchAbweichung, phaseIsLater } from './umstaende.ts';
import { decideUrteil, type Urteil, type UrteilErgebnis } from './urteil.ts';

/** What is judged: the facts and how far the plan has come. */
export interface Sachverhalt {
  readonly fakten: FeelContext;
  readonly stichtag: FeelDate;
}

/** A judged instance with the trace of every part that decided it. */
export interface Auswertung extends Instanz {
  readonly urteil: Urteil;
  readonly ergebnis: UrteilErgebnis;
  readonly wenn?: Trace;
  readonly dann?: Trace;
  readonly faellig?: Trace;
  readonly erledigtAm?: Trace;
  readonly naechste?: Trace;
  readonly erleichterungen: readonly ErleichterungAuswertung[];
  /** The matching departure from a "soll"; undefined if unknown or none. */
  readonly abweichung?: Abweichung;
  readonly abweichungUnbekannt: boolean;
  readonly phaseUnbekannt: boolean;
}

export interface ErleichterungAuswertung {
  readonly erleichterung: WirksameErleichterung;
  readonly wenn?: Trace;
  readonly faellig?: Trace;
  readonly dann?: Trace;
  readonly greift: Wahrheit;
  /** True in fact, but counted as unknown because no confirmed source supports it. */
  readonly zurueckgehalten: boolean;
}

export async function evaluateProjekt(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  auswerter: Auswerter,
): Promise<readonly Auswertung[]> {
  const plans = planAll(regelwerk, sachverhalt, compiler);
  return judgeAll(plans, await auswerter.evaluate(conditionsOf(plans)), regelwerk, sachverhalt);
}

/** As `evaluateProjekt`, for an evaluator that need not wait (cases, editor). */
export function evaluateWith(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  evaluate: (bedingungen: readonly Bedingung[]) => readonly Trace[],
): readonly Auswertung[] {
  const plans = planAll(regelwerk, sachverhalt, compiler);
  return judgeAll(plans, evaluate(conditionsOf(plans)), regelwerk, sachverhalt);
}

function planAll(
  regelwerk: Regelwerk,
  { fakten, stichtag }: Sachverhalt,
  compiler: Compiler,
): readonly Plan[] {
  return expandInstanzen(regelwerk, fakten, stichtag, compiler).map(planOf);
}

function conditionsOf(plans: readonly Plan[]): readonly Bedingung[] {
  return plans.flatMap(({ bedingungen }) => bedingungen);
}

function judgeAll(
  plans: readonly Plan[],
  traces: readonly Trace[],
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
): readonly Auswertung[] {
  let next = 0;
  return plans.map((plan) => {
    const own = traces.slice(next, next + plan.bedingungen.length);
    next += plan.bedingungen.length;
    return judge(plan, own, regelwerk, sachverhalt);
  });
}

interface Plan {
  readonly instanz: Instanz;
  readonly bedingungen: readonly Bedingung[];
  /** For each condition the part that it belongs to. */
  readonly teile: readonly string[];
}

/** Lists the conditions of an instance; dates and amounts are not conditions and are computed while judging. */
function planOf(instanz: Instanz): Plan {
  const { anforderung, umgebung } = instanz;
  if (instanz.liste === 'leer') return { instanz, bedingungen: [], teile: [] };
  const entries: [string, Bedingung][] = [];
  const add = (teil: string, ausdruck: Ausdruck | undefined, env = umgebung) => {
    if (ausdruck !== undefined) entries.push([teil, { node: ausdruck.node, umgebung: env }]);
  };
  add('wenn', anforderung.felder.wenn?.wert);
  add('dann', anforderung.felder.dann?.wert);
  anforderung.erleichterungen.forEach((relief, index) => {
    add(`e${index}.wenn`, relief.wenn, reliefEnvironment(instanz, relief));
    add(`e${index}.dann`, relief.aendert?.dann?.wert, reliefEnvironment(instanz, relief));
  });
  return {
    instanz,
    bedingungen: entries.map(([, bedingung]) => bedingung),
    teile: entries.map(([teil]) => teil),
  };
}

/** A relief with `je` sees the requirement's element under its own variable name. */
function reliefEnvironment({ umgebung, anforderung }: Instanz, { erleichterung }: WirksameErleichterung) {
  const own = erleichterung.je;
  if (own === undefined || anforderung.je === undefined || own.variable === anforderung.je.variable)
    return umgebung;
  return umgebung.rename(anforderung.je.variable, own.variable);
}

function judge(
  { instanz, teile }: Plan,
  traces: readonly Trace[],
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
): Auswertung {
  if (instanz.liste === 'leer') return emptyList(instanz);
  const { anforderung, umgebung } = instanz;
  const { felder } = anforderung;
  const { stichtag } = sachverhalt;
  const byPart = new Map(teile.map((teil, index) => [teil, traces[index]]));
  const traceOf = (ausdruck: Ausdruck | undefined) =>
    ausdruck === undefined ? undefined : umgebung.welt.compiler.trace(ausdruck.node)(umgebung);
  const wenn = byPart.get('wenn');
  const dann = byPart.get('dann');
  const faellig = traceOf(felder.faellig?.wert);
  const erledigtAm = traceOf(felder.erledigt_am?.wert);
  const naechste = traceOf(felder.naechste?.wert);
  const onTime = doneBy(erledigtAm, stichtag);
  const reliefs = anforderung.erleichterungen.map((relief, index): ErleichterungAuswertung => {
    const condition = byPart.get(`e${index}.wenn`);
    const holds = relief.wenn === undefined ? true : truthOf(condition?.wert);
    const zurueckgehalten = holds === true && relief.unbestaetigt;
    return {
      ...withoutUndefined({
        wenn: condition,
        dann: byPart.get(`e${index}.dann`),
        faellig: traceOf(relief.aendert?.faellig?.wert),
      }),
      erleichterung: relief,
      greift: zurueckgehalten ? undefined : holds,
      zurueckgehalten,
    };
  });
  const phaseSpaeter = phaseIsLater(regelwerk.fachgebiet, felder.phase?.wert, sachverhalt.fakten);
  const abweichung = matchAbweichung(sachverhalt.fakten, anforderung.kennung, instanz.element?.id);
  const verbindlichkeit = felder.verbindlichkeit?.wert ?? 'muss';
  const ergebnis = decideUrteil({
    wenn: and(truthOf(wenn?.wert, wenn === undefined), hasElement(instanz)),
    erfuellt: and(truthOf(dann?.wert, dann === undefined), onTime),
    faellig: faellig === undefined ? ['sofort'] : dueStates(faellig.wert, felder.faellig?.wert, stichtag),
    phaseSpaeter,
    // Only a "soll" can be departed from; for others the part is no part.
    abweichung: mayDepart(verbindlichkeit, reliefs) ? abweichung.passt : false,
    verbindlichkeit,
    erleichterungen: reliefs.map((relief) => reliefPart(relief, onTime, stichtag)),
  });
  return withoutUndefined({
    ...instanz,
    urteil: applyZweifel(ergebnis.urteil, felder),
    ergebnis,
    wenn,
    dann,
    faellig,
    erledigtAm,
    naechste,
    erleichterungen: reliefs,
    abweichung: abweichung.passt === true ? abweichung.eintrag : undefined,
    abweichungUnbekannt: abweichung.passt === undefined,
    phaseUnbekannt: phaseSpaeter === undefined,
  });
}

function reliefPart(relief: ErleichterungAuswertung, onTime: Wahrheit, stichtag: FeelDate) {
  const { erleichterung, faellig, dann, greift } = relief;
  const verbindlichkeit = erleichterung.aendert?.verbindlichkeit?.wert;
  return {
    greift,
    entfaellt: erleichterung.entfaellt,
    ...(verbindlichkeit === undefined ? {} : { verbindlichkeit }),
    ...(faellig === undefined
      ? {}
      : { faellig: dueStates(faellig.wert, erleichterung.aendert?.faellig?.wert, stichtag) }),
    ...(dann === undefined ? {} : { dann: and(truthOf(dann.wert), onTime) }),
  };
}

function mayDepart(verbindlichkeit: string, reliefs: readonly ErleichterungAuswertung[]): boolean {
  return (
    verbindlichkeit === 'soll' ||
    reliefs.some(({ erleichterung }) => erleichterung.aendert?.verbindlichkeit?.wert === 'soll')
  );
}

/** A doubtful reading never accuses: `verletzt` becomes `offen` (formate, `zweifel`). */
function applyZweifel(urteil: Urteil, felder: AnforderungFelder): Urteil {
  return urteil === 'verletzt' && felder.zweifel !== undefined ? 'offen' : urteil;
}

/** An absent list may turn out to be empty. */
function hasElement({ liste }: Instanz): Wahrheit {
  return liste === 'unbekannt' ? undefined : true;
}

/** Whether the duty was met by the Stichtag; without `erledigt_am` nothing stands against it. */
function doneBy(erledigtAm: Trace | undefined, stichtag: FeelDate): Wahrheit {
  if (erledigtAm === undefined) return true;
  const { wert } = erledigtAm;
  if (isDate(wert)) return wert.tag <= stichtag.tag;
  return wert === null ? false : undefined;
}

function truthOf(value: FeelValue, absent = false): Wahrheit {
  if (absent) return true;
  return typeof value === 'boolean' ? value : undefined;
}

function and(a: Wahrheit, b: Wahrheit): Wahrheit {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function emptyList(instanz: Instanz): Auswertung {
  const urteil = 'nicht_anwendbar';
  return {
    ...instanz,
    urteil,
    ergebnis: { urteil, moeglich: [urteil], entscheidend: [] },
    erleichterungen: [],
    abweichungUnbekannt: false,
    phaseUnbekannt: false,
  };
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, wert]) => wert !== undefined)) as Defined<T>;
}
