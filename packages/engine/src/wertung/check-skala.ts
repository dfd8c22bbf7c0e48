import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { showDezimal } from './anzeige.ts';
import { compare, dividedBy, exactText, minus, plus, toBruch, toDezimal } from './bruch.ts';
import { allKriterien } from './kriterien.ts';
import type { Bewertungsmatrix, Dezimal, Kriterium, Skala } from './types.ts';

/** Grades rise to a best one in equal steps, and an Erwartungshorizont names grades of the scale. */
export function checkSkala(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const { skala, pfad } = matrix;
  const range = document.closestRangeOf([...pfad, 'skala']);
  const [von, bis, schritt] = [toBruch(skala.von), toBruch(skala.bis), toBruch(skala.schritt)];
  if (compare(von, bis) >= 0) {
    return [
      problem(
        'matrix-kriterium',
        range,
        `Die beste Note („bis“) muss größer sein als die schlechteste („von“), hier steht ${describeSkala(skala)}. Schulnoten, bei denen 1 die beste ist, bitte umkehren.`,
        `The best grade (“bis”) must be greater than the worst (“von”). Turn round school grades in which 1 is best.`,
      ),
    ];
  }
  if (dividedBy(minus(bis, von), schritt).nenner !== 1n) {
    return [
      problem(
        'matrix-kriterium',
        range,
        `Mit Schritten von ${showDezimal(skala.schritt, 'de')} führt die Skala nicht von ${showDezimal(skala.von, 'de')} zu ${showDezimal(skala.bis, 'de')}; bitte „schritt“ anpassen.`,
        `Steps of ${skala.schritt} do not lead from ${skala.von} to ${skala.bis}; adjust “schritt”.`,
      ),
    ];
  }
  return allKriterien(matrix.kriterien).flatMap((one) => checkErwartungen(one, skala, document));
}

/** `0 bis 5 in Schritten von 1`, for messages. */
export function describeSkala({ von, bis, schritt }: Skala): string {
  return `${showDezimal(von, 'de')} bis ${showDezimal(bis, 'de')} in Schritten von ${showDezimal(schritt, 'de')}`;
}

/** Whether a grade is on the scale. */
export function isNote(note: Dezimal, { von, bis, schritt }: Skala): boolean {
  const wert = toBruch(note);
  if (compare(wert, toBruch(von)) < 0 || compare(wert, toBruch(bis)) > 0) return false;
  return dividedBy(minus(wert, toBruch(von)), toBruch(schritt)).nenner === 1n;
}

/** The grades of a scale from the worst on, as far as there are not more than anybody would choose from. */
export function notenOf({ von, bis, schritt }: Skala, hoechstens = 50): readonly Dezimal[] {
  const noten: Dezimal[] = [];
  const [ende, weite] = [toBruch(bis), toBruch(schritt)];
  for (
    let note = toBruch(von);
    compare(note, ende) <= 0 && noten.length < hoechstens;
    note = plus(note, weite)
  )
    noten.push(exactText(note));
  return noten;
}

function checkErwartungen(one: Kriterium, skala: Skala, document: SourceDocument): readonly Problem[] {
  const pfad = [...one.pfad, 'erwartungshorizont'];
  if (one.erwartungshorizont.length > 0 && one.unterkriterien.length > 0) {
    return [
      problem(
        'matrix-kriterium',
        document.closestRangeOf(pfad),
        `„${one.id}“ hat Unterkriterien und bekommt selbst keine Note; bitte den Erwartungshorizont zu ihnen verschieben.`,
        `“${one.id}” has sub-criteria and gets no grade itself; move the expectations to them.`,
      ),
    ];
  }
  return one.erwartungshorizont.flatMap(({ note }) => {
    const zahl = toDezimal(note);
    if (zahl !== undefined && isNote(zahl, skala)) return [];
    return [
      problem(
        'matrix-kriterium',
        document.keyRangeOf([...pfad, note]) ?? document.closestRangeOf(pfad),
        `„${note}“ ist keine Note der Skala (${describeSkala(skala)}); bitte anpassen.`,
        `“${note}” is no grade of the scale (${skala.von} to ${skala.bis} in steps of ${skala.schritt}); adjust it.`,
      ),
    ];
  });
}
