import { type Problem, problem } from './problem.ts';
import type { SourceRange } from './range.ts';
import type { GermanNumber } from './zahl-falle.ts';

/** Keys that JavaScript objects treat specially; no format of ours needs them. */
const VERBOTEN = new Set(['__proto__', 'constructor', 'prototype']);

const NUMBER =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const WORD = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const INTEGER = /^(?:0|[1-9][0-9]{0,14})$/;

export interface KeyCheck {
  /** Absent: the entry is left out of the tree. */
  readonly key?: string;
  readonly problem?: Problem;
}

/**
 * Names must be texts: YAML turns `2028:` into a number and `null:` into nothing, and programs differ in what they
 * make of it. Whole numbers pass where the format asks for them (points of a scoring scale). A number that stands alone
 * in `{ }` is no name at all: what it belongs to only the writer knows.
 */
export function checkKey(
  text: string,
  plain: boolean,
  range: SourceRange,
  zahlErlaubt: boolean,
  /** It stands between commas of `{ }`, without a colon. */
  lone: boolean,
): KeyCheck {
  if (VERBOTEN.has(text)) {
    return {
      problem: problem(
        'yaml-schluessel',
        range,
        `Der Name „${text}“ ist nicht zulässig; bitte einen anderen Namen wählen.`,
        `The name “${text}” is not allowed; choose another one.`,
      ),
    };
  }
  if (!plain || (zahlErlaubt && INTEGER.test(text))) return { key: text };
  if (text === '') return { problem: emptyKey(range) };
  if (!NUMBER.test(text) && !WORD.test(text)) return { key: text };
  if (lone && NUMBER.test(text)) return { key: text, problem: loneNumber(text, range) };
  const art = WORD.test(text)
    ? { de: 'ein Sonderwort', en: 'a special word' }
    : { de: 'eine Zahl', en: 'a number' };
  return {
    key: text,
    problem: problem(
      'yaml-schluessel',
      range,
      `Der Name „${text}“ ist für YAML ${art.de}, kein Text; bitte umbenennen oder in Anführungszeichen setzen ("${text}").`,
      `The name “${text}” is ${art.en} in YAML, not a text; rename it or put it in quotes ("${text}").`,
      { ersatz: `"${text}"` },
    ),
  };
}

export function loneNumber(text: string, range: SourceRange): Problem {
  return problem(
    'yaml-schluessel',
    range,
    `„${text}“ steht in { } für sich, denn das Komma davor trennt Einträge; gehört es zur Zahl davor, bitte diese mit Dezimalpunkt und ohne Leer- und Tausenderzeichen schreiben, sonst einen Namen davor setzen („name: ${text}“).`,
    `“${text}” stands alone in { }, because the comma before it separates entries; if it belongs to the number before, write that with a decimal point and without blanks and separators of thousands, else put a name before it (“name: ${text}”).`,
  );
}

function emptyKey(range: SourceRange): Problem {
  return problem(
    'yaml-schluessel',
    range,
    'Vor dem Doppelpunkt fehlt der Name des Feldes; bitte „name: wert“ schreiben.',
    'The name of the field is missing before the colon; write “name: value”.',
  );
}

/** A list, a map or an alias as a name. */
export function keyIsNoText(range: SourceRange): Problem {
  return problem(
    'yaml-schluessel',
    range,
    'Der Name eines Feldes muss ein einfacher Text sein, keine Liste, Gruppe oder Verweis; Platzhalter {{ … }} gehören in Anführungszeichen.',
    'The name of a field must be a simple text, not a list, a group or an alias; placeholders {{ … }} belong in quotes.',
  );
}

export function duplicateKey(text: string, range: SourceRange, first: SourceRange): Problem {
  return problem(
    'yaml-doppelter-schluessel',
    range,
    `„${text}“ steht hier zum zweiten Mal; bitte einen der beiden Einträge löschen oder umbenennen.`,
    `“${text}” is written here for the second time; delete or rename one of the two entries.`,
    {
      verwandt: [
        { text: { de: `„${text}“ steht zuerst hier`, en: `“${text}” is first written here` }, range: first },
      ],
    },
  );
}

/** `art`: what belongs at the place. Where nobody knows, it may be a number or a text, and no reading is safe. */
export function commaInFlow(
  text: string,
  { ersatz, tausender }: GermanNumber,
  range: SourceRange,
  art: 'zahl' | 'text' | 'offen',
): Problem {
  const quoted = `"${text}"`;
  const or = {
    de: tausender === undefined ? '' : ` (oder ${tausender}, falls das Komma Tausender trennt)`,
    en: tausender === undefined ? '' : ` (or ${tausender} if the comma separates thousands)`,
  };
  const rat = {
    zahl: {
      de: `mit Dezimalpunkt schreiben: ${ersatz}${or.de}`,
      en: `write it with a decimal point: ${ersatz}${or.en}`,
    },
    text: {
      de: `den Text in Anführungszeichen setzen: ${quoted}`,
      en: `put the text in quotes: ${quoted}`,
    },
    offen: {
      de: `eine Zahl mit Dezimalpunkt schreiben: ${ersatz}${or.de}, einen Text in Anführungszeichen setzen: ${quoted}`,
      en: `write a number with a decimal point: ${ersatz}${or.en}, put a text in quotes: ${quoted}`,
    },
  }[art];
  const other = tausender ?? (art === 'offen' ? quoted : undefined);
  return problem(
    'zahl-komma',
    range,
    `„${text}“ sind in { } zwei Einträge, denn das Komma trennt sie; bitte ${rat.de}.`,
    `“${text}” is two entries in { }, because the comma separates them; ${rat.en}.`,
    art === 'text'
      ? { hilfe: { art: 'oder', ersatz: quoted } }
      : { ersatz, ...(other === undefined ? {} : { hilfe: { art: 'oder', ersatz: other } }) },
  );
}
