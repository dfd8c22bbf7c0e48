import type { SourceDocument } from '@baukasten/engine';

/** Fields of a matrix file that a project has under `wertung`; the others are the head of the file. */
const FELDER: ReadonlySet<string> = new Set([
  'kriterien',
  'skala',
  'preismethode',
  'pmin_basis',
  'korridor',
  'gleichstand',
  'nachkommastellen',
  'rundung',
  'festpreis',
]);

/** A matrix file as the section `wertung` of a project, word for word and with its comments, ready to be pasted. */
export function projektAbschnitt(document: SourceDocument): string {
  const { root, text } = document;
  const keys = root?.kind === 'map' ? [...root.entries.keys()] : [];
  const lines = text.split(/\r\n?|\n/);
  const starts = keys
    .flatMap((key) => {
      const line = document.keyRangeOf([key])?.start.line;
      return line === undefined ? [] : [{ key, line }];
    })
    .sort((a, b) => a.line - b.line);
  const body = starts.flatMap(({ key, line }, i) =>
    FELDER.has(key) ? withoutBlankEnd(lines.slice(line, starts[i + 1]?.line)) : [],
  );
  return [...KOPF, 'wertung:', ...body.map((line) => (line === '' ? '' : `  ${line}`)), ''].join('\n');
}

const KOPF = [
  '# Abschnitt „wertung“ der Projektdatei: dort einfügen und den vorhandenen damit ersetzen. Gewichte, Texte und',
  '# Mindestpunkte sind an den Auftrag anzupassen; „baukasten pruefen“ sagt danach, ob alles zusammenpasst. Ist ein',
  '# Kriterium so bestimmt, dass die Wertung überprüfbar ist, trägt die Vergabestelle „bestimmt: true“ ein.',
];

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}
