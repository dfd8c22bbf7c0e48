import { type Problem, problem, type Text } from '../document/problem.ts';
import { isSameRange, type SourcePath, type SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { titleOf, yamlText } from './field-words.ts';
import type { SchemaReader } from './json-schema.ts';
import { choiceMessage, type Fundstelle, type Meldung, messageOf } from './messages.ts';
import { describe, typesOf } from './projekt-schema.ts';
import type { SchemaFehler } from './schema-fehler.ts';

/** One violation as a Problem: the missing field at its parent's key, the unknown one at its own, all else at the value. */
export function placeFehler(
  document: SourceDocument,
  reader: SchemaReader,
  fehler: SchemaFehler,
  path: SourcePath,
): Problem {
  const field = reader.at(path);
  switch (fehler.keyword) {
    case 'required':
    case 'dependentRequired':
      return missingField(document, reader, path, String(fehler.params.missingProperty));
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(fehler.params.additionalProperty ?? fehler.params.unevaluatedProperty);
      return unknownField(document, reader, path, name);
    }
    case 'propertyNames':
      return badName(document, path, String(fehler.params.propertyName));
    default: {
      const feld = field === undefined ? undefined : describe(field);
      const types = field === undefined ? [] : typesOf(field);
      const node = document.nodeAt(path);
      const name = path.at(-1);
      const parent = reader.at(path.slice(0, -1));
      const pflicht = typeof name === 'string' && parent?.required?.includes(name) === true;
      const stelle = { fehler, feld, types, name, node, pflicht };
      const meldung =
        fehler.keyword === 'enum' ? choiceMessage(stelle, nearValues(stelle)) : messageOf(stelle);
      return written(document, path, placeOfValue(document, fehler, path), meldung);
    }
  }
}

/** Equal items are marked at the second of them, everything else at the value. */
function placeOfValue(document: SourceDocument, fehler: SchemaFehler, path: SourcePath): SourceRange {
  if (fehler.keyword === 'uniqueItems') {
    const later = Math.max(Number(fehler.params.i), Number(fehler.params.j));
    return document.closestRangeOf([...path, later]);
  }
  if (fehler.keyword === 'discriminator')
    return document.closestRangeOf([...path, String(fehler.params.tag)]);
  return document.closestRangeOf(path);
}

/** The values that may be meant: by their text, else by their meaning, such as the name of a Land. */
function nearValues({ fehler, feld, node }: Fundstelle): readonly string[] {
  const allowed = (fehler.params.allowedValues as readonly unknown[] | undefined) ?? [];
  if (node?.kind !== 'scalar' || node.value === null) return [];
  const typed = String(node.value);
  const near = suggest(
    typed,
    allowed.filter((wert): wert is string => typeof wert === 'string'),
  );
  if (near.length > 0) return near;
  const byMeaning = new Map(
    (feld?.werte ?? []).flatMap(({ wert, bedeutung }) =>
      bedeutung === undefined ? [] : [[bedeutung.toLowerCase(), String(wert)] as const],
    ),
  );
  const exact = byMeaning.get(typed.trim().toLowerCase());
  return exact !== undefined
    ? [exact]
    : suggest(typed, byMeaning.keys()).flatMap((one) => byMeaning.get(one) ?? []);
}

function missingField(
  document: SourceDocument,
  reader: SchemaReader,
  path: SourcePath,
  name: string,
): Problem {
  const field = reader.at([...path, name]);
  const title = titleOf(field === undefined ? undefined : describe(field), name);
  const line = field?.const === undefined ? `${name}: …` : `${name}: ${yamlText(field.const)}`;
  const example = field?.const === undefined ? field?.examples?.[0] : undefined;
  const shown = example === undefined || typeof example === 'object' ? undefined : yamlText(example);
  const where = placeWords(path);
  return written(document, path, document.closestRangeOf(path), {
    code: 'schema-pflichtfeld',
    hilfe: { art: 'fehlt', pfad: path, name },
    text: {
      de: `Die Pflichtangabe „${title}“ fehlt; bitte ${where.de} die Zeile „${line}“ ergänzen${shown === undefined ? '' : ` (Beispiel: ${shown})`}.`,
      en: `The required entry “${title}” is missing; add the line “${line}” ${where.en}${shown === undefined ? '' : ` (example: ${shown})`}.`,
    },
  });
}

/** Where in the file, e.g. `in „abweichungen“, Eintrag 2,`. */
function placeWords(path: SourcePath): Text {
  if (path.length === 0) return { de: 'auf der obersten Ebene', en: 'at the top level' };
  const last = path.at(-1);
  const names = path.filter((part) => typeof part === 'string').join('.');
  const item: Text =
    typeof last === 'number'
      ? { de: `, Eintrag ${last + 1},`, en: `, entry ${last + 1}` }
      : { de: '', en: '' };
  return { de: `in „${names}“${item.de}`, en: `in “${names}”${item.en}` };
}

function unknownField(
  document: SourceDocument,
  reader: SchemaReader,
  path: SourcePath,
  name: string,
): Problem {
  const full = [...path, name];
  const range = document.keyRangeOf(full) ?? document.closestRangeOf(path);
  if (/[()]/.test(name)) return written(document, full, range, splitExpression());
  const field = reader.at(path);
  const foreign = field?.['x-fremd'];
  if (foreign !== undefined && Object.hasOwn(foreign, name)) {
    const satz = foreign[name] ?? '';
    return written(document, full, range, { code: 'schema-unbekanntes-feld', text: { de: satz, en: satz } });
  }
  const known = field === undefined ? [] : reader.names(field);
  const node = document.nodeAt(path);
  const unused = known.filter((one) => node?.kind !== 'map' || !node.entries.has(one));
  const [near] = suggest(name, unused);
  if (near !== undefined && onlyUnitDiffers(name, near) && field !== undefined) {
    const einheit = describe(reader.child(field, near) ?? {}).einheit;
    if (einheit !== undefined) return written(document, full, range, otherUnit(name, near, einheit));
  }
  if (near !== undefined) {
    return written(document, full, range, {
      code: 'schema-unbekanntes-feld',
      text: {
        de: `„${name}“ ist hier nicht bekannt; gemeint ist vielleicht „${near}“.`,
        en: `“${name}” is not known here; maybe “${near}” is meant.`,
      },
      ersatz: near,
    });
  }
  const list = known.length === 0 || known.length > 12 ? undefined : known.join(', ');
  return written(document, full, range, {
    code: 'schema-unbekanntes-feld',
    text: {
      de: `„${name}“ ist hier nicht bekannt${list === undefined ? '' : ` (möglich: ${list})`}; bitte Schreibweise und Einrückung prüfen oder die Zeile löschen.`,
      en: `“${name}” is not known here${list === undefined ? '' : ` (possible: ${list})`}; check spelling and indentation or delete the line.`,
    },
  });
}

/** `flaeche_ha` and `flaeche_km2`: no mistyped name, the figure behind it would be another one. */
function onlyUnitDiffers(name: string, near: string): boolean {
  const front = (text: string) => text.slice(0, text.lastIndexOf('_'));
  return name.includes('_') && front(name) === front(near);
}

function otherUnit(name: string, near: string, einheit: string): Meldung {
  return {
    code: 'schema-unbekanntes-feld',
    text: {
      de: `„${name}“ ist hier nicht bekannt; es gibt „${near}“; bitte den Wert dort in der Einheit ${einheit} eintragen.`,
      en: `“${name}” is not known here; there is “${near}”; enter the value there in the unit ${einheit}.`,
    },
  };
}

/** `{ faellig: max(a, b) }` is two entries in YAML. */
function splitExpression(): Meldung {
  return {
    code: 'feel-yaml',
    text: {
      de: 'In { } trennt ein Komma Einträge, der Ausdruck davor ist abgeschnitten; bitte ohne { } in eigene Zeilen schreiben oder in Anführungszeichen setzen.',
      en: 'In { } a comma separates entries, so the expression before it is cut off; write it on lines of its own without { } or put it in quotes.',
    },
  };
}

function badName(document: SourceDocument, path: SourcePath, name: string): Problem {
  const full = [...path, name];
  return written(document, full, document.keyRangeOf(full) ?? document.closestRangeOf(path), {
    code: 'schema-wert',
    text: {
      de: `„${name}“ ist als Name hier nicht zulässig; erlaubt sind meist Kleinbuchstaben a–z, Ziffern und Unterstriche (ae, oe, ue, ss statt Umlauten).`,
      en: `“${name}” is not allowed as a name here; mostly lower-case letters a–z, digits and underscores are (ae, oe, ue, ss instead of umlauts).`,
    },
  });
}

function written(document: SourceDocument, path: SourcePath, range: SourceRange, meldung: Meldung): Problem {
  const { ersatz, hilfe } = meldung;
  const extra = { ...(ersatz === undefined ? {} : { ersatz }), ...(hilfe === undefined ? {} : { hilfe }) };
  return withUses(document, path, problem(meldung.code, range, meldung.text.de, meldung.text.en, extra));
}

/** A place that is reached through `*name` or `<<` names the use (or, at the use, the anchor) as well. */
export function withUses(document: SourceDocument, path: SourcePath, one: Problem): Problem {
  const anchor = document.nodeAt(path);
  const others = document
    .usesOn(path)
    .filter((range) => !isSameRange(range, one.range))
    .map((range) => ({
      text: { de: 'Hier wird die Angabe verwendet', en: 'The entry is used here' },
      range,
    }));
  if (anchor?.alias !== undefined && isSameRange(anchor.alias, one.range)) {
    others.push({
      text: { de: 'Hier steht die Angabe', en: 'The entry is written here' },
      range: anchor.range,
    });
  }
  return others.length === 0 ? one : { ...one, verwandt: [...(one.verwandt ?? []), ...others] };
}
