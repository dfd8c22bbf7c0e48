import type { Ebene, Text } from '@baukasten/engine';

const EBENE: Readonly<Record<Ebene, Text>> = {
  bund: { de: 'Bund', en: 'federal' },
  land: { de: 'Land', en: 'Land' },
  ort: { de: 'Ort', en: 'local' },
  variante: { de: 'Variante', en: 'variant' },
};

/** Words that several features share; texts of the law stay German. */
export const texte = {
  hier: { de: 'hier', en: 'here' },
  ungeprueft: { de: 'ungeprüft', en: 'unverified' },
  regel: (kennung: string): Text => ({ de: `Regel ${kennung}`, en: `Rule ${kennung}` }),
  geaendert: (feld: string, ebene: Ebene, datei: string): Text => ({
    de: `„${feld}“ gesetzt von ${EBENE[ebene].de}: ${datei}`,
    en: `"${feld}" set by ${EBENE[ebene].en}: ${datei}`,
  }),
  erleichterung: (titel: string): Text => ({ de: `Erleichterung: ${titel}`, en: `Relief: ${titel}` }),
  parameter: (titel: string): Text => ({ de: `Wert des Rechts: ${titel}`, en: `Value of the law: ${titel}` }),
  warten: (kennungen: readonly string[]): Text => {
    const names = kennungen.slice(0, 3).join(', ');
    const more = kennungen.length - 3;
    return {
      de: `gebraucht für ${names}${more > 0 ? ` und ${more} weitere` : ''}`,
      en: `needed for ${names}${more > 0 ? ` and ${more} more` : ''}`,
    };
  },
  veraltet: (dateien: readonly string[]): Text => {
    const one = dateien.length === 1;
    const names = dateien.map((datei) => `„${datei}“`).join(', ');
    return {
      de: `${one ? 'Die Regeldatei' : 'Die Regeldateien'} ${names} ${one ? 'hat' : 'haben'} gerade Fehler; die Befunde beruhen auf dem letzten Stand ohne Fehler.`,
      en: `The rule ${one ? 'file' : 'files'} ${names} ${one ? 'has' : 'have'} mistakes at the moment; the findings rest on the last state without any.`,
    };
  },
  regelnIgnoriert: {
    de: 'Die eigenen Regelordner (Einstellung „baukasten.regeln“) gelten hier nicht, weil dem Arbeitsbereich nicht vertraut wird; geprüft wird nur nach den eingebauten Regeln.',
    en: 'The folders of rules in the setting "baukasten.regeln" do not count here, because the workspace is not trusted; only the built-in rules are applied.',
  },
  nurForm: {
    de: 'Geprüft ist nur die Form dieser Datei: dem Arbeitsbereich wird nicht vertraut, deshalb werden die übrigen Regeldateien nicht gelesen. Wer ihm vertraut, sieht auch, ob Namen, Parameter und Fälle zusammenpassen.',
    en: 'Only the form of this file is checked: the workspace is not trusted, so the other rule files are not read. Trust it to see whether names, parameters and cases fit together.',
  },
  regelnOhneOrdner: {
    de: 'Die eigenen Regelordner (Einstellung „baukasten.regeln“) gelten hier nicht, weil kein Ordner geöffnet ist; geprüft wird nur nach den eingebauten Regeln.',
    en: 'The folders of rules in the setting "baukasten.regeln" do not count here, because no folder is open; only the built-in rules are applied.',
  },
  regeln: { de: 'Regeln', en: 'rules' },
  keine: { de: 'keine', en: 'none' },
  einLand: { de: 'ein Land', en: 'one Land' },
  gruppe: { de: 'eine Gruppe wie { "inlay": true }', en: 'a group such as { "inlay": true }' },
  einTag: { de: 'ein Tag als JJJJ-MM-TT', en: 'a day as YYYY-MM-DD' },
  ordner: { de: 'Ordner als Texte', en: 'folders as texts' },
  jaNein: { de: 'true, false', en: 'true, false' },
  einstellung: (name: string, wert: string, erlaubt: Text, nah?: string): Text => ({
    de: `Die Einstellung baukasten.${name} kann nicht ${wert} sein; möglich: ${erlaubt.de}.${nah === undefined ? '' : ` Gemeint ist vielleicht „${nah}“.`} Bis sie berichtigt ist, wird nichts geprüft.`,
    en: `The setting baukasten.${name} cannot be ${wert}; possible: ${erlaubt.en}.${nah === undefined ? '' : ` Perhaps "${nah}" is meant.`} Until it is mended nothing is checked.`,
  }),
  einstellungUngueltig: (name: string, wert: string, erlaubt: Text): Text => ({
    de: `Die Einstellung baukasten.${name} kann nicht ${wert} sein; möglich: ${erlaubt.de}. Sie gilt als nicht gesetzt.`,
    en: `The setting baukasten.${name} cannot be ${wert}; possible: ${erlaubt.en}. It counts as not set.`,
  }),
  einstellungUnbekannt: (name: string, nah: string | undefined): Text => ({
    de: `Die Einstellung baukasten.${name} gibt es nicht, sie bewirkt nichts.${nah === undefined ? '' : ` Gemeint ist vielleicht „baukasten.${nah}“.`}`,
    en: `There is no setting baukasten.${name}; it has no effect.${nah === undefined ? '' : ` Perhaps "baukasten.${nah}" is meant.`}`,
  }),
  ordnerOhneRegeln: (ordner: string): Text => ({
    de: `Im Ordner „${ordner}“ aus der Einstellung baukasten.regeln liegt keine Regeldatei (*.modul.yaml, *.overlay.yaml, *.variante.yaml …); bitte den Ordner angeben, der die Fachgebiete enthält. Bis die Einstellung berichtigt ist, wird nichts geprüft.`,
    en: `The folder "${ordner}" of the setting baukasten.regeln holds no rule file (*.modul.yaml, *.overlay.yaml, *.variante.yaml …); name the folder that holds the topics. Until the setting is mended nothing is checked.`,
  }),
  anfrage: (methode: string, feld: string, was: 'text' | 'zahl' | 'texte'): Text => {
    const arten = {
      text: { de: 'ein Text', en: 'a text' },
      zahl: { de: 'eine Zahl', en: 'a number' },
      texte: { de: 'eine Liste von Texten', en: 'a list of texts' },
    };
    return {
      de: `In der Anfrage ${methode} muss „${feld}“ ${arten[was].de} sein.`,
      en: `In the request ${methode} "${feld}" must be ${arten[was].en}.`,
    };
  },
  agsUnbekannt: (ags: string): Text => ({
    de: `Den Gemeindeschlüssel ${ags} gibt es im Gemeindeverzeichnis nicht.`,
    en: `The register of municipalities has no key ${ags}.`,
  }),
  fachgebietUnbekannt: (id: string, bekannt: readonly string[]): Text => ({
    de: `Das Fachgebiet „${id}“ gibt es nicht; bekannt: ${bekannt.join(', ')}.`,
    en: `There is no topic "${id}"; known: ${bekannt.join(', ')}.`,
  }),
  fallAbweichung: (was: string, erwartet: string, erhalten: string): Text => ({
    de: `${was}: erwartet ${erwartet}, erhalten ${erhalten}.`,
    en: `${was}: expected ${erwartet}, got ${erhalten}.`,
  }),
} as const;
