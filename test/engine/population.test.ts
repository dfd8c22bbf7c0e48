import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Auswertung } from '../../packages/engine/src/evaluate/auswertung.ts';
import { createCompiler } from '../../packages/engine/src/evaluate/compiler.ts';
import { createPopulation, createPopulationBlock } from '../../packages/engine/src/evaluate/population.ts';
import { anforderung, ausdruck, entfaellt, erleichterung, fachgebiet, je, modul } from './lib/bauen.ts';
import { fakten, STICHTAG } from './lib/fakten.ts';
import { regelwerke } from './lib/regelwerke.ts';
import { federalRules, judgeRules } from './lib/urteile.ts';

/** What the population says of a project, from the full evaluation. */
function shorten({ anforderung: { kennung }, element, urteil }: Auswertung) {
  return element === undefined ? { kennung, urteil } : { kennung, element: element.id, urteil };
}

describe('a population', () => {
  it('is judged as each of its projects alone, in the same order', async () => {
    let urteile = 0;
    await fc.assert(
      fc.asyncProperty(
        regelwerke({ massgeblich: true }),
        fc.array(fakten(), { minLength: 10, maxLength: 10 }),
        async (rules, projekte) => {
          const regelwerk = federalRules(rules);
          const judge = createPopulation(regelwerk, STICHTAG, createCompiler());
          const alle = await Promise.all(projekte.map((projekt) => judgeRules(regelwerk, projekt)));
          const erwartet = alle.map((auswertungen) => auswertungen.map(shorten));
          expect(projekte.map(judge)).toEqual(erwartet);
          expect(createPopulationBlock(regelwerk, STICHTAG, createCompiler())(projekte)).toEqual(erwartet);
          urteile += erwartet.flat().length;
        },
      ),
      { numRuns: 600 },
    );
    expect(urteile).toBeGreaterThan(20_000);
  });

  it('looks up nothing that cannot change a verdict', () => {
    const gelesen: string[] = [];
    const watched = (werte: Readonly<Record<string, boolean>>) =>
      new Proxy(werte, {
        get: (ziel, name) => {
          gelesen.push(String(name));
          return Reflect.get(ziel, name);
        },
      });
    const rules = fachgebiet({
      module: [
        modul({
          anforderungen: [
            anforderung('K1', { wenn: 'a.nein', dann: 'a.egal' }),
            anforderung('K2', { dann: 'a.ja', faellig: 'a.egal' }),
            anforderung('K3', { dann: 'a.egal' }),
          ],
          erleichterungen: [erleichterung('R', { wenn: ausdruck('a.befreit'), entfaellt: entfaellt('K3') })],
        }),
      ],
    });
    const judge = createPopulation(federalRules(rules), STICHTAG, createCompiler());
    const urteile = judge({ a: watched({ nein: false, ja: true, befreit: true, egal: true }) });
    expect(urteile.map(({ urteil }) => urteil)).toEqual(['nicht_anwendbar', 'erfuellt', 'erlassen']);
    expect(new Set(gelesen)).toEqual(new Set(['nein', 'ja', 'befreit']));
  });

  it('does not carry what it knows of one project over to the next', () => {
    const rules = fachgebiet({
      module: [
        modul({
          anforderungen: [
            anforderung('K1', { wenn: 'a.zahl > 1', dann: 'a.ja' }),
            anforderung('K2', { wenn: 'a.zahl > 1', dann: 'e.ja' }, { je: je('e') }),
          ],
        }),
      ],
    });
    const judge = createPopulation(federalRules(rules), STICHTAG, createCompiler());
    const projekte = [
      { a: { zahl: 2, ja: true }, liste: [{ id: 'e1', ja: true }, { id: 'e2' }] },
      { a: { zahl: 0 } },
      { a: { ja: false }, liste: [] },
      { a: { zahl: 2, ja: false }, liste: null },
    ];
    expect(projekte.map((projekt) => judge(projekt).map(({ urteil }) => urteil))).toEqual([
      ['erfuellt', 'erfuellt', 'offen'],
      ['nicht_anwendbar', 'nicht_anwendbar'],
      ['offen', 'nicht_anwendbar'],
      ['verletzt', 'nicht_anwendbar'],
    ]);
  });
});
