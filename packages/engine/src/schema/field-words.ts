import type { Text } from '../document/problem.ts';
import type { SourceNode } from '../document/source-node.ts';
import type { Feldbeschreibung } from './projekt-schema.ts';

/** „Titel“ of a field, or its name where the schema has no title. */
export function titleOf(feld: Feldbeschreibung | undefined, name: string | number | undefined): string {
  return (
    feld?.titel ?? (name === undefined ? 'Datei' : typeof name === 'number' ? `Eintrag ${name + 1}` : name)
  );
}

const EXPECTED: Readonly<Record<string, Text>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste (Zeilen mit „- “)', en: 'a list (lines with “- ”)' },
  object: { de: 'eine Gruppe eingerückter Angaben', en: 'a group of indented entries' },
};

/** The kinds of value that a type allows, in words; an empty value is added where null is allowed. */
export function expectedWords(types: readonly string[], format: string | undefined): Text {
  const words = types
    .filter((type) => type !== 'null')
    .map((type) =>
      type === 'string' && format === 'date' ? DATE : (EXPECTED[type] ?? { de: type, en: type }),
    );
  if (types.includes('null'))
    words.push({ de: 'leer (noch nicht vorhanden)', en: 'empty (there is none yet)' });
  return {
    de: orList(
      words.map(({ de }) => de),
      'oder',
    ),
    en: orList(
      words.map(({ en }) => en),
      'or',
    ),
  };
}

const DATE: Text = { de: 'ein Datum (Jahr-Monat-Tag)', en: 'a date (year-month-day)' };

/** What stands in the file, in words. */
export function actualWords(node: SourceNode | undefined): Text {
  if (node === undefined) return { de: 'nichts', en: 'nothing' };
  if (node.kind === 'list') return { de: 'eine Liste', en: 'a list' };
  if (node.kind === 'map') return { de: 'eine Gruppe von Angaben', en: 'a group of entries' };
  if (node.value === null) return { de: 'nichts (leer)', en: 'nothing (empty)' };
  const shown = shorten(String(node.style === 'plain' ? node.source : node.value));
  if (typeof node.value === 'number') return { de: `die Zahl ${shown}`, en: `the number ${shown}` };
  if (typeof node.value === 'boolean')
    return { de: `der Wahrheitswert ${shown}`, en: `the truth value ${shown}` };
  return { de: `der Text „${shown}“`, en: `the text “${shown}”` };
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
}

/** At most eight alternatives, or what fits into a line: more would hide the sentence. */
export function orList(words: readonly string[], or: string): string {
  const shown = words.length <= 8 || words.join(', ').length <= 80 ? words : [...words.slice(0, 8), '…'];
  const last = shown.at(-1);
  if (last === undefined || shown.length === 1) return last ?? '';
  return last === '…' ? shown.join(', ') : `${shown.slice(0, -1).join(', ')} ${or} ${last}`;
}

/** A value as it is written into a YAML file: quoted wherever it would be read as something else. */
export function yamlText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-zÄÖÜäöüß][\wÄÖÜäöüß ./()-]*$/.test(value) && !/ $/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off)$/i.test(value) ? value : JSON.stringify(value);
}

/** „ Beispiel: …“ from the schema, or nothing. */
export function exampleWords(feld: Feldbeschreibung | undefined): Text {
  const value = feld?.beispiel;
  if (value === undefined || value === null || typeof value === 'object') return { de: '', en: '' };
  return { de: ` Beispiel: ${yamlText(value)}.`, en: ` Example: ${yamlText(value)}.` };
}
