import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import { completionAt } from './completion.ts';
import { stop, type Vorschlag } from './vorschlag.ts';

const NAME = `${URI}x.projekt.yaml`;

/** What is offered at `|`. */
async function offers(marked: string): Promise<readonly Vorschlag[]> {
  const bereich = createBereich(WELT);
  const text = marked.replace('|', '');
  bereich.open(NAME, 1, text);
  const read = await readFor(bereich, NAME, 'jetzt');
  if (read === undefined) throw new Error('no file');
  const position = read.document.positionAt(marked.indexOf('|'));
  return completionAt(text, position, read.document, read.lage, '2026-11-22')?.eintraege ?? [];
}

describe('a key that is there already is not offered again', () => {
  it.each([
    ['behind a byte order mark', '\uFEFFprojekt: probe\nstichtag: 2026-01-01\n|'],
    ['between, behind a byte order mark', '\uFEFFprojekt: probe\n|\nstichtag: 2026-01-01\n'],
    ['above, behind a byte order mark', '\uFEFF|\nprojekt: probe\nstichtag: 2026-01-01\n'],
    ['without a topic', 'projekt:\n|'],
    ['with half a topic', 'projekt: pr\nsti|'],
    ['with a list below the cursor', 'projekt: probe\n|\norte:\n- id: a\nstichtag: 2026-01-01\n'],
  ])('%s', async (_, text) => {
    const labels = (await offers(text)).map(({ label }) => label.split(':')[0]);
    expect(labels).not.toContain('projekt');
    if (text.includes('stichtag')) {
      expect(labels).not.toContain('stichtag');
      expect(labels).toContain('plan');
    }
    expect(new Set(labels).size).toBe(labels.length);
  });
});

const ORT = `- id: ${stop(1, '')}\n  geprueft: \${2|"[wählen]",true,false,null|}`;
describe('on the line below the key of a list', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['an entry with its fields', 'orte:\n  |', [['- …', ORT]]],
    ['a further entry', 'orte:\n  - id: a\n  |', [['- …', ORT]]],
    [
      'the values that fit, with their dash',
      'varianten:\n  - teuer\n  |',
      [
        ['- guenstig', '- guenstig'],
        ['- ohne-kosten', '- ohne-kosten'],
      ],
    ],
  ])('%s', async (_, text, erwartet) => {
    const found = await offers(`projekt: probe\n${text}`);
    expect(found.map(({ label, einfuegen }) => [label, einfuegen])).toEqual(erwartet);
  });
});

describe('a field that is accepted states nothing', () => {
  const MARKE = '"[wählen]"';
  it.each<[string, string, string]>([
    ['a truth value that may be null', 'plan:\n  |', `fertig: \${1|${MARKE},true,false,null|}`],
    ['a choice', '|', `stand_der_planung: \${1|${MARKE},anfang,ende|}`],
    ['a day', 'plan:\n  |', `von: ${stop(1, '"[JJJJ-MM-TT]"')}`],
    ['a text', 'plan:\n  |', 'name: $0'],
  ])('%s', async (_, text, erwartet) => {
    const found = await offers(`projekt: probe\n${text}`);
    expect(found.map(({ einfuegen }) => einfuegen)).toContain(erwartet);
  });

  it('and its mark can be replaced by any value', async () => {
    const found = await offers(`projekt: probe\nplan:\n  fertig: ${MARKE}|`);
    expect(found.map(({ label, filter }) => [label, filter])).toContainEqual(['true', MARKE]);
  });
});

describe('the Land of a town whose key is there', () => {
  const GEMEINDE = 'gemeinde:\n  ags: "13076089"\n  ';
  it.each([
    ['a field of the town', `${GEMEINDE}|`],
    ['a field of one of several', 'gemeinden:\n  - ags: "13076089"\n    |'],
    ['a field above the key', 'gemeinden:\n  - |\n    ags: "13076089"\n'],
    ['a field in { }', 'gemeinde: { ags: "13076089", | }'],
  ])('is written with %s', async (_, text) => {
    expect((await offers(`projekt: probe\n${text}`)).map(({ einfuegen }) => einfuegen)).toContain('land: MV');
  });
});

it('a text over lines takes no value of its field', async () => {
  expect((await offers('projekt: probe\nplan:\n  fertig: |')).length).toBeGreaterThan(0);
  expect(await offers('projekt: probe\nplan:\n  fertig: >-\n    |')).toEqual([]);
});

describe('a date', () => {
  it.each<[string, string, readonly string[]]>([
    ['begins with its own limit', '2026-01-01', ['2026-02-01', '2026-11-22']],
    ['is no day that is too early', '2027-01-01', ['2027-02-01']],
  ])('%s', async (_, von, erwartet) => {
    const found = await offers(`projekt: probe\nplan:\n  von: ${von}\n  kosten: 900\n  bis: |\n`);
    const tage = found.filter(({ art }) => art === 'datum');
    expect(tage.map(({ label }) => label)).toEqual(erwartet);
    expect(tage[0]?.detail).toBe('frühestens M-2 Ende');
  });
});
