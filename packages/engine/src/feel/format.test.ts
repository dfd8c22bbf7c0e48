import { expect, test } from 'vitest';
import { parseDatum } from './datum.ts';
import { parseDauer } from './dauer.ts';
import { formatFeel } from './format.ts';
import type { FeelTyp } from './typ.ts';
import type { FeelValue } from './values.ts';
import { numberFromText } from './zahl.ts';

const ohne = undefined;
const in_ = (einheit: string): FeelTyp => ({ art: 'zahl', einheit });

const faelle: readonly (readonly [FeelValue, FeelTyp | undefined, string, string])[] = [
  [undefined, ohne, 'nicht angegeben', 'not stated'],
  [null, ohne, 'noch nicht vorhanden', 'none yet'],
  [true, ohne, 'ja', 'yes'],
  [false, ohne, 'nein', 'no'],
  ['vereinfacht', ohne, 'vereinfacht', 'vereinfacht'],
  [parseDatum('2028-06-30'), ohne, '30.06.2028', '2028-06-30'],
  [numberFromText('85712.42'), in_('EUR'), '85.712,42 €', '85,712.42 €'],
  [numberFromText('12.5'), in_('EUR'), '12,50 €', '12.50 €'],
  [1000, in_('EUR'), '1.000 €', '1,000 €'],
  [9196, in_('Einwohner'), '9.196 Einwohner', '9,196 inhabitants'],
  [1, in_('Einwohner'), '1 Einwohner', '1 inhabitant'],
  [2045, in_('Jahr'), '2045', '2045'],
  [1, in_('Stufe'), '1', '1'],
  [1200, in_('Anzahl'), '1.200', '1,200'],
  [1, in_('Tage'), '1 Tag', '1 day'],
  [30, in_('Tage'), '30 Tage', '30 days'],
  [numberFromText('12.5'), in_('Prozent'), '12,5 %', '12.5 %'],
  [numberFromText('0.5'), in_('MWh/a'), '0,5 MWh/a', '0.5 MWh/a'],
  [2028, ohne, '2028', '2028'],
  [10000, ohne, '10.000', '10,000'],
  [-1234567, ohne, '-1.234.567', '-1,234,567'],
  [numberFromText('0.3333333333'), ohne, '0,333333…', '0.333333…'],
  [numberFromText('9999.9999999'), ohne, '9999,999999…', '9999.999999…'],
  [parseDauer('P30D'), ohne, '30 Tage', '30 days'],
  [parseDauer('P1M'), ohne, '1 Monat', '1 month'],
  [parseDauer('P1Y6M'), ohne, '1 Jahr 6 Monate', '1 year 6 months'],
  [parseDauer('-P5Y'), ohne, '-5 Jahre', '-5 years'],
  [['a', 'b', 'c'], ohne, 'a, b und c', 'a, b and c'],
  [['a'], ohne, 'a', 'a'],
  [[], ohne, 'keine', 'none'],
  [
    [1000, undefined],
    { art: 'liste', element: in_('EUR') },
    '1.000 € und nicht angegeben',
    '1,000 € and not stated',
  ],
  [{ id: 'tg-1' }, ohne, 'tg-1', 'tg-1'],
  [{ a: 1, b: 2 }, ohne, '2 Angaben', '2 entries'],
];

test.each(faelle)('%j is shown as people write it (%j)', (wert, typ, de, en) => {
  expect([formatFeel(wert, typ, 'de'), formatFeel(wert, typ, 'en')]).toEqual([de, en]);
});
