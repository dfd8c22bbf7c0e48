import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { commaInFlow } from '../document/yaml-keys.ts';
import { readGermanNumber } from '../document/zahl-falle.ts';
import { germanNumberProblem } from '../document/zahlen-fallen.ts';
import { expectedWords } from './field-words.ts';
import { type JsonSchema, readSchema } from './json-schema.ts';
import { typesOf } from './projekt-schema.ts';
import { expectationOf } from './to-problems.ts';

/**
 * What reading found, told by what the schema expects: `{ nummer: 2,1 }` is a number with a decimal point only where a
 * number belongs; a text needs quotes.
 */
export function readingProblems(document: SourceDocument, schema: object): readonly Problem[] {
  if (!document.probleme.some(({ code }) => code === 'zahl-komma')) return document.probleme;
  const reader = readSchema(schema as JsonSchema);
  return document.probleme.map((one) =>
    one.code === 'zahl-komma' ? fitted(document, one, reader.at(document.pathAt(one.range.start))) : one,
  );
}

function fitted(document: SourceDocument, one: Problem, field: JsonSchema | undefined): Problem {
  const { range } = one;
  const text = document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
  const read = readGermanNumber(text, false);
  if (field === undefined || read === undefined) return one;
  const types = typesOf(field).filter((type) => type !== 'null');
  switch (expectationOf(field)) {
    case 'zahl':
      return commaInFlow(text, read, range, 'zahl');
    case 'ganzzahl': {
      const found = germanNumberProblem(text, false, range, false);
      return found?.ersatz === undefined ? (found ?? one) : commaInFlow(text, read, range, 'zahl');
    }
    case 'text':
      return commaInFlow(text, read, range, 'text');
    case 'datum':
      return unfit(text, range, types, field.format);
    case undefined:
      // Rules say what a value is elsewhere; a choice of numbers and texts is for the writer to make.
      if (types.includes('string') && types.includes('number')) return one;
      return types.length === 0 && field.enum === undefined
        ? commaInFlow(text, read, range, 'zahl')
        : unfit(text, range, types, field.format);
  }
}

function unfit(
  text: string,
  range: Problem['range'],
  types: readonly string[],
  format: string | undefined,
): Problem {
  const expected = types.length === 0 ? CHOICE : expectedWords(types, format);
  return problem(
    'zahl-komma',
    range,
    `„${text}“ sind in { } zwei Einträge, denn das Komma trennt sie; erwartet wird hier ${expected.de}.`,
    `“${text}” is two entries in { }, because the comma separates them; ${expected.en} is expected here.`,
  );
}

const CHOICE = { de: 'einer der vorgesehenen Werte', en: 'one of the values provided' };
