import { parseDatum } from '../../packages/engine/src/feel/datum.ts';
import { parseDauer } from '../../packages/engine/src/feel/dauer.ts';
import { FUNKTIONEN } from '../../packages/engine/src/feel/funktionen.ts';
import type { Abgelehnt } from './lage.ts';

export interface Grund<L> {
  readonly id: string;
  /** Why such a case says nothing about our dialect, or which agreed difference it meets. */
  readonly satz: string;
  trifft(lage: L): boolean;
}

/**
 * Why our parser may refuse an expression of the TCK: it uses what the closed subset leaves out. The first reason that fits counts;
 * each looks at the grammar of the expression (`geruest`: without texts and comments), never at an id.
 */
export const AUSSERHALB: readonly Grund<Abgelehnt>[] = [
  {
    id: 'uhrzeit',
    satz: 'Times of day, date and time, and durations with hours are outside: the law here knows calendar days.',
    trifft: ({ fall, geruest }) =>
      /(^|\W)(time|date and\s+time)\s*\(/.test(geruest) || quotedTexts(fall.ausdruck).some(isTimeOfDay),
  },
  {
    id: 'kontext',
    satz: 'Contexts {…} are outside: intermediate values are a Größe.',
    trifft: ({ geruest }) => geruest.includes('{'),
  },
  {
    id: 'funktionsdefinition',
    satz: 'User functions are outside: conditions in rules run no code.',
    trifft: ({ geruest }) => /\bfunction\s*\(/.test(geruest),
  },
  {
    id: 'benannte_argumente',
    satz: 'Named arguments are outside: a function takes its arguments by position.',
    trifft: ({ geruest }) => /[(,]\s*[a-z][a-z ]*:/.test(geruest),
  },
  {
    id: 'fremde_funktion',
    satz: 'The function does not belong to the closed list of the subset.',
    trifft: ({ geruest }) => calledNames(geruest).some((name) => name !== 'not' && !FUNKTIONEN.has(name)),
  },
  {
    id: 'instance_of',
    satz: '"instance of" is outside: types are checked by the schema, before anything runs.',
    trifft: ({ geruest }) => /\binstance of\b/.test(geruest),
  },
  {
    id: 'fremde_eigenschaft',
    satz: 'Properties other than .year .month .day of a date and .days .months of a duration are outside.',
    trifft: ({ geruest }) =>
      /\.(years|hours?|minutes?|seconds?|weekday|time ?offset|timezone|start|end)\b/.test(geruest),
  },
  {
    id: 'unaerer_test',
    satz: 'Unary tests are outside: "x in < 5", "x in (1, < 3)", and a test such as (< 10) that stands as a value.',
    trifft: ({ geruest }) =>
      /\bin\s*\(*\s*(<|>|=|!=)/.test(geruest) ||
      /\(\s*(<|>|=|!=)/.test(geruest) ||
      /\bin\s*\([^()]*(\([^()]*\)[^()]*)*,/.test(geruest),
  },
  {
    id: 'bereich_als_wert',
    satz: 'A range is no value: it stands only after "in", with round brackets for an open end.',
    trifft: ({ geruest }) => {
      const nachIn = geruest.match(/\bin\s*\(?\s*[[(][^,[\]]*?\.\./g) ?? [];
      return geruest.split('..').length - 1 > nachIn.length || /\.\.[^\])]*\[/.test(geruest);
    },
  },
  {
    id: 'filter',
    satz: 'Filters and indexes xs[…] are outside: "some" and "every" say what is asked of a list.',
    trifft: ({ geruest }) =>
      /[\w\])"]\s*\[/.test(geruest.replace(/\b(in|and|or|between|then|else|if|satisfies)\s*\[/g, '$1 (')),
  },
  {
    id: 'in_einzelwert',
    satz: '"x in y" with a single value is outside: equality is written "=".',
    trifft: ({ geruest }) =>
      /\bin\s*\(?\s*(""|-?[\d.]+|true|false|null|(date|duration)\(""\)|@"")\s*\)?$/.test(geruest),
  },
  {
    id: 'wertebereich',
    satz: 'Days before the year 1 or after 9999 and durations of more than 99,999 years lie outside the calendar of the dialect.',
    trifft: ({ fall }) => quotedTexts(fall.ausdruck).some(isOutOfRange),
  },
];

/** Cases of the TCK without a value that we refuse before they run: an agreement, though a stricter one. */
export function refusesAnError({ fall, problem }: Abgelehnt): boolean {
  if (fall.erwartet.typ !== 'null') return false;
  return problem.code === 'feel-typ' || quotedTexts(fall.ausdruck).some(isNoDay);
}

function quotedTexts(ausdruck: string): readonly string[] {
  return [...ausdruck.matchAll(/"((?:\\.|[^"\\])*)"/g)].map((treffer) => treffer[1] ?? '');
}

function isTimeOfDay(text: string): boolean {
  return /^-?P[^T]*T\d/.test(text) || /^(-?\d+-\d\d-\d\dT)?\d\d:\d\d(:\d\d|$)/.test(text);
}

function isOutOfRange(text: string): boolean {
  return (
    (/^[-+]?\d{4,}-\d\d-\d\d$/.test(text) && parseDatum(text) === undefined && /^[-+]|^\d{5}/.test(text)) ||
    (/^-?P\d{6,}[YMD]$/.test(text) && parseDauer(text) === undefined)
  );
}

/** Text in a literal that is neither a day nor a duration. */
function isNoDay(text: string): boolean {
  return parseDatum(text) === undefined && parseDauer(text) === undefined;
}

const VOR_KLAMMER = /^.*\b(and|or|in|if|then|else|satisfies|between|return)\b/;

/** The names that stand before an opening bracket, without the words of the grammar before them. */
function calledNames(geruest: string): readonly string[] {
  return [...geruest.matchAll(/([A-Za-z][\w ]*?)\s*\(/g)]
    .map(([, name]) => (name ?? '').replace(VOR_KLAMMER, '').trim().replace(/\s+/g, ' '))
    .map((name) => (name === 'months duration' ? 'years and months duration' : name))
    .filter((name) => name !== '');
}
