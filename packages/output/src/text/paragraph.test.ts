import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from './paragraph.ts';
import { printable, printableLine } from './printable.ts';

describe('paragraph', () => {
  it('hangs further lines behind the first', () => {
    expect(paragraph([{ text: 'eins zwei drei vier' }], { breite: 14, erst: 2, folge: 4 })).toEqual([
      '  eins zwei',
      '    drei vier',
    ]);
  });

  it('sets spans one after the other, each in its style', () => {
    const stil = (text: string) => `<${text}>`;
    expect(paragraph([{ text: 'ein zwei', stil }, { text: 'drei' }], { breite: 9, erst: 0 })).toEqual([
      '<ein zwei>',
      'drei',
    ]);
  });

  it('keeps the parts of a citation together', () => {
    expect(paragraph([{ text: 'nach dem WPG § 13 Abs. 4 S. 1' }], { breite: 16, erst: 0 })).toEqual([
      'nach dem',
      'WPG § 13 Abs. 4',
      'S. 1',
    ]);
  });

  it('cuts a long path behind a dot', () => {
    expect(paragraph([{ text: 'verfahren.einsichtnahme.von' }], { breite: 20, erst: 0 })).toEqual([
      'verfahren.',
      'einsichtnahme.von',
    ]);
  });

  it('prints a no-break space as a space', () => {
    expect(paragraph([{ text: 'a\u00A0b c' }], { breite: 3, erst: 0 })).toEqual(['a b', 'c']);
  });

  it('is empty without words', () => {
    expect(paragraph([{ text: ' ' }, { text: '' }], { breite: 10, erst: 2 })).toEqual([]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zäöü]{1,9}$/)),
        fc.integer({ min: 20, max: 60 }),
        (words, breite) => {
          const lines = paragraph([{ text: words.join(' ') }], { breite, erst: 2, folge: 6 });
          expect(lines.flatMap((line) => line.trim().split(' ')).filter((word) => word !== '')).toEqual(
            words,
          );
          expect(lines.every((line) => line.length <= breite)).toBe(true);
        },
      ),
    );
  });
});

describe('texts from files', () => {
  it.each([
    ['Zeile\r\neins\tund', 'Zeile eins und'],
    ['\u001B[2Jgelöscht', '\uFFFD[2Jgelöscht'],
    ['a\u202Eb', 'a\uFFFDb'],
    ['halb\uD800', 'halb\uFFFD'],
  ])('%j is printed as %j', (text, expected) => expect(printable(text)).toBe(expected));

  it('lines of source keep their columns', () => {
    expect(printableLine('\uFEFF\ta\u0000b  c')).toBe('  a\uFFFDb  c');
  });
});
