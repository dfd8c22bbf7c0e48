import type { Dokument } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';
import { codeMarkdown } from '../../text/markdown.ts';
import { worteFor } from '../../worte.ts';
import { escapeText } from './marken.ts';
import { tabelle } from './tabelle.ts';

/** The end of every document: where its text comes from, and that it is no legal advice. German like the document. */
export function herkunftMarkdown({ kopf, herkunft }: Dokument): string {
  const zeilen = herkunft.map(({ baustein, titel, version, quelle, stand, sicherheit, warum }) => [
    `${escapeText(titel)} (${codeMarkdown(baustein)})`,
    escapeText(warum),
    escapeText(quelle),
    `${formatDay(stand, 'de')}, ${sicherheit}${sicherheit === 'A' || sicherheit === 'B' ? '' : ` (${WORTE.ungeprueft})`}`,
    escapeText(version),
  ]);
  return [
    '## Herkunft der Textbausteine',
    '',
    ...(zeilen.length === 0
      ? ['Dieses Dokument enthält keine Textbausteine.']
      : tabelle(['Baustein', 'Warum er hier steht', 'Quelle', 'Stand, Sicherheit', 'Version'], zeilen)),
    '',
    `Zusammengestellt mit Baukasten nach dem Rechtsstand vom ${formatDay(kopf.stichtag, 'de')}. ` +
      'Das ist keine Rechtsberatung: Die Vergabestelle prüft den Text, bevor sie ihn verwendet.',
    '',
    `Sicherheit: ${GRADE}. C und U gelten als ungeprüft.`,
  ].join('\n');
}

const WORTE = worteFor('de');
const GRADE = Object.entries(WORTE.sicherheit)
  .map(([grad, wort]) => `${grad} ${wort}`)
  .join(', ');
