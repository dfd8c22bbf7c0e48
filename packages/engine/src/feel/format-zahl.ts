import type { Sprache } from '../document/problem.ts';
import type { FeelNumber } from './values.ts';
import { text } from './zahl.ts';

interface Einheit {
  readonly einzahl?: string;
  readonly en?: string;
  readonly enEinzahl?: string;
}

/** Units whose written form is not just the unit's own name. */
const EINHEITEN: Readonly<Record<string, Einheit>> = {
  Einwohner: { en: 'inhabitants', enEinzahl: 'inhabitant' },
  Tage: { einzahl: 'Tag', en: 'days', enEinzahl: 'day' },
  Wochen: { einzahl: 'Woche', en: 'weeks', enEinzahl: 'week' },
  Monate: { einzahl: 'Monat', en: 'months', enEinzahl: 'month' },
  Jahre: { einzahl: 'Jahr', en: 'years', enEinzahl: 'year' },
  EUR: { einzahl: '€', en: '€', enEinzahl: '€' },
  Prozent: { einzahl: '%', en: '%', enEinzahl: '%' },
};

/** Signs stand for the plural too. */
const ZEICHEN: Readonly<Record<string, string>> = { EUR: '€', Prozent: '%' };

/** Units that say what is counted but are not read aloud: a calendar year, a grade, a plain count. */
const UNGESPROCHEN: ReadonlySet<string> = new Set(['Jahr', 'Stufe', 'Anzahl']);

/** More places than these are shown with an ellipsis: a displayed figure is never rounded across a threshold. */
const MAX_STELLEN = 6;

/**
 * A number with separators and unit: `9.196 Einwohner`, `85.712,42 €`, `12,5 %`; English `9,196 inhabitants`.
 * Without a unit, and in calendar years, four digits stay together.
 */
export function formatNumber(zahl: FeelNumber, einheit: string | undefined, sprache: Sprache): string {
  const ziffern = text(zahl);
  if (!/^-?\d+(\.\d+)?$/.test(ziffern)) return withUnit(ziffern, false, einheit, sprache);
  const [ganz = '', bruch = ''] = ziffern.replace('-', '').split('.');
  const [tausend, komma] = sprache === 'de' ? ['.', ','] : [',', '.'];
  const gruppiert =
    (einheit === undefined || einheit === 'Jahr') && ganz.length <= 4
      ? ganz
      : ganz.replace(/\B(?=(\d{3})+$)/g, tausend);
  const stellen = einheit === 'EUR' && bruch.length === 1 ? `${bruch}0` : bruch;
  const gekuerzt = stellen.length > MAX_STELLEN ? `${stellen.slice(0, MAX_STELLEN)}…` : stellen;
  const betrag = gekuerzt === '' ? gruppiert : `${gruppiert}${komma}${gekuerzt}`;
  return withUnit(
    ziffern.startsWith('-') ? `-${betrag}` : betrag,
    ganz === '1' && bruch === '',
    einheit,
    sprache,
  );
}

function withUnit(betrag: string, einer: boolean, einheit: string | undefined, sprache: Sprache): string {
  if (einheit === undefined || UNGESPROCHEN.has(einheit)) return betrag;
  const bekannt = Object.hasOwn(EINHEITEN, einheit) ? EINHEITEN[einheit] : undefined;
  const mehrzahl = ZEICHEN[einheit] ?? einheit;
  const name =
    sprache === 'de' ? (einer ? bekannt?.einzahl : undefined) : einer ? bekannt?.enEinzahl : bekannt?.en;
  return `${betrag} ${name ?? mehrzahl}`;
}
