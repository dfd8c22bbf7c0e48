import type { Wertung } from '@baukasten/engine';
import type { WriteSheet } from 'hucre/xlsx';
import type { Teil } from '../../../seite/seite.ts';
import { formatDay } from '../../../text/days.ts';
import { empfindlichkeitTeile } from '../../../wertung/empfindlichkeit-teile.ts';
import { type Blatt, createBlatt, type Inhalt } from '../blatt.ts';
import { putKopf, raender, type Tabellenkopf } from '../kopf.ts';
import { as, FORMAT, ZELLEN } from '../stile.ts';

const BREITEN = [46, 16, 16, 24, 26];

/**
 * What else could have won, as the reports show it. Figures of the bids with which the workbook is written: other
 * methods and weights are beyond the formulas of the form, and the sheet says so.
 */
export function empfindlichkeitsblatt(wertung: Wertung, kopf: Tabellenkopf, tag: string | null): WriteSheet {
  const blatt = createBlatt();
  let zeile = putKopf(blatt, kopf, 'Empfindlichkeit der Wertung') + 1;
  const bieter: Teil = {
    art: 'tabelle',
    spalten: [{ titel: 'Bieter' }, { titel: 'Angebot' }],
    zeilen: wertung.angebote.map(({ angebot }) => [angebot.bieter, angebot.id]),
  };
  zeile = putTeil(blatt, { art: 'absatz', text: stand(tag) }, zeile);
  zeile = putTeil(blatt, bieter, zeile);
  for (const { titel, teile } of empfindlichkeitTeile(wertung, 'de')) {
    blatt.put(zeile, 1, { text: titel }, ZELLEN.zwischentitel);
    zeile += 1;
    for (const teil of teile) zeile = putTeil(blatt, teil, zeile);
  }
  return blatt.build({
    name: 'Empfindlichkeit',
    breiten: BREITEN,
    quer: false,
    eineSeite: true,
    ...raender(kopf),
  });
}

const stand = (tag: string | null): string =>
  `Gerechnet aus den Noten und Preisen, mit denen diese Mappe geschrieben wurde${tag === null ? '' : ` (bewertet am ${formatDay(tag, 'de')})`}. Werden im Blatt „Wertung“ Noten oder Preise geändert, ändert sich diese Übersicht nicht; dann bitte neu werten.`;

/** Writes a part from a row on; returns the next free row, with an empty one between. */
function putTeil(blatt: Blatt, teil: Teil, zeile: number): number {
  switch (teil.art) {
    case 'absatz':
      putSatz(blatt, teil.text, zeile);
      return zeile + 2;
    case 'liste':
      teil.punkte.forEach(({ text }, index) => {
        putSatz(blatt, `– ${text}`, zeile + index);
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
function putSatz(blatt: Blatt, text: string, zeile: number): void {
  blatt.put(zeile, 1, { text }, ZELLEN.text);
  blatt.merge(zeile, 1, BREITEN.length);
}

/** Figures of the report are German text; a fraction stays one. */
function figure(wert: string): Inhalt {
  return /^-?\d+(?:,\d+)?$/.test(wert) ? { zahl: wert.replace(',', '.') } : { text: wert };
}
