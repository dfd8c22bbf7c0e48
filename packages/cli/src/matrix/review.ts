import {
  type Befund,
  type Bewertungsmatrix,
  dateiArtOf,
  type Matrixbefund,
  type Regime,
  reviewMatrix,
  reviewProjektMatrix,
  type SourceDocument,
  type Vorlagen,
} from '@baukasten/engine';
import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { prueferOf } from '../pruefen/pruefer.ts';
import type { Rahmen } from '../rahmen.ts';

/** Name of the derived value of a procurement that says which law it is under. */
const GROESSE = 'regime';

/** A matrix as it was reviewed. */
export interface Durchsicht {
  /** What `--regime` says, else what follows from the project's facts; undefined where neither tells. */
  readonly regime: Regime | undefined;
  readonly befunde: readonly Matrixbefund[];
}

/** Reviews a matrix where it stands: in a project by the law of the project, as `pruefen` judges it. */
export async function reviewAt(
  matrix: Bewertungsmatrix,
  document: SourceDocument,
  vorlagen: Vorlagen,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<Durchsicht> {
  const projekt = await projektstand(document, eingabe, rahmen);
  const regime = asRegime(textOption(eingabe, 'regime')) ?? projekt?.regime;
  const eigene = reviewMatrix(matrix, vorlagen.regeln, document, regime);
  const befunde = projekt === undefined ? eigene : reviewProjektMatrix(eigene, vorlagen, projekt.befunde);
  return { regime, befunde };
}

async function projektstand(
  document: SourceDocument,
  eingabe: Eingabe,
  rahmen: Rahmen,
): Promise<{ readonly regime: Regime | undefined; readonly befunde: readonly Befund[] } | undefined> {
  if (dateiArtOf(document.uri) !== 'projekt') return undefined;
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const pruefer = await prueferOf(eingabe, bestand, rahmen.heute, { auswerter: 'kompiliert' });
  const { groessen, befunde } = await pruefer.check(document, []);
  const found = groessen.find(({ id, unbekannt }) => id === GROESSE && !unbekannt);
  return { regime: asRegime(found?.wert.de), befunde };
}

function asRegime(wert: string | undefined): Regime | undefined {
  return wert === 'eu' || wert === 'national' ? wert : undefined;
}
