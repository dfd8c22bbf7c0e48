import type { Text } from '@baukasten/engine';

/** What a failed file operation means, by the code of the operating system. */
const DATEIFEHLER: Readonly<Record<string, Text>> = {
  ENOENT: { de: 'den Pfad gibt es nicht', en: 'the path does not exist' },
  ENOTDIR: { de: 'ein Teil des Pfads ist kein Ordner', en: 'a part of the path is no folder' },
  EEXIST: { de: 'dort liegt schon eine Datei', en: 'there is a file already' },
  EISDIR: { de: 'das ist ein Ordner', en: 'this is a folder' },
  EACCES: { de: 'die Rechte dafür fehlen', en: 'permission is missing' },
  EPERM: { de: 'das System erlaubt es nicht', en: 'the system does not permit it' },
  EROFS: { de: 'der Datenträger ist schreibgeschützt', en: 'the disk is read-only' },
  ENOSPC: { de: 'der Datenträger ist voll', en: 'the disk is full' },
  ELOOP: { de: 'die Verknüpfungen führen im Kreis', en: 'the links go round in circles' },
  EBUSY: { de: 'ein anderes Programm hält die Datei fest', en: 'another program holds the file' },
  ENAMETOOLONG: { de: 'der Name ist zu lang', en: 'the name is too long' },
};

function reason(code: string): Text {
  return DATEIFEHLER[code] ?? { de: `das System meldet ${code}`, en: `the system reports ${code}` };
}

const gemeint = (name: string | undefined): Text =>
  name === undefined ? { de: '', en: '' } : { de: ` Gemeint: „${name}“?`, en: ` Did you mean "${name}"?` };

/** What a path is to lead to, by the usual ending of its name. */
const DATEIEN: Readonly<Record<string, Text>> = {
  '.projekt.yaml': {
    de: 'einer Projektdatei (*.projekt.yaml) oder einem Ordner',
    en: 'a project file (*.projekt.yaml) or a folder',
  },
  '.angebote.yaml': {
    de: 'einer Datei mit Angeboten (*.angebote.yaml)',
    en: 'a file of bids (*.angebote.yaml)',
  },
  '.matrix.yaml': {
    de: 'einer Matrix (*.matrix.yaml) oder einem Projekt (*.projekt.yaml)',
    en: 'a matrix (*.matrix.yaml) or a project (*.projekt.yaml)',
  },
};

/** All sentences of the command line besides help. Each says what is wrong and what to do. */
export const texte = {
  fehler: (): Text => ({ de: 'Fehler', en: 'Error' }),

  nichtLesbar: (datei: string, code: string): Text => ({
    de: `„${datei}“ lässt sich nicht lesen, ${reason(code).de}; bitte Pfad und Rechte prüfen.`,
    en: `"${datei}" cannot be read, ${reason(code).en}; check path and permissions.`,
  }),
  nichtSchreibbar: (datei: string, code: string): Text => ({
    de: `„${datei}“ lässt sich nicht schreiben, ${reason(code).de}; bitte einen anderen Ort angeben.`,
    en: `"${datei}" cannot be written, ${reason(code).en}; choose another place.`,
  }),
  ausgabeAbgebrochen: (code: string): Text => ({
    de: `Die Ausgabe ist unvollständig und lässt sich nicht weiterschreiben, ${reason(code).de}; bitte an einen anderen Ort umleiten.`,
    en: `The output is incomplete and cannot be continued, ${reason(code).en}; redirect it to another place.`,
  }),
  ausgabeIstEingabe: (datei: string): Text => ({
    de: `„${datei}“ ist eine Projekt- oder Regeldatei und bleibt unverändert; bitte für die Ausgabe einen anderen Namen angeben.`,
    en: `"${datei}" is a project or rule file and was left as it is; choose another name for the output.`,
  }),
  projektHeisstWieRegel: (datei: string): Text => ({
    de: `„${datei}“ heißt wie eine Regeldatei; bitte für das Projekt einen Namen wählen, der auf „.projekt.yaml“ endet.`,
    en: `"${datei}" is named like a rule file; choose a name for the project that ends in ".projekt.yaml".`,
  }),
  gibtEsSchon: (datei: string): Text => ({
    de: `„${datei}“ gibt es schon und bleibt unverändert; zum Ersetzen --ueberschreiben angeben.`,
    en: `"${datei}" exists already and was left as it is; add --ueberschreiben to replace it.`,
  }),
  gibtEsNicht: (pfad: string, nah: string | undefined, endung: string): Text => {
    const was = DATEIEN[endung] ?? { de: `einer Datei *${endung}`, en: `a *${endung} file` };
    return {
      de: `„${pfad}“ gibt es nicht; bitte den Pfad zu ${was.de} angeben.${gemeint(nah).de}`,
      en: `"${pfad}" does not exist; give the path of ${was.en}.${gemeint(nah).en}`,
    };
  },
  formatPasstNicht: (datei: string, endung: string, format: string): Text => ({
    de: `„${datei}“ heißt wie eine Datei im Format ${endung}, geschrieben würde aber ${format === 'terminal' ? 'der Text für das Terminal' : format}; bitte --format oder den Namen der Datei ändern.`,
    en: `"${datei}" is named like a file of the format ${endung}, but ${format === 'terminal' ? 'the text of the terminal' : format} would be written; change --format or the name of the file.`,
  }),
  ordnerOhneDateien: (ordner: string, endung: string): Text => ({
    de: `Im Ordner „${ordner}“ liegt keine Datei mit der Endung „${endung}“; bitte einen anderen Ordner angeben${endung === '.projekt.yaml' ? ' oder mit „baukasten neu projekt“ ein Projekt anlegen' : ''}.`,
    en: `The folder "${ordner}" holds no file ending in "${endung}"; name another folder${endung === '.projekt.yaml' ? ' or create a project with "baukasten neu projekt"' : ''}.`,
  }),
  musterOhneDateien: (muster: string): Text => ({
    de: `Auf das Muster „${muster}“ passt keine Datei; bitte Schreibweise und Ordner prüfen.`,
    en: `No file fits the pattern "${muster}"; check spelling and folder.`,
  }),

  befehlUnbekannt: (name: string, nah: string | undefined): Text => ({
    de: `Den Befehl „${name}“ gibt es nicht.${gemeint(nah).de} „baukasten --help“ zeigt, was möglich ist.`,
    en: `There is no command "${name}".${gemeint(nah).en} "baukasten --help" shows what is possible.`,
  }),
  keinTag: (option: string, wert: string, iso: string | undefined): Text => ({
    de: `„${wert}“ ist kein Tag im Format JJJJ-MM-TT; bitte ${iso === undefined ? 'einen Tag des Kalenders so schreiben' : `${option} ${iso} schreiben`}.`,
    en: `"${wert}" is no day in the format YYYY-MM-DD; ${iso === undefined ? 'write a day of the calendar so' : `write ${option} ${iso}`}.`,
  }),
  keineWahl: (option: string, wert: string, erlaubt: readonly string[], nah: string | undefined): Text => ({
    de: `„${wert}“ gibt es für ${option} nicht; erlaubt: ${erlaubt.join(', ')}.${gemeint(nah).de}`,
    en: `"${wert}" is no value of ${option}; allowed: ${erlaubt.join(', ')}.${gemeint(nah).en}`,
  }),
  varianteUnbekannt: (name: string, bekannt: readonly string[], nah: string | undefined): Text => ({
    de: `Die Variante „${name}“ gibt es nicht; bekannt: ${bekannt.join(', ') || 'keine'}.${gemeint(nah).de}`,
    en: `There is no variant "${name}"; known: ${bekannt.join(', ') || 'none'}.${gemeint(nah).en}`,
  }),
  varianteFehlt: (): Text => ({
    de: 'Zum Vergleichen fehlt eine Variante; bitte mindestens einmal --variante NAME angeben.',
    en: 'Nothing to compare with; give --variante NAME at least once.',
  }),
  fachgebietUnbekannt: (name: string, bekannt: readonly string[], nah: string | undefined): Text => ({
    de: `Das Fachgebiet „${name}“ gibt es nicht; bekannt: ${bekannt.join(', ')}.${gemeint(nah).de}`,
    en: `There is no topic "${name}"; known: ${bekannt.join(', ')}.${gemeint(nah).en}`,
  }),
  fachgebietWaehlen: (bekannt: readonly string[]): Text => ({
    de: `Es gibt mehrere Fachgebiete; bitte eines davon nennen: ${bekannt.join(', ')}.`,
    en: `There are several topics; name one of them: ${bekannt.join(', ')}.`,
  }),
  kennungUnbekannt: (kennung: string, nah: string | undefined): Text => ({
    de: `Die Kennung „${kennung}“ gibt es nicht; „baukasten regeln“ listet alle auf.${gemeint(nah).de}`,
    en: `There is no rule "${kennung}"; "baukasten regeln" lists all of them.${gemeint(nah).en}`,
  }),
  kennungNichtInKraft: (kennung: string, stichtag: string, land: string | undefined): Text => ({
    de: `${kennung} ist am ${stichtag}${land === undefined ? ' als Bundesrecht' : ` in ${land}`} nicht in Kraft; bitte --stichtag oder --land anpassen.`,
    en: `${kennung} is not in force on ${stichtag}${land === undefined ? ' as federal law' : ` in ${land}`}; change --stichtag or --land.`,
  }),
  keinBefund: (kennung: string, datei: string): Text => ({
    de: `${kennung} kommt in der Prüfung von „${datei}“ nicht vor: Sie gehört zu einem anderen Fachgebiet, Land oder Stichtag.`,
    en: `${kennung} is no part of the check of "${datei}": it belongs to another topic, Land or reference day.`,
  }),
  elementUnbekannt: (kennung: string, element: string, bekannt: readonly string[]): Text => ({
    de: `${kennung} hat kein Element „${element}“; vorhanden: ${bekannt.join(', ') || 'keines'}.`,
    en: `${kennung} has no element "${element}"; there are: ${bekannt.join(', ') || 'none'}.`,
  }),
  eineDatei: (pfad: string, anzahl: number): Text => ({
    de: `„${pfad}“ enthält ${anzahl} ${anzahl === 1 ? 'Projekt' : 'Projekte'}; bitte eine einzelne Projektdatei angeben.`,
    en: `"${pfad}" holds ${anzahl} ${anzahl === 1 ? 'project' : 'projects'}; name a single project file.`,
  }),
  keineRegelGefunden: (text: string): Text => ({
    de: text === '' ? 'Keine Regel gefunden.' : `Keine Regel enthält „${text}“.`,
    en: text === '' ? 'No rule found.' : `No rule contains "${text}".`,
  }),
  weitereElemente: (liste: string): Text => ({
    de: `Die übrigen Elemente: ${liste}. Einzeln mit --element ID.`,
    en: `The other elements: ${liste}. One by one with --element ID.`,
  }),
  berichtZuGross: (format: string): Text => ({
    de: `Der Bericht über so viele Projekte ist für ${format} zu groß; bitte weniger Dateien auf einmal prüfen oder --format json wählen.`,
    en: `The report on so many projects is too large for ${format}; check fewer files at once or choose --format json.`,
  }),
  ueberblickNurTerminal: (format: string): Text => ({
    de: `--ueberblick gibt es nur im Terminal; mit --format ${format} bitte weglassen.`,
    en: `--ueberblick exists for the terminal only; leave it out with --format ${format}.`,
  }),
  ohneBegruendungNurJson: (format: string): Text => ({
    de: `--ohne-begruendung gibt es nur mit --format json; mit --format ${format} bitte weglassen.`,
    en: `--ohne-begruendung exists with --format json only; leave it out with --format ${format}.`,
  }),
  ueberblickOderAusfuehrlich: (): Text => ({
    de: '--ueberblick und --ausfuehrlich schließen einander aus; bitte eines von beiden weglassen.',
    en: '--ueberblick and --ausfuehrlich exclude each other; leave one of them out.',
  }),
  dateiNichtPruefbar: (datei: string): Text => ({
    de: `„${datei}“ lässt sich nicht prüfen; „baukasten pruefen ${datei}“ nennt die Gründe.`,
    en: `"${datei}" cannot be checked; "baukasten pruefen ${datei}" names the reasons.`,
  }),
  keineRegeln: (ordner: string): Text => ({
    de: `Im Ordner „${ordner}“ liegt keine Regeldatei (*.modul.yaml, *.overlay.yaml, *.variante.yaml …); bitte den Ordner angeben, der die Fachgebiete enthält.`,
    en: `The folder "${ordner}" holds no rule file (*.modul.yaml, *.overlay.yaml, *.variante.yaml …); name the folder that holds the topics.`,
  }),
  keineFaelle: (namen: string): Text =>
    namen === ''
      ? {
          de: 'Diese Regeln haben keine Fälle; bitte neben die Regeldatei eine Datei *.faelle.yaml gleichen Namens legen.',
          en: 'These rules have no cases; put a file *.faelle.yaml of the same name beside the rule file.',
        }
      : {
          de: `Es gibt keine Fälle (*.faelle.yaml) zu „${namen}“; „baukasten testen“ ohne Namen führt alle aus.`,
          en: `There are no cases (*.faelle.yaml) for "${namen}"; "baukasten testen" without a name runs all.`,
        },

  gemeindeUnbekannt: (name: string, nah: readonly string[]): Text => ({
    de: `Eine Gemeinde „${name}“ steht nicht im Gemeindeverzeichnis; bitte Schreibweise oder Gemeindeschlüssel prüfen.${nah.length === 0 ? '' : ` Ähnlich: ${nah.join(' · ')}.`}`,
    en: `The register has no municipality "${name}"; check the spelling or the key (AGS).${nah.length === 0 ? '' : ` Similar: ${nah.join(' · ')}.`}`,
  }),
  verbandStattGemeinde: (name: string, gemeinden: readonly string[]): Text => ({
    de: `„${name}“ ist keine Gemeinde, sondern ein Verband; bitte eine seiner Gemeinden angeben: ${gemeinden.join(' · ')}.`,
    en: `"${name}" is no municipality but an association of some; give one of them: ${gemeinden.join(' · ')}.`,
  }),
  gemeindeMehrdeutig: (name: string, gemeint: readonly string[]): Text => ({
    de: `„${name}“ heißen mehrere Gemeinden; bitte den Gemeindeschlüssel (AGS) angeben: ${gemeint.join(' · ')}.`,
    en: `Several municipalities are called "${name}"; give the key (AGS): ${gemeint.join(' · ')}.`,
  }),
  projektAngelegt: (datei: string, gemeinde: string): Text => ({
    de: `„${datei}“ angelegt: ${gemeinde}. Weiter mit: baukasten pruefen ${datei}`,
    en: `Created "${datei}": ${gemeinde}. Next: baukasten pruefen ${datei}`,
  }),
  regelnAngelegt: (dateien: readonly string[], weiter: string): Text => ({
    de: `Angelegt: ${dateien.join(', ')}. Weiter mit: baukasten ${weiter}`,
    en: `Created: ${dateien.join(', ')}. Next: baukasten ${weiter}`,
  }),
  modulOhneFachgebiet: (name: string): Text => ({
    de: `Dem Modul „${name}“ fehlt das Fachgebiet; bitte als FACHGEBIET/${name} schreiben, etwa waermeplanung/${name}.`,
    en: `The module "${name}" lacks its topic; write TOPIC/${name}, e.g. waermeplanung/${name}.`,
  }),
  nameUngueltig: (name: string): Text => ({
    de: `„${name}“ taugt nicht als Dateiname; erlaubt sind Kleinbuchstaben a–z, Ziffern, „-“ und „/“, etwa waermeplanung/beteiligung.`,
    en: `"${name}" is no valid name; use lower-case letters a-z, digits, "-" and "/", e.g. waermeplanung/beteiligung.`,
  }),

  brauchtDatei: (format: string): Text => ({
    de: `Eine Datei im Format ${format} passt nicht ins Terminal; bitte mit --ausgabe eine Datei angeben, etwa -o wertung.${format}.`,
    en: `A file of the format ${format} does not fit the terminal; name a file with --ausgabe, e.g. -o wertung.${format}.`,
  }),
  keinsGeschrieben: (datei: string, code: string): Text => ({
    de: `„${datei}“ lässt sich nicht schreiben, ${reason(code).de}; es wurde nichts geschrieben. Bitte das beheben oder mit --ausgabe einen anderen Ordner angeben.`,
    en: `"${datei}" cannot be written, ${reason(code).en}; nothing was written. Mend this or name another folder with --ausgabe.`,
  }),
  nichtErzeugt: (datei: string): Text => ({
    de: `„${datei}“ gibt es schon und wurde nicht von Baukasten erzeugt; die Datei bleibt unverändert, und es wurde nichts geschrieben. Bitte einen anderen Ordner angeben, oder zum Ersetzen --ueberschreiben.`,
    en: `"${datei}" exists already and was not generated by Baukasten; it was left as it is, and nothing was written. Name another folder, or add --ueberschreiben to replace it.`,
  }),
  anderesProjekt: (datei: string, projekt: string): Text => ({
    de: `„${datei}“ wurde aus einem anderen Projekt erzeugt („${projekt}“, vom Ordner der Dokumente aus); es wurde nichts geschrieben. Bitte mit --ausgabe einen anderen Ordner angeben oder, wenn das Projekt nur umgezogen ist oder seine Dokumente weg können, --ueberschreiben.`,
    en: `"${datei}" was generated from another project ("${projekt}", seen from the folder of the documents); nothing was written. Name another folder with --ausgabe or, if the project has only moved or its documents may go, add --ueberschreiben.`,
  }),
  vonHandGeaendert: (datei: string): Text => ({
    de: `„${datei}“ wurde nach dem Erzeugen geändert; die Datei bleibt unverändert, und es wurde nichts geschrieben. Bitte die Änderung in Vorhaben oder Baustein übernehmen oder einen anderen Ordner angeben, oder zum Ersetzen --ueberschreiben.`,
    en: `"${datei}" was changed after it was generated; it was left as it is, and nothing was written. Take the change over into project or text block or name another folder, or add --ueberschreiben to replace it.`,
  }),
  ausgabeVerlaesstOrdner: (datei: string, ordner: string): Text => ({
    de: `„${datei}“ führt aus dem Ordner „${ordner}“ hinaus; es wurde nichts geschrieben. Bitte die Verknüpfung entfernen oder einen anderen Ordner angeben.`,
    en: `"${datei}" leads out of the folder "${ordner}"; nothing was written. Remove the link or name another folder.`,
  }),
  fremdesVerzeichnis: (datei: string): Text => ({
    de: `„${datei}“ ist kein Verzeichnis erzeugter Dokumente und bleibt unverändert; bitte einen anderen Ordner angeben.`,
    en: `"${datei}" is no list of generated documents and was left as it is; name another folder.`,
  }),
  nichtsGeschrieben: (luecken: boolean): Text => ({
    de: `Es wurde nichts geschrieben: Bitte die genannten Fehler beheben${luecken ? '; ein Entwurf mit sichtbaren Lücken entsteht mit --luecken' : ''}.`,
    en: `Nothing was written: mend the errors named${luecken ? '; a draft with visible gaps is made with --luecken' : ''}.`,
  }),
  nichtsZuRechnen: (format: string): Text => ({
    de: `Keines der Dokumente hat ein Preisblatt oder eine Bewertungsmatrix, deshalb gibt es nichts als ${format}; bitte --format md, html oder docx wählen.`,
    en: `None of the documents has a price sheet or a matrix, so there is nothing to write as ${format}; choose --format md, html or docx.`,
  }),
  keinBausteinPasst: (): Text => ({
    de: 'Zu diesem Vorhaben gehört kein Textbaustein; bitte die Angaben prüfen, etwa die Art des Verfahrens, oder mit --regeln eigene Bausteine angeben.',
    en: 'No text block belongs to this project; check its facts, such as the kind of procedure, or name text blocks of your own with --regeln.',
  }),
  dokumentGibtEsNicht: (art: string, arten: readonly string[]): Text => ({
    de: `Zu diesem Vorhaben gehört kein Dokument „${art}“; vorhanden: ${arten.join(', ')}.`,
    en: `No document "${art}" belongs to this project; there are: ${arten.join(', ')}.`,
  }),
  vorlageNurDocx: (): Text => ({
    de: '--vorlage gilt nur für Word-Dokumente; bitte --format docx dazu angeben.',
    en: '--vorlage is for Word documents only; add --format docx.',
  }),
  dokumentGeschrieben: (datei: string, bausteine: number, luecken: number): Text => ({
    de: `Geschrieben: ${datei} (${bausteine === 1 ? '1 Baustein' : `${bausteine} Bausteine`}${luecken === 0 ? '' : `, ${luecken === 1 ? '1 Lücke' : `${luecken} Lücken`}`})`,
    en: `Written: ${datei} (${bausteine === 1 ? '1 text block' : `${bausteine} text blocks`}${luecken === 0 ? '' : `, ${luecken === 1 ? '1 gap' : `${luecken} gaps`}`})`,
  }),
  dokumentFehlt: (datei: string): Text => ({
    de: `„${datei}“ fehlt; „baukasten textbausteine“ ohne --aktuell schreibt es.`,
    en: `"${datei}" is missing; "baukasten textbausteine" without --aktuell writes it.`,
  }),
  dokumentVeraltet: (datei: string): Text => ({
    de: `„${datei}“ folgt nicht mehr aus dem Vorhaben:`,
    en: `"${datei}" no longer follows from the project:`,
  }),
  dokumentBleibt: (datei: string): Text => ({
    de: `Achtung: „${datei}“ liegt noch im Ordner, gehört nach den Angaben aber nicht mehr zum Vorhaben. Bitte prüfen und löschen, damit es nicht versehentlich versandt wird.`,
    en: `Attention: "${datei}" still lies in the folder but is no longer part of the project by its facts. Check and delete it, so that nobody sends it by mistake.`,
  }),
  ordnerOhneNamen: (): Text => ({
    de: 'Bei --ausgabe fehlt der Ordner; bitte einen Namen angeben, für diesen Ordner einen Punkt (-o .).',
    en: 'The folder of --ausgabe is missing; give a name, or a dot (-o .) for this folder.',
  }),
  dokumentUeberholt: (datei: string): Text => ({
    de: `„${datei}“ gehört nicht mehr zum Vorhaben; bitte löschen.`,
    en: `"${datei}" no longer belongs to the project; delete it.`,
  }),
  allesAktuell: (anzahl: number): Text => ({
    de: anzahl === 1 ? 'Das Dokument ist aktuell.' : `Alle ${anzahl} Dokumente sind aktuell.`,
    en: anzahl === 1 ? 'The document is up to date.' : `All ${anzahl} documents are up to date.`,
  }),

  intern: (meldung: string): Text => ({
    de: `In Baukasten ist ein Fehler aufgetreten (${meldung}). Bitte melden Sie ihn mit dem Befehl und der Datei, wie in CONTRIBUTING.md beschrieben; BAUKASTEN_DEBUG=1 zeigt die Einzelheiten.`,
    en: `Baukasten itself failed (${meldung}). Please report it with the command and the file, see CONTRIBUTING.md; BAUKASTEN_DEBUG=1 shows the details.`,
  }),
} as const;
