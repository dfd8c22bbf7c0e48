import { parseDatum, type Register, suggest } from '@baukasten/engine';
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

/** The code of `--land`, given as code or name; `daten` knows those that exist. */
export function landOption(eingabe: Eingabe, { daten }: Register): string | undefined {
  const wert = textOption(eingabe, 'land');
  if (wert === undefined) return undefined;
  const laender = Object.values(daten.laender);
  const typed = wert.trim().toLowerCase();
  const meant = laender.find((one) => [one.kuerzel, one.name].some((name) => name.toLowerCase() === typed));
  if (meant !== undefined) return meant.kuerzel;
  const codes = laender.map(({ kuerzel }) => kuerzel).sort();
  const [near] = suggest(
    wert,
    laender.map(({ name }) => name),
  );
  throw new Bedienfehler(texte.keineWahl('--land', wert, codes, near));
}

/** 30.6.2028 → 2028-06-30, if there is such a day. */
function germanDay(wert: string): string | undefined {
  const [, tag = '', monat = '', jahr = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(wert) ?? [];
  const iso = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
  return parseDatum(iso) === undefined ? undefined : iso;
}
