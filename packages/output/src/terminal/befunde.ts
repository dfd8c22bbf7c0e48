import type { Befund, Pruefbericht } from '@baukasten/engine';
import { DRINGLICHKEIT, groupByPhase, type Phasengruppe } from '../phasen.ts';
import { paragraph } from '../text/paragraph.ts';
import { befundBlock, compactLines } from './befund-block.ts';
import { joinDots } from './header.ts';
import type { TerminalKontext } from './kontext.ts';
import { groupBy } from './merge-schritte.ts';

/** The findings phase by phase; what needs nothing is only counted unless the report is `ausfuehrlich`. */
export function phaseLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly (readonly string[])[] {
  return groupByPhase(bericht).map((phase) => onePhase(phase, bericht.stichtag, kontext));
}

function onePhase(phase: Phasengruppe, stichtag: string, kontext: TerminalKontext): readonly string[] {
  const { eigene, stil, breite, ausfuehrlich } = kontext;
  const shown = ausfuehrlich ? phase.befunde : phase.befunde.filter(needsLook);
  const counted = phase.befunde.filter((befund) => !shown.includes(befund));
  const head = { text: phase.titel ?? eigene.ohnePhase, stil: stil.fett };
  const counts = countsOf(counted, kontext);
  if (shown.length === 0) {
    return paragraph([head, { text: `· ${counts}`, stil: stil.blass }], { breite, erst: 0, folge: 2 });
  }
  const groups = groupBy(shown, ({ kennung, urteil }) => `${urteil} ${kennung}`);
  return [
    ...paragraph([head], { breite, erst: 0 }),
    ...groups.flatMap((group) => groupLines(group, stichtag, kontext)),
    ...(counts === '' ? [] : paragraph([{ text: counts, stil: stil.blass }], { breite, erst: 2 })),
  ];
}

function needsLook({ urteil, faelligAm }: Befund): boolean {
  return urteil === 'verletzt' || urteil === 'offen' || (urteil === 'anstehend' && faelligAm !== undefined);
}

/** One requirement that many elements miss is told for the first of them, the others are named. */
const JE_ANFORDERUNG = 3;

function groupLines(
  group: readonly [Befund, ...Befund[]],
  stichtag: string,
  kontext: TerminalKontext,
): readonly string[] {
  const { eigene, stil, breite, ausfuehrlich } = kontext;
  const shown = ausfuehrlich ? group : group.slice(0, JE_ANFORDERUNG);
  const lines = shown.flatMap((befund) =>
    befund.urteil === 'verletzt' || ausfuehrlich
      ? befundBlock(befund, stichtag, kontext)
      : compactLines(befund, kontext),
  );
  if (shown.length === group.length) return lines;
  const rest = group.slice(shown.length).map(({ element, kennung }) => element ?? kennung);
  const named = rest.slice(0, NAMEN);
  const text = eigene.ebenso(named.join(', '), rest.length - named.length);
  return [...lines, ...paragraph([{ text, stil: stil.blass }], { breite, erst: 6 })];
}

const NAMEN = 12;

/** „4 erfüllt · 2 nicht zutreffend“. */
function countsOf(befunde: readonly Befund[], { worte, eigene }: TerminalKontext): string {
  return joinDots(
    DRINGLICHKEIT.map((urteil) => {
      const anzahl = befunde.filter((befund) => befund.urteil === urteil).length;
      if (anzahl === 0) return undefined;
      return urteil === 'anstehend' ? eigene.ohneFrist(anzahl) : `${anzahl} ${worte.anzahl[urteil]}`;
    }),
  );
}
