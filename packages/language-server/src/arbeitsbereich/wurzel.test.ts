import { parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { rootOf } from './wurzel.ts';

describe('the folder of the rules that a file belongs to', () => {
  it.each([
    ['file:///a/regeln/vergabe/bausteine/x.baustein.md', '---\nbaustein: vergabe/x\n---\nText'],
    ['file:///a/regeln/vergabe/ablauf.modul.yaml', 'modul: vergabe/ablauf'],
    ['file:///a/regeln/vergabe/land/bb.overlay.yaml', 'overlay: vergabe/land/bb'],
    ['file:///a/regeln/vergabe/land/bb.overlay.yaml', 'overlay: anders'],
    ['file:///a/regeln/quellen.yaml', 'quellen: {}'],
  ])('%s', (uri, text) => expect(rootOf(uri, parseDocument(uri, text))).toBe('file:///a/regeln'));
});
