import type { Text } from '../document/problem.ts';
import type { FeelTyp } from './typ.ts';

/** A type with its article, in German as who and, where that differs, as whom. */
interface Typname extends Text {
  readonly akkusativ?: string;
}

const NAMEN: Readonly<Record<FeelTyp['art'], Typname>> = {
  zahl: { de: 'eine Zahl', en: 'a number' },
  text: { de: 'ein Text', akkusativ: 'einen Text', en: 'a text' },
  wahrheitswert: {
    de: 'ein Wahrheitswert (ja/nein)',
    akkusativ: 'einen Wahrheitswert (ja/nein)',
    en: 'a truth value',
  },
  datum: { de: 'ein Datum', en: 'a date' },
  dauer_tage: { de: 'eine Dauer in Tagen', en: 'a duration in days' },
  dauer_monate: { de: 'eine Dauer in Monaten', en: 'a duration in months' },
  liste: { de: 'eine Liste', en: 'a list' },
  kontext: { de: 'eine Gruppe von Angaben', en: 'a group of entries' },
  null: { de: 'null', en: 'null' },
  beliebig: { de: 'ein beliebiger Wert', akkusativ: 'einen beliebigen Wert', en: 'any value' },
};

/** A type with its article, as the messages name it. */
export function nameOfTyp({ art }: FeelTyp): Text {
  return NAMEN[art];
}

/** As the object of a sentence: what an expression gives. */
export function objectOfTyp({ art }: FeelTyp): Text {
  const { de, akkusativ, en } = NAMEN[art];
  return { de: akkusativ ?? de, en };
}

export function namesOfArten(arten: readonly FeelTyp['art'][]): Text {
  const de = arten.map((art) => NAMEN[art].de).join(' oder ');
  return { de, en: arten.map((art) => NAMEN[art].en).join(' or ') };
}
