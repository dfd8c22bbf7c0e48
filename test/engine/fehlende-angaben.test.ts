import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath } from '../../packages/engine/src/document/range.ts';
import type { Auswertung } from '../../packages/engine/src/evaluate/auswertung.ts';
import { findMissing } from '../../packages/engine/src/evaluate/fehlende.ts';
import { isContext } from '../tck/umfeld.ts';
import {
  anforderung,
  ausdruck,
  beleg,
  fachgebiet,
  groesse,
  je,
  modul,
  ort,
  parameter,
  zahl,
} from './lib/bauen.ts';
import { fakten, singleCompletions } from './lib/fakten.ts';
import { regelwerke } from './lib/regelwerke.ts';
import { federalRules, judgeRules, keyOf } from './lib/urteile.ts';

const namedBy = (auswertung: Auswertung) => findMissing(auswertung).angaben.map(formatPath);

/** Whether one of two paths is the other or leads to it. */
function touches(a: string, b: string): boolean {
  const [kurz, lang] = a.length <= b.length ? [a, b] : [b, a];
  return lang === kurz || lang.startsWith(`${kurz}.`) || lang.startsWith(`${kurz}[`);
}

describe('what is missing', () => {
  it('an open verdict always names a fact or a gap in the law', async () => {
    await fc.assert(
      fc.asyncProperty(regelwerke(), fakten(), async (rules, lage) => {
        const offene = (await judgeRules(federalRules(rules), lage)).filter(
          ({ urteil }) => urteil === 'offen',
        );
        const stumm = offene.filter((auswertung) => {
          const { angaben, recht } = findMissing(auswertung);
          return angaben.length + recht.length === 0;
        });
        expect(stumm.map(keyOf)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('a fact that is not named changes no verdict, whatever its value', async () => {
    await fc.assert(
      fc.asyncProperty(regelwerke(), fakten(), async (rules, basis) => {
        const regelwerk = federalRules(rules);
        const vorher = (await judgeRules(regelwerk, basis)).map((auswertung) => ({
          schluessel: keyOf(auswertung),
          moeglich: auswertung.ergebnis.moeglich,
          genannt: namedBy(auswertung),
        }));
        for (const { pfad, fakten: eine } of singleCompletions(basis)) {
          if (!isContext(eine)) continue;
          const nachher = await judgeRules(regelwerk, eine);
          const name = formatPath(pfad);
          // An entry that names no element speaks of all of them: here absent does not mean unknown.
          if (/^abweichungen.*\.element$/.test(name)) continue;
          for (const { schluessel, moeglich, genannt } of vorher) {
            if (genannt.some((genannter) => touches(genannter, name))) continue;
            const neu = nachher.filter((auswertung) =>
              touches(keyOf(auswertung).replace(' ', '.'), schluessel),
            );
            const anders = neu.filter(({ ergebnis }) => ergebnis.moeglich.join() !== moeglich.join());
            expect({ name, anders: anders.map(keyOf) }).toEqual({ name, anders: [] });
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a division by zero in the rule', '1 / 0 > 2', {}, ['anforderung K1']],
    ['a division by zero in a Größe', 'groesse.leer > 2', {}, ['groesse leer']],
    ['a division by a fact that is zero', '1 / a.zahl > 2', { a: { zahl: 0 } }, ['a.zahl']],
    ['a condition that is null', 'a.ja', { a: { ja: null } }, ['a.ja']],
    ['a step that null cannot choose', 'parameter.staffel = 1', { a: { menge: null } }, ['a.menge']],
    ['a Größe that is null', 'groesse.zahl > 1', { a: { zahl: null } }, ['a.zahl']],
    ['the greatest of an empty list', 'max(groesse.je_element) > 1', { liste: [] }, ['liste']],
    [
      'the greatest of a list with a gap',
      'max(groesse.je_element) > 1',
      { liste: [{ zahl: 1 }, {}] },
      ['liste[1].zahl'],
    ],
    ['a Größe that no law defines', 'groesse.fehlt', {}, ['groesse fehlt']],
    ['a parameter without a value', 'parameter.leer = 1', {}, ['parameter leer']],
    ['a branch that is decided', 'a.ja and (a.zahl > 1 or a.menge > 1)', { a: { zahl: 2 } }, ['a.ja']],
  ])('%s', async (_name, dann, lage, erwartet) => {
    const nach = {
      nach: ausdruck('a.menge'),
      stufen: [{ unter: '5', wert: zahl('1') }, { wert: zahl('3') }],
    };
    const rules = modul({
      parameter: [
        parameter('leer', 'zahl', []),
        parameter('staffel', 'zahl', [{ staffel: nach, beleg: beleg('A'), range: ort() }]),
      ],
      groessen: [
        groesse('leer', '1 / 0'),
        groesse('zahl', 'if true then a.zahl else 1'),
        groesse('je_element', 'e.zahl', { je: je('e') }),
      ],
      anforderungen: [anforderung('K1', { dann })],
    });
    const [auswertung] = await judgeRules(federalRules(fachgebiet({ module: [rules] })), lage);
    if (auswertung === undefined) throw new Error('K1 was not judged');
    const { angaben, recht } = findMissing(auswertung);
    expect([...angaben.map(formatPath), ...recht.map(({ art, id }) => `${art} ${id}`)]).toEqual(erwartet);
  });
});
