import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { absatz, abschnitt, liste, type Seite, tabelle } from './seite.ts';
import { seiteHtml } from './seite-html.ts';
import { seiteMarkdown } from './seite-markdown.ts';
import { seiteTerminal } from './seite-terminal.ts';
import { STIL, STIL_HASH } from './stil-html.ts';

const BOESE = '<script>alert("x")</script> | *fett* \u202E';
const seite: Seite = {
  sprache: 'de',
  titel: `Titel ${BOESE}`,
  vorspann: [BOESE],
  abschnitte: [
    ...abschnitt('Leer', [liste([]), tabelle(['A'], [])]),
    ...abschnitt('Voll', [
      absatz(BOESE, true),
      liste([{ text: BOESE, ton: 'fehler' }]),
      tabelle(
        ['Name', '>Zahl'],
        [
          [BOESE, '1,5'],
          ['ein sehr langer Name, der in einem schmalen Fenster nicht auf eine Zeile passt', '100,25'],
        ],
      ),
      { art: 'bild', svg: '<svg></svg>' },
    ]),
  ],
  schluss: ['Ende.'],
};

describe('a page', () => {
  it('leaves out empty sections', () => expect(seite.abschnitte.map(({ titel }) => titel)).toEqual(['Voll']));

  it('in HTML escapes what files say, allows its own style alone and loads nothing', () => {
    const html = seiteHtml(seite);
    expect(html).not.toMatch(/<script|\u202E/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
    expect(STIL_HASH).toBe(`sha256-${createHash('sha256').update(STIL).digest('base64')}`);
    expect(html).toContain(`style-src '${STIL_HASH}'`);
    expect(html).not.toMatch(/\sstyle=|\son\w+=|https?:/);
  });

  it('in Markdown keeps tables whole and text as text', () => {
    const text = seiteMarkdown(seite);
    expect(text).not.toMatch(/<script|\u202E/);
    const zeilen = text.split('\n').filter((zeile) => zeile.startsWith('| '));
    expect(zeilen.map((zeile) => zeile.match(/(?<!\\)\|/g)?.length)).toEqual([3, 3, 3, 3]);
  });

  it('in the terminal fits the window and sets figures below each other', () => {
    const lines = seiteTerminal(seite, { farbe: false, breite: 50 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
    const ends = lines.filter((line) => /1,5$|100,25$/.test(line)).map((line) => line.length);
    expect(ends).toHaveLength(2);
    expect(new Set(ends).size).toBe(1);
    expect(lines.join(' ')).toMatch(/✗ <script>/);
  });
});
