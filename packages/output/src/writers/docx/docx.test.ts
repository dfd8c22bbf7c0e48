import * as fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { abschnitt, type Seite, tabelle } from '../../seite/seite.ts';
import { probeDokument } from '../probe.test-hilfe.ts';
import { textOf, unpack } from '../zip.ts';
import { renderDokumentDocx, renderSeiteDocx } from './docx.ts';

async function parts(dokument = probeDokument()) {
  const teile = unpack(await renderDokumentDocx(dokument)) ?? {};
  return (pfad: string): string => textOf(teile, pfad) ?? '';
}

/** Text of each paragraph with its style and whether it is numbered. */
function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inhalt = '']) => {
    const stil = /<w:pStyle w:val="([^"]*)"/.exec(inhalt)?.[1] ?? '';
    const text = [...inhalt.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, stueck]) => stueck).join('');
    return `${stil}${inhalt.includes('<w:numPr>') ? '#' : ''}: ${text}`;
  });
}

describe('DOCX', () => {
  afterEach(() => {
    vi.useRealTimers();
    delete process.env['TZ'];
  });

  it('has the title, numbered headings, lists and unnumbered annexes', async () => {
    const absaetze = paragraphs((await parts())('word/document.xml'));
    for (const erwartet of [
      'Title: Leistungsbeschreibung',
      'Heading1#: Gegenstand des Auftrags',
      'ListParagraph#: Nutzung durch Kinder und Jugendliche',
      'Heading1#: Beteiligung von Kindern und Jugendlichen',
      'Heading2#: Termine',
      'BaukastenTabelle: Werkstatt mit Modell',
      'Heading1: Anlage: Preisblatt',
      'Heading1: Herkunft der Textbausteine',
    ])
      expect(absaetze).toContain(erwartet);
  });

  it('a page of a report keeps its headings, tables and fields, and has a header where a project says whose it is', async () => {
    const seite: Seite = {
      sprache: 'de',
      titel: 'Vergabevermerk, Entwurf',
      vorspann: ['Vorhaben: [____]'],
      abschnitte: abschnitt('1 Ergebnis', [tabelle(['Angebot', '>Punkte'], [['A & B', '87,4']])]),
      schluss: ['Keine Rechtsberatung.'],
    };
    const teile = unpack(await renderSeiteDocx(seite, '2026-11-22')) ?? {};
    const xml = textOf(teile, 'word/document.xml') ?? '';
    expect(paragraphs(xml).filter((one) => !one.endsWith(': '))).toEqual([
      'Title: Vergabevermerk, Entwurf',
      ': Vorhaben: ______',
      'Heading1: 1 Ergebnis',
      'BaukastenTabelle: Angebot',
      'BaukastenTabelle: Punkte',
      'BaukastenTabelle: A &amp; B',
      'BaukastenTabelle: 87,4',
      ': Keine Rechtsberatung.',
    ]);
    expect(Object.keys(teile).filter((pfad) => /header\d/.test(pfad))).toEqual([]);
    const kopf = { gemeinde: 'Stadt Musterstedt', vorhaben: undefined, aktenzeichen: '60-1/2026' };
    const eigene = unpack(await renderSeiteDocx(seite, null, kopf)) ?? {};
    expect(textOf(eigene, 'word/header1.xml')).toMatch(/Stadt Musterstedt[\s\S]*Az\. 60-1\/2026/);
    expect(textOf(teile, 'docProps/core.xml')?.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ]);
  });

  it('keeps a table for signatures on one page with the paragraph above it, and lets others break', async () => {
    const kept = async (zelle: string) => {
      const markdown = `Erster Absatz.\n\n1. Letzter Punkt.\n\n| Kopf | Kopf |\n|---|---|\n| ${zelle} | ${zelle} |\n| ${zelle} | ${zelle} |\n`;
      const dokument = probeDokument({ anlagen: [], teile: [{ baustein: 't/x', titel: 'Teil', markdown }] });
      const xml = (await parts(dokument))('word/document.xml');
      const absaetze = [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([absatz]) => absatz);
      const von = absaetze.findIndex((absatz) => absatz.includes('Erster Absatz'));
      return absaetze.slice(von, von + 8).map((absatz) => absatz.includes('<w:keepNext/>'));
    };
    expect(await kept('Unterschrift: [____]')).toEqual([false, true, true, true, true, true, false, false]);
    expect(await kept('Text')).toEqual([false, false, true, true, false, false, false, false]);
  });

  it('every numbered list counts for itself', async () => {
    const xml = (await parts())('word/document.xml');
    const absatz = (text: string) =>
      xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(text)), xml.indexOf(text));
    const num = (text: string) => /<w:numId w:val="(\d+)"/.exec(absatz(text))?.[1];
    expect(num('>Auftakt<')).toBeDefined();
    expect(num('>Auftakt<')).toBe(num('>Rückmeldung<'));
    expect(num('>Auftakt<')).not.toBe(num('>Protokoll<'));
  });

  it('marks gaps and fields by styles of their own', async () => {
    const xml = (await parts())('word/document.xml');
    expect(xml).toMatch(/<w:rStyle w:val="BaukastenLuecke"\/>[\s\S]{0,80}«\[fehlt: auftraggeber.stelle\]»/);
    expect(xml).toMatch(/<w:rStyle w:val="BaukastenFeld"\/>[\s\S]{0,80}______</);
  });

  it('names town and file reference on top, pages below, and is German', async () => {
    const teil = await parts();
    expect(teil('word/header1.xml')).toContain('Stadt Musterstedt');
    expect(teil('word/header1.xml')).toContain('Az. 61-2/2026-014');
    expect(teil('word/footer1.xml')).toMatch(/Seite [\s\S]*PAGE[\s\S]* von [\s\S]*NUMPAGES/);
    expect(teil('word/styles.xml')).toContain('w:val="de-DE"');
  });

  it('carries the day of the document and no clock', async () => {
    const core = (await parts())('docProps/core.xml');
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
  });

  it('is the same bytes at any time and in any time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const bytes: Uint8Array[] = [];
    for (const [zone, jetzt] of [
      ['Europe/Berlin', '2026-01-01T12:00:00Z'],
      ['Pacific/Kiritimati', '2031-07-01T23:59:00Z'],
      ['America/Los_Angeles', '1999-12-31T23:59:59Z'],
    ] as const) {
      process.env['TZ'] = zone;
      vi.setSystemTime(new Date(jetzt));
      bytes.push(await renderDokumentDocx(probeDokument()));
    }
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
  });

  it('a link shows its address on paper', async () => {
    const teil = await parts(
      probeDokument({
        teile: [
          {
            baustein: 'a/b',
            titel: 'T',
            markdown: 'Siehe [die Seite](https://example.org/a) und <https://b.example>.',
          },
        ],
      }),
    );
    const texte = paragraphs(teil('word/document.xml'));
    expect(texte).toContain(': Siehe die Seite (https://example.org/a) und https://b.example.');
  });

  it('a list that a table breaks goes on counting', async () => {
    const markdown = '1. Erstens\n\n| a |\n| --- |\n| b |\n\n2. Zweitens\n3. Drittens';
    const teil = await parts(probeDokument({ teile: [{ baustein: 'a/b', titel: 'T', markdown }] }));
    expect(teil('word/numbering.xml')).toMatch(/<w:start w:val="2"\/>/);
  });

  it('any text gives well-formed parts without control characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (wert, markdown) => {
          const kopf = { gemeinde: wert, vorhaben: wert, aktenzeichen: wert, stichtag: '2026-11-22' };
          const teile =
            unpack(
              await renderDokumentDocx(
                probeDokument({
                  titel: wert,
                  kopf,
                  teile: [{ baustein: 'a/b', titel: wert, markdown }],
                  anlagen: [],
                }),
              ),
            ) ?? {};
          for (const pfad of Object.keys(teile).filter((name) => name.endsWith('.xml'))) {
            const xml = textOf(teile, pfad) ?? '';
            expect([pfad, XMLValidator.validate(xml)]).toEqual([pfad, true]);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
            expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
