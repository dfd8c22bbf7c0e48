import type { Trace } from '../feel/trace.ts';
import type { FeelContext, FeelDate, Wahrheit } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameErleichterung } from '../resolve/types.ts';
import type { Auswerter, Bedingung } from './auswerter.ts';
import type { Compiler } from './compiler.ts';
import { dueStates } from './faelligkeit.ts';
import { expandInstanzen, type Instanz } from './instanzen.ts';
import {
  applyZweifel,
  both,
  doneBy,
  hasElement,
  mayDepart,
  reliefEnvironment,
  takesEffect,
  truthOf,
} from './teile.ts';
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
  const { bedingungen, nummern } = distinctBedingungen(plans);
  const traces = await auswerter.evaluate(bedingungen);
  return judgeAll(plans, pick(traces, nummern), regelwerk, sachverhalt);
}

/** As `evaluateProjekt`, for an evaluator that need not wait (cases, editor). */
export function evaluateWith(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  evaluate: (bedingungen: readonly Bedingung[]) => readonly Trace[],
): readonly Auswertung[] {
  const plans = planAll(regelwerk, sachverhalt, compiler);
  const { bedingungen, nummern } = distinctBedingungen(plans);
  return judgeAll(plans, pick(evaluate(bedingungen), nummern), regelwerk, sachverhalt);
}

function planAll(
  regelwerk: Regelwerk,
  { fakten, stichtag }: Sachverhalt,
  compiler: Compiler,
): readonly Plan[] {
  return expandInstanzen(regelwerk, fakten, stichtag, compiler).map(planOf);
}

/** One condition often stands in many verdicts, such as that of a relief from whole modules: it is evaluated once. */
function distinctBedingungen(plans: readonly Plan[]): {
  readonly bedingungen: readonly Bedingung[];
  /** For each condition of each plan the place of its result. */
  readonly nummern: readonly number[];
} {
  const bedingungen: Bedingung[] = [];
  const known = new Map<Bedingung['umgebung'], Map<Bedingung['node'], number>>();
  const nummern = plans.flatMap((plan) =>
    plan.bedingungen.map((bedingung) => {
      const here = known.get(bedingung.umgebung) ?? new Map<Bedingung['node'], number>();
      known.set(bedingung.umgebung, here);
      const nummer = here.get(bedingung.node) ?? bedingungen.push(bedingung) - 1;
      here.set(bedingung.node, nummer);
      return nummer;
    }),
  );
  return { bedingungen, nummern };
}

function pick(traces: readonly Trace[], nummern: readonly number[]): readonly Trace[] {
  return nummern.map((nummer) => {
    const trace = traces[nummer];
    if (trace === undefined) throw new Error('an evaluator returned fewer traces than it got conditions');
    return trace;
  });
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
    add(`e${index}.wenn`, relief.wenn, reliefEnvironment(umgebung, anforderung, relief));
    add(`e${index}.dann`, relief.aendert?.dann?.wert, reliefEnvironment(umgebung, anforderung, relief));
  });
  return {
    instanz,
    bedingungen: entries.map(([, bedingung]) => bedingung),
    teile: entries.map(([teil]) => teil),
  };
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
  const partOf = (teil: string) => {
    const stelle = teile.indexOf(teil);
    return stelle < 0 ? undefined : traces[stelle];
  };
  const traceOf = (ausdruck: Ausdruck | undefined, env = umgebung) =>
    ausdruck === undefined ? undefined : env.trace(ausdruck.node);
  const wenn = partOf('wenn');
  const dann = partOf('dann');
  const faellig = traceOf(felder.faellig?.wert);
  const erledigtAm = traceOf(felder.erledigt_am?.wert);
  const naechste = traceOf(felder.naechste?.wert);
  // Without `erledigt_am` nothing stands against "met by now".
  const onTime = erledigtAm === undefined ? true : doneBy(erledigtAm.wert, stichtag);
  const reliefs = anforderung.erleichterungen.map((relief, index): ErleichterungAuswertung => {
    const condition = partOf(`e${index}.wenn`);
    const content = partOf(`e${index}.dann`);
    const day = relief.aendert?.faellig?.wert;
    const due = day && traceOf(day, reliefEnvironment(umgebung, anforderung, relief));
    const holds = relief.wenn === undefined ? true : truthOf(condition?.wert);
    const greift = takesEffect(holds, relief);
    return {
      ...(condition && { wenn: condition }),
      ...(content && { dann: content }),
      ...(due && { faellig: due }),
      erleichterung: relief,
      greift,
      zurueckgehalten: greift !== holds,
    };
  });
  const phaseSpaeter = phaseIsLater(regelwerk.fachgebiet, felder.phase?.wert, sachverhalt.fakten);
  const abweichung = matchAbweichung(sachverhalt.fakten, anforderung.kennung, instanz.element?.id);
  const verbindlichkeit = felder.verbindlichkeit?.wert ?? 'muss';
  const ergebnis = decideUrteil({
    wenn: both(wenn === undefined ? true : truthOf(wenn.wert), hasElement(instanz.liste)),
    erfuellt: both(dann === undefined ? true : truthOf(dann.wert), onTime),
    faellig: faellig === undefined ? ['sofort'] : dueStates(faellig.wert, felder.faellig?.wert, stichtag),
    phaseSpaeter,
    abweichung: mayDepart(anforderung) ? abweichung.passt : false,
    verbindlichkeit,
    erleichterungen: reliefs.map((relief) => reliefPart(relief, onTime, stichtag)),
  });
  return {
    ...instanz,
    urteil: applyZweifel(ergebnis.urteil, felder),
    ergebnis,
    ...(wenn && { wenn }),
    ...(dann && { dann }),
    ...(faellig && { faellig }),
    ...(erledigtAm && { erledigtAm }),
    ...(naechste && { naechste }),
    erleichterungen: reliefs,
    ...(abweichung.passt === true && abweichung.eintrag && { abweichung: abweichung.eintrag }),
    abweichungUnbekannt: abweichung.passt === undefined,
    phaseUnbekannt: phaseSpaeter === undefined,
  };
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
    ...(dann === undefined ? {} : { dann: both(truthOf(dann.wert), onTime) }),
  };
}

function emptyList(instanz: Instanz): Auswertung {
  const urteil = 'nicht_anwendbar';
  return {
    ...instanz,
    urteil,
    ergebnis: { urteil, moeglich: [urteil], entscheidend: [], verletztAls: [] },
    erleichterungen: [],
    abweichungUnbekannt: false,
    phaseUnbekannt: false,
  };
}
