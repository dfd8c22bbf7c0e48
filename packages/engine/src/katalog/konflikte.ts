import type { Problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { Ebene, Geltung, Overlay } from './types.ts';

interface Aenderung {
  readonly stelle: string;
  readonly geltung: Geltung;
  readonly range: SourceRange;
}

/** Two overlays of one level that set one field in one period: a Problem that shows both places. There is no "last wins". */
export function findConflicts(
  overlays: readonly { readonly overlay: Overlay; readonly ebene: Ebene }[],
): readonly Problem[] {
  const probleme: Problem[] = [];
  overlays.forEach((first, index) => {
    for (const second of overlays.slice(index + 1)) {
      if (first.ebene !== second.ebene || first.overlay.id === second.overlay.id) continue;
      if (!overlap(first.overlay.geltung, second.overlay.geltung)) continue;
      probleme.push(...conflictsOf(first.overlay, second.overlay));
    }
  });
  return probleme;
}

function conflictsOf(first: Overlay, second: Overlay): readonly Problem[] {
  const known = changesOf(first);
  return changesOf(second).flatMap((change) => {
    const other = known.find(
      ({ stelle, geltung }) => stelle === change.stelle && overlap(geltung, change.geltung),
    );
    return other === undefined ? [] : [conflict(change, other, first, second)];
  });
}

function conflict(change: Aenderung, other: Aenderung, first: Overlay, second: Overlay): Problem {
  return {
    code: 'katalog-konflikt',
    schwere: 'fehler',
    range: change.range,
    text: {
      de: `„${first.id}“ und „${second.id}“ setzen beide ${change.stelle}: eine der beiden Änderungen streichen oder zeitlich abgrenzen.`,
      en: `"${first.id}" and "${second.id}" both set ${change.stelle}: remove one of the changes or separate their periods.`,
    },
    verwandt: [
      { range: other.range, text: { de: 'Hier die andere Änderung.', en: 'The other change is here.' } },
    ],
  };
}

function changesOf({ aendert, entfaellt, ergaenzt }: Overlay): readonly Aenderung[] {
  return [
    ...aendert.parameter.flatMap(({ id, werte }) =>
      werte.map((wert) => ({ stelle: `parameter.${id}`, geltung: wert, range: wert.range })),
    ),
    ...aendert.groessen.map(({ id, range }) => ({ stelle: `groesse.${id}`, geltung: {}, range })),
    ...aendert.anforderungen.flatMap(({ kennung, felder, geltung }) =>
      Object.entries(felder).map(([name, feld]: [string, { range: SourceRange }]) => ({
        stelle: `${kennung}.${name}`,
        geltung,
        range: feld.range,
      })),
    ),
    ...aendert.erleichterungen.map(({ id, range }) => ({
      stelle: `Erleichterung ${id}`,
      geltung: {},
      range,
    })),
    ...entfaellt.map(({ art, id, range }) => ({ stelle: `Wegfall ${art} ${id}`, geltung: {}, range })),
    ...ergaenzt.parameter.map(({ id, range }) => ({ stelle: `parameter.${id}`, geltung: {}, range })),
    ...ergaenzt.groessen.map(({ id, geltung, range }) => ({ stelle: `groesse.${id}`, geltung, range })),
    ...ergaenzt.anforderungen.map(({ kennung, geltung, range }) => ({ stelle: kennung, geltung, range })),
    ...ergaenzt.erleichterungen.map(({ id, geltung, range }) => ({
      stelle: `Erleichterung ${id}`,
      geltung,
      range,
    })),
  ];
}

function overlap(a: Geltung, b: Geltung): boolean {
  return (a.ab ?? '') <= (b.bis ?? '9999') && (b.ab ?? '') <= (a.bis ?? '9999');
}
