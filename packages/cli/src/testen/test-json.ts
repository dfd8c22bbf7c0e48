import type { FaelleBericht } from '@baukasten/engine';
import { toOrt } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';

/** Results of cases for programs. */
export function testJson(
  { ergebnisse, luecken }: Pick<FaelleBericht, 'ergebnisse' | 'luecken'>,
  { ordner, version }: Rahmen,
): string {
  const json = {
    format: 'baukasten-faelle/1',
    werkzeug: { name: 'baukasten', version },
    faelle: ergebnisse.map(({ datei, name, range, abweichungen }) => ({
      datei,
      name,
      ort: toOrt(range, ordner),
      abweichungen: abweichungen.map(({ was, element, erwartet, erhalten, range: place }) => ({
        was,
        element: element ?? null,
        erwartet,
        erhalten,
        ort: toOrt(place, ordner),
      })),
    })),
    luecken: luecken.map(({ kennung, urteile, vergleiche, range }) => ({
      kennung,
      urteile,
      vergleiche,
      ort: toOrt(range, ordner),
    })),
  };
  return JSON.stringify(json, undefined, 2);
}
