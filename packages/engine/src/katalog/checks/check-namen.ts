import type { Problem, Text } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { EIGENSCHAFTEN, isFeelName } from '../../feel/namen.ts';
import type { Fachgebiet } from '../types.ts';
import { inhalteOf } from './inhalte.ts';

interface Benannt {
  readonly name: string;
  readonly range: SourceRange;
}

/** Names of parameters, Größen, reliefs and Kennungen are unique in a Fachgebiet and can be written in FEEL. */
export function checkNamen(fachgebiet: Fachgebiet): readonly Problem[] {
  const { parameter, groessen, anforderungen, erleichterungen } = inhalteOf(fachgebiet);
  const byId = (items: readonly { readonly id: string; readonly range: SourceRange }[]): readonly Benannt[] =>
    items.map(({ id, range }) => ({ name: id, range }));
  const module = [...fachgebiet.module, ...fachgebiet.overlays, ...fachgebiet.varianten];
  return [
    ...doubles('Parameter', byId(parameter)),
    ...doubles('Größe', byId(groessen)),
    ...doubles('Erleichterung', byId(erleichterungen)),
    ...doubles(
      'Kennung',
      anforderungen.map(({ kennung, range }) => ({ name: kennung, range })),
    ),
    ...doubles(
      'Datei',
      module.map(({ id, uri }) => ({ name: id, range: startOf(uri) })),
    ),
    ...unwritable([...byId(parameter), ...byId(groessen)]),
    ...partsOfDays([...byId(parameter), ...byId(groessen)]),
  ];
}

function doubles(what: string, items: readonly Benannt[]): readonly Problem[] {
  const first = new Map<string, Benannt>();
  return items.flatMap((item): readonly Problem[] => {
    const known = first.get(item.name);
    if (known === undefined) {
      first.set(item.name, item);
      return [];
    }
    const text: Text = {
      de: `${what} „${item.name}“ gibt es schon: einen anderen Namen wählen.`,
      en: `${what} "${item.name}" exists already: choose another name.`,
    };
    const verwandt = [{ text: { de: 'Zuerst hier.', en: 'First here.' }, range: known.range }];
    return [{ code: 'katalog-doppelt', schwere: 'fehler', range: item.range, text, verwandt }];
  });
}

function unwritable(items: readonly Benannt[]): readonly Problem[] {
  return items
    .filter(({ name }) => !isFeelName(name))
    .map(({ name, range }) => ({
      code: 'feel-name',
      schwere: 'fehler',
      range,
      text: {
        de: `„${name}“ kann in Bedingungen nicht stehen: Kleinbuchstaben, Ziffern und „_“, am Anfang ein Buchstabe, kein FEEL-Wort.`,
        en: `"${name}" cannot be used in conditions: lower-case letters, digits and "_", starting with a letter, no FEEL word.`,
      },
    }));
}

/** `parameter.day` would be read as a part of a day. */
function partsOfDays(items: readonly Benannt[]): readonly Problem[] {
  return items
    .filter(({ name }) => EIGENSCHAFTEN.has(name))
    .map(({ name, range }) => ({
      code: 'feel-name',
      schwere: 'fehler',
      range,
      text: {
        de: `„${name}“ liest eine Bedingung als Teil eines Tages oder einer Dauer: einen anderen Namen wählen.`,
        en: `Conditions read "${name}" as a part of a day or a duration: choose another name.`,
      },
    }));
}

function startOf(uri: string): SourceRange {
  return { uri, start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
