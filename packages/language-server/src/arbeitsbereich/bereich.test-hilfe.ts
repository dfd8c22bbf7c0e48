import { parseDocument } from '@baukasten/engine';
import { type Dateien, eingebaut, URI } from '../features/navigation/rename.test-hilfe.ts';
import type { Einstellungen, Startoptionen } from '../protokoll.ts';
import { type Arbeitsbereich, createArbeitsbereich } from './arbeitsbereich.ts';

/** What the server knows of a folder with these files, whose rules lie below `regeln/`. */
export function createBereich(
  dateien: Dateien,
  optionen: Startoptionen = {},
  einstellungen: Einstellungen = { regeln: ['regeln'] },
): Arbeitsbereich {
  const umgebung = {
    version: '1',
    heute: () => '2026-11-22',
    eingebautes: async () => eingebaut,
    regelUri: (pfad: string) => pfad,
    regelText: async () => undefined,
    dateien: {
      read: async (uri: string) => {
        const text = dateien[uri.slice(URI.length)];
        return text === undefined ? undefined : parseDocument(uri, text);
      },
      find: async (ordner: string, wanted: (uri: string) => boolean) =>
        Object.keys(dateien)
          .map((pfad) => URI + pfad)
          .filter((uri) => uri.startsWith(`${ordner}/`) && wanted(uri)),
    },
    pause: async () => undefined,
  };
  const bereich = createArbeitsbereich(umgebung, 'de', optionen, () => undefined);
  bereich.setOrdner([URI.slice(0, -1)]);
  bereich.setEinstellungen(einstellungen);
  return bereich;
}
