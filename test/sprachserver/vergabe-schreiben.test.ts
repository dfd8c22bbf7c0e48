import { beforeAll, describe, expect, it } from 'vitest';
import { completeIn, cursorIn, type Klient, type Vorschlag } from './lib.ts';
import { ANGEBOTE, bausteinPfad, KOPF, MATRIX, PROJEKT, startStadt } from './vergabe.ts';

const X = bausteinPfad('x');
let klient: Klient;
beforeAll(async () => {
  klient = await startStadt({
    'platz.projekt.yaml': PROJEKT,
    'platz.matrix.yaml': MATRIX,
    'platz.angebote.yaml': ANGEBOTE,
    [X]: KOPF('x'),
  });
});

const complete = (name: string, text: string) => completeIn(klient, name, text);

const labels = (items: readonly Vorschlag[]) => items.map(({ label }) => label);
const find = (items: readonly Vorschlag[], label: string): Vorschlag => {
  const found = items.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no ${label} among ${labels(items).join(', ')}`);
  return found;
};

describe('completion in the text of a block', () => {
  const inText = async (text: string) => complete(X, KOPF('x') + text);

  it('offers the groups of the project and what the rules know, with title and unit', async () => {
    const items = await inText('Auftrag: {{ | }}');
    expect(labels(items)).toEqual(
      expect.arrayContaining(['vorhaben', 'lose', 'parameter', 'groesse', 'matrix']),
    );
    expect(find(await inText('{{ vorhaben.| }}'), 'titel').detail).toBe('Titel');
    const netto = find(await inText('{{ auftragswert.ne|'), 'netto');
    expect(netto.documentation?.value).toMatch(/Einheit: EUR · `auftragswert\.netto`/);
    expect(netto.textEdit).toMatchObject({
      newText: 'netto',
      range: { start: { character: 16 }, end: { character: 18 } },
    });
  });

  it.each([
    ['a sum', '{{ auftragswert.netto ¦ | }}', ['euro', 'prozent', 'einheit'], ['datum', 'liste']],
    ['a list', '{{ lose ¦ | }}', ['anzahl', 'summe', 'punkte'], ['euro', 'datum']],
    ['a text', '{{ vorhaben.titel ¦ gr| }}', ['gross', 'absaetze', 'sonst'], ['euro']],
    ['what a filter made of it', '{{ lose ¦ summe: "netto" ¦ | }}', ['euro'], ['summe']],
    ['an element', '{% for los in lose %}{{ los.netto ¦ | }}', ['euro'], ['liste']],
  ])('offers the filters that fit %s', async (_, text, fits, others) => {
    const position = text.indexOf('|');
    const marked = `${text.slice(0, position)}§${text.slice(position + 1)}`.replaceAll('¦', '|');
    const body = marked.replace('§', '');
    await klient.openText(X, KOPF('x') + body);
    const line = KOPF('x').split('\n').length - 1;
    const list = await klient.at<{ items: readonly Vorschlag[] }>('textDocument/completion', X, {
      line,
      character: marked.indexOf('§'),
    });
    await klient.close(X);
    expect(labels(list.items)).toEqual(expect.arrayContaining(fits));
    for (const other of others) expect(labels(list.items)).not.toContain(other);
    expect(list.items.every(({ documentation }) => documentation?.value.includes('{'))).toBe(true);
  });

  it('knows what a loop runs over', async () => {
    const loop = '{% for los in lose %}\n{{ | }}\n{% endfor %}';
    expect(labels(await inText(loop))[0]).toBe('los');
    const inside = await inText(loop.replace('{{ | }}', '{{ los.| }}'));
    expect(labels(inside)).toEqual(expect.arrayContaining(['id', 'titel', 'netto']));
    expect(labels(await inText('{% for los in lose %}{% endfor %}{{ | }}'))).not.toContain('los');
  });

  it('offers tags, the end of the innermost open one first', async () => {
    const items = await inText('{% if jugend.betroffen == "ja" %}\nText\n{% | %}');
    expect(labels(items).slice(0, 3)).toEqual(['endif', 'else', 'elsif']);
    expect(labels(items)).toContain('for');
    const fresh = await inText('{% fo|');
    expect(find(fresh, 'for').textEdit.newText).toBe(`for ${'$'}{1:eintrag} in $2 %}$3{% endfor %}`);
    expect(find(fresh, 'for').detail).toBe('Text für jeden Eintrag einer Liste.');
  });

  it.each([
    ['behind a comparison', '{% if jugend.betroffen == | %}', '"ja"'],
    ['in quotation marks', '{% if jugend.betroffen == "|" %}', 'ja'],
    ['of a case', '{% case jugend.betroffen %}{% when "|" %}', 'ja'],
  ])('offers the choices %s with their meaning', async (_, text, einfuegen) => {
    const found = find(await inText(text), 'ja');
    expect(found.textEdit.newText).toBe(einfuegen);
  });

  it('says nothing in the prose around', async () => {
    expect(await inText('{{ vorhaben.titel }} und |')).toEqual([]);
  });
});

describe('completion in the head of a block', () => {
  const inHead = (line: string) => complete(X, KOPF('x', `${line}\n`));

  it('offers fields that are not there yet, and choices with their meaning', async () => {
    const items = labels(await inHead('|'));
    expect(items).toEqual(expect.arrayContaining(['wenn', 'verlangt_von', 'schliesst_aus', 'fallen']));
    expect(items).not.toContain('titel');
    const abschnitte = await complete(X, KOPF('x').replace('abschnitt: leistung', 'abschnitt: |'));
    expect(labels(abschnitte)).toContain('leistung');
    expect(abschnitte.every(({ detail }) => detail !== undefined)).toBe(true);
  });

  it('offers FEEL in the condition', async () => {
    expect(labels(await inHead('wenn: jugend.|'))).toContain('betroffen');
    expect(labels(await inHead('wenn: jugend.betroffen = |'))).toContain('"ja"');
  });

  it('offers requirements and other blocks', async () => {
    expect(labels(await inHead('verlangt_von: [|]'))).toContain('VM-10');
    expect(labels(await inHead('verlangt_von: [VM-10, |]'))).not.toContain('VM-10');
    const others = labels(await inHead('schliesst_aus:\n  - |'));
    expect(others).toContain('vergabe/kinderschutz');
    expect(others).not.toContain('vergabe/x');
  });
});

describe('completion in a matrix', () => {
  it.each([
    ['methods', 'preismethode: preisquotient', 'preismethode: |', 'linear_2x', /doppelten niedrigsten Preis/],
    ['who decides between equals', '[leistung, preis, los]', '[|]', 'Q1', /Konzept/],
    ['and the words for it', '[leistung, preis, los]', '[preis, |]', 'los', /das Los/],
  ])('%s', async (_, alt, neu, label, detail) => {
    const items = await complete('platz.matrix.yaml', MATRIX.replace(alt, neu));
    expect(find(items, label).detail).toMatch(detail);
    expect(labels(items)).not.toContain(/preis, \|/.test(neu) ? 'preis' : '');
  });

  it('fields, and grades without expectation', async () => {
    expect(labels(await complete('platz.matrix.yaml', `${MATRIX}|`))).toContain('korridor');
    await klient.openText('platz.matrix.yaml', MATRIX);
    await klient.diagnoses('platz.matrix.yaml');
    const { text, position } = cursorIn(MATRIX.replace('{ 0: nichts,', '{ 0: nichts, |,'));
    await klient.change('platz.matrix.yaml', text);
    const { items: grades } = await klient.at<{ items: readonly Vorschlag[] }>(
      'textDocument/completion',
      'platz.matrix.yaml',
      position,
    );
    await klient.close('platz.matrix.yaml');
    expect(labels(grades)).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
    expect(labels(grades)).not.toContain('0');
  });
});

describe('completion in a project of procurement', () => {
  const WERTUNG = MATRIX.split('\n')
    .slice(2)
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
  const MIT_WERTUNG = `${PROJEKT}wertung:\n${WERTUNG}`;

  it.each([
    ['who decides between equals', '[|]', ['Q1', 'leistung', 'preis', 'los']],
    ['of these what is not there yet', '[Q1, l|]', ['leistung', 'preis', 'los']],
  ])('offers %s, as a matrix does', async (_, neu, erwartet) => {
    const items = await complete('platz.projekt.yaml', MIT_WERTUNG.replace('[leistung, preis, los]', neu));
    expect(labels(items)).toEqual(expect.arrayContaining(erwartet));
    expect(labels(items)).not.toContain('P');
    if (!erwartet.includes('Q1')) expect(labels(items)).not.toContain('Q1');
  });

  it('offers the fields of its schema as well', async () => {
    const text = MIT_WERTUNG.replace('preisquotient', '|');
    expect(labels(await complete('platz.projekt.yaml', text))).toContain('linear_2x');
  });

  it.each(['los: |', 'los: L|', '{ nummer: "2", los: | }'])(
    'offers the lots for a position: %s',
    async (ende) => {
      const position = ende.startsWith('{') ? ende : `nummer: "1"\n      ${ende}`;
      const items = await complete(
        'platz.projekt.yaml',
        `${PROJEKT}preisblatt:\n  positionen:\n    - ${position}\n`,
      );
      expect(labels(items)).toEqual(['L1', 'L2', 'null']);
    },
  );

  it('offers no elements for a field that is not called after their list', async () => {
    const text = `${PROJEKT}preisblatt:\n  positionen:\n    - nummer: "1"\n      einheit: |\n`;
    expect(labels(await complete('platz.projekt.yaml', text))).not.toContain('L1');
  });
});

describe('a criterion with parts', () => {
  it('decides between equals as a whole or by a part', async () => {
    const parts = MATRIX.replace(
      'gewicht: 60, ',
      'gewicht: 60, unterkriterien: [{ id: Q1a, titel: Weg, art: leistung, gewicht: 60 }], ',
    ).replace('[leistung, preis, los]', '[|]');
    expect(labels(await complete('platz.matrix.yaml', parts))).toEqual(expect.arrayContaining(['Q1', 'Q1a']));
  });
});

describe('completion in bids', () => {
  it('offers the criteria that get a grade, and the grades', async () => {
    const keys = await complete('platz.angebote.yaml', ANGEBOTE.replace('{ Q1: 3 }', '{ | }'));
    expect(find(keys, 'Q1').detail).toBe('Konzept');
    expect(labels(keys)).not.toContain('P');
    const grades = await complete('platz.angebote.yaml', ANGEBOTE.replace('Q1: 3', 'Q1: |'));
    expect(labels(grades)).toEqual(['0', '1', '2', '3', '4', '5', 'null']);
    expect(find(grades, '5').detail).toBe('alles');
  });

  it.each([
    ['a bid in block style', '  - id: C\n    noten:\n      |\n'],
    ['a brace that is not closed', '  - { id: C, noten: { |'],
    ['a bid with a field that nobody knows', '  - { id: C, oten: {}, noten: { | } }\n'],
  ])('offers the criteria in %s', async (_, text) => {
    expect(labels(await complete('platz.angebote.yaml', ANGEBOTE + text))).toEqual(['Q1']);
  });

  it('offers the matrices of the folder before the templates', async () => {
    const items = await complete(
      'platz.angebote.yaml',
      ANGEBOTE.replace('matrix: platz.matrix.yaml', 'matrix: |'),
    );
    expect(labels(items)[0]).toBe('platz.matrix.yaml');
    expect(find(items, 'vergabe/planung-mit-jugend').detail).toBeTruthy();
  });

  it('offers the fields of a bid', async () => {
    const items = labels(await complete('platz.angebote.yaml', `${ANGEBOTE}  - id: C\n    |`));
    expect(items).toEqual(expect.arrayContaining(['bieter', 'preis', 'noten', 'ausgeschlossen']));
    expect(items).not.toContain('id');
  });
});
