import type { RegisterAngaben } from './register-angaben.ts';

/** Top-level fields that the engine reads itself, whatever a project schema says. */
const OBEN: ReadonlySet<string> = new Set([
  'projekt',
  'stichtag',
  'varianten',
  'gemeinde',
  'gemeinden',
  'stand_der_planung',
  'abweichungen',
]);

const ABWEICHUNG: ReadonlySet<string> = new Set(['anforderung', 'element', 'grund', 'beschluss']);

const GEMEINDE = {
  ags: true,
  name: true,
  land: true,
  kreis: true,
  verband: true,
  verband_art: true,
  einwohner_2024_01_01: true,
  einwohner: true,
  flaeche_km2: true,
} satisfies Record<keyof RegisterAngaben | 'ags', true>;

/** What elements of lists are called by (`elementId`). */
const ELEMENT: ReadonlySet<string> = new Set(['id', 'ags', 'name']);

/**
 * Whether the engine reads a field by its name: under another name it would be an ordinary fact. `element`: the field
 * belongs to the elements of a list, whose names stand in findings and departures.
 */
export function isFestesFeld(fakt: string, element: boolean): boolean {
  const [first = '', second, third] = fakt.split('.');
  if (second === undefined) return OBEN.has(first);
  const last = fakt.split('.').at(-1) ?? '';
  if (element && ELEMENT.has(last)) return true;
  if (third !== undefined) return false;
  if (first === 'abweichungen') return ABWEICHUNG.has(second);
  return (first === 'gemeinde' || first === 'gemeinden') && Object.hasOwn(GEMEINDE, second);
}
