import {
  type Matrixbefund,
  parseDocument,
  readMatrix,
  readMatrixpflichten,
  readMatrixregeln,
  reviewMatrix,
  reviewProjektMatrix,
} from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { versionedFiles } from '../struktur/lib.ts';

const vorlagen = versionedFiles(/^rules\/.*\.matrix\.yaml$/);
const [regelDatei] = versionedFiles(/^rules\/vergabe\/matrix-regeln\.yaml$/);
const regelDokument = parseDocument('matrix-regeln.yaml', regelDatei?.text ?? '');
const regeln = readMatrixregeln(regelDokument);
const pflichten = new Set(readMatrixpflichten(regelDokument));

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

const isStated = (nachweise: readonly { readonly nur_bestbieter?: unknown }[] | undefined) =>
  nachweise?.every(({ nur_bestbieter }) => nur_bestbieter === false) ?? false;

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

  it.each(vorlagen.map(({ pfad, text }) => [pfad, text] as const))(
    '%s says of all evidence when it is due, so that a project made from it is not open there',
    (pfad, text) => {
      interface Teil {
        readonly id: string;
        readonly art: string;
        readonly nachweise?: readonly { readonly nur_bestbieter?: unknown }[];
        readonly unterkriterien?: readonly Teil[];
      }
      const { kriterien } = parseDocument(pfad, text).toData() as unknown as {
        readonly kriterien: readonly Teil[];
      };
      const open = kriterien
        .flatMap((one) => [one, ...(one.unterkriterien ?? [])])
        .filter(({ art, nachweise }) => art === 'leistung' && !isStated(nachweise));
      expect(open.map(({ id }) => id)).toEqual([]);
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

describe('duties that decide about the matrix of a project', () => {
  const module = versionedFiles(
    /^rules\/vergabe\/(?:kriterien|gewichtung|methode|wertung-sn|eignung)\.modul\.yaml$/,
  );
  const duties = module.flatMap(({ text }) =>
    [...text.matchAll(/^ {4}kennung: (\S+)\n(?: {4}.*\n)*? {4}verbindlichkeit: (\S+)/gm)].map(
      ([, kennung = '', kraft = '']) => ({
        kennung,
        kraft,
      }),
    ),
  );

  it('exist', () =>
    expect([...pflichten].filter((one) => !duties.some(({ kennung }) => kennung === one))).toEqual([]));

  it('are all that may be an error of criteria, weights and method', () => {
    const ofMatrix = module
      .filter(({ pfad }) => !pfad.includes('eignung'))
      .flatMap(({ text }) => [
        ...text.matchAll(/^ {4}kennung: (\S+)\n(?: {4}.*\n)*? {4}verbindlichkeit: muss/gm),
      ])
      .map(([, kennung = '']) => kennung);
    expect(ofMatrix.filter((kennung) => !pflichten.has(kennung))).toEqual([]);
  });

  const range = { uri: 'p', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const own = (regel: string, schwere: Matrixbefund['schwere']): Matrixbefund => ({
    regel,
    titel: regel,
    schwere,
    ungeprueft: false,
    text: { de: 'Satz.', en: 'Sentence.' },
    quelle: 'VgV § 58',
    stand: null,
    sicherheit: null,
    range,
  });
  type Duty = Parameters<typeof reviewProjektMatrix>[2][number];
  const duty = (kennung: string, urteil: Duty['urteil'], schwere?: Duty['schwere']) =>
    ({
      ...own(kennung, 'hinweis'),
      kennung,
      urteil,
      schwere,
      meldung: own('', 'hinweis').text,
    }) as unknown as Duty;

  it.each<readonly [string, readonly Duty[], readonly string[]]>([
    ['no duty is there: own findings count', [], ['VM-05 warnung']],
    ['the duty is fulfilled: nothing is said', [duty('VM-05b', 'erfuellt')], []],
    ['the duty does not apply: nothing is said', [duty('VM-05b', 'nicht_anwendbar')], []],
    ['the duty is open: own findings count', [duty('VM-05b', 'offen', 'warnung')], ['VM-05 warnung']],
    ['the duty is violated: it speaks instead', [duty('VM-05b', 'verletzt', 'fehler')], ['VM-05b fehler']],
    ['another duty is violated', [duty('VM-11', 'verletzt', 'fehler')], ['VM-05 warnung']],
    [
      'a duty without own finding is violated',
      [duty('SN-EIGNUNG', 'verletzt', 'fehler')],
      ['SN-EIGNUNG fehler', 'VM-05 warnung'],
    ],
  ])('%s', (_, befunde, erwartet) => {
    const found = reviewProjektMatrix([own('VM-05', 'warnung')], { regeln, pflichten }, befunde);
    expect(found.map(({ regel, schwere }) => `${regel} ${schwere}`)).toEqual(erwartet);
  });
});
