import type { Auswertung } from '../evaluate/auswertung.ts';
import { formatIso } from '../feel/datum.ts';
import { isDate } from '../feel/gleich.ts';
import { type BefundKontext, dueDay, schwereIn, verbindlichkeitOf } from './to-befund.ts';
import type { Urteilszeile } from './types.ts';

/** What an overview says about one judged instance: the same words as its finding, without what they rest on. */
export function toUrteilszeile(auswertung: Auswertung, kontext: BefundKontext): Urteilszeile {
  const { anforderung, element, urteil, ergebnis } = auswertung;
  const schwere = schwereIn(auswertung, kontext);
  const due = dueDay(auswertung);
  return {
    kennung: anforderung.kennung,
    titel: kontext.festeTeile(anforderung).titel,
    ...(element && { element: element.id }),
    urteil,
    moeglich: ergebnis.moeglich,
    ...(schwere && { schwere }),
    verbindlichkeit: verbindlichkeitOf(auswertung),
    ...(isDate(due) && { faelligAm: formatIso(due) }),
  };
}
