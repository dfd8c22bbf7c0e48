import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fachgebiet, Modul, Sicherheit } from '../../packages/engine/src/katalog/types.ts';
import {
  anforderung,
  ausdruck,
  beleg,
  entfaellt,
  erleichterung,
  fachgebiet,
  felder,
  groesse,
  modul,
  ort,
  parameter,
  wert,
} from './lib/bauen.ts';
import { fakten } from './lib/fakten.ts';
import { regelwerke } from './lib/regelwerke.ts';
import { judgeAll, keyOf, urteileOf } from './lib/urteile.ts';

const UNBESTAETIGT: readonly Sicherheit[] = ['C', 'U'];

function withModule(topic: Fachgebiet, change: (eines: Modul) => Modul): Fachgebiet {
  return { ...topic, module: topic.module.map(change) };
}

describe('an unconfirmed relief never removes a duty', () => {
  it('with it, every verdict stays possible that is possible without it', async () => {
    await fc.assert(
      fc.asyncProperty(regelwerke({ grade: UNBESTAETIGT }), fakten(), async (rules, lage) => {
        const ohne = await judgeAll(
          withModule(rules, (eines) => ({ ...eines, erleichterungen: [] })),
          lage,
        );
        const mit = new Map((await judgeAll(rules, lage)).map((eine) => [keyOf(eine), eine]));
        for (const eine of ohne) {
          const moeglich = mit.get(keyOf(eine))?.ergebnis.moeglich ?? [];
          expect(moeglich).toEqual(expect.arrayContaining([...eine.ergebnis.moeglich]));
        }
        expect([...mit.values()].filter(({ urteil }) => urteil === 'erlassen').map(keyOf)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  /** K1 is violated; a relief of grade A would remove or defer it, resting on one value of the grade given. */
  const ruhtAuf = (grad: Sicherheit): readonly (readonly [string, Partial<Modul>])[] => {
    const grundlage = [
      parameter('gilt', 'wahrheitswert', [
        wert({ art: 'wahrheitswert', wahr: true }, { beleg: beleg(grad) }),
      ]),
      parameter('tag', 'datum', [wert({ art: 'datum', text: '2030-01-01' }, { beleg: beleg(grad) })]),
    ];
    const groessen = [
      groesse('mittelbar', 'parameter.gilt and true'),
      groesse('weiter', 'not(not(groesse.mittelbar))'),
    ];
    const relief = (teile: Parameters<typeof erleichterung>[1]) => ({
      parameter: grundlage,
      groessen,
      anforderungen: [anforderung('K1', { dann: 'false' })],
      erleichterungen: [erleichterung('R', teile)],
    });
    const aendert = (faellig: string) => ({ K1: { felder: felder({ faellig }), range: ort() } });
    return [
      [
        'a parameter in its condition',
        relief({ wenn: ausdruck('parameter.gilt'), entfaellt: entfaellt('K1') }),
      ],
      [
        'a parameter behind two Größen',
        relief({ wenn: ausdruck('groesse.weiter'), entfaellt: entfaellt('K1') }),
      ],
      [
        'a parameter in the date that it sets',
        relief({ wenn: ausdruck('true'), aendert: aendert('parameter.tag') }),
      ],
      [
        'a parameter in the condition that defers',
        relief({ wenn: ausdruck('parameter.gilt'), aendert: aendert('date("2030-01-01")') }),
      ],
    ];
  };

  it.each(
    UNBESTAETIGT.flatMap((grad) => ruhtAuf(grad).map(([worauf, teile]) => [grad, worauf, teile] as const)),
  )('grade %s: %s', async (_grad, _worauf, teile) => {
    const urteile = urteileOf(await judgeAll(fachgebiet({ module: [modul(teile)] }), {}));
    expect(urteile).toEqual(new Map([['K1', 'offen']]));
  });

  it.each(ruhtAuf('B').map(([worauf, teile]) => [worauf, teile] as const))(
    'grade B is confirmed: %s',
    async (_worauf, teile) => {
      const [urteil] = urteileOf(await judgeAll(fachgebiet({ module: [modul(teile)] }), {})).values();
      expect(['erlassen', 'anstehend']).toContain(urteil);
    },
  );
});
