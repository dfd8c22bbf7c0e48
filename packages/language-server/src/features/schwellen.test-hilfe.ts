import { type Dateien, WELT } from './navigation/rename.test-hilfe.ts';

const MODUL = 'regeln/probe/mehr.modul.yaml';

/** The invented topic with a threshold that towns are measured by, and an amount by their size. */
export const MIT_SCHWELLE: Dateien = {
  ...WELT,
  [MODUL]: (WELT[MODUL] ?? '')
    .replace(
      'parameter:\n',
      `parameter:
  gross:
    titel: Große Gemeinde
    typ: zahl
    einheit: Einwohner
    schwelle_fuer: gemeinde.einwohner_2024_01_01
    werte: [{ ab: 2024-01-01, wert: 10000, quelle: ProbeG § 9 }]
`,
    )
    .replace(
      'groessen:\n',
      `groessen:
  umlage:
    titel: Umlage
    typ: betrag
    einheit: EUR
    formel: plan.kosten * gemeinde.einwohner_2024_01_01
`,
    ),
};
