import type { Text } from '@baukasten/engine';

/** Why something cannot be renamed, and what to do instead. */
export const grund = {
  eingebauteQuelle: (name: string): Text => ({
    de: `„${name}“ ist auch eine Quelle der eingebauten Regeln, die sie unter diesem Namen zitieren. Bitte den Namen behalten oder für eigene Regeln eine weitere Quelle mit anderem Kurznamen eintragen.`,
    en: `"${name}" is a source of the built-in rules as well, which cite it by this name. Keep the name, or enter a further source with another short name for your own rules.`,
  }),
  eingebaut: (name: string): Text => ({
    de: `„${name}“ gehört zu den eingebauten Regeln und lässt sich nur in einer eigenen Kopie umbenennen.`,
    en: `"${name}" belongs to the built-in rules and can be renamed only in a copy of your own.`,
  }),
  eingebautVerwendet: (name: string, datei: string): Text => ({
    de: `„${name}“ steht auch in der eingebauten Datei „${datei}“, die sich nicht ändern lässt; bitte diese Datei ebenfalls in den eigenen Regelordner kopieren.`,
    en: `"${name}" also stands in the built-in file "${datei}", which cannot be changed; copy that file to your own folder of rules as well.`,
  }),
  ersetzt: (name: string): Text => ({
    de: `„${name}“ ersetzt die eingebaute Datei gleichen Namens; unter einem anderen Namen gälte neben der Kopie wieder das Original. Bitte den Namen behalten oder die Änderungen in eine Variante schreiben.`,
    en: `"${name}" replaces the built-in file of the same name; under another name the original would hold again beside the copy. Keep the name, or write the changes into a variant.`,
  }),
  thema: (fachgebiet: string): Text => ({
    de: `Ein Modul bleibt in seinem Fachgebiet: der neue Name muss mit „${fachgebiet}/“ beginnen.`,
    en: `A module stays in its topic: the new name must start with "${fachgebiet}/".`,
  }),
  misstraut: (name: string): Text => ({
    de: `„${name}“ kann in Regeldateien stehen, die nicht gelesen werden, weil dem Arbeitsbereich nicht vertraut wird; bitte ihm zuerst vertrauen.`,
    en: `"${name}" may stand in rule files that are not read, because the workspace is not trusted; trust it first.`,
  }),
  unbekannt: (name: string): Text => ({
    de: `„${name}“ ist nirgends festgelegt.`,
    en: `"${name}" is defined nowhere.`,
  }),
  form: (neu: string): Text => ({
    de: `„${neu}“ ist hier kein zulässiger Name.`,
    en: `"${neu}" is no permitted name here.`,
  }),
  yaml: (neu: string): Text => ({
    de: `„${neu}“ liest YAML ohne Anführungszeichen nicht als Text, sondern als Zahl, ja/nein oder leer; bitte einen Namen mit mindestens einem weiteren Buchstaben wählen.`,
    en: `Without quotes YAML does not read "${neu}" as a text but as a number, a truth value or nothing; choose a name with at least one more letter.`,
  }),
  fest: (name: string): Text => ({
    de: `„${name}“ liest das Programm unter diesem Namen; als gewöhnliche Angabe hätte das Feld eine andere Bedeutung.`,
    en: `The program reads "${name}" under this name; as an ordinary entry the field would mean something else.`,
  }),
  verweis: (name: string, datei: string, zeile: number): Text => ({
    de: `Was in „${datei}“, Zeile ${zeile}, als „${name}“ steht, dient durch einen Verweis (&, * oder <<) auch an anderer Stelle; bitte den Verweis zuerst ausschreiben.`,
    en: `What stands for "${name}" in "${datei}", line ${zeile}, also serves another place through an alias (&, * or <<); write the alias out first.`,
  }),
  andereDatei: (name: string, datei: string): Text => ({
    de: `„${datei}“ ändert eine Regel, die „${name}“ verwendet, und liest den Namen ebenfalls; bitte dort und hier von Hand umbenennen.`,
    en: `"${datei}" changes a rule that uses "${name}" and reads the name as well; rename it there and here by hand.`,
  }),
  fehlerhaft: (datei: string): Text => ({
    de: `„${datei}“ lässt sich nicht ganz lesen, dort bliebe der alte Name stehen; bitte zuerst die Fehler dieser Datei beheben.`,
    en: `"${datei}" cannot be read in full, so the old name would stay there; mend the errors of that file first.`,
  }),
  zweimal: (name: string, zeilen: readonly [number, number]): Text => ({
    de: `„${name}“ ist in einer Liste zweimal vergeben (Zeilen ${zeilen[0]} und ${zeilen[1]}); bitte zuerst einem der beiden von Hand einen anderen Namen geben und prüfen, welcher in „abweichungen“ gemeint ist.`,
    en: `"${name}" is taken twice in one list (lines ${zeilen[0]} and ${zeilen[1]}); give one of the two another name by hand first, and look which one "abweichungen" means.`,
  }),
  vergeben: (neu: string): Text => ({
    de: `Den Namen „${neu}“ gibt es hier schon.`,
    en: `The name "${neu}" is taken here already.`,
  }),
  dateien: (name: string): Text => ({
    de: `Mit „${name}“ müsste auch die Datei umbenannt werden, was dieser Editor einem Sprachserver nicht erlaubt; bitte Datei, Fälle und Namen von Hand ändern.`,
    en: `With "${name}" the file would have to be renamed too, which this editor does not allow a language server; change file, cases and name by hand.`,
  }),
} as const;
