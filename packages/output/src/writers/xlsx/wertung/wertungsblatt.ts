import { type Angebot, type Bewertungsmatrix, showDezimal, stellenOf } from '@baukasten/engine';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type Blatt, createBlatt, type Inhalt } from '../blatt.ts';
import { putKopf, raender, type Tabellenkopf } from '../kopf.ts';
import { as, FORMAT, stellenformat, ZELLEN } from '../stile.ts';
import { putEingaben } from './eingaben.ts';
import { ergebnisseOf } from './ergebnisse.ts';
import { type Formelinhalte, formelInhalte } from './formel-inhalte.ts';
import { formelnOf, GEWICHT, MINDESTENS } from './formeln.ts';
import { type Plan, planOf, type Zeilenkriterium } from './plan.ts';

/** Bids that a blank form has room for. */
const PLAETZE = 6;

/**
 * Grades and prices are filled in, everything else is reckoned. `angebote` are already there, in this order; without
 * them the form is blank. `warnung` stands above them in red.
 */
export function wertungsblatt(
  matrix: Bewertungsmatrix,
  kopf: Tabellenkopf,
  angebote: readonly Angebot[] = [],
  warnung?: string,
): WriteSheet {
  const blatt = createBlatt();
  const frei = putKopf(blatt, kopf, angebote.length === 0 ? 'Wertungsbogen' : 'Wertung der Angebote');
  blatt.put(frei, 1, { text: HINWEIS }, ZELLEN.hinweis);
  const start = frei + (warnung === undefined ? 2 : 3);
  const plan = planOf(matrix, angebote.length === 0 ? PLAETZE : angebote.length, start);
  if (warnung !== undefined) {
    blatt.put(frei + 1, 1, { text: warnung }, ZELLEN.meldung);
    blatt.merge(frei + 1, 1, plan.bis);
    blatt.height(frei + 1, 32);
  }
  const inhalte = formelInhalte(formelnOf(plan), ergebnisseOf(plan, angebote));
  putEingaben(blatt, plan, angebote);
  putPunkte(blatt, plan, inhalte);
  putErgebnis(blatt, plan, inhalte);
  putHilfe(blatt, plan, inhalte);
  return blatt.build({
    name: 'Wertung',
    breiten: [14, 48, 13, 19, ...Array.from({ length: plan.bis - plan.von + 1 }, () => 18)],
    quer: true,
    eineSeite: plan.zeile.letzte <= LESBAR,
    kopfzeile: plan.zeile.namen,
    fest: { zeilen: plan.zeile.namen, spalten: 2 },
    ...raender(kopf),
  });
}

const HINWEIS =
  'Bitte nur die gelben Zellen ausfüllen. Gerechnet wird mit Formeln; zum Vergleichen wird auf zehn Stellen gerundet.';

/** Rows that can still be read when they are printed on one page. */
const LESBAR = 60;

function putPunkte(blatt: Blatt, plan: Plan, formeln: Formelinhalte): void {
  const { zeile } = plan;
  blatt.put(zeile.punktetitel, 1, { text: '2 Leistungspunkte' }, ZELLEN.zwischentitel);
  for (const eines of plan.kriterien) putPunktezeile(blatt, plan, formeln, eines);
  putZeile(blatt, plan, zeile.leistung, 'Leistungspunkte zusammen', formeln.leistung, {
    fett: true,
    zahl: formatOf(plan),
  });
  blatt.put(zeile.leistung, GEWICHT, formeln.leistungsgewicht, as(ZELLEN.zahlFett, FORMAT.zahl));
}

function putPunktezeile(blatt: Blatt, plan: Plan, formeln: Formelinhalte, eines: Zeilenkriterium): void {
  const { kriterium, punkte, tiefe } = eines;
  const fett = tiefe === 0;
  putZeile(blatt, plan, punkte, kriterium.titel, (spalte) => formeln.punkte(eines, spalte), {
    fett,
    zahl: formatOf(plan),
  });
  blatt.put(punkte, 1, { text: kriterium.id }, fett ? ZELLEN.zelleFett : ZELLEN.zelle);
  const rechts = fett ? ZELLEN.zahlFett : ZELLEN.zahl;
  if (kriterium.gewicht === null) blatt.put(punkte, GEWICHT, { text: '«[fehlt: gewicht]»' }, ZELLEN.luecke);
  else blatt.put(punkte, GEWICHT, { zahl: kriterium.gewicht }, as(rechts, FORMAT.zahl));
  if (kriterium.mindestpunkte !== null)
    blatt.put(punkte, MINDESTENS, { zahl: kriterium.mindestpunkte }, as(rechts, FORMAT.zahl));
}

function putErgebnis(blatt: Blatt, plan: Plan, formeln: Formelinhalte): void {
  const { zeile, matrix } = plan;
  blatt.put(zeile.ergebnistitel, 1, { text: '3 Ergebnis' }, ZELLEN.zwischentitel);
  putZeile(blatt, plan, zeile.status, 'Stand', formeln.status);
  // What a formula will say is not known here; its longest words take two lines.
  blatt.height(zeile.status, 28);
  if (zeile.pmin > 0) {
    putZeile(blatt, plan, zeile.pmin, 'Niedrigster Preis, der zählt (P_min)', undefined);
    blatt.put(zeile.pmin, GEWICHT, formeln.pmin, as(ZELLEN.zahl, FORMAT.geld));
    putZeile(blatt, plan, zeile.preispunkte, 'Preispunkte', formeln.preispunkte, { zahl: formatOf(plan) });
    const gewicht: Inhalt =
      plan.preisgewicht === null ? { text: '«[fehlt: gewicht]»' } : { zahl: plan.preisgewicht };
    blatt.put(
      zeile.preispunkte,
      GEWICHT,
      gewicht,
      plan.preisgewicht === null ? ZELLEN.luecke : as(ZELLEN.zahl, FORMAT.zahl),
    );
  }
  const kennzahl = matrix.preismethode.startsWith('richtwert');
  putZeile(
    blatt,
    plan,
    zeile.gesamt,
    kennzahl ? 'Kennzahl Leistung zu Preis' : 'Punkte gesamt',
    formeln.gesamt,
    {
      fett: true,
      zahl: formatOf(plan),
    },
  );
  if (zeile.korridor > 0) {
    putZeile(
      blatt,
      plan,
      zeile.korridor,
      `Grenze des Korridors von ${showDezimal(matrix.korridor?.prozent ?? '', 'de')} %`,
      undefined,
    );
    blatt.put(zeile.korridor, GEWICHT, formeln.grenze, as(ZELLEN.zahl, formatOf(plan)));
  }
  putZeile(blatt, plan, zeile.rang, 'Rang', formeln.rang, { fett: true, zahl: FORMAT.ganz });
  for (const [stelle, formel] of [
    [zeile.meldung, formeln.meldung],
    [zeile.vorlaeufig, formeln.vorlaeufig],
  ] as const) {
    for (let spalte = 2; spalte <= plan.bis; spalte++)
      blatt.put(stelle, spalte, { leer: true }, ZELLEN.zeileFett);
    blatt.put(stelle, 2, formel, ZELLEN.zeileFett);
    blatt.merge(stelle, 2, plan.bis);
  }
}

/** Steps in between that ranks rest on; in plain sight, so that anybody can follow them. */
function putHilfe(blatt: Blatt, plan: Plan, formeln: Formelinhalte): void {
  const { zeile } = plan;
  blatt.put(zeile.hilfstitel, 1, { text: 'Rechenhilfe' }, ZELLEN.zwischentitel);
  putZeile(blatt, plan, zeile.zaehlt, 'zählt für den Rang (1 = ja)', formeln.zaehlt, { zahl: FORMAT.ganz });
  if (zeile.preisFuerPmin > 0)
    putZeile(blatt, plan, zeile.preisFuerPmin, 'Preis, der für P_min zählt', formeln.preisFuerPmin, {
      zahl: FORMAT.geld,
    });
  if (zeile.imKorridor > 0)
    putZeile(blatt, plan, zeile.imKorridor, 'im Korridor (1 = ja)', formeln.imKorridor, {
      zahl: FORMAT.ganz,
    });
  plan.schluessel.forEach(({ stufe, zeile: stelle }, index) => {
    const wort = STUFE[stufe] ?? `Punkte bei ${stufe}`;
    const name = index === 0 ? `Es entscheidet: ${wort}` : `bei Gleichstand: ${wort}`;
    putZeile(blatt, plan, stelle, name, (spalte) => formeln.schluessel(stufe, spalte), {
      zahl: stufe === 'preis' ? FORMAT.geld : formatOf(plan),
    });
  });
}

const STUFE: Readonly<Record<string, string>> = {
  gesamt: 'Gesamtergebnis',
  leistung: 'Leistungspunkte',
  preis: 'Preis, mit Minus, damit der niedrigere vorn liegt',
};

interface Zeilenstil {
  readonly fett?: boolean;
  readonly zahl?: string;
}

/** A row with its name and one formula for each bid; without formula the cells are empty. */
function putZeile(
  blatt: Blatt,
  plan: Plan,
  zeile: number,
  name: string,
  formel: ((spalte: number) => Inhalt) | undefined,
  { fett = false, zahl }: Zeilenstil = {},
): void {
  const links: CellStyle = fett ? ZELLEN.zelleFett : ZELLEN.zelle;
  const rechts: CellStyle = fett ? ZELLEN.zahlFett : ZELLEN.zahl;
  for (let spalte = 1; spalte < plan.von; spalte++) blatt.put(zeile, spalte, { leer: true }, links);
  blatt.put(zeile, 2, { text: name }, links);
  for (let spalte = plan.von; spalte <= plan.bis; spalte++) {
    blatt.put(
      zeile,
      spalte,
      formel === undefined ? { leer: true } : formel(spalte),
      zahl === undefined
        ? { ...rechts, alignment: { ...rechts.alignment, wrapText: true } }
        : as(rechts, zahl),
    );
  }
}

const formatOf = ({ matrix }: Plan): string => stellenformat(stellenOf(matrix));
