import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeDokument } from '../probe.test-hilfe.ts';
import { bytesOf, pack, textOf, unpack } from '../zip.ts';
import { renderDokumentDocx } from './docx.ts';
import { readFormatvorlage } from './formatvorlage.ts';

/** As a German Word writes it: ids in German, names in English, numbers from its own lists. */
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Frutiger"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="005A9C"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
</w:styles>`;

const SEITE =
  '<w:document><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="1000" w:bottom="1000" w:left="1600" w:header="0" w:footer="500"/></w:sectPr></w:body></w:document>';

const docx = (styles: string, seite = SEITE) =>
  pack({
    'word/styles.xml': bytesOf(styles),
    'word/document.xml': bytesOf(seite),
    'word/theme/theme1.xml': bytesOf('<a:theme/>'),
  });

async function withTemplate(seite = SEITE) {
  const { vorlage } = readFormatvorlage(docx(STYLES, seite), 'vorlage.docx');
  expect(vorlage).toBeDefined();
  const teile = unpack(await renderDokumentDocx(probeDokument(), vorlage)) ?? {};
  return (pfad: string): string => textOf(teile, pfad) ?? '';
}

describe("a town's own file", () => {
  it('gives its styles by their ids, and ours where it has none', async () => {
    const teil = await withTemplate();
    const dokument = teil('word/document.xml');
    expect(dokument).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(dokument).toContain('<w:pStyle w:val="Titel"/>');
    expect(dokument).toContain('<w:pStyle w:val="Heading2"/>');
    const stile = teil('word/styles.xml');
    expect(stile).toContain('Frutiger');
    expect(stile.match(/w:styleId="(?:Heading1|Title|Normal)"/g)).toBeNull();
    expect(stile).toMatch(/w:styleId="BaukastenTabelle"[\s\S]{0,200}<w:basedOn w:val="Standard"\/>/);
    expect(stile.match(/<w:name w:val="heading 1"\/>/gi)).toHaveLength(1);
  });

  it('every style that is used exists, and numbers of its lists are left out', async () => {
    const teil = await withTemplate();
    const stile = teil('word/styles.xml');
    const benutzt = [...teil('word/document.xml').matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(benutzt.length).toBeGreaterThan(10);
    expect(benutzt.filter((id) => !stile.includes(`w:styleId="${id}"`))).toEqual([]);
    expect(stile).not.toContain('<w:numPr>');
    expect(stile).toContain('<w:lang w:val="de-DE"');
  });

  it('gives theme, paper and margins', async () => {
    const teil = await withTemplate();
    expect(teil('word/theme/theme1.xml')).toBe('<a:theme/>');
    expect(teil('word/document.xml')).toMatch(/<w:pgMar [^>]*w:top="2000"[^>]*w:left="1600"/);
    expect(teil('word/document.xml')).toMatch(/<w:pgMar [^>]*w:header="454"[^>]*w:footer="500"/);
  });

  it.each([
    ['too low for any text', 'w:h="16838"', 'w:h="100"'],
    ['with no room between its margins', 'w:top="2000"', 'w:top="20000"'],
    ['too narrow', 'w:w="11906"', 'w:w="4000"'],
    ['wider than Word knows', 'w:w="11906"', 'w:w="100000000"'],
  ])('a page %s is replaced by A4', async (_, vorher, nachher) => {
    const teil = await withTemplate(SEITE.replace(vorher, nachher));
    expect(teil('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(teil('word/document.xml')).not.toContain('w:left="1600"');
  });

  it.each([
    ['empty', new Uint8Array(), 'Sie ist leer.'],
    ['plain text', bytesOf('Guten Tag'), 'Sie ist kein Word-Dokument.'],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'Sie ist ein PDF.'],
    ['RTF', bytesOf('{\\rtf1 }'), 'Sie ist ein RTF-Dokument.'],
    [
      'old Word',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'altes Word-Dokument (.doc)',
    ],
    ['a workbook', pack({ 'xl/workbook.xml': bytesOf('<x/>') }), 'Sie ist eine Excel-Tabelle.'],
    ['OpenDocument', pack({ mimetype: bytesOf('application/vnd.oasis…') }), 'Sie ist ein OpenDocument'],
    ['another archive', pack({ 'a.txt': bytesOf('a') }), 'Archiv ohne Word-Formatvorlagen'],
    ['a damaged archive', docx(STYLES).slice(0, 200), 'Archiv ohne Word-Formatvorlagen oder beschädigt'],
    [
      'damaged styles',
      docx('<w:styles><w:style></w:styles>'),
      'Formatvorlagen (word/styles.xml) sind beschädigt',
    ],
    ['no styles element', docx('<a/>'), 'sind beschädigt'],
    [
      'an entity',
      docx(STYLES.replace('<w:styles', '<!DOCTYPE x [<!ENTITY a "b">]><w:styles')),
      'sind beschädigt',
    ],
  ])('%s is refused with a sentence', (_, bytes, satz) => {
    const { vorlage, problems } = readFormatvorlage(bytes, 'unterlagen/vorlage.docx');
    expect(vorlage).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.text.de).toContain('„vorlage.docx“ lässt sich nicht als Vorlage verwenden');
    expect(problems[0]?.text.de).toContain(satz);
    expect(problems[0]?.text.de).toContain('speichern Sie sie in diesem Format');
    expect(problems[0]?.range.uri).toBe('unterlagen/vorlage.docx');
  });

  it('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(2000), (bytes, stelle) => {
        expect(readFormatvorlage(bytes, 'a').problems).toHaveLength(1);
        const kaputt = docx(STYLES);
        kaputt.set(
          bytes.slice(0, Math.max(0, kaputt.length - (stelle % kaputt.length))),
          stelle % kaputt.length,
        );
        const { vorlage, problems } = readFormatvorlage(kaputt, 'a');
        expect(problems).toHaveLength(vorlage === undefined ? 1 : 0);
      }),
    );
  });
});
