import type { Problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { Ebene, Geltung, Overlay, ParameterAenderung, WegfallArt } from './types.ts';

interface Aenderung {
  /** What is changed. */
  readonly ding: string;
  /** The part of it that is changed, as the message names it. */
  readonly stelle: string;
  /** Brings the thing or all its values anew: with any other change of it, the order would decide. */
  readonly ganz?: boolean;
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
    const other = known.find((eine) => collide(eine, change));
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

function collide(a: Aenderung, b: Aenderung): boolean {
  const sameField = a.stelle === b.stelle || a.ganz === true || b.ganz === true;
  return a.ding === b.ding && sameField && overlap(a.geltung, b.geltung);
}

function changesOf({ aendert, entfaellt, ergaenzt }: Overlay): readonly Aenderung[] {
  return [
    ...aendert.parameter.flatMap(parameterChanges),
    ...aendert.groessen.map(({ id, geltung = {}, range }) => ({ ...thing('groesse', id), geltung, range })),
    ...aendert.anforderungen.flatMap(({ kennung, felder, geltung }) =>
      Object.entries(felder).map(([name, feld]: [string, { range: SourceRange }]) => ({
        ding: thing('anforderung', kennung).ding,
        stelle: `${kennung}.${name}`,
        geltung,
        range: feld.range,
      })),
    ),
    ...aendert.erleichterungen.map(({ id, geltung = {}, range }) => ({
      ...thing('erleichterung', id),
      geltung,
      range,
    })),
    ...entfaellt.map(({ art, id, geltung = {}, range }) => ({
      ding: thing(art, id).ding,
      stelle: `Wegfall ${art} ${id}`,
      geltung,
      range,
    })),
    ...ergaenzt.parameter.map(({ id, range }) => ({
      ...thing('parameter', id),
      ganz: true,
      geltung: {},
      range,
    })),
    ...added('groesse', ergaenzt.groessen),
    ...added('erleichterung', ergaenzt.erleichterungen),
    ...added(
      'anforderung',
      ergaenzt.anforderungen.map(({ kennung, ...rest }) => ({ ...rest, id: kennung })),
    ),
  ];
}

/** Replacing the list of values touches all of time, not only the periods of the new values. */
function parameterChanges({ id, werte, ersetzen, range }: ParameterAenderung): readonly Aenderung[] {
  if (ersetzen) return [{ ...thing('parameter', id), ganz: true, geltung: {}, range }];
  return werte.map((wert) => ({ ...thing('parameter', id), geltung: wert, range: wert.range }));
}

function added(
  art: WegfallArt,
  things: readonly { readonly id: string; readonly geltung: Geltung; readonly range: SourceRange }[],
): readonly Aenderung[] {
  return things.map(({ id, geltung, range }) => ({ ...thing(art, id), ganz: true, geltung, range }));
}

function thing(art: WegfallArt | 'parameter', id: string): Pick<Aenderung, 'ding' | 'stelle'> {
  const stelle = {
    parameter: `parameter.${id}`,
    groesse: `groesse.${id}`,
    anforderung: id,
    erleichterung: `Erleichterung ${id}`,
  };
  return { ding: `${art} ${id}`, stelle: stelle[art] };
}

function overlap(a: Geltung, b: Geltung): boolean {
  return (a.ab ?? '') <= (b.bis ?? '9999') && (b.ab ?? '') <= (a.bis ?? '9999');
}
