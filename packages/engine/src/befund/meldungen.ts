import type { Text } from '../document/problem.ts';
import { landName } from '../schema/laender.ts';

/** German day of an ISO day: 2028-06-30 → 30.06.2028. English keeps ISO. */
export function dayText(iso: string): Text {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { de: `${day}.${month}.${year}`, en: iso };
}

export function joinTexts(parts: readonly Text[], separator = ' '): Text {
  return { de: parts.map(({ de }) => de).join(separator), en: parts.map(({ en }) => en).join(separator) };
}

const list = (items: readonly string[], word: string) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** More names than this in one sentence are not read; `fehlt` holds them all. */
const SHOWN = 3;

/** The engine's own sentences about verdicts. The texts of the law itself exist in German only. */
export const meldungen = {
  nichtAnwendbar: (): Text => ({
    de: 'Trifft auf dieses Vorhaben nicht zu.',
    en: 'Does not apply to this project.',
  }),
  leereListe: (liste: string): Text => ({
    de: `Trifft nicht zu: „${liste}“ ist leer.`,
    en: `Does not apply: "${liste}" is empty.`,
  }),
  erlassen: (titel: string, quelle: string): Text => ({
    de: `Erlassen durch „${titel}“ (${quelle}).`,
    en: `Waived by "${titel}" (${quelle}).`,
  }),
  erfuellt: (): Text => ({ de: 'Erfüllt.', en: 'Fulfilled.' }),
  erfuelltVerspaetet: (bis: Text): Text => ({
    de: `Erfüllt, aber nach Ablauf der Frist (${bis.de}).`,
    en: `Fulfilled, but after the deadline (${bis.en}).`,
  }),
  anstehendBis: (bis: Text): Text => ({ de: `Zu erledigen bis ${bis.de}.`, en: `To be done by ${bis.en}.` }),
  geplant: (am: Text): Text => ({ de: `Geplant am ${am.de}.`, en: `Planned for ${am.en}.` }),
  anstehendPhase: (phase: string): Text => ({
    de: `Steht in der Phase „${phase}“ an.`,
    en: `Comes up in the phase "${phase}".`,
  }),
  ungewiss: (): Text => ({
    de: 'Ob es zutrifft, ist noch offen.',
    en: 'Whether it applies is still open.',
  }),
  fallsZutreffend: (titel: string, weitere: number): Text => {
    const [de, en] =
      weitere === 0
        ? ['falls es zutrifft', 'if it applies']
        : [
            `und ${weitere === 1 ? 'eine weitere Anforderung' : `${weitere} weitere Anforderungen`}, falls sie zutreffen`,
            `and ${weitere} more, if they apply`,
          ];
    return { de: `${titel} (${de})`, en: `${titel} (${en})` };
  },
  anstehend: (): Text => ({ de: 'Noch nicht fällig.', en: 'Not due yet.' }),
  begruendet: (grund: string): Text => ({
    de: `Begründete Abweichung: ${grund}`,
    en: `Departure with recorded reason: ${grund}`,
  }),
  ungenutzt: (): Text => ({ de: 'Möglichkeit nicht genutzt.', en: 'Option not used.' }),
  verletzt: (titel: string): Text => ({ de: `Nicht erfüllt: ${titel}.`, en: `Not fulfilled: ${titel}.` }),
  offenAngaben: (felder: readonly string[]): Text => {
    const shown = felder.slice(0, SHOWN);
    const rest = felder.length - shown.length;
    const [de, en] = rest === 0 ? [[], []] : [[`${rest} weitere`], [`${rest} more`]];
    return {
      de: `Offen, weil Angaben fehlen: ${list([...shown, ...de], 'und')}.`,
      en: `Open because facts are missing: ${list([...shown, ...en], 'and')}.`,
    };
  },
  /** Titles and whole sentences of rules: each stays in its own quotes. */
  offenRecht: (gruende: readonly string[]): Text => {
    const shown = gruende.slice(0, SHOWN).map((grund) => grund.replace(/\.$/, ''));
    const rest = gruende.length - shown.length;
    return {
      de: `Offen, weil keine belegte Rechtsgrundlage entscheidet: ${shown.map((grund) => `„${grund}“`).join('; ')}${rest === 0 ? '' : ` und ${rest} weitere`}.`,
      en: `Open because no confirmed legal source decides: ${shown.map((grund) => `"${grund}"`).join('; ')}${rest === 0 ? '' : ` and ${rest} more`}.`,
    };
  },
  offenZweifel: (zweifel: string): Text => ({
    de: `Offen, weil die Lesart zweifelhaft ist: ${zweifel}`,
    en: `Open because the reading is doubtful: ${zweifel}`,
  }),
  angabeErgaenzen: (feld: string, betrifft: number, weitere: number): Text => ({
    de: `${feld} eintragen${betrifft > 1 ? `; davon hängen ${betrifft} Anforderungen ab` : ''}${weitere > 0 ? ` (falls nötig dazu ${weitere === 1 ? 'eine weitere Angabe' : `${weitere} weitere Angaben`})` : ''}.`,
    en: `Enter ${feld}${betrifft > 1 ? `; ${betrifft} requirements depend on it` : ''}${weitere > 0 ? ` (${weitere} more ${weitere === 1 ? 'fact' : 'facts'} if needed)` : ''}.`,
  }),
  ungeprueft: (): Text => ({
    de: 'Ungeprüft: die Quelle ist nicht bestätigt.',
    en: 'Unverified: the source is not confirmed.',
  }),
  rechtstagUnbekannt: (): Text => ({
    de: 'Der maßgebliche Tag ist nicht angegeben; beurteilt nach dem Recht am Stichtag.',
    en: 'The decisive day is not stated; judged by the law on the reference day.',
  }),
  stichtagWeichtAb: (datei: string, gewaehlt: string): Text => ({
    de: `Geprüft zum ${dayText(gewaehlt).de}, in der Datei steht der Stichtag ${dayText(datei).de}.`,
    en: `Checked for ${gewaehlt}; the file states the reference day ${datei}.`,
  }),
  landWeichtAb: (eigenes: string, gewaehlt: string): Text => ({
    de: `Geprüft nach dem Recht des Landes ${landName(gewaehlt)}; die Gemeinde liegt im Land ${landName(eigenes)}.`,
    en: `Checked by the law of the Land ${landName(gewaehlt)}; the town lies in the Land ${landName(eigenes)}.`,
  }),
  varianteUnbekannt: (name: string, bekannt: readonly string[]): Text => ({
    de: `Die Variante „${name}“ gibt es nicht und sie bleibt ohne Wirkung; bekannt: ${bekannt.join(', ') || 'keine'}.`,
    en: `There is no variant "${name}", so it has no effect; known: ${bekannt.join(', ') || 'none'}.`,
  }),
  varianteOhneWirkung: (name: string, gebiet: string): Text => ({
    de: `Die Variante „${name}“ ist für ${gebiet} geschrieben und bleibt hier ohne Wirkung.`,
    en: `The variant "${name}" is written for ${gebiet} and has no effect here.`,
  }),
};
