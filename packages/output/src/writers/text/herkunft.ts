import type { Bausteinherkunft, Dokument } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';
import { codeMarkdown } from '../../text/markdown.ts';
import { worteFor } from '../../worte.ts';
import { zusammengestellt } from './kopf.ts';
import { escapeText } from './marken.ts';

/**
 * The end of every document: where its text comes from, and that it is no legal advice. German like the document. Where
 * there is no text block, only what it was composed from; where there is no project either, nothing of provenance.
 */
export function herkunftMarkdown(dokument: Dokument): string {
  const schluss = `${escapeText(zusammengestellt(dokument))} Das ist keine Rechtsberatung: Die Vergabestelle prüft den Text, bevor sie ihn verwendet.`;
  if (dokument.herkunft.length === 0)
    return dokument.kopf.grundlage === undefined ? schluss : `## Herkunft\n\n${schluss}`;
  return [
    '## Herkunft der Textbausteine',
    dokument.herkunft.map(entry).join('\n'),
    schluss,
    `Sicherheit: ${GRADE}. C und U gelten als ungeprüft.`,
  ].join('\n\n');
}

function entry({ baustein, titel, version, quelle, stand, sicherheit, warum }: Bausteinherkunft): string {
  const grad = sicherheit === 'A' || sicherheit === 'B' ? sicherheit : `${sicherheit} (${WORTE.ungeprueft})`;
  return (
    `- **${escapeText(titel)}** (${codeMarkdown(baustein)}, Version ${escapeText(version)}). ` +
    `Quelle: ${escapeText(quelle)}; Stand ${formatDay(stand, 'de')}, Sicherheit ${grad}. ${escapeText(warum)}`
  );
}

const WORTE = worteFor('de');
const GRADE = Object.entries(WORTE.sicherheit)
  .map(([grad, wort]) => `${grad} ${wort}`)
  .join(', ');
