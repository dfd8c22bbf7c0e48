import type { Text } from '@baukasten/engine';

/** Sentences about text blocks, matrices and bids that only the editor says. */
export const dokumentTexte = {
  inDerMatrix: (text: Text): Text => ({
    de: `In der Matrix, nach der gewertet wird: ${text.de}`,
    en: `In the matrix by which bids are scored: ${text.en}`,
  }),
  entwurf: { de: 'Textentwurf', en: 'Draft of the documents' },
  bausteine: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Baustein' : 'Bausteine'}`,
    en: `${anzahl} ${anzahl === 1 ? 'text block' : 'text blocks'}`,
  }),
  luecken: (anzahl: number): Text => ({
    de: anzahl === 0 ? 'keine Lücke' : `${anzahl} ${anzahl === 1 ? 'Lücke' : 'Lücken'}`,
    en: anzahl === 0 ? 'no gap' : `${anzahl} ${anzahl === 1 ? 'gap' : 'gaps'}`,
  }),
  textfehler: (anzahl: number): Text => ({
    de: anzahl === 1 ? '1 Fehler, Text unvollständig' : `${anzahl} Fehler, Texte unvollständig`,
    en: anzahl === 1 ? '1 error, text incomplete' : `${anzahl} errors, texts incomplete`,
  }),
  offen: (anzahl: number): Text => ({
    de: `${anzahl} offen`,
    en: `${anzahl} undecided`,
  }),
  keinText: {
    de: 'Es entsteht noch kein Text: Die Datei, die Regeln oder ein Textbaustein haben Fehler. Sie stehen in der Liste der Probleme; nach dem Beheben erscheint der Entwurf hier von selbst.',
    en: 'There is no text yet: the file, the rules or a text block have errors. They stand in the list of problems; once they are mended the draft appears here by itself.',
  },
  keinBaustein: {
    de: 'Zu den Angaben dieser Datei gehört noch kein Textbaustein.',
    en: 'No text block belongs to the entries of this file yet.',
  },
  fehlt: { de: 'Das fehlt noch', en: 'Still missing' },
  fehler: (anzahl: number): Text => ({
    de: `${anzahl} Fehler, noch nicht wertbar`,
    en: `${anzahl} ${anzahl === 1 ? 'error' : 'errors'}, cannot be scored yet`,
  }),
  gewichte: (preis: string, leistung: string, summe: string): Text => ({
    de: `Preis ${preis} · Leistung ${leistung} · zusammen ${summe} von 100 Punkten`,
    en: `price ${preis} · performance ${leistung} · together ${summe} of 100 points`,
  }),
  nurLeistung: (summe: string): Text => ({
    de: `Leistung ${summe} von 100 Punkten · der Preis hat kein Gewicht`,
    en: `performance ${summe} of 100 points · the price has no weight`,
  }),
  sieger: (id: string, ergebnis: string): Text => ({
    de: `Rang 1: ${id} mit ${ergebnis}`,
    en: `rank 1: ${id} with ${ergebnis}`,
  }),
  gleichauf: (ids: readonly string[]): Text => ({
    de: `gleichauf auf Rang 1: ${ids.join(', ')}; es bleibt das Los`,
    en: `equal on rank 1: ${ids.join(', ')}; a lot remains`,
  }),
  ausgeschlossen: (anzahl: number): Text => ({ de: `${anzahl} ausgeschlossen`, en: `${anzahl} excluded` }),
  rang: (rang: number, ergebnis: string): Text => ({
    de: `Rang ${rang} mit ${ergebnis}`,
    en: `Rank ${rang} with ${ergebnis}`,
  }),
  keiner: { de: 'kein Angebot ist wertbar', en: 'no bid can be scored' },
  punkte: (zahl: string): Text => ({
    de: `${zahl} ${zahl === '1' ? 'Punkt' : 'Punkten'}`,
    en: `${zahl} ${zahl === '1' ? 'point' : 'points'}`,
  }),
  kennzahl: (zahl: string): Text => ({ de: `der Kennzahl ${zahl}`, en: `the ratio ${zahl}` }),
  angebote: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Angebot' : 'Angebote'}`,
    en: `${anzahl} ${anzahl === 1 ? 'bid' : 'bids'}`,
  }),
} as const;
