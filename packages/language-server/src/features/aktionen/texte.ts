import type { Text } from '@baukasten/engine';

/** What values without content say. */
const NICHTS: Readonly<Record<string, Text>> = {
  null: { de: 'gibt es noch nicht', en: 'there is none yet' },
  '[]': { de: 'es gibt keine', en: 'there are none' },
};

/** Titles of actions. */
export const aktionTexte = {
  ersetzen: (ersatz: string): Text => ({ de: `Durch ${ersatz} ersetzen`, en: `Replace by ${ersatz}` }),
  gemeinde: (ags: string, name: string): Text => ({
    de: `Durch "${ags}" ersetzen: ${name}`,
    en: `Replace by "${ags}": ${name}`,
  }),
  tabulator: {
    de: 'Tabulator am Zeilenanfang durch Leerzeichen ersetzen',
    en: 'Replace the tab at the start of the line by spaces',
  },
  alleErsetzen: (anzahl: number): Text => ({
    de:
      anzahl === 1
        ? '1 sichere Schreibweise berichtigen'
        : `Alle ${anzahl} sicheren Schreibweisen berichtigen`,
    en: anzahl === 1 ? 'Mend 1 safe notation' : `Mend all ${anzahl} safe notations`,
  }),
  entfernen: (key: string): Text => ({ de: `„${key}“ entfernen`, en: `Remove "${key}"` }),
  eintragen: (pfad: string, wert: string): Text => {
    const nichts = NICHTS[wert];
    return {
      de: `${pfad}: ${wert} eintragen${nichts === undefined ? '' : ` (${nichts.de})`}`,
      en: `Write ${pfad}: ${wert}${nichts === undefined ? '' : ` (${nichts.en})`}`,
    };
  },
  geruest: (titel: string): Text => ({
    de: `Gerüst für „${titel}“ einfügen`,
    en: `Insert the sections of "${titel}"`,
  }),
  luecke: (titel: string): Text => ({
    de: `Frage „${titel}“ als Kommentar einfügen`,
    en: `Insert the question "${titel}" as a comment`,
  }),
  zumAusfuellen: (pfad: string, marke: string): Text => ({
    de: `${pfad}: ${marke} zum Ausfüllen eintragen (bleibt bis dahin als Fehler gemeldet)`,
    en: `Write ${pfad}: ${marke} to be filled in (reported as an error until then)`,
  }),
  ausfuellen: (titel: string): Text => ({ de: `„${titel}“ ausfüllen`, en: `Fill in "${titel}"` }),
  korrektur: (pfad: string, wert: string, kennung: string, folgen: readonly string[]): Text => ({
    de: `${pfad} auf ${wert} setzen (erfüllt ${kennung}${verletzt(folgen).de})`,
    en: `Set ${pfad} to ${wert} (fulfils ${kennung}${verletzt(folgen).en})`,
  }),
  berichtigung: (pfad: string, wert: string, kennung: string, folgen: readonly string[]): Text => ({
    de: `${pfad} auf ${wert} berichtigen, falls es so war (erfüllt ${kennung}${verletzt(folgen).de}; der Tag liegt vor dem Stichtag)`,
    en: `Correct ${pfad} to ${wert} if it was so (fulfils ${kennung}${verletzt(folgen).en}; the day lies before the Stichtag)`,
  }),
  abweichung: (kennung: string): Text => ({
    de: `Begründete Abweichung von ${kennung} eintragen`,
    en: `Record a reasoned departure from ${kennung}`,
  }),
  fall: (kennung: string): Text => ({
    de: `Fall für ${kennung} anlegen`,
    en: `Create a case for ${kennung}`,
  }),
  parameterAnlegen: (name: string): Text => ({
    de: `Parameter „${name}“ anlegen`,
    en: `Create the parameter "${name}"`,
  }),
  parameterAus: (wert: string, zahl: boolean): Text => ({
    de: `${zahl ? 'Zahl ' : ''}${wert} in einen Parameter verwandeln`,
    en: `Turn ${zahl ? 'the figure ' : ''}${wert} into a parameter`,
  }),
} as const;

/** What a change violates in its turn. */
function verletzt(folgen: readonly string[]): Text {
  if (folgen.length === 0) return { de: '', en: '' };
  const more = folgen.length > 2 ? ' …' : '';
  const names = folgen.slice(0, 2).join(', ') + more;
  return { de: `, verletzt dann ${names}`, en: `, then violates ${names}` };
}
