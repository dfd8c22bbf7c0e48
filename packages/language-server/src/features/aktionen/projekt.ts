import {
  type Befund,
  comparePositions,
  describeSchema,
  formatPath,
  type JsonSchema,
  parseDatum,
  proposeTage,
  type SourceDocument,
  type SourcePath,
  type SourceRange,
  type Sprache,
  type Tagvorschlag,
  violatedWith,
} from '@baukasten/engine';
import { lageOf } from '../../arbeitsbereich/lage.ts';
import type { Pruefung } from '../../arbeitsbereich/pruefungen.ts';
import { appendItem, type Edit, insertEntry, unlessCut } from '../../modell/edits.ts';
import { textOf } from '../../modell/lauf.ts';
import { isRepeated } from '../../modell/verweise.ts';
import { markeFor, yamlText } from '../completion/felder.ts';
import { readerFor } from '../completion/projekt.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { lueckeAktion, noneValuesOf } from './luecke.ts';
import { aktionTexte } from './texte.ts';

/** At most so many missing facts for a place: the others follow when these are there. */
const ANGABEN = 4;

/** At most so many departures from what is open: often more is known of it soon. */
const ABWEICHUNGEN = 2;

/** At most so many days are tried out, each by an evaluation of the whole project: who selects more mends these first. */
const TAGE = 10;

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
  const tage = tageFor(found, pruefung);
  return [
    ...found.flatMap((befund) => correction(pruefung, befund, tage, sprache)),
    ...missingFacts(pruefung, found, range, sprache),
    ...departures(document, found, sprache),
  ].filter(({ titel }) => !seen.has(titel) && seen.add(titel) !== undefined);
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
  if (node.kind !== 'scalar' || node.alias !== undefined || isRepeated(document, node.range))
    return undefined;
  // A text over several lines ends in the next one, and a key without colon is its own place.
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const key = document.keyRangeOf(pfad);
  if (isBlock || (key !== undefined && comparePositions(node.range.start, key.end) < 0)) return undefined;
  const before = document.text[document.offsetAt(node.range.start) - 1];
  return unlessCut(document, { range: node.range, text: before === ':' ? ` ${wert}` : wert });
}

/** The days that fulfil what is violated, where no rule says so itself. */
function tageFor(befunde: readonly Befund[], pruefung: Pruefung): readonly Tagvorschlag[] {
  const verletzt = befunde.filter((one) => one.urteil === 'verletzt' && one.korrektur === undefined);
  const namen = new Set(verletzt.slice(0, TAGE).map(nameOf));
  const lage = namen.size === 0 ? undefined : lageOf(pruefung);
  const stichtag = parseDatum(pruefung.bericht.stichtag);
  if (lage === undefined || stichtag === undefined) return [];
  const { regelwerk, projekt } = lage;
  const { compiler } = pruefung.bestand.werkbank;
  return proposeTage(regelwerk, { fakten: projekt.fakten.wurzel, stichtag }, compiler, (kennung, element) =>
    namen.has(nameOf({ kennung, element })),
  );
}

function nameOf({ kennung, element }: { kennung: string; element?: string | undefined }): string {
  return element === undefined ? kennung : `${kennung} [${element}]`;
}

/**
 * Writes the value that fulfils. A day before the Stichtag is no plan any more but a report of what happened: a day that
 * is written may be a slip of the pen and is mended only if the planner says so, one that is not there is never made up.
 */
function correction(
  pruefung: Pruefung,
  befund: Befund,
  tage: readonly Tagvorschlag[],
  sprache: Sprache,
): readonly Aktion[] {
  const { document, bericht } = pruefung;
  const { kennung, element } = befund;
  const korrektur =
    befund.korrektur ?? tage.find((tag) => tag.kennung === kennung && tag.element === element);
  if (korrektur === undefined) return [];
  const { pfad, wert } = korrektur;
  const path = parsePath(pfad);
  const isPast = parseDatum(wert) !== undefined && wert < bericht.stichtag;
  const node = document.nodeAt(path);
  if (isPast && (node?.kind !== 'scalar' || node.value === null)) return [];
  const edit = setValue(document, path, yamlText(wert));
  if (edit === undefined) return [];
  const texte = isPast ? aktionTexte.berichtigung : aktionTexte.korrektur;
  const folgen = newlyViolated(pruefung, path, wert);
  const titel = texte(pfad, wert, kennung, folgen)[sprache];
  const bevorzugt = isPast || folgen.length > 0 ? {} : { bevorzugt: true };
  return [{ titel, art: 'quickfix', code: kennung, ...bevorzugt, edits: [edit] }];
}

/** Requirements that a day would violate which are not violated now. */
function newlyViolated(pruefung: Pruefung, pfad: SourcePath, wert: string): readonly string[] {
  const { bericht, bestand } = pruefung;
  const lage = lageOf(pruefung);
  const [tag, stichtag] = [parseDatum(wert), parseDatum(bericht.stichtag)];
  if (lage === undefined || tag === undefined || stichtag === undefined) return [];
  const sachverhalt = { fakten: lage.projekt.fakten.wurzel, stichtag };
  const before = new Set(bericht.befunde.flatMap((one) => (one.urteil === 'verletzt' ? nameOf(one) : [])));
  const { compiler } = bestand.werkbank;
  const after = violatedWith(lage.regelwerk, sachverhalt, compiler, { pfad, wert: tag });
  return after.map(nameOf).filter((name) => !before.has(name));
}

interface Fehlend {
  readonly pfad: string;
  /** Where the nearest group of it stands. */
  readonly stelle: SourceRange;
  /** Its own group is there: only the line is missing. */
  readonly eigen: boolean;
  /** The first finding that waits for it, and how many do. */
  readonly kennung: string;
  anzahl: number;
}

/**
 * The facts that findings at a place wait for, a few for each line: first those whose group stands there, then those for
 * which most wait. What belongs to other lines is offered where nothing belongs here.
 */
function missingFacts(
  pruefung: Pruefung,
  befunde: readonly Befund[],
  range: SourceRange,
  sprache: Sprache,
): readonly Aktion[] {
  const all = factsFor(pruefung.document, befunde);
  const here = all.filter(({ stelle }) => touches(stelle, range));
  const lines = new Map<number | undefined, number>();
  return (here.length > 0 ? here : all)
    .sort((a, b) => Number(b.eigen) - Number(a.eigen) || b.anzahl - a.anzahl)
    .filter(({ stelle }) => {
      const line = here.length > 0 ? stelle.start.line : undefined;
      const count = (lines.get(line) ?? 0) + 1;
      lines.set(line, count);
      return count <= ANGABEN;
    })
    .flatMap(({ pfad, kennung }) => factAktionen(pruefung, pfad, kennung, sprache));
}

/** Each missing fact once. */
function factsFor(document: SourceDocument, befunde: readonly Befund[]): Fehlend[] {
  const facts = new Map<string, Fehlend>();
  for (const { kennung, fehlt } of befunde)
    for (const { pfad } of fehlt.angaben) {
      const path = parsePath(pfad);
      const known = facts.get(pfad);
      if (known !== undefined) known.anzahl++;
      else if (document.nodeAt(path) === undefined) {
        const eigen = path.length > 1 && document.nodeAt(path.slice(0, -1)) !== undefined;
        facts.set(pfad, { pfad, stelle: document.closestRangeOf(path), eigen, kennung, anzahl: 1 });
      }
    }
  return [...facts.values()];
}

/**
 * Writes a fact that is missing, or that is stated as null: what it may be, else its question as a comment; a null is
 * selected to be written over, because a text of ours in its place would count as an answer. A fact that stands there
 * with a wrong value is mended where it stands. `code`: the mark that asks for it.
 */
export function factAktionen(
  pruefung: Pruefung,
  pfad: string,
  code: string,
  sprache: Sprache,
): readonly Aktion[] {
  const { document } = pruefung;
  const path = parsePath(pfad);
  const fachgebiet = lageOf(pruefung)?.fachgebiet;
  const reader = fachgebiet === undefined ? undefined : readerFor(fachgebiet.schema);
  const schema = reader?.at(path);
  const node = document.nodeAt(path);
  const isNull = node?.kind === 'scalar' && node.value === null;
  if (reader === undefined || schema === undefined || (node !== undefined && !isNull)) return [];
  // A text does not take null for an answer: it would leave the gap as it is.
  const noNull = isNull || code === TEXTLUECKE;
  const values = valuesOf(schema).filter((wert) => !noNull || wert !== 'null');
  const marke = code === TEXTLUECKE && !hasChoices(values) ? markeFor(schema, reader, sprache) : undefined;
  const marked = marke === undefined ? [] : markAktion(document, path, marke, code, sprache);
  if (values.length === 0) {
    const feld = describeSchema(schema);
    if (node === undefined) return [...marked, ...lueckeAktion(document, path, feld, code, sprache)];
    // A null that nobody wrote has nothing to be selected: the cursor stands in its place.
    if (document.offsetAt(node.range.start) === document.offsetAt(node.range.end)) return marked;
    const titel = aktionTexte.ausfuellen(feld.titel ?? String(path.at(-1)))[sprache];
    const select: Aktion = { titel, art: 'quickfix', code, bevorzugt: true, edits: [], auswahl: node.range };
    return [select, ...marked];
  }
  const written = values.flatMap((wert): readonly Aktion[] => {
    const edit = setValue(document, path, wert);
    const titel = aktionTexte.eintragen(pfad, wert)[sprache];
    return edit === undefined ? [] : [{ titel, art: 'quickfix', code, edits: [edit] }];
  });
  // Before any value that would be guessed.
  const frage = node === undefined ? lueckeAktion(document, path, describeSchema(schema), code, sprache) : [];
  // Of a text the choices close the gap, and its question leaves it.
  return code === TEXTLUECKE ? [...marked, ...written, ...frage] : [...frage, ...written];
}

/** Code of a gap in a text, as the selection of texts calls it. */
const TEXTLUECKE = 'luecke';

function hasChoices(values: readonly string[]): boolean {
  return values.some((wert) => wert !== '[]');
}

/** Writes what is to be written over; the check reports it until then. */
function markAktion(
  document: SourceDocument,
  pfad: SourcePath,
  marke: string,
  code: string,
  sprache: Sprache,
): readonly Aktion[] {
  const edit = setValue(document, pfad, marke);
  const titel = aktionTexte.zumAusfuellen(formatPath(pfad), marke)[sprache];
  return edit === undefined ? [] : [{ titel, art: 'quickfix', code, bevorzugt: true, edits: [edit] }];
}

/** The values that can be offered without knowing more: that there is none, and small choices. */
function valuesOf(schema: JsonSchema): readonly string[] {
  const { werte = [], typ } = describeSchema(schema);
  const choices =
    typ === 'wahrheitswert'
      ? ['true', 'false']
      : werte.length <= 6
        ? werte.map(({ wert }) => yamlText(wert))
        : [];
  return [...noneValuesOf(schema), ...choices];
}

/** Those from what is violated come first. */
function departures(
  document: SourceDocument,
  befunde: readonly Befund[],
  sprache: Sprache,
): readonly Aktion[] {
  const all = (urteil: Befund['urteil']) =>
    befunde.filter((one) => one.urteil === urteil).flatMap((one) => departure(document, one, sprache));
  return [...all('verletzt'), ...all('offen').slice(0, ABWEICHUNGEN)];
}

/** A "soll" that is not met may be departed from, with a reason; an empty one is a Problem and excuses nothing. */
function departure(document: SourceDocument, befund: Befund, sprache: Sprache): readonly Aktion[] {
  const { kennung, element, verbindlichkeit } = befund;
  if (verbindlichkeit !== 'soll') return [];
  if (isRecorded(document, kennung, element)) return [];
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
  const titel = aktionTexte.abweichung(nameOf(befund))[sprache];
  return [{ titel, art: 'quickfix', code: kennung, nachrangig: true, edits: [edit] }];
}

/** One entry is enough, even without a reason yet; one that names no element is about all of them. */
function isRecorded(document: SourceDocument, kennung: string, element: string | undefined): boolean {
  const list = document.nodeAt(['abweichungen']);
  return (
    list?.kind === 'list' &&
    list.items.some((item) => {
      const text = (key: string) => (item.kind === 'map' ? textOf(item.entries.get(key)?.value) : undefined);
      const own = text('element');
      return text('anforderung') === kennung && (own === undefined || own === element);
    })
  );
}
