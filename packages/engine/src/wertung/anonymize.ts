import type { Problem } from '../document/problem.ts';
import { hideAddresses } from './adressen.ts';
import { ALLGEMEIN, isFamilienname, isGewerbe, RECHTSFORM } from './namensworte.ts';
import type { Angebotsdatei } from './read-angebote.ts';
import type { Angebot } from './types.ts';

/**
 * Letters in place of bidders and numbers in place of evaluators, in the order of the file. Free texts are searched for
 * the names; what else they give away only a reader can tell.
 */
export function anonymize(datei: Angebotsdatei): Angebotsdatei {
  const hide = hideNames([
    ...datei.angebote.map(({ bieter }, i) => [bieter, letter(i)] as const),
    ...idsOf(datei.angebote),
    ...datei.bewertetVon.map((name, i) => [name, person(i)] as const),
  ]);
  const texts = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).map(([key, text]) => [key, hide(text)]));
  const orNull = (text: string | null) => (text === null ? null : hide(text));
  const angebote = datei.angebote.map((one, i): Angebot => {
    const { ausgeschlossen } = one;
    return {
      ...one,
      // Of two bids with one id the second keeps its fault.
      id: letter(datei.angebote.findIndex(({ id }) => id === one.id)),
      bieter: letter(i),
      begruendung: texts(one.begruendung),
      ausgeschlossen:
        ausgeschlossen === null
          ? null
          : { grund: hide(ausgeschlossen.grund), quelle: orNull(ausgeschlossen.quelle) },
    };
  });
  return {
    ...datei,
    angebote,
    vorhaben: orNull(datei.vorhaben),
    bewertetVon: datei.bewertetVon.map((_, i) => person(i)),
  };
}

const person = (index: number): string => `Person ${index + 1}`;

/** A short id says too little to be searched for, unless another bid now bears it as its letter. */
function idsOf(angebote: readonly Angebot[]): readonly Ersetzung[] {
  return angebote.flatMap(({ id }, i) => {
    if (id.length >= MIN_WORT) return [[id, letter(i)] as const];
    return id !== letter(i) && angebote.some((_, other) => letter(other) === id)
      ? [[id, LUECKE] as const]
      : [];
  });
}

/**
 * For what is wrong with a file: names are found in its text, however broken it is. A name may stand in a wrong field,
 * so every value is hidden.
 */
export function anonymizeProbleme(probleme: readonly Problem[], text: string): readonly Problem[] {
  const werte = [...text.matchAll(WERT)].flatMap(([, feld = '', a, b, c]) => {
    const wert = (a ?? b ?? c ?? '').trim();
    return OFFEN.test(feld) || !/\p{L}/u.test(wert) || /^(?:null|true|false)$/.test(wert)
      ? []
      : [{ feld, wert }];
  });
  const names = werte.filter(
    ({ feld, wert }) => feld === 'bieter' || (feld === 'id' && wert.length >= MIN_WORT),
  );
  const others = werte.filter(({ feld, wert }) => feld !== 'id' && wert.length >= MIN_WORT);
  const hide = hideNames(
    names.map(({ wert }) => [wert, LUECKE]),
    others.map(({ wert }) => [wert, LUECKE]),
  );
  return probleme.map(({ ersatz, ...one }) => ({
    ...one,
    text: { de: hide(one.text.de), en: hide(one.text.en) },
    ...(ersatz === undefined ? {} : { ersatz: hide(ersatz) }),
    ...(one.verwandt === undefined
      ? {}
      : {
          verwandt: one.verwandt.map((other) => ({
            ...other,
            text: { de: hide(other.text.de), en: hide(other.text.en) },
          })),
        }),
  }));
}

/** A value with the name of its field, if any: quoted or plain, in flow or in block style. */
const WERT =
  /(?:(?:^|[\s{,])["']?(\p{L}+)["']?\s*:|[[,]|^\s*-)[^\S\n]*(?:"([^"\n]*)"|'([^'\n]*)'|([^,{}[\]\n#:"']+(?:['"][^,{}[\]\n#:]*)?))(?=\s*(?:[,}\]\n#]|$))/gmu;

/** Fields that name no bidder, and whose values a message needs. */
const OFFEN = /^(?:matrix|projekt|am)$/;

/** A … Z, AA, AB …: for any number of bids. */
export function letter(index: number): string {
  const rest = Math.floor(index / 26);
  const own = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? own : `${letter(rest - 1)}${own}`;
}

/** What is searched for, and what takes its place. */
type Ersetzung = readonly [name: string, ersatz: string];

/** Stands where a letter could say something untrue. */
const LUECKE = '…';

/**
 * One pass, so that no letter is taken for a name; the longest name first. Whole names become letters. Of a name that is
 * shortened to a word nobody can tell whether the text means the bidder or the thing, so the word becomes a gap; words
 * that everybody uses stay, unless they are surnames or somebody is called so. Found as written or in capitals, with a
 * genitive, and only where no letters go on.
 */
function hideNames(names: readonly Ersetzung[], whole: readonly Ersetzung[] = []): (text: string) => string {
  const found = new Map<string, string>();
  const add = (name: string, ersatz: string): void => {
    for (const form of new Set([name, capitalized(name), name.toUpperCase()])) {
      const there = found.get(form);
      found.set(form, there === undefined || there === ersatz ? ersatz : LUECKE);
    }
  };
  for (const [name, ersatz] of names) {
    for (const form of formsOf(spaced(name))) add(form, isCommon(form) ? LUECKE : ersatz);
  }
  for (const word of names.flatMap(([name]) => [...distinctiveWords(name), ...surnamesOf(name)]))
    if (!found.has(word)) add(word, LUECKE);
  for (const [name, ersatz] of whole) if (!found.has(spaced(name))) found.set(spaced(name), ersatz);
  if (found.size === 0) return (text) => text;
  const forms = [...found.keys()].sort((a, b) => b.length - a.length);
  const any = forms
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
  const inAddresses = names.flatMap(([name]) => [
    withoutRechtsform(spaced(name)),
    ...distinctiveWords(name),
    ...surnamesOf(name),
  ]);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${any})(['’]?[eE]?[sS])?(?![\\p{L}\\p{N}])`, 'gu');
  const hideCalled = hideCalledNames(names.flatMap(([name]) => wordsOf(name)));
  return (text) =>
    hideCalled(hideAddresses(text, inAddresses, LUECKE)).replace(
      pattern,
      (all: string, form: string, genitiv: string | undefined) => {
        // „Kleines“ is no genitive of „Klein“.
        if (genitiv !== undefined && ALLGEMEIN.has(all.toLowerCase())) return all;
        const ersatz = found.get(spaced(form)) ?? LUECKE;
        return genitiv === undefined || ersatz === LUECKE ? ersatz : `${ersatz}’s`;
      },
    );
}

/** Everyday words of a name too, where a text calls somebody by them: „Frau Dr. Garten“. */
function hideCalledNames(words: readonly string[]): (text: string) => string {
  const called = new Set(words.filter((word) => /^\p{Lu}/u.test(word) && ALLGEMEIN.has(word.toLowerCase())));
  return (text) =>
    text.replace(ANREDE, (all, anrede: string, word: string, genitiv: string | undefined) =>
      called.has(word) || called.has(`${word}${genitiv ?? ''}`) ? `${anrede}${LUECKE}` : all,
    );
}

const ANREDE =
  /(?<!\p{L})((?:Herrn?|Frau|Hr\.|Fr\.)\s+(?:(?:Dr|Prof|Dipl|Ing)\.[\s-]*)*)(\p{Lu}\p{L}*?)(s)?(?!\p{L})/gu;

const MIN_WORT = 3;

const spaced = (name: string): string => name.trim().replace(/\s+/g, ' ');
const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The name, and what is left of it without its legal form and without what it adds in brackets. */
function formsOf(name: string): ReadonlySet<string> {
  const short = spaced(name.replace(/\([^()]*\)/g, ' '));
  const added = [short, withoutRechtsform(short)].filter((form) => !ALLGEMEIN.has(form.toLowerCase()));
  const forms = [name, withoutRechtsform(name), ...added];
  const spoken = [...forms, ...forms.map(withoutGewerbe).filter((form) => /\s/.test(form))].flatMap(joined);
  return new Set(spoken.filter((form) => /[\p{L}\p{N}]/u.test(form)));
}

/** „Büro Sommer Garten“ as people say it: without what the firm is. */
function withoutGewerbe(name: string): string {
  return name
    .split(' ')
    .filter((word) => !isGewerbe(word))
    .join(' ');
}

/** A name with „&“ is also said with „und“. */
function joined(form: string): readonly string[] {
  const parts = form.split(/\s+(?:[&+]|und|u\.)\s+/);
  return parts.length === 1 ? [form] : [form, ...[' & ', ' + ', ' und '].map((by) => parts.join(by))];
}

/** Words, and the parts of those with hyphens. */
function wordsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}-]+/u);
  return [...new Set([...words, ...words.flatMap((word) => word.split('-'))])].filter((word) => word !== '');
}

/** Words in capitals; of those in small letters only the first of a name, because others are everyday words. */
function distinctiveWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const [first = ''] = words;
  const leading = [first, first.split('-')[0]];
  return words.filter(
    (word) => (/^[\p{Lu}\p{N}]/u.test(word) || leading.includes(word)) && isDistinctive(word),
  );
}

/** Surnames that are everyday words as well; behind another everyday word they mean the thing („Planung am Park“, „Neues Land“). */
function surnamesOf(name: string): readonly string[] {
  const words = spaced(name).split(/[\s/+-]+/);
  return words
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .filter((word, i) => isFamilienname(word) && !isAttribute(words[i - 1] ?? ''));
}

/** Whether what stands before a word makes it a thing: a small word other than „und“ or „von“, or an adjective. */
function isAttribute(before: string): boolean {
  if (/^(?:und|&|von|zu)$/.test(before)) return false;
  return /^\p{Ll}/u.test(before) || /^(?:frei|grün|klein|neu)e[rs]?$/i.test(before);
}

function isDistinctive(word: string): boolean {
  const key = word.toLowerCase();
  const isCode = /\p{L}\p{N}|\p{N}\p{L}/u.test(word);
  return (word.length >= MIN_WORT || isCode) && !ALLGEMEIN.has(key) && !RECHTSFORM.has(key);
}

/** Whether a name is nothing but words that a text may use without meaning anybody. */
function isCommon(name: string): boolean {
  return wordsOf(name).every((word) => ALLGEMEIN.has(word.toLowerCase()));
}

function withoutRechtsform(name: string): string {
  const words = name.split(' ');
  const last = words.findLastIndex((word) => {
    const key = word.replace(/[.,()]/g, '').toLowerCase();
    return !RECHTSFORM.has(key) && !/^[&+]?$/.test(key) && key !== 'und';
  });
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/,$/, '');
}
