import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { vorschlaegeAt } from '../../dokumente/vorschlaege.ts';
import { toCompletion } from '../../server/to-completion.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import { completionAt } from './completion.ts';

/** The line of the cursor `|` after each suggestion. */
async function lines(pfad: string, marked: string): Promise<readonly string[]> {
  const bereich = createBereich(WELT);
  const uri = URI + pfad;
  const text = marked.replace('|', '');
  bereich.open(uri, 1, text);
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) throw new Error('no file');
  const { document, lage } = read;
  const position = document.positionAt(marked.indexOf('|'));
  const found = /\.(?:projekt|modul)\.yaml$/.test(pfad)
    ? completionAt(text, position, document, lage, '2026-11-22')
    : await vorschlaegeAt(text, position, read, bereich);
  if (found === undefined) return [];
  const line = text.split('\n')[position.line] ?? '';
  return toCompletion(found, { snippets: false, einruecken: false }).items.map(({ textEdit }) => {
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('no edit');
    const { start, end } = textEdit.range;
    return line.slice(0, start.character) + textEdit.newText + line.slice(end.character);
  });
}

describe('directly behind a colon or dash a suggestion brings its blank along', () => {
  it.each<[string, string, string, string]>([
    ['a value', 'x.projekt.yaml', 'projekt: probe\nstand_der_planung:|', 'stand_der_planung: anfang'],
    ['a day', 'x.projekt.yaml', 'projekt: probe\nplan:\n  von:| # so', '  von: 2026-11-22 # so'],
    ['half a value', 'x.projekt.yaml', 'projekt: probe\nstand_der_planung:an|', 'stand_der_planung: anfang'],
    ['a value in { }', 'x.projekt.yaml', 'projekt: probe\nplan: {fertig:|}', 'plan: {fertig: true}'],
    ['an entry', 'x.projekt.yaml', 'projekt: probe\nvarianten:\n  -|', '  - guenstig'],
    [
      'a condition',
      'regeln/probe/x.modul.yaml',
      'modul: probe/x\ngroessen:\n  a:\n    formel:|',
      '    formel: parameter',
    ],
    [
      'half a condition',
      'regeln/probe/x.modul.yaml',
      'modul: probe/x\ngroessen:\n  a:\n    formel:para|',
      '    formel: parameter',
    ],
    ['a value of a matrix', 'x.matrix.yaml', 'matrix: m\npreismethode:|', 'preismethode: linear_2x'],
    [
      'a condition of a text block',
      'regeln/probe/bausteine/x.baustein.md',
      '---\nwenn:|\n---\n',
      'wenn: parameter',
    ],
  ])('%s', async (_, pfad, text, erwartet) => {
    const found = await lines(pfad, text);
    expect(found.map((one) => one.split('\n')[0])).toContain(erwartet);
    expect(found.filter((one) => !/[:-] /.test(one))).toEqual([]);
  });

  it('and nothing is offered where it could only be null: Enter begins the next line there', async () => {
    expect(await lines('x.matrix.yaml', 'matrix: m\nskala:|')).toEqual([]);
    expect(await lines('x.matrix.yaml', 'matrix: m\nskala: |')).not.toEqual([]);
  });
});
