import type { BefundKontext } from '../befund/to-befund.ts';
import type { Text } from '../document/problem.ts';
import { formatPath, type SourcePath } from '../document/range.ts';
import type { Luecke } from '../evaluate/luecken.ts';
import type { Bausteinwahl, Textbefund } from './types.ts';

/** A block as messages call it: T05 „Zuschlagskriterium Kinder- und Jugendbeteiligung“. */
export function nameOf({ baustein }: Bausteinwahl): string {
  return `${baustein.kennung} „${baustein.titel}“`;
}

/** Blocks whose condition cannot be decided: not chosen, and what is missing is named. */
export function openConditions(
  wahlen: readonly Bausteinwahl[],
  kontext: BefundKontext,
  entwurf: boolean,
): readonly Textbefund[] {
  return wahlen.flatMap((wahl): readonly Textbefund[] => {
    if (wahl.gewaehlt !== undefined || wahl.spur === undefined) return [];
    const gaps = kontext.luecken(wahl.spur) ?? [];
    const [first] = gaps;
    const missing = gaps.map((gap) => describeGap(gap, kontext));
    const was = missing.length === 0 ? 'seine Bedingung hat keinen Wert' : `es fehlt: ${missing.join(', ')}`;
    const what = missing.length === 0 ? 'its condition has no value' : `missing: ${missing.join(', ')}`;
    return [
      {
        art: 'bedingung_offen',
        schwere: entwurf ? 'hinweis' : 'fehler',
        bausteine: [wahl.baustein.kennung],
        range:
          first !== undefined && 'pfad' in first ? kontext.fakten.rangeOf(first.pfad) : wahl.baustein.range,
        ...(first !== undefined && 'pfad' in first ? { pfad: formatPath(first.pfad) } : {}),
        text: {
          de: `Ob der Baustein ${nameOf(wahl)} dazugehört, ist offen, er wurde nicht gewählt; ${was}.`,
          en: `Whether text block ${nameOf(wahl)} belongs here is open, so it was not chosen; ${what}.`,
        },
      },
    ];
  });
}

/** Chosen blocks that exclude each other. */
export function contradictions(gewaehlt: readonly Bausteinwahl[]): readonly Textbefund[] {
  const told = new Set<string>();
  return gewaehlt.flatMap((wahl) =>
    wahl.baustein.schliesstAus.flatMap(({ wert, range }): readonly Textbefund[] => {
      const other = gewaehlt.find(({ baustein }) => baustein.id === wert || baustein.kennung === wert);
      if (other === undefined) return [];
      const kennungen = [wahl.baustein.kennung, other.baustein.kennung];
      const pair = [...kennungen].sort().join(' ');
      if (told.has(pair)) return [];
      told.add(pair);
      return [
        {
          art: 'widerspruch',
          schwere: 'fehler',
          bausteine: kennungen,
          range,
          text: {
            de: `Die Bausteine ${nameOf(wahl)} und ${nameOf(other)} widersprechen sich und sind doch beide gewählt: Angaben des Vorhabens oder Bedingungen der Bausteine ändern.`,
            en: `Text blocks ${nameOf(wahl)} and ${nameOf(other)} contradict each other, but both are chosen: change facts of the project or conditions of the blocks.`,
          },
        },
      ];
    }),
  );
}

/** Where the facts stand that a text asked for; of a derived value those that it lacks. */
export interface Textluecken {
  readonly wahl: Bausteinwahl;
  readonly fehlstellen: readonly {
    readonly pfad: SourcePath;
    readonly leer: boolean;
    readonly gaps: readonly Luecke[];
  }[];
}

/** One finding for each missing fact, with all blocks that need it. */
export function gapFindings(
  luecken: readonly Textluecken[],
  kontext: BefundKontext,
  entwurf: boolean,
): readonly Textbefund[] {
  const byKey = new Map<string, Sammelluecke>();
  for (const { wahl, fehlstellen } of luecken) {
    for (const { leer, gaps } of fehlstellen) {
      for (const gap of gaps) {
        const known = byKey.get(gap.schluessel) ?? { gap, leer, erste: wahl, wahlen: new Set() };
        known.wahlen.add(wahl);
        byKey.set(gap.schluessel, known);
      }
    }
  }
  return [...byKey.values()].map(({ gap, leer, erste, wahlen }): Textbefund => {
    const bausteine = [...wahlen].map(({ baustein }) => baustein.kennung);
    const was = describeGap(gap, kontext);
    return {
      art: 'luecke',
      schwere: entwurf ? 'hinweis' : 'fehler',
      bausteine,
      range: 'pfad' in gap ? kontext.fakten.rangeOf(gap.pfad) : erste.baustein.range,
      ...('pfad' in gap ? { pfad: formatPath(gap.pfad) } : {}),
      text: gapWords(gap, was, leer, bausteine.join(', ')),
    };
  });
}

interface Sammelluecke {
  readonly gap: Luecke;
  readonly leer: boolean;
  readonly erste: Bausteinwahl;
  readonly wahlen: Set<Bausteinwahl>;
}

function gapWords(gap: Luecke, was: string, leer: boolean, bausteine: string): Text {
  if ('recht' in gap)
    return {
      de: `Für ${was} gibt es keinen belegten Wert; gebraucht wird er in ${bausteine}. Hier hilft keine Angabe der Gemeinde.`,
      en: `There is no confirmed value for ${was}; ${bausteine} needs it. No entry of the town can help.`,
    };
  return {
    de: `${was} ${leer ? 'ist noch leer (null)' : 'fehlt'}; gebraucht wird die Angabe in ${bausteine}. Bitte eintragen.`,
    en: `${was} ${leer ? 'is still empty (null)' : 'is missing'}; ${bausteine} needs it. Fill it in.`,
  };
}

function describeGap(gap: Luecke, kontext: BefundKontext): string {
  if ('recht' in gap) return `„${gap.recht.text}“`;
  const { titel } = kontext.angabe(gap.pfad);
  return `„${titel}“ (${formatPath(gap.pfad)})`;
}
