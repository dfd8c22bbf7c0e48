import { emptyReport, type Problem, type Pruefbericht, type Regelbestand } from '@baukasten/engine';
import type { Bedienfehler } from '../bedienfehler.ts';

/** What is wrong with the user's rule files, as one report for each file, so that every format shows it. */
export function ruleReports({ probleme, katalog }: Regelbestand, stichtag: string): readonly Pruefbericht[] {
  const byFile = new Map<string, Problem[]>();
  for (const one of probleme) byFile.set(one.range.uri, [...(byFile.get(one.range.uri) ?? []), one]);
  return [...byFile].map(([uri, own]) => emptyReport(uri, stichtag, katalog.version, own));
}

/** Arguments that lead nowhere, for formats that machines read: a report without them would look complete. */
export function inputReports(
  fehler: readonly Bedienfehler[],
  stichtag: string,
  version: string,
): readonly Pruefbericht[] {
  const start = { line: 0, character: 0 };
  return fehler.map(({ text, datei }) =>
    emptyReport(datei, stichtag, version, [
      { code: 'datei-unlesbar', schwere: 'fehler', text, range: { uri: datei, start, end: start } },
    ]),
  );
}
