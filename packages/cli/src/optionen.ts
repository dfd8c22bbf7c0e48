import { parseDatum, suggest } from '@baukasten/engine';
import { Bedienfehler } from './bedienfehler.ts';
import { type Eingabe, textOption } from './eingabe.ts';
import { texte } from './texte.ts';

export function checkChoice(option: string, wert: string, auswahl: readonly string[]): void {
  if (auswahl.includes(wert)) return;
  throw new Bedienfehler(texte.keineWahl(option, wert, auswahl, suggest(wert, auswahl)[0]));
}

/** The day of `--stichtag`, checked; undefined if nobody gave one. */
export function stichtagOption(eingabe: Eingabe): string | undefined {
  const wert = textOption(eingabe, 'stichtag');
  if (wert === undefined) return undefined;
  if (parseDatum(wert) === undefined)
    throw new Bedienfehler(texte.keinTag('--stichtag', wert, germanDay(wert)));
  return wert;
}

/** The code of `--land` in capitals; `laender` are those that exist. */
export function landOption(eingabe: Eingabe, laender: readonly string[]): string | undefined {
  const wert = textOption(eingabe, 'land');
  if (wert === undefined) return undefined;
  const land = wert.toUpperCase();
  checkChoice('--land', land, laender);
  return land;
}

/** 30.6.2028 → 2028-06-30, if there is such a day. */
function germanDay(wert: string): string | undefined {
  const [, tag = '', monat = '', jahr = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(wert) ?? [];
  const iso = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
  return parseDatum(iso) === undefined ? undefined : iso;
}
