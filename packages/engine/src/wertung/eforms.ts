import { showDezimal } from './anzeige.ts';
import { describeErgebnis } from './beschreibung.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Bewertungsmatrix, Kriterium } from './types.ts';

/** One field of an award criterion in a notice (eForms). */
export interface EformsFeld {
  readonly code: 'BT-539' | 'BT-734' | 'BT-540' | 'BT-541' | 'BT-5421';
  readonly name: string;
  readonly wert: string;
  readonly kriterium: string;
}

const NAMEN: Readonly<Record<EformsFeld['code'], string>> = {
  'BT-539': 'Art des Zuschlagskriteriums',
  'BT-734': 'Bezeichnung des Zuschlagskriteriums',
  'BT-540': 'Beschreibung des Zuschlagskriteriums',
  'BT-541': 'Zahlenwert zum Zuschlagskriterium',
  'BT-5421': 'Art des Zahlenwerts (Gewichtung)',
};

/**
 * The criteria as fields of the notice, one group for each criterion that is scored by itself; sub-criteria carry the
 * name of their parent. Weights are exact percentages (code `per-exa`), or exact points of performance alone (`poi-exa`)
 * where the method gives the price no weight. Codes: eForms SDK, lists `award-criterion-type` and `number-weight`.
 */
export function eformsOf(matrix: Bewertungsmatrix): readonly EformsFeld[] {
  return matrix.kriterien.flatMap((one) => fieldsOf(one, [], matrix));
}

function fieldsOf(
  one: Kriterium,
  oben: readonly Kriterium[],
  matrix: Bewertungsmatrix,
): readonly EformsFeld[] {
  const mitOben = [...oben, one];
  if (one.unterkriterien.length > 0)
    return one.unterkriterien.flatMap((teil) => fieldsOf(teil, mitOben, matrix));
  const feld = (code: EformsFeld['code'], wert: string): EformsFeld => ({
    code,
    name: NAMEN[code],
    wert,
    kriterium: one.id,
  });
  const gewicht =
    one.gewicht === null
      ? []
      : [
          feld('BT-541', one.gewicht),
          feld('BT-5421', hasPreisgewicht(matrix.preismethode) ? 'per-exa' : 'poi-exa'),
        ];
  return [
    feld('BT-539', one.art === 'preis' ? 'price' : 'quality'),
    feld('BT-734', mitOben.map(({ titel }) => titel).join(': ')),
    feld('BT-540', descriptionOf(one, oben, matrix)),
    ...gewicht,
  ];
}

function descriptionOf(one: Kriterium, oben: readonly Kriterium[], matrix: Bewertungsmatrix): string {
  if (one.art === 'preis') return describeErgebnis(matrix).de;
  const { von, bis } = matrix.skala;
  return [
    ...(one.beschreibung === null ? [] : [one.beschreibung]),
    `Bewertet mit Noten von ${showDezimal(von, 'de')} bis ${showDezimal(bis, 'de')}; Punkte = Gewicht × Note / ${showDezimal(bis, 'de')}.`,
    ...minimumOf(one, ''),
    ...oben.flatMap((teil) => minimumOf(teil, ` bei „${teil.titel}“ insgesamt`)),
  ].join(' ');
}

function minimumOf({ mindestpunkte }: Kriterium, wobei: string): readonly string[] {
  return mindestpunkte === null
    ? []
    : [`Angebote mit weniger als ${showDezimal(mindestpunkte, 'de')} Punkten${wobei} werden ausgeschlossen.`];
}
