import type { Dokument } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';
import { worteFor } from '../../worte.ts';
import { type Blatt, createBlatt } from './blatt.ts';
import { ZELLEN } from './stile.ts';

export type Tabellenkopf = Pick<Dokument, 'kopf' | 'titel'>;

/** Title and header data on top of a sheet; returns the next free row. */
export function putKopf(blatt: Blatt, { kopf }: Tabellenkopf, titel: string): number {
  blatt.put(1, 1, { text: titel }, ZELLEN.titel);
  blatt.height(1, 26);
  const zeilen = [
    ['Auftraggeber', kopf.gemeinde],
    ['Vorhaben', kopf.vorhaben],
    ...(kopf.aktenzeichen === null ? [] : [['Aktenzeichen', kopf.aktenzeichen]]),
    ['Rechtsstand', formatDay(kopf.stichtag, 'de')],
  ];
  zeilen.forEach(([name = '', wert = ''], index) => {
    blatt.put(2 + index, 1, { text: name }, ZELLEN.name);
    blatt.put(2 + index, 2, { text: wert }, { alignment: { vertical: 'top' } });
  });
  return 2 + zeilen.length;
}

/** The last sheet: where the text comes from, and that it is no legal advice. */
export function herkunftBlatt(dokument: Dokument) {
  const blatt = createBlatt();
  const worte = worteFor('de');
  const start = putKopf(blatt, dokument, 'Herkunft der Textbausteine') + 1;
  const kopf = ['Baustein', 'Kennung', 'Warum er hier steht', 'Quelle', 'Stand', 'Sicherheit', 'Version'];
  kopf.forEach((name, index) => {
    blatt.put(start, index + 1, { text: name }, ZELLEN.kopf);
  });
  dokument.herkunft.forEach((eine, index) => {
    const { baustein, titel, version, quelle, stand, sicherheit, warum } = eine;
    const unsicher = sicherheit === 'C' || sicherheit === 'U' ? ` (${worte.ungeprueft})` : '';
    const zellen = [titel, baustein, warum, quelle, formatDay(stand, 'de'), `${sicherheit}${unsicher}`, version];
    zellen.forEach((text, spalte) => {
      blatt.put(start + 1 + index, spalte + 1, { text }, ZELLEN.zelle);
    });
  });
  const ende = start + dokument.herkunft.length + 2;
  const saetze = [
    `Zusammengestellt mit Baukasten nach dem Rechtsstand vom ${formatDay(dokument.kopf.stichtag, 'de')}.`,
    'Das ist keine Rechtsberatung: Die Vergabestelle prüft die Tabelle, bevor sie sie verwendet.',
  ];
  saetze.forEach((text, index) => {
    blatt.put(ende + index, 1, { text }, { alignment: { vertical: 'top' } });
  });
  return blatt.build({
    name: 'Herkunft',
    breiten: [30, 30, 36, 28, 12, 14, 18],
    quer: true,
    kopfzeile: start,
    ...raender(dokument),
  });
}

/** What stands in the margin of every printed sheet. */
export function raender({ kopf }: Tabellenkopf): { readonly links: string; readonly rechts: string } {
  return { links: kopf.gemeinde, rechts: kopf.aktenzeichen === null ? '' : `Az. ${kopf.aktenzeichen}` };
}
