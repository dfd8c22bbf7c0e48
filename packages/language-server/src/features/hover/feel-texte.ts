import type { Text } from '@baukasten/engine';

/** One sentence for each function, operator and property of FEEL. */
export const FEEL_TEXTE: Readonly<Record<string, Text>> = {
  count: { de: 'Anzahl der Einträge einer Liste.', en: 'Number of entries of a list.' },
  sum: { de: 'Summe der Werte.', en: 'Sum of the values.' },
  min: {
    de: 'Kleinster Wert; unbekannt, wenn es keinen gibt.',
    en: 'Smallest value; unknown if there is none.',
  },
  max: {
    de: 'Größter Wert; unbekannt, wenn es keinen gibt.',
    en: 'Largest value; unknown if there is none.',
  },
  mean: { de: 'Mittelwert.', en: 'Mean value.' },
  floor: { de: 'Rundet ab, auf Wunsch auf Stellen.', en: 'Rounds down, if wanted to decimals.' },
  ceiling: { de: 'Rundet auf, auf Wunsch auf Stellen.', en: 'Rounds up, if wanted to decimals.' },
  'round up': {
    de: 'Rundet von null weg auf so viele Stellen.',
    en: 'Rounds away from zero to so many decimals.',
  },
  'round down': {
    de: 'Rundet zu null hin auf so viele Stellen.',
    en: 'Rounds towards zero to so many decimals.',
  },
  'round half up': {
    de: 'Rundet kaufmännisch auf so viele Stellen.',
    en: 'Rounds half away from zero to so many decimals.',
  },
  abs: { de: 'Betrag einer Zahl oder Dauer.', en: 'Absolute value of a number or duration.' },
  contains: { de: 'Enthält der Text den Teil?', en: 'Does the text contain the part?' },
  'starts with': { de: 'Beginnt der Text so?', en: 'Does the text start so?' },
  'ends with': { de: 'Endet der Text so?', en: 'Does the text end so?' },
  'string length': { de: 'Anzahl der Zeichen.', en: 'Number of characters.' },
  'lower case': { de: 'In Kleinbuchstaben.', en: 'In lower case.' },
  'upper case': { de: 'In Großbuchstaben.', en: 'In upper case.' },
  date: {
    de: 'Ein Kalendertag, als Text oder aus Jahr, Monat und Tag.',
    en: 'A calendar day, from a text or from year, month and day.',
  },
  duration: {
    de: 'Eine Dauer nach ISO 8601: P1M ein Monat, P30D dreißig Tage.',
    en: 'A duration by ISO 8601: P1M one month, P30D thirty days.',
  },
  'years and months duration': {
    de: 'Ganze Monate zwischen zwei Tagen.',
    en: 'Whole months between two days.',
  },
  'list contains': { de: 'Enthält die Liste den Wert?', en: 'Does the list contain the value?' },
  'distinct values': { de: 'Die Liste ohne Wiederholungen.', en: 'The list without repetitions.' },
  and: {
    de: 'Trifft zu, wenn beides zutrifft. Ist eines unbekannt und das andere wahr: unbekannt.',
    en: 'Holds if both hold. Unknown if one is unknown and the other true.',
  },
  or: {
    de: 'Trifft zu, wenn eines zutrifft. Ist eines unbekannt und das andere falsch: unbekannt.',
    en: 'Holds if one holds. Unknown if one is unknown and the other false.',
  },
  not: { de: 'Das Gegenteil; unbekannt bleibt unbekannt.', en: 'The opposite; unknown stays unknown.' },
  in: {
    de: 'Kommt der Wert in der Liste oder im Bereich vor? Folgt noch etwas, Klammern setzen.',
    en: 'Is the value in the list or range? Put brackets if something follows.',
  },
  between: {
    de: 'Liegt der Wert dazwischen? Beide Enden zählen mit.',
    en: 'Does the value lie between? Both ends count.',
  },
  if: { de: 'Wählt zwischen zwei Werten.', en: 'Chooses between two values.' },
  // biome-ignore lint/suspicious/noThenProperty: a word of FEEL
  then: { de: 'Der Wert, wenn die Bedingung zutrifft.', en: 'The value if the condition holds.' },
  else: {
    de: 'Der Wert, wenn die Bedingung nicht zutrifft.',
    en: 'The value if the condition does not hold.',
  },
  some: {
    de: 'Trifft zu, wenn ein Eintrag der Liste die Bedingung erfüllt.',
    en: 'Holds if one entry of the list satisfies the condition.',
  },
  every: {
    de: 'Trifft zu, wenn alle Einträge die Bedingung erfüllen; bei leerer Liste wahr.',
    en: 'Holds if all entries satisfy the condition; true for an empty list.',
  },
  satisfies: {
    de: 'Leitet die Bedingung für jeden Eintrag ein.',
    en: 'Introduces the condition on each entry.',
  },
  null: {
    de: 'Angegeben: gibt es (noch) nicht. Eine fehlende Angabe ist dagegen unbekannt.',
    en: 'Stated: there is none (yet). A missing fact, however, is unknown.',
  },
  true: { de: 'wahr', en: 'true' },
  false: { de: 'falsch', en: 'false' },
  year: { de: 'Das Jahr eines Tages.', en: 'The year of a day.' },
  month: { de: 'Der Monat eines Tages.', en: 'The month of a day.' },
  day: { de: 'Der Tag im Monat.', en: 'The day of the month.' },
  days: { de: 'Die Tage einer Dauer.', en: 'The days of a duration.' },
  months: {
    de: 'Die Monate einer Dauer, Jahre mitgezählt.',
    en: 'The months of a duration, years included.',
  },
  '=': { de: 'Gleich; unbekannt, wenn eine Seite fehlt.', en: 'Equal; unknown if a side is missing.' },
  '<': { de: 'Kleiner, bei Tagen früher.', en: 'Less; for days: before.' },
  '<=': { de: 'Höchstens, bei Tagen spätestens.', en: 'At most; for days: not after.' },
  '>': { de: 'Größer, bei Tagen später.', en: 'Greater; for days: after.' },
  '>=': { de: 'Mindestens, bei Tagen frühestens.', en: 'At least; for days: not before.' },
  '+': {
    de: 'Addiert Zahlen oder Dauern; ein Tag plus eine Dauer ist ein Tag.',
    en: 'Adds numbers or durations; a day plus a duration is a day.',
  },
  '-': {
    de: 'Zieht ab; zwischen zwei Tagen ergibt sich eine Dauer in Tagen.',
    en: 'Subtracts; between two days the result is a duration in days.',
  },
  '*': { de: 'Malnehmen.', en: 'Multiplies.' },
  '/': { de: 'Teilen; durch null ist unbekannt.', en: 'Divides; by zero is unknown.' },
  '**': { de: 'Potenz.', en: 'Power.' },
  '!=': { de: 'Ungleich; unbekannt, wenn eine Seite fehlt.', en: 'Not equal; unknown if a side is missing.' },
};
