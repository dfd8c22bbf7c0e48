import { dateiArtOf, type Regime, type SourceDocument } from '@baukasten/engine';
import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { prueferOf } from '../pruefen/pruefer.ts';
import type { Rahmen } from '../rahmen.ts';

/** Name of the derived value of a procurement that says which law it is under. */
const GROESSE = 'regime';

/** What `--regime` says, else what follows from the project's facts; undefined where neither tells. */
export async function regimeOf(
  eingabe: Eingabe,
  document: SourceDocument,
  rahmen: Rahmen,
): Promise<Regime | undefined> {
  const option = asRegime(textOption(eingabe, 'regime'));
  if (option !== undefined || dateiArtOf(document.uri) !== 'projekt') return option;
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const pruefer = await prueferOf(eingabe, bestand, rahmen.heute, { auswerter: 'kompiliert' });
  const { groessen } = await pruefer.check(document, []);
  const found = groessen.find(({ id, unbekannt }) => id === GROESSE && !unbekannt);
  return asRegime(found?.wert.de);
}

function asRegime(wert: string | undefined): Regime | undefined {
  return wert === 'eu' || wert === 'national' ? wert : undefined;
}
