import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { applyEdits } from '../../modell/edits.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import type { Aktion } from './aktion.ts';
import { aktionenAt, fixAllIn } from './aktionen.ts';

/** What is wrong with a project, and what each action makes of it. */
async function check(text: string) {
  const bereich = createBereich(WELT);
  const uri = `${URI}x.projekt.yaml`;
  bereich.open(uri, 1, text);
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) throw new Error('no file');
  const { document, lage } = read;
  const range = { uri, start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const all: readonly Aktion[] = aktionenAt(document, range, lage);
  return {
    probleme: lage.pruefung?.bericht.probleme ?? [],
    aktionen: new Map(all.map((one) => [one.titel, applyEdits(document, one.edits)])),
  };
}

describe('the leading zero of a key', () => {
  const projekt = (ags: string) => `projekt: probe\ngemeinde: { ags: ${ags} }\n`;
  it.each(['1001000', '"1001000"', "'1001000'"])('is added to %s, which is a town with it', async (ags) => {
    const { aktionen } = await check(projekt(ags));
    expect(aktionen.get('Durch "01001000" ersetzen')).toBe(projekt('"01001000"'));
  });

  it.each(['9999999', '"9999999"'])('is not added to %s, which is none', async (ags) => {
    const { probleme, aktionen } = await check(projekt(ags));
    expect(probleme.map(({ code, text }) => [code, text.de])).toEqual([
      [
        'schema-wert',
        'Ein Gemeindeschlüssel hat acht Ziffern, „9999999“ nur sieben, und auch mit führender Null gibt es ihn im Gemeindeverzeichnis nicht: Ziffern prüfen oder mit „baukasten gemeinde NAME“ nachschlagen.',
      ],
    ]);
    expect([...aktionen.values()].filter((text) => text.includes('09999999'))).toEqual([]);
  });

  it('that is written needs its quotes, whatever it means', async () => {
    const { aktionen } = await check(projekt('09999999'));
    expect(aktionen.get('Durch "09999999" ersetzen')).toBe(projekt('"09999999"'));
  });
});

describe('a decimal comma inside { }', () => {
  it.each([
    ['plan: { kosten: 3,5 }', 'plan: { kosten: 3.5 }'],
    ['plan: { kosten: 3,5, name: A }', 'plan: { kosten: 3.5, name: A }'],
    ['plan: { name: A, kosten: 12,50 }', 'plan: { name: A, kosten: 12.50 }'],
    ['plan: {kosten: 3,5}', 'plan: {kosten: 3.5}'],
    ['plan: { kosten: 1.234,5 }', 'plan: { kosten: 1234.5 }'],
    ['plan: { kosten: 1 234,5 }', 'plan: { kosten: 1234.5 }'],
    ['plan: { kosten: 1\u00a0234,5 }', 'plan: { kosten: 1234.5 }'],
  ])('is one mistake with one remedy: %s', async (zeile, erwartet) => {
    const kopf = 'projekt: probe\ngemeinde: { ags: "12067481" }\n';
    const { probleme, aktionen } = await check(`${kopf}${zeile}\n`);
    expect(probleme.map(({ text }) => text.de)).toHaveLength(1);
    const fixes = [...aktionen].filter(([titel]) => /ersetzen|entfernen|berichtigen/.test(titel));
    expect(new Set(fixes.map(([, text]) => text))).toEqual(new Set([`${kopf}${erwartet}\n`]));
  });
});

describe('a decimal comma inside { } where no number belongs', () => {
  const kopf = 'projekt: probe\ngemeinde: { ags: "12067481" }\n';
  it.each([
    [
      'plan: { name: 65,5, kosten: 1 }',
      'plan: { name: "65,5", kosten: 1 }',
      /in Anführungszeichen setzen: "65,5"\.$/,
    ],
    ['plan: { name: 1.234,5 }', 'plan: { name: "1.234,5" }', /in Anführungszeichen setzen: "1\.234,5"\.$/],
    ['plan: { fertig: 12,5 }', undefined, /erwartet wird hier true oder false\.$/],
    ['plan: { name: !!str 12,5 }', undefined, /^„5“ steht in { } für sich/],
  ])('is rewritten by nobody: %s', async (zeile, erwartet, satz) => {
    const { probleme, aktionen } = await check(`${kopf}${zeile}\n`);
    expect(probleme.filter(({ code }) => code !== 'yaml-markierung').map(({ text }) => text.de)).toEqual([
      expect.stringMatching(satz),
    ]);
    const fixes = [...aktionen].filter(([titel]) => /ersetzen|entfernen|berichtigen/.test(titel));
    expect(
      fixes.filter(([, text]) => text.includes(',5') || text.includes('.')).map(([, text]) => text),
    ).toEqual(erwartet === undefined ? [] : [`${kopf}${erwartet}\n`]);
  });

  it('is a number or a text where the topic is unknown', async () => {
    const { aktionen } = await check('projekt: gibtesnicht\nplan: { name: 65,3 }\n');
    expect([...aktionen.keys()].filter((titel) => /65|berichtigen/.test(titel))).toEqual([
      'Durch 65.3 ersetzen',
      'Durch "65,3" ersetzen',
    ]);
  });
});

describe('a number that stands alone in { }', () => {
  it.each([
    ['plan: { kosten: 185.000,50 EUR, name: A }', '50 EUR'],
    ['plan: { kosten: 12,5 EUR }', '5 EUR'],
    ["plan: { kosten: 1'234,5 }", '5'],
    ['plan: { kosten: 1_234,5 }', '5'],
    ['plan: { kosten: 12, 5 }', '5'],
    ['plan: { kosten: 12 ,5 }', '5'],
    ['plan: { kosten: 1,234.5 }', '234.5'],
    ['plan: { kosten: 12,5e3 }', '5e3'],
    ['plan: { kosten: 12,\n  5 }', '5'],
  ])('may belong to the one before: nothing is offered for %j', async (zeile, zahl) => {
    const { probleme, aktionen } = await check(`projekt: probe\ngemeinde: { ags: "12067481" }\n${zeile}\n`);
    expect(probleme.map(({ text }) => text.de)).toEqual([
      expect.stringMatching(new RegExp(`^„${zahl}“ steht in { } für sich, .*Dezimalpunkt`)),
    ]);
    expect([...aktionen.keys()].filter((titel) => /ersetzen|entfernen|berichtigen/.test(titel))).toEqual([]);
  });

  it('is a name where a colon follows, which quotes make a text', async () => {
    const { aktionen } = await check('projekt: probe\nplan: { kosten: 12, 5: 1 }\n');
    expect(aktionen.get('Durch "5" ersetzen')).toBe('projekt: probe\nplan: { kosten: 12, "5": 1 }\n');
  });
});

describe('a comma before three digits', () => {
  it.each(['plan:\n  kosten: 12,345\n', 'plan: { kosten: 12,345 }\n'])(
    'is replaced by one reading or the other, never by itself: %s',
    async (zeile) => {
      const text = `projekt: probe\ngemeinde: { ags: "12067481" }\n${zeile}`;
      const { aktionen } = await check(text);
      const fixes = [...aktionen].filter(([titel]) => /ersetzen|berichtigen/.test(titel));
      expect(fixes).toEqual([
        ['Durch 12.3450 ersetzen', text.replace('12,345', '12.3450')],
        ['Durch 12345 ersetzen', text.replace('12,345', '12345')],
      ]);
      for (const [, danach] of fixes) expect((await check(danach)).probleme).toEqual([]);
    },
  );
});

it('a mistyped topic is mended by one action for each text that may be meant', async () => {
  const { aktionen } = await check('projekt: prob\ngemeinde: { ags: "12067481" }\n');
  const texts = [...aktionen].filter(([titel]) => /ersetzen|eintragen/.test(titel)).map(([, text]) => text);
  expect(texts.filter((text) => text.startsWith('projekt: probe\n'))).toHaveLength(1);
});

describe('a tab as indentation', () => {
  it.each(['\n', '\r\n'])('is named in the title and becomes blanks, with %j', async (eol) => {
    const text = ['projekt: probe', 'gemeinde:', '\tags: "12067481"', ''].join(eol);
    const { aktionen } = await check(text);
    const neu = aktionen.get('Tabulator am Zeilenanfang durch Leerzeichen ersetzen');
    expect(neu).toBe(text.replace('\t', '  '));
    expect((await check(neu ?? '')).probleme).toEqual([]);
  });
});

it('all safe notations at once are found without looking at any finding', async () => {
  const bereich = createBereich(WELT);
  const uri = `${URI}x.projekt.yaml`;
  bereich.open(uri, 1, 'projekt: probe\ngemeinde: { ags: 12067481 }\nplan: { fertig: true }\n');
  const { document, lage } = (await readFor(bereich, uri, 'jetzt')) ?? {};
  if (document === undefined || lage?.pruefung === undefined) throw new Error('not checked');
  const { bericht } = lage.pruefung;
  const befunde = new Proxy(bericht.befunde, { get: () => expect.fail('findings are many') });
  const pruefung = { ...lage.pruefung, bericht: { ...bericht, befunde } };
  expect(fixAllIn(document, { ...lage, pruefung }).map(({ titel }) => titel)).toEqual([
    '1 sichere Schreibweise berichtigen',
  ]);
});

describe('a text in lines of its own', () => {
  it.each([
    'plan:\n  fertig: >-\n    ja\n',
    'plan:\n  fertig: |\n    ja\n',
    'gemeinde:\n  ags: >-\n    Glashütte\n',
    'stand_der_planung: |-\n  anfng\n',
  ])('is replaced by nobody: %j', async (zeilen) => {
    const { aktionen } = await check(`projekt: probe\n${zeilen}`);
    expect([...aktionen.keys()].filter((titel) => /ersetzen|berichtigen/.test(titel))).toEqual([]);
  });
});

it.each([
  ['{ ags: Neustadt, land: BB }', /\(BB\)$/],
  ['{ ags: Neukirchen, land: SN }', /\(SN\)$/],
])('keys of towns of a name are those of the Land beside it: %s', async (gemeinde, land) => {
  const { aktionen } = await check(`projekt: probe\ngemeinde: ${gemeinde}\n`);
  const titel = [...aktionen.keys()].filter((one) => /^Durch "\d{8}" ersetzen: /.test(one));
  expect(titel.length).toBeGreaterThan(0);
  expect(titel.filter((one) => !land.test(one))).toEqual([]);
});
