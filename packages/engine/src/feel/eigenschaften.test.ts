import fc from 'fast-check';
import { evaluate as feelin, date as feelinDate } from 'feelin';
import { describe, expect, test } from 'vitest';
import { formatPath } from '../document/range.ts';
import { compileFeel } from './compile.ts';
import { formatIso } from './datum.ts';
import { formatDauer } from './dauer.ts';
import { missingIn } from './fehlt.ts';
import { isDate, isDuration, isList } from './gleich.ts';
import { parseFeel } from './parse.ts';
import { createEnv } from './simple-env.ts';
import { atomsOf, foldTrace, skeletonOf } from './skelett.ts';
import { type Trace, traceFeel } from './trace.ts';
import type { FeelContext, FeelValue } from './values.ts';
import { isNumber, numberFromText, text } from './zahl.ts';

type Sorte = 'wahr' | 'zahl' | 'tag' | 'text';
const NAMEN: Readonly<Record<Sorte, readonly string[]>> = {
  wahr: ['b1', 'b2', 'b3', 'g.b'],
  zahl: ['n1', 'n2', 'n3', 'g.n'],
  tag: ['d1', 'd2', 'g.d'],
  text: ['t1', 't2'],
};
const TEXTE = ['a', 'b', 'ab'];

const bruch = fc.integer({ min: -200, max: 200 }).map((n) => numberFromText(`${n}e-2`) ?? 0);
const WERTE: Readonly<Record<Sorte, fc.Arbitrary<FeelValue>>> = {
  wahr: fc.boolean(),
  zahl: fc.oneof(fc.integer({ min: -3, max: 9 }), bruch),
  tag: fc.integer({ min: 19_700, max: 22_000 }).map((tag) => ({ art: 'datum', tag }) as const),
  text: fc.constantFrom(...TEXTE),
};

/** Expressions by sort, as texts; every operand stands in brackets. `plain` leaves out what feelin does otherwise. */
function expressions(plain: boolean): Record<Sorte, fc.Arbitrary<string>> {
  const klammer = (...teile: fc.Arbitrary<string>[]) =>
    fc.tuple(...teile).map((worte) => `(${worte.join(' ')})`);
  const fest = (...worte: string[]) => fc.constantFrom(...worte);
  const ganz = fc.integer({ min: 0, max: 9 }).map(String);
  return fc.letrec<Record<Sorte, string>>((tie) => {
    const [b, n, d, t] = [tie('wahr'), tie('zahl'), tie('tag'), tie('text')];
    const wahl = (x: fc.Arbitrary<string>) => klammer(fest('if'), b, fest('then'), x, fest('else'), x);
    const ordnung = fest('<', '<=', '>', '>=', '=', '!=');
    const einfach = fest('=', '!=');
    const mehr = <T>(...werte: T[]): T[] => (plain ? [] : werte);
    return {
      wahr: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fest(...NAMEN.wahr),
        klammer(b, fest('and'), b),
        klammer(b, fest('or'), b),
        klammer(b, fest('and'), b, fest('and'), b),
        klammer(fest('not('), b, fest(')')),
        klammer(n, ordnung, n),
        klammer(n, ordnung, ganz),
        klammer(d, ordnung, d),
        klammer(t, einfach, t),
        klammer(n, fest('in [1, 2,'), n, fest(']')),
        klammer(n, fest('in [0..4)')),
        klammer(n, fest('between 1 and 5')),
        klammer(n, fest('in ns')),
        klammer(fest('some', 'every'), fest('x in xs satisfies x.b and'), b),
        klammer(fest('some', 'every'), fest('x in xs satisfies x.n >'), n),
        klammer(
          fest('some', 'every'),
          fest('x in xs satisfies (every y in xs satisfies y.n <= x.n or'),
          b,
          fest(')'),
        ),
        wahl(b),
        ...mehr(klammer(fest(...NAMEN.wahr, ...NAMEN.zahl, ...NAMEN.tag, 'g', 'xs'), einfach, fest('null'))),
        ...mehr(klammer(fest('list contains(ns,'), n, fest(')'))),
        // feelin swaps the ends of an empty range.
        ...mehr(klammer(n, fest('between'), n, fest('and'), n)),
      ),
      zahl: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fest(...NAMEN.zahl),
        ganz,
        klammer(n, fest('+', '-', '*'), n),
        klammer(fest('count(xs)')),
        klammer(fest('max(', 'min('), n, fest(','), n, fest(')')),
        klammer(fest('abs(', 'floor(', 'ceiling('), n, fest(')')),
        klammer(fest('('), d, fest('-'), d, fest(').days')),
        klammer(d, fest('.year', '.month', '.day')),
        fest('d1.year', 'g.d.day'),
        wahl(n),
        ...mehr(
          klammer(n, fest('/'), n),
          klammer(fest('sum(ns)')),
          klammer(fest('round half up('), n, fest(', 1)')),
        ),
        ...mehr(klammer(fest('-'), n), klammer(n, fest('** 2'))),
      ),
      tag: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fest(...NAMEN.tag),
        fest('date("2028-06-30")', '@"2027-01-31"'),
        klammer(d, fest('+', '-'), fest('duration("P1M")', 'duration("P30D")', '@"P1Y1M"')),
        wahl(d),
        ...mehr(
          klammer(fest('max('), d, fest(','), d, fest(')')),
          klammer(d, fest('+ duration("P1D") *'), n),
        ),
      ),
      text: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fest(...NAMEN.text),
        fest(...TEXTE.map((wert) => `"${wert}"`)),
        klammer(t, fest('+'), t),
        wahl(t),
      ),
    };
  });
}

/** A fact that is there, `null` or absent, by chance. */
type Vorrat = 'alles' | 'luecken';
function record(felder: Readonly<Record<string, Sorte>>, vorrat: Vorrat): fc.Arbitrary<FeelContext> {
  const feld = (sorte: Sorte) =>
    vorrat === 'alles'
      ? WERTE[sorte]
      : fc.oneof(WERTE[sorte], fc.constant(null), fc.constant(undefined), fc.constant(undefined));
  return fc.record(Object.fromEntries(Object.entries(felder).map(([name, sorte]) => [name, feld(sorte)])));
}

function facts(vorrat: Vorrat): fc.Arbitrary<FeelContext> {
  const oben = Object.fromEntries(
    (['wahr', 'zahl', 'tag', 'text'] as const).flatMap((sorte) =>
      NAMEN[sorte].filter((name) => !name.includes('.')).map((name) => [name, sorte]),
    ),
  );
  const gruppe: fc.Arbitrary<FeelValue> = record({ b: 'wahr', n: 'zahl', d: 'tag' }, vorrat);
  const elemente: fc.Arbitrary<FeelValue> = fc.array(record({ b: 'wahr', n: 'zahl' }, vorrat), {
    maxLength: 3,
  });
  const zahlen: fc.Arbitrary<FeelValue> = fc.array(WERTE.zahl, { maxLength: 3 });
  const teil = (x: fc.Arbitrary<FeelValue>) =>
    vorrat === 'alles' ? x : fc.oneof(x, x, fc.constant(null), fc.constant(undefined));
  return fc
    .tuple(record(oben, vorrat), teil(gruppe), teil(elemente), teil(zahlen))
    .map(([einzeln, g, xs, ns]) => ({ ...einzeln, g, xs, ns }));
}

/** A comparable picture of a value. */
function show(wert: FeelValue): unknown {
  if (wert === undefined) return 'unbekannt';
  if (isNumber(wert)) return { zahl: text(wert) };
  if (isDate(wert)) return { tag: formatIso(wert) };
  if (isDuration(wert)) return { dauer: formatDauer(wert) };
  if (isList(wert)) return wert.map(show);
  return typeof wert === 'object' && wert !== null
    ? Object.entries(wert).map(([name, feld]) => [name, show(feld)])
    : wert;
}

function picture(spur: Trace): unknown {
  return [
    spur.node.von,
    show(spur.wert),
    spur.lesung === undefined ? '' : formatPath(spur.lesung.pfad),
    spur.kinder.map(picture),
  ];
}

function parsed(ausdruck: string) {
  const { node, probleme } = parseFeel(ausdruck);
  if (node === undefined) throw new Error(`${ausdruck}: ${probleme[0]?.text.de}`);
  return node;
}

const reich = expressions(false);
const jedes = fc.oneof(reich.wahr, reich.zahl, reich.tag, reich.text);

test('the compiled value is the traced value', () => {
  fc.assert(
    fc.property(jedes, facts('luecken'), (ausdruck, fakten) => {
      const node = parsed(ausdruck);
      const env = createEnv(fakten);
      expect(show(compileFeel(node)(env))).toEqual(show(traceFeel(node)(env).wert));
    }),
    { numRuns: 1500 },
  );
});

test('the trace folded from the atoms is the trace of the whole', () => {
  fc.assert(
    fc.property(reich.wahr, facts('luecken'), (ausdruck, fakten) => {
      const node = parsed(ausdruck);
      const env = createEnv(fakten);
      const skelett = skeletonOf(node);
      const atome = atomsOf(skelett).map((atom) => traceFeel(atom)(env));
      expect(picture(foldTrace(skelett, atome))).toEqual(picture(traceFeel(node)(env)));
    }),
    { numRuns: 500 },
  );
});

test('a known value stays, whatever an absent fact turns out to be', () => {
  fc.assert(
    fc.property(
      jedes,
      facts('luecken'),
      facts('alles'),
      fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
      (ausdruck, fakten, ganz, wahl) => {
        const auswerter = compileFeel(parsed(ausdruck));
        const vorher = auswerter(createEnv(fakten));
        fc.pre(vorher !== undefined);
        expect(show(auswerter(createEnv(complete(fakten, ganz, wahl))))).toEqual(show(vorher));
      },
    ),
    { numRuns: 2500 },
  );
});

/** Absent facts, also inside records and list elements, become `null`, a value, or stay absent. */
function complete(fakten: FeelContext, ganz: FeelContext, wahl: readonly number[]): FeelContext {
  let i = 0;
  const fill = (alt: FeelValue, neu: FeelValue): FeelValue => {
    if (alt === undefined) {
      const was = wahl[i % wahl.length];
      i += 1;
      return was === 0 ? undefined : was === 1 ? null : neu;
    }
    if (isList(alt))
      return alt.map((element, k) =>
        isRecord(element)
          ? fill(element, isList(neu) && isRecord(neu[k]) ? neu[k] : { b: k % 2 === 0, n: k })
          : element,
      );
    if (!isRecord(alt)) return alt;
    const vorlage = isRecord(neu) ? neu : {};
    return Object.fromEntries(Object.keys(alt).map((name) => [name, fill(alt[name], vorlage[name])]));
  };
  return fill(fakten, ganz) as FeelContext;
}

function isRecord(wert: FeelValue): wert is FeelContext {
  return (
    typeof wert === 'object' &&
    wert !== null &&
    !isList(wert) &&
    !isNumber(wert) &&
    !isDate(wert) &&
    !isDuration(wert)
  );
}

describe('missing facts', () => {
  const logic = (quantoren: boolean) =>
    fc.letrec<{ b: string }>((tie) => {
      const atome = [
        'b1',
        'b2',
        'b3',
        'g.b',
        'n1 < 3',
        'n2 = 2',
        'd1 < d2',
        'n3 in [1, 2]',
        't1 = "a"',
        'g.n in [0..4)',
      ];
      const quantor = fc
        .tuple(fc.constantFrom('some', 'every'), tie('b'))
        .map(([wort, b]) => `(${wort} x in xs satisfies (x.b or (${b})))`);
      return {
        b: fc.oneof(
          { depthSize: 'medium' },
          fc.constantFrom(...atome),
          fc
            .tuple(tie('b'), fc.constantFrom('and', 'or'), tie('b'))
            .map(([a, wort, b]) => `((${a}) ${wort} (${b}))`),
          tie('b').map((a) => `not(${a})`),
          ...(quantoren ? [quantor] : []),
        ),
      };
    }).b;

  // Which facts the elements of an absent list lack shows only when the list is there: a round per nesting.
  test.each([
    ['and, or, not', false, 1],
    ['lists inside lists', true, 6],
  ])('supplying all that are named makes the value known: %s', (_, quantoren, runden) => {
    fc.assert(
      fc.property(logic(quantoren), facts('luecken'), facts('alles'), (ausdruck, fakten, ganz) => {
        const node = parsed(ausdruck);
        let aktuell = fakten;
        for (let runde = 0; runde < runden; runde += 1) {
          for (const { pfad } of missingIn(traceFeel(node)(createEnv(aktuell))))
            aktuell = supply(aktuell, pfad, ganz);
        }
        expect(compileFeel(node)(createEnv(aktuell))).not.toBe(undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test('none lies in a branch that is decided, and a known value lacks nothing', () => {
    fc.assert(
      fc.property(logic(true), facts('luecken'), (ausdruck, fakten) => {
        const spur = traceFeel(parsed(ausdruck))(createEnv(fakten));
        const genannt = missingIn(spur).map(({ pfad }) => formatPath(pfad));
        const offen = openReadings(spur);
        expect(genannt.filter((pfad) => !offen.has(pfad))).toEqual([]);
        expect(genannt.length > 0).toBe(spur.wert === undefined);
        expect(new Set(genannt).size).toBe(genannt.length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Readings of which every ancestor is unknown. */
function openReadings(spur: Trace): ReadonlySet<string> {
  const eigene = spur.lesung === undefined ? [] : [formatPath(spur.lesung.pfad)];
  if (eigene.length > 0) return new Set(eigene);
  return spur.wert === undefined
    ? new Set(spur.kinder.flatMap((kind) => [...openReadings(kind)]))
    : new Set();
}

function supply(fakten: FeelContext, pfad: readonly (string | number)[], ganz: FeelContext): FeelContext {
  const put = (alt: FeelValue, rest: readonly (string | number)[], neu: FeelValue): FeelValue => {
    const [kopf, ...weiter] = rest;
    if (kopf === undefined) return neu ?? true;
    const vorlage = isRecord(neu) ? neu[kopf] : undefined;
    if (typeof kopf === 'number' && isList(alt))
      return alt.map((element, i) => (i === kopf ? put(element, weiter, vorlage) : element));
    return {
      ...(isRecord(alt) ? alt : isRecord(neu) ? neu : {}),
      [kopf]: put(isRecord(alt) ? alt[String(kopf)] : undefined, weiter, vorlage),
    };
  };
  return put(fakten, pfad, ganz) as FeelContext;
}

describe('feelin, the reference implementation of FEEL', () => {
  const gemeinsam = expressions(true);
  const ganzzahlig = (wert: FeelValue): unknown => {
    if (isDate(wert)) return feelinDate(formatIso(wert));
    if (isNumber(wert)) return typeof wert === 'number' ? wert : Math.round(Number(text(wert)));
    if (isList(wert)) return wert.map(ganzzahlig);
    return isRecord(wert)
      ? Object.fromEntries(Object.entries(wert).map(([name, feld]) => [name, ganzzahlig(feld)]))
      : wert;
  };
  const unsere = (wert: FeelValue): FeelValue => {
    if (isNumber(wert)) return Number(ganzzahlig(wert));
    if (isList(wert)) return wert.map(unsere);
    return isRecord(wert)
      ? Object.fromEntries(Object.entries(wert).map(([name, feld]) => [name, unsere(feld)]))
      : wert;
  };

  test.each(['wahr', 'zahl', 'tag', 'text'] as const)('agrees on fully known facts: %s', (sorte) => {
    fc.assert(
      fc.property(gemeinsam[sorte], facts('alles'), (ausdruck, fakten) => {
        const wert = compileFeel(parsed(ausdruck))(createEnv(unsere(fakten) as FeelContext));
        const { value } = feelin(ausdruck, ganzzahlig(fakten) as Record<string, unknown>);
        const unserer = isDate(wert) ? formatIso(wert) : isNumber(wert) ? Number(text(wert)) : wert;
        expect(unserer).toEqual(isDate(wert) ? String(value) : typeof value === 'number' ? value + 0 : value);
      }),
      { numRuns: 500 },
    );
  });
});
