import {
  dateiArtOf,
  type MapEntry,
  type SourceDocument,
  type SourceNode,
  type SourceRange,
} from '@baukasten/engine';
import { nameOf } from '../text/uri.ts';
import { faktenIn } from './fakten-in.ts';
import { textOf } from './lauf.ts';
import { pathVorkommen } from './pfad-vorkommen.ts';
import type { Vorkommen } from './vorkommen.ts';

/** Deeper fields exist only in schemas that contain themselves. */
const MAX_TIEFE = 12;

/** Branches whose fields count as fields of the group. */
const ZWEIGE = ['allOf', 'anyOf', 'oneOf', 'then', 'else', 'prefixItems'];
/** Branches that only ask about fields. */
const FRAGEN = ['if', 'not', 'contains'];
/** Values of data, in which fields are written as in a project. */
const DATEN = ['examples', 'enum', 'const', 'default'];
/** Names of another vocabulary, and texts. */
const KEINE_NAMEN = new Set(['x-xwaermeplan', 'x-werte']);

/** Where the fields of a map or a list stand. */
interface Ort {
  readonly document: SourceDocument;
  readonly davor: readonly string[];
  readonly rolle: Vorkommen['rolle'];
  readonly geteilt: boolean;
  readonly element: boolean;
}

/**
 * Where the facts of a topic are named: in its project schema and in the shared schemas that it refers to, as fields, in
 * lists of required fields, in conditions and in examples. One place may name several facts (`gemeinde.name` and
 * `gemeinden.name`).
 */
export function schemaVorkommen(
  schema: SourceDocument,
  gemeinsam: readonly SourceDocument[],
): readonly Vorkommen[] {
  const found: Vorkommen[] = [];
  const shared = new Map(gemeinsam.map((one) => [nameOf(one.uri), one]));

  function add(ort: Ort, key: string, range: SourceRange, rolle = ort.rolle): void {
    const name = [...ort.davor, key].join('.');
    found.push({
      art: 'fakt',
      name,
      range,
      rolle,
      ...(ort.geteilt ? { geteilt: true as const } : {}),
      ...(ort.element ? { element: true as const } : {}),
    });
  }

  function fields(node: SourceNode | undefined, von: Ort): void {
    if (node?.kind !== 'map' || von.davor.length > MAX_TIEFE) return;
    const ort = node.alias === undefined ? von : { ...von, geteilt: true };
    for (const entry of node.entries.values())
      keyword(entry, entry.merged === undefined ? ort : { ...ort, geteilt: true });
  }

  function keyword({ key, value }: MapEntry, ort: Ort): void {
    const nur = { ...ort, rolle: 'verwendung' as const };
    if (key === '$ref') follow(textOf(value) ?? '', ort);
    else if (key === 'properties' && value.kind === 'map')
      for (const one of value.entries.values()) {
        add(ort, one.key, one.keyRange);
        fields(one.value, { ...ort, davor: [...ort.davor, one.key], element: false });
      }
    else if (key === 'items') fields(value, { ...ort, element: true });
    else if (ZWEIGE.includes(key)) each(value, (branch) => fields(branch, ort));
    else if (FRAGEN.includes(key)) fields(value, nur);
    else if (key === 'required') names(value, nur);
    else if ((key === 'dependentRequired' || key === 'dependentSchemas') && value.kind === 'map')
      for (const one of value.entries.values()) {
        add(nur, one.key, one.keyRange);
        if (key === 'dependentRequired') names(one.value, nur);
        else fields(one.value, nur);
      }
    else if (key === 'propertyNames' && value.kind === 'map') names(value.entries.get('enum')?.value, nur);
    else if (key === 'discriminator' && value.kind === 'map')
      names(value.entries.get('propertyName')?.value, nur);
    else if (DATEN.includes(key))
      found.push(...faktenIn(value, ort.davor, ort.geteilt || value.alias !== undefined));
    else if (key.startsWith('x-') && !KEINE_NAMEN.has(key)) names(value, nur);
  }

  /** Fields by their names or by paths from here; entries that name no field match nothing. */
  function names(node: SourceNode | undefined, ort: Ort): void {
    each(node, (one) => {
      const text = textOf(one);
      if (one.kind !== 'scalar' || text === undefined || !/^[a-z][\w.]*$/.test(text)) return;
      const here = pathVorkommen(ort.document, one, text, ort.davor);
      found.push(...here.map((name) => (ort.geteilt ? { ...name, geteilt: true as const } : name)));
    });
  }

  function follow(ref: string, ort: Ort): void {
    const [file = '', pointer = ''] = ref.split('#');
    const target = file === '' ? ort.document : shared.get(nameOf(file));
    const pfad = pointer.split('/').filter((teil) => teil !== '');
    if (target !== undefined) fields(target.nodeAt(pfad), { ...ort, document: target });
  }

  fields(schema.root, { document: schema, davor: [], rolle: 'definition', geteilt: false, element: false });
  return distinct(found);
}

function each(node: SourceNode | undefined, visit: (one: SourceNode) => void): void {
  if (node?.kind === 'list') for (const item of node.items) visit(item);
  else if (node !== undefined) visit(node);
}

function distinct(found: readonly Vorkommen[]): readonly Vorkommen[] {
  const key = ({ name, range: { uri, start } }: Vorkommen) =>
    `${uri} ${start.line} ${start.character} ${name}`;
  return [...new Map([...found].reverse().map((one) => [key(one), one])).values()].reverse();
}

export function isSharedSchema({ uri }: SourceDocument): boolean {
  return dateiArtOf(uri) === 'gemeinsam-schema';
}
