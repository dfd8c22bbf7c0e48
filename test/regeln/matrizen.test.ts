import { parseDocument, readMatrix, readMatrixregeln, reviewMatrix } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { versionedFiles } from '../struktur/lib.ts';

const vorlagen = versionedFiles(/^rules\/.*\.matrix\.yaml$/);
const [regelDatei] = versionedFiles(/^rules\/vergabe\/matrix-regeln\.yaml$/);
const regeln = readMatrixregeln(parseDocument('matrix-regeln.yaml', regelDatei?.text ?? ''));

/** The name of a template is its place without the folder `matrizen`. */
const idOf = (pfad: string) =>
  pfad
    .replace(/^rules\//, '')
    .replace('/matrizen/', '/')
    .replace(/\.matrix\.yaml$/, '');

function check(pfad: string, text: string): readonly string[] {
  const document = parseDocument(pfad, text);
  const { matrix, probleme } = readMatrix(document);
  if (matrix === undefined) return probleme.map((one) => one.text.de);
  const befunde = reviewMatrix(matrix, regeln, document, 'eu');
  return [
    ...(matrix.id === idOf(pfad)
      ? []
      : [`${pfad}: "matrix: ${matrix.id}" must be "matrix: ${idOf(pfad)}", its place.`]),
    ...probleme.map((one) => one.text.de),
    ...befunde.map((one) => `${one.regel}: ${one.text.de}`),
  ];
}

describe('templates of matrices', () => {
  it('are there for planning, open space, heat planning and building', () => {
    expect(vorlagen.map(({ pfad }) => idOf(pfad))).toEqual(
      expect.arrayContaining([
        'vergabe/planung-mit-jugend',
        'vergabe/freianlagen-mit-jugend',
        'vergabe/waermeplanung-beratung',
        'vergabe/bauleistung-mit-beteiligung',
      ]),
    );
  });

  it.each(vorlagen.map(({ pfad, text }) => [pfad, text] as const))(
    '%s adds up, and nothing is to be said against it',
    (pfad, text) => {
      expect(check(pfad, text)).toEqual([]);
    },
  );

  it.each([
    ['a wrong name', 'matrix: vergabe/', 'matrix: vergabe/x-', /must be "matrix: vergabe\//],
    ['a wrong sum', /gewicht: \d+/, 'gewicht: 99', /ergeben zusammen/],
    ['a missing reason', /auftragsbezug_begruendung: Das Herangehen.*\n/, '\n', /VM-03/],
  ] as const)('the check catches %s', (_, from, to, satz) => {
    const one = vorlagen.find(({ pfad }) => pfad.includes('planung-mit-jugend'));
    expect(check(one?.pfad ?? '', one?.text.replace(from, to) ?? '').join('\n')).toMatch(satz);
  });
});
