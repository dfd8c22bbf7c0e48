import { readDate } from './datum-falle.ts';
import { type Problem, problem } from './problem.ts';
import type { SourcePath, SourceRange } from './range.ts';
import type { SourceDocument } from './source-document.ts';
import type { ScalarNode, SourceNode } from './source-node.ts';
import { readGermanNumber } from './zahl-falle.ts';

/** What a schema expects at a place: only then is `12,5` or `01067` a mistake. */
export type Erwartung = 'zahl' | 'ganzzahl' | 'text' | 'datum' | undefined;

export interface ScalarProblem extends Problem {
  readonly path: SourcePath;
}

/**
 * Numbers and dates as people in German offices write them, which YAML reads as something else without a word:
 * `1.000` is one, `12,5` and `30.06.2028` are texts, `01067` loses its zero. Each is a Problem with the replacement.
 */
export function lintScalars(
  document: SourceDocument,
  erwartung: (path: SourcePath) => Erwartung,
): readonly ScalarProblem[] {
  if (document.root === undefined) return [];
  const found: ScalarProblem[] = [];
  visit(document.root, [], (node, path) => {
    const one = lintScalar(node, erwartung(path));
    if (one !== undefined) found.push({ ...one, path: [...path] });
  });
  return found;
}

function visit(
  node: SourceNode,
  path: (string | number)[],
  onScalar: (node: ScalarNode, path: SourcePath) => void,
): void {
  if (node.kind === 'scalar') {
    onScalar(node, path);
    return;
  }
  const children: Iterable<readonly [string | number, SourceNode]> =
    node.kind === 'list'
      ? node.items.entries()
      : [...node.entries].map(([key, { value }]) => [key, value] as const);
  for (const [part, child] of children) {
    path.push(part);
    visit(child, path, onScalar);
    path.pop();
  }
}

function lintScalar(node: ScalarNode, erwartet: Erwartung): Problem | undefined {
  const range = node.alias ?? node.range;
  if (node.value === null || typeof node.value === 'boolean' || range.start.line !== range.end.line)
    return undefined;
  switch (erwartet) {
    case 'zahl':
    case 'ganzzahl':
      return lintNumber(node, range, erwartet === 'zahl');
    case 'text':
      return typeof node.value === 'number' ? numberAsText(node.source, range) : undefined;
    case 'datum':
      return lintDate(node, range);
    default:
      return undefined;
  }
}

/** What is written so and is no number yet is beyond all numbers. */
const EXPONENT = /^[-+]?\d+(?:\.\d*)?[eE][-+]?\d+$/;

function shown(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 27)}…`;
}

/** Quoted numbers stay a matter of the schema; here only their notation counts. */
function lintNumber(node: ScalarNode, range: SourceRange, decimals: boolean): Problem | undefined {
  const text = typeof node.value === 'number' ? node.source : String(node.value).trim();
  if (typeof node.value !== 'number' && EXPONENT.test(text)) {
    return problem(
      'schema-wert',
      range,
      `„${shown(text)}“ ist als Zahl zu groß; bitte die Zahl prüfen und ohne „e“ ausschreiben.`,
      `“${shown(text)}” is too large for a number; check it and write it out without “e”.`,
    );
  }
  return germanNumberProblem(text, typeof node.value === 'number', range, decimals);
}

/** A number in German notation with its replacement; `decimals`: three of them may be meant. */
export function germanNumberProblem(
  text: string,
  isNumber: boolean,
  range: SourceRange,
  decimals: boolean,
): Problem | undefined {
  const read = readGermanNumber(text, isNumber);
  if (read === undefined) return undefined;
  // Written with a dot it would be wrong once more.
  if (
    !decimals &&
    read.art !== 'tausenderpunkt' &&
    (/\.0*[1-9]/.test(read.ersatz) || read.tausender !== undefined)
  )
    return noWholeNumber(text, range, read.tausender);
  const extra = { ersatz: read.ersatz };
  const { tausender } = read;
  if (tausender !== undefined) return ambiguousComma(text, range, read.ersatz, tausender);
  switch (read.art) {
    case 'tausenderpunkt': {
      const other = decimals ? read.dezimal : undefined;
      const or = {
        de: other === undefined ? '' : ` (oder ${other}, falls drei Nachkommastellen gemeint sind)`,
        en: other === undefined ? '' : ` (or ${other} if three decimals are meant)`,
      };
      return problem(
        'zahl-tausenderpunkt',
        range,
        `„${text}“ wird als ${read.gelesen.de} gelesen, denn der Punkt ist hier kein Tausenderzeichen; bitte ${read.ersatz} schreiben${or.de}.`,
        `“${text}” is read as ${read.gelesen.en}, because the dot does not separate thousands here; write ${read.ersatz}${or.en}.`,
        other === undefined ? extra : { ...extra, hilfe: { art: 'oder', ersatz: other } },
      );
    }
    case 'komma':
      return problem(
        'zahl-komma',
        range,
        `„${text}“ ist für YAML ein Text, keine Zahl; bitte mit Dezimalpunkt und ohne Tausenderzeichen schreiben: ${read.ersatz}.`,
        `“${text}” is a text in YAML, not a number; write it with a decimal point and without thousands separators: ${read.ersatz}.`,
        extra,
      );
    case 'einheit':
      return problem(
        'zahl-einheit',
        range,
        `„${text}“ ist für YAML ein Text; bitte nur die Zahl ohne Einheit schreiben: ${read.ersatz}.`,
        `“${text}” is a text in YAML; write the number alone, without a unit: ${read.ersatz}.`,
        extra,
      );
  }
}

/** English thousands (`7,400`) are one reading, a slip of the pen another: its author decides. */
function noWholeNumber(text: string, range: SourceRange, tausender: string | undefined): Problem {
  const one =
    tausender === undefined
      ? { de: '', en: '' }
      : {
          de: `: ${tausender}, falls das Komma Tausender trennt`,
          en: `: ${tausender} if the comma separates thousands`,
        };
  return problem(
    'zahl-komma',
    range,
    `„${text}“ ist hier keine ganze Zahl; bitte eine ganze Zahl ohne Komma, Punkt und Einheit schreiben${one.de}.`,
    `“${text}” is not a whole number here; write a whole number without comma, dot or unit${one.en}.`,
    tausender === undefined ? {} : { hilfe: { art: 'oder', ersatz: tausender } },
  );
}

/** `12,345`: German decimals or English thousands, which only its author knows. */
function ambiguousComma(text: string, range: SourceRange, dezimal: string, tausender: string): Problem {
  return problem(
    'zahl-komma',
    range,
    `„${text}“ ist für YAML keine Zahl und kann zweierlei heißen; bitte ${dezimal} schreiben, falls drei Nachkommastellen gemeint sind, oder ${tausender}, falls das Komma Tausender trennt.`,
    `“${text}” is not a number in YAML and may mean two things; write ${dezimal} if three decimals are meant, or ${tausender} if the comma separates thousands.`,
    { ersatz: dezimal, hilfe: { art: 'oder', ersatz: tausender } },
  );
}

function numberAsText(source: string, range: SourceRange): Problem {
  const lost = /^[-+]?0\d/.test(source);
  return problem(
    lost ? 'zahl-fuehrende-null' : 'schema-typ',
    range,
    lost
      ? `„${source}“ wird als Zahl gelesen und verliert die führende Null; bitte in Anführungszeichen setzen: "${source}".`
      : `„${source}“ wird als Zahl gelesen, erwartet wird ein Text (Schlüssel, Nummer, Name); bitte in Anführungszeichen setzen: "${source}".`,
    lost
      ? `“${source}” is read as a number and loses its leading zero; put it in quotes: "${source}".`
      : `“${source}” is read as a number, but a text (key, code, name) is expected; put it in quotes: "${source}".`,
    { ersatz: `"${source}"` },
  );
}

function lintDate(node: ScalarNode, range: SourceRange): Problem | undefined {
  const text = typeof node.value === 'number' ? node.source : String(node.value).trim();
  const read = readDate(text);
  switch (read.art) {
    case 'gueltig':
      return undefined;
    case 'umgeschrieben':
      return problem(
        'datum-format',
        range,
        `Ein Datum wird als Jahr-Monat-Tag geschrieben: ${read.ersatz} statt „${text}“.`,
        `A date is written as year-month-day: ${read.ersatz} instead of “${text}”.`,
        { ersatz: read.ersatz },
      );
    case 'unmoeglich':
      return problem(
        'datum-format',
        range,
        `Den Tag „${text}“ gibt es im Kalender nicht; bitte Tag und Monat prüfen (Jahr-Monat-Tag).`,
        `The day “${text}” does not exist in the calendar; check day and month (year-month-day).`,
      );
    case 'unlesbar':
      return problem(
        'datum-format',
        range,
        `„${text}“ ist kein vollständiges Datum; erwartet wird die Form JJJJ-MM-TT (Jahr-Monat-Tag).`,
        `“${text}” is no complete date; the form YYYY-MM-DD (year-month-day) is expected.`,
      );
  }
}
