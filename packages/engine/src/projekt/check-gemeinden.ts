import type { Problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { describeGemeinde, type Gemeinde } from './gemeinde.ts';
import type { Register } from './register.ts';

/** A municipality that the project names by its key. */
export interface Lookup {
  readonly pfad: SourcePath;
  readonly ags: string;
  /** As the project states it. */
  readonly land: string | undefined;
  readonly gemeinde: Gemeinde | undefined;
}

/** Keys that the register does not know, and Länder that are not those of the key. */
export function checkGemeinde(
  lookup: Lookup,
  document: SourceDocument,
  register: Register | undefined,
): readonly Problem[] {
  if (register === undefined) return [];
  return lookup.gemeinde === undefined
    ? unknownGemeinde(lookup, document, register)
    : wrongLand(lookup, lookup.gemeinde, document);
}

function unknownGemeinde(
  { pfad, ags }: Lookup,
  document: SourceDocument,
  register: Register,
): readonly Problem[] {
  if (!/^\d{8}$/.test(ags)) return [];
  const node = document.nodeAt([...pfad, 'name']);
  const name = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const meant = name === undefined ? [] : register.find(name).treffer.slice(0, 3);
  const hint = meant.length === 0 ? '' : ` Gemeint: ${meant.map(describeGemeinde).join(' oder ')}?`;
  const hintEn = meant.length === 0 ? '' : ` Did you mean ${meant.map(describeGemeinde).join(' or ')}?`;
  const [first] = meant;
  return [
    {
      code: 'gemeinde-unbekannt',
      schwere: 'fehler',
      range: document.rangeOf([...pfad, 'ags']) ?? document.closestRangeOf(pfad),
      ...(first !== undefined && meant.length === 1 ? { ersatz: `"${first.ags}"` } : {}),
      text: {
        de: `Den Gemeindeschlüssel ${ags} gibt es im Gemeindeverzeichnis nicht: Ziffern prüfen oder mit „baukasten gemeinde NAME“ nachschlagen.${hint}`,
        en: `The register has no municipality with the key ${ags}: check the digits or look it up with "baukasten gemeinde NAME".${hintEn}`,
      },
    },
  ];
}

/** A leading zero is proposed only where that gives the key of a municipality, else one would be invented. */
export function withoutInventedKey(
  one: Problem,
  document: SourceDocument,
  register: Register | undefined,
): Problem {
  const { ersatz, ...rest } = one;
  const from = document.offsetAt(one.range.start);
  const written = document.text.slice(from, document.offsetAt(one.range.end)).replace(/["']/g, '');
  const lost = /^\d{7}$/.test(written) && ersatz === `"0${written}"`;
  if (!lost || register === undefined || register.byAgs(`0${written}`) !== undefined) return one;
  return {
    ...rest,
    code: 'schema-wert',
    text: {
      de: `Ein Gemeindeschlüssel hat acht Ziffern, „${written}“ nur sieben, und auch mit führender Null gibt es ihn im Gemeindeverzeichnis nicht: Ziffern prüfen oder mit „baukasten gemeinde NAME“ nachschlagen.`,
      en: `The key of a municipality has eight digits, "${written}" only seven, and the register does not have it with a leading zero either: check the digits or look it up with "baukasten gemeinde NAME".`,
    },
  };
}

/** The key decides which Land it is; a Land that contradicts it counts as not stated. */
function wrongLand(
  { pfad, ags, land }: Lookup,
  gemeinde: Gemeinde,
  document: SourceDocument,
): readonly Problem[] {
  if (land === undefined || land === gemeinde.land) return [];
  return [
    {
      code: 'land-widerspruch',
      schwere: 'fehler',
      range: document.closestRangeOf([...pfad, 'land']),
      ersatz: gemeinde.land,
      text: {
        de: `Der Gemeindeschlüssel ${ags} gehört zu ${gemeinde.name} in ${gemeinde.land}, hier steht das Land ${land}: ${gemeinde.land} eintragen, die Zeile löschen oder den Schlüssel berichtigen (anderes Landesrecht lässt sich mit --land ausprobieren).`,
        en: `The key ${ags} belongs to ${gemeinde.name} in ${gemeinde.land}, but the Land stated is ${land}: enter ${gemeinde.land}, delete the line or correct the key (the law of another Land can be tried with --land).`,
      },
    },
  ];
}
