import { formatPath, type SourcePath } from '../document/range.ts';
import { traceAll } from '../evaluate/auswerter.ts';
import type { Auswertung, Sachverhalt } from '../evaluate/auswertung.ts';
import type { Compiler } from '../evaluate/compiler.ts';
import { evaluateWith } from '../evaluate/evaluate-projekt.ts';
import { dateOf, formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelContext, FeelDate } from '../feel/values.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import { ownField } from './entscheidender-tag.ts';
import { korrekturOf } from './korrektur.ts';
import { candidateOf, setAt } from './tagvorschlag.ts';
import { dueDay } from './to-befund.ts';

/** The first or the last day that a requirement permits for a date of the project. */
export interface Grenztag {
  readonly seite: 'fruehestens' | 'spaetestens';
  readonly kennung: string;
  readonly element?: string;
  readonly wert: string;
}

/** Days before and after all that a project can mean: what they violate has a limit on that side. */
const PROBEN = [
  ['fruehestens', dateOf(1, 1, 1)],
  ['spaetestens', dateOf(9999, 12, 31)],
] as const;

/**
 * Within which days a date of the project may lie, as far as its other facts say so: found by two evaluations, one with
 * a day that is too early for everything and one with a day that is too late.
 */
export function findGrenztage(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  pfad: SourcePath,
): readonly Grenztag[] {
  return PROBEN.flatMap(([seite, probe]): readonly Grenztag[] => {
    if (probe === undefined) return [];
    const fakten = setAt(sachverhalt.fakten, pfad, probe) as FeelContext;
    return evaluateWith(regelwerk, { ...sachverhalt, fakten }, compiler, traceAll).flatMap((auswertung) => {
      const wert =
        (seite === 'spaetestens' ? dueFor(auswertung, pfad) : undefined) ??
        (auswertung.urteil === 'verletzt' ? limitFor(auswertung, pfad, probe) : undefined);
      const { anforderung, element } = auswertung;
      if (wert === undefined) return [];
      const { kennung } = anforderung;
      return [{ seite, kennung, ...(element === undefined ? {} : { element: element.id }), wert }];
    });
  });
}

/** The last day on which what the date tells of may happen; a day to come violates nothing yet. */
function dueFor(auswertung: Auswertung, pfad: SourcePath): string | undefined {
  const { erledigtAm, urteil } = auswertung;
  const done = erledigtAm === undefined ? undefined : ownField(erledigtAm);
  if (done === undefined || formatPath(done) !== formatPath(pfad) || NICHTS_FAELLIG.has(urteil))
    return undefined;
  const due = dueDay(auswertung);
  return isDate(due) ? formatIso(due) : undefined;
}

const NICHTS_FAELLIG: ReadonlySet<Auswertung['urteil']> = new Set([
  'nicht_anwendbar',
  'erlassen',
  'ungenutzt',
]);

/** The day that the requirement itself names, or that its condition compares with. */
function limitFor(auswertung: Auswertung, pfad: SourcePath, probe: FeelDate): string | undefined {
  const name = formatPath(pfad);
  const own = korrekturOf(auswertung);
  if (own !== undefined) return own.pfad === name ? own.wert : undefined;
  const tag = candidateOf(auswertung);
  return tag !== undefined && formatPath(tag.pfad) === name && tag.wert.tag !== probe.tag
    ? formatIso(tag.wert)
    : undefined;
}
