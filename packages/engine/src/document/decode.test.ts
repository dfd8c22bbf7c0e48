import { describe, expect, it } from 'vitest';
import { MAX_LAENGE } from './check-text.ts';
import { decodeBytes } from './decode.ts';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16 = (text: string, bom: string) => new Uint8Array(Buffer.from(bom + text, 'utf16le'));

describe('bytes that are text', () => {
  it.each(['a: 1\n', 'ä: 😀\r\n', '# leer\n'])('%j', (text) => {
    expect(decodeBytes('f', utf8(text))).toEqual({ text, probleme: [] });
  });

  it.each(['a: 1\n', ''])('without the byte order mark before %j', (text) => {
    expect(decodeBytes('f', utf8(`\uFEFF${text}`))).toEqual({ text, probleme: [] });
  });
});

describe('bytes that are not', () => {
  it.each([
    ['nothing', new Uint8Array(), 'datei-leer', 0, 0],
    ['Windows-1252', latin1('a: 1\nort: Br\u00fccke\n'), 'datei-kodierung', 1, 7],
    ['a cut character', utf8('a: ä').slice(0, -1), 'datei-kodierung', 0, 3],
    ['UTF-16 with its mark', utf16('a: 1\n', '\uFEFF'), 'datei-kodierung', 0, 0],
    ['UTF-16 without', utf16('gemeinde: x\n', ''), 'datei-kodierung', 0, 0],
    ['UTF-16, the other order', utf16('gemeinde: x\n', '\uFEFF').reverse(), 'datei-kodierung', 0, 0],
    ['NUL', utf8('a: 1\nb: \0\n'), 'datei-nul', 1, 3],
    ['too many', new Uint8Array(MAX_LAENGE + 1).fill(32), 'datei-zu-gross', 0, 0],
  ])('%s', (_, bytes, code, line, character) => {
    const { text, probleme } = decodeBytes('f', bytes);
    expect(text).toBeUndefined();
    expect(probleme).toHaveLength(1);
    expect(probleme[0]).toMatchObject({ code, range: { uri: 'f', start: { line, character } } });
  });
});
