import type {
  GroessenWert,
  Hinweis,
  Problem,
  Pruefbericht,
  Schritt,
  Text,
  Urteil,
  Zusammenfassung,
} from '@baukasten/engine';
import { displayPath } from '../paths.ts';
import { befund, befundKurz, writeBegruendung } from './befund.ts';
import { type Felder, listOf, ort, plain, recordOf, type Schreiber, texts } from './felder.ts';

const text = recordOf<Text>({ de: plain, en: plain });

type Verwandt = NonNullable<Problem['verwandt']>[number];

const problem: Felder<Omit<Problem, 'hilfe'>> = {
  code: plain,
  schwere: plain,
  text,
  range: ort,
  verwandt: listOf(recordOf<Verwandt>({ text, range: ort })),
  ersatz: plain,
};

const hinweis: Felder<Hinweis> = { code: plain, text, range: ort };

const groesse: Felder<GroessenWert> = {
  id: plain,
  element: plain,
  titel: plain,
  wert: text,
  unbekannt: plain,
  quelle: plain,
  sicherheit: plain,
  hinweis: plain,
  begruendung: writeBegruendung,
};

const schritt: Felder<Schritt> = {
  kennung: plain,
  element: plain,
  art: plain,
  betrifft: plain,
  was: text,
  bis: plain,
  phase: plain,
  range: ort,
};

const nachUrteil: Felder<Readonly<Record<Urteil, number>>> = {
  verletzt: plain,
  offen: plain,
  anstehend: plain,
  begruendet: plain,
  ungenutzt: plain,
  erfuellt: plain,
  erlassen: plain,
  nicht_anwendbar: plain,
};

const zusammenfassung: Felder<Zusammenfassung> = {
  pflichten: plain,
  nachUrteil: recordOf(nachUrteil),
  fehler: plain,
  warnungen: plain,
  hinweise: plain,
};

type Phase = Pruefbericht['phasen'][number];

const felder: Felder<Pruefbericht> = {
  datei: displayPath,
  fachgebiet: plain,
  fachgebietTitel: plain,
  gemeinde: plain,
  land: plain,
  stichtag: plain,
  standDerPlanung: plain,
  varianten: texts,
  katalogVersion: plain,
  phasen: listOf(recordOf<Phase>({ id: plain, titel: plain })),
  zusammenfassung: recordOf(zusammenfassung),
  schritte: listOf(recordOf(schritt)),
  probleme: listOf(recordOf(problem)),
  hinweise: listOf(recordOf(hinweis)),
  befunde: listOf(befund),
  groessen: listOf(recordOf(groesse)),
};

/** One report as data: the engine's fields under their own names, places counted from 1. */
export const pruefbericht: Schreiber<Pruefbericht> = recordOf(felder);

/** The same without reasons and origins, which are more than nine tenths of it. */
export const pruefberichtKurz: Schreiber<Pruefbericht> = recordOf<Pruefbericht>({
  ...felder,
  befunde: listOf(befundKurz),
  groessen: listOf(recordOf(groesse, ['begruendung'])),
});
