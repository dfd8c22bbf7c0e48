import { parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { ausdrueckeIn } from './ausdruecke.ts';
import { feelVorkommen } from './feel-vorkommen.ts';

/** The facts of a formula in the order of its text, one after the other. */
function facts(formel: string, je = ''): readonly string[] {
  const document = parseDocument(
    'file:///w/probe/x.modul.yaml',
    `modul: probe/x\ngroessen:\n  a:\n    titel: A\n${je}    formel: ${formel}\n`,
  );
  return ausdrueckeIn(document)
    .filter(({ pfad }) => pfad.at(-1) === 'formel')
    .flatMap((stelle) => feelVorkommen(document, stelle).map(({ art, name }) => `${art} ${name}`));
}

describe('facts behind loop variables', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'two loops beside each other, one name',
      '(some o in orte satisfies o.alt) and (some o in plaetze satisfies o.neu)',
      ['fakt orte', 'fakt orte.alt', 'fakt plaetze', 'fakt plaetze.neu'],
    ],
    [
      'a loop in a loop',
      'every o in orte satisfies some h in o.haefen satisfies h.tief',
      ['fakt orte', 'fakt orte.haefen', 'fakt orte.haefen.tief'],
    ],
    [
      'a name behind its loop is a fact again',
      '(some o in orte satisfies o.alt) and o.alt',
      ['fakt orte', 'fakt orte.alt', 'fakt o', 'fakt o.alt'],
    ],
    ['a list that is computed', 'some o in [1, 2] satisfies o > plan.wert', ['fakt plan', 'fakt plan.wert']],
  ])('%s', (_, formel, erwartet) => {
    expect(facts(formel)).toEqual(erwartet);
  });

  it('that of the rule stands for its list', () => {
    expect(facts('some h in g.haefen satisfies h.tief and g.kueste', '    je: { g: gemeinden }\n')).toEqual([
      'fakt gemeinden.haefen',
      'fakt gemeinden.haefen.tief',
      'fakt gemeinden.kueste',
    ]);
  });
});
