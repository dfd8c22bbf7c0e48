import type { FeelDate, FeelValue, Wahrheit } from '../feel/values.ts';
import type { Ausdruck, Fachgebiet } from '../katalog/types.ts';
import type { WirksameAnforderung, WirksameErleichterung } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { dueStates, FRISTLAGEN } from './faelligkeit.ts';
import type { Instanz } from './instanzen.ts';
import type { Entwurf, Schritt } from './population-entscheidung.ts';
import type { Plaetze } from './population-pfade.ts';
import type { Gedaechtnis } from './population-umgebung.ts';
import { both, doneBy, hasElement, mayDepart, reliefEnvironment, takesEffect, truthOf } from './teile.ts';
import type { Umgebung } from './umgebung.ts';
import { matchAbweichung, phaseIsLater } from './umstaende.ts';
import type { Faelligkeit, Moeglich } from './urteil.ts';

/** One project, or one element of a `je` in it, under the law of one day. */
export interface Lage {
  readonly gedaechtnis: Gedaechtnis;
  /** Of the element; without `je` that of the project. */
  readonly umgebung: Umgebung;
  readonly liste: Instanz['liste'];
  readonly element: string | undefined;
}

export interface Werkstatt {
  readonly fachgebiet: Fachgebiet;
  readonly stichtag: FeelDate;
  readonly compiler: Compiler;
  readonly plaetze: Plaetze;
  /** Texts of expressions that more than one part of the law consists of. */
  readonly mehrfach: ReadonlySet<string>;
}

type Lesen = (lage: Lage) => FeelValue;

/** The parts of a verdict that a project decides, cheap and decisive ones first. */
export function stepsOf(anforderung: WirksameAnforderung, werkstatt: Werkstatt): readonly Schritt<Lage>[] {
  const { felder, je, kennung, erleichterungen } = anforderung;
  const reader = (ausdruck: Ausdruck | undefined, relief?: WirksameErleichterung) =>
    ausdruck === undefined ? undefined : createReader(ausdruck, anforderung, werkstatt, relief);
  const { stichtag, fachgebiet, plaetze } = werkstatt;
  const erledigt = reader(felder.erledigt_am?.wert);
  const phase = felder.phase?.wert;
  return [
    truthStep(
      'wenn',
      je === undefined ? reader(felder.wenn?.wert) : appliesTo(reader(felder.wenn?.wert)),
      (teile, wert) => {
        teile.wenn = wert;
      },
    ),
    ...erleichterungen.map((relief, nummer) =>
      truthStep(`erleichterung${nummer}`, effect(reader(relief.wenn, relief), relief), (teile, wert) => {
        setRelief(teile, nummer, { greift: wert });
      }),
    ),
    truthStep('erfuellt', met(reader(felder.dann?.wert), erledigt, stichtag), (teile, wert) => {
      teile.erfuellt = wert;
    }),
    dueStep('faellig', felder.faellig?.wert, reader(felder.faellig?.wert), stichtag, (teile, fristlage) => {
      teile.faellig = fristlage;
    }),
    truthStep(
      'phase',
      phase === undefined ? undefined : phaseReader(phase, fachgebiet, plaetze),
      (teile, wert) => {
        teile.phaseSpaeter = wert;
      },
    ),
    ...erleichterungen.map((relief, nummer) => {
      const faellig = relief.aendert?.faellig?.wert;
      const read = reader(faellig, relief);
      return dueStep(`erleichterung${nummer}.faellig`, faellig, read, stichtag, (teile, fristlage) => {
        setRelief(teile, nummer, { faellig: fristlage });
      });
    }),
    ...erleichterungen.map((relief, nummer) => {
      const dann = reader(relief.aendert?.dann?.wert, relief);
      const read = dann === undefined ? undefined : met(dann, erledigt, stichtag);
      return truthStep(`erleichterung${nummer}.dann`, read, (teile, wert) => {
        setRelief(teile, nummer, { dann: wert });
      });
    }),
    truthStep('abweichung', mayDepart(anforderung) ? departs(kennung) : undefined, (teile, wert) => {
      teile.abweichung = wert;
    }),
  ].filter((schritt) => schritt !== undefined);
}

/**
 * Outside of a `je`, an expression is evaluated with the project's memory, and one that stands in several places of the
 * law only once. With `je`, it is evaluated for the element.
 */
function createReader(
  ausdruck: Ausdruck,
  anforderung: WirksameAnforderung,
  { compiler, plaetze, mehrfach }: Werkstatt,
  relief: WirksameErleichterung | undefined,
): Lesen {
  const compute = compiler.value(plaetze.prepare(ausdruck.node));
  if (anforderung.je !== undefined) {
    if (relief === undefined) return ({ umgebung }) => compute(umgebung);
    return ({ umgebung }) => compute(reliefEnvironment(umgebung, anforderung, relief));
  }
  if (!mehrfach.has(ausdruck.text)) return ({ gedaechtnis }) => compute(gedaechtnis);
  const platz = plaetze.reserve(`ausdruck ${ausdruck.text}`);
  return ({ gedaechtnis }) => gedaechtnis.remember(platz, compute);
}

/** With `je`, a requirement applies as far as there are elements. */
function appliesTo(wenn: Lesen | undefined): Lesen {
  if (wenn === undefined) return ({ liste }) => hasElement(liste);
  return (lage) => both(truthOf(wenn(lage)), hasElement(lage.liste));
}

function effect(wenn: Lesen | undefined, relief: WirksameErleichterung): Lesen | undefined {
  if (wenn === undefined || !relief.unbestaetigt) return wenn;
  return (lage) => takesEffect(truthOf(wenn(lage)), relief);
}

/** `dann`, and met by the Stichtag; undefined if nothing is asked. */
function met(dann: Lesen | undefined, erledigt: Lesen | undefined, stichtag: FeelDate): Lesen | undefined {
  if (erledigt === undefined) return dann;
  if (dann === undefined) return (lage) => doneBy(erledigt(lage), stichtag);
  return (lage) => both(truthOf(dann(lage)), doneBy(erledigt(lage), stichtag));
}

function phaseReader(phase: string, fachgebiet: Fachgebiet, plaetze: Plaetze): Lesen {
  const platz = plaetze.reserve(`phase ${phase}`);
  const compute = ({ umgebung }: Gedaechtnis) => phaseIsLater(fachgebiet, phase, umgebung.welt.fakten);
  return ({ gedaechtnis }) => gedaechtnis.remember(platz, compute);
}

function departs(kennung: string): Lesen {
  return ({ umgebung: { welt }, element }) =>
    matchAbweichung(welt.fakten, kennung, element, welt.stichtag).passt;
}

function setRelief(
  teile: Entwurf,
  nummer: number,
  change: Partial<Entwurf['erleichterungen'][number]>,
): void {
  const relief = teile.erleichterungen[nummer];
  if (relief !== undefined) Object.assign(relief, change);
}

const WAHRHEITEN: readonly Wahrheit[] = [true, false, undefined];

/** No step without something to read: the part then keeps the value that the draft begins with. */
function truthStep(
  name: Schritt<Lage>['name'],
  read: Lesen | undefined,
  write: (teile: Entwurf, wert: Wahrheit) => void,
): Schritt<Lage> | undefined {
  if (read === undefined) return undefined;
  return {
    name,
    lies: (lage) => {
      const wert = read(lage);
      return wert === true ? 0 : wert === false ? 1 : 2;
    },
    setze: (teile, nummer) => write(teile, nummer === undefined ? undefined : WAHRHEITEN[nummer]),
  };
}

const ALLE_FRISTLAGEN: Moeglich<Faelligkeit> = ['vergangen', 'sofort', 'spaeter'];

function dueStep(
  name: Schritt<Lage>['name'],
  ausdruck: Ausdruck | undefined,
  read: Lesen | undefined,
  stichtag: FeelDate,
  write: (teile: Entwurf, fristlage: Moeglich<Faelligkeit>) => void,
): Schritt<Lage> | undefined {
  if (read === undefined) return undefined;
  return {
    name,
    lies: (lage) => FRISTLAGEN.indexOf(dueStates(read(lage), ausdruck, stichtag)),
    setze: (teile, nummer) => {
      write(teile, (nummer === undefined ? undefined : FRISTLAGEN[nummer]) ?? ALLE_FRISTLAGEN);
    },
  };
}
