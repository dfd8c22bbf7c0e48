import { describe, expect, it } from 'vitest';
import { MAX_ALIAS_KNOTEN } from './build-tree.ts';
import { MAX_TIEFE, parseDocument } from './parse-document.ts';

/** `code line:column ‹marked text›`, line and column from one. */
function problemsOf(text: string): readonly string[] {
  const document = parseDocument('datei.yaml', text);
  return document.probleme.map(({ code, range }) => {
    const marked = text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
    return `${code} ${range.start.line + 1}:${range.start.character + 1} ‹${marked}›`;
  });
}

function dataOf(text: string): unknown {
  return JSON.parse(JSON.stringify(parseDocument('datei.yaml', text).toData() ?? 'nichts'));
}

describe('values', () => {
  it.each([
    ['texts, numbers, truth values', 'a: x\nb: 1\nc: true\nd: ~\n', { a: 'x', b: 1, c: true, d: null }],
    [
      'ja, nein, dates and times stay texts',
      'a: ja\nb: no\nc: 2026-01-01\nd: 12:30\n',
      { a: 'ja', b: 'no', c: '2026-01-01', d: '12:30' },
    ],
    [
      'only decimal notation is a number',
      'a: 0x1F\nb: 0o14\nc: .inf\nd: .nan\ne: 1e3\n',
      { a: '0x1F', b: '0o14', c: '.inf', d: '.nan', e: 1000 },
    ],
    ['even under a directive of YAML 1.1', '%YAML 1.1\n---\na: no\nb: 012\n', { a: 'no', b: 12 }],
    [
      'empty values',
      'a:\nb: {c, d: }\ne: [ , ]\n'.replace('[ , ]', '[]'),
      { a: null, b: { c: null, d: null }, e: [] },
    ],
    ['empty list items', '-\n- a\n', [null, 'a']],
    [
      'text over several lines',
      'a: eins\n  zwei\nb: >-\n  drei\n  vier\nc: |\n  fünf\n',
      { a: 'eins zwei', b: 'drei vier', c: 'fünf\n' },
    ],
    ['CRLF and lone CR end lines', 'a: 1\r\nb: 2\rc: |\r\n  x\r\n  y\r\n', { a: 1, b: 2, c: 'x\ny\n' }],
    ['a byte order mark is no part of the first name', '\uFEFFa: 1\n', { a: 1 }],
    ['quoted and explicit names', '"a b": 1\n? c\n: 2\n', { 'a b': 1, c: 2 }],
    ['a tag that makes a text', 'a: !!str 012\n', { a: '012' }],
    ['document markers around one document', '---\na: 1\n...\n', { a: 1 }],
    ['a separator with nothing behind it', 'a: 1\n---\n', { a: 1 }],
  ])('%s', (_, text, data) => {
    expect(problemsOf(text)).toEqual([]);
    expect(dataOf(text)).toEqual(data);
  });

  it('the source of a number is kept as written', () => {
    expect(parseDocument('f', 'a: 85712.420').nodeAt(['a'])).toMatchObject({
      value: 85712.42,
      source: '85712.420',
    });
  });
});

describe('aliases and merge keys', () => {
  it.each([
    ['alias', 'a: &x {b: 1}\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    [
      'written entries win, wherever they stand',
      'x: &x {p: 1, q: 2}\ny: {p: 0, <<: *x, q: 3}\n',
      { x: { p: 1, q: 2 }, y: { p: 0, q: 3 } },
    ],
    [
      'in a list of merges the first wins',
      'x: &x {p: 1}\ny: &y {p: 2, q: 2}\nz:\n  <<: [*x, *y]\n',
      { x: { p: 1 }, y: { p: 2, q: 2 }, z: { p: 1, q: 2 } },
    ],
    [
      'several merge keys',
      'x: &x {p: 1}\ny: &y {p: 2, q: 2}\nz:\n  <<: *x\n  <<: *y\n',
      { x: { p: 1 }, y: { p: 2, q: 2 }, z: { p: 1, q: 2 } },
    ],
    [
      'merges of merges',
      'x: &x {p: 1}\ny: &y {<<: *x, q: 2}\nz: {<<: *y}\n',
      { x: { p: 1 }, y: { q: 2, p: 1 }, z: { q: 2, p: 1 } },
    ],
    ['an inline map', 'z: {<<: {p: 1}, q: 2}\n', { z: { q: 2, p: 1 } }],
    ['a quoted << is a name', 'z: {"<<": 1}\n', { z: { '<<': 1 } }],
    ['a later anchor of the same name', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
    [
      'a hundred uses of one anchor',
      `a: &x {b: 1}\nl: [${Array(100).fill('*x').join(', ')}]\n`,
      { a: { b: 1 }, l: Array(100).fill({ b: 1 }) },
    ],
  ])('%s', (_, text, data) => {
    expect(problemsOf(text)).toEqual([]);
    expect(dataOf(text)).toEqual(data);
  });
});

describe('one mistake, one Problem', () => {
  it.each([
    ['nothing in it', '', 'datei-leer 1:1 ‹›'],
    ['only comments', '# nur\n---\n\n', 'datei-leer 1:1 ‹›'],
    ['NUL', 'a: x\0y\n', 'datei-nul 1:5 ‹\0›'],
    ['unreadable character', 'a: 1\nb: Br\uFFFDcke\n', 'datei-kodierung 2:6 ‹\uFFFD›'],
    [
      'conflict markers',
      'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> zweig\n',
      'datei-konflikt 2:1 ‹<<<<<<< HEAD›',
    ],
    ['tab as indentation', 'a:\n\tb: 1\n', 'yaml-tabulator 2:1 ‹\t›'],
    ['tab behind spaces', 'a:\n  b: 1\n \tc: 2\n', 'yaml-tabulator 3:1 ‹ \t›'],
    ['name written twice', 'a: 1\nb: 2\na: 3\n', 'yaml-doppelter-schluessel 3:1 ‹a›'],
    ['name written twice in { }', 'x: {a: 1, a: 2}\n', 'yaml-doppelter-schluessel 1:11 ‹a›'],
    ['several documents', 'a: 1\n---\nb: 2\n', 'yaml-mehrere-dokumente 2:1 ‹---›'],
    ['number as name', '2028: 1\n', 'yaml-schluessel 1:1 ‹2028›'],
    ['decimal as name', '1.0: 1\n', 'yaml-schluessel 1:1 ‹1.0›'],
    ['null as name', 'null: 1\n', 'yaml-schluessel 1:1 ‹null›'],
    ['a blank inside a decimal in { }', 'a: { b: 12, 5 }\n', 'yaml-schluessel 1:13 ‹5›'],
    ['truth value as name', 'true: 1\n', 'yaml-schluessel 1:1 ‹true›'],
    ['no name', 'a: 1\n: 2\n', 'yaml-schluessel 2:1 ‹›'],
    ['list as name', '? [a]\n: 2\n', 'yaml-schluessel 1:3 ‹[a]›'],
    ['placeholder without quotes', 'a: {{ b.c }}\n', 'yaml-schluessel 1:5 ‹{ b.c }›'],
    ['__proto__', '__proto__: {a: 1}\n', 'yaml-schluessel 1:1 ‹__proto__›'],
    ['constructor', 'a: {constructor: 1}\n', 'yaml-schluessel 1:5 ‹constructor›'],
    ['alias without target', 'a: &betrag 1\nb: *betrga\n', 'yaml-alias 2:4 ‹*betrga›'],
    ['emphasis read as alias', 'a: *wichtig* Text\n', 'yaml-alias 1:4 ‹*wichtig*›'],
    ['alias inside its target', 'a: &x [*x]\n', 'yaml-alias 1:8 ‹*x›'],
    ['merge of a text', 'a: {<<: b}\n', 'yaml-alias 1:5 ‹<<›'],
    ['custom tag', 'a: !wichtig Text\n', 'yaml-markierung 1:4 ‹!wichtig Text›'],
    ['custom tag alone', 'a: !x\n', 'yaml-markierung 1:4 ‹!x›'],
    ['custom tag in { }', 'a: {b: !x, c: 1}\n', 'yaml-markierung 1:8 ‹!x›'],
    ['binary', 'a: !!binary aGFsbG8=\n', 'yaml-markierung 1:4 ‹!!binary aGFsbG8=›'],
    ['unclosed double quote', 'a: "eins\nb: 2\nc: 3\n', 'yaml-syntax 1:4 ‹"eins›'],
    ['unclosed single quote', "a:\n  b: 'eins\n  c: 2\n", "yaml-syntax 2:6 ‹'eins›"],
    ['quote closed in a later line', 'a: "eins\nb: "zwei"\n', 'yaml-syntax 1:4 ‹"eins›'],
    ['text behind a quote', "a: 'it's'\n", "yaml-syntax 1:8 ‹s'›"],
    ['unclosed list', 'a: [1, 2\nb: 3\n', 'yaml-syntax 1:4 ‹[1, 2›'],
    ['unclosed outer list', 'a: [[1, 2]\nb: 3\n', 'yaml-syntax 1:4 ‹[[1, 2]›'],
    ['unclosed group in a list', 'a: [{b: 1]\nc: 2\n', 'yaml-syntax 1:4 ‹[{b: 1]›'],
    ['closing bracket alone', 'a: ]\n', 'yaml-syntax 1:4 ‹]›'],
    ['missing colon', 'a: 1\nb 2\nc: 3\n', 'yaml-syntax 2:1 ‹b 2›'],
    ['missing space after the colon', 'a: 1\nb:2\nc: 3\n', 'yaml-syntax 2:1 ‹b:2›'],
    ['indented under a value', 'a: 1\n  b: 2\n', 'yaml-syntax 2:3 ‹b›'],
    ['wrong indentation', 'a:\n  b: 1\n c: 2\n', 'yaml-syntax 3:1 ‹ c: 2›'],
    ['wrong indentation in a list', 'a:\n  - x\n - y\n', 'yaml-syntax 3:1 ‹ - y›'],
    ['second colon', 'a: b: c\n', 'yaml-syntax 1:4 ‹b›'],
    ['list on the line of its name', 'a: - b\n', 'yaml-syntax 1:4 ‹-›'],
    ['reserved character', 'a: @b\n', 'yaml-syntax 1:4 ‹@›'],
    ['text behind |', 'a: |x\n  b\n', 'yaml-syntax 1:5 ‹x›'],
    ['unknown escape', 'a: "\\q"\n', 'yaml-syntax 1:5 ‹\\›'],
  ])('%s', (_, text, expected) => expect(problemsOf(text)).toEqual([expected]));

  it('a thousand conflict markers are still one', () => {
    expect(problemsOf('<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n'.repeat(1000))).toHaveLength(1);
  });

  it.each([
    ['lists in { }', '['.repeat(20_000), 1],
    ['groups', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), MAX_TIEFE + 1],
    ['dashes', '- '.repeat(20_000), 1],
  ])('nesting too deep: %s', (_, text, line) => {
    const [problem, ...others] = parseDocument('f', text).probleme;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'yaml-tiefe', range: { start: { line: line - 1 } } });
  });

  it(`${MAX_TIEFE} levels are read`, () => {
    expect(problemsOf(`${'['.repeat(MAX_TIEFE)}${']'.repeat(MAX_TIEFE)}`)).toEqual([]);
  });

  it('an alias bomb is refused once, and its data stay small', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    const document = parseDocument('f', ['a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]', ...levels].join('\n'));
    expect(document.probleme.map(({ code }) => code)).toEqual(['yaml-alias']);
    expect(JSON.stringify(document.toData()).length).toBeLessThan(MAX_ALIAS_KNOTEN * 4);
  });

  it('no key reaches a prototype', () => {
    const data = parseDocument('f', '__proto__: {böse: 1}\na: {"__proto__": {böse: 1}}\n').toData() as object;
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(JSON.stringify(data)).toBe('{"a":{}}');
    expect(Reflect.get({}, 'böse')).toBeUndefined();
  });

  it('fifty thousand lines are read', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `k${i}: wert ${i}`).join('\n');
    const document = parseDocument('f', text);
    expect(document.probleme).toEqual([]);
    expect(document.rangeOf(['k49999'])?.start).toEqual({ line: 49_999, character: 8 });
  });
});

describe('what helps to repair', () => {
  it('the second of two names leads to the first', () => {
    const [problem] = parseDocument('f', 'a: 1\na: 2\n').probleme;
    expect(problem?.verwandt?.map(({ range }) => range.start)).toEqual([{ line: 0, character: 0 }]);
  });

  it.each([
    ['a: !x y\n', "'!x y'"],
    ['2028: 1\n', '"2028"'],
    ['a: &betrag 1\nb: *betrga\n', '*betrag'],
    ['a:\n\tb: 1\n', '  '],
  ])('%j can be replaced by %j', (text, ersatz) => {
    expect(parseDocument('f', text).probleme[0]?.ersatz).toBe(ersatz);
  });

  it('numbers are names where the format asks for them', () => {
    const document = parseDocument('f', '{0: a, 5: b}', { zahlAlsSchluessel: true });
    expect(document.probleme).toEqual([]);
    expect(document.toData()).toEqual(Object.assign(Object.create(null), { 0: 'a', 5: 'b' }));
  });

  it('grades are names in an Erwartungshorizont, and only there', () => {
    const found = parseDocument('f', 'a: { erwartungshorizont: { 0: x, 5: y }, b: 1 }\n').probleme;
    expect(found).toEqual([]);
    const behind = parseDocument('f', 'erwartungshorizont: { 0: x }\n5: y\n').probleme;
    expect(behind.map(({ code, range }) => [code, range.start.line])).toEqual([['yaml-schluessel', 1]]);
  });

  it('what stands before a syntax error is still read and can be trusted', () => {
    const document = parseDocument('f', 'a: 1\nb: [\nc: 3\n');
    expect(document.nodeAt(['a'])).toMatchObject({ value: 1 });
    expect(document.reliableUntil).toBe('a: 1\nb: '.length);
  });
});
