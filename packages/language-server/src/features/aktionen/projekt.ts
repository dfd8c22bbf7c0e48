import {
  type Befund,
  describeSchema,
  type Feldbeschreibung,
  type SourceDocument,
  type SourcePath,
  type SourceRange,
  type Sprache,
} from '@baukasten/engine';
import { lageOf } from '../../arbeitsbereich/lage.ts';
import type { Pruefung } from '../../arbeitsbereich/pruefungen.ts';
import { appendItem, type Edit, insertEntry } from '../../modell/edits.ts';
import { yamlText } from '../completion/felder.ts';
import { readerFor } from '../completion/projekt.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { aktionTexte } from './texte.ts';

/** At most so many missing facts of one finding: the others follow when these are there. */
const ANGABEN = 4;

/** What the findings at a place need: the missing fact, the day that fulfils, a reasoned departure. */
export function befundAktionen(pruefung: Pruefung, range: SourceRange, sprache: Sprache): readonly Aktion[] {
  const { document, bericht } = pruefung;
  const found = bericht.befunde.filter(
    (one) =>
      one.schwere !== undefined &&
      (touches(one.range, range) ||
        (one.korrektur !== undefined &&
          touches(document.closestRangeOf(parsePath(one.korrektur.pfad)), range))),
  );
  const seen = new Set<string>();
  return found
    .flatMap((befund) => [
      ...correction(document, befund, sprache),
      ...missingFacts(pruefung, befund, sprache),
      ...departure(document, befund, sprache),
    ])
    .filter(({ titel }) => !seen.has(titel) && seen.add(titel) !== undefined);
}

/** `a.b[0].c` as a path. */
export function parsePath(pfad: string): SourcePath {
  return pfad.split('.').flatMap((part) => {
    const [name = '', ...indexes] = part.split(/[[\]]+/).filter((one) => one !== '');
    return [name, ...indexes.map(Number)];
  });
}

/** Puts a value in the place of the written one, or writes the field. */
export function setValue(document: SourceDocument, pfad: SourcePath, wert: string): Edit | undefined {
  const node = document.nodeAt(pfad);
  if (node === undefined) return insertEntry(document, pfad.slice(0, -1), { key: String(pfad.at(-1)), wert });
  if (node.kind !== 'scalar' || node.alias !== undefined) return undefined;
  const before = document.text[document.offsetAt(node.range.start) - 1];
  return { range: node.range, text: before === ':' ? ` ${wert}` : wert };
}

function correction(
  document: SourceDocument,
  { korrektur, kennung }: Befund,
  sprache: Sprache,
): readonly Aktion[] {
  if (korrektur === undefined) return [];
  const edit = setValue(document, parsePath(korrektur.pfad), yamlText(korrektur.wert));
  if (edit === undefined) return [];
  const titel = aktionTexte.korrektur(korrektur.pfad, korrektur.wert, kennung)[sprache];
  return [{ titel, art: 'quickfix', code: kennung, bevorzugt: true, edits: [edit] }];
}

function missingFacts(pruefung: Pruefung, befund: Befund, sprache: Sprache): readonly Aktion[] {
  const fachgebiet = lageOf(pruefung)?.fachgebiet;
  if (fachgebiet === undefined) return [];
  const reader = readerFor(fachgebiet.schema);
  return befund.fehlt.angaben.slice(0, ANGABEN).flatMap(({ pfad }): readonly Aktion[] => {
    const path = parsePath(pfad);
    const schema = reader.at(path);
    // A fact that stands there with a wrong value is mended where it stands.
    if (schema === undefined || pruefung.document.nodeAt(path) !== undefined) return [];
    const feld = describeSchema(schema);
    const values = valuesOf(feld);
    if (values.length === 0) return gap(pruefung.document, path, feld, befund.kennung, sprache);
    return values.flatMap((wert): readonly Aktion[] => {
      const edit = setValue(pruefung.document, path, wert);
      const titel = aktionTexte.eintragen(pfad, wert)[sprache];
      return edit === undefined ? [] : [{ titel, art: 'quickfix', code: befund.kennung, edits: [edit] }];
    });
  });
}

/** What only the town can answer becomes a question in a comment, as in a new project. */
function gap(
  document: SourceDocument,
  pfad: SourcePath,
  { titel, frage, einheit }: Feldbeschreibung,
  kennung: string,
  sprache: Sprache,
): readonly Aktion[] {
  const key = String(pfad.at(-1));
  if (document.nodeAt(pfad.slice(0, -1))?.kind !== 'map') return [];
  const wort = [frage ?? titel ?? key, ...(einheit === undefined ? [] : [`(${einheit})`])].join(' ');
  const edit = insertEntry(document, pfad.slice(0, -1), { key: `# ${key}`, wert: ` # ${wort}` });
  const named = aktionTexte.luecke(frage ?? titel ?? key)[sprache];
  return edit === undefined ? [] : [{ titel: named, art: 'quickfix', code: kennung, edits: [edit] }];
}

/** The values that can be offered without knowing more: `null` where it may stand, and small choices. */
function valuesOf({ nullbar, werte = [], typ }: Feldbeschreibung): readonly string[] {
  const choices =
    typ === 'wahrheitswert'
      ? ['true', 'false']
      : werte.length <= 6
        ? werte.map(({ wert }) => yamlText(wert))
        : [];
  const list = typ === 'liste' && !nullbar ? ['[]'] : [];
  return [...(nullbar ? ['null'] : []), ...choices, ...list];
}

/** A "soll" that is not met may be departed from, with a reason; an empty one is a Problem and excuses nothing. */
function departure(document: SourceDocument, befund: Befund, sprache: Sprache): readonly Aktion[] {
  const { kennung, element, verbindlichkeit, urteil } = befund;
  if (verbindlichkeit !== 'soll' || (urteil !== 'verletzt' && urteil !== 'offen')) return [];
  const edit = appendItem(
    document,
    ['abweichungen'],
    [
      { key: 'anforderung', wert: yamlText(kennung) },
      ...(element === undefined ? [] : [{ key: 'element', wert: yamlText(element) }]),
      { key: 'grund', wert: '""' },
    ],
  );
  if (edit === undefined) return [];
  const name = element === undefined ? kennung : `${kennung} [${element}]`;
  return [{ titel: aktionTexte.abweichung(name)[sprache], art: 'quickfix', code: kennung, edits: [edit] }];
}
