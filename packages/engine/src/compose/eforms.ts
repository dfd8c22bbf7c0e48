import type { Bewertungsmatrix, Kriterium } from '../wertung/types.ts';
import type { EformsFeld } from './dokument.ts';

/**
 * Award criteria as fields of eForms, one group for each criterion of the first level: type (BT-539), name (BT-734),
 * description with the sub-criteria (BT-540), weight (BT-541) and its kind (BT-5421, code list number-weight).
 */
export function eformsFelder({ kriterien }: Bewertungsmatrix): readonly EformsFeld[] {
  return kriterien.flatMap((kriterium) => {
    const { id, titel, art, gewicht } = kriterium;
    const feld = (code: string, name: string, wert: string): EformsFeld => ({
      code,
      name: `${id}: ${name}`,
      wert,
    });
    return [
      feld('BT-539', 'Art des Zuschlagskriteriums', art === 'preis' ? 'price' : 'quality'),
      feld('BT-734', 'Bezeichnung', titel),
      feld('BT-540', 'Beschreibung', description(kriterium)),
      ...(gewicht === null
        ? []
        : [feld('BT-541', 'Gewicht', gewicht), feld('BT-5421', 'Art des Gewichts', PROZENT_GENAU)]),
    ];
  });
}

/** Weights of a matrix add up to 100: each is a percentage, and no range. */
const PROZENT_GENAU = 'per-exa';

function description({ titel, beschreibung, unterkriterien }: Kriterium): string {
  const unter = unterkriterien.map(({ titel: name, gewicht }) =>
    gewicht === null ? name : `${name} (${gewicht.replace('.', ',')})`,
  );
  const own = beschreibung ?? titel;
  return unter.length === 0 ? own : `${own.replace(/\.?$/, '.')} Unterkriterien: ${unter.join('; ')}.`;
}
