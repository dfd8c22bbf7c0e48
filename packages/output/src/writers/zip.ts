import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts of an Office file by their path, in the order of the file. */
export type Teile = Readonly<Record<string, Uint8Array>>;

/** More than any template needs; a small file that unpacks to gigabytes is refused before it is unpacked. */
const HOECHSTENS = 64 * 1024 * 1024;

/** The parts that `wanted` asks for; undefined if the bytes are no zip file, or one that is too large to be meant well. */
export function unpack(bytes: Uint8Array, wanted: (pfad: string) => boolean = () => true): Teile | undefined {
  let groesse = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        groesse += originalSize;
        if (groesse > HOECHSTENS) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

/**
 * A zip file that depends on its parts alone: zip stores local time, so the day is given in the fields of local time,
 * which are the same everywhere.
 */
export function pack(teile: Teile): Uint8Array {
  const mtime = new Date(1980, 0, 1, 12);
  const eintraege: Zippable = {};
  for (const pfad of [...ZUERST.filter((erster) => erster in teile), ...Object.keys(teile)])
    eintraege[pfad] = [clean(pfad, teile[pfad] ?? new Uint8Array()), { mtime, level: 9 }];
  return zipSync(eintraege);
}

/** XML has no place for most control characters; one in a project's text would make the whole file unreadable. */
function clean(pfad: string, inhalt: Uint8Array): Uint8Array {
  if (!/\.(?:xml|rels)$/.test(pfad)) return inhalt;
  const text = strFromU8(inhalt);
  return CONTROL.test(text) ? strToU8(text.replace(CONTROL_ALL, '\uFFFD')) : inhalt;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const CONTROL_ALL = new RegExp(CONTROL, 'g');

/** Programs tell the kind of an Office file from its first entries. */
const ZUERST = ['[Content_Types].xml', '_rels/.rels'];

export const textOf = (teile: Teile, pfad: string): string | undefined => {
  const teil = teile[pfad];
  return teil === undefined ? undefined : strFromU8(teil);
};

export const bytesOf = (text: string): Uint8Array => strToU8(text);

/** The same parts, the text of one of them changed. */
export function mapText(teile: Teile, pfad: string, change: (text: string) => string): Teile {
  const text = textOf(teile, pfad);
  return text === undefined ? teile : { ...teile, [pfad]: bytesOf(change(text)) };
}

/** The properties of a file carry one day, the document's own, instead of the clock; none if it has none. */
export function fixDates(coreXml: string, tag: string | null): string {
  return coreXml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, auf: string, _name, zu: string) => (tag === null ? '' : `${auf}${tag}T00:00:00Z${zu}`),
  );
}
