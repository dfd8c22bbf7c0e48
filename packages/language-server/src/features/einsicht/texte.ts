import type { Text } from '@baukasten/engine';

/** Texts of lenses and inlay hints. */
export const einsichtTexte = {
  einwohner: (anzahl: number): Text => ({
    de: `${anzahl.toLocaleString('de-DE')} Einwohner`,
    en: `${anzahl.toLocaleString('en-GB')} ${anzahl === 1 ? 'inhabitant' : 'inhabitants'}`,
  }),
  einwohnerAm: (anzahl: number, tag: Text): Text => ({
    de: `${anzahl.toLocaleString('de-DE')} Einwohner am ${tag.de}`,
    en: `${anzahl.toLocaleString('en-GB')} ${anzahl === 1 ? 'inhabitant' : 'inhabitants'} on ${tag.en}`,
  }),
  entfallen: (anzahl: number): Text => ({
    de: anzahl === 1 ? 'entfällt 1' : `entfallen ${anzahl}`,
    en: `${anzahl} ${anzahl === 1 ? 'falls' : 'fall'} away`,
  }),
  dazu: (anzahl: number): Text => ({
    de: `${anzahl === 1 ? 'kommt' : 'kommen'} ${anzahl} dazu`,
    en: `${anzahl} ${anzahl === 1 ? 'comes' : 'come'} up`,
  }),
  geaendert: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Anforderung' : 'Anforderungen'} anders beurteilt`,
    en: `${anzahl} ${anzahl === 1 ? 'requirement' : 'requirements'} judged differently`,
  }),
  ungeprueft: {
    de: 'Nicht geprüft: Bitte zuerst die Fehler beheben.',
    en: 'Not checked: mend the errors first.',
  },
  vorher: {
    de: 'Die Datei hat gerade einen Syntaxfehler; gezeigt wird der letzte Stand ohne ihn.',
    en: 'The file has a syntax error at the moment; its last state without one is shown.',
  },
  fehlerhaft: {
    de: 'Die Datei enthält Fehler; beurteilt wurde, was lesbar war.',
    en: 'The file contains errors; what was readable has been judged.',
  },
  keineAenderung: { de: 'ändert kein Urteil', en: 'changes no verdict' },
  anforderungen: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Anforderung' : 'Anforderungen'}`,
    en: `${anzahl} ${anzahl === 1 ? 'requirement' : 'requirements'}`,
  }),
  bisher: (wert: string): Text => ({ de: `bisher ${wert}`, en: `so far ${wert}` }),
  projekte: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Projekt' : 'Projekte'} betroffen`,
    en: `${anzahl} ${anzahl === 1 ? 'project' : 'projects'} concerned`,
  }),
  /** Of a variant that no project names: whom it would concern nobody has asked. */
  nichtAngewandt: { de: 'in keinem Projekt angewandt', en: 'applied in no project' },
  /** Not all projects were counted. */
  gezaehlt: (anzahl: number, alle: number): Text => ({
    de: `(${anzahl} von ${alle} ${alle === 1 ? 'Projekt' : 'Projekten'} gezählt)`,
    en: `(${anzahl} of ${alle} ${alle === 1 ? 'project' : 'projects'} counted)`,
  }),
  gruen: (anzahl: number): Text => ({
    de: `${anzahl} ${anzahl === 1 ? 'Fall' : 'Fälle'} grün`,
    en: `${anzahl} ${anzahl === 1 ? 'case passes' : 'cases pass'}`,
  }),
  rot: (anzahl: number): Text => ({
    de: `${anzahl} abweichend`,
    en: `${anzahl} ${anzahl === 1 ? 'fails' : 'fail'}`,
  }),
  keineFaelle: { de: 'keine Fälle', en: 'no cases' },
  fallGruen: { de: '✓ grün', en: '✓ passes' },
  fallAbweichend: (anzahl: number): Text => ({ de: `✗ ${anzahl} abweichend`, en: `✗ ${anzahl} deviating` }),
} as const;
