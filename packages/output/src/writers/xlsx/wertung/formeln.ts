import { type Bewertungsmatrix, stellenOf } from '@baukasten/engine';
import { adresse, bereich } from '../blatt.ts';
import type { Plan } from './plan.ts';
import type { Rechenzellen } from './rechenzellen.ts';

/** Column of weights, of figures that hold for all bids, and of minimum points. */
export const GEWICHT = 3;
export const MINDESTENS = 4;

/** Words of the row "Stand" that other formulas look for. */
export const STAND = {
  dabei: 'im Wettbewerb',
  verfehlt: 'Mindestpunkte verfehlt',
  draussen: 'ausgeschlossen',
  unfertig: 'unvollständig',
} as const;

/** Places to which figures are compared: a spreadsheet reckons in binary and misses equality by a hair. */
const VERGLEICH = 10;

const compared = (wert: string): string => `ROUND(${wert},${VERGLEICH})`;
const fixed = (zeile: number, spalte: number): string =>
  adresse(zeile, spalte).replace(/^([A-Z]+)/, '$$$1$$');

/** Formulas of the sheet. */
export type Formeln = Rechenzellen<string>;

export function formelnOf(plan: Plan): Formeln {
  const { matrix, zeile, kriterien, oberste } = plan;
  const at = (name: keyof Plan['zeile'], spalte: number) => adresse(zeile[name], spalte);
  const row = (name: keyof Plan['zeile']) => bereich(zeile[name], plan.von, plan.bis);
  const blaetter = kriterien.filter(({ unter }) => unter.length === 0).length;
  const bestnote = fixed(zeile.skala, GEWICHT);
  const hasPreis = zeile.preis > 0;
  const noten = (spalte: number) => `COUNT(${adresse(zeile.ersteNote, spalte)}:${at('letzteNote', spalte)})`;
  const im = zeile.imKorridor > 0 ? 'imKorridor' : 'zaehlt';
  return {
    punkte: ({ note, unter }, spalte) => {
      if (unter.length > 0) {
        const teile = unter.map((eine) => adresse(eine, spalte)).join(',');
        return `IF(COUNT(${teile})=${unter.length},SUM(${teile}),"")`;
      }
      const [gewicht, wert] = [fixed(note, GEWICHT), adresse(note, spalte)];
      return `IF(AND(ISNUMBER(${gewicht}),ISNUMBER(${wert})),${rounded(matrix, `${gewicht}*${wert}/${bestnote}`)},"")`;
    },
    leistung: (spalte) => {
      const teile = oberste.map((eine) => adresse(eine, spalte)).join(',');
      return oberste.length === 0 ? '0' : `IF(COUNT(${teile})=${oberste.length},SUM(${teile}),"")`;
    },
    leistungsgewicht:
      oberste.length === 0 ? '0' : `SUM(${oberste.map((eine) => adresse(eine, GEWICHT)).join(',')})`,
    status: (spalte) => {
      const grund = at('ausschluss', spalte);
      const preis = hasPreis ? `N(${at('preis', spalte)})` : '1';
      const leer = `AND(${noten(spalte)}=0,${hasPreis ? `${preis}=0` : 'TRUE'})`;
      const verfehlt = kriterien
        .filter(({ kriterium }) => kriterium.mindestpunkte !== null)
        .map(({ punkte }) => `${compared(adresse(punkte, spalte))}<${fixed(punkte, MINDESTENS)}`);
      const fertig =
        verfehlt.length === 0
          ? `"${STAND.dabei}"`
          : `IF(OR(${verfehlt.join(',')}),"${STAND.verfehlt}","${STAND.dabei}")`;
      const unfertig = `OR(NOT(ISNUMBER(${at('leistung', spalte)})),${noten(spalte)}<${blaetter},${preis}<=0)`;
      return `IF(${grund}<>"","${STAND.draussen}",IF(${leer},"",IF(${unfertig},"${STAND.unfertig}",${fertig})))`;
    },
    pmin: `IF(COUNT(${row('preisFuerPmin')})=0,"",MIN(${row('preisFuerPmin')}))`,
    preispunkte: (spalte) => {
      const formel = priceFormula(
        matrix,
        fixed(zeile.preispunkte, GEWICHT),
        fixed(zeile.pmin, GEWICHT),
        at('preis', spalte),
      );
      return `IF(${at('zaehlt', spalte)}=1,${rounded(matrix, formel)},"")`;
    },
    gesamt: (spalte) => {
      const leistung = at('leistung', spalte);
      const wert =
        zeile.preispunkte > 0
          ? `${leistung}+${at('preispunkte', spalte)}`
          : hasPreis
            ? `${leistung}/${fixed(zeile.leistung, GEWICHT)}*1000/${at('preis', spalte)}*100000`
            : leistung;
      return `IF(${at('zaehlt', spalte)}=1,${wert},"")`;
    },
    grenze: `IF(COUNT(${row('gesamt')})=0,"",MAX(${row('gesamt')})*(1-${matrix.korridor?.prozent ?? '0'}/100))`,
    rang: (spalte) => {
      const besser = plan.schluessel.reduceRight((rest, { zeile: stelle }) => {
        const [alle, eigene] = [bereich(stelle, plan.von, plan.bis), adresse(stelle, spalte)];
        return rest === '' ? `(${alle}>${eigene})` : `((${alle}>${eigene})+(${alle}=${eigene})*${rest})`;
      }, '');
      return `IF(${at(im, spalte)}=1,1+SUMPRODUCT((${row(im)}=1)*${besser}),"")`;
    },
    meldung: `IF(COUNTIF(${row('rang')},1)=0,"Noch keine Wertung möglich.",IF(COUNTIF(${row('rang')},1)>1,"Gleichstand auf Rang 1: Das Los muss entscheiden.","Rang 1: "&INDEX(${row('namen')},MATCH(1,${row('rang')},0))))`,
    vorlaeufig: `IF(COUNTIF(${row('status')},"${STAND.unfertig}")>0,"Vorläufig: Es fehlen noch Noten oder Preise.","")`,
    zaehlt: (spalte) => `IF(${at('status', spalte)}="${STAND.dabei}",1,0)`,
    preisFuerPmin: (spalte) => {
      const stand = at('status', spalte);
      const zaehlt =
        matrix.pminBasis === 'vor_ausschluss'
          ? `OR(${stand}="${STAND.dabei}",${stand}="${STAND.verfehlt}")`
          : `${stand}="${STAND.dabei}"`;
      return `IF(${zaehlt},${at('preis', spalte)},"")`;
    },
    imKorridor: (spalte) =>
      `IF(${at('zaehlt', spalte)}=1,IF(${compared(at('gesamt', spalte))}>=${compared(fixed(zeile.korridor, GEWICHT))},1,0),0)`,
    schluessel: (stufe, spalte) => {
      const kriterium = kriterien.find((eines) => eines.kriterium.id === stufe);
      const wert =
        stufe === 'gesamt' || stufe === 'leistung'
          ? at(stufe, spalte)
          : stufe === 'preis'
            ? `-${at('preis', spalte)}`
            : adresse(kriterium?.punkte ?? zeile.leistung, spalte);
      return `IF(${at(im, spalte)}=1,${compared(wert)},0)`;
    },
  };
}

/** Rounded where the matrix publishes that rounded points are added; else only the display is. */
function rounded(matrix: Bewertungsmatrix, formel: string): string {
  return matrix.rundung === 'punkte' ? `ROUND(${formel},${stellenOf(matrix)})` : formel;
}

/** Preisquotient G·P_min/P; linear G·(k·P_min − P) / ((k − 1)·P_min), never below 0. */
function priceFormula(
  { preismethode }: Bewertungsmatrix,
  gewicht: string,
  pmin: string,
  preis: string,
): string {
  if (preismethode === 'preisquotient') return `${gewicht}*${pmin}/${preis}`;
  const faktor = preismethode === 'linear_1_5x' ? 1.5 : 2;
  return `MAX(0,${gewicht}*(${faktor}*${pmin}-${preis})/(${faktor - 1}*${pmin}))`;
}
