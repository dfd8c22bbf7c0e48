import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Bedingung } from '../../packages/engine/src/evaluate/auswerter.ts';
import { createCompiler } from '../../packages/engine/src/evaluate/compiler.ts';
import { jsonRulesEngine } from '../../packages/engine/src/evaluate/json-rules-engine.ts';
import { worldAt } from '../../packages/engine/src/evaluate/rechtstag.ts';
import type { FeelContext } from '../../packages/engine/src/feel/values.ts';
import { ausdruck, fachgebiet } from './lib/bauen.ts';
import { STICHTAG } from './lib/fakten.ts';
import { federalRules } from './lib/urteile.ts';

/**
 * Each trap of json-rules-engine is first shown in the library itself, so that a change there is noticed, and then
 * shown to be shut in our evaluator.
 */
const leaf = (fact: string, value: unknown = 1) => ({ fact, operator: 'equal', value });
const rule = (name: string, conditions: TopLevelCondition, priority = 1) => ({
  name,
  priority,
  conditions,
  event: { type: name },
});
const namesOf = (ergebnisse: readonly { readonly name: string }[]) => ergebnisse.map(({ name }) => name);

const bedingung = (text: string, fakten: FeelContext): Bedingung => ({
  node: ausdruck(text).node,
  umgebung: worldAt(federalRules(fachgebiet({})), fakten, STICHTAG, createCompiler()),
});
const valuesOf = async (...bedingungen: readonly Bedingung[]) =>
  (await jsonRulesEngine.evaluate(bedingungen)).map(({ wert }) => wert);

describe('an absent fact', () => {
  it('library: rejects the whole run, and the next one answers nothing', async () => {
    const engine = new Engine([rule('r', { all: [leaf('a')] })]);
    let fehler: unknown;
    // Caught at once: only the run that follows immediately is spoiled.
    try {
      await engine.run({});
    } catch (grund) {
      fehler = grund;
    }
    const naechster = await engine.run({ a: 1 });
    expect(String(fehler)).toContain('Undefined fact');
    expect([...naechster.results, ...naechster.failureResults]).toEqual([]);
  });

  it('ours: leaves one condition open and answers the others', async () => {
    const alle = [bedingung('a = 1', {}), bedingung('a = 1', { a: 1 }), bedingung('a = 1', { a: 2 })];
    expect(await valuesOf(...alle)).toEqual([undefined, true, false]);
    expect(await valuesOf(bedingung('a = 1', { a: 1 }))).toEqual([true]);
  });
});

describe('two runs at a time', () => {
  it('library: the slower run drops its remaining rules', async () => {
    const engine = new Engine([
      rule('erste', { all: [leaf('langsam')] }, 10),
      rule('zweite', { all: [leaf('a')] }),
    ]);
    const tore = new Map<unknown, () => void>();
    engine.addFact('langsam', async (_params, almanac) => {
      await new Promise<void>(
        (resolve) => void almanac.factValue('lauf').then((lauf) => tore.set(lauf, resolve)),
      );
      return 1;
    });
    const laeufe = [engine.run({ a: 1, lauf: 'schnell' }), engine.run({ a: 1, lauf: 'langsam' })];
    await expect.poll(() => tore.size).toBe(2);
    tore.get('schnell')?.();
    const [schnell] = await Promise.all(laeufe.slice(0, 1));
    tore.get('langsam')?.();
    const [langsam] = await Promise.all(laeufe.slice(1));
    expect(namesOf(schnell?.results ?? [])).toEqual(['erste', 'zweite']);
    expect(namesOf([...(langsam?.results ?? []), ...(langsam?.failureResults ?? [])])).toEqual(['erste']);
  });

  it('ours: every run answers everything', async () => {
    const lagen = Array.from({ length: 20 }, (_, stelle) => ({ a: stelle }));
    const laeufe = await Promise.all(
      lagen.map((lage) =>
        valuesOf(bedingung('a < 10', lage), bedingung('b = 1', lage), bedingung('a >= 0', lage)),
      ),
    );
    expect(laeufe).toEqual(lagen.map(({ a }) => [a < 10, undefined, true]));
  });
});

describe('"not" over an absent fact', () => {
  it('library: becomes true', async () => {
    const engine = new Engine([rule('r', { not: leaf('a') })], { allowUndefinedFacts: true });
    expect(namesOf((await engine.run({})).results)).toEqual(['r']);
  });

  it.each([
    ['not(a = 1)', undefined],
    ['not(not(a = 1))', undefined],
    ['not(a = 1) and b = 1', undefined],
    ['not(a = 1 and b = 2)', true],
    ['not(a = 1 or b = 1)', false],
    ['a = 1 or not(a = 1)', undefined],
  ])('ours: %s is %s', async (text, wert) => {
    expect(await valuesOf(bedingung(text, { b: 1 }))).toEqual([wert]);
  });
});

describe('an empty group', () => {
  it.each([
    ['all', { all: [] }],
    ['any', { any: [] }],
  ])('library: %s of nothing is true', async (_name, conditions) => {
    expect(namesOf((await new Engine([rule('r', conditions)]).run({})).results)).toEqual(['r']);
  });

  it('ours: is refused as a mistake of the program', async () => {
    const leer = {
      node: { art: 'oder', operanden: [], von: 0, bis: 0 },
      umgebung: bedingung('a', {}).umgebung,
    } as const;
    await expect(jsonRulesEngine.evaluate([leer])).rejects.toThrow('group without operands');
  });

  it('ours: no conditions give no answers', async () => expect(await valuesOf()).toEqual([]));
});

describe('order of results', () => {
  it('library: results come as they are done, failures apart from successes', async () => {
    const engine = new Engine([
      rule('langsam', { all: [leaf('spaet')] }),
      rule('schnell', { all: [leaf('frueh')] }),
    ]);
    engine.addFact('spaet', () => Promise.resolve().then(() => Promise.resolve(1)));
    expect(namesOf((await engine.run({ frueh: 1 })).results)).toEqual(['schnell', 'langsam']);
  });

  it('ours: answers come in the order of the conditions, whatever their depth and value', async () => {
    const texte = [
      'not(not(not(a = 1)))',
      'a = 1',
      '((a = 1 or a = 2) and a = 1) or b',
      'a = 2',
      'not(a = 2)',
    ];
    expect(await valuesOf(...texte.map((text) => bedingung(text, { a: 1, b: null })))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('order of leaves', () => {
  it('library: facts arrive in any order', async () => {
    const ankunft: string[] = [];
    const engine = new Engine([rule('r', { all: [{ any: [leaf('tief')] }, leaf('flach')] })]);
    for (const name of ['tief', 'flach']) {
      engine.addFact(name, async () => {
        for (let i = 0; i < (name === 'tief' ? 5 : 1); i += 1) await Promise.resolve();
        ankunft.push(name);
        return 1;
      });
    }
    await engine.run();
    expect(ankunft).toEqual(['flach', 'tief']);
  });

  it('ours: the parts of a trace follow the text', async () => {
    const [spur] = await jsonRulesEngine.evaluate([bedingung('((a = 1 or b = 1) and c = 1) or d = 1', {})]);
    const gelesen: string[] = [];
    const visit = (teil: typeof spur): void => {
      if (teil?.lesung !== undefined) gelesen.push(teil.lesung.teile.join('.'));
      teil?.kinder.forEach(visit);
    };
    visit(spur);
    expect(gelesen).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a value that is no truth value', () => {
  it('library: an operator decides two-valued', async () => {
    const engine = new Engine([rule('r', { all: [leaf('a', true)] })]);
    expect(namesOf((await engine.run({ a: null })).failureResults)).toEqual(['r']);
  });

  it('ours: stays unknown inside, and itself at the top', async () => {
    const lage = { a: null, b: 7, c: 'wort' };
    const texte = ['a', 'b', 'c', 'a and true', 'not(b)', 'c or true'];
    expect(await valuesOf(...texte.map((text) => bedingung(text, lage)))).toEqual([
      null,
      7,
      'wort',
      undefined,
      undefined,
      true,
    ]);
  });
});

describe('paths', () => {
  const pfad = '$..[?(@.geheim === 1)]';

  it('library: a path in a condition is run as code over the fact', async () => {
    const conditions = { all: [{ ...leaf('a', 7), path: '$.b[(@.length - 1)]' }] };
    const { results } = await new Engine([rule('r', conditions)]).run({ a: { b: [1, 7] } });
    expect(namesOf(results)).toEqual(['r']);
  });

  it('ours: a text that looks like one is compared as a text', async () => {
    const lage = { a: pfad, b: [{ geheim: 1 }] };
    expect(
      await valuesOf(bedingung(`a = "${pfad}"`, lage), bedingung(`list contains(b, "${pfad}")`, lage)),
    ).toEqual([true, undefined]);
  });
});
