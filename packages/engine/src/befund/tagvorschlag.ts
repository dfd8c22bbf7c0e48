import { formatPath, type SourcePath } from '../document/range.ts';
import { traceAll } from '../evaluate/auswerter.ts';
import type { Auswertung, Sachverhalt } from '../evaluate/auswertung.ts';
import type { Compiler } from '../evaluate/compiler.ts';
import { evaluateWith } from '../evaluate/evaluate-projekt.ts';
import { formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelContext, FeelDate, FeelValue } from '../feel/values.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import { entscheidenderTag, ownField, type Tag } from './entscheidender-tag.ts';
import { dueDay } from './to-befund.ts';

/** The day that fulfils a violated requirement, as a project file writes it. */
export interface Tagvorschlag {
  readonly kennung: string;
  readonly element?: string;
  readonly pfad: string;
  readonly wert: string;
}

/**
 * For violated requirements that one date of the project decides: which date, and the day that would fulfil them, tried
 * out on all rules, one evaluation for each. Requirements whose rule brings its own `korrektur`, and those that several fields decide, have none.
 */
export function proposeTage(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  gesucht: (kennung: string, element: string | undefined) => boolean,
): readonly Tagvorschlag[] {
  const evaluate = (fakten: FeelContext) =>
    evaluateWith(regelwerk, { ...sachverhalt, fakten }, compiler, traceAll);
  return evaluate(sachverhalt.fakten).flatMap((auswertung): readonly Tagvorschlag[] => {
    const { anforderung, element, urteil } = auswertung;
    const { kennung, felder } = anforderung;
    if (urteil !== 'verletzt' || felder.korrektur !== undefined || !gesucht(kennung, element?.id)) return [];
    const tag = candidateOf(auswertung);
    if (tag === undefined) return [];
    const danach = evaluate(setAt(sachverhalt.fakten, tag.pfad, tag.wert) as FeelContext).find(
      (one) => one.anforderung.kennung === kennung && one.element?.id === element?.id,
    );
    if (danach?.urteil !== 'erfuellt' && danach?.urteil !== 'anstehend') return [];
    return [
      {
        kennung,
        ...(element === undefined ? {} : { element: element.id }),
        pfad: formatPath(tag.pfad),
        wert: formatIso(tag.wert),
      },
    ];
  });
}

/** What is violated once a date of the project is another one; of an element with its name. */
export function violatedWith(
  regelwerk: Regelwerk,
  sachverhalt: Sachverhalt,
  compiler: Compiler,
  { pfad, wert }: Tag,
): readonly { readonly kennung: string; readonly element?: string }[] {
  const fakten = setAt(sachverhalt.fakten, pfad, wert) as FeelContext;
  return evaluateWith(regelwerk, { ...sachverhalt, fakten }, compiler, traceAll).flatMap(
    ({ anforderung: { kennung }, element, urteil }) => {
      if (urteil !== 'verletzt') return [];
      return [element === undefined ? { kennung } : { kennung, element: element.id }];
    },
  );
}

/** The date that decides a violated requirement, and the day that it should be; not yet tried out. */
export function candidateOf(auswertung: Auswertung): Tag | undefined {
  const { dann, erledigtAm, erleichterungen } = auswertung;
  // A relief in effect that changes the condition leads elsewhere.
  if (erleichterungen.some(({ greift, dann: changed }) => greift !== false && changed !== undefined))
    return undefined;
  const inDann = dann?.wert === false ? entscheidenderTag(dann) : undefined;
  if (inDann !== undefined) return inDann;
  const due = dueDay(auswertung);
  const done = erledigtAm === undefined ? undefined : ownField(erledigtAm);
  return done !== undefined && isDate(due) ? { pfad: done, wert: due } : undefined;
}

/** The facts with one value replaced. */
export function setAt(value: FeelValue, pfad: SourcePath, wert: FeelDate): FeelValue {
  const [first, ...rest] = pfad;
  if (first === undefined) return wert;
  if (typeof first === 'number')
    return Array.isArray(value)
      ? value.map((one: FeelValue, index) => (index === first ? setAt(one, rest, wert) : one))
      : value;
  const group = isGroup(value) ? value : {};
  return { ...group, [first]: setAt(group[first], rest, wert) };
}

function isGroup(value: FeelValue): value is FeelContext {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value);
}
