import type { Ebene, Groesse } from '../katalog/types.ts';
import type { Schichten } from './ebenen.ts';
import { holdsOn } from './geltung.ts';
import type { WirksameGroesse } from './types.ts';

/** The derived values in force on a day, with the changes of Land, town and variants. */
export function groessenAm(schichten: Schichten, tag: string): ReadonlyMap<string, WirksameGroesse> {
  const result = new Map<string, WirksameGroesse>();
  const add = (groesse: Groesse, ebene: Ebene, datei: string) => {
    if (holdsOn(groesse.geltung, tag)) result.set(groesse.id, toWirksam(groesse, ebene, datei));
  };
  for (const { modul, ebene } of schichten.module) {
    if (holdsOn(modul.geltung, tag)) for (const groesse of modul.groessen) add(groesse, ebene, modul.id);
  }
  for (const { overlay, ebene } of schichten.overlays) {
    if (!holdsOn(overlay.geltung, tag)) continue;
    for (const groesse of overlay.ergaenzt.groessen) add(groesse, ebene, overlay.id);
    for (const change of overlay.aendert.groessen) {
      const base = result.get(change.id);
      if (base === undefined) continue;
      result.set(change.id, {
        ...base,
        ...(change.formel === undefined
          ? {}
          : {
              formel: change.formel.wert,
              herkunft: { ebene, datei: overlay.id, range: change.formel.range },
            }),
        ...(change.titel === undefined ? {} : { titel: change.titel.wert }),
      });
    }
    for (const { art, id } of overlay.entfaellt) if (art === 'groesse') result.delete(id);
  }
  return result;
}

function toWirksam(groesse: Groesse, ebene: Ebene, datei: string): WirksameGroesse {
  const { typ, einheit, je, beleg, hinweis } = groesse;
  return {
    id: groesse.id,
    titel: groesse.titel,
    ...(typ === undefined ? {} : { typ }),
    ...(einheit === undefined ? {} : { einheit }),
    ...(je === undefined ? {} : { je }),
    formel: groesse.formel,
    ...(beleg?.sicherheit === undefined ? {} : { sicherheit: beleg.sicherheit }),
    ...(beleg?.quelle === undefined ? {} : { quelle: beleg.quelle }),
    ...(hinweis === undefined ? {} : { hinweis }),
    herkunft: { ebene, datei, range: groesse.range },
  };
}
