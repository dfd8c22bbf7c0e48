import { parseDatum } from '../feel/datum.ts';
import type { FeelContext, FeelValue } from '../feel/values.ts';
import { isNumber } from '../feel/zahl.ts';
import type { Projekt } from '../projekt/read-projekt.ts';
import type { Register } from '../projekt/register.ts';
import type { RegisterAngaben } from '../projekt/register-angaben.ts';
import { registerHinweise, type Schwelle } from '../projekt/register-hinweise.ts';
import { findVariante } from '../resolve/ebenen.ts';
import type { Regelwerk } from '../resolve/resolve-regeln.ts';
import type { WirksameRegeln } from '../resolve/types.ts';
import { meldungen } from './meldungen.ts';
import type { Hinweis } from './types.ts';

export interface HinweisKontext {
  readonly stichtag: string;
  /** Land whose law was asked for instead of the town's own. */
  readonly land?: string;
  readonly register?: Register;
}

/** What deserves a look and is neither a broken file nor a broken duty: register, thresholds, variants, Stichtag. */
export function projektHinweise(
  projekt: Projekt,
  regeln: WirksameRegeln,
  regelwerk: Regelwerk,
  { stichtag, land, register }: HinweisKontext,
): readonly Hinweis[] {
  return [
    ...registerNotes(projekt, regeln, register),
    ...idleVarianten(projekt, regelwerk),
    ...otherLand(projekt, land),
    ...(projekt.stichtag === undefined || projekt.stichtag === stichtag || !isDay(projekt.stichtag)
      ? []
      : [
          {
            code: 'stichtag',
            text: meldungen.stichtagWeichtAb(projekt.stichtag, stichtag),
            range: projekt.fakten.rangeOf(['stichtag']),
          },
        ]),
  ];
}

/** Verdicts by the law of a Land in which the town does not lie. */
function otherLand({ fakten, gemeinden, land: own }: Projekt, land: string | undefined): readonly Hinweis[] {
  if (land === undefined || own === undefined || land === own) return [];
  const gemeinde = gemeinden[0]?.pfad.map((part) => toIndex(String(part))) ?? ['gemeinde'];
  return [
    { code: 'land', text: meldungen.landWeichtAb(own, land), range: fakten.rangeOf([...gemeinde, 'land']) },
  ];
}

/** A text that is no day has a Problem of its own. */
const isDay = (text: string) => parseDatum(text) !== undefined;

function registerNotes(
  projekt: Projekt,
  regeln: WirksameRegeln,
  register: Register | undefined,
): readonly Hinweis[] {
  if (register === undefined) return [];
  return projekt.gemeinden.flatMap(({ pfad, gemeinde }) =>
    registerHinweise({
      gemeinde,
      daten: register.daten,
      pfad: pfad.map(String),
      angaben: statedAngaben(projekt, pfad),
      schwellen: thresholds(regeln),
    })
      // That partners of a joint plan belong to a Verband says nothing about who plans.
      .filter(({ code }) => code !== 'verband' || pfad.length === 1)
      .map(({ code, text, pfad: stelle }) => ({
        code,
        text,
        range: projekt.fakten.rangeOf(stelle.map(toIndex)),
      })),
  );
}

/** Thresholds are parameters that name the fact they are compared with; how near is near stands beside them. */
function thresholds(regeln: WirksameRegeln): readonly Schwelle[] {
  return [...regeln.parameter.values()].flatMap(({ parameter, wert }) => {
    const { schwelleFuer, naeheProzent } = parameter;
    const value = wert?.fest;
    if (schwelleFuer === undefined || naeheProzent === undefined || !isNumber(value)) return [];
    return [{ name: parameter.titel, wert: Number(value), naeheProzent }];
  });
}

/** The keys that the town wrote itself. */
function statedAngaben(projekt: Projekt, pfad: readonly (string | number)[]): RegisterAngaben {
  let record: FeelValue = projekt.fakten.wurzel;
  for (const part of pfad) record = step(record, part);
  const entries = typeof record === 'object' && record !== null ? Object.entries(record as FeelContext) : [];
  const stated: Record<string, string | number> = {};
  for (const [name, value] of entries) {
    if (projekt.fakten.herkunftOf([...pfad, name]) !== 'angegeben') continue;
    if (typeof value === 'string') stated[name] = value;
    else if (isNumber(value)) stated[name] = Number(value);
  }
  return stated;
}

function step(value: FeelValue, part: string | number): FeelValue {
  if (Array.isArray(value)) return value[Number(part)];
  return typeof value === 'object' && value !== null ? (value as FeelContext)[String(part)] : undefined;
}

function toIndex(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}

/** Named variants that change nothing: made for another territory, or unknown (of the file: a Problem, of the call: a Hinweis). */
function idleVarianten(projekt: Projekt, { fachgebiet, gebiet, varianten }: Regelwerk): readonly Hinweis[] {
  const range = projekt.fakten.rangeOf(['varianten']);
  return gebiet.varianten.flatMap((name): readonly Hinweis[] => {
    const variante = findVariante(fachgebiet, name);
    if (variante === undefined) {
      if (projekt.varianten.includes(name)) return [];
      const known = fachgebiet.varianten.map(({ id }) => id);
      return [{ code: 'variante-unbekannt', text: meldungen.varianteUnbekannt(name, known), range }];
    }
    if (varianten.includes(variante)) return [];
    const gilt = variante.ort ?? variante.land ?? '';
    return [{ code: 'variante-ohne-wirkung', text: meldungen.varianteOhneWirkung(name, gilt), range }];
  });
}
