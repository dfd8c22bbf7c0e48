import type { Kopf, Vergleich } from './vergleich.ts';

/** Stable JSON; keys and ids never depend on the language. */
export function vergleichJson(vergleiche: readonly Vergleich[], version: string): string {
  const json = {
    format: 'baukasten-vergleich/1',
    werkzeug: { name: 'baukasten', version },
    vergleiche: vergleiche.map(
      ({ vorher, nachher, variante, wirkung, aenderungen, unveraendert, groessen }) => ({
        datei: vorher.datei,
        gemeinde: vorher.gemeinde ?? null,
        land: vorher.land ?? null,
        stichtag: vorher.stichtag,
        variante: { id: variante.id, titel: variante.titel, herkunft: variante.herkunft ?? null },
        wirkung,
        vorher: countsOf(vorher),
        nachher: countsOf(nachher),
        aenderungen,
        unveraendert,
        groessen,
      }),
    ),
  };
  return JSON.stringify(json, undefined, 2);
}

function countsOf({ zusammenfassung }: Kopf): object {
  const { pflichten, nachUrteil, fehler, warnungen, hinweise } = zusammenfassung;
  return { pflichten, nach_urteil: nachUrteil, fehler, warnungen, hinweise };
}
