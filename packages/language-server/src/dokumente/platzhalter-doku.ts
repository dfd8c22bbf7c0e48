import { FILTERLISTE } from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../arbeitsbereich/frage.ts';
import { describe, schemaPath } from '../features/hover/feld.ts';
import { groesseHover } from '../features/hover/namen.ts';
import { findParameter, parameterHover } from '../features/hover/parameter.ts';

/** What a placeholder stands for, in words: a field of the project, a value of the law, a derived value. */
export function placeholderDoku(pfad: readonly string[], lage: Lage): string | undefined {
  const [root, name] = pfad;
  if (root === 'stichtag') return `${STICHTAG[lage.sprache]}\n`;
  if (root === 'parameter') return name === undefined ? undefined : parameterHover(name, lage);
  if (root === 'groesse') return name === undefined ? undefined : groesseHover(name, lage);
  const feld = fieldOf(pfad, lage);
  return feld === undefined ? undefined : describe(feld, pfad.join('.'), lage.sprache).join('\n');
}

/** The name that people read. */
export function placeholderTitle(pfad: readonly string[], lage: Lage): string | undefined {
  const { fachgebiet, regeln } = lage;
  const [root, name = ''] = pfad;
  if (root === 'parameter')
    return fachgebiet === undefined ? undefined : findParameter(fachgebiet, name)?.parameter.titel;
  if (root === 'groesse') return regeln?.groessen.get(name)?.titel;
  return fieldOf(pfad, lage)?.titel;
}

export function fieldOf(pfad: readonly string[], lage: Lage) {
  const { fachgebiet, bestand } = lage;
  if (fachgebiet === undefined) return undefined;
  return bestand.werkbank.feld(fachgebiet, schemaPath(pfad.join('.'), lage));
}

/** What a filter does, with an example; the words are German, as the documents are. */
export function filterDoku(name: string): string | undefined {
  const filter = Object.hasOwn(FILTERLISTE, name) ? FILTERLISTE[name] : undefined;
  if (filter === undefined) return undefined;
  return `**${escapeMarkdown(name)}**\n\n${escapeMarkdown(filter.de)}\n\n${codeMarkdown(filter.beispiel)}\n`;
}

const STICHTAG = {
  de: 'Tag, dessen Recht für das Dokument gilt.',
  en: 'The day whose law the document follows.',
} as const;
