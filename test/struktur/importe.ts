import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';
import { type Datei, lineOf } from './lib.ts';

/** One `import`, `export … from`, `import()` or `require()` of a file. */
export interface Import {
  readonly datei: string;
  readonly zeile: number;
  /** As written. */
  readonly ziel: string;
  /** Repository path of a relative target; absent for libraries and packages. */
  readonly zielpfad?: string;
  /** True if nothing of it remains at run time. */
  readonly nurTypen: boolean;
}

/** Every import of a TypeScript or JavaScript file, in the order of its text. */
export function importsOf(datei: Datei): readonly Import[] {
  const baum = ts.createSourceFile(datei.pfad, datei.text, ts.ScriptTarget.Latest, true);
  const importe: Import[] = [];
  const visit = (knoten: ts.Node): void => {
    const fund = importOf(knoten);
    if (fund !== undefined) importe.push(locate(datei, knoten.getStart(baum), fund.ziel, fund.nurTypen));
    ts.forEachChild(knoten, visit);
  };
  visit(baum);
  return importe;
}

function importOf(knoten: ts.Node): { ziel: string; nurTypen: boolean } | undefined {
  if (ts.isImportDeclaration(knoten))
    return textOf(knoten.moduleSpecifier, importsTypesOnly(knoten.importClause));
  if (ts.isExportDeclaration(knoten)) return textOf(knoten.moduleSpecifier, exportsTypesOnly(knoten));
  if (ts.isImportTypeNode(knoten) && ts.isLiteralTypeNode(knoten.argument)) {
    return textOf(knoten.argument.literal, true);
  }
  if (ts.isCallExpression(knoten) && isLoader(knoten.expression)) return textOf(knoten.arguments[0], false);
  return undefined;
}

function isLoader(aufruf: ts.Expression): boolean {
  return (
    aufruf.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(aufruf) && aufruf.text === 'require')
  );
}

function textOf(
  ziel: ts.Node | undefined,
  nurTypen: boolean,
): { ziel: string; nurTypen: boolean } | undefined {
  return ziel !== undefined && ts.isStringLiteralLike(ziel) ? { ziel: ziel.text, nurTypen } : undefined;
}

function importsTypesOnly(klausel: ts.ImportClause | undefined): boolean {
  if (klausel === undefined) return false;
  if (klausel.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const namen = klausel.namedBindings;
  return (
    klausel.name === undefined &&
    namen !== undefined &&
    ts.isNamedImports(namen) &&
    namen.elements.length > 0 &&
    namen.elements.every((name) => name.isTypeOnly)
  );
}

function exportsTypesOnly(ausfuhr: ts.ExportDeclaration): boolean {
  const namen = ausfuhr.exportClause;
  return (
    ausfuhr.isTypeOnly ||
    (namen !== undefined &&
      ts.isNamedExports(namen) &&
      namen.elements.length > 0 &&
      namen.elements.every((name) => name.isTypeOnly))
  );
}

function locate(datei: Datei, offset: number, ziel: string, nurTypen: boolean): Import {
  const fund = { datei: datei.pfad, zeile: lineOf(datei.text, offset), ziel, nurTypen };
  return ziel.startsWith('.') ? { ...fund, zielpfad: normalize(join(dirname(datei.pfad), ziel)) } : fund;
}

/** Name of the npm package that a target belongs to: `@baukasten/engine/x` → `@baukasten/engine`. */
export function packageOf(ziel: string): string {
  return ziel
    .split('/')
    .slice(0, ziel.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * The first cycle in a graph as a list of nodes whose last equals its first; undefined if there is none.
 * An edge from a node to itself counts.
 */
export function findCycle(kanten: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const fertig = new Set<string>();
  const walk = (knoten: string, weg: readonly string[]): readonly string[] | undefined => {
    const anfang = weg.indexOf(knoten);
    if (anfang >= 0) return [...weg.slice(anfang), knoten];
    if (fertig.has(knoten)) return undefined;
    for (const ziel of kanten.get(knoten) ?? []) {
      const kreis = walk(ziel, [...weg, knoten]);
      if (kreis !== undefined) return kreis;
    }
    fertig.add(knoten);
    return undefined;
  };
  for (const knoten of kanten.keys()) {
    const kreis = walk(knoten, []);
    if (kreis !== undefined) return kreis;
  }
  return undefined;
}
