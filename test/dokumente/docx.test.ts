import { loadFormatvorlage, renderDokumentMarkdown, writeDokument } from '@baukasten/output';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  POSITIONEN,
  probeDokument,
  probeMatrix,
} from '../../packages/output/src/writers/probe.test-hilfe.ts';
import { convert, convertOne, fontsOf, pagesOf } from './lib/libreoffice.ts';

const DOKUMENT = probeDokument({
  anlagen: [
    { art: 'preisblatt', positionen: POSITIONEN },
    { art: 'matrix', matrix: probeMatrix() },
  ],
});

/** A town's letter paper as LibreOffice writes it: serif type and wide margins. */
const BRIEFBOGEN = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Liberation Serif'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Serif"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:color="#005a9c" fo:font-weight="bold"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="S"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="4cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="S"/></office:master-styles>
<office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">Briefkopf</text:h><text:p text:style-name="Standard">Text der Stadt</text:p></office:text></office:body>
</office:document>`;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function toPdf(
  vorlage?: Awaited<ReturnType<typeof loadFormatvorlage>>['vorlage'],
): Promise<Uint8Array> {
  return convertOne((await writeDokument(DOKUMENT, 'docx', vorlage)) ?? new Uint8Array(), 'a.docx', 'pdf');
}

describe.skipIf(!inject('libreoffice'))('LibreOffice opens a DOCX', () => {
  let seiten: readonly string[] = [];
  beforeAll(async () => {
    seiten = pagesOf(await toPdf());
  });

  it('each annex starts a page, and each page says which it is', () => {
    expect(seiten).toHaveLength(3);
    seiten.forEach((seite, index) => {
      expect(plain(seite)).toContain('Stadt Musterstedt Az. 61-2/2026-014');
      expect(plain(seite)).toContain(`Leistungsbeschreibung Seite ${index + 1} von 3`);
    });
    expect(plain(seiten[1] ?? '')).toMatch(/^Stadt Musterstedt Az\. 61-2\/2026-014 Anlage 1: Preisblatt/);
    expect(plain(seiten[2] ?? '')).toMatch(
      /^Stadt Musterstedt Az\. 61-2\/2026-014 Anlage 2: Bewertungsmatrix/,
    );
  });

  it('numbers headings as the Markdown does', () => {
    const erwartet = [...renderDokumentMarkdown(DOKUMENT).matchAll(/^#{2,} (.*)$/gm)].map(
      ([, titel = '']) => titel,
    );
    const text = plain(seiten.join(' '));
    expect(erwartet).toContain('2.1 Termine');
    expect(erwartet.filter((titel) => !text.includes(titel))).toEqual([]);
  });

  it('shows lists, tables, gaps and fields', () => {
    const text = plain(seiten.join(' '));
    for (const stueck of [
      '• Größe: 1.200 m²',
      '– ab 6 Jahren',
      '3. Rückmeldung',
      '1. Protokoll 2. Fotos',
      'Werkstatt mit Modell 2 6',
      'Erster Termin am ______, zweiter am ________.',
      '«[fehlt: auftraggeber.stelle]»',
      'Entwurf, noch nicht versenden',
      'keine Rechtsberatung',
      'J1 Verzahnung mit den Leistungsphasen 8',
    ])
      expect(text).toContain(stueck);
  });

  it("takes the look of a town's own file", async () => {
    const eigene = convertOne(new TextEncoder().encode(BRIEFBOGEN), 'stadt.fodt', 'docx');
    const { vorlage, problems } = await loadFormatvorlage(eigene, 'stadt.docx');
    expect(problems).toEqual([]);
    const pdf = await toPdf(vorlage);
    expect(fontsOf(await toPdf())).not.toContain('LiberationSerif');
    expect(fontsOf(pdf)).toContain('LiberationSerif');
    expect(pagesOf(pdf).length).toBeGreaterThan(3);
    const text = plain(pagesOf(pdf).join(' '));
    expect(text).toContain('2.1 Termine');
    expect(text).not.toContain('Briefkopf');
  });

  it('a table for signatures is never torn from the clause above it, wherever the page ends', async () => {
    const form =
      '| Bestellerin | Büro |\n|---|---|\n| Ort: [____] | Ort: [____] |\n| Zeichen: [____] | Zeichen: [____] |';
    const dateien = new Map<string, Uint8Array>();
    for (let absaetze = 20; absaetze <= 34; absaetze++) {
      const davor = Array.from({ length: absaetze }, (_, nummer) => `Absatz ${nummer}.`);
      const markdown = [...davor, '1. Schlussbestimmung.', form].join('\n\n');
      const dokument = probeDokument({ anlagen: [], teile: [{ baustein: 't/x', titel: 'Teil', markdown }] });
      dateien.set(`${absaetze}.docx`, (await writeDokument(dokument, 'docx')) ?? new Uint8Array());
    }
    const ersteSeiten = [...convert(dateien, 'pdf').values()].map((pdf) => pagesOf(pdf)[0] ?? '');
    const parts = ['Schlussbestimmung', 'Bestellerin', 'Ort: ', 'Zeichen: '];
    const found = ersteSeiten.map((seite) => parts.filter((teil) => seite.includes(teil)).length);
    expect(new Set(found)).toEqual(new Set([0, parts.length]));
  });
});
