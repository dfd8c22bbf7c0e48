import type { Problem } from '../document/problem.ts';
import type { Angebotsdatei } from './read-angebote.ts';
import type { Angebot } from './types.ts';

/**
 * Letters in place of bidders and numbers in place of evaluators, in the order of the file. Reasons and other free
 * texts are searched for the names; what else they give away only a reader can tell.
 */
export function anonymize(datei: Angebotsdatei): Angebotsdatei {
  const hide = hideNames(datei.angebote.map(({ bieter }, i) => [bieter, letter(i)]));
  const texts = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).map(([key, text]) => [key, hide(text)]));
  const angebote = datei.angebote.map((one, i): Angebot => {
    const { ausgeschlossen } = one;
    return {
      ...one,
      // Of two bids with one id the second keeps its fault.
      id: letter(datei.angebote.findIndex(({ id }) => id === one.id)),
      bieter: letter(i),
      begruendung: texts(one.begruendung),
      ausgeschlossen:
        ausgeschlossen === null ? null : { ...ausgeschlossen, grund: hide(ausgeschlossen.grund) },
    };
  });
  return { ...datei, angebote, bewertetVon: datei.bewertetVon.map((_, i) => `Person ${i + 1}`) };
}

/** For what is wrong with a file: names are found in its text, however broken it is. */
export function anonymizeProbleme(probleme: readonly Problem[], text: string): readonly Problem[] {
  const names = [...text.matchAll(/^.*?\b(?:bieter|id)\s*:\s*(.*)$/gm)].flatMap(([line = '']) =>
    [...line.matchAll(/\b(bieter|id)\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n#]*))/g)].flatMap(
      ([, art, a, b, c]) => {
        const name = (a ?? b ?? c ?? '').trim();
        return name.length < (art === 'id' ? 3 : 1) ? [] : [name];
      },
    ),
  );
  const hide = hideNames([...new Set(names)].map((name) => [name, '…']));
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

/** A … Z, AA, AB …: for any number of bids. */
export function letter(index: number): string {
  const rest = Math.floor(index / 26);
  const own = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? own : `${letter(rest - 1)}${own}`;
}

/** Longest names first, each also without its legal form, wherever letters do not go on. */
function hideNames(names: readonly (readonly [string, string])[]): (text: string) => string {
  const all = names
    .flatMap(([name, ersatz]) => [
      [name, ersatz] as const,
      [name.replace(RECHTSFORM, '').trim(), ersatz] as const,
    ])
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => b.length - a.length);
  return (text) => {
    let result = text;
    for (const [name, ersatz] of all) {
      const parts = result.split(name);
      result = parts.reduce((left, right) =>
        /[\p{L}\p{N}]$/u.test(left) || /^[\p{L}\p{N}]/u.test(right)
          ? `${left}${name}${right}`
          : `${left}${ersatz}${right}`,
      );
    }
    return result;
  };
}

const RECHTSFORM =
  /[\s,]*\b(?:(?:g?GmbH|UG|AG|KG|OHG|GbR|PartG|mbB|mbH|SE|eG|e\.\s?V\.|e\.\s?K\.|& Co\.?|\(haftungsbeschränkt\))[\s,.]*)+$/;
