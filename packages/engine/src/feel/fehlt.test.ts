import { describe, expect, test } from 'vitest';
import { formatPath } from '../document/range.ts';
import { missingIn } from './fehlt.ts';
import { readsOf } from './lesungen.ts';
import { parseFeel } from './parse.ts';
import { createEnv } from './simple-env.ts';
import { atomsOf, foldTrace, skeletonOf } from './skelett.ts';
import { traceFeel } from './trace.ts';
import type { FeelContext } from './values.ts';

const fakten: FeelContext = {
  ja: true,
  nein: false,
  keine: null,
  drei: 3,
  leer: [],
  luecke: [1, null],
  gruppe: { wert: 5 },
  netze: [{ id: 'a', ee: true, km: 3 }, { id: 'b' }, { id: 'c', km: null }],
  orte: [{ netze: [{ km: 1 }, { id: 'b' }] }, {}, { netze: [{ km: 1 }] }],
};

function parsed(ausdruck: string) {
  const { node } = parseFeel(ausdruck);
  if (node === undefined) throw new Error(`does not parse: ${ausdruck}`);
  return node;
}

test.each<[string, readonly string[]]>([
  ['a', ['a']],
  ['a.b.c', ['a.b.c']],
  ['gruppe.x', ['gruppe.x']],
  ['keine', []],
  ['keine = null', []],
  ['keine = 3', []],
  ['keine < 3', ['keine']],
  ['keine + a', ['keine', 'a']],
  ['keine.year = 2027', ['keine']],
  ['a.year = 2027', ['a']],
  ['b and a', ['b', 'a']],
  ['a and a', ['a']],
  ['a and nein', []],
  ['a and ja', ['a']],
  ['a or ja', []],
  ['keine and ja', ['keine']],
  ['not(keine)', ['keine']],
  ['(a and nein) or b', ['b']],
  ['(a or ja) and (b and nein or c)', ['c']],
  ['(a or nein) and (b or ja)', ['a']],
  ['a = b', ['a', 'b']],
  ['a in [b, 3, c]', ['a', 'b', 'c']],
  ['drei in [b, 4]', ['b']],
  ['drei in [b, 3]', []],
  ['drei in a', ['a']],
  ['drei in [1..a]', ['a']],
  ['drei in [4..a]', []],
  ['if a then b else c', ['a', 'b', 'c']],
  ['if a then 1 else 2', ['a']],
  ['if ja then b else c', ['b']],
  ['if nein then b else c', ['c']],
  ['if keine then 1 else 2', ['keine']],
  ['(if ja then keine else a) > 3', ['keine']],
  ['every n in netze satisfies n.km > 1', ['netze[1].km', 'netze[2].km']],
  ['some n in netze satisfies n.ee', []],
  ['every n in netze satisfies n.ee', ['netze[1].ee', 'netze[2].ee']],
  ['every n in a satisfies n.ee', ['a']],
  ['every n in keine satisfies n.ee', []],
  ['some n in [drei, a] satisfies n > 5', ['a', 'n[1]']],
  ['count(a) > 0 and count(keine) = 0', ['a']],
  ['sum(luecke)', ['luecke']],
  ['sum([1, keine, a])', ['keine', 'a']],
  ['sum(netze.km)', ['netze[1].km', 'netze[2].km']],
  ['list contains(netze.km, 7)', ['netze[1].km']],
  ['sum(a.km) + sum(leer.km)', ['a.km']],
  ['every n in [drei] satisfies n = sum(gruppe.teile.wert)', ['gruppe.teile.wert']],
  ['every n in orte satisfies sum(n.netze.km) = 1', ['orte[0].netze[1].km', 'orte[1].netze.km']],
  ['max(leer)', ['leer']],
  ['max(a, drei, keine)', ['a', 'keine']],
  ['list contains(netze, a)', ['a']],
  ['distinct values([1, a])', ['a']],
  ['abs(a - drei)', ['a']],
  ['drei = "3"', []],
  ['drei / 0', []],
])('%s: %j', (ausdruck, erwartet) => {
  const spur = traceFeel(parsed(ausdruck))(createEnv(fakten));
  expect(missingIn(spur).map(({ pfad }) => formatPath(pfad))).toEqual(erwartet);
});

describe('static reads', () => {
  test.each<[string, readonly string[]]>([
    ['b.x and a and b.x', ['b.x', 'a']],
    ['every t in a.b satisfies t.c = d', ['a.b', 'a.b.c', 'd']],
    ['every t in a satisfies (some u in t.b satisfies u.c and t.d)', ['a', 'a.b', 'a.b.c', 'a.d']],
    ['every t in distinct values(a) satisfies t = b', ['a', 'b']],
    ['a.datum.year = parameter.jahr', ['a.datum', 'parameter.jahr']],
    ['(some t in a satisfies t) and t', ['a', 't']],
  ])('%s reads %j', (ausdruck, erwartet) => {
    expect(readsOf(parsed(ausdruck)).map((teile) => teile.join('.'))).toEqual(erwartet);
  });
});

describe('skeleton', () => {
  test('has the atoms in the order of the text', () => {
    const node = parsed(
      'a = 1 and (b or not(c and d > 2)) and (some n in netze satisfies n.ee and n.km > 1)',
    );
    expect(atomsOf(skeletonOf(node)).map(({ art }) => art)).toEqual([
      'vergleich',
      'pfad',
      'pfad',
      'vergleich',
      'quantor',
    ]);
  });

  test('refuses a wrong number of atoms', () => {
    const skelett = skeletonOf(parsed('a and b'));
    const [atom] = atomsOf(skelett).map((node) => traceFeel(node)(createEnv({})));
    if (atom === undefined) expect.fail('no atom');
    expect(() => foldTrace(skelett, [atom])).toThrow('too few');
    expect(() => foldTrace(skelett, [atom, atom, atom])).toThrow('too many');
  });
});
