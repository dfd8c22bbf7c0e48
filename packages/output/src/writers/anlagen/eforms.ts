import type { EformsAnlage } from '@baukasten/engine';
import { escapeText } from '../text/marken.ts';
import { tabelle } from '../text/tabelle.ts';

export function eformsMarkdown({ felder }: EformsAnlage): string {
  if (felder.length === 0) return 'Für die Bekanntmachung ist kein Feld zu füllen.';
  return tabelle(
    ['Feld', 'Name', 'Wert'],
    felder.map(({ code, name, wert }) => [code, name, wert].map(escapeText)),
  ).join('\n');
}
