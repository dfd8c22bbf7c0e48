import { relativeTo, resolveUri } from '../text/uri.ts';
import type { Regelwurzeln } from './bestaende.ts';
import { rootWithin } from './wurzel.ts';

/** Which folders of rules count for which files: paths of the settings count from the workspace folder of a file. */
export interface Regelordner extends Regelwurzeln {
  /** The workspace folder of a file, the innermost one; the first for a file in none. */
  basisOf(uri: string): string;
  wurzeln(): readonly string[];
  /** Paths of the settings of a file's workspace folder that hold no rules there, nor in another folder that names them. */
  withoutRules(uri: string, regeldateien: readonly string[]): readonly string[];
}

/** `regelnOf`: the folders of rules that the settings name for a workspace folder. */
export function createRegelordner(
  ordner: readonly string[],
  regelnOf: (basis: string) => readonly string[],
): Regelordner {
  const wurzelnOf = (basis: string) => [...new Set(regelnOf(basis).map((pfad) => resolveUri(basis, pfad)))];
  const basisOf = (uri: string): string => {
    const holding = ordner.filter((one) => relativeTo(one, uri) !== undefined);
    return holding.sort((a, b) => b.length - a.length)[0] ?? ordner[0] ?? '';
  };
  const forProject = (uri = '') => (ordner.length === 0 ? [] : wurzelnOf(basisOf(uri)));
  const holds = (wurzeln: readonly string[], uri: string) =>
    wurzeln.some((wurzel) => relativeTo(wurzel, uri) !== undefined);
  return {
    basisOf,
    forProject,
    forRule: (uri) => [forProject(uri), ...ordner.map(wurzelnOf)].find((wurzeln) => holds(wurzeln, uri)),
    rootOf: (uri, document) => rootWithin(ordner, uri, document),
    isSearched: (wurzel) =>
      [...ordner, ...ordner.flatMap(wurzelnOf)].some(
        (one) => one === wurzel || relativeTo(one, wurzel) !== undefined,
      ),
    alle: () => ordner.map(wurzelnOf),
    wurzeln: () => [...new Set(ordner.flatMap(wurzelnOf))],
    withoutRules: (uri, regeldateien) => {
      if (ordner.length === 0) return [];
      const found = (basis: string, pfad: string) =>
        regelnOf(basis).includes(pfad) && regeldateien.some((one) => holds([resolveUri(basis, pfad)], one));
      return regelnOf(basisOf(uri)).filter((pfad) => !ordner.some((basis) => found(basis, pfad)));
    },
  };
}
