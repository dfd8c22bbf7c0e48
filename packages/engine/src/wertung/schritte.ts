import type { Sprache } from '../document/problem.ts';
import { showDezimal, showEuro } from './anzeige.ts';
import { type Bruch, compare, exactText, minus, ONE, round, sum, times, toZahlwert, ZERO } from './bruch.ts';
import { leistungsgewicht, type Modell } from './modell.ts';
import { factorOf, scaledPerformance } from './preismethoden.ts';
import { isRatio, type Rohwertung, type Zeile } from './rohwertung.ts';
import type { Bewertungsmatrix, Kriterium, Rechenschritt } from './types.ts';

/** The arithmetic of one bid, step by step, with the figures put in; nothing for a bid that was not graded. */
export function schritteOf(
  zeile: Zeile,
  roh: Rohwertung,
  modell: Modell,
  matrix: Bewertungsmatrix,
): readonly Rechenschritt[] {
  if (zeile.leistung === null) return [];
  return [
    ...partsFirst(matrix.kriterien.filter(({ art }) => art === 'leistung')).map((one) =>
      pointsStep(one, zeile, modell, matrix),
    ),
    ...sumStep(zeile, modell, matrix),
    ...zeile.verfehlt.map((one) => missedStep(one, zeile, modell)),
    ...(isRatio(modell) ? ratioSteps(zeile, roh, modell) : priceSteps(zeile, roh, modell)),
  ];
}

/** Sub-criteria before the criterion that adds them up. */
function partsFirst(kriterien: readonly Kriterium[]): readonly Kriterium[] {
  return kriterien.flatMap((one) => [...partsFirst(one.unterkriterien), one]);
}

type Teil = (sprache: Sprache) => string;

function step(was: Teil, rechnung: Teil, ergebnis: Bruch, { stellen }: Modell): Rechenschritt {
  return {
    was: { de: was('de'), en: was('en') },
    rechnung: { de: rechnung('de'), en: rechnung('en') },
    ergebnis: toZahlwert(ergebnis, stellen),
  };
}

/** Weight × grade / best grade, or the sum of the parts. */
function pointsStep(
  one: Kriterium,
  zeile: Zeile,
  modell: Modell,
  { skala }: Bewertungsmatrix,
): Rechenschritt {
  const punkte = zeile.punkte.get(one.id) ?? ZERO;
  const was: Teil = (sprache) => `${sprache === 'de' ? 'Punkte' : 'Points'} ${one.id}`;
  if (one.unterkriterien.length > 0) {
    const parts = one.unterkriterien.map(({ id }) => zeile.punkte.get(id) ?? ZERO);
    return step(was, (sprache) => joined(parts, modell, sprache), punkte, modell);
  }
  const note = exactText(zeile.gebot.noten.get(one.id) ?? ZERO);
  return step(
    was,
    (sprache) =>
      `${showDezimal(one.gewicht ?? '0', sprache)} × ${showDezimal(note, sprache)} / ${showDezimal(skala.bis, sprache)}`,
    punkte,
    modell,
  );
}

function sumStep(zeile: Zeile, modell: Modell, { kriterien }: Bewertungsmatrix): readonly Rechenschritt[] {
  const oben = kriterien.filter(({ art }) => art === 'leistung');
  const parts = oben.map(({ id }) => zeile.punkte.get(id) ?? ZERO);
  const was: Teil = (sprache) => (sprache === 'de' ? 'Leistungspunkte' : 'Performance points');
  return oben.length < 2 ? [] : [step(was, (sprache) => joined(parts, modell, sprache), sum(parts), modell)];
}

function missedStep(
  { id, mindestens }: Zeile['verfehlt'][number],
  zeile: Zeile,
  modell: Modell,
): Rechenschritt {
  const punkte = zeile.punkte.get(id) ?? ZERO;
  return step(
    (sprache) => (sprache === 'de' ? `Mindestpunkte ${id} verfehlt` : `Minimum points of ${id} missed`),
    (sprache) => `${shown(punkte, modell, sprache)} < ${showDezimal(exactText(mindestens), sprache)}`,
    punkte,
    modell,
  );
}

function priceSteps(zeile: Zeile, { pmin }: Rohwertung, modell: Modell): readonly Rechenschritt[] {
  const { gebot, preispunkte, leistung, gesamt } = zeile;
  if (
    preispunkte === null ||
    leistung === null ||
    gesamt === null ||
    gebot.preis === null ||
    pmin === undefined
  )
    return [];
  const preis = gebot.preis;
  return [
    step(
      (sprache) => (sprache === 'de' ? 'Preispunkte' : 'Price points'),
      (sprache) => priceFormula(modell, pmin.gilt, preis, sprache),
      preispunkte,
      modell,
    ),
    step(
      (sprache) => (sprache === 'de' ? 'Gesamtpunkte' : 'Total points'),
      (sprache) => joined([leistung, preispunkte], modell, sprache),
      gesamt,
      modell,
    ),
  ];
}

function priceFormula(modell: Modell, pmin: Bruch, preis: Bruch, sprache: Sprache): string {
  const gewicht = showDezimal(exactText(modell.preisgewicht ?? ZERO), sprache);
  const euro = (wert: Bruch) => showEuro(exactText(wert), sprache);
  const faktor = factorOf(modell.methode);
  if (faktor === undefined) return `${gewicht} × ${euro(pmin)} / ${euro(preis)}`;
  const k = showDezimal(exactText(faktor), sprache);
  const unten = minus(faktor, ONE);
  const teiler =
    compare(unten, ONE) === 0 ? euro(pmin) : `(${showDezimal(exactText(unten), sprache)} × ${euro(pmin)})`;
  const rechnung = `${gewicht} × (${k} × ${euro(pmin)} − ${euro(preis)}) / ${teiler}`;
  if (compare(times(faktor, pmin), preis) >= 0) return rechnung;
  return `${rechnung}${sprache === 'de' ? ', negativ, also 0' : ', negative, so 0'}`;
}

function ratioSteps(zeile: Zeile, { besteKennzahl }: Rohwertung, modell: Modell): readonly Rechenschritt[] {
  const { gebot, leistung, gesamt, korridor } = zeile;
  if (leistung === null || gesamt === null || gebot.preis === null) return [];
  const preis = gebot.preis;
  const hoechstens = leistungsgewicht(modell);
  const skaliert = scaledPerformance(leistung, hoechstens);
  const steps = [
    step(
      (sprache) => (sprache === 'de' ? 'Leistung von 1.000' : 'Performance out of 1,000'),
      (sprache) =>
        `${shown(leistung, modell, sprache)} / ${showDezimal(exactText(hoechstens), sprache)} × ${showDezimal('1000', sprache)}`,
      skaliert,
      modell,
    ),
    step(
      (sprache) => (sprache === 'de' ? 'Kennzahl Z' : 'Ratio Z'),
      (sprache) =>
        `${shown(skaliert, modell, sprache)} / ${showEuro(exactText(preis), sprache)} × ${showDezimal('100000', sprache)}`,
      gesamt,
      modell,
    ),
  ];
  const { korridor: breite } = modell;
  if (besteKennzahl === undefined || breite === null) return steps;
  const grenze = times(besteKennzahl, breite.anteil);
  return [
    ...steps,
    step(
      (sprache) => {
        if (korridor === null) return sprache === 'de' ? 'Im Korridor ab' : 'In the corridor from';
        return sprache === 'de'
          ? 'Außerhalb des Korridors, der beginnt bei'
          : 'Outside the corridor, which begins at';
      },
      (sprache) =>
        `${shown(besteKennzahl, modell, sprache)} × ${showDezimal(exactText(breite.anteil), sprache)}`,
      grenze,
      modell,
    ),
  ];
}

function joined(werte: readonly Bruch[], modell: Modell, sprache: Sprache): string {
  return werte.map((wert) => shown(wert, modell, sprache)).join(' + ');
}

/** Exact where that is a short decimal, so that the arithmetic adds up; else rounded, and marked as that. */
function shown(wert: Bruch, { stellen }: Modell, sprache: Sprache): string {
  const genau = exactText(wert);
  if (isShort(genau)) return showDezimal(genau, sprache);
  return `≈ ${showDezimal(round(wert, Math.max(stellen, WENIGSTENS)), sprache)}`;
}

/** Whether a decimal can be read as an operand: neither a fraction nor of more places than people write. */
function isShort(genau: string): boolean {
  return /^-?\d+(?:\.\d{1,6})?$/.test(genau);
}

/** Places of a rounded operand, however few the result has. */
const WENIGSTENS = 3;
