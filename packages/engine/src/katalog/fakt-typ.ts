import type { FeelTyp } from '../feel/typ.ts';

/** The part of JSON Schema that project schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly title?: string;
  readonly description?: string;
  readonly 'x-einheit'?: string;
}

/** The FEEL type of the facts that a project schema allows; units and enums come with it. */
export function faktTypOf(schema: JsonSchema, root: JsonSchema = schema): FeelTyp {
  const resolved = deref(schema, root);
  const types = typeof resolved.type === 'string' ? [resolved.type] : (resolved.type ?? []);
  const nullbar = types.includes('null') ? { nullbar: true } : {};
  return { ...baseTyp(resolved, types, root), ...nullbar };
}

function baseTyp(schema: JsonSchema, types: readonly string[], root: JsonSchema): FeelTyp {
  if (types.includes('object') || schema.properties !== undefined) {
    const felder = Object.entries(schema.properties ?? {}).map(([name, child]) => [
      name,
      faktTypOf(child, root),
    ]);
    return { art: 'kontext', felder: Object.fromEntries(felder) };
  }
  if (types.includes('array')) {
    return {
      art: 'liste',
      element: schema.items === undefined ? { art: 'beliebig' } : faktTypOf(schema.items, root),
    };
  }
  if (types.includes('number') || types.includes('integer')) {
    const einheit = schema['x-einheit'];
    return typeof einheit !== 'string' ? { art: 'zahl' } : { art: 'zahl', einheit };
  }
  if (types.includes('boolean')) return { art: 'wahrheitswert' };
  if (types.includes('string')) {
    if (schema.format === 'date') return { art: 'datum' };
    const auswahl = schema.enum?.filter((wert) => typeof wert === 'string');
    return auswahl === undefined ? { art: 'text' } : { art: 'text', auswahl };
  }
  return { art: 'beliebig' };
}

/** Follows `$ref: "#/$defs/name"`; the assembled schema knows no other kind. */
export function deref(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/$defs/', '');
  const target = root.$defs?.[name];
  if (target === undefined) return {};
  const { $ref: _, ...siblings } = schema;
  return { ...deref(target, root), ...siblings };
}
