import type { Wahrheit } from '../feel/values.ts';
import type { Verbindlichkeit } from '../katalog/types.ts';

/** In the order of formate's table; `offen` carries the set of verdicts that are still possible. */
export type Urteil =
  | 'nicht_anwendbar'
  | 'erlassen'
  | 'erfuellt'
  | 'anstehend'
  | 'begruendet'
  | 'ungenutzt'
  | 'verletzt'
  | 'offen';

/** Verdicts by which a requirement asks nothing of a project. */
export const OHNE_WIRKUNG: ReadonlySet<Urteil> = new Set(['nicht_anwendbar', 'erlassen']);

/**
 * Where a duty stands on the Stichtag: its last permitted day has passed, it is due without a day (`faellig: true`),
 * or it is not due yet.
 */
export type Faelligkeit = 'vergangen' | 'sofort' | 'spaeter';

/** A part that is known, or the values that it may still take. */
export type Moeglich<T> = readonly T[];

export interface ErleichterungTeil {
  readonly greift: Wahrheit;
  readonly entfaellt: boolean;
  readonly verbindlichkeit?: Verbindlichkeit;
  readonly faellig?: Moeglich<Faelligkeit>;
  readonly dann?: Wahrheit;
}

/** All that decides a verdict. */
export interface UrteilTeile {
  readonly wenn: Wahrheit;
  /** `dann` and, where given, `erledigt_am` not after the Stichtag. */
  readonly erfuellt: Wahrheit;
  readonly faellig: Moeglich<Faelligkeit>;
  /** The requirement's phase lies after the phase that the plan has reached. */
  readonly phaseSpaeter: Wahrheit;
  readonly abweichung: Wahrheit;
  readonly verbindlichkeit: Verbindlichkeit;
  readonly erleichterungen: readonly ErleichterungTeil[];
}

/** Name of a part; reliefs by index. Used to tell which unknown parts matter. */
export type TeilName =
  | 'wenn'
  | 'erfuellt'
  | 'faellig'
  | 'phase'
  | 'abweichung'
  | `erleichterung${number}`
  | `erleichterung${number}.faellig`
  | `erleichterung${number}.dann`;

export interface UrteilErgebnis {
  readonly urteil: Urteil;
  /** All verdicts that some completion of the unknown parts gives, in table order; one entry if it is decided. */
  readonly moeglich: readonly Urteil[];
  /** The unknown parts that can still change the verdict. */
  readonly entscheidend: readonly TeilName[];
  /** The forces with which the duty may be violated, the base force first; empty if it cannot be. */
  readonly verletztAls: readonly Verbindlichkeit[];
}

/**
 * Unknown parts take both values (formate, "Verdicts"): the verdict is what all combinations have in common. Of more
 * combinations than a machine can go through nothing is claimed: every verdict stays possible.
 */
export function decideUrteil(teile: UrteilTeile): UrteilErgebnis {
  const choices = choicesOf(teile);
  const werte = choices.map((choice) => choice.werte[0]);
  const open = [...choices.keys()].filter((place) => (choices[place]?.werte.length ?? 0) > 1);
  if (open.length === 0 || teile.wenn === false) {
    const { urteil, kraft } = decideKnown(teile, werte);
    return {
      urteil,
      moeglich: [urteil],
      entscheidend: [],
      verletztAls: urteil === 'verletzt' ? [kraft] : [],
    };
  }
  const offene = open.flatMap((place) => choices[place] ?? []);
  const removals = unknownRemovals(teile);
  if (offene.reduce((product, choice) => product * choice.werte.length, 1) > MOST_COMBINATIONS) {
    const entscheidend = offene.map(({ name }) => name);
    return {
      urteil: 'offen',
      moeglich: TABLE_ORDER,
      entscheidend: [...new Set([...entscheidend, ...removals])],
      verletztAls: possibleForces(teile),
    };
  }
  const ausgaenge = enumerate(teile, werte, open, offene);
  const outcomes = ausgaenge.map(({ urteil }) => urteil);
  const violated = ausgaenge.filter(({ urteil }) => urteil === 'verletzt').map(({ kraft }) => kraft);
  const moeglich = TABLE_ORDER.filter((urteil) => outcomes.includes(urteil));
  const entscheidend = moeglich.length === 1 ? [] : deciding(offene, outcomes);
  return {
    urteil: summarize(moeglich),
    moeglich,
    entscheidend: entscheidend.flatMap((name) => (name === removals[0] ? removals : [name])),
    verletztAls: possibleForces(teile).filter((kraft) => violated.includes(kraft)),
  };
}

const MOST_COMBINATIONS = 2 ** 17;

/** Of reliefs that are unknown both answers count, so the base force and that of each of them. */
function possibleForces({ verbindlichkeit, erleichterungen }: UrteilTeile): readonly Verbindlichkeit[] {
  return [
    ...new Set([verbindlichkeit, ...erleichterungen.flatMap((relief) => relief.verbindlichkeit ?? [])]),
  ];
}

/** Reliefs that would remove the duty if they applied: each of them alone does, so that one stands for all. */
function unknownRemovals({ erleichterungen }: UrteilTeile): readonly TeilName[] {
  return erleichterungen.flatMap(({ entfaellt, greift }, index) =>
    entfaellt && greift === undefined ? [`erleichterung${index}` as const] : [],
  );
}

const TABLE_ORDER: readonly Urteil[] = [
  'nicht_anwendbar',
  'erlassen',
  'erfuellt',
  'anstehend',
  'begruendet',
  'ungenutzt',
  'verletzt',
];

function summarize(moeglich: readonly Urteil[]): Urteil {
  const [only] = moeglich;
  if (only !== undefined && moeglich.length === 1) return only;
  return !moeglich.includes('verletzt') && moeglich.includes('anstehend') ? 'anstehend' : 'offen';
}

type Wert = boolean | Faelligkeit | undefined;

interface Choice {
  readonly name: TeilName;
  readonly werte: Moeglich<boolean | Faelligkeit>;
}

/** The parts in the order in which `decideKnown` takes their values. */
function choicesOf(teile: UrteilTeile): readonly Choice[] {
  const [, ...further] = unknownRemovals(teile);
  const choices: Choice[] = [{ name: 'wenn', werte: both(teile.wenn) }];
  for (const [index, relief] of teile.erleichterungen.entries()) {
    const name = `erleichterung${index}` as const;
    if (further.includes(name)) {
      choices.push({ name, werte: [false] });
      continue;
    }
    choices.push({ name, werte: both(relief.greift) });
    // A duty that is removed has no day and no content any more.
    if (relief.entfaellt) continue;
    if (relief.faellig !== undefined) choices.push({ name: `${name}.faellig`, werte: relief.faellig });
    if ('dann' in relief) choices.push({ name: `${name}.dann`, werte: both(relief.dann) });
  }
  choices.push(
    { name: 'erfuellt', werte: both(teile.erfuellt) },
    { name: 'faellig', werte: teile.faellig },
    { name: 'phase', werte: both(teile.phaseSpaeter) },
    { name: 'abweichung', werte: both(teile.abweichung) },
  );
  return choices;
}

const OFFEN: Moeglich<boolean> = [true, false];
const JA: Moeglich<boolean> = [true];
const NEIN: Moeglich<boolean> = [false];

function both(wahrheit: Wahrheit): Moeglich<boolean> {
  if (wahrheit === undefined) return OFFEN;
  return wahrheit ? JA : NEIN;
}

/** A verdict and the force of the duty that it is about. */
interface Ausgang {
  readonly urteil: Urteil;
  readonly kraft: Verbindlichkeit;
}

/** The verdict of every combination; the first open part varies fastest. */
function enumerate(
  teile: UrteilTeile,
  werte: Wert[],
  open: readonly number[],
  offene: readonly Choice[],
): readonly Ausgang[] {
  const count = offene.reduce((product, choice) => product * choice.werte.length, 1);
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    for (let i = 0; i < open.length; i++) {
      const moeglich = offene[i]?.werte ?? [];
      werte[open[i] ?? 0] = moeglich[rest % moeglich.length];
      rest = Math.floor(rest / moeglich.length);
    }
    return decideKnown(teile, werte);
  });
}

/** A part matters if two combinations that differ in nothing else give different verdicts. */
function deciding(open: readonly Choice[], outcomes: readonly Urteil[]): readonly TeilName[] {
  let stride = 1;
  return open.flatMap(({ name, werte }) => {
    const step = stride;
    stride *= werte.length;
    const differs = outcomes.some((urteil, index) => {
      const digit = Math.floor(index / step) % werte.length;
      return digit > 0 && urteil !== outcomes[index - digit * step];
    });
    return differs ? [name] : [];
  });
}

/**
 * The first row of formate's table that fits. Among reliefs that change the same field the higher level wins (last).
 * `werte` holds one value for each part, in the order of `choicesOf`.
 */
function decideKnown(teile: UrteilTeile, werte: readonly Wert[]): Ausgang {
  let kraft = teile.verbindlichkeit;
  const ausgang = (urteil: Urteil): Ausgang => ({ urteil, kraft });
  if (werte[0] !== true) return ausgang('nicht_anwendbar');
  const ende = werte.length;
  const phase = werte[ende - 2];
  const abweichung = werte[ende - 1];
  let erfuellt = werte[ende - 4];
  let faellig = werte[ende - 3];
  let next = 1;
  for (const relief of teile.erleichterungen) {
    const greift = werte[next++] === true;
    if (relief.entfaellt) {
      if (greift) return ausgang('erlassen');
      continue;
    }
    const tag = relief.faellig === undefined ? undefined : werte[next++];
    const dann = 'dann' in relief ? werte[next++] : undefined;
    if (!greift) continue;
    kraft = relief.verbindlichkeit ?? kraft;
    faellig = tag ?? faellig;
    if ('dann' in relief) erfuellt = dann;
  }
  if (erfuellt === true) return ausgang('erfuellt');
  if (faellig === 'spaeter' || (phase === true && faellig !== 'vergangen')) return ausgang('anstehend');
  if (kraft === 'soll' && abweichung === true) return ausgang('begruendet');
  return ausgang(kraft === 'kann' ? 'ungenutzt' : 'verletzt');
}
