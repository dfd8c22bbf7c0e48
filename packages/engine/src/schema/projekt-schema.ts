import { type JsonSchema, readSchema, type SchemaReader } from './json-schema.ts';

/** What a form, a hover or a message needs to know about one field. Texts are German, from the schema. */
export interface Feldbeschreibung {
  readonly titel?: string;
  readonly beschreibung?: string;
  readonly einheit?: string;
  /** Permitted values, `null` left out, with their meaning where the schema gives one. */
  readonly werte?: readonly Feldwert[];
  /** The question to ask for it. */
  readonly frage?: string;
  readonly hilfe?: string;
  readonly beispiel?: unknown;
  readonly format?: string;
  readonly typ?: Feldtyp;
  /** May be stated as “there is none (yet)”. */
  readonly nullbar: boolean;
}

export type Feldtyp = 'text' | 'zahl' | 'ganzzahl' | 'wahrheitswert' | 'datum' | 'liste' | 'gruppe';

export interface Feldwert {
  readonly wert: string | number | boolean;
  readonly bedeutung?: string;
}

/**
 * The project schema of a Fachgebiet in one piece: references to files (`../gemeinsam/gemeinde.schema.yaml`) become
 * `#/$defs/gemeinde`. `gemeinsam` is keyed by path; the last segment decides. A reference without target stays and is
 * named by `fehlendeVerweise`.
 */
export function assembleSchema(projektSchema: object, gemeinsam: Readonly<Record<string, object>>): object {
  const shared = new Map(Object.entries(gemeinsam).map(([path, schema]) => [nameOf(path), schema]));
  const defs: Record<string, unknown> = {};
  const { $schema: _schema, $id: _id, ...own } = projektSchema as Record<string, unknown>;

  function take(name: string, schema: object): void {
    if (name in defs) return;
    defs[name] = {};
    const { $schema, $id, $defs, ...rest } = schema as Record<string, unknown>;
    for (const [inner, definition] of Object.entries(($defs as Record<string, object> | undefined) ?? {})) {
      defs[`${name}_${inner}`] = rewrite(definition, name);
    }
    defs[name] = rewrite(rest, name);
  }

  /** `owner`: the shared schema whose `#/$defs/x` are meant; undefined in the project schema itself. */
  function rewrite(value: unknown, owner: string | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => rewrite(item, owner));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' ? refOf(inner, owner) : rewrite(inner, owner),
      ]),
    );
  }

  function refOf(ref: string, owner: string | undefined): string {
    if (ref.startsWith('#')) {
      if (owner === undefined) return ref;
      return ref === '#' ? `#/$defs/${owner}` : ref.replace('#/$defs/', `#/$defs/${owner}_`);
    }
    const name = nameOf(ref);
    const target = shared.get(name);
    if (target === undefined) return ref;
    take(name, target);
    return `#/$defs/${name}`;
  }

  const { $defs: ownDefs, ...rest } = own;
  const assembled = rewrite(rest, undefined) as Record<string, unknown>;
  for (const [name, definition] of Object.entries((ownDefs as Record<string, unknown> | undefined) ?? {})) {
    defs[name] = rewrite(definition, undefined);
  }
  return Object.keys(defs).length === 0 ? assembled : { ...assembled, $defs: defs };
}

/** References of an assembled schema that lead nowhere. */
export function fehlendeVerweise(schema: object): readonly string[] {
  const missing = new Set<string>();
  const defs = (schema as JsonSchema).$defs ?? {};
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') {
        if (inner !== '#' && !Object.hasOwn(defs, inner.replace('#/$defs/', ''))) missing.add(inner);
      } else visit(inner);
    }
  };
  visit(schema);
  return [...missing];
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/(?:\.schema)?\.(?:yaml|yml|json)$/, '');
}

/** The field at a path (list items by any index); `undefined` where the schema knows none. */
export function describeField(
  schema: object,
  path: readonly (string | number)[],
): Feldbeschreibung | undefined {
  const found = readSchema(schema as JsonSchema).at(path);
  return found === undefined ? undefined : describe(found);
}

/** As `describeField` for one schema; every element of a list has the same fields, described once. */
export function createFelder(
  schema: object,
): (path: readonly (string | number)[]) => Feldbeschreibung | undefined {
  const reader = readSchema(schema as JsonSchema);
  const known = new Map<JsonSchema, Feldbeschreibung>();
  return (path) => {
    const field = reader.at(path);
    if (field === undefined) return undefined;
    const feld = known.get(field) ?? describe(field);
    known.set(field, feld);
    return feld;
  };
}

export function describe(field: JsonSchema): Feldbeschreibung {
  const types = typesOf(field);
  const typ = feldtypOf(field, types);
  const werte = werteOf(field);
  return {
    ...optional('titel', onlyText(field.title)),
    ...optional('beschreibung', onlyText(field.description)),
    ...optional('einheit', onlyText(field['x-einheit'])),
    ...optional('frage', onlyText(field['x-frage'])),
    ...optional('hilfe', onlyText(field['x-hilfe'])),
    ...optional('beispiel', field.examples?.[0]),
    ...optional('format', field.format),
    ...optional('werte', werte),
    ...optional('typ', typ),
    nullbar: types.includes('null') || field.enum?.includes(null) === true,
  };
}

/** All fields, each parent before its children; an item of a list is `*`. */
export function fieldPaths(
  schema: object,
): readonly { readonly pfad: readonly string[]; readonly feld: Feldbeschreibung }[] {
  const reader = readSchema(schema as JsonSchema);
  const found: { pfad: readonly string[]; feld: Feldbeschreibung }[] = [];
  collect(reader, reader.resolve(reader.root), [], found);
  return found;
}

/** Deeper fields exist only in schemas that contain themselves. */
const MAX_DEPTH = 12;

function collect(
  reader: SchemaReader,
  schema: JsonSchema,
  path: readonly string[],
  found: { pfad: readonly string[]; feld: Feldbeschreibung }[],
): void {
  if (path.length >= MAX_DEPTH) return;
  const item = reader.child(schema, 0);
  const children = reader.names(schema).map((name) => [name, reader.child(schema, name)] as const);
  for (const [name, child] of item === undefined ? children : [...children, ['*', item] as const]) {
    if (child === undefined) continue;
    const pfad = [...path, name];
    found.push({ pfad, feld: describe(child) });
    collect(reader, child, pfad, found);
  }
}

export function typesOf({ type }: JsonSchema): readonly string[] {
  if (type === undefined) return [];
  return typeof type === 'string' ? [type] : type;
}

function feldtypOf(field: JsonSchema, types: readonly string[]): Feldtyp | undefined {
  const [first, second] = types.filter((type) => type !== 'null');
  if (second !== undefined) return undefined;
  switch (first) {
    case 'string':
      return field.format === 'date' ? 'datum' : 'text';
    case 'number':
      return 'zahl';
    case 'integer':
      return 'ganzzahl';
    case 'boolean':
      return 'wahrheitswert';
    case 'array':
      return 'liste';
    case 'object':
      return 'gruppe';
    default:
      return undefined;
  }
}

function werteOf(field: JsonSchema): readonly Feldwert[] | undefined {
  const listed = field.enum ?? (field.const === undefined ? undefined : [field.const]);
  return listed?.filter(isWert).map((wert) => {
    const bedeutung = onlyText(field['x-werte']?.[String(wert)]);
    return bedeutung === undefined ? { wert } : { wert, bedeutung };
  });
}

/** Words of ours (`x-frage`) are no JSON Schema: whatever stands there is valid. */
function onlyText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isWert(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
