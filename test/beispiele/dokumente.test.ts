import { describe, expect, it } from 'vitest';
import { readText } from './beispiele.ts';
import { createVerfasser, fileOf, filesOf, folderOf, readVergaben, textOf } from './dokumente.ts';

const WARNUNG = 'vergabe-preis-80';
const vergaben = readVergaben();
const compose = createVerfasser();
const alle = await Promise.all(
  vergaben.map(async (beispiel) => ({ beispiel, gefunden: await compose(beispiel) })),
);

// After a deliberate change: npm run beispiele:neu, then read the difference as the clerk would.
describe.each(alle)('documents of $beispiel.name', ({ beispiel, gefunden }) => {
  const { kopf, probleme, dokumente, befunde, wahlen } = gefunden;

  it('come without a problem', () => expect([...kopf.probleme, ...probleme]).toEqual([]));
  it('are those that are kept', () => expect(dokumente.map(fileOf).sort()).toEqual(filesOf(beispiel)));
  it.each(dokumente.map((dokument) => [fileOf(dokument), dokument] as const))(
    '%s reads as expected',
    (datei, dokument) => expect(textOf(dokument)).toBe(readText(`${folderOf(beispiel)}/${datei}`)),
  );
  it('leave no block undecided', () =>
    expect(wahlen.filter(({ gewaehlt }) => gewaehlt === undefined)).toEqual([]));
  it('have gaps only in the warning example', () => {
    const luecken = dokumente.flatMap((dokument) => dokument.luecken.map(({ pfad }) => pfad));
    expect(luecken).toEqual(beispiel.name === WARNUNG ? ['wertung.pmin_basis'] : []);
  });
  it('answer every requirement that asks for a block, except in the warning example', () => {
    const offen = befunde.filter(({ art }) => art === 'unbeantwortet' || art === 'widerspruch');
    if (beispiel.name !== WARNUNG) expect(offen).toEqual([]);
  });
});

describe('text blocks of procurements', () => {
  it('each stand in the documents of at least one example', () => {
    const bausteine = new Set(
      alle.flatMap(({ gefunden }) => gefunden.wahlen.map(({ baustein }) => baustein.id)),
    );
    const gewaehlt = new Set(
      alle.flatMap(({ gefunden }) =>
        gefunden.dokumente.flatMap(({ teile }) => teile.map(({ baustein }) => baustein)),
      ),
    );
    expect(bausteine.size).toBeGreaterThan(20);
    expect([...bausteine].filter((id) => !gewaehlt.has(id))).toEqual([]);
  });
  it('leave no trace of the template behind', () => {
    for (const { gefunden } of alle)
      for (const dokument of gefunden.dokumente) {
        const text = textOf(dokument);
        expect(text).not.toMatch(/\{\{|\{%|\bundefined\b|\bNaN\b|\[object /);
        expect(text).not.toMatch(/[^.]\.\.(?!\.)|\s[,;:]\s|[^\s|] {2,}[^\s|]|\(\)/);
      }
  });
});
