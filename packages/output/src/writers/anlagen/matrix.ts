import { type Bewertungsmatrix, describeWertung, type Kriterium, showDezimal } from '@baukasten/engine';
import { escapeText } from '../text/marken.ts';
import { tabelle } from '../text/tabelle.ts';

/** The tree of criteria with weights, how prices become points, and what each grade stands for. */
export function matrixMarkdown(matrix: Bewertungsmatrix): string {
  return [
    kriterienMarkdown(matrix),
    ...describeWertung(matrix).map(({ de }) => escapeText(de)),
    ...erwartungenMarkdown(matrix),
  ].join('\n\n');
}

/** The tree of criteria with weights as a table. */
export function kriterienMarkdown(matrix: Bewertungsmatrix): string {
  const mindest = flatten(matrix.kriterien).some(({ kriterium }) => kriterium.mindestpunkte !== null);
  const zeilen = flatten(matrix.kriterien).map(({ kriterium, tiefe }) => {
    const fett = kriterium.unterkriterien.length > 0 || tiefe === 0 ? '**' : '';
    const zahl = (wert: string | null) => (wert === null ? '–' : `${fett}${showDezimal(wert, 'de')}${fett}`);
    return [
      `${fett}${escapeText(kriterium.id)}${fett}`,
      `${fett}${escapeText(kriterium.titel)}${fett}`,
      zahl(kriterium.gewicht),
      ...(mindest ? [zahl(kriterium.mindestpunkte)] : []),
    ];
  });
  return tabelle(['Nr.', 'Kriterium', 'Gewicht', ...(mindest ? ['Mindestpunkte'] : [])], zeilen, [2, 3]).join(
    '\n',
  );
}

/** What each grade stands for, with a heading for each criterion that says so; empty if none does. */
export function erwartungenMarkdown({ kriterien }: Bewertungsmatrix): readonly string[] {
  return flatten(kriterien).flatMap(({ kriterium }) => erwartung(kriterium));
}

/** Criteria in reading order, parents before their sub-criteria; `tiefe` 0 is the top. */
export function flatten(
  kriterien: readonly Kriterium[],
  tiefe = 0,
): readonly { readonly kriterium: Kriterium; readonly tiefe: number }[] {
  return kriterien.flatMap((kriterium) => [
    { kriterium, tiefe },
    ...flatten(kriterium.unterkriterien, tiefe + 1),
  ]);
}

function erwartung({ id, titel, beschreibung, erwartungshorizont }: Kriterium): readonly string[] {
  if (erwartungshorizont.length === 0) return [];
  return [
    `### ${escapeText(`${id} ${titel}`)}`,
    ...(beschreibung === null ? [] : [escapeText(beschreibung)]),
    tabelle(
      ['Note', 'Was dafür erwartet wird'],
      erwartungshorizont.map(({ note, text }) => [showDezimal(note, 'de'), escapeText(text)]),
      [0],
    ).join('\n'),
  ];
}
