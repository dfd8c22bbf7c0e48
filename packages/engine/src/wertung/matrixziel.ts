import type { Text } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { suggest } from '../document/suggest.ts';
import { childOf, textOf } from '../katalog/node-reader.ts';
import type { RegelDatei } from '../katalog/read-datei.ts';
import { dateiArtOf } from '../katalog/regel-datei.ts';
import { type Kopfangaben, kopfangabenOf } from '../projekt/kopfangaben.ts';
import { type Matrixregeln, readMatrixpflichten, readMatrixregeln } from './matrixregeln.ts';
import { type GeleseneMatrix, readMatrix, readProjektMatrix } from './read-matrix.ts';

/** The templates of matrices, and the rules by which matrices are reviewed. */
export interface Vorlagen {
  readonly dateien: readonly RegelDatei[];
  readonly regeln: Matrixregeln;
  /** Duties of the topic that are about the matrix of a project, by Kennung. */
  readonly pflichten: ReadonlySet<string>;
}

/** Files of the rules that `collectVorlagen` looks at. */
export function isVorlagendatei(pfad: string): boolean {
  const art = dateiArtOf(pfad);
  return art === 'matrix' || art === 'matrix-regeln';
}

/** Own files win over the built-in ones of the same path. */
export function collectVorlagen(eingebaut: readonly RegelDatei[], own: readonly RegelDatei[]): Vorlagen {
  const ownPfade = new Set(own.map(({ pfad }) => pfad));
  const alle = [...eingebaut.filter(({ pfad }) => !ownPfade.has(pfad)), ...own];
  const regeldateien = alle.filter(({ pfad }) => dateiArtOf(pfad) === 'matrix-regeln');
  return {
    dateien: alle.filter(({ pfad }) => dateiArtOf(pfad) === 'matrix'),
    regeln: new Map(regeldateien.flatMap(({ document }) => [...readMatrixregeln(document)])),
    pflichten: new Set(regeldateien.flatMap(({ document }) => readMatrixpflichten(document))),
  };
}

/** `vergabe/matrizen/x.matrix.yaml` is the template `vergabe/x`. */
export function vorlageId(pfad: string): string {
  return pfad.replace(/\.matrix\.yaml$/, '').replace('/matrizen/', '/');
}

/** What a name means that a file of bids, or a call, gives for its matrix. */
export type Matrixziel =
  | { readonly art: 'datei'; readonly pfad: string }
  | { readonly art: 'vorlage'; readonly document: SourceDocument }
  | { readonly art: 'unbekannt'; readonly text: Text };

/**
 * Only `*.matrix.yaml` and `*.projekt.yaml` are read as files, so that a file of bids cannot make anybody show another
 * file. All else is the name of a template, with or without its topic: `vergabe/planung-mit-jugend`, `planung-mit-jugend`.
 */
export function targetOf(name: string, { dateien }: Vorlagen): Matrixziel {
  if (/\.(matrix|projekt)\.yaml$/.test(name)) return { art: 'datei', pfad: name };
  if (/\.ya?ml$/.test(name)) return { art: 'unbekannt', text: noMatrix(name) };
  const found = dateien.find(({ pfad }) => vorlageId(pfad) === name || shortName(pfad) === name);
  if (found !== undefined) return { art: 'vorlage', document: found.document };
  return {
    art: 'unbekannt',
    text: unknownVorlage(
      name,
      dateien.map(({ pfad }) => shortName(pfad)),
    ),
  };
}

/** A matrix and the file that it stands in. */
export interface GefundeneMatrix extends GeleseneMatrix {
  readonly document: SourceDocument;
  /** Whose it is, if it stands in a project. */
  readonly kopf: Kopfangaben | undefined;
}

/** The matrix of a `*.matrix.yaml`, or of a project. */
export function readMatrixIn(document: SourceDocument): GefundeneMatrix {
  if (dateiArtOf(document.uri) !== 'projekt') return { document, kopf: undefined, ...readMatrix(document) };
  const kopf = kopfangabenOf((gruppe, feld) => textOf(childOf(document.root, gruppe), feld));
  return { document, kopf, ...readProjektMatrix(document) };
}

/** What is wrong with a file that bids name and that is not there. */
export function missingMatrix(ziel: string): Text {
  return {
    de: `„${ziel}“ gibt es nicht; bitte den Pfad von dieser Datei aus angeben, zu einer Datei *.matrix.yaml oder *.projekt.yaml.`,
    en: `"${ziel}" does not exist; give the path from this file to a *.matrix.yaml or *.projekt.yaml file.`,
  };
}

function shortName(pfad: string): string {
  return vorlageId(pfad).split('/').at(-1) ?? pfad;
}

function unknownVorlage(name: string, bekannt: readonly string[]): Text {
  const [nahe] = suggest(name, bekannt);
  return {
    de: `Eine Vorlage „${name}“ gibt es nicht; bekannt sind ${bekannt.join(', ')}.${nahe === undefined ? '' : ` Gemeint: „${nahe}“?`} Eigene Matrizen heißen NAME.matrix.yaml.`,
    en: `There is no template "${name}"; known are ${bekannt.join(', ')}.${nahe === undefined ? '' : ` Did you mean "${nahe}"?`} Matrices of your own are called NAME.matrix.yaml.`,
  };
}

function noMatrix(name: string): Text {
  return {
    de: `„${name}“ ist dem Namen nach keine Matrix; bitte eine Datei *.matrix.yaml oder *.projekt.yaml angeben, oder den Namen einer Vorlage.`,
    en: `"${name}" is no matrix by its name; give a *.matrix.yaml or *.projekt.yaml file, or the name of a template.`,
  };
}
