import { type Problem, problem } from '../document/problem.ts';
import { remembered } from '../document/remembered.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { readingProblemsOf, validateDatei } from '../schema/validate-datei.ts';
import { checkLuecken } from './checks/check-luecken.ts';
import { checkSchemaNamen } from './checks/check-schema-namen.ts';
import { textOf } from './node-reader.ts';
import { readBaustein } from './read-baustein.ts';
import { readModul } from './read-modul.ts';
import { readOverlay } from './read-overlay.ts';
import { type DateiArt, dateiArtOf, idFromPath } from './regel-datei.ts';
import type { Modul, Overlay, Textbaustein } from './types.ts';

/** A rule file with its path relative to the rules' root, `/`-separated. */
export interface RegelDatei {
  readonly pfad: string;
  readonly document: SourceDocument;
}

/** What one file adds to a catalogue, and what is wrong with it whatever the others say. */
export interface Dateiinhalt {
  readonly probleme: readonly Problem[];
  readonly modul?: Modul | undefined;
  readonly overlay?: Overlay | undefined;
  readonly baustein?: Textbaustein | undefined;
}

/** Each file is read once: an editor loads the same ones again and again, of which one has changed. */
export function readDatei({ pfad, document }: RegelDatei): Dateiinhalt {
  const art = dateiArtOf(pfad);
  const byArt = inhalte(document);
  const known = byArt.get(art) ?? readInhalt(document, art);
  byArt.set(art, known);
  const misplaced = checkPath(pfad, document);
  return misplaced === undefined ? known : { ...known, probleme: [...known.probleme, misplaced] };
}

const inhalte = remembered((_: SourceDocument) => new Map<DateiArt | undefined, Dateiinhalt>());

function readInhalt(document: SourceDocument, art: DateiArt | undefined): Dateiinhalt {
  const reading = readingProblemsOf(document, art);
  if (document.root === undefined) return { probleme: reading };
  const probleme = [...reading, ...validateDatei(document, art)];
  const kontext = { document, probleme };
  switch (art) {
    case 'modul':
      probleme.push(...checkLuecken(document));
      return { probleme, modul: readModul(kontext) };
    case 'overlay':
    case 'variante':
      probleme.push(...checkLuecken(document));
      return { probleme, overlay: readOverlay(kontext, art) };
    case 'faelle':
      return { probleme: [...probleme, ...checkLuecken(document)] };
    case 'baustein':
      return { probleme, baustein: readBaustein(kontext) };
    case 'projekt-schema':
    case 'gemeinsam-schema':
      return { probleme: [...probleme, ...checkSchemaNamen(document.root)] };
    default:
      return { probleme };
  }
}

/** A file's id is its path: otherwise two files could claim to be the same module. */
function checkPath(pfad: string, document: SourceDocument): Problem | undefined {
  const art = dateiArtOf(pfad);
  if (art !== 'modul' && art !== 'overlay' && art !== 'variante' && art !== 'baustein') return undefined;
  const id = textOf(document.root, art);
  const soll = idFromPath(pfad);
  if (id === undefined || id === soll) return undefined;
  const range = document.closestRangeOf([art]);
  // At the top of a folder of rules there is no topic that the file could belong to.
  return soll.includes('/')
    ? problem(
        'katalog-pfad',
        range,
        `„${art}: ${id}“ passt nicht zum Ort der Datei: „${art}: ${soll}“ schreiben oder die Datei verschieben.`,
        `"${art}: ${id}" does not match the file's place: write "${art}: ${soll}" or move the file.`,
        { ersatz: soll },
      )
    : problem(
        'katalog-pfad',
        range,
        `„${art}: ${id}“ passt nicht zum Ort der Datei: die Datei im Ordner der Regeln als „${pathOf(art, id)}“ ablegen.`,
        `"${art}: ${id}" does not match the file's place: put the file into the folder of the rules as "${pathOf(art, id)}".`,
      );
}

/** Where a file with an id lies, from the root of the rules. */
function pathOf(art: 'modul' | 'overlay' | 'variante' | 'baustein', id: string): string {
  return art === 'baustein' ? `${id.replace('/', '/bausteine/')}.baustein.md` : `${id}.${art}.yaml`;
}
