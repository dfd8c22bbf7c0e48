import {
  type Angebotswertung,
  hasPreisgewicht,
  type Sprache,
  showDezimal,
  type Wertung,
} from '@baukasten/engine';
import { escapeMarkdown, exclusionText } from '@baukasten/output';
import { dokumentTexte } from './texte.ts';

/** „87,428 Punkten“, behind a rank; undefined for a bid without a result. */
export function resultText(
  { gesamt }: Angebotswertung,
  { matrix }: Wertung,
  sprache: Sprache,
): string | undefined {
  if (gesamt === null) return undefined;
  const zahl = showDezimal(gesamt.gerundet, sprache);
  const isRatio = !hasPreisgewicht(matrix.preismethode) && matrix.preismethode !== 'festpreis';
  return (isRatio ? dokumentTexte.kennzahl(zahl) : dokumentTexte.punkte(zahl))[sprache];
}

/** How a bid came out, for hover: its rank, or why it has none. */
export function outcomeOf(id: string, wertung: Wertung, sprache: Sprache): string | undefined {
  const found = wertung.angebote.find(({ angebot }) => angebot.id === id);
  const ergebnis = found === undefined ? undefined : resultText(found, wertung, sprache);
  const lines = [
    ...(found === undefined || found.rang === null || ergebnis === undefined
      ? []
      : [dokumentTexte.rang(found.rang, ergebnis)[sprache]]),
    ...(found?.ausschluss ?? []).map((grund) => exclusionText(grund, sprache)),
  ];
  return lines.length === 0 ? undefined : `**${escapeMarkdown(id)}**: ${escapeMarkdown(lines.join('; '))}\n`;
}
