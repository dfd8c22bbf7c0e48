import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDokumentMarkdown } from './markdown.ts';
import { NACH_LOSEN, POSITIONEN, probeDokument, probeMatrix } from './probe.test-hilfe.ts';

const part = (markdown: string) => ({ baustein: 'a/b', titel: 'Titel des Bausteins', markdown });

describe('Markdown', () => {
  const text = renderDokumentMarkdown(probeDokument());

  it('starts with the title and the header, without front matter', () => {
    expect(text.split('\n').slice(0, 7)).toEqual([
      '# Leistungsbeschreibung',
      '',
      '- **Auftraggeber:** Stadt Musterstedt',
      '- **Vorhaben:** Jugendplatz an der Mühle',
      '- **Aktenzeichen:** 61-2/2026-014',
      '- **Stand:** 22.11.2026',
      '- **Recht vom:** 30.06.2026',
    ]);
  });

  it('gives a block without heading its title, and numbers all', () => {
    expect(text.match(/^#+ .*/gm)).toEqual([
      '# Leistungsbeschreibung',
      '## 1 Gegenstand des Auftrags',
      '## 2 Beteiligung von Kindern und Jugendlichen',
      '### 2.1 Termine',
      '### 2.2 Nachweise',
      '## Anlage: Preisblatt',
      '### Optionen',
      '## Herkunft der Textbausteine',
    ]);
  });

  it('says in a draft what is missing', () => {
    expect(text).toContain('noch nicht versenden: Eine Angabe des Projekts fehlt');
    expect(renderDokumentMarkdown(probeDokument({ luecken: [] }))).not.toContain('Entwurf');
  });

  it('ends with provenance and the notice', () => {
    const ende = text.slice(text.indexOf('## Herkunft'));
    expect(ende).toContain('`vergabe/auftragsgegenstand`');
    expect(ende).toContain('Stand 19.08.2026, Sicherheit C (ungeprüft)');
    expect(ende).toContain('keine Rechtsberatung');
    expect(ende.endsWith('\n')).toBe(true);
  });

  it.each([
    ['no text blocks', { herkunft: [] }],
    ['no day', { kopf: { ...probeDokument().kopf, stichtag: null } }],
  ])('with %s nothing is said of the law of a day', (_, angaben) => {
    const ohne = renderDokumentMarkdown(probeDokument(angaben));
    expect(ohne).not.toMatch(/Recht vom|keine Textbausteine/);
    expect(ohne.includes('Herkunft')).toBe(!('herkunft' in angaben));
    expect(ohne).toContain('Zusammengestellt mit Baukasten. Das ist keine Rechtsberatung');
  });

  it('without text blocks still says what a document of a project was composed from', () => {
    const grundlage = {
      projektdatei: 'jugend_platz.projekt.yaml',
      regeln: '0.1.0',
      rechtstage: ['2026-06-30'],
    };
    const kopf = { ...probeDokument().kopf, grundlage };
    const ohne = renderDokumentMarkdown(probeDokument({ herkunft: [], kopf }));
    expect(ohne).toContain('- **Recht vom:** 30.06.2026');
    expect(ohne.slice(ohne.indexOf('## Herkunft'))).toMatch(
      /^## Herkunft\n\nZusammengestellt mit Baukasten aus jugend\\_platz\.projekt\.yaml mit den Regeln 0\.1\.0 zum \S+ nach dem Recht vom 30\.06\.2026\. Das ist keine Rechtsberatung/,
    );
  });

  it('names the variants that it follows, in its head and at its end', () => {
    const varianten = ['Jugendbeteiligung als Pflicht wie in Schleswig-Holstein'];
    const mit = renderDokumentMarkdown(probeDokument({ kopf: { ...probeDokument().kopf, varianten } }));
    const satz = /Variante.*Schleswig-Holstein“: erprobte Regel, nicht geltendes Recht/;
    expect(mit.slice(0, mit.indexOf('## 1'))).toMatch(satz);
    expect(mit.slice(mit.indexOf('## Herkunft'))).toMatch(satz);
    expect(text).not.toContain('Variante');
  });

  it('keeps options out of the sum', () => {
    const anlage = text.slice(text.indexOf('## Anlage'), text.indexOf('## Herkunft'));
    const [feste = '', optionen = ''] = anlage.split('### Optionen');
    expect(feste).toContain('Jugendwerkstatt');
    expect(feste).not.toContain('Bauphase');
    expect(optionen).toContain('Bauphase');
    expect(optionen).toContain('dienen die Positionen 2.1, 2.2, 3.');
  });

  it('gives each lot a table and sums of its own', () => {
    const mit = renderDokumentMarkdown(probeDokument({ anlagen: [NACH_LOSEN] }));
    const anlage = mit.slice(mit.indexOf('## Anlage'), mit.indexOf('## Herkunft'));
    expect(anlage.match(/^#+ .*|\*\*Summe netto\*\*|^\| \d[.\d]*/gm)).toEqual([
      '## Anlage: Preisblatt',
      '### Los L1: Planung',
      '| 1',
      '**Summe netto**',
      '### Los L2',
      '| 2.1',
      '| 2.2',
      '**Summe netto**',
      '### Keinem Los zugeordnet',
      '**Summe netto**',
      '#### Optionen – Keinem Los zugeordnet',
      '| 3',
    ]);
  });

  it('shows the tree of criteria, the method and the expectations', () => {
    const mit = renderDokumentMarkdown(
      probeDokument({
        anlagen: [
          { art: 'preisblatt', positionen: POSITIONEN, umsatzsteuer: '19' },
          { art: 'matrix', matrix: probeMatrix() },
          { art: 'eforms', felder: [{ code: 'BT-541', name: 'Gewichtung', wert: '40 | 60' }] },
        ],
      }),
    );
    expect(mit).toContain('| J1 | Verzahnung mit den Leistungsphasen | 8 |');
    expect(mit).toContain('**Umsatzsteuer 19 %**');
    expect(mit).toContain(
      'Bei gleichem Ergebnis entscheidet die höhere Punktzahl in J, dann der niedrigere Preis.',
    );
    expect(mit).toContain('### J1 Verzahnung mit den Leistungsphasen');
    expect(mit).toContain('| BT-541 | Gewichtung | 40 \\| 60 |');
    expect(mit.match(/^## Anlage.*/gm)).toEqual([
      '## Anlage 1: Preisblatt',
      '## Anlage 2: Bewertungsmatrix',
      '## Anlage 3: Felder der Bekanntmachung (eForms)',
    ]);
  });

  it.each(['```\ncode', '~~~~ yaml\na: 1\n~~~'])('closes the fence of a part: %s', (offen) => {
    const mit = renderDokumentMarkdown(probeDokument({ teile: [part(offen), part('danach')] }));
    const zaun = offen.slice(0, offen.search(/[^`~]/));
    expect(mit).toContain(`\n${zaun}\n\n## 2 Titel des Bausteins\n\ndanach`);
  });

  it('any text gives a document with its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (markdown, wert) => {
        const mit = renderDokumentMarkdown(
          probeDokument({ teile: [part(markdown)], kopf: { ...probeDokument().kopf, vorhaben: wert } }),
        );
        expect(mit).toContain('keine Rechtsberatung');
      }),
    );
  });
});
