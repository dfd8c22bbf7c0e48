import { childOf, entriesOf, textOf } from './node-reader.ts';
import type { RegelDatei } from './read-datei.ts';
import { dateiArtOf } from './regel-datei.ts';
import type { Begriff, Quelle } from './types.ts';

/** The sources that rules cite; a later file wins. */
export function readQuellen(dateien: readonly RegelDatei[]): readonly Quelle[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'quellen')
    .flatMap(({ document }) => entriesOf(childOf(document.root, 'quellen')))
    .map((entry) => {
      const names = [
        'abkuerzung',
        'eli',
        'fundstelle',
        'adresse',
        'adresse_paragraph',
        'stand',
        'hinweis',
      ] as const;
      const optional = names.flatMap((name) => {
        const text = textOf(entry.value, name);
        return text === undefined ? [] : [[name, text] as const];
      });
      const titel = textOf(entry.value, 'titel') ?? entry.key;
      return { id: entry.key, titel, ...Object.fromEntries(optional), range: entry.keyRange };
    });
}

/** The terms that texts explain. */
export function readGlossar(dateien: readonly RegelDatei[]): readonly Begriff[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'glossar')
    .flatMap(({ document }) => entriesOf(childOf(document.root, 'begriffe')))
    .map((entry) => {
      const norm = textOf(entry.value, 'norm');
      return {
        id: entry.key,
        begriff: textOf(entry.value, 'begriff') ?? entry.key,
        bedeutung: textOf(entry.value, 'bedeutung') ?? '',
        ...(norm === undefined ? {} : { norm }),
      };
    });
}
