import type { ProblemCode, ProblemHilfe, Sprache, Text } from '../document/problem.ts';
import type { SourceNode } from '../document/source-node.ts';
import { formatNumber } from '../feel/format-zahl.ts';
import { numberFromText } from '../feel/zahl.ts';
import {
  actualWords,
  exampleWords,
  expectedWords,
  orList,
  shorten,
  titleOf,
  yamlText,
} from './field-words.ts';
import type { Feldbeschreibung } from './projekt-schema.ts';
import type { SchemaFehler } from './schema-fehler.ts';

/** What is known about the place of a violation. */
export interface Fundstelle {
  readonly fehler: SchemaFehler;
  readonly feld: Feldbeschreibung | undefined;
  /** Types that the schema allows here. */
  readonly types: readonly string[];
  readonly name: string | number | undefined;
  readonly node: SourceNode | undefined;
  /** The field has to be there: deleting its line is no remedy. */
  readonly pflicht: boolean;
}

export interface Meldung {
  readonly code: ProblemCode;
  readonly text: Text;
  readonly ersatz?: string;
  readonly hilfe?: ProblemHilfe;
}

type Catalogue = Readonly<Record<string, (stelle: Fundstelle) => Meldung>>;

/** One sentence per keyword: what is wrong, what is allowed, what to do. */
export function messageOf(stelle: Fundstelle): Meldung {
  const write = CATALOGUE[stelle.fehler.keyword];
  return write === undefined ? generic(stelle) : write(stelle);
}

const CATALOGUE: Catalogue = {
  type: (stelle) => {
    const types = stelle.types.length > 0 ? stelle.types : [String(stelle.fehler.params.type)];
    const expected = expectedWords(types, stelle.feld?.format);
    const actual = actualWords(stelle.node);
    const ersatz = truthValue(types, stelle.node) ?? quotedNumber(types, stelle.node);
    // An example beside a known answer could be its opposite.
    const example =
      ersatz === undefined
        ? exampleWords(stelle.feld)
        : { de: ` Gemeint ist vielleicht ${ersatz}.`, en: ` Perhaps ${ersatz} is meant.` };
    return {
      ...about('schema-typ', stelle, {
        de: `erwartet wird ${expected.de}, hier steht ${actual.de}.${example.de}`,
        en: `${expected.en} is expected, but there is ${actual.en}.${example.en}`,
      }),
      ...(ersatz === undefined ? {} : { ersatz }),
    };
  },
  const: (stelle) => {
    const wert = yamlText(stelle.fehler.params.allowedValue);
    return {
      ...about('schema-auswahl', stelle, { de: `hier muss ${wert} stehen.`, en: `this must be ${wert}.` }),
      ersatz: wert,
    };
  },
  format: (stelle) => {
    if (stelle.fehler.params.format === 'ags') return agsMessage(stelle);
    if (stelle.fehler.params.format === 'date') {
      return about('datum-format', stelle, {
        de: 'erwartet wird ein Datum des Kalenders in der Form JJJJ-MM-TT.',
        en: 'a day of the calendar in the form YYYY-MM-DD is expected.',
      });
    }
    if (stelle.fehler.params.format === 'ort') return about('schema-wert', stelle, ORT);
    return generic(stelle);
  },
  minimum: (stelle) => limit(stelle, 'mindestens', 'at least'),
  maximum: (stelle) => limit(stelle, 'höchstens', 'at most'),
  exclusiveMinimum: (stelle) => limit(stelle, 'mehr als', 'more than'),
  exclusiveMaximum: (stelle) => limit(stelle, 'weniger als', 'less than'),
  multipleOf: (stelle) => {
    const step = String(stelle.fehler.params.multipleOf);
    return about('schema-wert', stelle, {
      de: `erlaubt sind nur Vielfache von ${step}.`,
      en: `only multiples of ${step} are allowed.`,
    });
  },
  minLength: (stelle) => {
    const count = Number(stelle.fehler.params.limit);
    const orDelete = stelle.pflicht
      ? { de: '', en: '' }
      : { de: ' oder die Zeile löschen', en: ' or delete the line' };
    return about('schema-wert', stelle, {
      de:
        count === 1
          ? `der Text ist leer; bitte ausfüllen${orDelete.de}.`
          : `der Text braucht mindestens ${count} Zeichen.`,
      en:
        count === 1
          ? `the text is empty; fill it in${orDelete.en}.`
          : `the text needs at least ${count} characters.`,
    });
  },
  maxLength: (stelle) => {
    const count = Number(stelle.fehler.params.limit);
    return about('schema-wert', stelle, {
      de: `der Text darf höchstens ${count} Zeichen haben; bitte kürzen.`,
      en: `the text may have ${count} ${count === 1 ? 'character' : 'characters'} at most; shorten it.`,
    });
  },
  minItems: (stelle) => {
    const count = Number(stelle.fehler.params.limit);
    return about('schema-wert', stelle, {
      de: `die Liste braucht mindestens ${count === 1 ? 'einen Eintrag' : `${count} Einträge`}; bitte ergänzen.`,
      en: `the list needs at least ${count} ${count === 1 ? 'entry' : 'entries'}; add what is missing.`,
    });
  },
  maxItems: (stelle) => {
    const count = Number(stelle.fehler.params.limit);
    return about('schema-wert', stelle, {
      de: `die Liste darf höchstens ${count === 1 ? 'einen Eintrag' : `${count} Einträge`} haben; bitte kürzen.`,
      en: `the list may have ${count} ${count === 1 ? 'entry' : 'entries'} at most; shorten it.`,
    });
  },
  uniqueItems: (stelle) => {
    const [i, j] = [Number(stelle.fehler.params.i) + 1, Number(stelle.fehler.params.j) + 1];
    return about('schema-wert', stelle, {
      de: `die Einträge ${Math.min(i, j)} und ${Math.max(i, j)} der Liste sind gleich; bitte einen löschen.`,
      en: `entries ${Math.min(i, j)} and ${Math.max(i, j)} of the list are equal; delete one.`,
    });
  },
  pattern: (stelle) => {
    const hint = stelle.feld?.hilfe ?? stelle.feld?.beschreibung;
    const example = exampleWords(stelle.feld);
    return about('schema-wert', stelle, {
      de: `„${shownValue(stelle)}“ hat nicht die erwartete Form.${hint === undefined ? '' : ` ${hint}`}${example.de}`,
      en: `“${shownValue(stelle)}” does not have the expected form.${example.en}`,
    });
  },
  minProperties: (stelle) =>
    about('schema-wert', stelle, {
      de: 'die Gruppe ist leer oder unvollständig; bitte eine Angabe ergänzen oder die Zeile löschen.',
      en: 'the group is empty or incomplete; add an entry or delete the line.',
    }),
  maxProperties: (stelle) => {
    const count = Number(stelle.fehler.params.limit);
    return about('schema-wert', stelle, {
      de: `hier ${count === 1 ? 'ist nur eine Angabe' : `sind höchstens ${count} Angaben`} erlaubt; bitte die übrigen löschen.`,
      en: `only ${count} ${count === 1 ? 'entry is' : 'entries are'} allowed here; delete the others.`,
    });
  },
  discriminator: (stelle) => {
    const tag = String(stelle.fehler.params.tag);
    return about('schema-auswahl', stelle, {
      de: `„${tag}“ entscheidet über die weiteren Angaben und fehlt oder hat einen unbekannten Wert.`,
      en: `“${tag}” decides on the other entries and is missing or has an unknown value.`,
    });
  },
};

/** For keywords without a sentence of their own: what the field is, from the schema. */
function generic(stelle: Fundstelle): Meldung {
  const hint = stelle.feld?.hilfe ?? stelle.feld?.beschreibung;
  const example = exampleWords(stelle.feld);
  return about('schema-wert', stelle, {
    de: `der Wert passt zu keiner der zulässigen Formen.${hint === undefined ? '' : ` ${hint}`}${example.de}`,
    en: `the value fits none of the permitted forms.${example.en}`,
  });
}

/** „Titel“: sentence. */
function about(code: ProblemCode, { feld, name }: Pick<Fundstelle, 'feld' | 'name'>, text: Text): Meldung {
  const title = titleOf(feld, name);
  return { code, text: { de: `„${title}“: ${text.de}`, en: `“${title}”: ${text.en}` } };
}

function limit(stelle: Fundstelle, de: string, en: string): Meldung {
  const text = String(stelle.fehler.params.limit);
  const bound = numberFromText(text);
  const words = (sprache: Sprache) =>
    bound === undefined ? text : formatNumber(bound, stelle.feld?.einheit, sprache);
  return about('schema-wert', stelle, {
    de: `erlaubt sind ${de} ${words('de')}, hier steht ${shownValue(stelle)}.`,
    en: `${en} ${words('en')} is allowed, but there is ${shownValue(stelle)}.`,
  });
}

/** Excel and leading zeros: a key of seven digits has usually lost its first. */
function agsMessage(stelle: Fundstelle): Meldung {
  const value = shownValue(stelle);
  // Blanks that nobody sees, points and quotes of word processors come along when a key is copied.
  const written = rawValue(stelle);
  const digits = written.replace(/[^\p{L}\p{N}]/gu, '');
  if (digits !== written && /^\d{8}$/.test(digits)) {
    return {
      ...about('schema-wert', stelle, {
        de: `in den Gemeindeschlüssel gehören nur seine acht Ziffern, keine Leerzeichen (auch keine unsichtbaren), Punkte oder weiteren Zeichen; bitte "${digits}" schreiben.`,
        en: `only its eight digits belong in the key of a municipality, no blanks (not even invisible ones), points or other characters; write "${digits}".`,
      }),
      ersatz: `"${digits}"`,
    };
  }
  if (value.trim() === '') {
    return about('schema-wert', stelle, {
      de: 'hier fehlen die acht Ziffern des Gemeindeschlüssels. Mit „baukasten gemeinde NAME“ nachschlagen.',
      en: 'the eight digits of the key of the municipality are missing. Look it up with “baukasten gemeinde NAME”.',
    });
  }
  if (!/\d/.test(value)) {
    return about('schema-wert', stelle, {
      de: `ein Gemeindeschlüssel hat acht Ziffern, „${value}“ ist keiner. Mit „baukasten gemeinde ${value}“ nachschlagen.`,
      en: `the key of a municipality has eight digits, “${value}” is none. Look it up with “baukasten gemeinde ${value}”.`,
    });
  }
  if (!/^\d{7}$/.test(value)) return about('schema-wert', stelle, noKey(value));
  return {
    ...about('schema-wert', stelle, {
      de: `ein Gemeindeschlüssel hat acht Ziffern, „${value}“ nicht; vermutlich fehlt die führende Null. Bitte in Anführungszeichen schreiben.`,
      en: `the key of a municipality has eight digits, “${value}” has not; it has probably lost its leading zero. Write it in quotes.`,
    }),
    ersatz: `"0${value}"`,
  };
}

/** A value that is the key of no municipality, in quotes or without. */
function noKey(value: string): Text {
  return {
    de: `ein Gemeindeschlüssel hat acht Ziffern, „${value}“ nicht. Mit „baukasten gemeinde NAME“ nachschlagen.`,
    en: `the key of a municipality has eight digits, “${value}” has not. Look it up with “baukasten gemeinde NAME”.`,
  };
}

/** `19386` where a key is asked for: quotes alone make no key of it. */
export function wrongKey(
  feld: Feldbeschreibung,
  name: Fundstelle['name'],
  value: string,
): Meldung | undefined {
  if (feld.format === 'ort' && !/^\d{8,9}$/.test(value)) return about('schema-wert', { feld, name }, ORT);
  if (feld.format !== 'ags' || /^\d{7,8}$/.test(value)) return undefined;
  return about('schema-wert', { feld, name }, noKey(shorten(value)));
}

const ORT: Text = {
  de: 'erwartet wird ein Gemeindeschlüssel (8 Ziffern) oder Verbandsschlüssel (9 Ziffern) in Anführungszeichen.',
  en: 'the key of a municipality (8 digits) or an association (9 digits) in quotes is expected.',
};

function shownValue(stelle: Fundstelle): string {
  return shorten(rawValue(stelle));
}

function rawValue({ node }: Fundstelle): string {
  if (node?.kind !== 'scalar') return '';
  return node.style === 'plain' ? node.source : String(node.value);
}

/** A cross is not among them: in forms it also marks what is still open. */
const TRUE = new Set(['ja', 'wahr', 'yes', 'on', 'j']);
const FALSE = new Set(['nein', 'falsch', 'no', 'off', 'n']);

/** `ja` and `nein` where `true` and `false` are meant. */
function truthValue(types: readonly string[], node: SourceNode | undefined): string | undefined {
  if (!types.includes('boolean') || node?.kind !== 'scalar') return undefined;
  const word = String(node.value).toLowerCase();
  if (TRUE.has(word) || word === 'true') return 'true';
  return FALSE.has(word) || word === 'false' ? 'false' : undefined;
}

/** `"1000"` where a number is meant. */
function quotedNumber(types: readonly string[], node: SourceNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || (node.style !== 'single' && node.style !== 'double')) return undefined;
  const text = String(node.value).trim();
  const notation = types.includes('number') ? NUMBER : types.includes('integer') ? INTEGER : undefined;
  return notation?.test(text) === true ? text : undefined;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

export function choiceMessage(stelle: Fundstelle, vorschlaege: readonly string[]): Meldung {
  const erlaubt = (stelle.fehler.params.allowedValues as readonly unknown[] | undefined) ?? [];
  const [best] = vorschlaege;
  const words = erlaubt.filter((wert) => wert !== null).map(yamlText);
  const orEmpty = erlaubt.includes(null)
    ? { de: ' oder leer (noch nicht vorhanden)', en: ' or empty (there is none yet)' }
    : { de: '', en: '' };
  const near = vorschlaege.map(yamlText);
  const tip =
    best === undefined
      ? { de: '', en: '' }
      : {
          de: ` Gemeint ist vielleicht ${orList(near, 'oder')}.`,
          en: ` Maybe ${orList(near, 'or')} is meant.`,
        };
  const actual = actualWords(stelle.node);
  return {
    ...about('schema-auswahl', stelle, {
      de: `erlaubt sind ${orList(words, 'oder')}${orEmpty.de}, hier steht ${actual.de}.${tip.de}`,
      en: `${orList(words, 'or')}${orEmpty.en} is allowed, but there is ${actual.en}.${tip.en}`,
    }),
    ...(best === undefined ? {} : { ersatz: yamlText(best) }),
  };
}
