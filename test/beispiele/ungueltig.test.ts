import { kompiliert, parseDocument, surveyProjekt } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import type { SourceNode } from '../../packages/engine/src/document/source-node.ts';
import { type Beispiel, createPruefer, readBeispiele } from './beispiele.ts';

// A figure that the schema does not allow must decide as little as none: "110 %" is not "everything".
const ueberblick = createPruefer(surveyProjekt);
const muster = readBeispiele().find(({ name }) => name === 'muster-am-see');

describe('a figure that its field does not allow', () => {
  it.each(['-1000000.5', '1e300', '0.5'])('%s decides as little as a word in its place', async (zahl) => {
    if (muster === undefined) throw new Error('the example is gone');
    const zahlen = numbersIn(parseDocument(muster.datei, muster.text).root);
    expect(zahlen.length).toBeGreaterThan(30);
    const vorher = await verdicts(muster);
    let unzulaessig = 0;
    for (const node of zahlen) {
      const mit = await ueberblick(replaced(muster, node, zahl), kompiliert);
      // Many fields allow fractions and have no upper limit.
      if (mit.probleme.length === 0) continue;
      unzulaessig++;
      const ort = `${node.range.start.line + 1}:${node.range.start.character + 1}`;
      expect(mit.urteile.map(toLine), ort).toEqual(await verdicts(replaced(muster, node, '"kein Wert"')));
    }
    expect(unzulaessig).toBeGreaterThan(10);
    expect(await verdicts(muster)).toEqual(vorher);
  });
});

async function verdicts(beispiel: Beispiel): Promise<readonly string[]> {
  return (await ueberblick(beispiel, kompiliert)).urteile.map(toLine);
}

const toLine = ({ kennung, element = '', urteil }: { kennung: string; element?: string; urteil: string }) =>
  `${kennung} ${element} ${urteil}`;

type Scalar = Extract<SourceNode, { kind: 'scalar' }>;

function numbersIn(node: SourceNode | undefined): readonly Scalar[] {
  if (node === undefined) return [];
  if (node.kind === 'map') return [...node.entries.values()].flatMap(({ value }) => numbersIn(value));
  if (node.kind === 'list') return node.items.flatMap(numbersIn);
  return typeof node.value === 'number' && node.alias === undefined ? [node] : [];
}

function replaced(beispiel: Beispiel, { range }: Scalar, text: string): Beispiel {
  const zeilen = beispiel.text.split('\n');
  const { start, end } = range;
  const zeile = zeilen[start.line] ?? '';
  zeilen[start.line] = zeile.slice(0, start.character) + text + zeile.slice(end.character);
  return { ...beispiel, text: zeilen.join('\n') };
}
