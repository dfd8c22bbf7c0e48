import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SchemaFehler } from './schema-fehler.ts';

/**
 * Places of values that violate the schema, such as a share of 110 %: no verdict may rest on them. Objects are not
 * among them, because what is wrong with an object is a field too many or too few.
 */
export function invalidPaths(
  document: SourceDocument,
  fehler: readonly SchemaFehler[],
): readonly SourcePath[] {
  const zeiger = new Set(fehler.filter((one) => !isAboutFields(one)).map((one) => one.zeiger));
  return [...zeiger]
    .map((one) => pathOf(document, one))
    .filter((path) => {
      const kind = document.nodeAt(path)?.kind;
      return kind !== undefined && kind !== 'map';
    });
}

const ABOUT_FIELDS = new Set([
  'required',
  'dependentRequired',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
]);

export function isAboutFields({ keyword }: SchemaFehler): boolean {
  return ABOUT_FIELDS.has(keyword);
}

/** JSON Pointer to path: a segment is an index where the document has a list. */
export function pathOf(document: SourceDocument, pointer: string): SourcePath {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const text = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(document.nodeAt(path)?.kind === 'list' ? Number(text) : text);
  }
  return path;
}
