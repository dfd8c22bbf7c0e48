import fc from 'fast-check';
import type { Overlay } from '../../../packages/engine/src/katalog/types.ts';
import {
  anforderung,
  ausdruck,
  entfaellt,
  erleichterung,
  feld,
  felder,
  groesse,
  ort,
  overlay,
  parameter,
  wert,
  zahl,
} from './bauen.ts';

const zeitraum = fc.constantFrom(
  {},
  { ab: '2026-01-01' },
  { bis: '2025-12-31' },
  { ab: '2026-01-01', bis: '2027-12-31' },
);

/** A random overlay of the Land: changes, removes and adds with the ids of the module and new ones. */
export function randomOverlay(name: string): fc.Arbitrary<Overlay> {
  const range = ort(name);
  const selten = <T>(eines: fc.Arbitrary<T>) => fc.array(eines, { maxLength: 1 });
  const parameterId = fc.constantFrom('p', 'neu');
  const kennung = fc.constantFrom('K1', 'K2', 'NEU');
  const aendert = fc.record({
    parameter: selten(
      fc
        .record({ id: parameterId, wann: zeitraum, ersetzen: fc.boolean() })
        .map(({ id, wann, ersetzen }) => ({
          id,
          werte: [wert(zahl(`${name.length}${id.length}`), wann)],
          ersetzen,
          range,
        })),
    ),
    groessen: selten(
      fc.constantFrom('g', 'neu').map((id) => ({ id, formel: feld(ausdruck(`"${name}"`)), range })),
    ),
    anforderungen: selten(
      fc
        .record({ kennung, welches: fc.constantFrom('titel' as const, 'wenn' as const), geltung: zeitraum })
        .map(({ welches, ...rest }) => ({ ...rest, felder: felder({ [welches]: `"${name}"` }), range })),
    ),
    erleichterungen: selten(
      fc.constantFrom('R', 'NEU').map((id) => ({ id, wenn: feld(ausdruck(`"${name}" = "x"`)), range })),
    ),
  });
  const wegfall = fc
    .constantFrom(
      ['anforderung', 'K1'] as const,
      ['anforderung', 'NEU'] as const,
      ['groesse', 'g'] as const,
      ['groesse', 'neu'] as const,
      ['erleichterung', 'R'] as const,
      ['erleichterung', 'NEU'] as const,
    )
    .map(([art, id]) => ({ art, id, quelle: 'Testgesetz', range }));
  const ergaenzt = fc.record({
    parameter: selten(fc.constant(parameter('neu', 'zahl', [wert(zahl(String(name.length * 100)))]))),
    groessen: selten(zeitraum.map((geltung) => groesse('neu', `"${name} neu"`, { geltung }))),
    anforderungen: selten(
      zeitraum.map((geltung) => anforderung('NEU', { titel: `${name} neu` }, { geltung })),
    ),
    erleichterungen: selten(
      zeitraum.map((geltung) => ({
        ...erleichterung('NEU', { entfaellt: entfaellt('K2') }),
        titel: name,
        geltung,
      })),
    ),
  });
  return fc
    .record({ aendert, ergaenzt, entfaellt: selten(wegfall), geltung: zeitraum })
    .map((teile) => overlay(`test/land/${name}`, { land: 'SN', ...teile }));
}
