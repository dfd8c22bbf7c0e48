import type { Bewertungsmatrix, Gleichstandsstufe, Preismethode } from '@baukasten/engine';
import { formatDezimal } from '../../text/dezimal.ts';

/** How a price becomes points, in words and as a formula; P is the price, P_min the lowest one that counts. */
const METHODE: Readonly<Record<Preismethode, string>> = {
  preisquotient: 'Preispunkte = Gewicht × P_min / P (Preisquotient).',
  linear_2x:
    'Preispunkte = Gewicht × (2 × P_min − P) / P_min, mindestens 0 (linear, 0 Punkte ab dem doppelten P_min).',
  linear_1_5x:
    'Preispunkte = Gewicht × (1,5 × P_min − P) / (0,5 × P_min), mindestens 0 (linear, 0 Punkte ab dem 1,5-fachen P_min).',
  richtwert_einfach:
    'Kennzahl = Leistungspunkte / Preis (einfache Richtwertmethode); der Preis hat kein Gewicht.',
  richtwert_erweitert:
    'Kennzahl = Leistungspunkte / Preis (erweiterte Richtwertmethode); der Preis hat kein Gewicht.',
  festpreis: 'Der Preis steht fest; es entscheiden allein die Leistungspunkte.',
};

/** What the matrix fixes before bids are opened, one sentence each; nothing that it leaves open. */
export function verfahrenSaetze(matrix: Bewertungsmatrix): readonly string[] {
  const { skala, preismethode, korridor, pminBasis, gleichstand, nachkommastellen, rundung } = matrix;
  const saetze = [
    `Noten von ${formatDezimal(skala.von)} bis ${formatDezimal(skala.bis)} in Schritten von ${formatDezimal(skala.schritt)}; Punkte = Gewicht × Note / ${formatDezimal(skala.bis)}.`,
    METHODE[preismethode],
  ];
  if (korridor !== null) {
    saetze.push(
      `Im Wettbewerb bleiben Angebote, deren Kennzahl höchstens ${formatDezimal(korridor.prozent)} % unter der besten liegt; unter ihnen entscheidet: ${stufe(matrix, korridor.entscheidet)}.`,
    );
  }
  if (needsPmin(preismethode) && pminBasis !== null) {
    saetze.push(
      pminBasis === 'vor_ausschluss'
        ? 'P_min ist der niedrigste Preis aller Angebote, auch der ausgeschlossenen.'
        : 'P_min ist der niedrigste Preis der Angebote, die nicht ausgeschlossen sind.',
    );
  }
  if (rundung === 'punkte' && nachkommastellen !== null)
    saetze.push(`Die Punkte je Kriterium werden auf ${places(nachkommastellen)} gerundet und dann addiert.`);
  if (rundung === 'keine')
    saetze.push(
      `Verglichen wird ungerundet${nachkommastellen === null ? '' : `, angezeigt mit ${places(nachkommastellen)}`}.`,
    );
  if (gleichstand.length > 0)
    saetze.push(
      `Bei Gleichstand entscheidet: ${gleichstand.map((was) => stufe(matrix, was)).join(', dann ')}.`,
    );
  return saetze;
}

/** The fixed price and the Richtwert methods compare no prices with the lowest. */
export function needsPmin(methode: Preismethode): boolean {
  return methode === 'preisquotient' || methode === 'linear_2x' || methode === 'linear_1_5x';
}

const places = (stellen: number): string => `${stellen} Nachkommastelle${stellen === 1 ? '' : 'n'}`;

function stufe({ kriterien }: Bewertungsmatrix, was: Gleichstandsstufe): string {
  const worte: Readonly<Record<string, string>> = {
    leistung: 'die höhere Summe der Leistungspunkte',
    preis: 'der niedrigere Preis',
    los: 'das Los',
  };
  const kriterium = find(kriterien, was);
  return kriterium === undefined ? (worte[was] ?? was) : `mehr Punkte bei ${was} (${kriterium})`;
}

function find(kriterien: Bewertungsmatrix['kriterien'], id: string): string | undefined {
  for (const kriterium of kriterien) {
    const titel = kriterium.id === id ? kriterium.titel : find(kriterium.unterkriterien, id);
    if (titel !== undefined) return titel;
  }
  return undefined;
}
