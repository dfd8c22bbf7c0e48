import { resolve } from 'node:path';
import { dateiArtOf, isSearched } from '@baukasten/engine';
import { entriesOf } from './glob.ts';

/** Rule files below a folder, paths relative to it with `/`; project files are none. */
export async function findRuleFiles(wurzel: string, pfad = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, istOrdner } of await entriesOf(resolve(wurzel, pfad))) {
    const inner = pfad === '' ? name : `${pfad}/${name}`;
    if (istOrdner && isSearched(name)) found.push(...(await findRuleFiles(wurzel, inner)));
    const art = istOrdner ? undefined : dateiArtOf(inner);
    if (art !== undefined && art !== 'projekt') found.push(inner);
  }
  return found;
}

/** As `findRuleFiles`, with whole paths. */
export async function ruleFilesIn(wurzel: string): Promise<readonly string[]> {
  return (await findRuleFiles(wurzel)).map((pfad) => resolve(wurzel, pfad));
}
