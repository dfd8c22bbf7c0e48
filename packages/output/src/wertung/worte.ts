import { type Bewertungsmatrix, dateiArtOf, type Preismethode, type Sprache } from '@baukasten/engine';

/** Names of the methods, as tender documents call them. */
const METHODEN: Readonly<Record<Preismethode, Readonly<Record<Sprache, string>>>> = {
  preisquotient: { de: 'Preisquotient', en: 'price quotient' },
  linear_2x: { de: 'linear bis zum doppelten Preis', en: 'linear to twice the price' },
  linear_1_5x: { de: 'linear bis zum anderthalbfachen Preis', en: 'linear to 1.5 times the price' },
  richtwert_einfach: { de: 'einfache Richtwertmethode', en: 'simple ratio method' },
  richtwert_erweitert: { de: 'erweiterte Richtwertmethode', en: 'extended ratio method' },
  festpreis: { de: 'Festpreis', en: 'fixed price' },
};

export function methodName(methode: Preismethode, sprache: Sprache): string {
  return METHODEN[methode][sprache];
}

/** What a matrix is called where it is cited: of a project only the file's name, because folders differ by machine. */
export function matrixName({ id }: Bewertungsmatrix): string {
  return ofProjekt(id) ? (id.split('/').at(-1) ?? id) : id;
}

/** What is scored: as the file of bids says, else as the project that the matrix stands in; null if neither does. */
export function vorhabenOf(vorhaben: string | null, { id, titel }: Bewertungsmatrix): string | null {
  return vorhaben ?? (ofProjekt(id) && titel !== id ? titel : null);
}

const ofProjekt = (id: string): boolean => dateiArtOf(id) === 'projekt';

/** A file without its folders; of a file of bids nothing but its kind, because it may be called after a bidder. */
export function hiddenFile(pfad: string): string {
  const name = pfad.split(/[/\\]/).at(-1) ?? pfad;
  return dateiArtOf(name) === 'angebote' ? '….angebote.yaml' : name;
}

/** Picks the language of a pair. */
export function pick(sprache: Sprache, de: string, en: string): string {
  return sprache === 'de' ? de : en;
}

export function quote(name: string, sprache: Sprache): string {
  return sprache === 'de' ? `„${name}“` : `“${name}”`;
}

/** Winners as words: one name, several that need a lot, or nobody. */
export function winnersText(erste: readonly string[], sprache: Sprache): string {
  if (erste.length === 0) return pick(sprache, 'kein Angebot', 'no bid');
  if (erste.length === 1) return erste[0] ?? '';
  return `${erste.join(', ')} ${pick(sprache, '(Los)', '(lot)')}`;
}

export const RECHTSHINWEIS = {
  de: 'Die Rechnung folgt der angegebenen Matrix; ob Noten, Ausschlüsse und Matrix rechtmäßig sind, entscheidet die Vergabestelle. Keine Rechtsberatung.',
  en: 'The arithmetic follows the given matrix; whether grades, exclusions and matrix are lawful is for the contracting authority to decide. No legal advice.',
} as const;

/** What hiding names cannot promise. */
export const ANONYM_HINWEIS = {
  de: 'Statt der Bieter stehen Buchstaben, statt der Bewertenden Nummern. Begründungen, Gründe und Quellen von Ausschlüssen und der Name des Vorhabens wurden nach deren Namen durchsucht; wo nur ein Wort eines Namens stand, steht „…“. Nicht erkannt werden Spitznamen, anders geschriebene Namen und allgemeine Wörter wie „Plan“; bitte vor der Weitergabe lesen.',
  en: 'Letters stand for the bidders, numbers for the evaluators. Reasons, grounds and sources of exclusions and the name of the project were searched for their names; where only a word of a name stood, there is “…”. Nicknames, names spelled differently and general words such as “Plan” are not recognised; read everything before passing this on.',
} as const;
