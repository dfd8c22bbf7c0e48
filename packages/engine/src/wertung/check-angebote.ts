import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { showDezimal } from './anzeige.ts';
import { compare, toBruch, ZERO } from './bruch.ts';
import { describeSkala, isNote } from './check-skala.ts';
import { allKriterien, gradedKriterien } from './kriterien.ts';
import type { Angebot, Bewertungsmatrix } from './types.ts';

/** Whether bids can be scored by a matrix: ids, prices and grades. A bid excluded beforehand may lack both. */
export function checkAngebote(
  angebote: readonly Angebot[],
  matrix: Bewertungsmatrix,
  document: SourceDocument,
): readonly Problem[] {
  if (angebote.length === 0) return [noBids(document)];
  return [
    ...checkIds(angebote),
    ...angebote.flatMap((one) => [
      ...checkPreis(one, matrix, document),
      ...checkNoten(one, matrix, document),
    ]),
  ];
}

function noBids(document: SourceDocument): Problem {
  return problem(
    'angebot-fehlt',
    document.closestRangeOf(['angebote']),
    'Die Liste „angebote“ ist leer, es gibt nichts zu werten; bitte die Angebote eintragen.',
    'The list “angebote” is empty, there is nothing to score; enter the bids.',
  );
}

function checkIds(angebote: readonly Angebot[]): readonly Problem[] {
  const first = new Map<string, Angebot>();
  return angebote.flatMap((one) => {
    const earlier = first.get(one.id);
    if (earlier === undefined) {
      first.set(one.id, one);
      return [];
    }
    return [
      problem(
        'element-doppelt',
        one.ort,
        `Zwei Angebote heißen „${one.id}“; bitte jedem Angebot eine eigene Kennung geben.`,
        `Two bids are called “${one.id}”; give each bid an id of its own.`,
        {
          verwandt: [
            {
              range: earlier.ort,
              text: { de: 'Hier steht die Kennung zuerst', en: 'The id stands here first' },
            },
          ],
        },
      ),
    ];
  });
}

function checkPreis(
  one: Angebot,
  { preismethode }: Bewertungsmatrix,
  document: SourceDocument,
): readonly Problem[] {
  const { id, preis } = one;
  const at = document.closestRangeOf([...one.pfad, 'preis']);
  const wrong = (de: string, en: string) => [problem('angebot-preis', at, de, en)];
  if (preis === null) {
    if (preismethode === 'festpreis' || one.ausgeschlossen !== null) return [];
    return wrong(
      `Dem Angebot „${id}“ fehlt der Preis; bitte „preis: …“ ergänzen, oder das Angebot mit „ausgeschlossen: { grund: … }“ ausschließen.`,
      `The bid “${id}” has no price; add “preis: …”, or exclude it with “ausgeschlossen: { grund: … }”.`,
    );
  }
  if (preismethode === 'festpreis') {
    return wrong(
      `Die Matrix gibt einen festen Preis vor, das Angebot „${id}“ nennt trotzdem einen; bitte die Zeile löschen oder die Preismethode der Matrix prüfen.`,
      `The matrix fixes the price, but the bid “${id}” names one; delete the line or check the price method of the matrix.`,
    );
  }
  if (compare(toBruch(preis), ZERO) <= 0) {
    return wrong(
      `Der Preis des Angebots „${id}“ ist ${showDezimal(preis, 'de')}; gewertet werden nur Preise über 0. Bitte den Preis prüfen, ein Angebot zum Nulltarif aufklären und nötigenfalls ausschließen.`,
      `The price of the bid “${id}” is ${preis}; only prices above 0 are scored. Check the price; clarify a bid for nothing, and exclude it if need be.`,
    );
  }
  if ((preis.split('.')[1] ?? '').length > 2) {
    return wrong(
      `Der Preis des Angebots „${id}“ hat mehr als zwei Nachkommastellen (${showDezimal(preis, 'de')}); bitte auf volle Cent bringen.`,
      `The price of the bid “${id}” has more than two decimal places (${preis}); give it in whole cents.`,
    );
  }
  return [];
}

function checkNoten(one: Angebot, matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const graded = gradedKriterien(matrix.kriterien);
  const names = new Set([...Object.keys(one.noten), ...Object.keys(one.begruendung)]);
  const unknown = [...names].filter((id) => !graded.some((kriterium) => kriterium.id === id));
  const missing = one.ausgeschlossen === null ? graded.filter(({ id }) => !Object.hasOwn(one.noten, id)) : [];
  const off = graded.filter(({ id }) => {
    const note = Object.hasOwn(one.noten, id) ? one.noten[id] : undefined;
    return note !== undefined && !isNote(note, matrix.skala);
  });
  return [
    ...unknown.map((id) => notGraded(one, id, matrix, document)),
    ...(missing.length > 0
      ? [
          noGrade(
            one,
            missing.map(({ id }) => id),
            document,
          ),
        ]
      : []),
    ...off.map(({ id }) => offScale(one, id, matrix, document)),
  ];
}

function noGrade(one: Angebot, ids: readonly string[], document: SourceDocument): Problem {
  const welche = ids.map((id) => `„${id}“`).join(', ');
  return problem(
    'angebot-note',
    document.closestRangeOf([...one.pfad, 'noten']),
    `Dem Angebot „${one.id}“ ${ids.length === 1 ? `fehlt die Note für ${welche}` : `fehlen die Noten für ${welche}`}; bitte ergänzen. Ein fehlendes Konzept ist keine Note 0, sondern unter Umständen ein Ausschlussgrund.`,
    `The bid “${one.id}” lacks the grade for ${welche}; add it. A missing concept is no grade 0, but may be a reason for exclusion.`,
  );
}

function offScale(one: Angebot, id: string, { skala }: Bewertungsmatrix, document: SourceDocument): Problem {
  const note = one.noten[id] ?? '';
  return problem(
    'angebot-note',
    document.closestRangeOf([...one.pfad, 'noten', id]),
    `Die Note ${showDezimal(note, 'de')} für „${id}“ im Angebot „${one.id}“ steht nicht auf der Skala (${describeSkala(skala)}); bitte berichtigen.`,
    `The grade ${note} for “${id}” in the bid “${one.id}” is not on the scale (${skala.von} to ${skala.bis} in steps of ${skala.schritt}); correct it.`,
  );
}

function notGraded(one: Angebot, id: string, matrix: Bewertungsmatrix, document: SourceDocument): Problem {
  const graded = gradedKriterien(matrix.kriterien).map((kriterium) => kriterium.id);
  const field = Object.hasOwn(one.noten, id) ? 'noten' : 'begruendung';
  const at = document.keyRangeOf([...one.pfad, field, id]) ?? document.closestRangeOf([...one.pfad, field]);
  const known = allKriterien(matrix.kriterien).find((kriterium) => kriterium.id === id);
  if (known !== undefined) {
    return problem(
      'angebot-note',
      at,
      known.art === 'preis'
        ? `„${id}“ ist der Preis, er wird errechnet und nicht benotet; bitte die Note löschen.`
        : `„${id}“ bekommt keine Note, seine Punkte folgen aus ${known.unterkriterien.map((teil) => teil.id).join(', ')}; bitte die Note löschen.`,
      known.art === 'preis'
        ? `“${id}” is the price, which is worked out and not graded; delete the grade.`
        : `“${id}” gets no grade, its points follow from its sub-criteria; delete the grade.`,
    );
  }
  const [near] = suggest(id, graded);
  return problem(
    'angebot-note',
    at,
    `Ein Kriterium „${id}“ gibt es in der Matrix nicht; benotet werden ${graded.join(', ')}.${near === undefined ? ' Bitte berichtigen.' : ` Gemeint ist vielleicht „${near}“.`}`,
    `There is no criterion “${id}” in the matrix; graded are ${graded.join(', ')}.`,
    near === undefined ? {} : { ersatz: near },
  );
}
