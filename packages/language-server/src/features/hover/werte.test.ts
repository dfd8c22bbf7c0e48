import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { readFor } from '../../arbeitsbereich/lage-fuer.ts';
import { URI } from '../navigation/rename.test-hilfe.ts';
import { MIT_SCHWELLE } from '../schwellen.test-hilfe.ts';
import { hoverAt } from './hover.ts';

/** What is said at `|`. */
async function hover(marked: string): Promise<string> {
  const bereich = createBereich(MIT_SCHWELLE);
  const uri = `${URI}x.projekt.yaml`;
  bereich.open(uri, 1, marked.replace('|', ''));
  const read = await readFor(bereich, uri, 'jetzt');
  if (read === undefined) throw new Error('no file');
  const position = read.document.positionAt(marked.indexOf('|'));
  return hoverAt({ ...read, position })?.markdown ?? '';
}

describe('a number of a town', () => {
  it.each([
    [
      'below a threshold',
      '99|99',
      /\*\*9\.999 Einwohner\*\*[\s\S]*Große Gemeinde \(10\.000 Einwohner\): darunter/,
    ],
    [
      'at a threshold',
      '100|00',
      /\*\*10\.000 Einwohner\*\*[\s\S]*Große Gemeinde \(10\.000 Einwohner\): genau auf der Schwelle/,
    ],
    [
      'above a threshold',
      '100|01',
      /\*\*10\.001 Einwohner\*\*[\s\S]*Große Gemeinde \(10\.000 Einwohner\): darüber/,
    ],
  ])('is shown with its class: %s', async (_, zahl, erwartet) => {
    const text = await hover(
      `projekt: probe\ngemeinde:\n  ags: "12067481"\n  einwohner_2024_01_01: ${zahl}\n`,
    );
    expect(text).toMatch(erwartet);
    expect(text).toMatch(/Gemeindeverzeichnis, Storkow \(Mark\), Stadt: \d\.\d{3} Einwohner/);
    // What the field means stands below.
    expect(text).toContain('`gemeinde.einwohner_2024_01_01`');
  });

  it('is shown for partners of a joint plan, and without a key', async () => {
    const partner = await hover(
      'projekt: probe\ngemeinden:\n  - ags: "12067481"\n    einwohner_2024_01_01: 99|99\n',
    );
    expect(partner).toMatch(/Große Gemeinde[\s\S]*darunter/);
    const ohne = await hover('projekt: probe\ngemeinde:\n  einwohner_2024_01_01: 99|99\n');
    expect(ohne).toMatch(/Große Gemeinde[\s\S]*darunter/);
    expect(ohne).not.toContain('Gemeindeverzeichnis');
  });

  it.each(['25.0|00', '-|5', '999|9.5'])(
    'nothing follows from %s, which counts as not stated: the field is explained',
    async (zahl) => {
      const text = await hover(
        `projekt: probe\ngemeinde:\n  ags: "12067481"\n  einwohner_2024_01_01: ${zahl}\n`,
      );
      expect(text).toMatch(/^\*\*Einwohner\*\*/);
    },
  );

  it('the class of a town rests on the register while its stated number counts as not stated', async () => {
    const text = await hover(
      'projekt: probe\ngemeinde:\n  ags: "120674|81"\n  einwohner_2024_01_01: 25.000\n',
    );
    expect(text).not.toContain('im Projekt angegeben');
    expect(text).toContain('(Näherung)');
  });

  it('other numbers are explained by their field', async () => {
    expect(await hover('projekt: probe\nplan: { kosten: 90|0 }\n')).toMatch(/^\*\*Kosten\*\*/);
  });
});

it.each(['120674|81', '"120674|81"', "'120674|81'"])('the key %s names its town', async (ags) => {
  expect(await hover(`projekt: probe\ngemeinde: { ags: ${ags} }\n`)).toContain('**Storkow (Mark), Stadt**');
});

it('a key that YAML reads as a number keeps its zero', async () => {
  expect(await hover('projekt: probe\ngemeinde: { ags: 010|01000 }\n')).toContain('**Flensburg, Stadt**');
});
