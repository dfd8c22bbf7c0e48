import {
  comparePositions,
  dateiArtOf,
  type Fachgebiet,
  fachgebietOf,
  fallLage,
  idFromPath,
  parseDatum,
  readFall,
  type SourceDocument,
  type SourcePosition,
  type WirksameRegeln,
} from '@baukasten/engine';
import { textOf } from '../modell/lauf.ts';
import type { Bestand } from './bestaende.ts';
import { idOf, pathFrom, rootOf } from './wurzel.ts';

/** The law as a rule file sees it: that of its own Land, with itself if it is a variant. */
export interface Regellage {
  readonly fachgebiet: Fachgebiet;
  readonly tag: string;
  readonly regeln: WirksameRegeln;
}

/**
 * The law at a place of a rule file; a case has a Land, a day and variants of its own. `tag` holds where the file names
 * no day. Undefined if there are no rules of the file's topic.
 */
export function regelLageOf(
  document: SourceDocument,
  { katalog, werkbank }: Bestand,
  tag: string,
  position?: SourcePosition,
): Regellage | undefined {
  const pfad = pathFrom(rootOf(document.uri, document), document.uri);
  const fachgebiet = topicOfRule(document, pfad, Object.values(katalog.fachgebiete));
  if (fachgebiet === undefined) return undefined;
  if (dateiArtOf(document.uri) === 'faelle' && document.root !== undefined) {
    const fall = readFall(caseAt(document, position) ?? document.root, document.root);
    const { regelwerk } = fallLage(fall, { id: idFromPath(pfad) }, fachgebiet, werkbank);
    const own = parseDatum(fall.stichtag) === undefined ? tag : fall.stichtag;
    return { fachgebiet, tag: own, regeln: regelwerk.am(own) };
  }
  const top = (key: string) => textOf(document.nodeAt([key]));
  const land = top('land');
  const ort = top('ort');
  const variante = top('variante');
  const gebiet = {
    land,
    orte: ort === undefined ? [] : [ort],
    varianten: variante === undefined ? [] : [variante],
  };
  return { fachgebiet, tag, regeln: werkbank.regelwerk(fachgebiet, gebiet).am(tag) };
}

/** What the file calls itself counts before its folder: it may be written elsewhere first. */
function topicOfRule(
  document: SourceDocument,
  pfad: string,
  fachgebiete: readonly Fachgebiet[],
): Fachgebiet | undefined {
  const names = [idOf(document), pfad].flatMap((one) => (one === undefined ? [] : fachgebietOf(one)));
  const [found] = names.flatMap((name) => fachgebiete.find(({ id }) => id === name) ?? []);
  return found ?? (fachgebiete.length === 1 ? fachgebiete[0] : undefined);
}

/** The case at a place; an empty line belongs to the case above it, where somebody goes on writing. */
function caseAt(document: SourceDocument, position: SourcePosition | undefined) {
  const list = document.nodeAt(['faelle']);
  if (position === undefined || list?.kind !== 'list') return undefined;
  const [top = 'faelle'] = document.pathAt(position);
  return top === 'faelle'
    ? list.items.findLast(({ range }) => comparePositions(range.start, position) <= 0)
    : undefined;
}
