import { allKriterien, describeWertung, kompiliert } from '@baukasten/engine';
import {
  matrixDokument,
  seiteMarkdown,
  vermerkSeite,
  writeDokument,
  writeSeiteDocx,
} from '@baukasten/output';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createPruefer, readText } from './beispiele.ts';
import { createVerfasser, fileOf, filesOf, folderOf, readVergaben, textOf } from './dokumente.ts';
import { wordsOfDocx, wordsOfMarkdown } from './text-gleich.ts';
import { scoreBeispiel, wertungenOf, wertungFolderOf } from './wertungen.ts';

const WARNUNG = 'vergabe-preis-80';
const BEISPIEL_MIT_ANGEBOTEN = 'vergabe-jugendplatz';
const vergaben = readVergaben();
const compose = createVerfasser();
const pruefe = createPruefer();
const alle = await Promise.all(
  vergaben.map(async (beispiel) => ({
    beispiel,
    gefunden: await compose(beispiel),
    ...(await checkedWertungen(beispiel)),
  })),
);

async function checkedWertungen(beispiel: (typeof vergaben)[number]) {
  const bericht = await pruefe(beispiel, kompiliert);
  return { bericht, wertungen: wertungenOf(beispiel, bericht) };
}

// After a deliberate change: npm run beispiele:neu, then read the difference as the clerk would.
describe.each(alle)('documents of $beispiel.name', ({ beispiel, gefunden, wertungen }) => {
  const { kopf, probleme, dokumente, befunde, wahlen } = gefunden;

  it('come without a problem', () => expect([...kopf.probleme, ...probleme]).toEqual([]));
  it('are those that are kept', () =>
    expect(
      [
        ...dokumente.map((eines) => `dokumente/${fileOf(eines)}`),
        ...[...wertungen.keys()].map((datei) => `wertung/${datei}`),
      ].sort(),
    ).toEqual(filesOf(beispiel)));
  it.each([...wertungen])('%s reads as expected', (datei, text) =>
    expect(text).toBe(readText(`${wertungFolderOf(beispiel)}/${datei}`)),
  );
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

describe('files for office programs', () => {
  const dokumente = alle.flatMap(({ beispiel, gefunden }) =>
    gefunden.dokumente.map((dokument) => [`${beispiel.name} ${dokument.art}`, dokument] as const),
  );
  const beispiel = alle.find((eines) => eines.beispiel.name === BEISPIEL_MIT_ANGEBOTEN);
  if (beispiel === undefined) throw new Error(`no example ${BEISPIEL_MIT_ANGEBOTEN}`);
  const angebote = scoreBeispiel(beispiel.beispiel, 'jugendplatz.angebote.yaml', beispiel.bericht);
  const { kopf } = angebote;
  const matrix = matrixDokument(angebote.wertung.matrix, kopf);

  it.each([...dokumente, ['matrix', matrix] as const])(
    '%s says in Word what it says in Markdown',
    async (_, dokument) => {
      const bytes = await bytesOf(dokument, 'docx');
      expect(wordsOfDocx(bytes)).toEqual(wordsOfMarkdown(textOf(dokument), true));
      expect(await bytesOf(dokument, 'docx')).toEqual(bytes);
    },
  );

  it('the memo says in Word what it says in Markdown', async () => {
    const seite = vermerkSeite(angebote.wertung, angebote.optionen);
    const bytes = await writeSeiteDocx(seite, null);
    expect(wordsOfDocx(bytes)).toEqual(wordsOfMarkdown(seiteMarkdown(seite), false));
    expect(await writeSeiteDocx(seite, null)).toEqual(bytes);
  });

  const mitTabelle = dokumente.filter(([, { anlagen }]) => anlagen.some(({ art }) => art !== 'eforms'));
  it.each(mitTabelle)(
    '%s has every position, criterion of performance and expectation in its workbook',
    async (_, dokument) => {
      const bytes = await bytesOf(dokument, 'xlsx');
      const cells = new Set((await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows.flat().map(String)));
      const texte = dokument.anlagen.flatMap((anlage) => {
        if (anlage.art === 'preisblatt')
          return anlage.positionen.flatMap(({ nummer, bezeichnung }) => [nummer, bezeichnung]);
        if (anlage.art === 'eforms') return [];
        const kriterien = allKriterien(anlage.matrix.kriterien.filter(({ art }) => art === 'leistung'));
        const saetze = describeWertung(anlage.matrix).map(({ de }) => de);
        return [
          ...saetze,
          ...kriterien.flatMap(({ id, titel, erwartungshorizont }) => [
            id,
            titel,
            ...erwartungshorizont.map(({ text }) => text),
          ]),
        ];
      });
      expect(texte.length).toBeGreaterThan(0);
      expect(texte.filter((text) => !cells.has(text))).toEqual([]);
      expect(await bytesOf(dokument, 'xlsx')).toEqual(bytes);
    },
  );
});

async function bytesOf(...was: Parameters<typeof writeDokument>): Promise<Uint8Array> {
  const bytes = await writeDokument(...was);
  if (bytes === undefined) throw new Error('nothing was written');
  return bytes;
}

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
