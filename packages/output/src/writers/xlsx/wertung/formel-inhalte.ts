import type { Inhalt } from '../blatt.ts';
import type { Ergebnis, Ergebnisse } from './ergebnisse.ts';
import type { Formeln } from './formeln.ts';
import type { Rechenzellen } from './rechenzellen.ts';

/** Formulas, each with what it comes to where that is known. */
export type Formelinhalte = Rechenzellen<Inhalt>;

/** Formulas of one bid alone. */
type SpaltenName =
  | 'leistung'
  | 'status'
  | 'preispunkte'
  | 'gesamt'
  | 'rang'
  | 'zaehlt'
  | 'preisFuerPmin'
  | 'imKorridor';

export function formelInhalte(formeln: Formeln, ergebnisse: Ergebnisse | undefined): Formelinhalte {
  const cell = (formel: string, ergebnis: Ergebnis | undefined): Inhalt => ({ formel, ergebnis });
  const column = (name: SpaltenName) => (spalte: number) =>
    cell(formeln[name](spalte), ergebnisse?.[name](spalte));
  return {
    punkte: (eines, spalte) => cell(formeln.punkte(eines, spalte), ergebnisse?.punkte(eines, spalte)),
    schluessel: (stufe, spalte) =>
      cell(formeln.schluessel(stufe, spalte), ergebnisse?.schluessel(stufe, spalte)),
    leistung: column('leistung'),
    status: column('status'),
    preispunkte: column('preispunkte'),
    gesamt: column('gesamt'),
    rang: column('rang'),
    zaehlt: column('zaehlt'),
    preisFuerPmin: column('preisFuerPmin'),
    imKorridor: column('imKorridor'),
    leistungsgewicht: cell(formeln.leistungsgewicht, ergebnisse?.leistungsgewicht),
    pmin: cell(formeln.pmin, ergebnisse?.pmin),
    grenze: cell(formeln.grenze, ergebnisse?.grenze),
    meldung: cell(formeln.meldung, ergebnisse?.meldung),
    vorlaeufig: cell(formeln.vorlaeufig, ergebnisse?.vorlaeufig),
  };
}
