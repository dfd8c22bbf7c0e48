import { parseDocument } from '@baukasten/engine';
import type { Connection } from 'vscode-languageserver';
import { type DateienFindenErgebnis, type DateiLesenErgebnis, METHODE } from '../protokoll.ts';
import { relativeTo } from '../text/uri.ts';
import type { Dateizugriff } from '../umgebung.ts';

/** Files that only the client can read: a browser, or a virtual file system. */
export function clientFiles(connection: Connection): Dateizugriff {
  return {
    async read(uri) {
      const found = await connection.sendRequest<DateiLesenErgebnis>(METHODE.dateiLesen, { uri });
      return found === null ? undefined : parseDocument(uri, found.text.replace(/^\uFEFF/, ''));
    },
    async find(ordner, wanted) {
      const { uris } = await connection.sendRequest<DateienFindenErgebnis>(METHODE.dateienFinden, {
        muster: '**/*.{yaml,yml,YAML,YML,baustein.md}',
      });
      return uris.filter((uri) => relativeTo(ordner, uri) !== undefined && wanted(uri)).sort();
    },
  };
}
