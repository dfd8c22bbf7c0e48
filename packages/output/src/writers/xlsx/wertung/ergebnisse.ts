import { type Angebot, type Angebotswertung, scoreAngebote, type Zahlwert } from '@baukasten/engine';
import { STAND } from './formeln.ts';
import type { Plan } from './plan.ts';
import type { Rechenzellen } from './rechenzellen.ts';

/** What a cell shows; an empty text where its formula finds nothing to reckon. */
export type Ergebnis = string | number;

/**
 * What the formulas of the sheet come to for the bids that are there. Previews, and spreadsheets that open a file from a
 * mail protected, show this without reckoning.
 */
export type Ergebnisse = Rechenzellen<Ergebnis>;

/** Undefined for a form that is still to be filled in. */
export function ergebnisseOf(plan: Plan, angebote: readonly Angebot[]): Ergebnisse | undefined {
  if (angebote.length === 0) return undefined;
  const { matrix } = plan;
  const wertung = scoreAngebote(matrix, angebote);
  const one = (spalte: number): Angebotswertung | undefined => {
    const id = angebote[spalte - plan.von]?.id;
    return wertung.angebote.find(({ angebot }) => angebot.id === id);
  };
  const status = (spalte: number): string => {
    const { angebot, ausschluss = [], leistung } = one(spalte) ?? {};
    if (ausschluss.some(({ art }) => art === 'vorgabe')) return STAND.draussen;
    if (leistung === undefined || leistung === null) return STAND.unfertig;
    if (plan.zeile.preis > 0 && angebot?.preis === null) return STAND.unfertig;
    return ausschluss.some(({ art }) => art === 'mindestpunkte') ? STAND.verfehlt : STAND.dabei;
  };
  const counts = (spalte: number) => status(spalte) === STAND.dabei;
  const spalten = angebote.map((_, index) => plan.von + index);
  const preisFuerPmin = (spalte: number): Ergebnis => {
    const stand = status(spalte);
    const zaehlt =
      stand === STAND.dabei || (matrix.pminBasis === 'vor_ausschluss' && stand === STAND.verfehlt);
    return zaehlt ? Number(one(spalte)?.angebot.preis) : '';
  };
  const gesamt = (spalte: number) => (counts(spalte) ? shown(one(spalte)?.gesamt) : '');
  const imKorridor = (spalte: number) =>
    counts(spalte) && one(spalte)?.ausschluss.every(({ art }) => art !== 'korridor') === true;
  const stays = plan.zeile.imKorridor > 0 ? imKorridor : counts;
  const wertOf = (stufe: string, spalte: number): Ergebnis => {
    const bid = one(spalte);
    if (stufe === 'gesamt' || stufe === 'leistung') return shown(bid?.[stufe]);
    if (stufe === 'preis') return -Number(bid?.angebot.preis);
    return shown(bid?.kriterien.find(({ kriterium }) => kriterium === stufe)?.punkte);
  };
  const preise = numbers(spalten.map(preisFuerPmin));
  const ergebnisse = numbers(spalten.map(gesamt));
  const erster = wertung.angebote.find(({ angebot }) => angebot.id === wertung.sieger);
  return {
    punkte: ({ kriterium }, spalte) => wertOf(kriterium.id, spalte),
    leistung: (spalte) => shown(one(spalte)?.leistung),
    leistungsgewicht: plan.kriterien
      .filter(({ tiefe }) => tiefe === 0)
      .reduce((sum, { kriterium }) => sum + Number(kriterium.gewicht ?? 0), 0),
    status,
    pmin: preise.length === 0 ? '' : Math.min(...preise),
    preispunkte: (spalte) => (counts(spalte) ? shown(one(spalte)?.preispunkte) : ''),
    gesamt,
    grenze:
      ergebnisse.length === 0
        ? ''
        : Math.max(...ergebnisse) * (1 - Number(matrix.korridor?.prozent ?? 0) / 100),
    rang: (spalte) => one(spalte)?.rang ?? '',
    meldung:
      wertung.los.length > 1
        ? 'Gleichstand auf Rang 1: Das Los muss entscheiden.'
        : erster === undefined
          ? 'Noch keine Wertung möglich.'
          : `Rang 1: ${erster.angebot.bieter}`,
    vorlaeufig: spalten.some((spalte) => status(spalte) === STAND.unfertig)
      ? 'Vorläufig: Es fehlen noch Noten oder Preise.'
      : '',
    zaehlt: (spalte) => (counts(spalte) ? 1 : 0),
    preisFuerPmin,
    imKorridor: (spalte) => (imKorridor(spalte) ? 1 : 0),
    schluessel: (stufe, spalte) => {
      const wert = wertOf(stufe, spalte);
      return stays(spalte) && typeof wert === 'number' ? Number(wert.toFixed(10)) : 0;
    },
  };
}

/** A spreadsheet holds the nearest number to an exact fraction. */
function shown(wert: Zahlwert | null | undefined): Ergebnis {
  if (wert === null || wert === undefined) return '';
  const [zaehler = '', nenner = '1'] = wert.genau.split('/');
  return Number(zaehler) / Number(nenner);
}

function numbers(werte: readonly Ergebnis[]): readonly number[] {
  return werte.filter((wert) => typeof wert === 'number');
}
