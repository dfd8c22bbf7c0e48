/** Records and lists of at most so many characters stand on one line, however far they are indented. */
const KURZ = 120;

/**
 * JSON for people and for diffs: indented by two spaces, short records on one line, so that a place does not take six.
 * Takes plain data; fields that are undefined are left out.
 */
export function formatJson(wert: object): string {
  return `${lines(wert, 0)}\n`;
}

/** The value as it stands inside others, its further lines indented by `indent` columns. */
export function lines(wert: unknown, indent: number): string {
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert);
  const short = inline(wert, KURZ);
  if (short !== undefined) return short;
  const margin = ' '.repeat(indent + 2);
  const [open, close] = Array.isArray(wert) ? '[]' : '{}';
  const parts = entriesOf(wert).map(([name, value]) => {
    const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
    return `${margin}${key}${lines(value, indent + 2)}`;
  });
  return `${open}\n${parts.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** The value on one line, or nothing as soon as it is too long. */
function inline(wert: unknown, room: number): string | undefined {
  if (room < 2) return undefined;
  if (typeof wert !== 'object' || wert === null) {
    const text = JSON.stringify(wert);
    return text.length <= room ? text : undefined;
  }
  const [open, close] = Array.isArray(wert) ? ['[', ']'] : ['{ ', ' }'];
  const entries = entriesOf(wert);
  if (entries.length === 0) return Array.isArray(wert) ? '[]' : '{}';
  let text = open;
  for (const [index, [name, value]] of entries.entries()) {
    const key = name === undefined ? '' : `${JSON.stringify(name)}: `;
    const part = inline(value, room - text.length - key.length);
    if (part === undefined) return undefined;
    text += `${index === 0 ? '' : ', '}${key}${part}`;
  }
  text += close;
  return text.length <= room ? text : undefined;
}

function entriesOf(wert: object): readonly (readonly [string | undefined, unknown])[] {
  return Array.isArray(wert)
    ? wert.map((value: unknown) => [undefined, value] as const)
    : Object.entries(wert).filter(([, value]) => value !== undefined);
}
