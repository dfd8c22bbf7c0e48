import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeelNode } from './ast.ts';
import { visitPaths } from './lesungen.ts';
import { operandsOf } from './operanden.ts';
import { parseFeel } from './parse.ts';
import type { FeelProblemCode } from './problem.ts';

/** Text, code, the stretch that is marked, and what a quick fix puts there. */
const fehler: readonly (readonly [string, FeelProblemCode, string, string?])[] = [
  ['', 'feel-syntax', ''],
  ['  // nur ein Kommentar', 'feel-syntax', '  // nur ein Kommentar'],
  ['not a', 'feel-syntax', 'not a', 'not(a)'],
  ['not a.b.c or d', 'feel-syntax', 'not a.b.c', 'not(a.b.c)'],
  ['x not in [1]', 'feel-syntax', 'not'],
  ['x not between 1 and 2', 'feel-syntax', 'not'],
  ['a is b', 'feel-syntax', 'is', '='],
  ['a is not null', 'feel-syntax', 'is not', '!='],
  ['a is defined', 'feel-syntax', 'is'],
  ['a und b', 'feel-syntax', 'und', 'and'],
  ['gemeinde.einwohner jahr > 3', 'feel-name', 'einwohner jahr'],
  ['a == b', 'feel-syntax', '==', '='],
  ['a => b', 'feel-syntax', '=>', '>='],
  ['a = > b', 'feel-syntax', '= >'],
  ['a <> b', 'feel-syntax', '<>', '!='],
  ['a&&b', 'feel-syntax', '&&', ' and '],
  ['a ≤ 5', 'feel-syntax', '≤', '<='],
  ['!a', 'feel-syntax', '!'],
  ['1 < x < 5', 'feel-teilmenge', '1 < x < 5'],
  ['a = b = c', 'feel-teilmenge', 'a = b = c'],
  ['x in ["a", "b"] and y', 'feel-syntax', 'x in ["a", "b"]', '(x in ["a", "b"])'],
  ['a and x in [1..2] or y = 2', 'feel-syntax', 'x in [1..2]', '(x in [1..2])'],
  ['x in liste.pfad or y', 'feel-syntax', 'x in liste.pfad', '(x in liste.pfad)'],
  ['x in [1] = true', 'feel-syntax', '[1] = true'],
  ['x in ("SN", "BB")', 'feel-teilmenge', '("SN", "BB")', '["SN", "BB"]'],
  ['x in (> 3, < 1)', 'feel-teilmenge', '(> 3, < 1)'],
  ['x in < 5', 'feel-teilmenge', '< 5'],
  ['x in 5', 'feel-teilmenge', '5', '[5]'],
  ['x in ]1..5[', 'feel-teilmenge', ']'],
  ['[1..3]', 'feel-teilmenge', '[1..3]'],
  ['x[1]', 'feel-teilmenge', '[1]'],
  ['count(xs[art = "gas"]) > 0', 'feel-teilmenge', '[art = "gas"]'],
  ['{a: 1}', 'feel-teilmenge', '{'],
  ['for x in xs return x', 'feel-teilmenge', 'for x in xs return x'],
  ['some x in xs, y in ys satisfies x = y', 'feel-teilmenge', 'y in ys'],
  ['every t in 1..3 satisfies t > 1', 'feel-teilmenge', '1..3'],
  ['every not in xs satisfies true', 'feel-name', 'not'],
  ['function(x) x', 'feel-teilmenge', 'function(x) x'],
  ['a instance of number', 'feel-teilmenge', 'a instance of number'],
  ['today() > a', 'feel-teilmenge', 'today()', 'stichtag'],
  ['now()', 'feel-teilmenge', 'now()', 'stichtag'],
  ['matches(a, "b")', 'feel-teilmenge', 'matches'],
  ['is defined(a)', 'feel-teilmenge', 'is defined'],
  ['cuont(xs)', 'feel-teilmenge', 'cuont', 'count'],
  ['startswith(a, "b")', 'feel-teilmenge', 'startswith', 'starts with'],
  ['parameter.staffel(1)', 'feel-teilmenge', 'parameter.staffel(1)'],
  ['count()', 'feel-typ', 'count()'],
  ['count(list: xs)', 'feel-teilmenge', ':'],
  ['round up(x)', 'feel-typ', 'round up(x)'],
  ['not(a, b)', 'feel-typ', 'not(a, b)'],
  ['count(xs).x', 'feel-teilmenge', 'x'],
  ['größe > 3', 'feel-name', 'größe', 'groesse'],
  ['A.b', 'feel-name', 'A', 'a'],
  ['a AND b', 'feel-syntax', 'AND', 'and'],
  ['plan.__proto__ = 1', 'feel-name', '__proto__'],
  ['x.2030', 'feel-name', '.2030'],
  ['1a > 2', 'feel-name', '1a'],
  ['plan.in = 3', 'feel-name', 'in'],
  ['a.b.true', 'feel-name', 'true'],
  ['a = "offen', 'feel-syntax', '"offen'],
  ['a = "offen\nb', 'feel-syntax', '"offen'],
  ["a = 'b'", 'feel-syntax', "'b'", '"b"'],
  ['a = „b“', 'feel-syntax', '„b“', '"b"'],
  ['a = "\\q"', 'feel-syntax', '\\q'],
  ['1,5 < a', 'feel-syntax', ',', '.'],
  ['a < 12.500', 'feel-syntax', '12.500', '12500'],
  ['a < 1.234.567', 'feel-syntax', '1.234.567'],
  ['a < 1e9999', 'feel-syntax', '1e9999'],
  ['date("2024-02-30") < a', 'feel-syntax', 'date("2024-02-30")'],
  ['date("30.6.2028")', 'feel-syntax', 'date("30.6.2028")', 'date("2028-06-30")'],
  ['@"morgen"', 'feel-syntax', '@"morgen"'],
  ['@"10:00:00"', 'feel-teilmenge', '@"10:00:00"'],
  ['time("10:00:00")', 'feel-teilmenge', 'time("10:00:00")'],
  ['date and time("2024-01-01T00:00:00")', 'feel-teilmenge', 'date and time("2024-01-01T00:00:00")'],
  ['duration("PT1H")', 'feel-teilmenge', 'duration("PT1H")'],
  ['duration("P1M3D")', 'feel-syntax', 'duration("P1M3D")'],
  ['a and', 'feel-syntax', 'and'],
  ['or a', 'feel-syntax', 'or'],
  ['a or or b', 'feel-syntax', 'or'],
  ['if a then b', 'feel-syntax', 'b'],
  ['every x in xs', 'feel-syntax', 'xs'],
  ['x between 1', 'feel-syntax', '1'],
  ['()', 'feel-syntax', '()'],
  ['(a', 'feel-syntax', '('],
  ['a)', 'feel-syntax', ')'],
  ['max(a, b]', 'feel-syntax', ']', ')'],
  ['a, b', 'feel-syntax', ','],
  ['a; b', 'feel-syntax', ';'],
  ['a /* offen', 'feel-syntax', '/* offen'],
  ['? > 1', 'feel-teilmenge', '?'],
  ['> 1', 'feel-teilmenge', '> 1'],
  ['\u{1F389}', 'feel-syntax', '\u{1F389}'],
  ['a = "b" "c"', 'feel-syntax', '"c"'],
];

const faelle = fehler.map(([text, code, stelle, ersatz]) => ({ text, code, stelle, ersatz }));

test.each(faelle)('$text is refused where the mistake is', ({ text, code, stelle, ersatz }) => {
  const { node, probleme } = parseFeel(text);
  const [erstes] = probleme;
  expect(node).toBeUndefined();
  expect(erstes?.code).toBe(code);
  expect(text.slice(erstes?.von, erstes?.bis)).toBe(stelle);
  expect(erstes?.ersatz).toBe(ersatz);
});

test.each(faelle)('$text is explained in one German and one English sentence', ({ text }) => {
  for (const { text: satz } of parseFeel(text).probleme) {
    expect(satz.de).toMatch(/^[A-ZÄÖÜ„\d].{10,}[.?]$/s);
    expect(satz.en).toMatch(/^[A-Z"\d].{10,}[.?]$/s);
  }
});

test.each(faelle.filter(({ ersatz }) => ersatz !== undefined))('the fix of $text leads on', ({ text }) => {
  let aktuell = text;
  for (let runde = 0; runde < 3; runde += 1) {
    const [erstes] = parseFeel(aktuell).probleme;
    if (erstes?.ersatz === undefined) break;
    aktuell = aktuell.slice(0, erstes.von) + erstes.ersatz + aktuell.slice(erstes.bis);
  }
  expect(parseFeel(aktuell).probleme.filter(({ ersatz }) => ersatz !== undefined)).toEqual([]);
});

test('two independent mistakes are both reported', () => {
  expect(parseFeel('cuont(xs) > 3 and today() > a').probleme).toHaveLength(2);
});

const gut = [
  'gemeinde.einwohner_2024_01_01 < 10000',
  'a . b = 1 // Kommentar',
  'a /* mitten */ and b',
  'a\nand b',
  'a\n  and\n  b',
  '(x in ["a", "b"]) and y',
  'x in (1..5]',
  'x between 1 and 5 and y',
  'x in groesse.liste',
  'x in distinct values(xs)',
  'every t in waermeplan.teilgebiete satisfies (some u in t.netze satisfies u.ee = true)',
  'if a then b else c and d',
  'max(a + duration("P1M"), b) - @"P1D"',
  '(a - b).days + 1 >= parameter.tage',
  'years and months duration(a, b).months > 3',
  'not(a) or not (b)',
  'list contains(xs, "a")',
  'a = "\\u00e4 \\"b\\" \\\\"',
  '- a ** 2',
  'date(2028, 6, 30) < stichtag',
];

test.each(gut)('%j is accepted', (text) => expect(parseFeel(text).probleme).toEqual([]));

test('and/or are flat, brackets keep their group', () => {
  const { node } = parseFeel('a and b and (c and d) and e');
  expect(node?.art === 'und' ? node.operanden.map(({ art }) => art) : node).toEqual([
    'pfad',
    'pfad',
    'und',
    'pfad',
  ]);
});

test('number literals keep their text', () => {
  const { node } = parseFeel('85712.42');
  expect(node).toEqual({ art: 'literal', typ: 'zahl', wert: '85712.42', von: 0, bis: 8 });
});

test('a path knows its place', () => {
  const { node } = parseFeel('a.b < 3 and every t in xs.y satisfies t.z');
  if (node === undefined) expect.fail('does not parse');
  const found: { teile: readonly string[]; von: number; bis: number }[] = [];
  visitPaths(node, new Map(), ({ teile, von, bis }) => found.push({ teile, von, bis }));
  expect(found).toEqual([
    { teile: ['a', 'b'], von: 0, bis: 3 },
    { teile: ['xs', 'y'], von: 23, bis: 27 },
    { teile: ['t', 'z'], von: 38, bis: 41 },
  ]);
});

describe('no text makes the parser throw or hang', () => {
  const harmlos = (text: string) => {
    const { node, probleme } = parseFeel(text);
    expect((node === undefined) === probleme.length > 0).toBe(true);
    for (const { von, bis } of probleme) {
      if (!(von >= 0 && von <= bis && bis <= text.length)) expect.fail(`${von}..${bis} lies outside ${text}`);
    }
    if (node !== undefined) expectInside(node, 0, text.length);
  };

  test('any text', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), harmlos), { numRuns: 500 }));

  const worte = fc.constantFrom(
    'and',
    'or',
    'not',
    '(',
    ')',
    '[',
    ']',
    'if',
    'then',
    'else',
    'in',
    'between',
    'some',
    'every',
    'satisfies',
    '=',
    '<',
    '..',
    '.',
    ',',
    '"a"',
    '1',
    'x',
    'a.b',
    '-',
    '**',
    '@"P1D"',
    'date(',
    'count(',
    'for',
    'return',
    '\n',
    '{',
    ':',
    'instance of',
  );
  test('words of the language in any order', () => {
    fc.assert(
      fc.property(fc.array(worte, { maxLength: 25 }), (teile) => harmlos(teile.join(' '))),
      { numRuns: 1000 },
    );
  });

  test('valid expressions with characters changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...gut),
        fc.nat(),
        fc.nat(3),
        fc.string({ maxLength: 3 }),
        (text, stelle, weg, dazu) => {
          const i = stelle % text.length;
          harmlos(text.slice(0, i) + dazu + text.slice(i + weg));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['brackets', `${'('.repeat(5000)}a${')'.repeat(5000)}`],
    ['open brackets', '('.repeat(5000)],
    ['minus signs', `${'- '.repeat(5000)}a`],
    ['a long sum', Array.from({ length: 5000 }, () => '1').join('+')],
    ['if', 'if '.repeat(5000)],
    ['every', `${'every a in b satisfies '.repeat(800)}a`],
    ['in', 'a in '.repeat(4000)],
    ['quotes', '"'.repeat(9999)],
    ['commas', ','.repeat(19_000)],
    ['comments', '/*'.repeat(9000)],
    ['words', 'a '.repeat(9000)],
    ['a long path', Array.from({ length: 9000 }, () => 'a').join('.')],
    ['length', 'a'.repeat(100_000)],
  ])('%s are a problem, no crash', (_, text) => {
    const { probleme } = parseFeel(text);
    expect(probleme.length).toBeGreaterThan(0);
  });

  test('150 conditions side by side are no nesting', () => {
    expect(parseFeel(Array.from({ length: 150 }, (_, i) => `a.b${i} = ${i}`).join(' and ')).probleme).toEqual(
      [],
    );
  });
});

function expectInside(node: FeelNode, von: number, bis: number): void {
  if (!(node.von >= von && node.bis <= bis && node.von < node.bis))
    expect.fail(`${node.art} ${node.von}..${node.bis}`);
  for (const teil of operandsOf(node)) expectInside(teil, node.von, node.bis);
}
