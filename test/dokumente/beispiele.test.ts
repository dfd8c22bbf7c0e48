import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Dokument } from '@baukasten/engine';
import { writeDokument } from '@baukasten/output';
import { describe, expect, inject, it } from 'vitest';
import { createVerfasser, fileOf, readVergaben } from '../beispiele/dokumente.ts';
import { ROOT } from '../lib/katalog.ts';
import { shrinkPng } from '../lib/kleines-bild.ts';
import { convert, pagesOf, pictureOf } from './lib/libreoffice.ts';

const DA = inject('libreoffice');
/** Pages shown in the documentation; written there only when asked for (`BAUKASTEN_BILDER=neu`). */
const BILDER: readonly (readonly [beispiel: string, datei: string, seite: number])[] = [
  ['vergabe-jugendplatz', 'vergabe.leistungsbeschreibung.docx', 1],
  ['vergabe-jugendplatz', 'vergabe.wertung.docx', 1],
  ['vergabe-jugendplatz', 'vergabe.preisblatt.xlsx', 1],
  ['vergabe-waermeplan-bb', 'vergabe.vergabevermerk.docx', 1],
];
const ZIEL =
  process.env['BAUKASTEN_BILDER'] === 'neu' ? 'examples' : path.join('.tmp', 'dokumente', 'examples');

const compose = createVerfasser();
const beispiele = DA
  ? await Promise.all(readVergaben().map(async (beispiel) => ({ beispiel, ...(await compose(beispiel)) })))
  : [];

describe.skipIf(!DA).each(beispiele)('LibreOffice shows $beispiel.name', async ({ beispiel, dokumente }) => {
  const pdfs = new Map([...(await toPdf(dokumente, 'docx')), ...(await toPdf(dokumente, 'xlsx'))]);

  it.each([...pdfs.keys()])('%s: no page is empty, each says whose it is', (datei) => {
    const seiten = pagesOf(pdfs.get(datei) ?? new Uint8Array());
    const auftraggeber = dokumente[0]?.kopf.gemeinde ?? '';
    expect(seiten.length).toBeGreaterThan(0);
    for (const seite of seiten) {
      expect(seite).toContain(auftraggeber);
      expect(seite.replace(/\s/g, '').length).toBeGreaterThan(60);
    }
  });
  it.each(BILDER.filter(([name]) => name === beispiel.name))(
    '%s %s page %i as a picture',
    (name, datei, nr) => {
      const png = shrinkPng(pictureOf(pdfs.get(datei) ?? new Uint8Array(), nr));
      expect(png.length).toBeLessThan(120_000);
      const ordner = path.join(ROOT, ZIEL, name, 'bilder');
      mkdirSync(ordner, { recursive: true });
      writeFileSync(path.join(ordner, `${datei}.png`), png);
    },
  );
});

async function toPdf(dokumente: readonly Dokument[], format: 'docx' | 'xlsx') {
  const dateien = new Map<string, Uint8Array>();
  for (const dokument of dokumente) {
    const bytes = await writeDokument(dokument, format);
    if (bytes !== undefined) dateien.set(fileOf(dokument).replace(/md$/, format), bytes);
  }
  return convert(dateien, 'pdf');
}
