import { expect, test } from 'vitest';
import { fieldTyp } from './check-pfad.ts';
import { checkTyp, type TypUmfeld } from './check-typ.ts';
import { parseFeel } from './parse.ts';
import type { FeelTyp } from './typ.ts';

const eur: FeelTyp = { art: 'zahl', einheit: 'EUR' };
const ew: FeelTyp = { art: 'zahl', einheit: 'Einwohner' };
const datum: FeelTyp = { art: 'datum' };
const wahr: FeelTyp = { art: 'wahrheitswert' };
const art: FeelTyp = { art: 'text', auswahl: ['vereinfacht', 'regulaer'] };

const wurzel: FeelTyp = {
  art: 'kontext',
  felder: {
    gemeinde: { art: 'kontext', felder: { einwohner: ew, name: { art: 'text' }, flaeche: { art: 'zahl' } } },
    verfahren: {
      art: 'kontext',
      nullbar: true,
      felder: {
        art,
        status: { art: 'text', auswahl: ['offen', 'fertig'] },
        von: datum,
        bis: { ...datum, nullbar: true },
        laeuft: wahr,
      },
    },
    kosten: eur,
    netze: {
      art: 'liste',
      nullbar: true,
      element: {
        art: 'kontext',
        felder: {
          id: { art: 'text' },
          ee: wahr,
          km: { art: 'zahl', einheit: 'km' },
          orte: { art: 'liste', element: { art: 'kontext', felder: { km: { art: 'zahl' } } } },
        },
      },
    },
    laender: { art: 'liste', element: { art: 'text', auswahl: ['SN', 'BB'] } },
    stichtag: datum,
    parameter: {
      art: 'kontext',
      felder: {
        schwelle: ew,
        tage: { art: 'zahl', einheit: 'Tage' },
        satz: { art: 'zahl', einheit: 'EUR' },
        frist: datum,
        monat: { art: 'dauer_monate' },
      },
    },
  },
};

const umfeld: TypUmfeld = { lookup: (teile) => fieldTyp(wurzel, teile, 0) };

function check(text: string, erwartet?: FeelTyp) {
  const { node, probleme } = parseFeel(text);
  if (node === undefined) throw new Error(`${text}: ${probleme[0]?.text.de}`);
  return checkTyp(node, umfeld, erwartet);
}

test.each<[string, FeelTyp]>([
  ['gemeinde.einwohner < parameter.schwelle', wahr],
  ['gemeinde.einwohner < 10000 and verfahren.laeuft', wahr],
  ['verfahren.art = "vereinfacht"', wahr],
  ['verfahren.art', { ...art, nullbar: true }],
  ['verfahren.art in ["vereinfacht", "regulaer", null]', wahr],
  ['gemeinde.name in laender', wahr],
  ['verfahren.bis - verfahren.von', { art: 'dauer_tage' }],
  ['(verfahren.bis - verfahren.von).days + 1 >= parameter.tage', wahr],
  ['verfahren.von + duration("P1D") * parameter.tage', datum],
  ['max(verfahren.von + duration("P1M"), parameter.frist) - duration("P1D")', datum],
  ['verfahren.von.year', { art: 'zahl' }],
  ['parameter.monat.months', { art: 'zahl', einheit: 'Monate' }],
  ['kosten + parameter.satz * 2', eur],
  ['kosten / gemeinde.einwohner', { art: 'zahl' }],
  ['kosten * 2', eur],
  ['parameter.satz * gemeinde.einwohner', { art: 'zahl' }],
  ['if verfahren.laeuft then kosten else 0', eur],
  ['if verfahren.laeuft then "a" else "b"', { art: 'text', auswahl: ['a', 'b'] }],
  ['if verfahren.laeuft then verfahren.bis else null', { ...datum, nullbar: true }],
  ['every n in netze satisfies n.ee or n.km < 3', wahr],
  ['some n in netze satisfies (every m in netze satisfies n.id != m.id or m.ee)', wahr],
  ['count(netze) > 0', wahr],
  ['sum([kosten, parameter.satz])', eur],
  ['sum(kosten, 5)', eur],
  ['netze.km', { art: 'liste', element: { art: 'zahl', einheit: 'km' }, nullbar: true }],
  ['sum(netze.km)', { art: 'zahl', einheit: 'km' }],
  ['list contains(netze.id, "a")', wahr],
  ['min(1, 2)', { art: 'zahl' }],
  ['list contains(laender, "SN")', wahr],
  ['distinct values(laender)', { art: 'liste', element: { art: 'text', auswahl: ['SN', 'BB'] } }],
  ['contains(gemeinde.name, "bad")', wahr],
  ['round half up(kosten, 2)', eur],
  ['years and months duration(verfahren.von, stichtag)', { art: 'dauer_monate' }],
  ['date(gemeinde.name)', datum],
  ['-kosten', eur],
  ['verfahren = null or verfahren.bis != null', wahr],
  ['gemeinde.einwohner between 1 and parameter.schwelle', wahr],
])('%s has type %j', (text, typ) => expect(check(text)).toEqual({ typ, probleme: [] }));

test.each<[string, string, string, string?]>([
  ['gemeinde.einwoner < 5', 'feel-name', 'einwoner', 'einwohner'],
  ['gemeide.einwohner < 5', 'feel-name', 'gemeide', 'gemeinde'],
  ['gemeinde.einwohner.zahl < 5', 'feel-name', 'zahl'],
  ['parameter.schwele < 5', 'feel-name', 'schwele', 'schwelle'],
  ['every n in netze satisfies n.eee', 'feel-name', 'eee'],
  ['every kosten in netze satisfies kosten.ee', 'feel-name', 'kosten'],
  ['every parameter in netze satisfies true', 'feel-name', 'parameter'],
  ['some  n in netze satisfies (some n in netze satisfies n.ee)', 'feel-name', 'n'],
  ['gemeinde.einwohner < "zehn"', 'feel-typ', '"zehn"'],
  ['gemeinde.einwohner = "10000"', 'feel-typ', '"10000"'],
  ['gemeinde.name < "M"', 'feel-typ', 'gemeinde.name'],
  ['verfahren.laeuft > true', 'feel-typ', 'verfahren.laeuft'],
  ['verfahren.von = "2027-01-01"', 'feel-typ', '"2027-01-01"'],
  ['verfahren.von < parameter.tage', 'feel-typ', 'parameter.tage'],
  ['gemeinde.einwohner and verfahren.laeuft', 'feel-typ', 'gemeinde.einwohner'],
  ['not(kosten)', 'feel-typ', 'kosten'],
  ['if kosten then 1 else 2', 'feel-typ', 'kosten'],
  ['if verfahren.laeuft then 1 else "a"', 'feel-typ', '"a"'],
  ['verfahren.von + 30', 'feel-typ', 'verfahren.von + 30'],
  ['verfahren.von + verfahren.bis', 'feel-typ', 'verfahren.von + verfahren.bis'],
  ['duration("P1D") + duration("P1M")', 'feel-typ', 'duration("P1D") + duration("P1M")'],
  ['duration("P1D") < duration("P1M")', 'feel-typ', 'duration("P1M")'],
  ['-gemeinde.name', 'feel-typ', '-gemeinde.name'],
  ['verfahren.von.days', 'feel-typ', 'verfahren.von.days'],
  ['(verfahren.bis - verfahren.von).months', 'feel-typ', 'months'],
  ['count(kosten)', 'feel-typ', 'kosten'],
  ['sum(netze.kn)', 'feel-name', 'kn'],
  ['laender.name = laender', 'feel-name', 'name'],
  ['sum(netze.orte.km)', 'feel-name', 'km'],
  ['netze.km > 3', 'feel-typ', 'netze.km'],
  ['sum(netze.id)', 'feel-typ', 'netze.id'],
  ['sum(netze.km) > kosten', 'feel-einheit', 'kosten'],
  ['max(kosten)', 'feel-typ', 'kosten'],
  ['max(kosten, verfahren.von)', 'feel-typ', 'verfahren.von'],
  ['sum(kosten, verfahren.von)', 'feel-typ', 'verfahren.von'],
  ['contains(kosten, "a")', 'feel-typ', 'kosten'],
  ['kosten in gemeinde.name', 'feel-typ', 'gemeinde.name'],
  ['kosten in ["a"]', 'feel-typ', '"a"'],
  ['every n in kosten satisfies true', 'feel-typ', 'kosten'],
  ['every n in netze satisfies n.km', 'feel-typ', 'n.km'],
  ['[1, "a"] = [1]', 'feel-typ', '"a"'],
  ['gemeinde = gemeinde', 'feel-typ', 'gemeinde'],
  ['kosten < gemeinde.einwohner', 'feel-einheit', 'gemeinde.einwohner'],
  ['kosten + gemeinde.einwohner', 'feel-einheit', 'gemeinde.einwohner'],
  ['kosten in [gemeinde.einwohner]', 'feel-einheit', 'gemeinde.einwohner'],
  ['kosten in [1..gemeinde.einwohner]', 'feel-einheit', 'gemeinde.einwohner'],
  ['max(kosten, gemeinde.einwohner)', 'feel-einheit', 'gemeinde.einwohner'],
  ['if verfahren.laeuft then kosten else gemeinde.einwohner', 'feel-einheit', 'gemeinde.einwohner'],
  ['(verfahren.bis - verfahren.von).days < kosten', 'feel-einheit', 'kosten'],
  ['verfahren.art = "vereinfach"', 'feel-auswahl', '"vereinfach"', '"vereinfacht"'],
  ['"regulär" = verfahren.art', 'feel-auswahl', '"regulär"', '"regulaer"'],
  ['verfahren.art != "xyz"', 'feel-auswahl', '"xyz"'],
  ['verfahren.art in ["vereinfacht", "regular"]', 'feel-auswahl', '"regular"', '"regulaer"'],
  ['"XY" in laender', 'feel-auswahl', '"XY"'],
  ['list contains(laender, "XY")', 'feel-auswahl', '"XY"'],
  ['verfahren.art = verfahren.status', 'feel-auswahl', 'verfahren.status'],
  [
    'verfahren.art = (if verfahren.laeuft then "a" else "b")',
    'feel-auswahl',
    'if verfahren.laeuft then "a" else "b"',
  ],
])('%s is reported once, where it stands', (text, code, stelle, ersatz) => {
  const { probleme } = check(text);
  expect(
    probleme.map((problem) => [problem.code, text.slice(problem.von, problem.bis), problem.ersatz]),
  ).toEqual([[code, stelle, ersatz]]);
  expect(probleme[0]?.text.de).toMatch(/^(„|[A-ZÄÖÜ]).*[.?]$/s);
});

test.each<[string, FeelTyp, string | undefined]>([
  ['verfahren.laeuft', wahr, undefined],
  ['kosten', wahr, 'feel-typ'],
  ['kosten', ew, 'feel-einheit'],
  ['5', ew, undefined],
  ['null', datum, undefined],
  ['if verfahren.laeuft then "a" else "b"', { art: 'text', auswahl: ['a'] }, 'feel-auswahl'],
  ['gemeinde.unbekannt', wahr, 'feel-name'],
  ['kosten', { art: 'beliebig' }, undefined],
])('%s where %j is expected: %s', (text, erwartet, code) => {
  expect(check(text, erwartet).probleme.map((problem) => problem.code)).toEqual(
    code === undefined ? [] : [code],
  );
});

test.each<[string, FeelTyp, string]>([
  [
    'verfahren.laeuft',
    datum,
    'Hier wird ein Datum erwartet, der Ausdruck ergibt einen Wahrheitswert (ja/nein).',
  ],
  ['gemeinde.name', wahr, 'Hier wird ein Wahrheitswert (ja/nein) erwartet, der Ausdruck ergibt einen Text.'],
  ['kosten', { art: 'text' }, 'Hier wird ein Text erwartet, der Ausdruck ergibt eine Zahl.'],
])('%s where %j is expected is told in correct German', (text, erwartet, satz) => {
  expect(check(text, erwartet).probleme.map((problem) => problem.text.de)).toEqual([satz]);
});

test('a deep nest of lists is checked once per part', () => {
  const tief = Array.from({ length: 30 }).reduce<string>(
    (innen) => `(kosten in [1, (if ${innen} then 1 else 2)])`,
    'verfahren.laeuft',
  );
  expect(check(tief)).toEqual({ typ: wahr, probleme: [] });
});
