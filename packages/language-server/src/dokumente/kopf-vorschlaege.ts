import type { SourceDocument, SourcePosition } from '@baukasten/engine';
import type { Lage } from '../arbeitsbereich/frage.ts';
import { completionAt, feelAt } from '../features/completion/completion.ts';
import type { Vorschlaege, Vorschlag } from '../features/completion/vorschlag.ts';
import { kennungVorschlaege, withoutListed } from '../features/completion/werte.ts';
import { schreibstelleAt } from '../modell/schreibstelle.ts';

/** The head of a text block: fields and choices by its schema, conditions in FEEL, names of rules and of other blocks. */
export function kopfVorschlaege(
  kopf: string,
  position: SourcePosition,
  document: SourceDocument,
  lage: Lage,
  heute: string,
): Vorschlaege | undefined {
  const stelle = schreibstelleAt(kopf, position);
  if (stelle === undefined) return undefined;
  const [key] = stelle.pfad;
  if (stelle.rolle === 'wert' && stelle.pfad.length === 1 && (key === 'wenn' || key === 'massgeblich'))
    return feelAt(kopf, position, 'ausdruck', stelle, document, lage);
  if (
    stelle.rolle === 'eintrag' &&
    (key === 'verlangt_von' || key === 'setzt_voraus' || key === 'schliesst_aus')
  ) {
    const { von, bis, einzug, zusatz, ohneAbstand } = stelle;
    const all = key === 'schliesst_aus' ? bausteinNamen(document.uri, lage) : kennungVorschlaege(lage);
    return { eintraege: withoutListed(all, stelle), von, bis, einzug, zusatz, ohneAbstand };
  }
  return completionAt(kopf, position, document, lage, heute);
}

function bausteinNamen(uri: string, { fachgebiet }: Lage): readonly Vorschlag[] {
  return (fachgebiet?.bausteine ?? [])
    .filter((one) => one.uri !== uri)
    .map(({ id, kennung, titel }) => ({
      label: id,
      art: 'kennung',
      einfuegen: id,
      detail: `${kennung} ${titel}`,
      filter: `${id} ${kennung} ${titel}`,
    }));
}
