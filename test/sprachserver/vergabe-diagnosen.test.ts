import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../szenarien/lib.ts';
import { FAEHIGKEITEN, type Klient, startKlient, textAt } from './lib.ts';
import { ANGEBOTE, asTold, bausteinPfad, HEUTE, KOPF, MATRIX, PROJEKT, startStadt, told } from './vergabe.ts';

const BEISPIELE = fileURLToPath(new URL('../../examples', import.meta.url));
const TEXTBEFUNDE =
  /^(?:luecke|bedingung_offen|widerspruch|unbeantwortet|nicht_anwendbar|ohne_baustein|pruefung|vorlage-.*|matrix-.*)$/;
const ART = ['fehler', 'warnung', 'hinweis'];

/** As the command sorts findings about texts. */
const bySeverity = (lines: readonly string[]) =>
  [...lines].sort(
    (a, b) =>
      ART.indexOf((a.split(' ')[0] ?? '').toLowerCase()) - ART.indexOf((b.split(' ')[0] ?? '').toLowerCase()),
  );

describe('the editor finds in documents what the command finds', () => {
  const compare = async (klient: Klient, name: string, regeln: readonly string[] = []) => {
    const marks = (await klient.diagnoses(name)).filter(({ code }) => TEXTBEFUNDE.test(code));
    const lines = told(
      ['textbausteine', name, '--luecken', '--stichtag', HEUTE, '--ausgabe', '.tmp-entwurf', ...regeln],
      klient.ordner,
    );
    // A place in the rules is shown at the start of the project, and leads there.
    const inProject = lines.map((line) => line.replace(/@baukasten\/regeln\/\S+:\d+:\d+/, `${name}:1:1`));
    expect(bySeverity(asTold(name, marks, false))).toEqual(inProject);
    return lines;
  };

  it('in every example of procurement', async () => {
    const namen = ['jugendplatz', 'preis-80', 'schulhof', 'waermeplan-bb', 'waermeplan-sn'];
    const dateien = namen.map((name) => [
      `${name}.projekt.yaml`,
      readFileSync(join(BEISPIELE, `vergabe-${name}/vergabe.projekt.yaml`), 'utf8'),
    ]);
    const klient = await startStadt(Object.fromEntries(dateien));
    const found: string[] = [];
    for (const [name = ''] of dateien) found.push(...(await compare(klient, name)));
    expect(found.length).toBeGreaterThan(0);
  });

  it('in a new project, where everything is open', async () => {
    const neu = run(['neu', 'projekt', '12067481', '--fachgebiet', 'vergabe', '-o', '-']).stdout;
    const klient = await startStadt({ 'neu.projekt.yaml': neu });
    expect((await compare(klient, 'neu.projekt.yaml')).length).toBeGreaterThan(10);
  });

  it('and nothing in a heat plan', async () => {
    const klient = await startStadt({
      'a.projekt.yaml': readFileSync(join(BEISPIELE, 'muster-am-see/waermeplan.projekt.yaml'), 'utf8'),
    });
    const codes = (await klient.diagnoses('a.projekt.yaml')).map(({ code }) => code);
    expect(codes.filter((code) => TEXTBEFUNDE.test(code))).toEqual([]);
  });
});

describe('a text block', () => {
  let klient: Klient;
  beforeAll(async () => {
    klient = await startStadt({ 'platz.projekt.yaml': PROJEKT, [bausteinPfad('x')]: KOPF('x') });
  });

  it.each([
    ['an unknown placeholder', '{{ vorhaben.titl }}', 'vorlage-platzhalter', 'titl', /meinten Sie „titel“/],
    [
      'an unknown group',
      'a\n\n{{ vorhabn.titel }}',
      'vorlage-platzhalter',
      'vorhabn',
      /„vorhabn“ gibt es nicht/,
    ],
    [
      'an unknown filter',
      '{{ vorhaben.titel | grosz }}',
      'vorlage-filter',
      'grosz',
      /meint ist vielleicht „gross“/,
    ],
    [
      'a filter that does not fit',
      '{{ vorhaben.titel | euro }}',
      'vorlage-filter',
      'vorhaben.titel',
      /passt hier nicht/,
    ],
    [
      'reading a file',
      '{% include "../../../etc/passwd" %}',
      'vorlage-syntax',
      '{% include "../../../etc/passwd" %}',
      /liest keine anderen Dateien/,
    ],
    [
      'code',
      '{% capture x %}a{% endcapture %}',
      'vorlage-syntax',
      '{% capture x %}',
      /Befehl „capture“ gibt es/,
    ],
    [
      'a tag that is not closed',
      '{% if jugend.betroffen == "ja" %}',
      'vorlage-syntax',
      undefined,
      /wird nicht geschlossen/,
    ],
  ])('%s', async (_, text, code, marked, satz) => {
    const datei = KOPF('x') + text;
    await klient.openText(bausteinPfad('x'), datei);
    const diagnosen = await klient.diagnoses(bausteinPfad('x'));
    expect(diagnosen.map((one) => one.code)).toEqual([code]);
    expect(diagnosen[0]?.message).toMatch(satz);
    expect(diagnosen[0]?.severity).toBe(1);
    if (marked !== undefined) expect(textAt(datei, diagnosen[0]?.range ?? fail())).toBe(marked);
    await klient.close(bausteinPfad('x'));
  });

  it('a wrong head and a good one', async () => {
    await klient.openText(bausteinPfad('x'), KOPF('x', 'abschnit: leistung\n'));
    expect((await klient.diagnoses(bausteinPfad('x'))).map(({ code }) => code)).toEqual([
      'schema-unbekanntes-feld',
    ]);
    await klient.change(bausteinPfad('x'), `${KOPF('x')}Auftrag: {{ vorhaben.titel }}`);
    expect(await klient.diagnoses(bausteinPfad('x'))).toEqual([]);
    await klient.close(bausteinPfad('x'));
  });

  it('gets the same sentences from the command', async () => {
    const stadt = await startStadt({
      'platz.projekt.yaml': PROJEKT,
      [bausteinPfad('a')]: `${KOPF('a')}{{ vorhaben.titl }} {{ lose | euro }}`,
      [bausteinPfad('b')]: `${KOPF('b')}{% for x in lose %}{% render "a" %}{% endfor %}`,
    });
    const marks = await Promise.all(
      ['a', 'b'].map(async (name) => asTold(bausteinPfad(name), await stadt.diagnoses(bausteinPfad(name)))),
    );
    expect(marks.flat()).toHaveLength(3);
    const lines = told(['textbausteine', 'platz.projekt.yaml', '--regeln', 'regeln'], stadt.ordner);
    expect(lines.filter((line) => line.includes('[vorlage-'))).toEqual(marks.flat());
  });

  it('a text without end is told where the project is', async () => {
    const endlos = '{% for a in lose %}{% for b in lose %}{% for c in lose %}'.repeat(4);
    const ende = '{% endfor %}'.repeat(12);
    const lose = Array.from({ length: 30 }, (_, i) => `{ id: L${i}, titel: Los, netto: 1 }`).join(', ');
    const stadt = await startStadt({
      'platz.projekt.yaml': PROJEKT.replace(/^lose: .*$/m, `lose: [${lose}]`),
      [bausteinPfad('x')]: `${KOPF('x')}${endlos}viel Text${ende}`,
    });
    const found = (await stadt.diagnoses('platz.projekt.yaml')).find(({ code }) => code === 'vorlage-grenze');
    expect(found?.message).toMatch(/wird zu groß oder hört nicht auf/);
    expect(found?.relatedInformation?.[0]?.location.uri).toBe(stadt.uri(bausteinPfad('x')));
  });
});

describe('a matrix', () => {
  let klient: Klient;
  beforeAll(async () => {
    klient = await startStadt({ 'platz.matrix.yaml': MATRIX });
  });

  const marksOf = async (text: string) => {
    await klient.openText('platz.matrix.yaml', text);
    const marks = asTold('platz.matrix.yaml', await klient.diagnoses('platz.matrix.yaml'));
    await klient.close('platz.matrix.yaml');
    return marks;
  };

  it.each([
    ['weights that sum to 99.99', ['gewicht: 40', 'gewicht: 39.99'], /\[matrix-gewicht\].*99,99 statt 100/],
    ['a weight of zero', ['gewicht: 40', 'gewicht: 0'], /\[schema-wert\] „Gewicht“: erlaubt sind mehr als 0/],
    ['Min–Max', ['preismethode: preisquotient', 'preismethode: min_max'], /\[matrix-methode\]/],
    ['an id twice', ['id: Q1', 'id: P'], /\[element-doppelt\]/],
    ['a grade off the scale', ['5: alles', '6: alles'], /„6“ ist keine Note der Skala/],
    ['no criteria', [/kriterien:\n.*\n.*\n/, 'kriterien: null\n'], /\[matrix-fehlt\]/],
    ['an empty list of criteria', [/kriterien:\n.*\n.*\n/, 'kriterien: []\n'], /\[matrix-fehlt\]/],
  ] as const)('%s', async (_, [alt, neu], zeile) => {
    const [first] = await marksOf(MATRIX.replace(alt, neu));
    expect(first).toMatch(zeile);
  });

  it('flaws of law and craft, once its figures add up, as the command tells them', async () => {
    const text = MATRIX.replace(
      'auftragsbezug: true, erwartungshorizont',
      'auftragsbezug: false, erwartungshorizont',
    );
    writeFileSync(join(klient.ordner, 'platz.matrix.yaml'), text);
    await klient.openText('platz.matrix.yaml', text);
    const marks = await klient.diagnoses('platz.matrix.yaml');
    await klient.close('platz.matrix.yaml');
    const seite = run(['matrix', 'platz.matrix.yaml'], { cwd: klient.ordner }).stdout.replace(/\s+/g, ' ');
    expect(marks.map(({ code }) => code)).toContain('VM-03-verneint');
    for (const { code, message, range, severity } of marks) {
      const [satz] = message.split('\n');
      const ort = `${range.start.line + 1}:${range.start.character + 1}`;
      const schwere = ['', 'Fehler', 'Warnung', 'Hinweis'][severity];
      expect(seite).toContain(`${schwere} ${code}: ${satz} (platz.matrix.yaml:${ort};`);
    }
    writeFileSync(join(klient.ordner, 'platz.matrix.yaml'), MATRIX);
  });
});

describe('bids', () => {
  const dateien = { 'platz.matrix.yaml': MATRIX, 'platz.angebote.yaml': ANGEBOTE };
  let klient: Klient;
  beforeAll(async () => {
    klient = await startStadt(dateien);
  });

  it.each([
    ['no price', ['preis: 78000, ', ''], /:3:5 \[angebot-preis\] Dem Angebot „A“ fehlt der Preis/],
    [
      'a negative price',
      ['preis: 78000', 'preis: -1'],
      /\[angebot-preis\] Der Preis des Angebots „A“ ist -1/,
    ],
    ['a price of zero', ['preis: 78000', 'preis: 0'], /\[angebot-preis\] Der Preis des Angebots „A“ ist 0/],
    ['no grades', [', noten: { Q1: 3 }', ''], /\[angebot-note\] Dem Angebot „A“ fehlt die Note für „Q1“/],
    [
      'an unknown criterion',
      ['Q1: 3', 'Q9: 3'],
      /\[angebot-note\] Ein Kriterium „Q9“ gibt es in der Matrix nicht/,
    ],
    ['an id twice', ['id: B', 'id: A'], /\[element-doppelt\]/],
    ['no matrix', ['matrix: platz.matrix.yaml\n', ''], /\[matrix-fehlt\] Es fehlt, wonach gewertet wird/],
    [
      'a matrix that is not there',
      ['platz.matrix', 'plats.matrix'],
      /:1:9 \[matrix-fehlt\] „plats\.matrix\.yaml“ gibt es nicht/,
    ],
    ['an unknown template', ['platz.matrix.yaml', 'planung-mit-jugent'], /Gemeint: „planung-mit-jugend“\?/],
    ['another file', ['platz.matrix.yaml', '/etc/passwd.yaml'], /ist dem Namen nach keine Matrix/],
    ['empty', [/angebote:[\s\S]*$/, 'angebote: []\n'], /\[angebot-fehlt\]/],
  ] as const)('%s, told as the command tells it', async (_, [alt, neu], zeile) => {
    const text = ANGEBOTE.replace(alt, neu);
    writeFileSync(join(klient.ordner, 'platz.angebote.yaml'), text);
    await klient.openText('platz.angebote.yaml', text);
    const marks = asTold('platz.angebote.yaml', await klient.diagnoses('platz.angebote.yaml'));
    expect(marks.join('\n')).toMatch(zeile);
    await klient.close('platz.angebote.yaml');
    const lines = told(['werten', 'platz.angebote.yaml'], klient.ordner);
    expect(marks).toEqual(lines);
  });

  it('equal bids: the lot is told, never drawn', async () => {
    const equal = ANGEBOTE.replace('86000, noten: { Q1: 5 }', '78000, noten: { Q1: 3 }');
    await klient.openText('platz.angebote.yaml', equal);
    const marks = asTold('platz.angebote.yaml', await klient.diagnoses('platz.angebote.yaml'));
    expect(marks.join('\n')).toMatch(/Hinweis platz\.angebote\.yaml:2:1 \[los\] .*Hier wird nicht gelost/);
  });

  it('follow the matrix while it is edited, before it is saved', async () => {
    const errors = async () =>
      (await klient.diagnoses('platz.angebote.yaml')).filter(({ severity }) => severity === 1);
    await klient.openText('platz.angebote.yaml', ANGEBOTE);
    expect(await errors()).toEqual([]);
    await klient.openText('platz.matrix.yaml', MATRIX.replace('gewicht: 40', 'gewicht: 39.99'));
    const [first] = await errors();
    expect(first?.range.start).toEqual({ line: 0, character: 8 });
    expect(first?.message).toMatch(/^In der Matrix, nach der gewertet wird: .*99,99 statt 100/);
    expect(first?.relatedInformation?.[0]?.location.uri).toBe(klient.uri('platz.matrix.yaml'));
    await klient.change('platz.matrix.yaml', MATRIX.replace('id: Q1', 'id: Q2'));
    expect((await errors()).map(({ code }) => code)).toEqual([
      'angebot-note',
      'angebot-note',
      'angebot-note',
      'angebot-note',
    ]);
    await klient.change('platz.matrix.yaml', MATRIX);
    expect(await errors()).toEqual([]);
  });

  it('are sent anew to clients that do not ask, when the matrix changes', async () => {
    const { diagnostic: _, ...textDocument } = FAEHIGKEITEN.textDocument;
    const stumm = await startKlient({ dateien, faehigkeiten: { ...FAEHIGKEITEN, textDocument } });
    await stumm.openText('platz.matrix.yaml', MATRIX);
    await stumm.openText('platz.angebote.yaml', ANGEBOTE);
    await stumm.change('platz.matrix.yaml', MATRIX.replace('gewicht: 40', 'gewicht: 39.99'));
    await stumm.warten<{ uri: string; diagnostics: readonly { code: string }[] }>(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) =>
        uri === stumm.uri('platz.angebote.yaml') && diagnostics.some(({ code }) => code === 'matrix-gewicht'),
    );
  });

  it('and matrices are part of what the workspace has', async () => {
    const stadt = await startStadt({ ...dateien, 'tief/unten.angebote.yaml': 'angebote: []\n' });
    const { items } = await stadt.request<{ items: readonly { uri: string; items: readonly object[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const withMarks = items.filter((one) => one.items.length > 0).map(({ uri }) => uri);
    expect(withMarks).toContain(stadt.uri('tief/unten.angebote.yaml'));
    expect(items.map(({ uri }) => uri)).toContain(stadt.uri('platz.matrix.yaml'));
  });
});

function fail(): never {
  throw new Error('there is no diagnosis');
}
