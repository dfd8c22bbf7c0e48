import { describe, expect, it } from 'vitest';
import { createBereich } from '../../arbeitsbereich/bereich.test-hilfe.ts';
import { lastKnown } from '../../arbeitsbereich/lage-fuer.ts';
import { URI, WELT } from '../navigation/rename.test-hilfe.ts';
import { completionAt } from './completion.ts';

const NUR_ZWEIT = 'regeln/zweit/eigen.modul.yaml';
const WELT_MIT = {
  ...WELT,
  [NUR_ZWEIT]: (WELT['regeln/zweit/mehr.modul.yaml'] ?? '')
    .replace('zweit/mehr', 'zweit/eigen')
    .replace(/groessen:[\s\S]*/, '')
    .replace('rabatt:', 'nur_zweit:'),
};

/** Names that are offered at the end of a formula in a module of this name, as they are ranked. */
async function offers(pfad: string, kopf: string, formel = 'parameter.'): Promise<readonly string[]> {
  const bereich = createBereich(WELT_MIT);
  const uri = URI + pfad;
  const text = `${kopf}titel: Neu\ngroessen:\n  a:\n    titel: A\n    formel: ${formel}\n`;
  bereich.open(uri, 1, text);
  const document = await bereich.document(uri);
  const position = document?.positionAt(text.length - 1) ?? { line: 0, character: 0 };
  const read = await lastKnown(bereich, uri, position);
  if (read === undefined) throw new Error('no file');
  const found = completionAt(text, position, read.document, read.lage, '2026-11-22');
  const ranked = [...(found?.eintraege ?? [])].sort((a, b) => (a.rang ?? 2) - (b.rang ?? 2));
  return ranked.map(({ label }) => label);
}

describe('names in the expressions of a rule file', () => {
  it.each<[string, string, string, boolean]>([
    ['come from the topic of its id', 'regeln/zweit/x.modul.yaml', 'modul: zweit/x\n', true],
    ['come from its id also in the folder of another', 'regeln/probe/x.modul.yaml', 'modul: zweit/x\n', true],
    ['come from its folder without an id', 'regeln/zweit/x.modul.yaml', '', true],
    ['come from its folder with an id of no topic', 'regeln/zweit/x.modul.yaml', 'modul: neu/x\n', true],
    ['are no others', 'regeln/probe/x.modul.yaml', 'modul: probe/x\n', false],
  ])('%s', async (_, pfad, kopf, erwartet) => {
    expect((await offers(pfad, kopf)).includes('nur_zweit')).toBe(erwartet);
  });

  it('are those of a built-in topic in a file that lies in none of its folders', async () => {
    expect(await offers('entwurf/x.modul.yaml', 'modul: fest/x\n')).toContain('hoechstkosten');
  });

  it('are none where nothing says which of several topics is meant', async () => {
    expect(await offers('regeln/neu/x.modul.yaml', 'modul: neu/x\n')).toEqual([]);
  });
});

describe('paths through lists', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['gemeinden.', ['kueste', 'haefen'], []],
    ['count(gemeinden.', ['kueste'], []],
    ['some g in gemeinden satisfies g.', ['kueste', 'haefen'], []],
    ['every g in gemeinden satisfies every h in g.haefen satisfies h.', ['tief'], ['kueste']],
    ['some g in gemeinden satisfies g.kueste = ', ['true', 'false'], []],
    ['plan.von.', ['year'], []],
    ['gemeinden.', [], ['year', 'parameter']],
  ])('at the end of „%s“', async (formel, genannt, verschwiegen) => {
    const found = await offers('regeln/probe/x.modul.yaml', 'modul: probe/x\n', formel);
    expect(found).toEqual(expect.arrayContaining([...genannt]));
    expect(found.filter((one) => verschwiegen.includes(one))).toEqual([]);
  });

  it.each([
    ['gemeinden.kueste = ', false],
    ['some g in gemeinden satisfies g.kueste = ', true],
  ])('offer no truth value first beside a list of them: „%s“', async (formel, erwartet) => {
    expect((await offers('regeln/probe/x.modul.yaml', 'modul: probe/x\n', formel))[0] === 'true').toBe(
      erwartet,
    );
  });

  it.each([
    ['plan.kosten <= parameter.', ['rabatt', 'hoechstkosten'], 'schwelle_klein'],
    ['gemeinde.einwohner_2024_01_01 <= parameter.', ['schwelle_klein'], 'hoechstkosten'],
  ])('offer names of another unit behind all others: „%s“', async (formel, zuerst, danach) => {
    const found = await offers('regeln/probe/x.modul.yaml', 'modul: probe/x\n', formel);
    const last = Math.max(...zuerst.map((name) => found.indexOf(name)));
    expect(found).toEqual(expect.arrayContaining(zuerst));
    expect(found.indexOf(danach)).toBeGreaterThan(last);
  });

  it('offer each root once', async () => {
    const found = await offers('regeln/probe/x.modul.yaml', 'modul: probe/x\n', 'plan.von < ');
    expect(found.filter((one) => one === 'stichtag')).toHaveLength(1);
  });
});
