import type {
  Befund,
  BefundErleichterung,
  Begruendung,
  FehlendeAngabe,
  FehlendesRecht,
  FeldHerkunft,
  Text,
} from '@baukasten/engine';
import { type Felder, listOf, ort, plain, recordOf, type Schreiber, texts } from './felder.ts';

const text = recordOf<Text>({ de: plain, en: plain });

const angabe: Felder<FehlendeAngabe> = { pfad: plain, titel: plain, frage: plain, range: ort };
const recht: Felder<FehlendesRecht> = { art: plain, id: plain, text: plain };
const erleichterung: Felder<BefundErleichterung> = {
  id: plain,
  titel: plain,
  quelle: plain,
  sicherheit: plain,
};
const herkunft: Felder<FeldHerkunft> = { feld: plain, ebene: plain, datei: plain, range: ort };

const begruendung: Felder<Begruendung> = {
  art: plain,
  text: plain,
  titel: plain,
  wert: text,
  wahr: plain,
  unbekannt: plain,
  range: ort,
  quelle: plain,
  sicherheit: plain,
  ebene: plain,
  herkunft: plain,
  element: plain,
  kinder: (kinder, basis) => kinder.map((kind) => writeBegruendung(kind, basis)),
};
/** The evaluation tree as data. */
export const writeBegruendung: Schreiber<Begruendung> = (knoten, basis) =>
  recordOf(begruendung)(knoten, basis);

const befundFelder: Felder<Befund> = {
  kennung: plain,
  element: plain,
  modul: plain,
  titel: plain,
  urteil: plain,
  moeglich: texts,
  schwere: plain,
  ungeprueft: plain,
  verbindlichkeit: plain,
  adressat: plain,
  phase: plain,
  quelle: plain,
  stand: plain,
  sicherheit: plain,
  wiedervorlage: plain,
  zeile: texts,
  faelligAm: plain,
  verspaetet: plain,
  geplantAm: plain,
  naechste: plain,
  rechtstag: plain,
  rechtstagUnbekannt: plain,
  meldung: text,
  abhilfe: text,
  korrektur: recordOf<NonNullable<Befund['korrektur']>>({ pfad: plain, wert: plain }),
  grenze: plain,
  zweifel: plain,
  abweichung: plain,
  erleichterung: recordOf(erleichterung),
  fehlt: recordOf<Befund['fehlt']>({ angaben: listOf(recordOf(angabe)), recht: listOf(recordOf(recht)) }),
  range: ort,
  begruendung: writeBegruendung,
  herkunft: listOf(recordOf(herkunft)),
};

/** One finding as data, with its whole reason. */
export const befund: Schreiber<Befund> = recordOf(befundFelder);
/** The same without its reason and without the places that its rule comes from. */
export const befundKurz: Schreiber<Befund> = recordOf(befundFelder, ['begruendung', 'herkunft']);
