import {
  allKriterien,
  type Bewertungsmatrix,
  DATEI_SCHEMAS,
  dateiArtOf,
  describeErgebnis,
  describeSchema,
  describeWertung,
  type Kriterium,
  readMatrix,
  scoreAngebote,
  showDezimal,
  stepText,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Frage } from '../arbeitsbereich/frage.ts';
import { readerFor } from '../features/completion/projekt.ts';
import type { Hover } from '../features/hover/types.ts';
import { holds } from '../features/navigation/name-at.ts';
import { textOf } from '../modell/lauf.ts';
import { outcomeOf } from './ergebnis.ts';
import { type GeleseneAngebote, readBids } from './probleme.ts';

type Sprache = Frage['lage']['sprache'];

/** A criterion, a method, a grade, or the matrix that bids name; fields are described by the schema elsewhere. */
export async function wertungHover(
  { document, position, lage }: Frage,
  bereich: Arbeitsbereich,
): Promise<Hover | undefined> {
  const pfad = document.pathAt(position);
  const node = document.nodeAt(pfad);
  const keyRange = document.keyRangeOf(pfad);
  const onKey = keyRange !== undefined && holds(keyRange, position);
  const isBids = dateiArtOf(document.uri) === 'angebote';
  const bids = isBids ? await readBids(document, bereich) : undefined;
  const matrix = isBids ? bids?.gefunden?.matrix : readMatrix(document).matrix;
  const { sprache } = lage;
  const text = textOf(node);
  const hover = (markdown: string | undefined, range = node?.range): Hover | undefined =>
    markdown === undefined || range === undefined ? undefined : { markdown, range };
  const key = pfad.at(-1);
  if (matrix !== undefined && isBids) {
    if (!onKey && pfad.length === 1 && (key === 'matrix' || key === 'projekt'))
      return hover(matrixText(matrix, sprache));
    if (!onKey && pfad.length === 3 && key === 'id') return hover(outcome(text, bids, sprache));
    const isCriterion = pfad[0] === 'angebote' && (pfad[2] === 'noten' || pfad[2] === 'begruendung');
    if (isCriterion && pfad.length === 4 && typeof key === 'string') {
      const found = allKriterien(matrix.kriterien).find(({ id }) => id === key);
      if (found !== undefined && onKey) return hover(kriteriumText(found, sprache), keyRange);
      if (found !== undefined && pfad[2] === 'noten') return hover(expectation(found, text));
    }
  }
  if (onKey || node?.kind !== 'scalar' || text === undefined) return undefined;
  if (matrix !== undefined && !isBids) {
    if (key === 'preismethode')
      return hover(
        `${choice(document.uri, pfad, text) ?? ''}${escapeMarkdown(describeErgebnis(matrix)[sprache])}\n`,
      );
    if (pfad[0] === 'gleichstand' || key === 'entscheidet') {
      const found = allKriterien(matrix.kriterien).find(({ id }) => id === text);
      return hover(
        found === undefined
          ? `${escapeMarkdown(stepText(text, matrix)[sprache])}\n`
          : kriteriumText(found, sprache),
      );
    }
  }
  return hover(choice(document.uri, pfad, text));
}

function outcome(id: string | undefined, bids: GeleseneAngebote | undefined, sprache: Sprache) {
  const { datei, gefunden, probleme = [] } = bids ?? {};
  if (id === undefined || datei === undefined || gefunden?.matrix === undefined) return undefined;
  if (probleme.some(({ schwere }) => schwere === 'fehler')) return undefined;
  return outcomeOf(id, scoreAngebote(gefunden.matrix, datei.angebote), sprache);
}

/** What a member of a choice means. */
function choice(uri: string, pfad: Parameters<ReturnType<typeof readerFor>['at']>[0], text: string) {
  const schema = DATEI_SCHEMAS[dateiArtOf(uri) ?? ''];
  const field = schema === undefined ? undefined : readerFor(schema).at(pfad);
  const wert =
    field === undefined ? undefined : describeSchema(field).werte?.find((one) => one.wert === text);
  return wert?.bedeutung === undefined
    ? undefined
    : `${codeMarkdown(text)}: ${escapeMarkdown(wert.bedeutung)}\n\n`;
}

const WORTE = {
  de: { gewicht: 'Gewicht', mindestens: 'mindestens', kriterien: 'Kriterien' },
  en: { gewicht: 'Weight', mindestens: 'at least', kriterien: 'Criteria' },
} as const;

function kriteriumText(
  { id, titel, beschreibung, gewicht, mindestpunkte, ...rest }: Kriterium,
  sprache: Sprache,
): string {
  const worte = WORTE[sprache];
  const points = [
    ...(gewicht === null ? [] : [`${worte.gewicht} ${showDezimal(gewicht, sprache)}`]),
    ...(mindestpunkte === null ? [] : [`${worte.mindestens} ${showDezimal(mindestpunkte, sprache)}`]),
  ];
  return [
    `**${escapeMarkdown(titel)}** · ${[codeMarkdown(id), ...points].join(' · ')}`,
    '',
    ...(beschreibung === null ? [] : [escapeMarkdown(beschreibung), '']),
    ...rest.erwartungshorizont.map(
      ({ note, text }) => `- ${showDezimal(note, sprache)}: ${escapeMarkdown(text)}`,
    ),
    ...rest.unterkriterien.map((one) => `- ${codeMarkdown(one.id)} ${escapeMarkdown(one.titel)}`),
    '',
  ].join('\n');
}

function expectation({ erwartungshorizont, titel }: Kriterium, note: string | undefined): string | undefined {
  const found = erwartungshorizont.find((one) => one.note === note);
  return found === undefined ? undefined : `**${escapeMarkdown(titel)}**: ${escapeMarkdown(found.text)}\n`;
}

function matrixText(matrix: Bewertungsmatrix, sprache: Sprache): string {
  return [
    `**${escapeMarkdown(matrix.titel)}**`,
    '',
    ...(matrix.zweck === null ? [] : [escapeMarkdown(matrix.zweck), '']),
    `${WORTE[sprache].kriterien}:`,
    ...matrix.kriterien.map(
      ({ id, titel, gewicht }) =>
        `- ${codeMarkdown(id)} ${escapeMarkdown(titel)}${gewicht === null ? '' : `: ${showDezimal(gewicht, sprache)}`}`,
    ),
    '',
    ...describeWertung(matrix).map((text) => `- ${escapeMarkdown(text[sprache])}`),
    '',
  ].join('\n');
}
