import type { Text } from '../document/problem.ts';
import type { FeelTyp } from './typ.ts';

const NAMEN: Readonly<Record<FeelTyp['art'], Text>> = {
  zahl: { de: 'eine Zahl', en: 'a number' },
  text: { de: 'ein Text', en: 'a text' },
  wahrheitswert: { de: 'ein Wahrheitswert (ja/nein)', en: 'a truth value' },
  datum: { de: 'ein Datum', en: 'a date' },
  dauer_tage: { de: 'eine Dauer in Tagen', en: 'a duration in days' },
  dauer_monate: { de: 'eine Dauer in Monaten', en: 'a duration in months' },
  liste: { de: 'eine Liste', en: 'a list' },
  kontext: { de: 'eine Gruppe von Angaben', en: 'a group of entries' },
  null: { de: 'null', en: 'null' },
  beliebig: { de: 'ein beliebiger Wert', en: 'any value' },
};

/** A type with its article, as the messages name it. */
export function nameOfTyp(typ: FeelTyp): Text {
  return NAMEN[typ.art];
}

export function namesOfArten(arten: readonly FeelTyp['art'][]): Text {
  const de = arten.map((art) => NAMEN[art].de).join(' oder ');
  return { de, en: arten.map((art) => NAMEN[art].en).join(' or ') };
}
