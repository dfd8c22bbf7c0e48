import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf } from './importe.ts';
import { type Datei, lineOf, packageSources } from './lib.ts';

/** Names of the outside world: file system, terminal, clock, chance, network, timers. */
const VERBOTEN = new Set([
  'Buffer',
  'EventSource',
  'WebSocket',
  'XMLHttpRequest',
  '__dirname',
  '__filename',
  'console',
  'crypto',
  'document',
  'fetch',
  'global',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]);

function checkOutside(datei: Datei): readonly string[] {
  const fehler: string[] = [];
  const report = (offset: number, was: string): void => {
    fehler.push(
      `${datei.pfad}:${lineOf(datei.text, offset)}: ${was} reaches outside; hand it in as an argument.`,
    );
  };
  for (const { ziel, zeile } of importsOf(datei)) {
    if (ziel.startsWith('node:')) fehler.push(`${datei.pfad}:${zeile}: ${ziel} reaches outside.`);
  }
  const baum = ts.createSourceFile(datei.pfad, datei.text, ts.ScriptTarget.Latest, true);
  const eigene = declaredNames(baum);
  const visit = (knoten: ts.Node): void => {
    const start = knoten.getStart(baum);
    if (
      ts.isIdentifier(knoten) &&
      VERBOTEN.has(knoten.text) &&
      !eigene.has(knoten.text) &&
      isReference(knoten)
    ) {
      report(start, knoten.text);
    }
    if (isClock(knoten)) report(start, 'the clock');
    if (ts.isPropertyAccessExpression(knoten) && knoten.getText(baum) === 'Math.random')
      report(start, 'chance');
    if (ts.isMetaProperty(knoten)) report(start, 'import.meta');
    ts.forEachChild(knoten, visit);
  };
  visit(baum);
  return fehler;
}

/** `new Date()`, `Date()`, `Date.now`: the three that read the clock. `new Date(value)` does not. */
function isClock(knoten: ts.Node): boolean {
  const isDate = (ausdruck: ts.Expression): boolean => ts.isIdentifier(ausdruck) && ausdruck.text === 'Date';
  if (ts.isNewExpression(knoten)) return isDate(knoten.expression) && (knoten.arguments?.length ?? 0) === 0;
  if (ts.isCallExpression(knoten)) return isDate(knoten.expression);
  return ts.isPropertyAccessExpression(knoten) && isDate(knoten.expression) && knoten.name.text === 'now';
}

/** Names that the file declares itself (`document` may well be a parameter). */
function declaredNames(baum: ts.SourceFile): ReadonlySet<string> {
  const namen = new Set<string>();
  const visit = (knoten: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(knoten) || ts.isParameter(knoten) || ts.isBindingElement(knoten)) &&
      ts.isIdentifier(knoten.name)
    ) {
      namen.add(knoten.name.text);
    }
    if ((ts.isFunctionDeclaration(knoten) || ts.isImportSpecifier(knoten)) && knoten.name !== undefined) {
      namen.add(knoten.name.text);
    }
    ts.forEachChild(knoten, visit);
  };
  visit(baum);
  return namen;
}

/** False for `x.process`, `{ process: 1 }` and members of types, which only share the name. */
function isReference(name: ts.Identifier): boolean {
  const oben = name.parent;
  if (ts.isPropertyAccessExpression(oben)) return oben.expression === name;
  if (ts.isPropertyAssignment(oben)) return oben.initializer === name;
  return !(ts.isPropertySignature(oben) || ts.isMethodSignature(oben) || ts.isQualifiedName(oben));
}

const check = (dateien: readonly Datei[]): readonly string[] => dateien.flatMap(checkOutside);

describe('engine and output touch nothing outside', () => {
  it('engine', () => expect(check(packageSources('engine'))).toEqual([]));
  it('output', () => expect(check(packageSources('output'))).toEqual([]));

  it.each([
    "import { readFileSync } from 'node:fs';",
    'const heute = new Date();',
    'const heute = new Date;',
    'const jetzt = Date.now();',
    'const jetzt = Date();',
    'console.log(1);',
    'const x = process.env.HOME;',
    "await fetch('https://example.org');",
    'setTimeout(() => undefined, 1);',
    'const x = Math.random();',
    'const x = import.meta.url;',
    'const x = { y: globalThis };',
  ])('the check catches %s', (text) => {
    expect(check([{ pfad: 'packages/engine/src/a.ts', text }])).toHaveLength(1);
  });

  it.each([
    'const tag = new Date(0);',
    'const x = rahmen.process;',
    'interface A { readonly document: string }',
    'export function read(document: string): string { return document; }',
    '// console.log(process.env)',
  ])('the check allows %s', (text) => {
    expect(check([{ pfad: 'packages/engine/src/a.ts', text }])).toEqual([]);
  });
});
