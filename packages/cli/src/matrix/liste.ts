import { readMatrix, type Vorlagen, vorlageId } from '@baukasten/engine';
import { seiteTerminal } from '../formate/wertung.ts';
import type { Rahmen } from '../rahmen.ts';

/** The templates by name, each with its purpose, and how to go on. */
export function vorlagenListe({ dateien }: Vorlagen, { sprache, stdout }: Rahmen): string {
  const de = sprache === 'de';
  return seiteTerminal(
    {
      sprache,
      titel: de ? 'Vorlagen für Bewertungsmatrizen' : 'Templates of scoring matrices',
      vorspann: [],
      abschnitte: dateien.map(({ pfad, document }) => {
        const { matrix } = readMatrix(document);
        const texts = [matrix?.titel ?? '', matrix?.zweck ?? ''].filter((text) => text !== '');
        return { titel: vorlageId(pfad), teile: texts.map((text) => ({ art: 'absatz' as const, text })) };
      }),
      schluss: [
        de
          ? 'Zeigen und prüfen: baukasten matrix NAME. Zum Anpassen anlegen: baukasten matrix NAME --format yaml -o MEINE.matrix.yaml'
          : 'Show and check: baukasten matrix NAME. Create a copy to adapt: baukasten matrix NAME --format yaml -o MINE.matrix.yaml',
      ],
    },
    stdout,
  );
}
