import { countEqual } from '../gleichnamig.ts';

/**
 * One id for each case, in the order of the file. Two cases of one name are a Problem of the file, but both run: each has
 * its own line and its own result.
 */
export function fallIds(datei: string, faelle: readonly { readonly name: string }[]): readonly string[] {
  const nummern = countEqual(faelle.map(({ name }) => name));
  return faelle.map(({ name }, stelle) => `${datei}#${nummern[stelle]}#${name}`);
}
