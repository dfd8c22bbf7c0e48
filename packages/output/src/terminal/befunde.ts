import type { Befund, Pruefbericht } from '@baukasten/engine';
import { DRINGLICHKEIT, groupByPhase, type Phasengruppe } from '../phasen.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import { befundBlock, compactLines } from './befund-block.ts';
import { countWartende, type Wartende } from './fehlendes.ts';
import type { TerminalKontext } from './kontext.ts';
import { groupBy } from './merge-schritte.ts';

/** The findings phase by phase; what needs nothing is only counted unless the report is `ausfuehrlich`. */
export function phaseLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly (readonly string[])[] {
  const pruefung = { stichtag: bericht.stichtag, wartende: countWartende(bericht.befunde) };
  return groupByPhase(bericht).map((phase) => onePhase(phase, pruefung, kontext));
}

interface Pruefung {
  readonly stichtag: string;
  readonly wartende: Wartende;
}

/** A phase tells of no more open requirements than these; the others are named. */
const OFFENE = 5;

function onePhase(phase: Phasengruppe, pruefung: Pruefung, kontext: TerminalKontext): readonly string[] {
  const { eigene, stil, breite, ausfuehrlich } = kontext;
  const shown = ausfuehrlich ? phase.befunde : phase.befunde.filter(needsLook);
  const counted = phase.befunde.filter((befund) => !shown.includes(befund));
  const head = { text: phase.titel ?? eigene.ohnePhase, stil: stil.fett };
  const counts = countsOf(counted, kontext);
  if (shown.length === 0) {
    return paragraph([head, { text: `· ${counts}`, stil: stil.blass }], { breite, erst: 0, folge: 2 });
  }
  const groups = groupBy(shown, ({ kennung, urteil }) => `${urteil} ${kennung}`);
  const open = groups.filter(([{ urteil }]) => urteil === 'offen');
  const rest = ausfuehrlich || open.length <= OFFENE + 1 ? [] : open.slice(OFFENE);
  const restLine = paragraph(
    [
      { text: `? ${eigene.weitereOffen(rest.length)}:`, stil: stil.gelb },
      { text: namesOf(rest.map(([{ kennung }]) => kennung)), stil: stil.blass },
    ],
    { breite, erst: 2, folge: 6 },
  );
  return [
    ...paragraph([head], { breite, erst: 0 }),
    ...groups.flatMap((group) =>
      group === rest[0] ? restLine : rest.includes(group) ? [] : groupLines(group, pruefung, kontext),
    ),
    ...(counts === '' ? [] : paragraph([{ text: counts, stil: stil.blass }], { breite, erst: 2 })),
  ];
}

function needsLook({ urteil, faelligAm }: Befund): boolean {
  return urteil === 'verletzt' || urteil === 'offen' || (urteil === 'anstehend' && faelligAm !== undefined);
}

/** A duty that many elements miss is told for the first of them, the others are named. */
const ELEMENTE = { verletzt: 3, sonst: 1 };

function groupLines(
  group: readonly [Befund, ...Befund[]],
  { stichtag, wartende }: Pruefung,
  kontext: TerminalKontext,
): readonly string[] {
  const { eigene, stil, breite, ausfuehrlich } = kontext;
  const verletzt = group[0].urteil === 'verletzt';
  const shown = ausfuehrlich ? group : group.slice(0, verletzt ? ELEMENTE.verletzt : ELEMENTE.sonst);
  const lines = shown.flatMap((befund) =>
    verletzt || ausfuehrlich
      ? befundBlock(befund, stichtag, kontext)
      : compactLines(befund, wartende, kontext),
  );
  if (shown.length === group.length) return lines;
  const rest = group.slice(shown.length).map(({ element, kennung }) => element ?? kennung);
  const text = `${eigene.ebenso}: ${namesOf(rest)}`;
  return [...lines, ...paragraph([{ text, stil: stil.blass }], { breite, erst: 6 })];
}

/** Longer lists of names end with the number of those that are left out. */
const NAMEN = 12;

function namesOf(names: readonly string[]): string {
  const more = names.length - NAMEN;
  return more > 0 ? `${names.slice(0, NAMEN).join(', ')} +${more}` : names.join(', ');
}

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
