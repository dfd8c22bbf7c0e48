import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { REGELN } from '../szenarien/lib.ts';
import {
  type Aenderung,
  applyEdits,
  type Bereich,
  cursorIn,
  type Klient,
  startKlient,
  textAt,
} from './lib.ts';

interface Ort {
  readonly range: Bereich;
}
interface Umbenennung {
  readonly documentChanges: readonly { readonly edits?: readonly Aenderung[] }[];
}

const regeln = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const MODUL = 'regeln/probe/plan.modul.yaml';
const TEXT = regeln[MODUL] ?? '';

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({
    dateien: regeln,
    einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
  });
});

describe('an element of a list', () => {
  const orte = (id: string) =>
    `projekt: probe\norte:\n  - id: ${id}\n    geprueft: false\n  - id: rand\n    geprueft: false\nabweichungen:\n  - { anforderung: P-1, grund: Probe, element: ${id} }\n`;
  const name = 'orte.projekt.yaml';
  const stelle = (text: string, wort: string) => cursorIn(text.replace(wort, `${wort}|`));

  it('is found from a departure, with all that name it, and renamed together', async () => {
    const { position } = stelle(orte('kern'), 'element: ke');
    await klient.openText(name, orte('kern'));
    const places = (found: readonly Ort[]) => found.map(({ range }) => range.start.line);
    expect(places(await klient.at<readonly Ort[]>('textDocument/definition', name, position))).toEqual([2]);
    const context = { includeDeclaration: true };
    const all = await klient.at<readonly Ort[]>('textDocument/references', name, position, { context });
    expect(places(all).sort()).toEqual([2, 7]);
    const prepared = await klient.at<{ placeholder: string }>('textDocument/prepareRename', name, position);
    expect(prepared.placeholder).toBe('kern');
    const edit = await klient.at<Umbenennung>('textDocument/rename', name, position, { newName: 'mitte' });
    const edits = edit.documentChanges.flatMap((one) => one.edits ?? []);
    expect(applyEdits(orte('kern'), edits)).toBe(orte('mitte'));
    await expect(klient.at('textDocument/rename', name, position, { newName: 'rand' })).rejects.toThrow(
      /gibt es hier schon/,
    );
    await klient.close(name);
  });
});

describe('the variable of a loop', () => {
  it('is followed to where it gets its name, and seen wherever it is used', async () => {
    const position = cursorIn(TEXT.replace('dann: stelle', 'dann: st|elle')).position;
    const found = await klient.at<readonly Ort[]>('textDocument/definition', MODUL, position);
    expect(found.map(({ range }) => textAt(TEXT, range))).toEqual(['stelle']);
    const davor = TEXT.split('je: { stelle')[0]?.split('\n') ?? [];
    expect(found[0]?.range.start.line).toBe(davor.length - 1);
    const marks = await klient.at<readonly { range: Bereich; kind: number }[]>(
      'textDocument/documentHighlight',
      MODUL,
      position,
    );
    expect(marks.map(({ range }) => textAt(TEXT, range))).toEqual(['stelle', 'stelle', 'stelle']);
    expect(marks.filter(({ kind }) => kind === 3)).toHaveLength(1);
    const hover = await klient.at<{ contents: { value: string } }>('textDocument/hover', MODUL, position);
    expect(hover.contents.value).toBe('`stelle`: ein Eintrag der Liste `orte`, einer nach dem anderen.\n');
  });

  const rename = (position: unknown, newName: string) =>
    klient.at<Umbenennung>('textDocument/rename', MODUL, position as never, { newName });

  it('gets another name wherever its rule uses it, and nothing else changes', async () => {
    const { position } = cursorIn(TEXT.replace('dann: stelle', 'dann: st|elle'));
    const prepared = await klient.at<{ placeholder: string }>('textDocument/prepareRename', MODUL, position);
    expect(prepared.placeholder).toBe('stelle');
    const { documentChanges } = await rename(position, 'platz');
    expect(documentChanges).toHaveLength(1);
    const edits = documentChanges.flatMap((one) => one.edits ?? []);
    expect(applyEdits(TEXT, edits)).toBe(
      TEXT.replace('je: { stelle:', 'je: { platz:').replaceAll('stelle.geprueft', 'platz.geprueft'),
    );
  });

  it.each([
    ['a fact', 'plan', /gibt es hier schon/],
    ['a word of FEEL', 'every', /kein zulässiger Name/],
    ['what YAML reads as a truth value', 'true', /kein zulässiger Name|liest YAML/],
  ])('does not get the name of %s', async (_, neu, warum) => {
    const { position } = cursorIn(TEXT.replace('dann: stelle', 'dann: st|elle'));
    await expect(rename(position, neu)).rejects.toThrow(warum);
  });

  it('keeps its name where another file changes the rule and reads it', async () => {
    const eigene = `variante: probe/varianten/streng\ntitel: Streng\nherkunft: annahme\nbegruendung: Probe\naendert:\n  anforderungen:\n    P-4:\n      dann: stelle.geprueft = false\n`;
    await klient.openText('regeln/probe/varianten/streng.variante.yaml', eigene);
    const { position } = cursorIn(TEXT.replace('dann: stelle', 'dann: st|elle'));
    await expect(rename(position, 'platz')).rejects.toThrow(/„streng\.variante\.yaml“ ändert eine Regel/);
    await klient.close('regeln/probe/varianten/streng.variante.yaml');
  });
});
