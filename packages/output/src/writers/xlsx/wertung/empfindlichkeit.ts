import type { Wertung } from '@baukasten/engine';
import type { WriteSheet } from 'hucre/xlsx';
import type { Teil } from '../../../seite/seite.ts';
import { formatDay } from '../../../text/days.ts';
import { empfindlichkeitTeile } from '../../../wertung/empfindlichkeit-teile.ts';
import { createBlatt } from '../blatt.ts';
import { putKopf, raender, type Tabellenkopf } from '../kopf.ts';
import { ZELLEN } from '../stile.ts';
import { putTeil } from './teil.ts';

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
  zeile = putTeil(blatt, { art: 'absatz', text: stand(tag) }, zeile, BREITEN.length);
  zeile = putTeil(blatt, bieter, zeile, BREITEN.length);
  for (const { titel, teile } of empfindlichkeitTeile(wertung, 'de')) {
    blatt.put(zeile, 1, { text: titel }, ZELLEN.zwischentitel);
    zeile += 1;
    for (const teil of teile) zeile = putTeil(blatt, teil, zeile, BREITEN.length);
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
