import type { SourcePath } from '../document/range.ts';
import { formatFeel } from '../feel/format.ts';
import { isDate } from '../feel/gleich.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelNumber } from '../feel/values.ts';
import { compareNumbers, isNumber, plus } from '../feel/zahl.ts';
import { paragraphsOf } from './absaetze.ts';
import { enumeration, longDate, numberText, plain } from './formate.ts';
import { escapeMarkdown, escapeSentence, Markdown, withoutStop, withStop } from './markdown.ts';
import type { Protokoll } from './protokoll.ts';
import { feelOf, Gruppe, Leer, Wert } from './werte.ts';

/** What filters ask about the place where they run. */
export interface Filterlage {
  readonly protokoll: Protokoll;
  /** Meaning of a choice (`x-werte` of the schema). */
  bedeutung(pfad: SourcePath, wert: string): string | undefined;
}

type Filter = (lage: Filterlage, wert: unknown, ...argumente: readonly unknown[]) => unknown;

/**
 * What the filters do. A missing fact passes through all of them and is written as a gap; a value that a filter cannot
 * take (the static check has refused it) stays what it is.
 */
export const FILTER: Readonly<Record<string, Filter>> = {
  zahl: (_, wert, stellen) => onNumber(wert, (zahl) => numberText(zahl, undefined, placesOf(stellen))),
  euro: (_, wert, stellen) => onNumber(wert, (zahl) => numberText(zahl, 'EUR', placesOf(stellen))),
  prozent: (_, wert, stellen) => onNumber(wert, (zahl) => numberText(zahl, 'Prozent', placesOf(stellen))),
  einheit: (_, wert, einheit) =>
    onNumber(wert, (zahl) => numberText(zahl, plain(feelOf(einheit)), undefined)),
  datum: (_, wert, form) => {
    const tag = feelOf(wert);
    if (wert instanceof Leer || !isDate(tag)) return wert;
    return feelOf(form) === 'lang' ? longDate(tag) : formatFeel(tag, undefined, 'de');
  },
  liste: (lage, wert, wort) =>
    onList(wert, (liste) => {
      const bindewort = wort === undefined ? 'und' : plain(feelOf(wort));
      return new Markdown(
        enumeration(
          liste.map((item) => withoutStop(lineOf(lage, item))),
          bindewort,
        ),
      );
    }),
  punkte: (lage, wert) =>
    onList(wert, (liste) => new Markdown(liste.map((item) => `- ${lineOf(lage, item)}`).join('\n'))),
  anzahl: (_, wert) => onList(wert, (liste) => new Wert(liste.length, { art: 'zahl' }, [])),
  summe: (_, wert, feld) =>
    onList(wert, (liste) => sumOf(liste, feld === undefined ? undefined : plain(feelOf(feld)))),
  plural: (_, wert, einzahl, mehrzahl) => {
    const zahl = Array.isArray(wert) ? wert.length : feelOf(wert);
    if (wert instanceof Leer || !isNumber(zahl)) return wert;
    return compareNumbers(zahl, 1) === 0 ? einzahl : mehrzahl;
  },
  bedeutung: (lage, wert) =>
    Array.isArray(wert) ? wert.map((item) => meaning(lage, item)) : meaning(lage, wert),
  absaetze: (_, wert) => onText(wert, (text) => new Markdown(paragraphsOf(text))),
  satz: (_, wert) =>
    wert instanceof Markdown
      ? new Markdown(withStop(wert.text))
      : onText(wert, (text) => new Markdown(escapeSentence(text))),
  gross: (_, wert) => onText(wert, (text) => text.charAt(0).toLocaleUpperCase('de') + text.slice(1)),
  sonst: (_, wert, ersatz) => (wert instanceof Leer ? new Markdown(plain(feelOf(ersatz))) : wert),
  angegeben: (_, wert) => (wert instanceof Gruppe ? Gruppe.isAngegeben(wert) : !(wert instanceof Leer)),
};

/** What is written for a value at the end of its filters: escaped, in German format, or a visible gap. */
export function lineOf(lage: Filterlage, wert: unknown): string {
  const text =
    wert instanceof Markdown ? wert.text : wert instanceof Leer ? gap(lage, wert) : escapedText(lage, wert);
  lage.protokoll.spend(text.length);
  return text;
}

function escapedText(lage: Filterlage, wert: unknown): string {
  if (!Array.isArray(wert)) return escapeMarkdown(asText(wert));
  if (wert.length === 0) return 'keine';
  return enumeration(
    wert.map((item) => lineOf(lage, item)),
    'und',
  );
}

function gap({ protokoll }: Filterlage, leer: Leer): string {
  leer.note();
  return protokoll.gap([leer]);
}

/** As in messages: numbers with the unit of their field, days in German form. */
function asText(wert: unknown): string {
  const typ: FeelTyp | undefined = wert instanceof Wert ? wert.typ : undefined;
  const feel = feelOf(wert);
  return feel === undefined || feel === null ? '' : formatFeel(feel, typ, 'de');
}

function onNumber(wert: unknown, format: (zahl: FeelNumber) => string): unknown {
  const zahl = feelOf(wert);
  return !(wert instanceof Leer) && isNumber(zahl) ? format(zahl) : wert;
}

function onText(wert: unknown, format: (text: string) => unknown): unknown {
  const text = wert instanceof Leer ? undefined : feelOf(wert);
  return typeof text === 'string' ? format(text) : wert;
}

function onList(wert: unknown, format: (liste: readonly unknown[]) => unknown): unknown {
  return Array.isArray(wert) ? format(wert) : wert;
}

function placesOf(stellen: unknown): number | undefined {
  const zahl = feelOf(stellen);
  return typeof zahl === 'number' && Number.isInteger(zahl) && zahl >= 0 && zahl <= 6 ? zahl : undefined;
}

/** Exact; an entry without the number makes the sum unknown, and that entry is the gap. */
function sumOf(liste: readonly unknown[], feld: string | undefined): unknown {
  let summe: FeelNumber = 0;
  let typ: FeelTyp = { art: 'zahl' };
  for (const item of liste) {
    const teil: unknown = feld === undefined ? item : fieldOf(item, feld);
    const zahl = feelOf(teil);
    if (!isNumber(zahl)) return teil;
    if (teil instanceof Wert && teil.typ !== undefined) typ = teil.typ;
    const next = plus(summe, zahl);
    if (next === undefined) return teil;
    summe = next;
  }
  return new Wert(summe, typ, []);
}

function fieldOf(item: unknown, feld: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, feld)
    ? (item as Readonly<Record<string, unknown>>)[feld]
    : undefined;
}

function meaning(lage: Filterlage, wert: unknown): unknown {
  if (!(wert instanceof Wert) || typeof wert.wert !== 'string') return wert;
  return lage.bedeutung(wert.pfad, wert.wert) ?? wert;
}
