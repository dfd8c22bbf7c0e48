import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Datei, isTest, lineOf, versionedFiles } from './lib.ts';

/** A text in a table of words. */
interface Eintrag {
  readonly name: string;
  readonly ort: string;
}

/** Keys of the tables in a file; a table whose entries are looked up by a computed key is left out. */
function entriesOf({ pfad, text }: Datei): readonly Eintrag[] {
  const file = parse(pfad, text);
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }) => {
      const table = initializer === undefined ? undefined : objectOf(initializer);
      const looked = ts.isIdentifier(name) && new RegExp(`\\b${name.text}\\[`).test(text);
      return table === undefined || looked
        ? []
        : table.properties.flatMap((one) =>
            one.name !== undefined && ts.isIdentifier(one.name)
              ? [{ name: one.name.text, ort: `${pfad}:${lineOf(text, one.getStart(file))}` }]
              : [],
          );
    }),
  );
}

/** `{ … }`, also with `as const` behind it. */
function objectOf(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return objectOf(node.expression);
  return ts.isObjectLiteralExpression(node) ? node : undefined;
}

/** Names that a file reads from something: `x.name`, `x['name']`, `const { name } = x`. */
function namesReadIn({ pfad, text }: Datei): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.push(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      found.push(node.argumentExpression.text);
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) found.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(pfad, text));
  return found;
}

function parse(pfad: string, text: string): ts.SourceFile {
  return ts.createSourceFile(pfad, text, ts.ScriptTarget.Latest);
}

function unusedEntries(tafeln: readonly Datei[], quellen: readonly Datei[]): readonly string[] {
  const read = new Set(quellen.flatMap(namesReadIn));
  return tafeln
    .flatMap(entriesOf)
    .filter(({ name }) => !read.has(name))
    .map(({ name, ort }) => `${ort}: nobody reads „${name}“.`);
}

describe('tables of words', () => {
  const quellen = versionedFiles(/^(?:packages\/[^/]+|extension)\/src\/.*\.ts$/).filter(
    ({ pfad }) => !isTest(pfad),
  );
  const tafeln = quellen.filter(({ pfad }) => /\/(?:worte|texte)\.ts$/.test(pfad));

  it('hold no text that nobody reads', () => {
    expect(tafeln.length).toBeGreaterThan(5);
    expect(unusedEntries(tafeln, quellen)).toEqual([]);
  });

  it('find such a text', () => {
    const tafel = {
      pfad: 'a/worte.ts',
      text: 'export const W = {\n  a: 1,\n  b: (n: number) => n,\n  c: 2,\n} as const;',
    };
    const quelle = { pfad: 'a/x.ts', text: 'const { a } = W;\nW.c;' };
    expect(unusedEntries([tafel], [tafel, quelle])).toEqual(['a/worte.ts:3: nobody reads „b“.']);
  });
});
