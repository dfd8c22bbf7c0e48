import type { Problem, SourceRange } from '@baukasten/engine';
import { type Dateien, loadRegeln, textOf } from './regeln.ts';

/** What is wrong with rule files: code and the text it points at, e.g. `feel-typ "a.wort < 3"`. */
export function problemeIn(dateien: Dateien): readonly string[] {
  return loadRegeln(dateien).probleme.map((problem) => shown(problem, dateien));
}

export function codesIn(dateien: Dateien): readonly string[] {
  return loadRegeln(dateien).probleme.map(({ code }) => code);
}

export function shown({ code, range }: Problem, dateien: Dateien): string {
  return `${code} ${JSON.stringify(spot(range, dateien))}`;
}

/** The text at a place of a rule file. */
export function spot({ uri, start, end }: SourceRange, dateien: Dateien): string {
  const inhalt = dateien[uri.replace(/^test\//, '')];
  if (inhalt === undefined) return uri;
  const lines = textOf(inhalt)
    .split('\n')
    .slice(start.line, end.line + 1);
  const letzte = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.character : 0, i === letzte ? end.character : undefined))
    .join('\n');
}
