import type { Problem, Text } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import type { SourceNode } from '../../document/source-node.ts';
import { isFeelName, nearestFeelName, WURZELN } from '../../feel/namen.ts';
import { childOf, entriesOf, itemsOf } from '../node-reader.ts';

/**
 * Every field of a project schema can be named in a condition: no FEEL word, no digit at the start, and at the top
 * level none of the names that mean something else there.
 */
export function checkSchemaNamen(root: SourceNode | undefined): readonly Problem[] {
  const taken = entriesOf(childOf(root, 'properties'))
    // `stichtag` is the project's own field of that name.
    .filter(({ key }) => key !== 'stichtag' && WURZELN.includes(key))
    .map(({ key, keyRange }) =>
      problem(keyRange, {
        de: `„${key}“ hat in Bedingungen eine feste Bedeutung: das Feld anders nennen.`,
        en: `"${key}" has a fixed meaning in conditions: rename the field.`,
      }),
    );
  return [...taken, ...unwritable(root)];
}

function unwritable(schema: SourceNode | undefined): readonly Problem[] {
  const fields = entriesOf(childOf(schema, 'properties'));
  const inner = [
    ...fields.map(({ value }) => value),
    ...entriesOf(childOf(schema, '$defs')).map(({ value }) => value),
    ...['items', 'if', 'then', 'else'].map((name) => childOf(schema, name)),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((name) => itemsOf(childOf(schema, name))),
  ];
  return [
    ...fields.filter(({ key }) => !isFeelName(key)).map(({ key, keyRange }) => unwritableName(key, keyRange)),
    ...inner.flatMap((node) => (node === undefined ? [] : unwritable(node))),
  ];
}

function unwritableName(name: string, range: SourceRange): Problem {
  const near = nearestFeelName(name);
  return problem(
    range,
    {
      de: `„${name}“ kann in Bedingungen nicht stehen: Kleinbuchstaben, Ziffern und „_“, am Anfang ein Buchstabe, kein FEEL-Wort (Jahre: jahr_2030).`,
      en: `"${name}" cannot be used in conditions: lower-case letters, digits and "_", starting with a letter, no FEEL word (years: jahr_2030).`,
    },
    near,
  );
}

function problem(range: SourceRange, text: Text, ersatz?: string): Problem {
  return { code: 'feel-name', schwere: 'fehler', range, text, ...(ersatz === undefined ? {} : { ersatz }) };
}
