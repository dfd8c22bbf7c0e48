import { isDate, isDuration, isList } from '../../packages/engine/src/feel/gleich.ts';
import { EIGENSCHAFTEN } from '../../packages/engine/src/feel/namen.ts';
import type { Trace } from '../../packages/engine/src/feel/trace.ts';
import type { FeelValue } from '../../packages/engine/src/feel/values.ts';
import { dividedBy, isNumber, times, wholeNumber } from '../../packages/engine/src/feel/zahl.ts';
import type { Grund } from './ausserhalb.ts';
import type { Ausgewertet } from './lage.ts';

/**
 * Where our value may differ from the TCK's although the expression belongs to the subset. Each reason is established from the trace
 * of the evaluation; most of them demand that we answer "unknown", so that no difference can turn into a verdict.
 */
export const ABWEICHUNGEN: readonly Grund<Ausgewertet>[] = [
  {
    id: 'wenn_unbekannt',
    satz: '"if" with an unknown condition is unknown unless both branches agree; DMN takes the else branch, which would turn a gap into a verdict.',
    trifft: ({ wert, spur }) =>
      wert === undefined &&
      someTrace(spur, ({ node, kinder }) => node.art === 'wenn' && typeof kinder[0]?.wert !== 'boolean'),
  },
  {
    id: 'verschiedene_arten',
    satz: 'Values of different kinds compare as unknown also inside lists: a type clash is a mistake in a rule and must not say "different".',
    trifft: ({ wert, spur }) => wert === undefined && someTrace(spur, searchesOtherKind),
  },
  {
    id: 'monate_gesamt',
    satz: '.months is the whole duration in months; DMN gives the months that remain after whole years.',
    trifft: ({ spur }) =>
      someTrace(spur, ({ node, kinder }) => {
        const dauer = kinder[0]?.wert;
        return (
          node.art === 'eigenschaft' &&
          node.name === 'months' &&
          isDuration(dauer) &&
          Math.abs(dauer.anzahl) >= 12
        );
      }),
  },
  {
    id: 'fremde_eigenschaft',
    satz: 'Properties other than .year .month .day of a date and .days .months of a duration are outside; on a path the type check reports them.',
    trifft: ({ wert, node, fall }) => {
      const name = node.art === 'pfad' ? node.teile.at(-1) : undefined;
      const vorne = node.art === 'pfad' ? fall.eingaben[node.teile[0] ?? ''] : undefined;
      return wert === undefined && name !== undefined && !EIGENSCHAFTEN.has(name) && vorne?.typ === 'dauer';
    },
  },
  {
    id: 'bruchteil_einer_dauer',
    satz: 'A product or quotient that is no whole number of days or months is unknown; DMN cuts it, but rounding happens only where a rule says so.',
    trifft: ({ wert, spur }) => wert === undefined && someTrace(spur, isFractionOfDuration),
  },
  {
    id: 'stellen_der_rundung',
    satz: 'Roundings to thousands of decimal places, at the ends of decimal128, are not modelled.',
    trifft: ({ spur }) =>
      someTrace(spur, ({ node, kinder }) => {
        const stellen = kinder[1]?.wert;
        return (
          node.art === 'aufruf' &&
          node.funktion.startsWith('round') &&
          typeof stellen === 'number' &&
          Math.abs(stellen) > 6111
        );
      }),
  },
  {
    id: 'bedingung_ohne_wahrheitswert',
    satz: 'In "some" and "every" a deciding element decides although another condition is no truth value (Kleene); the type check reports it.',
    trifft: ({ spur }) =>
      someTrace(
        spur,
        ({ node, wert, kinder }) =>
          node.art === 'quantor' &&
          wert === (node.quantor === 'some') &&
          kinder.slice(1).some((kind) => kind.wert !== undefined && typeof kind.wert !== 'boolean'),
      ),
  },
];

/** Does some step of the evaluation fit? */
export function someTrace(spur: Trace, trifft: (spur: Trace) => boolean): boolean {
  return trifft(spur) || spur.kinder.some((kind) => someTrace(kind, trifft));
}

/** `x in [a, b]` or `list contains([a, b], x)` where x is of another kind than some element. */
function searchesOtherKind({ node, kinder }: Trace): boolean {
  const [erstes, zweites] = kinder;
  if (erstes === undefined || zweites === undefined) return false;
  if (node.art === 'enthalten') return hasOtherKind(zweites.wert, erstes.wert);
  return (
    node.art === 'aufruf' && node.funktion === 'list contains' && hasOtherKind(erstes.wert, zweites.wert)
  );
}

function hasOtherKind(liste: FeelValue, wert: FeelValue): boolean {
  return isList(liste) && liste.some((element) => kindOf(element) !== kindOf(wert));
}

function kindOf(wert: FeelValue): string {
  if (isNumber(wert)) return 'zahl';
  if (isDate(wert) || isDuration(wert)) return wert.art;
  return isList(wert) ? 'liste' : typeof wert;
}

function isFractionOfDuration({ node, kinder }: Trace): boolean {
  if (node.art !== 'rechnung') return false;
  const [links, rechts] = [kinder[0]?.wert, kinder[1]?.wert];
  const [dauer, zahl] = isDuration(links) ? [links, rechts] : [rechts, links];
  if (!isDuration(dauer) || !isNumber(zahl)) return false;
  const ergebnis = node.operator === '/' ? dividedBy(dauer.anzahl, zahl) : times(dauer.anzahl, zahl);
  return ergebnis !== undefined && wholeNumber(ergebnis) === undefined;
}
