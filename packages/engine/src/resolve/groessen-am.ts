import type { Ebene, Groesse, GroesseAenderung } from '../katalog/types.ts';
import type { Schichten } from './ebenen.ts';
import { holdsOn } from './geltung.ts';
import { worst } from './sicherheit.ts';
import type { Herkunft, WirksameGroesse } from './types.ts';

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
      if (base !== undefined && holdsOn(change.geltung, tag)) {
        result.set(change.id, changed(base, change, { ebene, datei: overlay.id }));
      }
    }
    for (const { art, id, geltung } of overlay.entfaellt) {
      if (art === 'groesse' && holdsOn(geltung, tag)) result.delete(id);
    }
  }
  return result;
}

/** A changed value is as uncertain as its change; what a variant sets is a supposition and has no grade. */
function changed(
  base: WirksameGroesse,
  { formel, titel, hinweis, beleg = {} }: GroesseAenderung,
  origin: Omit<Herkunft, 'range'>,
): WirksameGroesse {
  const grades = origin.ebene === 'variante' ? [] : [base.sicherheit, beleg.sicherheit];
  const known = grades.filter((grade) => grade !== undefined);
  return {
    ...base,
    ...(formel === undefined ? {} : { formel: formel.wert, herkunft: { ...origin, range: formel.range } }),
    ...(titel === undefined ? {} : { titel: titel.wert }),
    ...(hinweis === undefined ? {} : { hinweis }),
    ...(beleg.quelle === undefined ? {} : { quelle: beleg.quelle }),
    ...(known.length === 0 ? {} : { sicherheit: worst(known) }),
  };
}

function toWirksam(groesse: Groesse, ebene: Ebene, datei: string): WirksameGroesse {
  const { typ, einheit, je, massgeblich, beleg, hinweis } = groesse;
  return {
    id: groesse.id,
    titel: groesse.titel,
    ...(typ === undefined ? {} : { typ }),
    ...(einheit === undefined ? {} : { einheit }),
    ...(je === undefined ? {} : { je }),
    formel: groesse.formel,
    ...(massgeblich === undefined ? {} : { massgeblich }),
    ...(beleg?.sicherheit === undefined ? {} : { sicherheit: beleg.sicherheit }),
    ...(beleg?.quelle === undefined ? {} : { quelle: beleg.quelle }),
    ...(hinweis === undefined ? {} : { hinweis }),
    herkunft: { ebene, datei, range: groesse.range },
  };
}
