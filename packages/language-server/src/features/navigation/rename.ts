import {
  dateiArtOf,
  EIGENSCHAFTEN,
  FEEL_WOERTER,
  fachgebietOf,
  isFestesFeld,
  parseDocument,
  type SourceDocument,
  type SourceRange,
  type Text,
  WURZELN,
} from '@baukasten/engine';
import { toOrt } from '@baukasten/output';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import { ausdrueckeIn, offeneIn } from '../../modell/ausdruecke.ts';
import type { Edit } from '../../modell/edits.ts';
import { idOfElement, withId } from '../../modell/element-vorkommen.ts';
import { variablenIn } from '../../modell/schleifenvariable.ts';
import { distinctPlaces, placeOf } from '../../modell/verzeichnis.ts';
import type { Name, SymbolArt, Vorkommen } from '../../modell/vorkommen.ts';
import { BUILT_IN, nameOf as fileName } from '../../text/uri.ts';
import { grund } from './rename-gruende.ts';

/** A new name everywhere, or why it cannot be. */
export type Umbenennung =
  | {
      readonly edits: readonly Edit[];
      readonly dateien: readonly { readonly alt: string; readonly neu: string }[];
    }
  | { readonly grund: Text };

const MUSTER: Readonly<Record<SymbolArt, RegExp>> = {
  parameter: /^[a-z][a-z0-9_]*$/,
  groesse: /^[a-z][a-z0-9_]*$/,
  erleichterung: /^[a-z][a-z0-9_]*$/,
  fakt: /^[a-z][a-z0-9_]*$/,
  kennung: /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/,
  modul: /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*)*$/,
  quelle: /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}_-])?$/u,
  zeile: /^\S+$/,
  element: /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u,
  baustein: /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*)*$/,
};

/** Whether places of a name may stand in files of rules that are not read while nobody trusts the workspace. */
export function isLocalRuleName(gesucht: Name, { verzeichnis }: Alles): boolean {
  const definitions = verzeichnis.find(gesucht).filter(({ rolle }) => rolle === 'definition');
  return gesucht.art !== 'element' && !definitions.some(isBuiltIn);
}

/** What would be renamed, with the files that move along, or why nothing can be, whatever the new name is. */
export function renameTarget(
  gesucht: Vorkommen,
  alles: Alles,
):
  | { readonly range: SourceRange; readonly text: string; readonly dateien: readonly string[] }
  | { readonly grund: Text } {
  const betroffen = affectedBy(gesucht, alles);
  if ('grund' in betroffen) return betroffen;
  const { range, name, art } = gesucht;
  const modul = art === 'modul' ? definitionIn(betroffen.places) : undefined;
  const files = modul === undefined ? [] : renamedFiles(betroffen.places, modul.name, modul.name);
  return {
    range,
    text: writtenName({ art, name }),
    dateien: files.map(({ alt }) => alt),
  };
}

/**
 * The edits that give a name another one wherever its topic uses it. Refused whenever something would mean another thing
 * afterwards than before: what cannot be edited, a name that is taken, one that the engine or YAML reads differently.
 */
export function renameTo(gesucht: Vorkommen, neu: string, alles: Alles): Umbenennung {
  const betroffen = affectedBy(gesucht, alles);
  if ('grund' in betroffen) return betroffen;
  const { names, places, elements } = betroffen;
  if (!isNameFor(gesucht.art, neu)) return { grund: grund.form(neu) };
  if (gesucht.art === 'modul' || gesucht.art === 'baustein') return renameModul(gesucht, places, neu, alles);
  if (!isPlainText(neu)) return { grund: grund.yaml(neu) };
  if (names.every(({ name }) => renamed({ ...gesucht, name }, neu) === name))
    return { edits: [], dateien: [] };
  if (names.some((one) => isTaken({ ...one, name: renamed(one, neu) }, alles)))
    return { grund: grund.vergeben(neu) };
  if (names.some((one) => one.art === 'fakt' && isFestesFeld(renamed(one, neu), elements)))
    return { grund: grund.fest(neu) };
  return { edits: editsOf(places, alles, () => neu), dateien: [] };
}

/** All places of a name, and the names that share them. */
interface Betroffen {
  readonly names: readonly Name[];
  readonly places: readonly Vorkommen[];
  /** Some of it are elements of lists. */
  readonly elements: boolean;
}

function affectedBy(gesucht: Vorkommen, alles: Alles): Betroffen | { readonly grund: Text } {
  const broken = findBroken(gesucht, alles);
  if (broken !== undefined) return { grund: grund.fehlerhaft(fileName(broken.uri)) };
  const names = alles.verzeichnis.together(gesucht);
  const all = names.flatMap((one) => alles.verzeichnis.find(one));
  const elements = all.some(({ element }) => element === true);
  const no = refusal(gesucht, names, all, alles);
  return no === undefined ? { names, places: distinctPlaces(all), elements } : { grund: no };
}

/** Why these places cannot be changed, whatever the new name is. */
function refusal(
  gesucht: Name,
  names: readonly Name[],
  places: readonly Vorkommen[],
  { verzeichnis, ersetzend, dateien }: Alles,
): Text | undefined {
  const definitions = places.filter((one) => one.rolle === 'definition');
  const own = definitions.some((one) => !isBuiltIn(one));
  if (definitions.some(isBuiltIn))
    return own && gesucht.art === 'quelle'
      ? grund.eingebauteQuelle(gesucht.name)
      : grund.eingebaut(gesucht.name);
  if (definitions.length === 0) return grund.unbekannt(shownName(gesucht));
  const elements = places.some(({ element }) => element === true);
  const fest = names.find(({ art, name }) => art === 'fakt' && isFestesFeld(name, elements));
  if (fest !== undefined) return grund.fest(fest.name);
  const modul = gesucht.art === 'modul' ? definitionIn(places) : undefined;
  if (modul !== undefined && ersetzend.has(modul.range.uri)) return grund.ersetzt(modul.name);
  const twice = gesucht.art === 'element' ? twiceInList(definitions, dateien) : undefined;
  if (twice !== undefined) return grund.zweimal(shownName(gesucht), twice);
  const used = places.find(isBuiltIn);
  if (used !== undefined) return grund.eingebautVerwendet(gesucht.name, fileName(used.range.uri));
  // The letters at a place may name something else as well, through an alias.
  const ours = new Set(places.map(wholeName));
  const files = [...new Set(places.map(({ range }) => range.uri))];
  const foreign = new Set(
    files.flatMap((uri) =>
      verzeichnis
        .namesIn(uri)
        .filter((one) => !ours.has(wholeName(one)))
        .map(placeOf),
    ),
  );
  const shared = distinctPlaces(places).find((one) => one.geteilt === true || foreign.has(placeOf(one)));
  return shared === undefined
    ? undefined
    : grund.verweis(shownName(gesucht), fileName(shared.range.uri), toOrt(shared.range, '').zeile);
}

/** The lines of two elements of one list that share their id: which one a departure names nobody knows. */
function twiceInList(
  definitions: readonly Vorkommen[],
  dateien: Alles['dateien'],
): readonly [number, number] | undefined {
  const lines = new Map<string, number>();
  for (const { range } of distinctPlaces(definitions)) {
    const file = dateien.find(({ document }) => document.uri === range.uri);
    const liste = file?.document.pathAt(range.start).slice(0, -2).join('/') ?? '';
    const first = lines.get(liste);
    const { zeile } = toOrt(range, '');
    if (first !== undefined) return [first, zeile];
    lines.set(liste, zeile);
  }
  return undefined;
}

function wholeName({ art, name, fachgebiet }: Name): string {
  return `${art} ${fachgebiet} ${name}`;
}

function isBuiltIn({ range }: Vorkommen): boolean {
  return range.uri.startsWith(BUILT_IN);
}

/** What stands at its places: of a fact the last segment, of an element its id. */
function writtenName({ art, name }: Name): string {
  return art === 'fakt' ? (name.split('.').at(-1) ?? name) : shownName({ art, name });
}

/** As messages call it. */
export function shownName({ art, name }: Name): string {
  return art === 'element' ? idOfElement(name) : name;
}

/** The whole name after the rename. */
function renamed({ art, name }: Name, neu: string): string {
  if (art === 'fakt') return [...name.split('.').slice(0, -1), neu].join('.');
  return art === 'element' ? withId(name, neu) : neu;
}

/** Somebody uses the name already, maybe for something that is defined nowhere: it would get another meaning. */
function isTaken(name: Name, { verzeichnis, dateien }: Alles): boolean {
  if (verzeichnis.find(name).length > 0) return true;
  if (name.art === 'fakt' && !name.name.includes('.'))
    return dateien.some(
      ({ document, variablen }) =>
        variablenIn(document).some((one) => one.name === name.name) || variablen?.has(name.name) === true,
    );
  return name.art === 'quelle' && dateien.some(({ document }) => citesSo(document, name.name));
}

function citesSo(document: SourceDocument, quelle: string): boolean {
  return document.text.includes(`quelle: ${quelle}`) || document.text.includes(`quelle: "${quelle}`);
}

/** A file that names it but cannot be read in full: some places would keep the old name. */
function findBroken({ art, name, fachgebiet }: Name, { dateien }: Alles): SourceDocument | undefined {
  const wort = name.split(/[./]/).at(-1) ?? name;
  return dateien.find(
    ({ document, fachgebiet: topic, unlesbar }) =>
      (art !== 'element' || name.startsWith(`${document.uri}#`)) &&
      (topic === undefined || fachgebiet === undefined || topic === '' || topic === fachgebiet) &&
      !document.uri.startsWith(BUILT_IN) &&
      document.text.includes(wort) &&
      (unlesbar === true ||
        document.probleme.some(({ schwere }) => schwere === 'fehler') ||
        [...ausdrueckeIn(document), ...offeneIn(document)].some(
          ({ feel, text }) => feel === undefined && text.includes(wort),
        )),
  )?.document;
}

/** A short new name stays in the folder. A variant is also called by the last part of its id. */
function renameModul(gesucht: Name, places: readonly Vorkommen[], neu: string, alles: Alles): Umbenennung {
  const alt = definitionIn(places)?.name ?? '';
  const full = neu.includes('/') ? neu : [...alt.split('/').slice(0, -1), neu].join('/');
  const short = fileName(full);
  if (full === alt) return { edits: [], dateien: [] };
  if (fachgebietOf(full) !== fachgebietOf(alt)) return { grund: grund.thema(fachgebietOf(alt)) };
  if (!isPlainText(short)) return { grund: grund.yaml(short) };
  const { art, fachgebiet } = gesucht;
  if ([full, short].some((name) => isNamedSo({ art, name, fachgebiet }, alt, alles)))
    return { grund: grund.vergeben(neu) };
  return {
    edits: editsOf(places, alles, ({ name }) => (name.includes('/') ? full : short)),
    dateien: renamedFiles(places, alt, full),
  };
}

function definitionIn(places: readonly Vorkommen[]): Vorkommen | undefined {
  return places.find(({ rolle }) => rolle === 'definition');
}

function isNamedSo(name: Name, alt: string, { verzeichnis }: Alles): boolean {
  return verzeichnis.find(name).some((one) => one.name !== alt && one.name !== fileName(alt));
}

/** Quotes that a file writes around a name stay. */
function editsOf(
  places: readonly Vorkommen[],
  { dateien }: Alles,
  textOf: (one: Vorkommen) => string,
): readonly Edit[] {
  const documents = new Map(dateien.map(({ document }) => [document.uri, document]));
  return places.map((one) => {
    const { range } = one;
    const document = documents.get(range.uri);
    const alt = document?.text.slice(document.offsetAt(range.start), document.offsetAt(range.end)) ?? '';
    const quote = /^(["']).*\1$/.exec(alt)?.[1] ?? '';
    return { range, text: `${quote}${textOf(one)}${quote}` };
  });
}

/** Whether something of a kind may be called so. */
export function isNameFor(art: SymbolArt, neu: string): boolean {
  return MUSTER[art].test(neu) && !isReserved(art, neu);
}

/** Words of FEEL; `parameter.day` would be the day of a date. */
function isReserved(art: SymbolArt, neu: string): boolean {
  return (
    (art === 'fakt' || art === 'parameter' || art === 'groesse') &&
    (FEEL_WOERTER.has(neu) || EIGENSCHAFTEN.has(neu) || (art === 'fakt' && WURZELN.includes(neu)))
  );
}

/** YAML reads `true`, `123` and `1e3` as other values than texts; a name that needs quotes is a trap in every file. */
export function isPlainText(neu: string): boolean {
  const { root, probleme } = parseDocument('', `${neu}: [${neu}]\n`);
  const list = root?.kind === 'map' ? root.entries.get(neu)?.value : undefined;
  const value = list?.kind === 'list' ? list.items[0] : undefined;
  return probleme.length === 0 && value?.kind === 'scalar' && value.value === neu;
}

/** The id of a rule file is its path: file and cases move with it. */
function renamedFiles(
  places: readonly Vorkommen[],
  alt: string,
  neu: string,
): readonly { alt: string; neu: string }[] {
  const file = places.find((one) => one.rolle === 'definition')?.range.uri;
  const art = file === undefined ? undefined : dateiArtOf(file);
  if (file !== undefined && art === 'baustein') return renamedBaustein(file, alt, neu);
  const ending = `/${alt}.${art}.yaml`;
  if (file === undefined || !file.endsWith(ending)) return [];
  const root = file.slice(0, -ending.length);
  return [
    { alt: file, neu: `${root}/${neu}.${art}.yaml` },
    { alt: `${root}/${alt}.faelle.yaml`, neu: `${root}/${neu}.faelle.yaml` },
  ];
}

/** The folder `bausteine` is no part of the id. */
function renamedBaustein(file: string, alt: string, neu: string): readonly { alt: string; neu: string }[] {
  const path = (id: string) => `/${id.replace('/', '/bausteine/')}.baustein.md`;
  return file.endsWith(path(alt)) ? [{ alt: file, neu: file.slice(0, -path(alt).length) + path(neu) }] : [];
}
