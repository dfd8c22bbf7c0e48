import type { Schwere, SourceRange } from '@baukasten/engine';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { Meldung } from '../features/meldung.ts';
import { BUILT_IN } from '../text/uri.ts';
import type { Umgebung } from '../umgebung.ts';

const SCHWERE: Readonly<Record<Schwere, DiagnosticSeverity>> = {
  fehler: DiagnosticSeverity.Error,
  warnung: DiagnosticSeverity.Warning,
  hinweis: DiagnosticSeverity.Information,
};

export function toRange({ start, end }: SourceRange): Range {
  return { start, end };
}

/** The address of a file that a client can open. */
export function toUri(uri: string, umgebung: Umgebung): string {
  return uri.startsWith(BUILT_IN) ? umgebung.regelUri(uri.slice(BUILT_IN.length)) : uri;
}

export function toLocation(range: SourceRange, umgebung: Umgebung): Location {
  return { uri: toUri(range.uri, umgebung), range: toRange(range) };
}

export interface DiagnosticFaehigkeiten {
  readonly verwandt: boolean;
  readonly adressen: boolean;
  /** The client tells of changed files. */
  readonly beobachtet: boolean;
}

export function toDiagnostic(
  meldung: Meldung,
  umgebung: Umgebung,
  { verwandt, adressen }: DiagnosticFaehigkeiten,
): Diagnostic {
  const { range, schwere, code, adresse, text, wirkungslos, daten } = meldung;
  return {
    range: toRange(range),
    severity: SCHWERE[schwere],
    code,
    ...(adresse === undefined || !adressen ? {} : { codeDescription: { href: adresse } }),
    source: 'baukasten',
    message: text,
    ...(wirkungslos === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(verwandt && meldung.verwandt.length > 0
      ? {
          relatedInformation: meldung.verwandt.map((one) => ({
            location: toLocation(one.range, umgebung),
            message: one.text,
          })),
        }
      : {}),
    data: daten,
  };
}
