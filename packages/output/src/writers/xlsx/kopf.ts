import type { Dokument, Dokumentkopf } from '@baukasten/engine';
import { formatDay } from '../../text/days.ts';
import { worteFor } from '../../worte.ts';
import { rechtszeilen, zusammengestellt } from '../text/kopf.ts';
import { type Blatt, createBlatt } from './blatt.ts';
import { ZELLEN } from './stile.ts';

/** The header of a table; a matrix that stands for itself belongs to no town yet. */
export interface Tabellenkopf {
  readonly kopf: Dokumentkopf | null;
  readonly herkunft: Dokument['herkunft'];
  /** What the table is about where there is no header. */
  readonly titel: string;
}

/** Title and header data on top of a sheet; returns the next free row. */
export function putKopf(blatt: Blatt, kopf: Tabellenkopf, titel: string): number {
  blatt.put(1, 1, { text: titel }, ZELLEN.titel);
  blatt.height(1, 26);
  const zeilen = headerRows(kopf);
  zeilen.forEach(([name = '', wert = ''], index) => {
    blatt.put(2 + index, 1, { text: name }, ZELLEN.name);
    blatt.put(2 + index, 2, { text: wert }, ZELLEN.zeile);
  });
  return 2 + zeilen.length;
}

function headerRows({ kopf, herkunft, titel }: Tabellenkopf): readonly (readonly string[])[] {
  if (kopf === null) return [['Gegenstand', titel]];
  return [
    ['Auftraggeber', kopf.gemeinde],
    ['Vorhaben', kopf.vorhaben],
    ['Aktenzeichen', kopf.aktenzeichen ?? ''],
    ...rechtszeilen({ kopf, herkunft }),
  ].filter(([, wert]) => wert !== '');
}

/**
 * The last sheet: where the text comes from, and that it is no legal advice. Where there is no text block, only what it
 * was composed from; where there is no project either, nothing of provenance.
 */
export function herkunftBlatt(dokument: Dokument) {
  const blatt = createBlatt();
  const { herkunft } = dokument;
  const name = herkunft.length === 0 && dokument.kopf.grundlage === undefined ? 'Hinweis' : 'Herkunft';
  const start = putKopf(blatt, dokument, herkunft.length === 0 ? name : 'Herkunft der Textbausteine') + 1;
  if (herkunft.length > 0) putHerkunft(blatt, herkunft, start);
  const ende = herkunft.length === 0 ? start : start + herkunft.length + 2;
  const saetze = [
    zusammengestellt(dokument),
    'Das ist keine Rechtsberatung: Die Vergabestelle prüft die Tabelle, bevor sie sie verwendet.',
  ];
  saetze.forEach((text, index) => {
    blatt.put(ende + index, 1, { text }, ZELLEN.zeile);
  });
  return blatt.build({
    name,
    breiten: [28, 30, 62, 28, 12, 14, 20],
    quer: true,
    kopfzeile: start,
    ...raender(dokument),
  });
}

function putHerkunft(blatt: Blatt, herkunft: Dokument['herkunft'], start: number): void {
  const worte = worteFor('de');
  const kopf = ['Baustein', 'Kennung', 'Warum er hier steht', 'Quelle', 'Stand', 'Sicherheit', 'Version'];
  kopf.forEach((name, index) => {
    blatt.put(start, index + 1, { text: name }, ZELLEN.kopf);
  });
  herkunft.forEach((eine, index) => {
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
}

/** What stands in the margin of every printed sheet. */
export function raender({ kopf }: Tabellenkopf): { readonly links: string; readonly rechts: string } {
  const aktenzeichen = kopf?.aktenzeichen ?? null;
  return { links: kopf?.gemeinde ?? '', rechts: aktenzeichen === null ? '' : `Az. ${aktenzeichen}` };
}
