import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document/parse-document.ts';
import { checkLuecken } from './check-luecken.ts';

describe('placeholders that an author has left', () => {
  it.each([
    ['titel: "[Titel eintragen]"', ['[Titel eintragen]']],
    ['faelle: [{ name: "P-1: [Fall beschreiben]" }]', ['[Fall beschreiben]']],
    ['a: &a "[Titel eintragen]"\nb: *a', ['[Titel eintragen]']],
    // A source and a day are told as missing by checks of their own.
    ['quelle: "[Quelle eintragen]"\nstand: "[Tag eintragen]"', []],
    ['titel: Bitte den Tag eintragen', []],
    ['titel: "[Anlage 2] beschreiben"', []],
  ])('%j', (text, erwartet) => {
    const document = parseDocument('probe/m.modul.yaml', text);
    const found = checkLuecken(document);
    expect(
      found.map(({ range }) =>
        document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end)),
      ),
    ).toEqual(erwartet);
    expect(found.every(({ schwere }) => schwere === 'warnung')).toBe(true);
  });
});
