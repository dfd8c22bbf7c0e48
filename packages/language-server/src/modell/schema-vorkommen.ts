import { dateiArtOf, type SourceDocument, type SourceNode } from '@baukasten/engine';
import { nameOf } from '../text/uri.ts';
import { textOf } from './lauf.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Deeper fields exist only in schemas that contain themselves. */
const MAX_TIEFE = 12;

/**
 * Where the facts of a topic are defined: in its project schema and in the shared schemas that it refers to. One place
 * may define several facts (`gemeinde.name` and `gemeinden.name`).
 */
export function schemaVorkommen(
  schema: SourceDocument,
  gemeinsam: readonly SourceDocument[],
): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  const shared = new Map(gemeinsam.map((one) => [nameOf(one.uri), one]));

  function fields(document: SourceDocument, node: SourceNode | undefined, davor: readonly string[]): void {
    if (node?.kind !== 'map' || davor.length > MAX_TIEFE) return;
    const ref = textOf(node.entries.get('$ref')?.value);
    if (ref !== undefined) follow(document, ref, davor);
    const properties = node.entries.get('properties')?.value;
    if (properties?.kind === 'map')
      for (const { key, keyRange, value } of properties.entries.values()) {
        const pfad = [...davor, key];
        found.push({ art: 'fakt', name: pfad.join('.'), range: keyRange, rolle: 'definition' });
        fields(document, value, pfad);
      }
    fields(document, node.entries.get('items')?.value, davor);
    for (const word of ['allOf', 'anyOf', 'oneOf']) {
      const branches = node.entries.get(word)?.value;
      if (branches?.kind === 'list') for (const branch of branches.items) fields(document, branch, davor);
    }
  }

  function follow(document: SourceDocument, ref: string, davor: readonly string[]): void {
    const [file = '', pointer = ''] = ref.split('#');
    const target = file === '' ? document : shared.get(nameOf(file));
    const pfad = pointer.split('/').filter((teil) => teil !== '');
    if (target !== undefined) fields(target, target.nodeAt(pfad), davor);
  }

  fields(schema, schema.root, []);
  return found;
}

export function isSharedSchema({ uri }: SourceDocument): boolean {
  return dateiArtOf(uri) === 'gemeinsam-schema';
}
