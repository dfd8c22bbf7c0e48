import type { SchemaFehler } from './schema-fehler.ts';

/**
 * Leaves one violation per mistake. A choice of forms (`oneOf`, `anyOf`) reports every form that does not fit: only
 * the nearest form's violations stay, or the choice itself if none is nearer than the others. `if` only says that its
 * `then` failed; of several violations of one value the most basic stays.
 */
export function reduceFehler(fehler: readonly SchemaFehler[]): readonly SchemaFehler[] {
  const chosen = withoutOtherBranches(fehler.filter(({ keyword }) => keyword !== 'if'));
  const names = new Set(chosen.filter((one) => one.keyword === 'propertyNames').map(nameKey));
  const seen = new Map<string, SchemaFehler>();
  for (const one of chosen) {
    if (one.name !== undefined && one.keyword !== 'propertyNames' && names.has(nameKey(one))) continue;
    const key = mistakeOf(one);
    const earlier = seen.get(key);
    if (earlier === undefined || rankOf(one) < rankOf(earlier)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Violations about a field of an object differ by the field; all others are about the value itself. */
function mistakeOf(one: SchemaFehler): string {
  switch (one.keyword) {
    case 'required':
    case 'dependentRequired':
      return `${one.zeiger}\nfehlt\n${String(one.params.missingProperty)}`;
    case 'additionalProperties':
      return `${one.zeiger}\nfremd\n${String(one.params.additionalProperty)}`;
    case 'unevaluatedProperties':
      return `${one.zeiger}\nfremd\n${String(one.params.unevaluatedProperty)}`;
    case 'propertyNames':
      return `${one.zeiger}\nname\n${nameKey(one)}`;
    default:
      return `${one.zeiger}\nwert`;
  }
}

function nameKey(one: SchemaFehler): string {
  return `${one.zeiger}\n${String(one.params.propertyName ?? one.name)}`;
}

const BASIC_FIRST = ['type', 'discriminator', 'const', 'enum', 'format', 'pattern'];

function rankOf({ keyword }: SchemaFehler): number {
  const rank = BASIC_FIRST.indexOf(keyword);
  return rank < 0 ? BASIC_FIRST.length : rank;
}

function withoutOtherBranches(fehler: readonly SchemaFehler[]): readonly SchemaFehler[] {
  // Inner choices first: their outcome counts in the outer ones.
  const choices = fehler
    .filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
    .sort((a, b) => b.schemaZeiger.length - a.schemaZeiger.length);
  let left = fehler;
  for (const choice of choices) {
    if (!left.includes(choice)) continue;
    const inside = left.filter((one) => branchOf(choice, one) !== undefined);
    const nearest = nearestBranch(choice, inside);
    left = left.filter((one) => {
      if (one === choice) return nearest === undefined;
      const branch = branchOf(choice, one);
      return branch === undefined || branch === nearest;
    });
  }
  return left;
}

/** The form that a violation inside a choice belongs to. */
function branchOf(choice: SchemaFehler, one: SchemaFehler): string | undefined {
  const prefix = `${choice.schemaZeiger}/`;
  if (one === choice || !one.schemaZeiger.startsWith(prefix) || !one.zeiger.startsWith(choice.zeiger))
    return undefined;
  return one.schemaZeiger.slice(prefix.length).split('/')[0];
}

/** The only form whose kind of value and whose constants fit. */
function nearestBranch(choice: SchemaFehler, inside: readonly SchemaFehler[]): string | undefined {
  const branches = [...new Set(inside.map((one) => branchOf(choice, one)))];
  const fitting = branches.filter((branch) =>
    inside.every((one) => branchOf(choice, one) !== branch || !isWrongKind(choice, one)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isWrongKind(choice: SchemaFehler, { keyword, zeiger }: SchemaFehler): boolean {
  return (
    (keyword === 'type' && zeiger === choice.zeiger) || keyword === 'const' || keyword === 'discriminator'
  );
}
