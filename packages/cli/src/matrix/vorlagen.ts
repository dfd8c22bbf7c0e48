import { resolve } from 'node:path';
import { dateiArtOf, type Matrixregeln, type RegelDatei, readMatrixregeln, suggest } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { toDatei } from '../io/find-dateien.ts';
import { readDocument } from '../io/read-file.ts';
import { findRuleFiles } from '../io/rule-folder.ts';
import { readEingebaute } from '../katalog/lokal.ts';
import { matrixTexte } from './texte.ts';

/** The templates of matrices, and the rules by which matrices are reviewed; own folders win over the built-in ones. */
export interface Vorlagen {
  readonly dateien: readonly RegelDatei[];
  readonly regeln: Matrixregeln;
}

export async function loadVorlagen(ordner: readonly string[], cwd: string): Promise<Vorlagen> {
  const own = (await Promise.all(ordner.map((one) => readOrdner(one, cwd)))).flat();
  const ownPfade = new Set(own.map(({ pfad }) => pfad));
  const eingebaut = await readEingebaute((pfad) => isWanted(pfad) && !ownPfade.has(pfad));
  const alle = [...eingebaut, ...own];
  const regeln = alle
    .filter(({ pfad }) => dateiArtOf(pfad) === 'matrix-regeln')
    .map(({ document }) => readMatrixregeln(document));
  return {
    dateien: alle.filter(({ pfad }) => dateiArtOf(pfad) === 'matrix'),
    regeln: new Map(regeln.flatMap((one) => [...one])),
  };
}

/** The template of a name, with or without its topic: `vergabe/planung-mit-jugend`, `planung-mit-jugend`. */
export function findVorlage({ dateien }: Vorlagen, name: string): RegelDatei {
  const found = dateien.filter(({ pfad }) => vorlageId(pfad) === name || shortName(pfad) === name);
  const [first] = found;
  if (first !== undefined) return first;
  const names = dateien.map(({ pfad }) => shortName(pfad));
  throw new Bedienfehler(matrixTexte.vorlageUnbekannt(name, names, suggest(name, names)[0]));
}

/** `vergabe/matrizen/x.matrix.yaml` is the template `vergabe/x`. */
export function vorlageId(pfad: string): string {
  return pfad.replace(/\.matrix\.yaml$/, '').replace('/matrizen/', '/');
}

function shortName(pfad: string): string {
  return vorlageId(pfad).split('/').at(-1) ?? pfad;
}

async function readOrdner(ordner: string, cwd: string): Promise<readonly RegelDatei[]> {
  const wurzel = resolve(cwd, ordner);
  const pfade = (await findRuleFiles(wurzel)).filter(isWanted);
  return Promise.all(
    pfade.map(async (pfad) => {
      const datei = toDatei(resolve(wurzel, pfad), cwd);
      return { pfad, document: await readDocument(datei.pfad, datei.uri) };
    }),
  );
}

function isWanted(pfad: string): boolean {
  const art = dateiArtOf(pfad);
  return art === 'matrix' || art === 'matrix-regeln';
}
