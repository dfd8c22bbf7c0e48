import type { Sprache } from '../document/problem.ts';
import { calendarDay, formatIso } from './datum.ts';
import { formatNumber } from './format-zahl.ts';
import { isDate, isDuration, isList } from './gleich.ts';
import type { FeelTyp } from './typ.ts';
import type { FeelDate, FeelDuration, FeelValue } from './values.ts';
import { isNumber } from './zahl.ts';

/** The words of both languages for values that are no figures. */
const WORTE = {
  de: {
    unbekannt: 'nicht angegeben',
    keine: 'noch nicht vorhanden',
    ja: 'ja',
    nein: 'nein',
    leer: 'keine',
    und: 'und',
  },
  en: { unbekannt: 'not stated', keine: 'none yet', ja: 'yes', nein: 'no', leer: 'none', und: 'and' },
} as const;

/**
 * A value as people read it: `30.06.2028`, `85.712,42 €`, `9.196 Einwohner`, `ja`, `a, b und c`; in English dates
 * stay ISO days. Unknown and `null` have words of their own. The type, if given, adds the unit.
 */
export function formatFeel(wert: FeelValue, typ: FeelTyp | undefined, sprache: Sprache): string {
  const worte = WORTE[sprache];
  if (wert === undefined) return worte.unbekannt;
  if (wert === null) return worte.keine;
  if (typeof wert === 'string') return wert;
  if (typeof wert === 'boolean') return wert ? worte.ja : worte.nein;
  if (isNumber(wert)) return formatNumber(wert, typ?.art === 'zahl' ? typ.einheit : undefined, sprache);
  if (isDate(wert)) return formatDate(wert, sprache);
  if (isDuration(wert)) return formatDuration(wert, sprache);
  if (isList(wert)) {
    const element = typ?.art === 'liste' ? typ.element : undefined;
    return wert.length === 0
      ? worte.leer
      : enumerate(
          wert.map((eins) => formatFeel(eins, element, sprache)),
          worte.und,
        );
  }
  return formatRecord(wert, sprache);
}

function formatDate(datum: FeelDate, sprache: Sprache): string {
  if (sprache === 'en') return formatIso(datum);
  const { jahr, monat, tag } = calendarDay(datum);
  return `${String(tag).padStart(2, '0')}.${String(monat).padStart(2, '0')}.${String(jahr).padStart(4, '0')}`;
}

function formatDuration(dauer: FeelDuration, sprache: Sprache): string {
  if (dauer.art === 'dauer_tage') return formatNumber(dauer.anzahl, 'Tage', sprache);
  const vorzeichen = dauer.anzahl < 0 ? -1 : 1;
  const gesamt = Math.abs(dauer.anzahl);
  const jahre = Math.floor(gesamt / 12);
  const monate = gesamt % 12;
  if (jahre === 0) return formatNumber(vorzeichen * monate, 'Monate', sprache);
  const jahresText = formatNumber(vorzeichen * jahre, 'Jahre', sprache);
  return monate === 0 ? jahresText : `${jahresText} ${formatNumber(monate, 'Monate', sprache)}`;
}

function enumerate(teile: readonly string[], und: string): string {
  const letztes = teile.at(-1) ?? '';
  return teile.length <= 1 ? letztes : `${teile.slice(0, -1).join(', ')} ${und} ${letztes}`;
}

/** A record is shown by what names it. */
function formatRecord(wert: Readonly<Record<string, FeelValue>>, sprache: Sprache): string {
  for (const schluessel of ['name', 'titel', 'id']) {
    const name = Object.hasOwn(wert, schluessel) ? wert[schluessel] : undefined;
    if (typeof name === 'string') return name;
  }
  const anzahl = Object.keys(wert).length;
  if (sprache === 'de') return `${anzahl} ${anzahl === 1 ? 'Angabe' : 'Angaben'}`;
  return `${anzahl} ${anzahl === 1 ? 'entry' : 'entries'}`;
}
