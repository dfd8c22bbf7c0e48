import type { Problem } from '../document/problem.ts';
import type { Angebotsdatei } from './read-angebote.ts';
import type { Angebot } from './types.ts';

/**
 * Letters in place of bidders and numbers in place of evaluators, in the order of the file. Reasons and other free
 * texts are searched for the names; what else they give away only a reader can tell.
 */
export function anonymize(datei: Angebotsdatei): Angebotsdatei {
  const hide = hideNames(
    datei.angebote.flatMap(({ id, bieter }, i) => [
      [bieter, letter(i)] as const,
      ...(id.length < MIN_WORT ? [] : [[id, letter(i)] as const]),
    ]),
  );
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

/**
 * Replaces whole names first, then the words of names that are no general ones, as people shorten them; a word of two
 * names becomes an ellipsis. Only where letters do not go on.
 */
function hideNames(names: readonly (readonly [string, string])[]): (text: string) => string {
  const words = new Map<string, string>();
  for (const [name, ersatz] of names) {
    for (const word of name.split(/[^\p{L}\p{N}-]+/u)) {
      if (word.length < MIN_WORT || ALLGEMEIN.has(word.toLowerCase())) continue;
      words.set(word, words.has(word) && words.get(word) !== ersatz ? '…' : ersatz);
    }
  }
  const all = [...names.filter(([name]) => name !== ''), ...words].sort(([a], [b]) => b.length - a.length);
  return (text) => all.reduce((result, [name, ersatz]) => replaceWhole(result, name, ersatz), text);
}

function replaceWhole(text: string, name: string, ersatz: string): string {
  return text
    .split(name)
    .reduce((left, right) =>
      /[\p{L}\p{N}]$/u.test(left) || /^[\p{L}\p{N}]/u.test(right)
        ? `${left}${name}${right}`
        : `${left}${ersatz}${right}`,
    );
}

const MIN_WORT = 3;

/** Words of trades and legal forms, which many names share and which tell nothing alone. */
const ALLGEMEIN: ReadonlySet<string> = new Set(
  `architekt architekten architektin architektinnen architektur architekturbüro atelier bau bauunternehmen beratende
  beratung büro die der das energie für freiraum freiraumplanung garten gartenbau gbr gesellschaft ggmbh gmbh gruppe
  haftungsbeschränkt ingenieur ingenieurbüro ingenieure ingenieurgesellschaft kollegen landschaft landschaftsarchitekt
  landschaftsarchitekten landschaftsarchitektur landschaftsbau mbb mbh ohg part partg partner partnerschaft planer
  planung planungsbüro planungsgruppe sohn söhne stadt stadtplaner stadtplanung studio team tiefbau umwelt und von`.split(
    /\s+/,
  ),
);
