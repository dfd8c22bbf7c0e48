/** The Länder by the code that files use. */
export const LAENDER: Readonly<Record<string, string>> = {
  SH: 'Schleswig-Holstein',
  HH: 'Hamburg',
  NI: 'Niedersachsen',
  HB: 'Bremen',
  NW: 'Nordrhein-Westfalen',
  HE: 'Hessen',
  RP: 'Rheinland-Pfalz',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  SL: 'Saarland',
  BE: 'Berlin',
  BB: 'Brandenburg',
  MV: 'Mecklenburg-Vorpommern',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  TH: 'Thüringen',
};

/** The name of a Land; an unknown code stays as it is. */
export function landName(code: string): string {
  return Object.hasOwn(LAENDER, code) ? (LAENDER[code] ?? code) : code;
}
