import type { ProblemCode, Sprache, Text } from '@baukasten/engine';

/** What a group of problem codes is about. */
export interface Bereich {
  readonly titel: string;
  readonly hilfe: string;
}

interface Eintrag {
  readonly titel: Text;
  readonly hilfe: Text;
}

type Prefix<Code extends string> = Code extends `${infer Head}-${string}` ? Head : Code;

const BEREICHE: Readonly<Record<Prefix<ProblemCode>, Eintrag>> = {
  datei: eintrag(
    'Datei nicht lesbar',
    'File not readable',
    'Die Datei als Text in UTF-8 speichern und erneut prüfen.',
    'Save the file as text in UTF-8 and check again.',
  ),
  yaml: eintrag(
    'YAML fehlerhaft',
    'YAML broken',
    'Einrückung, Doppelpunkte und Anführungszeichen an der genannten Stelle richtigstellen.',
    'Correct indentation, colons and quotes at the place named.',
  ),
  zahl: eintrag(
    'Zahl missverständlich',
    'Number ambiguous',
    'Zahlen ohne Tausenderpunkt und ohne Einheit schreiben, Nachkommastellen mit Punkt.',
    'Write numbers without separators and units, decimals with a point.',
  ),
  datum: eintrag(
    'Datum fehlerhaft',
    'Date broken',
    'Ein Datum als Jahr, Monat und Tag mit Bindestrichen schreiben (JJJJ-MM-TT).',
    'Write a date as year, month and day with hyphens (YYYY-MM-DD).',
  ),
  schema: eintrag(
    'Angabe passt nicht',
    'Entry does not fit',
    'Name, Art und Wert der Angabe an die Beschreibung des Fachgebiets anpassen („baukasten schema“).',
    'Fit name, kind and value of the entry to the description of the topic ("baukasten schema").',
  ),
  fachgebiet: eintrag(
    'Fachgebiet unbekannt',
    'Topic unknown',
    'In „projekt:“ eines der vorhandenen Fachgebiete eintragen.',
    'Enter one of the known topics in "projekt:".',
  ),
  gemeinde: eintrag(
    'Gemeinde unbekannt',
    'Municipality unknown',
    'Den Gemeindeschlüssel mit „baukasten gemeinde NAME“ nachschlagen.',
    'Look up the key of the municipality with "baukasten gemeinde NAME".',
  ),
  abweichung: eintrag(
    'Abweichung ohne Wirkung',
    'Departure without effect',
    'Abweichungen nur zu Soll-Anforderungen eintragen; ein Muss erfüllen.',
    'Enter departures from recommendations ("soll") only; meet a duty.',
  ),
  land: eintrag(
    'Land widerspricht dem Schlüssel',
    'Land contradicts the key',
    'Das Land des Gemeindeschlüssels eintragen oder die Zeile löschen.',
    'Enter the Land of the municipality’s key or delete the line.',
  ),
  variante: eintrag(
    'Variante unbekannt',
    'Variant unknown',
    'In „varianten:“ nur vorhandene Rechtsvarianten nennen.',
    'Name only known variants of the law in "varianten:".',
  ),
  element: eintrag(
    'Eintrag doppelt',
    'Entry twice',
    'Jedem Eintrag einer Liste einen eigenen Namen geben.',
    'Give each entry of a list a name of its own.',
  ),
  stichtag: eintrag(
    'Stichtag vor allem Recht',
    'Reference day before all law',
    'Einen Tag wählen, an dem die Regeln schon gelten.',
    'Choose a day on which the rules hold already.',
  ),
  kennung: eintrag(
    'Kennung unbekannt',
    'Requirement unknown',
    'Die Kennung mit „baukasten regeln“ nachschlagen.',
    'Look up the id of the requirement with "baukasten regeln".',
  ),
  feel: eintrag(
    'Bedingung fehlerhaft',
    'Condition broken',
    'Den FEEL-Ausdruck an der genannten Stelle richtigstellen.',
    'Correct the FEEL expression at the place named.',
  ),
  vorlage: eintrag(
    'Platzhalter fehlerhaft',
    'Placeholder broken',
    'Den Platzhalter an der genannten Stelle richtigstellen.',
    'Correct the placeholder at the place named.',
  ),
  katalog: eintrag(
    'Regelwerk widersprüchlich',
    'Rules inconsistent',
    'Die genannten Regeldateien in Einklang bringen.',
    'Bring the rule files named into agreement.',
  ),
  matrix: eintrag(
    'Bewertungsmatrix nicht stimmig',
    'Scoring matrix inconsistent',
    'Gewichte, Kennungen und Preismethode der Matrix richtigstellen („baukasten matrix DATEI“).',
    'Correct weights, ids and price method of the matrix ("baukasten matrix FILE").',
  ),
  angebot: eintrag(
    'Angebot nicht wertbar',
    'Bid cannot be scored',
    'Preis und Noten des Angebots ergänzen oder berichtigen, oder es mit Grund ausschließen.',
    'Add or correct price and grades of the bid, or exclude it with a reason.',
  ),
  konfiguration: eintrag(
    'Einstellung fehlerhaft',
    'Configuration broken',
    'Die Einstellung an der genannten Stelle richtigstellen.',
    'Correct the setting at the place named.',
  ),
};

function eintrag(titel: string, titelEn: string, hilfe: string, hilfeEn: string): Eintrag {
  return { titel: { de: titel, en: titelEn }, hilfe: { de: hilfe, en: hilfeEn } };
}

export function bereichOf(code: ProblemCode, sprache: Sprache): Bereich {
  const prefix = code.split('-')[0] as Prefix<ProblemCode>;
  const { titel, hilfe } = BEREICHE[prefix];
  return { titel: titel[sprache], hilfe: hilfe[sprache] };
}
