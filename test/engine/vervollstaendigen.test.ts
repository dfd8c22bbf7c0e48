import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Urteil } from '../../packages/engine/src/evaluate/urteil.ts';
import { complete, fakten, singleCompletions } from './lib/fakten.ts';
import { regelwerke } from './lib/regelwerke.ts';
import { federalRules, judgeRules, urteileOf } from './lib/urteile.ts';

/** Verdicts that hold whatever the planner still has to fill in. */
const ENDGUELTIG: ReadonlySet<Urteil> = new Set(['erfuellt', 'verletzt', 'erlassen', 'nicht_anwendbar']);

/** The verdicts that were definite and have changed. An empty or absent list that stands for all elements has their verdicts. */
function flipped(
  vorher: ReadonlyMap<string, Urteil>,
  nachher: ReadonlyMap<string, Urteil>,
): readonly string[] {
  return [...vorher].flatMap(([schluessel, urteil]) => {
    if (!ENDGUELTIG.has(urteil)) return [];
    const neue = [...nachher].filter(([name]) => name === schluessel || name.startsWith(`${schluessel} `));
    return neue.filter(([, neu]) => neu !== urteil).map(([name, neu]) => `${name}: ${urteil} → ${neu}`);
  });
}

describe('a definite verdict stays', () => {
  it('whatever several absent keys turn out to be', async () => {
    await fc.assert(
      fc.asyncProperty(
        regelwerke(),
        fakten(),
        fc.array(fakten(), { minLength: 6, maxLength: 6 }),
        async (rules, basis, weitere) => {
          const regelwerk = federalRules(rules);
          const vorher = urteileOf(await judgeRules(regelwerk, basis));
          for (const eine of weitere) {
            const nachher = urteileOf(await judgeRules(regelwerk, complete(basis, eine)));
            expect(flipped(vorher, nachher)).toEqual([]);
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('whatever value, null included, a single absent key gets', async () => {
    await fc.assert(
      fc.asyncProperty(regelwerke(), fakten(), async (rules, basis) => {
        const regelwerk = federalRules(rules);
        const vorher = urteileOf(await judgeRules(regelwerk, basis));
        for (const { fakten: eine } of singleCompletions(basis)) {
          const nachher = urteileOf(await judgeRules(regelwerk, complete({}, eine as typeof basis)));
          expect(flipped(vorher, nachher)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
