import { type Fachgebiet, fachgebietOf, type SourceDocument, type WirksameRegeln } from '@baukasten/engine';
import { textOf } from '../modell/lauf.ts';
import type { Bestand } from './bestaende.ts';
import { pathFrom, rootOf } from './wurzel.ts';

/** The law as a rule file sees it: that of its own Land, with itself if it is a variant. */
export interface Regellage {
  readonly fachgebiet: Fachgebiet;
  readonly regeln: WirksameRegeln;
}

/** Undefined if there are no rules of the file's topic. */
export function regelLageOf(
  document: SourceDocument,
  { katalog, werkbank }: Bestand,
  tag: string,
): Regellage | undefined {
  const pfad = pathFrom(rootOf(document.uri, document), document.uri);
  const fachgebiet = Object.hasOwn(katalog.fachgebiete, fachgebietOf(pfad))
    ? katalog.fachgebiete[fachgebietOf(pfad)]
    : Object.values(katalog.fachgebiete)[0];
  if (fachgebiet === undefined) return undefined;
  const top = (key: string) => textOf(document.nodeAt([key]));
  const land = top('land');
  const ort = top('ort');
  const variante = top('variante');
  const gebiet = {
    land,
    orte: ort === undefined ? [] : [ort],
    varianten: variante === undefined ? [] : [variante],
  };
  return { fachgebiet, regeln: werkbank.regelwerk(fachgebiet, gebiet).am(tag) };
}
