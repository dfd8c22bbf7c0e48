import type { Dokument, Dokumentkopf } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';
import { worteFor } from '../../worte.ts';
import { type Blatt, createBlatt } from './blatt.ts';
import { ZELLEN } from './stile.ts';

/** The header of a table; a matrix that stands for itself belongs to no town yet. */
export interface Tabellenkopf {
  readonly kopf: Dokumentkopf | null;
  /** What the table is about where there is no header. */
  readonly titel: string;
}

/** Title and header data on top of a sheet; returns the next free row. */
export function putKopf(blatt: Blatt, { kopf, titel: thema }: Tabellenkopf, titel: string): number {
  blatt.put(1, 1, { text: titel }, ZELLEN.titel);
  blatt.height(1, 26);
  const zeilen = kopf === null ? [['Gegenstand', thema]] : headerRows(kopf);
  zeilen.forEach(([name = '', wert = ''], index) => {
    blatt.put(2 + index, 1, { text: name }, ZELLEN.name);
    blatt.put(2 + index, 2, { text: wert }, ZELLEN.zeile);
  });
  return 2 + zeilen.length;
}

function headerRows(kopf: Dokumentkopf): readonly (readonly string[])[] {
  return [
    ['Auftraggeber', kopf.gemeinde],
    ['Vorhaben', kopf.vorhaben],
    ['Aktenzeichen', kopf.aktenzeichen ?? ''],
    ['Rechtsstand', formatDay(kopf.stichtag, 'de')],
  ].filter(([, wert]) => wert !== '');
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
    const zellen = [
      titel,
      baustein,
      warum,
      quelle,
      formatDay(stand, 'de'),
      `${sicherheit}${unsicher}`,
      version,
    ];
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
    blatt.put(ende + index, 1, { text }, ZELLEN.zeile);
  });
  return blatt.build({
    name: 'Herkunft',
    breiten: [28, 30, 62, 28, 12, 14, 20],
    quer: true,
    kopfzeile: start,
    ...raender(dokument),
  });
}

/** What stands in the margin of every printed sheet. */
export function raender({ kopf }: Tabellenkopf): { readonly links: string; readonly rechts: string } {
  const aktenzeichen = kopf?.aktenzeichen ?? null;
  return { links: kopf?.gemeinde ?? '', rechts: aktenzeichen === null ? '' : `Az. ${aktenzeichen}` };
}
