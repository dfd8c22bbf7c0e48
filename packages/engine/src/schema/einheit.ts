import type { Text } from '../document/problem.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * What to say of a number with a unit behind it that is not the field's own: `7469 ha` where km2 is asked. Without the
 * unit it would be another quantity, so that no replacement can be offered. Undefined where the unit is right or the
 * field has none.
 */
export function foreignUnit(text: string, field: JsonSchema | undefined): Text | undefined {
  const asked = field?.['x-einheit'];
  const written = /[^-+\d.,'’\s].*$/.exec(text)?.[0];
  if (typeof asked !== 'string' || written === undefined || isSame(fold(written), fold(asked)))
    return undefined;
  return {
    de: `„${text}“ ist für YAML ein Text; erwartet wird eine Zahl in der Einheit ${asked}: bitte umrechnen, falls nötig, und nur die Zahl schreiben.`,
    en: `“${text}” is a text in YAML; a number in the unit ${asked} is expected: convert it if need be and write the number alone.`,
  };
}

/** Singular and plural are the same unit; `EUR/m2` and `EUR pro Jahr` are others than EUR. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long || (short.length >= 3 && long.startsWith(short) && ENDUNG.test(long.slice(short.length)))
  );
}

const ENDUNG = /^\p{L}{1,2}$/u;

const ZEICHEN: Readonly<Record<string, string>> = {
  '€': 'eur',
  euro: 'eur',
  '%': 'prozent',
  '²': '2',
  '³': '3',
};

/** As offices shorten them. */
const KURZ: Readonly<Record<string, string>> = {
  ew: 'einwohner',
  einw: 'einwohner',
  mon: 'monate',
  qkm: 'km2',
  vzä: 'vzae',
};

function fold(unit: string): string {
  const plain = unit
    .toLowerCase()
    .replace(/€|euro|%|²|³/g, (sign) => ZEICHEN[sign] ?? sign)
    .replace(/[.\s]/g, '');
  return Object.hasOwn(KURZ, plain) ? (KURZ[plain] ?? plain) : plain;
}
