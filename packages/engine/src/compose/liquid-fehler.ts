import { suggest } from '../document/suggest.ts';
import { formatNumber } from '../feel/format-zahl.ts';
import { ERLAUBTE_TAGS, MAX_VORLAGE } from './erlaubt.ts';
import { FILTERLISTE } from './filter-liste.ts';
import { MAX_UMFANG, UmfangError } from './protokoll.ts';
import type { Vorlagenfehler } from './stelle.ts';

/**
 * What liquidjs could not read or run, in our words and at its place. Anything thrown gives a sentence: whatever a
 * template does, nobody meets the library's own message.
 */
export function describeLiquidError(error: unknown, vorlage: string): Vorlagenfehler {
  const { begin, end } = placeOf(error, vorlage);
  const stelle = { begin, end: lineEnd(vorlage, begin, end) };
  const message = error instanceof Error ? error.message : '';
  const text = vorlage.slice(begin, end);
  const [, tag] = /^tag "(.*?)" not found/.exec(message) ?? [];
  if (tag !== undefined) return { ...stelle, ...unknownTag(tag) };
  const [, filter] = /^undefined filter: (\S+?)(?:,|$)/.exec(message) ?? [];
  if (filter !== undefined) return { ...filterPlace(filter, stelle, vorlage), ...unknownFilter(filter) };
  if (isLimit(error, message)) return { ...stelle, ...LIMIT };
  if (/not closed/.test(message)) return { ...stelle, ...notClosed(text) };
  return { ...stelle, ...SYNTAX };
}

function isLimit(error: unknown, message: string): boolean {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return (
    error instanceof UmfangError ||
    original instanceof UmfangError ||
    error instanceof RangeError ||
    original instanceof RangeError ||
    /limit exceeded/.test(message)
  );
}

interface Place {
  readonly begin: number;
  readonly end: number;
}

/** The token that the error names; the whole text if it names none. */
function placeOf(error: unknown, vorlage: string): Place {
  const token = typeof error === 'object' && error !== null && 'token' in error ? error.token : undefined;
  if (typeof token === 'object' && token !== null && 'begin' in token && 'end' in token) {
    const { begin, end } = token;
    if (typeof begin === 'number' && typeof end === 'number') return { begin, end };
  }
  return { begin: 0, end: vorlage.length };
}

/** A marker never runs through half a file. */
function lineEnd(vorlage: string, begin: number, end: number): number {
  const lineBreak = vorlage.slice(begin, end).search(/[\r\n]/);
  return lineBreak < 0 ? end : begin + lineBreak;
}

function filterPlace(filter: string, { begin, end }: Place, vorlage: string): Place {
  const found = new RegExp(`\\|\\s*(${filter.replace(/[^\w-]/g, '')})\\b`).exec(vorlage.slice(begin, end));
  if (found === null) return { begin, end };
  const start = begin + found.index + found[0].length - (found[1] ?? '').length;
  return { begin: start, end: start + (found[1] ?? '').length };
}

type Meldung = Omit<Vorlagenfehler, 'begin' | 'end'>;

const LIEST_DATEIEN = new Set(['include', 'render', 'layout', 'block']);

function unknownTag(tag: string): Meldung {
  const erlaubt = ERLAUBTE_TAGS.join(', ');
  const [near] = suggest(tag, ERLAUBTE_TAGS);
  if (LIEST_DATEIEN.has(tag))
    return {
      code: 'vorlage-syntax',
      text: {
        de: `„${tag}“ gibt es nicht: Ein Textbaustein liest keine anderen Dateien; was mehrere brauchen, steht in einem eigenen Baustein.`,
        en: `There is no "${tag}": a text block reads no other files; what several need stands in a block of its own.`,
      },
    };
  return {
    code: 'vorlage-syntax',
    text: {
      de: `Den Befehl „${tag}“ gibt es in Textbausteinen nicht${near === undefined ? '' : `; gemeint ist vielleicht „${near}“`}. Erlaubt: ${erlaubt}.`,
      en: `There is no tag "${tag}" in text blocks${near === undefined ? '' : `; perhaps "${near}" is meant`}. Allowed: ${erlaubt}.`,
    },
  };
}

function unknownFilter(filter: string): Meldung {
  const known = Object.keys(FILTERLISTE);
  const [near] = suggest(filter, known);
  return {
    code: 'vorlage-filter',
    text: {
      de: `Den Filter „${filter}“ gibt es nicht${near === undefined ? '' : `; gemeint ist vielleicht „${near}“`}. Erlaubt: ${known.join(', ')}.`,
      en: `There is no filter "${filter}"${near === undefined ? '' : `; perhaps "${near}" is meant`}. Allowed: ${known.join(', ')}.`,
    },
    ...(near === undefined ? {} : { ersatz: near }),
  };
}

const LIMIT: Meldung = {
  code: 'vorlage-grenze',
  text: {
    de: `Der Baustein wird zu groß oder hört nicht auf (erlaubt sind ${formatNumber(MAX_VORLAGE, undefined, 'de')} Zeichen Vorlage und ${formatNumber(MAX_UMFANG, undefined, 'de')} Zeichen Text): Schleifen nur über Listen des Vorhabens führen und nicht ineinander über lange Listen.`,
    en: `The text block grows too large or does not end (${formatNumber(MAX_VORLAGE, undefined, 'en')} characters of template and ${formatNumber(MAX_UMFANG, undefined, 'en')} of text are allowed): loop over lists of the project only, and not over long lists inside each other.`,
  },
};

function notClosed(text: string): Meldung {
  const [, tag] = /^\{%-?\s*(\w+)/.exec(text) ?? [];
  return {
    code: 'vorlage-syntax',
    text:
      tag !== undefined && ERLAUBTE_TAGS.includes(tag)
        ? {
            de: `„{% ${tag} … %}“ wird nicht geschlossen: „{% end${tag} %}“ fehlt.`,
            en: `"{% ${tag} … %}" is not closed: "{% end${tag} %}" is missing.`,
          }
        : {
            de: 'Ein Platzhalter oder Befehl ist nicht geschlossen: Jedes „{{“ braucht ein „}}“, jedes „{%“ ein „%}“.',
            en: 'A placeholder or tag is not closed: every "{{" needs a "}}", every "{%" a "%}".',
          },
  };
}

const SYNTAX: Meldung = {
  code: 'vorlage-syntax',
  text: {
    de: 'Die Schreibweise ist hier nicht richtig: Platzhalter stehen als {{ feld | filter }}, Befehle als {% if bedingung %} … {% endif %} oder {% for eintrag in liste %} … {% endfor %}.',
    en: 'The notation is wrong here: placeholders are {{ field | filter }}, tags {% if condition %} … {% endif %} or {% for item in list %} … {% endfor %}.',
  },
};
