import { type Problem, problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { allKriterien, preisKriterium, STUFENWORTE } from './kriterien.ts';
import type { Bewertungsmatrix } from './types.ts';

/** The method has what it needs, and what decides between equals exists. */
export function checkMethode(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const { gleichstand, pfad } = matrix;
  const stufen = gleichstand.flatMap((stufe, i) =>
    checkStufe(stufe, [...pfad, 'gleichstand', i], matrix, document),
  );
  return [...checkKorridor(matrix, document), ...stufen, ...checkReihenfolge(matrix, document)];
}

function checkKorridor(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const { korridor, preismethode, pfad } = matrix;
  const needed = preismethode === 'richtwert_erweitert';
  const range = document.closestRangeOf([...pfad, 'korridor']);
  if (needed && korridor === null) {
    return [
      problem(
        'matrix-methode',
        document.closestRangeOf([...pfad, 'preismethode']),
        'Zu „richtwert_erweitert“ gehört ein Korridor, der vorab festliegt; bitte „korridor: { prozent: …, entscheidet: … }“ ergänzen.',
        '“richtwert_erweitert” needs a corridor that is fixed in advance; add “korridor: { prozent: …, entscheidet: … }”.',
      ),
    ];
  }
  if (!needed && korridor !== null) {
    return [
      problem(
        'matrix-methode',
        range,
        `Einen Korridor gibt es nur bei „richtwert_erweitert“, nicht bei „${preismethode}“; bitte löschen oder die Methode ändern.`,
        `Only “richtwert_erweitert” has a corridor, not “${preismethode}”; delete it or change the method.`,
      ),
    ];
  }
  if (korridor === null) return [];
  if (korridor.entscheidet === 'los') return [lotTooEarly(document, [...pfad, 'korridor', 'entscheidet'])];
  return checkStufe(korridor.entscheidet, [...pfad, 'korridor', 'entscheidet'], matrix, document);
}

function checkStufe(
  stufe: string,
  pfad: SourcePath,
  matrix: Bewertungsmatrix,
  document: SourceDocument,
): readonly Problem[] {
  const range = document.closestRangeOf(pfad);
  const ids = allKriterien(matrix.kriterien).map(({ id }) => id);
  if (matrix.preismethode === 'festpreis' && (stufe === 'preis' || stufe === preisKriterium(matrix)?.id)) {
    return [
      problem(
        'matrix-methode',
        range,
        'Bei festem Preis kann der Preis nichts entscheiden; bitte ein Leistungskriterium nennen oder die Zeile löschen.',
        'With a fixed price the price cannot decide anything; name a performance criterion or delete the line.',
      ),
    ];
  }
  if (ids.includes(stufe) || STUFENWORTE.has(stufe)) return [];
  const known = [...ids, ...STUFENWORTE];
  const [near] = suggest(stufe, known);
  return [
    problem(
      'matrix-methode',
      range,
      `„${stufe}“ ist kein Kriterium dieser Matrix; möglich sind ${known.join(', ')}.${near === undefined ? ' Bitte eines davon eintragen.' : ` Gemeint ist vielleicht „${near}“.`}`,
      `“${stufe}” is no criterion of this matrix; possible are ${known.join(', ')}.`,
      near === undefined ? {} : { ersatz: near },
    ),
  ];
}

/** After the lot nothing is left to decide, and a step named twice decides nothing the second time. */
function checkReihenfolge(matrix: Bewertungsmatrix, document: SourceDocument): readonly Problem[] {
  const { gleichstand, pfad } = matrix;
  const preis = preisKriterium(matrix)?.id;
  // The criterion of the price has no points of its own here: it means the lower price.
  const stufen = gleichstand.map((stufe) => (stufe === preis ? 'preis' : stufe));
  return gleichstand.flatMap((stufe, i) => {
    const at = [...pfad, 'gleichstand', i];
    if (stufe === 'los' && i < gleichstand.length - 1) return [lotTooEarly(document, at)];
    if (stufen.indexOf(stufen[i] ?? '') === i) return [];
    return [
      problem(
        'matrix-methode',
        document.closestRangeOf(at),
        `„${stufe}“ steht in dieser Liste schon einmal; bitte einen der beiden Einträge löschen.`,
        `“${stufe}” stands in this list already; delete one of the two.`,
      ),
    ];
  });
}

function lotTooEarly(document: SourceDocument, pfad: SourcePath): Problem {
  return problem(
    'matrix-methode',
    document.closestRangeOf(pfad),
    'Das Los entscheidet immer; es kann nur als Letztes bei „gleichstand“ stehen. Bitte verschieben.',
    'A lot always decides; it can only stand last in “gleichstand”. Move it.',
  );
}
