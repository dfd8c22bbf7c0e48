import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceAll } from '../../packages/engine/src/evaluate/auswerter.ts';
import { createCompiler } from '../../packages/engine/src/evaluate/compiler.ts';
import { jsonRulesEngine } from '../../packages/engine/src/evaluate/json-rules-engine.ts';
import { worldAt } from '../../packages/engine/src/evaluate/rechtstag.ts';
import { compileFeel } from '../../packages/engine/src/feel/compile.ts';
import { expressions, FAKTEN, GROESSEN, joinNames, PARAMETER } from './lib/ausdruecke.ts';
import { ausdruck } from './lib/bauen.ts';
import { fakten, STICHTAG } from './lib/fakten.ts';
import { regelwerke } from './lib/regelwerke.ts';
import { federalRules, judgeAll, stringify } from './lib/urteile.ts';

const BEDINGUNGEN = 50;
const LAGEN = 20;
const LAEUFE = 100;
const bedingungen = fc.array(expressions(joinNames(FAKTEN, PARAMETER, GROESSEN)).wahr, {
  minLength: BEDINGUNGEN,
  maxLength: BEDINGUNGEN,
});
const lagen = fc.array(fakten(), { minLength: LAGEN, maxLength: LAGEN });

describe('json-rules-engine and compiled closures', () => {
  it('give the same trace for 100,000 random conditions', async () => {
    let geprueft = 0;
    await fc.assert(
      fc.asyncProperty(regelwerke(), bedingungen, lagen, async (fachgebiet, texte, alle) => {
        const regelwerk = federalRules(fachgebiet);
        const compiler = createCompiler();
        const faelle = alle.flatMap((lage) => {
          const umgebung = worldAt(regelwerk, lage, STICHTAG, compiler);
          return texte.map((text) => ({ node: ausdruck(text).node, umgebung }));
        });
        const engine = await jsonRulesEngine.evaluate(faelle);
        const closures = traceAll(faelle);
        closures.forEach((spur, stelle) => {
          const andere = stringify(engine[stelle]);
          if (stringify(spur) !== andere) expect(andere).toBe(stringify(spur));
        });
        expect(engine).toHaveLength(faelle.length);
        geprueft += faelle.length;
      }),
      { numRuns: LAEUFE },
    );
    expect(geprueft).toBeGreaterThanOrEqual(100_000);
  }, 180_000);

  it('judge whole projects alike, per element and under reliefs', async () => {
    await fc.assert(
      fc.asyncProperty(regelwerke({ massgeblich: true }), fakten(), async (fachgebiet, lage) => {
        const closures = await judgeAll(fachgebiet, lage);
        expect(stringify(await judgeAll(fachgebiet, lage, jsonRulesEngine))).toBe(stringify(closures));
      }),
      { numRuns: 300 },
    );
  });

  it('the value without a trace is the value with one', () => {
    fc.assert(
      fc.property(regelwerke(), bedingungen, fakten(), (fachgebiet, texte, lage) => {
        const umgebung = worldAt(federalRules(fachgebiet), lage, STICHTAG, createCompiler());
        const knoten = texte.map((text) => ausdruck(text).node);
        const mitSpur = traceAll(knoten.map((node) => ({ node, umgebung }))).map(({ wert }) => wert);
        expect(knoten.map((node) => compileFeel(node)(umgebung))).toEqual(mitSpur);
      }),
      { numRuns: 200 },
    );
  });
});
