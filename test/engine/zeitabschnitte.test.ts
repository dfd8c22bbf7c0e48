import { type Fachgebiet, type Gebiet, resolveRegeln, type WirksameRegeln } from '@baukasten/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules, readRegelDateien } from '../lib/katalog.ts';

const { fachgebiete } = loadRules(readRegelDateien());

/** Every day that is written in the rules, with the days beside it. */
function daysIn(fachgebiet: Fachgebiet): readonly string[] {
  const { module, overlays, varianten } = fachgebiet;
  const found = JSON.stringify([module, overlays, varianten]).match(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g) ?? [];
  const beside = (tag: string): readonly string[] =>
    [-1, 0, 1].map((abstand) =>
      new Date(Date.parse(`${tag}T00:00:00Z`) + abstand * 86_400_000).toISOString().slice(0, 10),
    );
  return [...new Set(found.flatMap(beside))];
}

/** What of the rules may differ between days. */
function lawOf({ tag, parameter, groessen, anforderungen }: WirksameRegeln): unknown {
  return {
    tag,
    parameter: [...parameter].map(([id, { wert }]) => [id, wert?.herkunft.range, wert?.fest, wert?.geltung]),
    groessen: [...groessen].map(([id, { formel, sicherheit }]) => [id, formel.range, sicherheit]),
    anforderungen: [...anforderungen].map(([kennung, { herkunft, sicherheit, erleichterungen }]) => [
      kennung,
      sicherheit,
      Object.values(herkunft).map(({ range }) => range),
      erleichterungen.map((one) => [one.erleichterung.id, one.sicherheit, one.herkunft.range]),
    ]),
  };
}

describe('rules resolved for one day serve another', () => {
  it.each(Object.values(fachgebiete).map((one) => [one.id, one] as const))(
    'only where the law of %s is the same',
    (_, fachgebiet) => {
      const gebiete: readonly Gebiet[] = [undefined, 'BB', 'SN', 'TH'].map((land) => ({
        land,
        orte: [],
        varianten: fachgebiet.varianten.map(({ id }) => id).slice(0, 1),
      }));
      const shared = gebiete.map((gebiet) => resolveRegeln(fachgebiet, gebiet));
      fc.assert(
        fc.property(fc.constantFrom(...daysIn(fachgebiet)), fc.nat(gebiete.length - 1), (tag, index) => {
          const gebiet = gebiete[index];
          if (gebiet === undefined) throw new Error('no territory');
          const alone = resolveRegeln(fachgebiet, gebiet).am(tag);
          expect(lawOf(shared[index]?.am(tag) ?? alone)).toEqual(lawOf(alone));
        }),
        { numRuns: 150 },
      );
    },
  );
});
