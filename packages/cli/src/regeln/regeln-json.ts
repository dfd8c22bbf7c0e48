import type { Regel } from './list-regeln.ts';

/** The list of rules for programs. */
export function regelnJson(regeln: readonly Regel[], { stichtag }: { readonly stichtag: string }): string {
  const json = {
    format: 'baukasten-regeln/1',
    stichtag,
    regeln: regeln.map(({ anforderung, fachgebiet, land }) => {
      const { kennung, modul, felder, sicherheit, ebene, zeile } = anforderung;
      return {
        kennung,
        fachgebiet: fachgebiet.id,
        modul,
        titel: felder.titel?.wert ?? null,
        verbindlichkeit: felder.verbindlichkeit?.wert ?? 'muss',
        phase: felder.phase?.wert ?? null,
        adressat: felder.adressat?.wert ?? null,
        quelle: felder.quelle?.wert ?? null,
        stand: felder.stand?.wert ?? null,
        sicherheit,
        ebene,
        land: land ?? null,
        zeile,
      };
    }),
  };
  return JSON.stringify(json, undefined, 2);
}
