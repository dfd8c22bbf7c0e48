import type { PreisblattAnlage, Preisposition } from '@baukasten/engine';
import type { WriteSheet } from 'hucre/xlsx';
import { LEISTUNGSART } from '../anlagen/preisblatt.ts';
import { type Preisteil, preisteile } from '../anlagen/preislose.ts';
import { adresse, type Blatt, createBlatt } from './blatt.ts';
import { putKopf, raender, type Tabellenkopf } from './kopf.ts';
import { as, FORMAT, ZELLEN } from './stile.ts';

const NR = 1;
const BEZEICHNUNG = 2;
const ART = 3;
const MENGE = 4;
const EINHEIT = 5;
const EINZELPREIS = 6;
const GESAMTPREIS = 7;
const JUGEND = 8;
const KOPF = [
  'Nr.',
  'Bezeichnung',
  'Art',
  'Menge',
  'Einheit',
  'Einzelpreis netto, EUR',
  'Gesamtpreis netto, EUR',
];

/** Rows of positions, from the first to the last; empty if `bis` lies before `von`. */
interface Zeilen {
  readonly von: number;
  readonly bis: number;
}

/** Bidders fill in the yellow cells; totals appear when every price is there, so no partial sum looks like an offer. */
export function preisblattBlatt(anlage: PreisblattAnlage, kopf: Tabellenkopf): WriteSheet {
  const blatt = createBlatt();
  const jugend = anlage.positionen.some((position) => position.jugend);
  const frei = putKopf(blatt, kopf, 'Preisblatt');
  blatt.put(frei, NR, { text: 'Bieter' }, ZELLEN.name);
  for (let spalte = BEZEICHNUNG; spalte <= EINHEIT; spalte++)
    blatt.put(frei, spalte, { leer: true }, ZELLEN.eingabe);
  blatt.merge(frei, BEZEICHNUNG, EINHEIT);
  blatt.put(frei + 1, NR, { text: HINWEIS }, ZELLEN.hinweis);
  const teile = preisteile(anlage);
  const hasTitles = teile.some(({ titel }) => titel !== null);
  const kopfzeile = frei + 3;
  let beginn = kopfzeile;
  for (const teil of teile) beginn = putTeil(blatt, beginn, teil, anlage.umsatzsteuer ?? null, jugend) + 3;
  return blatt.build({
    name: 'Preisblatt',
    breiten: [14, 50, 22, 11, 14, 17, 17, ...(jugend ? [18] : [])],
    quer: true,
    ...(hasTitles ? {} : { kopfzeile, fest: { zeilen: kopfzeile, spalten: 0 } }),
    ...raender(kopf),
  });
}

/** One lot, or the whole: positions with their sums, then options with theirs; returns the last row. */
function putTeil(
  blatt: Blatt,
  beginn: number,
  { titel, positionen }: Preisteil,
  umsatzsteuer: string | null,
  jugend: boolean,
): number {
  const feste = positionen.filter(({ art }) => art !== 'option');
  const optionen = positionen.filter(({ art }) => art === 'option');
  if (titel !== null) blatt.put(beginn, NR, { text: titel }, ZELLEN.zwischentitel);
  const zeilen = putPositionen(blatt, titel === null ? beginn : beginn + 1, feste, jugend);
  const ende = putSummen(blatt, zeilen, umsatzsteuer, jugend && feste.some((eine) => eine.jugend));
  if (optionen.length === 0) return ende;
  blatt.put(ende + 2, NR, { text: 'Optionen: nicht in der Summe enthalten' }, ZELLEN.zwischentitel);
  const optionszeilen = putPositionen(blatt, ende + 3, optionen, jugend);
  return putSumme(blatt, optionszeilen.bis + 1, 'Summe der Optionen netto', sumOf(optionszeilen));
}

const HINWEIS =
  'Bitte nur die gelben Zellen ausfüllen. Preise in Euro ohne Umsatzsteuer. Summen erscheinen, sobald alle Preise eingetragen sind.';

function putPositionen(
  blatt: Blatt,
  kopfzeile: number,
  positionen: readonly Preisposition[],
  jugend: boolean,
): Zeilen {
  [...KOPF, ...(jugend ? ['Beteiligung junger Menschen'] : [])].forEach((name, index) => {
    const rechts = [MENGE, EINZELPREIS, GESAMTPREIS].includes(index + 1);
    blatt.put(kopfzeile, index + 1, { text: name }, rechts ? ZELLEN.kopfRechts : ZELLEN.kopf);
  });
  positionen.forEach((position, index) => {
    const zeile = kopfzeile + 1 + index;
    const [menge, preis] = [adresse(zeile, MENGE), adresse(zeile, EINZELPREIS)];
    blatt.put(zeile, NR, { text: position.nummer }, ZELLEN.zelle);
    blatt.put(zeile, BEZEICHNUNG, { text: position.bezeichnung }, ZELLEN.zelle);
    blatt.put(zeile, ART, { text: LEISTUNGSART[position.art] }, ZELLEN.zelle);
    if (position.menge === null) blatt.put(zeile, MENGE, { text: '«[fehlt: menge]»' }, ZELLEN.luecke);
    else blatt.put(zeile, MENGE, { zahl: position.menge }, as(ZELLEN.zahl, FORMAT.zahl));
    if (position.einheit === null) blatt.put(zeile, EINHEIT, { text: '«[fehlt: einheit]»' }, ZELLEN.luecke);
    else blatt.put(zeile, EINHEIT, { text: position.einheit }, ZELLEN.zelle);
    blatt.put(zeile, EINZELPREIS, { leer: true }, as(ZELLEN.eingabeZahl, FORMAT.geld));
    blatt.put(
      zeile,
      GESAMTPREIS,
      { formel: `IF(AND(ISNUMBER(${menge}),ISNUMBER(${preis})),ROUND(${menge}*${preis},2),"")` },
      as(ZELLEN.zahl, FORMAT.geld),
    );
    if (jugend) blatt.put(zeile, JUGEND, { text: position.jugend ? 'ja' : '' }, ZELLEN.zelle);
  });
  const zeilen = { von: kopfzeile + 1, bis: kopfzeile + positionen.length };
  if (positionen.length > 0)
    validatePrices(blatt, `${adresse(zeilen.von, EINZELPREIS)}:${adresse(zeilen.bis, EINZELPREIS)}`);
  return zeilen;
}

function validatePrices(blatt: Blatt, range: string): void {
  blatt.validate({
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Kein Preis',
    errorMessage: 'Bitte einen Betrag in Euro eintragen, als Zahl ohne Währung und nicht negativ.',
    range,
  });
}

const columnOf = ({ von, bis }: Zeilen, spalte: number): string =>
  `${adresse(von, spalte)}:${adresse(bis, spalte)}`;

/** Empty until every position has its total. */
function sumOf(zeilen: Zeilen): string {
  if (zeilen.bis < zeilen.von) return '0';
  const alle = columnOf(zeilen, GESAMTPREIS);
  return `IF(COUNT(${alle})=ROWS(${alle}),ROUND(SUM(${alle}),2),"")`;
}

/** Sum, tax, total and what is still missing; returns the last row. */
function putSummen(blatt: Blatt, zeilen: Zeilen, umsatzsteuer: string | null, jugend: boolean): number {
  const netto = putSumme(blatt, zeilen.bis + 1, 'Summe netto', sumOf(zeilen));
  const satz = adresse(netto + 1, EINZELPREIS);
  const [summe, steuer] = [adresse(netto, GESAMTPREIS), adresse(netto + 1, GESAMTPREIS)];
  putSumme(
    blatt,
    netto + 1,
    'Umsatzsteuer, Satz in %',
    `IF(AND(ISNUMBER(${summe}),ISNUMBER(${satz})),ROUND(${summe}*${satz}/100,2),"")`,
  );
  if (umsatzsteuer === null) {
    blatt.put(netto + 1, EINZELPREIS, { leer: true }, as(ZELLEN.eingabeZahl, FORMAT.zahl));
    blatt.validate({
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '100',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Kein Steuersatz',
      errorMessage: 'Bitte den Satz in Prozent eintragen, als Zahl zwischen 0 und 100.',
      range: satz,
    });
  } else blatt.put(netto + 1, EINZELPREIS, { zahl: umsatzsteuer }, as(ZELLEN.zahl, FORMAT.zahl));
  let ende = putSumme(
    blatt,
    netto + 2,
    'Summe brutto',
    `IF(AND(ISNUMBER(${summe}),ISNUMBER(${steuer})),ROUND(${summe}+${steuer},2),"")`,
  );
  if (jugend) {
    const davon = `SUMIF(${columnOf(zeilen, JUGEND)},"ja",${columnOf(zeilen, GESAMTPREIS)})`;
    ende = putSumme(
      blatt,
      ende + 1,
      'davon Beteiligung junger Menschen, netto',
      `IF(ISNUMBER(${summe}),ROUND(${davon},2),"")`,
    );
  }
  if (zeilen.bis >= zeilen.von) {
    const preise = columnOf(zeilen, EINZELPREIS);
    const totals = columnOf(zeilen, GESAMTPREIS);
    blatt.put(
      ende + 1,
      BEZEICHNUNG,
      {
        formel: `IF(COUNT(${totals})=ROWS(${totals}),"Alle Preise sind eingetragen.",IF(COUNT(${preise})=ROWS(${preise}),"Es fehlen Mengen.","Noch einzutragen: "&(ROWS(${preise})-COUNT(${preise}))&" Einzelpreis(e)."))`,
      },
      ZELLEN.meldung,
    );
    ende += 1;
  }
  return ende;
}

/** One line of the sums; returns its row. */
function putSumme(blatt: Blatt, zeile: number, name: string, formel: string): number {
  for (let spalte = NR; spalte <= GESAMTPREIS; spalte++)
    blatt.put(zeile, spalte, { leer: true }, ZELLEN.zelleFett);
  blatt.put(zeile, BEZEICHNUNG, { text: name }, ZELLEN.zelleFett);
  blatt.put(zeile, GESAMTPREIS, { formel }, as(ZELLEN.zahlFett, FORMAT.geld));
  return zeile;
}
