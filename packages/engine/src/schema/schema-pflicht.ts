import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { SourceNode } from '../document/source-node.ts';
import { suggest } from '../document/suggest.ts';

/** Fields that a schema demands and forbids at once: no file could meet it, and each would be told to add what is refused. */
export function pflichtMaengel(document: SourceDocument): readonly Problem[] {
  return document.root === undefined ? [] : within(document.root);
}

function within(node: SourceNode): readonly Problem[] {
  if (node.alias !== undefined) return [];
  if (node.kind === 'list') return node.items.flatMap(within);
  if (node.kind !== 'map') return [];
  const inner = [...node.entries.values()].flatMap(({ value }) => within(value));
  const [required, properties, further] = ['required', 'properties', 'additionalProperties'].map(
    (key) => node.entries.get(key)?.value,
  );
  const isClosed = further?.kind === 'scalar' && further.value === false;
  if (required?.kind !== 'list' || properties?.kind !== 'map' || !isClosed) return inner;
  const known = [...properties.entries.keys()];
  return [...required.items.flatMap((item) => unknownField(item, known)), ...inner];
}

function unknownField(item: SourceNode, known: readonly string[]): readonly Problem[] {
  if (item.kind !== 'scalar' || typeof item.value !== 'string' || known.includes(item.value)) return [];
  const [near] = suggest(item.value, known);
  return [
    problem(
      'schema-wert',
      item.range,
      `„${item.value}“ ist hier Pflicht, steht aber nicht unter properties; kein Projekt kann das erfüllen.${near === undefined ? '' : ` Gemeint: „${near}“?`}`,
      `"${item.value}" is required here, but not among the properties; no project can meet that.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
      near === undefined ? {} : { ersatz: near },
    ),
  ];
}
