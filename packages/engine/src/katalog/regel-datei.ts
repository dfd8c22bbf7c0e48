/** The kinds of files, told by their names (formate: first table). */
export type DateiArt =
  | 'projekt'
  | 'modul'
  | 'overlay'
  | 'variante'
  | 'faelle'
  | 'projekt-schema'
  | 'gemeinsam-schema'
  | 'quellen'
  | 'glossar'
  | 'matrix'
  | 'angebote'
  | 'baustein'
  | 'matrix-regeln'
  | 'nicht-abgebildet';

const ENDINGS: readonly (readonly [string, DateiArt])[] = [
  ['.modul.yaml', 'modul'],
  ['.overlay.yaml', 'overlay'],
  ['.variante.yaml', 'variante'],
  ['.faelle.yaml', 'faelle'],
  ['.matrix.yaml', 'matrix'],
  ['.angebote.yaml', 'angebote'],
  ['matrix-regeln.yaml', 'matrix-regeln'],
  ['projekt.schema.yaml', 'projekt-schema'],
  ['.schema.yaml', 'gemeinsam-schema'],
  ['quellen.yaml', 'quellen'],
  ['glossar.yaml', 'glossar'],
  ['nicht-abgebildet.yaml', 'nicht-abgebildet'],
  ['.baustein.md', 'baustein'],
];

/** Projects come from everybody and from every system: they may end in `.yml`, and in capitals. */
const PROJEKT = /\.projekt\.ya?ml$/i;

export function dateiArtOf(uri: string): DateiArt | undefined {
  if (PROJEKT.test(uri)) return 'projekt';
  return ENDINGS.find(([ending]) => uri.endsWith(ending))?.[1];
}

/**
 * `…/rules/waermeplanung/land/sn.overlay.yaml` relative to its root → `waermeplanung/land/sn`. The folder `bausteine` is
 * no part of a text block's id: `vergabe/bausteine/vertrag.baustein.md` → `vergabe/vertrag`.
 */
export function idFromPath(relativePath: string): string {
  if (relativePath.endsWith('.baustein.md'))
    return relativePath.replace('/bausteine/', '/').replace(/\.baustein\.md$/, '');
  return relativePath.replace(/\.(projekt|modul|overlay|variante|faelle)\.yaml$/, '');
}

/** The topic is the first folder: `waermeplanung/land/sn` → `waermeplanung`. */
export function fachgebietOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** Whether a folder is searched without being named: neither hidden nor the libraries of a JavaScript project. */
export function isSearched(ordner: string): boolean {
  return !ordner.startsWith('.') && ordner !== 'node_modules';
}
