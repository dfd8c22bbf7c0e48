/**
 * A place name taken apart for comparison. All words are folded: lower case, ä→ae, ß→ss, accents dropped, common
 * abbreviations written out.
 */
export interface Ortsname {
  /** Words before the first bracket, slash or connecting word: "Storkow (Mark)" → storkow. */
  readonly basis: readonly string[];
  /** Words that only tell it from others, connecting words dropped: "Neustadt a. d. Aisch" → aisch. */
  readonly zusatz: readonly string[];
  /** What stands after the first comma, titles and connecting words dropped: "Rosenthal, Hessen" → hessen. */
  readonly anhang: readonly string[];
  /** Every word before the first comma, connecting words kept. */
  readonly woertlich: readonly string[];
  /** The text names only a part of a municipality ("OT Bobzin"): another municipality may well have the same name. */
  readonly nurOrtsteil: boolean;
}

/** Takes a written name apart. Never fails; a text without a letter gives empty lists. */
export function parseOrtsname(text: string): Ortsname {
  const ort = dropOrtsteil(text.normalize('NFC'));
  const [vorn = '', ...hinten] = ort.text.split(',');
  const woerter = splitWords(vorn);
  const woertlich = woerter.filter(isWord).map(wordOf);
  const nurOrtsteil = ort.nurOrtsteil;
  if (woerter.length === 1)
    return { basis: woertlich, zusatz: [], anhang: readAnhang(hinten), woertlich, nurOrtsteil };
  const start = woerter.findIndex((wort) => !wort.bindend && !wort.trennend);
  const ende = woerter.findIndex((wort, i) => i > start && start >= 0 && (wort.bindend || wort.trennend));
  const grenze = ende < 0 ? woerter.length : ende;
  return {
    basis: woerter.slice(0, grenze).filter(isWord).map(wordOf),
    zusatz: woerter.slice(grenze).filter(isContent).map(wordOf),
    anhang: readAnhang(hinten),
    woertlich,
    nurOrtsteil,
  };
}

function readAnhang(teile: readonly string[]): readonly string[] {
  if (teile.length === 0) return [];
  return splitWords(teile.join(' '))
    .filter(isContent)
    .map(wordOf)
    .filter((wort) => !isTitel(wort));
}

/** Key without spaces: "Groß Kreutz" and "Grosskreutz" are the same place. */
export function compactKey(woerter: readonly string[]): string {
  return woerter.join('');
}

/** Every folded word of a text, connecting words kept. */
export function literalWords(text: string): readonly string[] {
  return splitWords(text.normalize('NFC')).filter(isWord).map(wordOf);
}

/** "Stadt Storkow", "Hansestadt Demmin", "Heilbad Heiligenstadt": words that are added or left out at will. */
export function isTitel(wort: string): boolean {
  return TITEL.has(wort);
}

const TITEL = new Set(
  (
    'stadt gemeinde landgemeinde stadtgemeinde markt flecken hansestadt lutherstadt landeshauptstadt kreisstadt grosse ' +
    'kreisfreie universitaetsstadt hochschulstadt reuterstadt barlachstadt fontanestadt residenzstadt bergstadt ' +
    'kurort luftkurort seebad ostseebad nordseebad heilbad seeheilbad ostseeheilbad thermalbad kneippheilbad'
  ).split(' '),
);

/** Between a name and its addition; the single letters are the usual abbreviations. */
const BINDEND = new Set(
  (
    'a am an auf b bei beim d das dem den der die i im in o ob u unter v vom von vor vorm z zu zum zur ' +
    'kreis landkreis lk lkr'
  ).split(' '),
);

const ABKUERZUNGEN: Readonly<Record<string, string>> = {
  gr: 'gross',
  kl: 'klein',
  mfr: 'mittelfranken',
  odw: 'odenwald',
  ofr: 'oberfranken',
  ol: 'oberlausitz',
  opf: 'oberpfalz',
  rhld: 'rheinland',
  st: 'sankt',
  ufr: 'unterfranken',
};

interface Wort {
  readonly text: string;
  readonly bindend: boolean;
  readonly trennend: boolean;
}

const ORTSTEIL = /(?:^|[\s,(/-])(?:OT|Ortsteil|Ortschaft|Stadtteil|Gemeindeteil|GT)\s/i;

/** "Storkow OT Kummersdorf" means Storkow; "OT Kummersdorf, Storkow" too; "OT Kummersdorf" alone stays. */
function dropOrtsteil(text: string): { readonly text: string; readonly nurOrtsteil: boolean } {
  const fund = ORTSTEIL.exec(text);
  if (fund === null) return { text, nurOrtsteil: false };
  const davor = text.slice(0, fund.index);
  if (/\p{L}/u.test(davor)) return { text: davor, nurOrtsteil: false };
  const danach = text.slice(fund.index + fund[0].length);
  const komma = danach.indexOf(',');
  return komma < 0
    ? { text: danach, nurOrtsteil: true }
    : { text: danach.slice(komma + 1), nurOrtsteil: false };
}

/** Länder are one word, so that "Sachsen" never finds Sachsen-Anhalt. */
const LANDESNAMEN =
  /(?<=sachsen|schleswig|mecklenburg|nordrhein|rheinland|baden)-(?=anhalt|holstein|vorpommern|westfalen|pfalz|w(?:ü|ue)rttemberg)/giu;

function splitWords(text: string): readonly Wort[] {
  // Most names are one plain word; this shortcut halves the time to build the index.
  if (/^[a-zäöüß]{3,}$/i.test(text)) return [readWord(text)];
  const regional = text
    .replace(LANDESNAMEN, '')
    .replace(/(^|[\s/(.])O\.\s?L\.?(?=\W|$)/gu, '$1Oberlausitz ')
    .replace(/(?<=\b[iI]\.?\s?)OB(?=\W|$)/gu, ' Oberbayern')
    .replace(/(?<=\b[iI]\.?\s?)NB(?=\W|$)/gu, ' Niederbayern');
  return (regional.match(/[\p{L}\p{M}\p{N}'’]+\.?|[(),/;]/gu) ?? []).map(readWord);
}

function readWord(roh: string): Wort {
  if (/^[(),/;]$/.test(roh)) return { text: '', bindend: false, trennend: true };
  const ohnePunkt = roh.replace(/\.$/, '');
  const gefaltet = foldText(ohnePunkt);
  // A capital I or V without a dot is a Roman number ("Wakendorf I"), not "im" or "vor".
  const zahl = /^[IVX]+$/.test(roh);
  return {
    text: ABKUERZUNGEN[gefaltet] ?? gefaltet,
    bindend: !zahl && BINDEND.has(gefaltet),
    trennend: false,
  };
}

function isWord(wort: Wort): boolean {
  return wort.text !== '';
}

function isContent(wort: Wort): boolean {
  return wort.text !== '' && !wort.bindend;
}

function wordOf(wort: Wort): string {
  return wort.text;
}

const UMLAUTE: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ł: 'l',
  ø: 'oe',
  æ: 'ae',
};

/** Lower case without umlauts and accents; composed and decomposed spelling give the same text. */
export function foldText(text: string): string {
  if (/^[a-z]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßłøæ]/g, (zeichen) => UMLAUTE[zeichen] ?? zeichen)
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '');
}
