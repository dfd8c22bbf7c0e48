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
}

/** Unknown parts take both values (formate, "Verdicts"): the verdict is what all combinations have in common. */
export function decideUrteil(teile: UrteilTeile): UrteilErgebnis {
  const choices = choicesOf(teile);
  const open = choices.filter(({ werte }) => werte.length > 1);
  const fixed: Assignment = Object.fromEntries(choices.map(({ name, werte }) => [name, werte[0]]));
  if (open.length === 0) {
    const urteil = decideKnown(teile, fixed);
    return { urteil, moeglich: [urteil], entscheidend: [] };
  }
  const outcomes = enumerate(teile, fixed, open);
  const moeglich = TABLE_ORDER.filter((urteil) => outcomes.some((outcome) => outcome.urteil === urteil));
  const urteil = summarize(moeglich);
  const entscheidend =
    moeglich.length === 1
      ? []
      : open.filter((choice) => matters(choice.name, outcomes)).map(({ name }) => name);
  return { urteil, moeglich, entscheidend };
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

type Assignment = Record<string, boolean | Faelligkeit | undefined>;

interface Choice {
  readonly name: TeilName;
  readonly werte: Moeglich<boolean | Faelligkeit>;
}

function choicesOf(teile: UrteilTeile): readonly Choice[] {
  return [
    { name: 'wenn', werte: both(teile.wenn) },
    ...teile.erleichterungen.flatMap((relief, index): Choice[] => [
      { name: `erleichterung${index}`, werte: both(relief.greift) },
      ...(relief.faellig === undefined
        ? []
        : [{ name: `erleichterung${index}.faellig` as const, werte: relief.faellig }]),
      ...('dann' in relief
        ? [{ name: `erleichterung${index}.dann` as const, werte: both(relief.dann) }]
        : []),
    ]),
    { name: 'erfuellt', werte: both(teile.erfuellt) },
    { name: 'faellig', werte: teile.faellig },
    { name: 'phase', werte: both(teile.phaseSpaeter) },
    { name: 'abweichung', werte: both(teile.abweichung) },
  ];
}

function both(wahrheit: Wahrheit): Moeglich<boolean> {
  return wahrheit === undefined ? [true, false] : [wahrheit];
}

interface Outcome {
  readonly assignment: Assignment;
  readonly urteil: Urteil;
}

function enumerate(teile: UrteilTeile, fixed: Assignment, open: readonly Choice[]): readonly Outcome[] {
  let assignments: readonly Assignment[] = [fixed];
  for (const { name, werte } of open) {
    assignments = assignments.flatMap((assignment) => werte.map((wert) => ({ ...assignment, [name]: wert })));
  }
  return assignments.map((assignment) => ({ assignment, urteil: decideKnown(teile, assignment) }));
}

/** A part matters if two completions that differ in nothing else give different verdicts. */
function matters(name: TeilName, outcomes: readonly Outcome[]): boolean {
  const seen = new Map<string, Urteil>();
  return outcomes.some(({ assignment, urteil }) => {
    const others = Object.entries(assignment)
      .filter(([other]) => other !== name)
      .map(([, wert]) => String(wert))
      .join();
    const before = seen.get(others) ?? urteil;
    seen.set(others, urteil);
    return before !== urteil;
  });
}

/** The first row of formate's table that fits. Among reliefs that change the same field the higher level wins (last). */
function decideKnown(teile: UrteilTeile, werte: Assignment): Urteil {
  if (werte['wenn'] !== true) return 'nicht_anwendbar';
  let { verbindlichkeit } = teile;
  let erfuellt = werte['erfuellt'];
  let faellig = werte['faellig'];
  for (const [index, relief] of teile.erleichterungen.entries()) {
    if (werte[`erleichterung${index}`] !== true) continue;
    if (relief.entfaellt) return 'erlassen';
    verbindlichkeit = relief.verbindlichkeit ?? verbindlichkeit;
    faellig = werte[`erleichterung${index}.faellig`] ?? faellig;
    if ('dann' in relief) erfuellt = werte[`erleichterung${index}.dann`];
  }
  if (erfuellt === true) return 'erfuellt';
  if (faellig === 'spaeter' || (werte['phase'] === true && faellig !== 'vergangen')) return 'anstehend';
  if (verbindlichkeit === 'soll' && werte['abweichung'] === true) return 'begruendet';
  return verbindlichkeit === 'kann' ? 'ungenutzt' : 'verletzt';
}
