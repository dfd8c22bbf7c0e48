import { dateiArtOf, idFromPath, type SourceDocument } from '@baukasten/engine';
import { parentOf, relativeTo } from '../text/uri.ts';

/**
 * The folder of the rules that a rule file belongs to: its id is its path from there. A file whose id says nothing lies
 * as deep as files of its kind usually do.
 */
export function rootOf(uri: string, document: SourceDocument): string {
  const art = dateiArtOf(uri);
  const id = idOf(document);
  if (id !== undefined) {
    const ende = `/${id}.${art}.yaml`;
    if (uri.endsWith(ende)) return uri.slice(0, -ende.length);
  }
  switch (art) {
    case 'quellen':
    case 'glossar':
      return parentOf(uri);
    case 'overlay':
    case 'variante':
      return parentOf(parentOf(parentOf(uri)));
    case 'baustein':
      return /\/bausteine\/[^/]*$/.test(uri) ? parentOf(parentOf(parentOf(uri))) : parentOf(parentOf(uri));
    case 'faelle':
      // Cases of overlays and variants stand one folder deeper.
      return /\/(?:land|ort|varianten)\/[^/]*$/.test(uri)
        ? parentOf(parentOf(parentOf(uri)))
        : parentOf(parentOf(uri));
    default:
      return parentOf(parentOf(uri));
  }
}

/**
 * As `rootOf`, but never above the workspace folder that holds the file: nobody asked for what lies there. Outside all of
 * them a guess counts only where the file's own id confirms it, or where it is the folder above the file's own.
 */
export function rootWithin(ordner: readonly string[], uri: string, document: SourceDocument): string {
  const guess = rootOf(uri, document);
  const holding = ordner
    .filter((one) => relativeTo(one, uri) !== undefined)
    .sort((a, b) => b.length - a.length)[0];
  if (holding !== undefined)
    return guess === holding || relativeTo(holding, guess) !== undefined ? guess : holding;
  const art = dateiArtOf(uri);
  const isBeside = art === 'faelle' || art === 'projekt-schema';
  return isBeside || idOf(document) === idFromPath(pathFrom(guess, uri)) ? guess : parentOf(uri);
}

/** Path from the root, which is what the catalogue knows a file by. */
export function pathFrom(wurzel: string, uri: string): string {
  return relativeTo(wurzel, uri) ?? uri.split('/').slice(-2).join('/');
}

/** What a rule file calls itself, whether that fits its path or not. */
export function idOf({ uri, root }: SourceDocument): string | undefined {
  const art = dateiArtOf(uri);
  const node = art !== undefined && root?.kind === 'map' ? root.entries.get(art)?.value : undefined;
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** The file of cases beside a rule file. */
export function faelleUri(uri: string): string {
  return uri.replace(/\.(?:modul|overlay|variante)\.yaml$/, '.faelle.yaml');
}
