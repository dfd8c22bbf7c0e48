import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { URI } from '../navigation/rename.test-hilfe.ts';
import { MIT_SCHWELLE } from '../schwellen.test-hilfe.ts';
import { inlaysOf } from './inlay.ts';

/** Remarks of a project as `line: text`. */
async function remarks(text: string, dateien = MIT_SCHWELLE): Promise<readonly string[]> {
  return (await placed(text, dateien)).map((one) => `${one.position.line}: ${one.text}`);
}

async function placed(text: string, dateien = MIT_SCHWELLE) {
  const bereich = createBereich(dateien);
  const uri = `${URI}x.projekt.yaml`;
  bereich.open(uri, 1, text);
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) throw new Error('no file');
  return inlaysOf(read.document, read.lage);
}

describe('remarks behind the numbers of a town', () => {
  it.each(['25.000', '-5', '9999.5'])('nothing follows from %s, which counts as not stated', async (zahl) => {
    const all = await remarks(`projekt: probe\ngemeinde:\n  einwohner_2024_01_01: ${zahl}\n`);
    expect(all).toEqual([]);
  });

  it.each([
    ['9999', '< 10.000'],
    ['10000', '= 10.000'],
    ['10001', '> 10.000'],
  ])('%s is %s: which side the threshold itself belongs to is left to the rules', async (zahl, erwartet) => {
    const all = await remarks(`projekt: probe\ngemeinde:\n  einwohner_2024_01_01: ${zahl}\n`);
    expect(all).toEqual([`2: ${erwartet}`]);
  });

  it('a town is named with the figure that its class rests on, and the day of it', async () => {
    const all = await remarks('projekt: probe\ngemeinde: { ags: "14521460" }\n');
    expect(all).toEqual([
      expect.stringMatching(/^1: Olbernhau · SN · 10\.\d{3} Einwohner am 31\.12\.2023$/),
      '1: > 10.000',
    ]);
  });

  it('an amount stands behind a fact that counts, not behind a refused one', async () => {
    const all = await remarks(
      'projekt: probe\nplan: { kosten: 2 }\ngemeinde:\n  ags: "12067481"\n  einwohner_2024_01_01: 25.000\n',
    );
    expect(all.filter((one) => one.includes('Umlage'))).toEqual([
      expect.stringMatching(/^1: Umlage: 18\.982/),
    ]);
  });
});

describe('derived days and amounts', () => {
  const MODUL = 'regeln/probe/mehr.modul.yaml';
  const mit = (formeln: Readonly<Record<string, string>>) => ({
    ...MIT_SCHWELLE,
    [MODUL]: (MIT_SCHWELLE[MODUL] ?? '').replace(
      'groessen:\n',
      `groessen:\n${Object.entries(formeln)
        .map(([id, formel]) => `  ${id}: { titel: ${id}, typ: betrag, einheit: EUR, formel: ${formel} }\n`)
        .join('')}`,
    ),
  });
  const PROJEKT =
    'projekt: probe\nplan:\n  kosten: 20\n  fertig: true\ngemeinde:\n  einwohner_2024_01_01: 3\n';

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'stand behind the last number that they are made of, through others too',
      { eins: 'plan.kosten * 2', zwei: 'groesse.eins + 1' },
      ['2: eins: 40 €', '2: zwei: 41 €'],
    ],
    ['are left out where they are nothing', { null_euro: 'plan.kosten - 20' }, []],
    ['are left out where the file says so itself', { gleich: 'if plan.fertig then plan.kosten else 0' }, []],
    [
      'stand behind what they are made of, not behind what decides on them',
      { eins: 'if gemeinde.einwohner_2024_01_01 > 2 then plan.kosten * 2 else 0' },
      ['2: eins: 40 €'],
    ],
    [
      'stand behind what decides on them where they are made of nothing stated',
      { stufe: 'if gemeinde.einwohner_2024_01_01 > 2 then 7 else 8' },
      ['5: stufe: 7 €'],
    ],
    [
      'are told once in a file',
      { der_lange_name: 'plan.kosten * gemeinde.einwohner_2024_01_01 * 2', kurz: 'plan.kosten * 6' },
      ['2: kurz: 120 €'],
    ],
    [
      'are told once behind a line',
      { der_lange_name: 'plan.kosten * 2', kurz: 'plan.kosten + 20' },
      ['2: kurz: 40 €'],
    ],
    [
      'are two behind one line at most',
      { a: 'plan.kosten + 1', b: 'plan.kosten + 2', c: 'plan.kosten + 3' },
      ['2: a: 21 €', '2: b: 22 €'],
    ],
  ])('%s', async (_, formeln, erwartet) => {
    const all = await remarks(PROJEKT, mit(formeln));
    expect(all.filter((one) => / €$/.test(one) && !one.includes('Umlage'))).toEqual(erwartet);
  });

  it('stand behind the last of several numbers of one line', async () => {
    const text = '{ projekt: probe, plan: { kosten: 20 }, gemeinde: { einwohner_2024_01_01: 3 } }\n';
    const all = await placed(text, mit({ eins: 'plan.kosten * gemeinde.einwohner_2024_01_01 * 2' }));
    const eins = all.find((one) => one.text.startsWith('eins'));
    expect(text.slice(0, eins?.position.character)).toMatch(/einwohner_2024_01_01: 3$/);
  });
});
