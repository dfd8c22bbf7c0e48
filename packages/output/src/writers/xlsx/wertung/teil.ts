import type { Teil } from '../../../seite/seite.ts';
import type { Blatt, Inhalt } from '../blatt.ts';
import { as, FORMAT, ZELLEN } from '../stile.ts';

/** Writes a part of a report from a row on, sentences over `spalten` columns; returns the next free row, with an empty one between. */
export function putTeil(blatt: Blatt, teil: Teil, zeile: number, spalten: number): number {
  switch (teil.art) {
    case 'absatz':
      putSatz(blatt, teil.text, zeile, spalten);
      return zeile + 2;
    case 'liste':
      teil.punkte.forEach(({ text }, index) => {
        putSatz(blatt, `– ${text}`, zeile + index, spalten);
      });
      return zeile + teil.punkte.length + 1;
    case 'tabelle': {
      const rechts = (spalte: number) => teil.spalten[spalte]?.rechts === true;
      teil.spalten.forEach(({ titel }, spalte) => {
        blatt.put(zeile, spalte + 1, { text: titel }, rechts(spalte) ? ZELLEN.kopfRechts : ZELLEN.kopf);
      });
      teil.zeilen.forEach((werte, index) => {
        werte.forEach((wert, spalte) => {
          const stil = rechts(spalte) ? as(ZELLEN.zahl, FORMAT.zahl) : ZELLEN.zelle;
          blatt.put(zeile + 1 + index, spalte + 1, rechts(spalte) ? figure(wert) : { text: wert }, stil);
        });
      });
      return zeile + teil.zeilen.length + 2;
    }
    case 'bild':
      return zeile;
    default:
      return teil satisfies never;
  }
}

/** A sentence over the whole width. */
function putSatz(blatt: Blatt, text: string, zeile: number, spalten: number): void {
  blatt.put(zeile, 1, { text }, ZELLEN.text);
  blatt.merge(zeile, 1, spalten);
}

/** Figures of the report are German text; a fraction stays one. */
function figure(wert: string): Inhalt {
  return /^-?\d+(?:,\d+)?$/.test(wert) ? { zahl: wert.replace(',', '.') } : { text: wert };
}
