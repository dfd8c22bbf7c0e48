/** The part of JSON Schema 2020-12 that our schemas use, with our own annotations. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly not?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly 'x-einheit'?: string;
  readonly 'x-frage'?: string;
  /** What belongs elsewhere, by its name, with the sentence that says where. */
  readonly 'x-fremd'?: Readonly<Record<string, string>>;
  readonly 'x-hilfe'?: string;
  readonly 'x-werte'?: Readonly<Record<string, string>>;
}

/** Finds its way in one schema: follows `$ref`, looks into combined schemas, and remembers what it has resolved. */
export interface SchemaReader {
  readonly root: JsonSchema;
  /** The schema itself with its `$ref` followed; the reference's own title and description win. */
  resolve(schema: JsonSchema): JsonSchema;
  /** The schema of a field or list item; `undefined` where the schema says nothing. */
  child(schema: JsonSchema, part: string | number): JsonSchema | undefined;
  at(path: readonly (string | number)[]): JsonSchema | undefined;
  /** Names of the fields that a schema lists, those of combined schemas included. */
  names(schema: JsonSchema): readonly string[];
}

export function readSchema(root: JsonSchema): SchemaReader {
  const resolved = new Map<JsonSchema, JsonSchema>();

  function resolve(schema: JsonSchema): JsonSchema {
    const known = resolved.get(schema);
    if (known !== undefined) return known;
    const result = follow(schema, root);
    resolved.set(schema, result);
    return result;
  }

  function child(schema: JsonSchema, part: string | number): JsonSchema | undefined {
    return childOf(resolve(schema), part, MAX_COMBINED);
  }

  function childOf(schema: JsonSchema, part: string | number, depth: number): JsonSchema | undefined {
    const own = typeof part === 'number' ? schema.items : fieldOf(schema, part);
    if (own !== undefined || depth === 0) return own === undefined ? undefined : resolve(own);
    for (const variant of combined(schema)) {
      const found = childOf(resolve(variant), part, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function names(schema: JsonSchema, depth = MAX_COMBINED): readonly string[] {
    const own = Object.keys(schema.properties ?? {});
    if (depth === 0) return own;
    return [
      ...new Set([...own, ...combined(schema).flatMap((variant) => names(resolve(variant), depth - 1))]),
    ];
  }

  function at(path: readonly (string | number)[]): JsonSchema | undefined {
    let schema: JsonSchema | undefined = resolve(root);
    for (const part of path) schema = schema === undefined ? undefined : child(schema, part);
    return schema;
  }

  return { root, resolve, child, at, names: (schema) => names(resolve(schema)) };
}

/** A schema that combines itself with itself ends here. */
const MAX_COMBINED = 4;
const MAX_REFS = 20;

function follow(schema: JsonSchema, root: JsonSchema): JsonSchema {
  let current = schema;
  for (let i = 0; i < MAX_REFS && current.$ref !== undefined; i++) {
    const { $ref, ...own } = current;
    current = { ...targetOf($ref, root), ...own };
  }
  return current;
}

function targetOf(ref: string, root: JsonSchema): JsonSchema {
  if (ref === '#') return root;
  const name = ref.startsWith('#/$defs/') ? ref.slice('#/$defs/'.length) : undefined;
  return (name === undefined ? undefined : own(root.$defs, name)) ?? {};
}

function fieldOf(schema: JsonSchema, name: string): JsonSchema | undefined {
  const listed = own(schema.properties, name);
  if (listed !== undefined) return listed;
  for (const [pattern, field] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(name)) return field;
  }
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function combined(schema: JsonSchema): readonly JsonSchema[] {
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (schema.then !== undefined) branches.push(schema.then);
  if (schema.else !== undefined) branches.push(schema.else);
  return branches;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
