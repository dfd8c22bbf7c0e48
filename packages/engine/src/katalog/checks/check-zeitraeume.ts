import type { Problem, Text } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { findConflicts } from '../konflikte.ts';
import type { Ebene, Fachgebiet, Geltung, Overlay, ParameterWert, Staffel } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';

type Zeitraum = readonly [Geltung, SourceRange];

/** Periods run forward, values of one list do not overlap, scales are gapless, overlays of one level do not collide. */
export function checkZeitraeume(fachgebiet: Fachgebiet): readonly Problem[] {
  const inhalte = inhalteOf(fachgebiet);
  const lists = [
    ...inhalte.parameter.map(({ werte }) => werte),
    ...aenderungenOf(fachgebiet).flatMap(({ aendert }) => aendert.parameter.map(({ werte }) => werte)),
  ];
  const periods: readonly Zeitraum[] = [
    ...lists.flat().map((wert) => [wert, wert.range] as const),
    ...inhalte.anforderungen.map(({ geltung, range }) => [geltung, range] as const),
    ...inhalte.anforderungen.flatMap(({ fassungen }) => fassungen.map((f) => [f, f.range] as const)),
    ...inhalte.groessen.map(({ geltung, range }) => [geltung, range] as const),
    ...inhalte.erleichterungen.map(({ geltung, range }) => [geltung, range] as const),
    ...fachgebiet.module.map(({ geltung, uri }) => [geltung, startOf(uri)] as const),
    ...aenderungenOf(fachgebiet).flatMap(periodsOfChanges),
  ];
  return [
    ...periods.flatMap(([geltung, range]) => backwards(geltung, range)),
    ...lists.flatMap(overlapping),
    ...lists
      .flat()
      .flatMap(({ staffel, range }) => (staffel === undefined ? [] : checkStaffel(staffel, range))),
    ...overlaysOfOneLevel(fachgebiet),
  ];
}

function periodsOfChanges({ geltung, uri, aendert, entfaellt }: Overlay): readonly Zeitraum[] {
  const parts = [...aendert.groessen, ...aendert.anforderungen, ...aendert.erleichterungen, ...entfaellt];
  return [[geltung, startOf(uri)], ...parts.map((part): Zeitraum => [part.geltung ?? {}, part.range])];
}

function startOf(uri: string): SourceRange {
  return { uri, start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

function backwards({ ab, bis }: Geltung, range: SourceRange): readonly Problem[] {
  if (ab === undefined || bis === undefined || ab <= bis) return [];
  return [
    problem(range, {
      de: `Der Zeitraum endet (${bis}), bevor er beginnt (${ab}): ab und bis prüfen.`,
      en: `The period ends (${bis}) before it begins (${ab}): check ab and bis.`,
    }),
  ];
}

/** A value without `bis` ends where the next begins; two that begin on one day or run into each other contradict. */
function overlapping(werte: readonly ParameterWert[]): readonly Problem[] {
  const sorted = [...werte].sort((a, b) => ((a.ab ?? '') < (b.ab ?? '') ? -1 : 1));
  return sorted.flatMap((wert, index) => {
    const before = sorted[index - 1];
    if (before === undefined) return [];
    const sameStart = (before.ab ?? '') === (wert.ab ?? '');
    if (!sameStart && (before.bis === undefined || before.bis < (wert.ab ?? ''))) return [];
    return [
      problem(wert.range, {
        de: `Zwei Werte gelten am ${wert.ab ?? 'Anfang'}: den früheren mit „bis“ beenden.`,
        en: `Two values hold on ${wert.ab ?? 'the first day'}: end the earlier one with "bis".`,
      }),
    ];
  });
}

function checkStaffel({ stufen }: Staffel, range: SourceRange): readonly Problem[] {
  const limits = stufen.map(({ unter, bis }) => unter ?? bis);
  const ascending = limits.slice(0, -1).every((limit, index) => {
    const next = limits[index + 1];
    return (
      limit !== undefined && (next === undefined ? index === limits.length - 2 : Number(limit) < Number(next))
    );
  });
  if (stufen.length > 0 && ascending && limits.at(-1) === undefined) return [];
  return [
    problem(range, {
      de: 'Eine Staffel steigt an, und ihre letzte Stufe hat keine Grenze: Reihenfolge und letzte Stufe prüfen.',
      en: 'A scale ascends and its last step has no limit: check the order and the last step.',
    }),
  ];
}

/** Overlays of one Land (or one town) apply together; variants only when chosen, so they are checked then. */
function overlaysOfOneLevel({ overlays }: Fachgebiet): readonly Problem[] {
  const groups = new Map<string, { readonly overlay: Overlay; readonly ebene: Ebene }[]>();
  for (const overlay of overlays) {
    const key = overlay.ort ?? overlay.land ?? '';
    const group = groups.get(key) ?? [];
    group.push({ overlay, ebene: overlay.ort === undefined ? 'land' : 'ort' });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => findConflicts(group));
}

function problem(range: SourceRange, text: Text): Problem {
  return { code: 'katalog-zeitraum', schwere: 'fehler', range, text };
}
