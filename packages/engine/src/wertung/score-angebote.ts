import { exactText, toZahlwert } from './bruch.ts';
import { sensitivityOf } from './empfindlichkeit.ts';
import { allKriterien } from './kriterien.ts';
import { leistungsgewicht, type Modell, toGebot, toModell } from './modell.ts';
import { scaledPerformance } from './preismethoden.ts';
import { isRatio, type Pmin, type Rohwertung, winnersOf, type Zeile } from './rohwertung.ts';
import { schritteOf } from './schritte.ts';
import { score } from './score.ts';
import type { Angebot, Angebotswertung, Ausschluss, Bewertungsmatrix, Wertung } from './types.ts';
import { warnings } from './wertungshinweise.ts';

/**
 * Scores bids by the published method. Matrix and bids have been checked (`checkMatrix`, `checkAngebote`) without an
 * error. Comparisons are exact; figures are rounded only for show, or where the matrix publishes `rundung: punkte`.
 */
export function scoreAngebote(matrix: Bewertungsmatrix, angebote: readonly Angebot[]): Wertung {
  const modell = toModell(matrix);
  const gebote = angebote.map(toGebot);
  const roh = score(modell, gebote);
  const byId = new Map(angebote.map((one) => [one.id, one]));
  const erste = winnersOf(roh);
  const zeilen = roh.zeilen.flatMap((zeile) => {
    const angebot = byId.get(zeile.gebot.id);
    return angebot === undefined ? [] : [toAngebotswertung(angebot, zeile, roh, modell, matrix)];
  });
  const empfindlichkeit = sensitivityOf(matrix, modell, gebote, roh);
  return {
    matrix,
    stellen: modell.stellen,
    angebote: zeilen,
    sieger: erste.length === 1 ? (erste[0] ?? null) : null,
    los: erste.length > 1 ? erste : [],
    pmin: roh.pmin === undefined ? null : pminOf(roh.pmin, modell),
    empfindlichkeit,
    hinweise: warnings(matrix, modell, roh, empfindlichkeit),
  };
}

function toAngebotswertung(
  angebot: Angebot,
  zeile: Zeile,
  roh: Rohwertung,
  modell: Modell,
  matrix: Bewertungsmatrix,
): Angebotswertung {
  const { punkte, leistung, preispunkte, gesamt, rang, entschiedenDurch } = zeile;
  const show = (wert: typeof leistung) => (wert === null ? null : toZahlwert(wert, modell.stellen));
  return {
    angebot,
    kriterien: allKriterien(matrix.kriterien).flatMap(({ id, unterkriterien }) => {
      const wert = punkte.get(id);
      if (wert === undefined) return [];
      const note = unterkriterien.length === 0 ? (angebot.noten[id] ?? null) : null;
      return [{ kriterium: id, note, punkte: toZahlwert(wert, modell.stellen) }];
    }),
    leistung: show(leistung),
    preispunkte: show(preispunkte),
    leistungAusTausend:
      isRatio(modell) && leistung !== null
        ? toZahlwert(scaledPerformance(leistung, leistungsgewicht(modell)), modell.stellen)
        : null,
    gesamt: show(gesamt),
    rang,
    entschiedenDurch,
    ausschluss: reasonsOf(angebot, zeile, modell),
    schritte: schritteOf(zeile, roh, modell, matrix),
  };
}

function reasonsOf(angebot: Angebot, zeile: Zeile, { stellen }: Modell): readonly Ausschluss[] {
  const { ausgeschlossen } = angebot;
  if (ausgeschlossen !== null) return [{ art: 'vorgabe', ...ausgeschlossen }];
  const verfehlt = zeile.verfehlt.flatMap(({ id, mindestens }): readonly Ausschluss[] => {
    const wert = zeile.punkte.get(id);
    if (wert === undefined) return [];
    return [
      {
        art: 'mindestpunkte',
        kriterium: id,
        punkte: toZahlwert(wert, stellen),
        mindestens: exactText(mindestens),
      },
    ];
  });
  if (zeile.korridor === null || zeile.gesamt === null) return verfehlt;
  const korridor: Ausschluss = {
    art: 'korridor',
    kennzahl: toZahlwert(zeile.gesamt, stellen),
    mindestens: toZahlwert(zeile.korridor, stellen),
  };
  return [...verfehlt, korridor];
}

function pminOf({ vor, nach, gilt }: Pmin, { pminBasis }: Modell): Wertung['pmin'] {
  return {
    basis: pminBasis,
    gilt: exactText(gilt),
    vorAusschluss: exactText(vor),
    nachAusschluss: nach === undefined ? null : exactText(nach),
  };
}
