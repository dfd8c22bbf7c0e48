import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { allKriterien, hasPreisgewicht, isStufenwort } from './kriterien.ts';
import type { Bewertungsmatrix, Kriterium } from './types.ts';

/** Ids are unique and no reserved words; there is one price, at the top, and something to grade. */
export function checkKriterien(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const alle = allKriterien(matrix.kriterien);
  return [...checkIds(alle), ...checkPreis(matrix, alle, document), ...checkLeistung(matrix, document)];
}

function checkIds(alle: readonly Kriterium[]): readonly Problem[] {
  const first = new Map<string, Kriterium>();
  return alle.flatMap((one) => {
    const earlier = first.get(one.id);
    if (earlier === undefined) first.set(one.id, one);
    if (isStufenwort(one.id)) {
      return [
        problem(
          'matrix-kriterium',
          one.ort,
          `„${one.id}“ hat beim Werten eine eigene Bedeutung (Gesamtergebnis, Leistung, Preis oder Los) und kann kein Kriterium bezeichnen; bitte anders nennen, etwa „Q1“.`,
          `“${one.id}” has a meaning of its own in scoring (total, performance, price or lot) and cannot name a criterion; choose another id such as “Q1”.`,
        ),
      ];
    }
    if (earlier === undefined) return [];
    return [
      problem(
        'element-doppelt',
        one.ort,
        `Die Kennung „${one.id}“ hat schon ein anderes Kriterium; bitte jedem Kriterium eine eigene geben.`,
        `The id “${one.id}” belongs to another criterion already; give each criterion its own.`,
        {
          verwandt: [
            { range: earlier.ort, text: { de: 'Hier steht sie zuerst', en: 'It stands here first' } },
          ],
        },
      ),
    ];
  });
}

function checkPreis(
  { kriterien, preismethode, pfad }: Bewertungsmatrix,
  alle: readonly Kriterium[],
  document: SourceDocument,
): readonly Problem[] {
  const preise = alle.filter(({ art }) => art === 'preis');
  const found = preise.flatMap((one, i) => {
    if (!kriterien.includes(one) || i > 0) return [onePrice(one)];
    return one.unterkriterien.length + one.erwartungshorizont.length > 0 || one.mindestpunkte !== null
      ? [plainPrice(one)]
      : [];
  });
  if (preise.length > 0 || !hasPreisgewicht(preismethode)) return found;
  return [
    problem(
      'matrix-kriterium',
      document.closestRangeOf([...pfad, 'kriterien']),
      `Die Methode „${preismethode}“ rechnet den Preis in Punkte um, es gibt aber kein Kriterium mit „art: preis“; bitte ergänzen oder eine andere Methode wählen.`,
      `The method “${preismethode}” turns the price into points, but no criterion has “art: preis”; add one or choose another method.`,
    ),
  ];
}

function onePrice(one: Kriterium): Problem {
  return problem(
    'matrix-kriterium',
    one.ort,
    `„${one.id}“ ist ein weiteres Preiskriterium; gewertet wird ein einziger Preis auf der obersten Ebene. Bitte die Preise im Preisblatt zusammenführen.`,
    `“${one.id}” is another price criterion; one single price at the top level is scored. Add the prices up in the price sheet.`,
  );
}

function plainPrice(one: Kriterium): Problem {
  return problem(
    'matrix-kriterium',
    one.ort,
    `Das Preiskriterium „${one.id}“ wird errechnet: Unterkriterien, Erwartungshorizont und Mindestpunkte gehören nicht dazu. Bitte löschen.`,
    `The price criterion “${one.id}” is worked out: sub-criteria, expectations and minimum points do not belong to it. Delete them.`,
  );
}

function checkLeistung(
  { kriterien, preismethode, pfad }: Bewertungsmatrix,
  document: SourceDocument,
): readonly Problem[] {
  if (hasPreisgewicht(preismethode) || kriterien.some(({ art }) => art === 'leistung')) return [];
  return [
    problem(
      'matrix-kriterium',
      document.closestRangeOf([...pfad, 'kriterien']),
      `Die Methode „${preismethode}“ vergleicht Leistungen, es gibt aber kein Leistungskriterium; bitte ergänzen.`,
      `The method “${preismethode}” compares performance, but there is no criterion for it; add one.`,
    ),
  ];
}
