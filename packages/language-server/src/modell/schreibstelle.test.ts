import { describe, expect, it } from 'vitest';
import { schreibstelleAt } from './schreibstelle.ts';

/** Place of the cursor `|` as `role path (keys that stand there already) <what is replaced>`; `_` where a blank is missing. */
function stelle(marked: string): string {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split(/\r?\n/);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const found = schreibstelleAt(text, position);
  if (found === undefined) return 'nichts';
  const { rolle, pfad, vorhanden, von, bis, ohneAbstand } = found;
  const line = text.split(/\r?\n/)[von.line] ?? '';
  return `${ohneAbstand ? '_ ' : ''}${rolle} ${pfad.join('.')} (${[...vorhanden.keys()].sort().join(' ')}) <${line.slice(von.character, bis.character)}>`;
}

describe('where somebody writes', () => {
  it.each([
    ['an empty file', '|', 'schluessel  () <>'],
    ['a key at the root', 'a: 1\nb|\nc: 2', 'schluessel  (a c) <b>'],
    ['a key of a group', 'a:\n  b: 1\n  |\nc: 2', 'schluessel a (b) <>'],
    ['a key whose name goes on', 'a:\n  vo|n: 1', 'schluessel a () <von>'],
    ['a deep key after a list', 'a:\n  l:\n    - x: 1\n      y: 2\n  |', 'schluessel a (l) <>'],
    ['a key of a list item', 'l:\n  - id: a\n    |\n  - id: b', 'schluessel l.0 (id) <>'],
    ['the first key of a list item', 'l:\n  - i|', 'eintrag l () <i>'],
    ['a list at the column of its key', 'l:\n- id: a\n  |', 'schluessel l.0 (id) <>'],
    ['an item at the column of its key', 'a:\n  l:\n  - |', 'eintrag a.l () <>'],
    ['a list in a list', 'l:\n  - - a\n    - |', 'eintrag l.0 () <>'],
    ['a value', 'a:\n  von: 20|', 'wert a.von () <20>'],
    ['an empty value', 'a:\n  von: |', 'wert a.von () <>'],
    ['a value above a list', 'a:\n  l: |\n    - id: a', 'nichts'],
    ['a value above a list at the column of its key', 'a:\n  l: | # so\n\n  # so\n  - id: a', 'nichts'],
    ['a value above a group', 'a: |\n  b: 1', 'nichts'],
    ['a value above the next item', 'l:\n  - id: |\n  - id: b', 'wert l.0.id () <>'],
    ['a value above the next key of an item', 'l:\n  - id: |\n    x: b', 'wert l.0.id (x) <>'],
    ['a value above a text that goes on', 'dann: x|\n  and y', 'wert dann () <x>'],
    ['a value before a comment', 'von: 20|26 # Tag', 'wert von () <2026>'],
    ['a value in the first line of an item', 'l:\n  - id: |', 'wert l.0.id () <>'],
    ['a flow map', 'a: { b: 1, | }', 'schluessel a (b) <>'],
    ['a flow map behind a quoted value', 'a: { b: "1", | }', 'schluessel a (b) <>'],
    ['a flow value', 'a: { b: x|y, c: 2 }', 'wert a.b (b c) <xy>'],
    ['a flow list', 'a:\n  l: [x, |]', 'eintrag a.l () <>'],
    ['an open flow map', 'a: { b: 1, c|\nd: 2', 'schluessel a (b) <c>'],
    ['a flow map in a list', 'l:\n  - { id: a, x: | }', 'wert l.0.x (id x) <>'],
    ['a flow map over lines', 'a: {\n  b: 1,\n  |\n}', 'schluessel a (b) <>'],
    ['a text over lines', 'a:\n  dann: >-\n    x and\n    y|', 'wert a.dann (y) <y>'],
    ['directly behind a colon', 'a:\n  von:|', '_ wert a.von () <>'],
    ['directly behind the colon of an item', 'l:\n  - id:|\n    x: 1', '_ wert l.0.id (x) <>'],
    ['directly behind the colon of a quoted key', '"a":|', '_ wert a () <>'],
    ['a value directly behind its colon', 'a:\n  von:20|26 # Tag', '_ wert a.von () <2026>'],
    ['directly behind a colon with a BOM', '\uFEFFvon:|', '_ wert von () <>'],
    ['directly behind a colon with CRLF', 'a: 1\r\nvon:|\r\n', '_ wert von (a) <>'],
    ['directly behind a colon above a group', 'a:|\n  b: 1', 'nichts'],
    ['directly behind a colon in { }', 'a: { b: 1, von:| }', '_ wert a.von (b von) <>'],
    ['a value directly behind its colon in { }', 'a: {von:x|y}', '_ wert a.von (von) <xy>'],
    ['directly behind a dash', 'l:\n  - a\n  -|', '_ eintrag l () <>'],
    ['directly behind a colon of a text over lines', 'a:\n  dann: >-\n    x:|', 'wert a.dann (y) <>'],
    ['a colon inside a text', 'a: 10:|', 'wert a () <10:>'],
    ['a second document', 'a:\n  b: 1\n---\n|', 'nichts'],
    ['the first document behind its start', '# so\n---\na: 1\n|', 'schluessel  (a) <>'],
    ['a comment', 'a: 1 # hier|', 'nichts'],
    ['with CRLF', 'a:\r\n  b: 1\r\n  |\r\nc: 2', 'schluessel a (b) <>'],
    ['behind a broken line', 'x: [\na:\n  b: 1\n  |', 'schluessel a (b) <>'],
    ['brackets inside a condition', 'a:\n  dann: x in [|', 'wert a.dann () <x in [>'],
    ['closed brackets inside a condition', 'a:\n  dann: x in ["|"]', 'wert a.dann () <x in [""]>'],
  ])('%s', (name, text, erwartet) => {
    const found = stelle(text);
    expect(name.endsWith('a text over lines') ? found.replace(/ \(.*?\)/, ' (y)') : found).toBe(erwartet);
  });

  it.each([
    ['l: [a, |, "b"]', ['a', 'b']],
    ['l: [a, |', ['a']],
    ["l:\n  - a\n  - 'b' # so\n  - |\n  - c\nm:\n  - d", ['b', 'a', 'c']],
    ['l:\n  - a\n  - id: b\n    x: 1\n  - |', ['a']],
    ['l:\n- a\n- |\nm:\n- c', ['a']],
    ['k: |', []],
  ])('knows what a list has besides: %s', (marked, erwartet) => {
    const offset = marked.indexOf('|');
    const before = marked.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const text = marked.slice(0, offset) + marked.slice(offset + 1);
    expect(schreibstelleAt(text, position)?.geschwister).toEqual(erwartet);
  });
});
