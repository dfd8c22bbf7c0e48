import { describe, expect, it } from 'vitest';
import { cursorIn, lageFor } from '../arbeitsbereich/lage.test-hilfe.ts';
import { completionAt } from './completion/completion.ts';
import { hoverAt } from './hover/hover.ts';
import { WELT } from './navigation/rename.test-hilfe.ts';

const PFAD = 'regeln/probe/plan.faelle.yaml';
const HEUTE = '2026-11-22';

async function hover(marked: string, pfad = PFAD): Promise<string> {
  const { text, position } = cursorIn(marked);
  const { document, lage } = await lageFor({ ...WELT, [pfad]: text }, pfad, position);
  return hoverAt({ document, position, lage })?.markdown ?? '';
}

async function complete(marked: string, pfad = PFAD) {
  const { text, position } = cursorIn(marked);
  const { document, lage } = await lageFor({ ...WELT, [pfad]: text }, pfad, position);
  return completionAt(text, position, document, lage, HEUTE)?.eintraege ?? [];
}

const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

/** Two cases of different Länder; the Kennung of one of them has the cursor. */
const zwei = (erster: string, zweiter: string) => `stichtag: 2026-07-01
faelle:
  - name: in Brandenburg
    land: BB
    angaben: { gemeinde: { einwohner_2024_01_01: 5000 } }
    erwartet: ${erster}
  - name: in Sachsen
    angaben: { gemeinde: { land: SN } }
    erwartet: ${zweiter}
`;

describe('a case is explained by the law that it is judged by', () => {
  it.each([
    ['of its Land', zwei('{}', '{ P-SN-|1: erfuellt }'), /Zuständig: Gemeinde/],
    ['and of no other', zwei('{ P-SN-|1: erfuellt }', '{}'), /nicht in Kraft/],
    [
      'that the file names',
      `land: SN\n${zwei('{ P-SN-|1: erfuellt }', '{}').replace('    land: BB\n', '')}`,
      /Zuständig: Gemeinde/,
    ],
    [
      'on its day',
      `${zwei('{}', '{}')}  - { name: früher, stichtag: 2023-01-01, erwartet: { P-|1: offen } }\n`,
      /Am 01\.01\.2023 nicht/,
    ],
  ])('%s', async (_, text, erwartet) => {
    expect(await hover(text)).toMatch(erwartet);
  });

  it('with who reads a fact there', async () => {
    const fakt = (land: string) =>
      hover(
        `stichtag: 2026-07-01\nfaelle:\n  - { name: a, land: ${land}, angaben: { plan: { na|me: A } }, erwartet: {} }\n`,
      );
    expect(await fakt('SN')).toContain('P-SN-1');
    expect(await fakt('BB')).not.toContain('P-SN-1');
  });

  it('with its variants', async () => {
    const text = (varianten: string) =>
      `stichtag: 2027-07-01\nfaelle:\n  - name: a\n    land: SN\n    varianten: [${varianten}]\n    erwartet: { P-|2: offen }\n`;
    expect(await hover(text(''))).toMatch(/Verlangt/);
    expect(await hover(text('ohne-kosten'))).toMatch(/nicht in Kraft/);
  });
});

describe('completion in a case', () => {
  const PFADE = { bb: 'regeln/probe/land/bb.faelle.yaml', sn: 'regeln/probe/land/sn.faelle.yaml' };
  const grund = (land: string, zeile: string) =>
    `stichtag: 2026-07-01\ngrundlage: { gemeinde: { land: ${land} } }\nfaelle:\n  - name: a\n    erwartet:\n      ${zeile}\n`;

  it.each([
    ['the Land of the file', grund('SN', '|'), PFADE.sn, true],
    ['another Land', grund('BB', '|'), PFADE.bb, false],
    ['a case with its own Land', zwei('{ | }', '{}').replace('BB', 'SN'), PFADE.bb, true],
    ['a half-written case', zwei('{}', '{ |').trimEnd(), PFAD, true],
    ['a new line below the last case', `${zwei('{}', '').trimEnd()}\n      |`, PFAD, true],
  ])('offers the Kennungen of %s', async (_, text, pfad, offered) => {
    expect(labels(await complete(text, pfad)).includes('P-SN-1')).toBe(offered);
  });

  const fall = (erwartet: string) =>
    complete(`stichtag: 2026-07-01\nfaelle:\n  - name: a\n    erwartet:${erwartet}\n`);
  const URTEILE = ['erfuellt', 'verletzt', 'offen', 'anstehend'];

  it.each([
    ['of an entry', '\n      P-1: |'],
    ['that is half written', '\n      P-1: ver|'],
    ['in a flow collection', ' { P-2: offen, P-1: | }'],
    ['of an element', '\n      P-4: { nord: | }'],
    ['of an element in a block', '\n      P-4:\n        nord: |'],
  ])('offers the verdicts %s', async (_, erwartet) => {
    const found = await fall(erwartet);
    expect(labels(found)).toEqual(expect.arrayContaining(URTEILE));
    const [one] = found.filter(({ label }) => label === 'nicht_anwendbar');
    expect([one?.detail, one?.doku]).toEqual([
      'trifft nicht zu',
      'Die Voraussetzung fehlt, oder die Liste ist leer.',
    ]);
  });

  it.each([
    ['in a block', '\n      P-1: offen\n      |'],
    ['in a flow collection', ' { P-1: offen, | }'],
  ])('offers only Kennungen that are not there yet, %s', async (_, erwartet) => {
    const found = labels(await fall(erwartet));
    expect(found).toContain('P-2');
    expect(found).not.toContain('P-1');
  });
});
