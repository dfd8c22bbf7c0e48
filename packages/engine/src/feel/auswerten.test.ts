import { describe, expect, test } from 'vitest';
import { compileFeel } from './compile.ts';
import { formatIso, parseDatum } from './datum.ts';
import { formatDauer } from './dauer.ts';
import { isDate, isDuration, isList } from './gleich.ts';
import { parseFeel } from './parse.ts';
import { createEnv } from './simple-env.ts';
import { traceFeel } from './trace.ts';
import type { FeelContext, FeelValue } from './values.ts';
import { isNumber, numberFromText, text } from './zahl.ts';

/** `?` unknown, numbers and days as texts, lists element by element. */
function show(wert: FeelValue): unknown {
  if (wert === undefined) return '?';
  if (wert === null || typeof wert === 'boolean' || typeof wert === 'string') return wert;
  if (isNumber(wert)) return Number.isSafeInteger(wert) ? wert : text(wert);
  if (isDate(wert)) return formatIso(wert);
  if (isDuration(wert)) return formatDauer(wert);
  return isList(wert) ? wert.map(show) : wert;
}

const fakten: FeelContext = {
  ja: true,
  nein: false,
  keine: null,
  drei: 3,
  halb: numberFromText('0.5'),
  text: 'abc',
  tag: parseDatum('2027-01-31'),
  spaeter: parseDatum('2027-03-01'),
  leer: [],
  zahlen: [1, 2, 3],
  luecke: [1, null, 3],
  gruppe: { wert: 5, keine: null, year: 1999 },
  netze: [
    { id: 'a', ee: true, km: 3 },
    { id: 'b', ee: false },
    { id: 'c', km: null },
  ],
  posten: [
    { netto: 2, teile: [{ netto: 1 }, { netto: 2 }] },
    { netto: 1, teile: [] },
    { netto: numberFromText('0.5'), teile: null },
  ],
};

const eins: readonly (readonly [string, unknown])[] = [
  // absent and null
  ['fehlt = null', '?'],
  ['fehlt != null', '?'],
  ['keine = null', true],
  ['keine != null', false],
  ['drei = null', false],
  ['drei != null', true],
  ['keine = 3', false],
  ['keine != 3', true],
  ['keine < 3', '?'],
  ['keine + 1', '?'],
  ['abs(keine)', '?'],
  ['keine and nein', false],
  ['keine and ja', '?'],
  ['not(keine)', '?'],
  ['keine.tiefer', null],
  ['keine.tiefer = null', true],
  ['fehlt.tiefer', '?'],
  ['gruppe.wert', 5],
  ['gruppe.fehlt', '?'],
  ['text.laenge', '?'],
  // logic
  ['fehlt and nein', false],
  ['fehlt and ja', '?'],
  ['fehlt or ja', true],
  ['fehlt or nein', '?'],
  ['not(fehlt)', '?'],
  ['fehlt = fehlt', '?'],
  ['drei and nein', false],
  // comparisons
  ['drei < 4', true],
  ['drei >= 3', true],
  ['drei > 3', false],
  ['4 > drei', true],
  ['drei <= halb', false],
  ['halb = 0.50', true],
  ['halb != 0.5', false],
  ['0.1 + 0.2 = 0.3', true],
  ['1.0 = 1', true],
  ['text = "abc"', true],
  ['text != "abd"', true],
  ['text < "abd"', true],
  ['ja = true', true],
  ['ja < true', '?'],
  ['drei = "3"', '?'],
  ['drei != "3"', '?'],
  ['text = true', '?'],
  ['tag = "2027-01-31"', '?'],
  ['tag < date("2027-02-01")', true],
  ['tag = @"2027-01-31"', true],
  ['duration("P1M") = duration("P30D")', '?'],
  ['duration("P1M") < duration("P31D")', '?'],
  ['duration("P1Y") = duration("P12M")', true],
  ['zahlen = [1, 2, 3]', true],
  ['zahlen = [1, 2]', false],
  ['zahlen = [1, fehlt, 4]', false],
  ['zahlen = [1, fehlt, 3]', '?'],
  ['gruppe = gruppe', '?'],
  ['gruppe != null', true],
  // ranges and lists
  ['drei between 1 and 3', true],
  ['drei in (3..5]', false],
  ['drei in [3..5]', true],
  ['drei in [1..3)', false],
  ['drei in [4..fehlt]', false],
  ['drei in [1..fehlt]', '?'],
  ['keine in [1..5]', '?'],
  ['drei in [1, 2, 3]', true],
  ['drei in [1, fehlt]', '?'],
  ['drei in [3, fehlt]', true],
  ['fehlt in [1]', '?'],
  ['fehlt in []', false],
  ['keine in [1, 2]', false],
  ['keine in [1, null]', true],
  ['drei in zahlen', true],
  ['drei in keine', false],
  ['drei in fehlt', '?'],
  ['drei in text', '?'],
  // arithmetic
  ['7 / 2', '3.5'],
  ['1 / 0', '?'],
  ['2 ** 3', 8],
  ['- drei', -3],
  ['-drei ** 2', 9],
  ['"a" + "b"', 'ab'],
  ['"a" + 1', '?'],
  ['spaeter - tag', 'P29D'],
  ['(spaeter - tag).days + 1', 30],
  ['tag + duration("P1M")', '2027-02-28'],
  ['duration("P1M") + tag', '2027-02-28'],
  ['tag + duration("P1D") * 30', '2027-03-02'],
  ['tag - duration("P1D")', '2027-01-30'],
  ['tag + 1', '?'],
  ['duration("P1D") * 0.5', '?'],
  ['duration("P1D") * keine', '?'],
  ['duration("P10D") / 2', 'P5D'],
  ['duration("P10D") / duration("P2D")', 5],
  ['duration("P1D") + duration("P1M")', '?'],
  ['-duration("P1M")', '-P1M'],
  ['date("9999-12-31") + duration("P1D")', '?'],
  ['max(tag + duration("P1M"), tag + duration("P1D") * 30) - duration("P1D")', '2027-03-01'],
  // properties
  ['tag.year', 2027],
  ['tag.month', 1],
  ['tag.day', 31],
  ['tag.days', '?'],
  ['duration("P1Y6M").months', 18],
  ['duration("P1Y6M").days', '?'],
  ['gruppe.year', 1999],
  ['gruppe.month', '?'],
  ['keine.year', '?'],
  ['fehlt.year', '?'],
  // if
  ['if ja then 1 else 2', 1],
  ['if nein then 1 else 2', 2],
  ['if fehlt then 1 else 2', '?'],
  ['if fehlt then 1 else 1.0', 1],
  ['if keine then 1 else 2', '?'],
  ['if fehlt then null else null', null],
  ['if ja then 1 else fehlt', 1],
  // quantifiers
  ['some n in netze satisfies n.ee', true],
  ['every n in netze satisfies n.ee', false],
  ['every n in netze satisfies n.km > 1', '?'],
  ['some n in netze satisfies n.km > 5', '?'],
  ['some n in netze satisfies n.km = 3', true],
  ['every n in leer satisfies fehlt', true],
  ['some n in leer satisfies fehlt', false],
  ['every n in keine satisfies false', true],
  ['some n in keine satisfies true', false],
  ['every n in fehlt satisfies true', '?'],
  ['every n in drei satisfies true', '?'],
  ['some n in zahlen satisfies (some m in zahlen satisfies n + m = 6)', true],
  // projection
  ['netze.id', ['a', 'b', 'c']],
  ['netze.km', [3, '?', null]],
  ['leer.km', []],
  ['keine.km', null],
  ['fehlt.km', '?'],
  ['zahlen.km', ['?', '?', '?']],
  ['sum(posten.netto)', '3.5'],
  ['sum(leer.netto)', 0],
  ['sum(keine.netto)', 0],
  ['sum(fehlt.netto)', '?'],
  ['sum(netze.km)', '?'],
  ['count(netze.km)', 3],
  ['list contains(netze.id, "b")', true],
  ['list contains(netze.km, 7)', '?'],
  ['posten.teile.netto', ['?', '?', null]],
  ['every p in posten satisfies sum(p.teile.netto) <= p.netto', false],
  ['some p in posten satisfies sum(p.teile.netto) > p.netto', true],
  // functions
  ['count(netze)', 3],
  ['count(keine)', 0],
  ['count(leer)', 0],
  ['count(fehlt)', '?'],
  ['count([fehlt, 1])', 2],
  ['sum(zahlen)', 6],
  ['sum(1, 2, halb)', '3.5'],
  ['sum(leer)', 0],
  ['sum(keine)', 0],
  ['sum(luecke)', '?'],
  ['sum(fehlt)', '?'],
  ['sum(duration("P1D"), duration("P2D"))', 'P3D'],
  ['min(zahlen)', 1],
  ['max(1, drei, halb)', 3],
  ['max(tag, spaeter)', '2027-03-01'],
  ['max(tag, keine)', '?'],
  ['max(tag, 1)', '?'],
  ['max(leer)', '?'],
  ['min(luecke)', '?'],
  ['mean(zahlen)', 2],
  ['mean(1, 2)', '1.5'],
  ['mean(leer)', '?'],
  ['floor(-1.5)', -2],
  ['ceiling(-1.5)', -1],
  ['floor(1.567, 1)', '1.5'],
  ['round up(1.01, 1)', '1.1'],
  ['round down(-1.99, 0)', -1],
  ['round half up(2.5, 0)', 3],
  ['round half up(-2.5, 0)', -3],
  ['round half up(1.5, 0.5)', '?'],
  ['abs(-1.5)', '1.5'],
  ['abs(-duration("P1D"))', 'P1D'],
  ['contains(text, "b")', true],
  ['starts with(text, "b")', false],
  ['ends with(text, "bc")', true],
  ['contains(keine, "b")', '?'],
  ['string length("ä\u{1F389}")', 2],
  ['upper case("straße")', 'STRASSE'],
  ['lower case("ÄB")', 'äb'],
  ['date("2028-06-30")', '2028-06-30'],
  ['date(2028, 6, 30)', '2028-06-30'],
  ['date(2028, 6, 31)', '?'],
  ['date(tag)', '2027-01-31'],
  ['date(text)', '?'],
  ['duration("P" + "1D")', 'P1D'],
  ['years and months duration(tag, spaeter)', 'P1M'],
  ['years and months duration(spaeter, tag)', '-P1M'],
  ['list contains(zahlen, 2)', true],
  ['list contains(luecke, null)', true],
  ['list contains(luecke, 7)', false],
  ['list contains(keine, 7)', false],
  ['list contains(fehlt, 7)', '?'],
  ['distinct values([1, 1.0, 2])', [1, 2]],
  ['distinct values([1, fehlt])', '?'],
  ['distinct values(keine)', []],
];

function parsed(ausdruck: string) {
  const { node, probleme } = parseFeel(ausdruck);
  if (node === undefined)
    throw new Error(`${ausdruck}: ${probleme.map(({ text: satz }) => satz.de).join(' ')}`);
  return node;
}

describe('value', () => {
  test.each(eins)('%s is %j', (ausdruck, erwartet) => {
    expect(show(compileFeel(parsed(ausdruck))(createEnv(fakten)))).toEqual(erwartet);
  });
});

describe('trace', () => {
  test.each(eins)('%s is %j', (ausdruck, erwartet) => {
    expect(show(traceFeel(parsed(ausdruck))(createEnv(fakten)).wert)).toEqual(erwartet);
  });

  test('reads every operand, in the order of the text', () => {
    const spur = traceFeel(parsed('nein and fehlt.x and drei > 2'))(createEnv(fakten));
    expect(spur.kinder.map(({ wert }) => show(wert))).toEqual([false, '?', true]);
  });

  test('names the element that a loop variable stood for', () => {
    const spur = traceFeel(parsed('every n in netze satisfies n.km > 1'))(createEnv(fakten));
    const pfade = spur.kinder.map((kind) => (kind.lesung ?? kind.kinder[0]?.lesung)?.pfad);
    expect(pfade).toEqual([['netze'], ['netze', 0, 'km'], ['netze', 1, 'km'], ['netze', 2, 'km']]);
  });

  test('a property reads the value before it', () => {
    expect(traceFeel(parsed('tag.year'))(createEnv(fakten)).lesung).toMatchObject({
      teile: ['tag'],
      pfad: ['tag'],
    });
  });
});

test('names of the language core are no facts', () => {
  const env = createEnv(fakten);
  expect(['constructor', 'to_string', 'has_own'].map((name) => env.get([name]))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
