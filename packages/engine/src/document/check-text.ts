import { type LineIndex, lineEnd, rangeBetween } from './line-index.ts';
import { type Problem, problem } from './problem.ts';

/** Longest text that is read, in UTF-16 units (and bytes, see `decodeBytes`). A safety limit, no rule of the law. */
export const MAX_LAENGE = 5_000_000;

/**
 * What makes a text unreadable as a whole: too long, NUL characters, a wrong encoding, conflict markers of git, nothing
 * in it. Found
 * before parsing, because each would otherwise show as a row of misleading syntax errors.
 */
export function checkText(uri: string, index: LineIndex): Problem | undefined {
  return checkPlainText(uri, index) ?? empty(uri, index);
}

/** As `checkText` for a text of which only a part is data. */
export function checkPlainText(uri: string, index: LineIndex): Problem | undefined {
  return (
    tooLong(uri, index) ??
    nulCharacter(uri, index) ??
    lostCharacter(uri, index) ??
    conflictMarkers(uri, index)
  );
}

function tooLong(uri: string, index: LineIndex): Problem | undefined {
  return index.text.length > MAX_LAENGE ? zuGross(uri, index) : undefined;
}

export function zuGross(uri: string, index: LineIndex): Problem {
  return problem(
    'datei-zu-gross',
    rangeBetween(uri, index, 0, 0),
    'Die Datei ist größer als 5 MB und wird nicht gelesen; bitte auf mehrere Dateien aufteilen.',
    'The file is larger than 5 MB and is not read; split it into several files.',
  );
}

function nulCharacter(uri: string, index: LineIndex): Problem | undefined {
  const at = index.text.indexOf('\0');
  if (at < 0) return undefined;
  return problem(
    'datei-nul',
    rangeBetween(uri, index, at, at + 1),
    'Die Datei enthält NUL-Zeichen und ist keine reine Textdatei; bitte im Editor als „UTF-8“ neu speichern.',
    'The file contains NUL characters, so it is no plain text; save it again as “UTF-8” in an editor.',
  );
}

/** U+FFFD stands where bytes were no UTF-8: an editor that opened the file anyway shows the same place as we do. */
function lostCharacter(uri: string, index: LineIndex): Problem | undefined {
  const at = index.text.indexOf('\uFFFD');
  if (at < 0) return undefined;
  return problem(
    'datei-kodierung',
    rangeBetween(uri, index, at, at + 1),
    'Die Datei ist nicht als UTF-8 gespeichert (vermutlich Windows-1252, auch „ANSI“), dieses Zeichen ist unlesbar; bitte mit der richtigen Kodierung öffnen und als UTF-8 speichern.',
    'The file is not saved as UTF-8 (probably Windows-1252, also called “ANSI”), this character is unreadable; open it with the right encoding and save it as UTF-8.',
  );
}

function conflictMarkers(uri: string, index: LineIndex): Problem | undefined {
  const markers = linesMatching(index, /^(?:<{7}|={7}|>{7})(?= |$)/);
  const [first] = markers;
  const kinds = new Set(markers.map((line) => index.text[index.starts[line] ?? 0]));
  if (first === undefined || !kinds.has('<') || !kinds.has('>')) return undefined;
  const place = (line: number) => rangeBetween(uri, index, index.starts[line] ?? 0, lineEnd(index, line));
  return problem(
    'datei-konflikt',
    place(first),
    'Die Datei enthält einen nicht aufgelösten Konflikt der Versionsverwaltung (<<<<<<<, =======, >>>>>>>); bitte eine Fassung wählen und die drei Markierungszeilen löschen.',
    'The file holds an unresolved version control conflict (<<<<<<<, =======, >>>>>>>); choose one version and delete the three marker lines.',
    {
      verwandt: markers.slice(1, 3).map((line) => ({
        text: { de: 'Weitere Markierung des Konflikts', en: 'Another marker of the conflict' },
        range: place(line),
      })),
    },
  );
}

function empty(uri: string, index: LineIndex): Problem | undefined {
  const hasContent = index.text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]/)
    .some((line) => !/^\s*(?:#.*|---\s*|\.\.\.\s*)?$/.test(line));
  if (hasContent) return undefined;
  return leer(uri, index);
}

export function leer(uri: string, index: LineIndex): Problem {
  return problem(
    'datei-leer',
    rangeBetween(uri, index, 0, 0),
    'Die Datei enthält keine Angaben; erwartet werden Zeilen der Form „name: wert“.',
    'The file holds no data; lines like “name: value” are expected.',
  );
}

function linesMatching(index: LineIndex, pattern: RegExp): readonly number[] {
  const lines: number[] = [];
  for (const [line, start] of index.starts.entries()) {
    const code = index.text.charCodeAt(start);
    if (code !== 60 && code !== 61 && code !== 62) continue;
    if (pattern.test(index.text.slice(start, lineEnd(index, line)))) lines.push(line);
  }
  return lines;
}
