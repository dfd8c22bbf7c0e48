import { findGrenztage, type Grenztag, parseDatum, type SourcePath } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { lageOf } from '../../arbeitsbereich/lage.ts';
import type { Vorschlag } from './vorschlag.ts';
import { dayVorschlaege, presentDays, toVorschlaege } from './werte.ts';

/** For a date of a checked project: the limits that its rules set, then today and the Stichtag where they are not too early. */
export function tagVorschlaege(
  pfad: SourcePath | undefined,
  lage: Lage,
  heute: string,
): readonly Vorschlag[] {
  const grenzen = limitsOf(pfad, lage);
  if (grenzen === undefined) return dayVorschlaege(lage, heute);
  const first = grenzen.flatMap(({ seite, wert }) => (seite === 'fruehestens' ? [wert] : []));
  const own = grenzen.map((one) => ({ iso: one.wert, name: limitText(one, lage) }));
  const present = presentDays(lage, heute).filter(({ iso }) => first.every((one) => one <= iso));
  return toVorschlaege([...own, ...present], lage);
}

const WORTE = {
  de: { fruehestens: 'frühestens', spaetestens: 'spätestens' },
  en: { fruehestens: 'at the earliest', spaetestens: 'at the latest' },
} as const;

/** Undefined without a check, and while nobody knows which element of a list is written. */
function limitsOf(pfad: SourcePath | undefined, { pruefung }: Lage): readonly Grenztag[] | undefined {
  const lage = pruefung === undefined ? undefined : lageOf(pruefung);
  const stichtag = pruefung === undefined ? undefined : parseDatum(pruefung.bericht.stichtag);
  if (pfad === undefined || pruefung === undefined || lage === undefined || stichtag === undefined)
    return undefined;
  const { regelwerk, projekt } = lage;
  const sachverhalt = { fakten: projekt.fakten.wurzel, stichtag };
  return findGrenztage(regelwerk, sachverhalt, pruefung.bestand.werkbank.compiler, pfad);
}

function limitText({ seite, kennung }: Grenztag, { regeln, sprache }: Lage): string {
  const titel = regeln?.anforderungen.get(kennung)?.felder.titel?.wert;
  return [WORTE[sprache][seite], kennung, titel].filter((one) => one !== undefined).join(' ');
}
