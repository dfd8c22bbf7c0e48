import type { Trace } from '../feel/trace.ts';
import type { FeelDate, Wahrheit } from '../feel/values.ts';
import type { Ausdruck } from '../katalog/types.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameErleichterung } from '../resolve/types.ts';
import type { Auswertung, ErleichterungAuswertung, Sachverhalt } from './auswertung.ts';
import { dueStates } from './faelligkeit.ts';
import type { Instanz } from './instanzen.ts';
import type { ErleichterungPlan, Plan } from './plan.ts';
import { applyZweifel, both, doneBy, hasElement, mayDepart, takesEffect, truthOf } from './teile.ts';
import type { Umgebung } from './umgebung.ts';
import { matchAbweichung, phaseIsLater } from './umstaende.ts';
import type { ErleichterungTeil } from './urteil.ts';
import type { Urteilstabelle } from './urteilstabelle.ts';
import type { Writable } from './writable.ts';

/** Judges each instance from the traces of all conditions. */
export function judgeAll(
  plaene: readonly Plan[],
  traces: readonly Trace[],
  { fachgebiet }: Regelwerk,
  { fakten, stichtag }: Sachverhalt,
  decide: Urteilstabelle,
): readonly Auswertung[] {
  const phasen = new Map<string | undefined, Wahrheit>();
  const isLater = (phase: string | undefined): Wahrheit => {
    if (!phasen.has(phase)) phasen.set(phase, phaseIsLater(fachgebiet, phase, fakten));
    return phasen.get(phase);
  };
  const at = (place: number | undefined): Trace | undefined => {
    if (place === undefined) return undefined;
    const trace = traces[place];
    if (trace === undefined) throw new Error('an evaluator returned fewer traces than it got conditions');
    return trace;
  };

  function judge(plan: Plan): Auswertung {
    const { instanz, erleichterungen } = plan;
    if (instanz.liste === 'leer') return emptyList(instanz);
    const { anforderung, umgebung } = instanz;
    const { felder } = anforderung;
    const wenn = at(plan.wenn);
    const dann = at(plan.dann);
    const faellig = traceIn(umgebung, felder.faellig?.wert);
    const erledigtAm = traceIn(umgebung, felder.erledigt_am?.wert);
    const naechste = traceIn(umgebung, felder.naechste?.wert);
    // Without `erledigt_am` nothing stands against "met by now".
    const onTime = erledigtAm === undefined ? true : doneBy(erledigtAm.wert, stichtag);
    const reliefs = anforderung.erleichterungen.map((relief, index) =>
      judgeRelief(relief, erleichterungen[index]),
    );
    const phaseSpaeter = isLater(felder.phase?.wert);
    const abweichung = matchAbweichung(fakten, anforderung.kennung, instanz.element?.id, stichtag);
    const ergebnis = decide({
      wenn: both(wenn === undefined ? true : truthOf(wenn.wert), hasElement(instanz.liste)),
      erfuellt: both(dann === undefined ? true : truthOf(dann.wert), onTime),
      faellig: faellig === undefined ? ['sofort'] : dueStates(faellig.wert, felder.faellig?.wert, stichtag),
      phaseSpaeter,
      abweichung: mayDepart(anforderung) ? abweichung.passt : false,
      verbindlichkeit: felder.verbindlichkeit?.wert ?? 'muss',
      erleichterungen: reliefs.map((relief) => reliefPart(relief, onTime, stichtag)),
    });
    const auswertung: Writable<Auswertung> = {
      anforderung,
      umgebung,
      rechtstag: instanz.rechtstag,
      rechtstagUnbekannt: instanz.rechtstagUnbekannt,
      urteil: applyZweifel(ergebnis.urteil, felder),
      ergebnis,
      erleichterungen: reliefs,
      abweichungUnbekannt: abweichung.passt === undefined,
      phaseUnbekannt: phaseSpaeter === undefined,
    };
    if (instanz.element !== undefined) auswertung.element = instanz.element;
    if (instanz.liste !== undefined) auswertung.liste = instanz.liste;
    if (wenn !== undefined) auswertung.wenn = wenn;
    if (dann !== undefined) auswertung.dann = dann;
    if (faellig !== undefined) auswertung.faellig = faellig;
    if (erledigtAm !== undefined) auswertung.erledigtAm = erledigtAm;
    if (naechste !== undefined) auswertung.naechste = naechste;
    if (abweichung.passt === true && abweichung.eintrag) auswertung.abweichung = abweichung.eintrag;
    return auswertung;
  }

  function judgeRelief(
    erleichterung: WirksameErleichterung,
    plan: ErleichterungPlan | undefined,
  ): ErleichterungAuswertung {
    const wenn = at(plan?.wenn);
    const dann = at(plan?.dann);
    const day = erleichterung.aendert?.faellig?.wert;
    const faellig = plan && traceIn(plan.umgebung, day);
    const holds = erleichterung.wenn === undefined ? true : truthOf(wenn?.wert);
    const greift = takesEffect(holds, erleichterung);
    const relief: Writable<ErleichterungAuswertung> = {
      erleichterung,
      greift,
      zurueckgehalten: greift !== holds,
    };
    if (wenn !== undefined) relief.wenn = wenn;
    if (dann !== undefined) relief.dann = dann;
    if (faellig !== undefined) relief.faellig = faellig;
    return relief;
  }

  return plaene.map(judge);
}

function traceIn(umgebung: Umgebung, ausdruck: Ausdruck | undefined): Trace | undefined {
  return ausdruck === undefined ? undefined : umgebung.trace(ausdruck.node);
}

function reliefPart(
  relief: ErleichterungAuswertung,
  onTime: Wahrheit,
  stichtag: FeelDate,
): ErleichterungTeil {
  const { erleichterung, faellig, dann, greift } = relief;
  const { entfaellt, aendert } = erleichterung;
  if (aendert === undefined) return { greift, entfaellt };
  const verbindlichkeit = aendert.verbindlichkeit?.wert;
  const teil: Writable<ErleichterungTeil> = { greift, entfaellt };
  if (verbindlichkeit !== undefined) teil.verbindlichkeit = verbindlichkeit;
  if (faellig !== undefined) teil.faellig = dueStates(faellig.wert, aendert.faellig?.wert, stichtag);
  if (dann !== undefined) {
    const met = both(truthOf(dann.wert), onTime);
    // Present and undefined means unknown; absent means unchanged.
    Object.assign(teil, { dann: met });
  }
  return teil;
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
