import type { FeelContext, FeelValue } from '../feel/values.ts';

/** Elements are named by their `id`, municipalities by their `ags` or name; one without by its number, as people count. */
export function elementId(element: FeelValue, index: number): string {
  const id = isContext(element) ? (element['id'] ?? element['ags'] ?? element['name']) : undefined;
  return typeof id === 'string' ? id : `Nr. ${index + 1}`;
}

function isContext(value: FeelValue): value is FeelContext {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('art' in value && 'tag' in value)
  );
}
