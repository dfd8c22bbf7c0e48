import type { Zeilenkriterium } from './plan.ts';

/** One `W` for each cell of the sheet that reckons: its formula, or what it comes to. `spalte` is the column of a bid. */
export interface Rechenzellen<W> {
  readonly punkte: (kriterium: Zeilenkriterium, spalte: number) => W;
  readonly leistung: (spalte: number) => W;
  readonly leistungsgewicht: W;
  readonly status: (spalte: number) => W;
  readonly pmin: W;
  readonly preispunkte: (spalte: number) => W;
  readonly gesamt: (spalte: number) => W;
  readonly grenze: W;
  readonly rang: (spalte: number) => W;
  readonly meldung: W;
  readonly vorlaeufig: W;
  readonly zaehlt: (spalte: number) => W;
  readonly preisFuerPmin: (spalte: number) => W;
  readonly imKorridor: (spalte: number) => W;
  readonly schluessel: (stufe: string, spalte: number) => W;
}
