import type { Befund, Pruefbericht } from '@baukasten/engine';
import { DRINGLICHKEIT, groupByPhase, type Phasengruppe } from '../phasen.ts';
import { joinDots } from '../text/join.ts';
import { paragraph } from '../text/paragraph.ts';
import { befundBlock, compactLines } from './befund-block.ts';
import { countWartende, type Wartende } from './fehlendes.ts';
import { enumerate, type TerminalKontext } from './kontext.ts';
import { groupBy } from './merge-schritte.ts';
import { openLines } from './offene.ts';

/** The findings phase by phase; what needs nothing is only counted unless the report is `ausfuehrlich`. */
export function phaseLines(bericht: Pruefbericht, kontext: TerminalKontext): readonly (readonly string[])[] {
  const wartende = countWartende(bericht.befunde);
  return groupByPhase(bericht).map((phase) =>
    kontext.ausfuehrlich
      ? detailedPhase(phase, bericht.stichtag, kontext)
      : shortPhase(phase, bericht.stichtag, wartende, kontext),
  );
}

/** Only what is violated, phase by phase. */
export function violatedLines(
  bericht: Pruefbericht,
  kontext: TerminalKontext,
): readonly (readonly string[])[] {
  return groupByPhase(bericht).flatMap((phase) => {
    const violated = phase.befunde.filter(isViolated);
    if (violated.length === 0) return [];
    return [
      [
        ...paragraph([headOf(phase, kontext)], { breite: kontext.breite, erst: 0 }),
        ...perKennung(violated, kontext, VERLETZTE, (befund) =>
          befundBlock(befund, bericht.stichtag, kontext),
        ),
      ],
    ];
  });
}

function detailedPhase(phase: Phasengruppe, stichtag: string, kontext: TerminalKontext): readonly string[] {
  return [
    ...paragraph([headOf(phase, kontext)], { breite: kontext.breite, erst: 0 }),
    ...phase.befunde.flatMap((befund) => befundBlock(befund, stichtag, kontext)),
  ];
}

function shortPhase(
  phase: Phasengruppe,
  stichtag: string,
  wartende: Wartende,
  kontext: TerminalKontext,
): readonly string[] {
  const { stil, breite } = kontext;
  const of = (choose: (befund: Befund) => boolean) => phase.befunde.filter(choose);
  const lines = [
    ...perKennung(of(isViolated), kontext, VERLETZTE, (befund) => befundBlock(befund, stichtag, kontext)),
    ...openLines(of(isOpen), wartende, kontext),
    ...perKennung(of(isDated), kontext, 1, (befund) => compactLines(befund, [], kontext)),
  ];
  const counts = countsOf(
    of((befund) => !isViolated(befund) && !isOpen(befund) && !isDated(befund)),
    kontext,
  );
  const head = headOf(phase, kontext);
  if (lines.length === 0)
    return paragraph([head, { text: `· ${counts}`, stil: stil.blass }], { breite, erst: 0, folge: 2 });
  return [
    ...paragraph([head], { breite, erst: 0 }),
    ...lines,
    ...(counts === '' ? [] : paragraph([{ text: counts, stil: stil.blass }], { breite, erst: 2 })),
  ];
}

function headOf({ titel }: Phasengruppe, { eigene, stil }: TerminalKontext) {
  return { text: titel ?? eigene.ohnePhase, stil: stil.fett };
}

const isViolated = ({ urteil }: Befund) => urteil === 'verletzt';
const isOpen = ({ urteil }: Befund) => urteil === 'offen';
const isDated = ({ urteil, faelligAm }: Befund) => urteil === 'anstehend' && faelligAm !== undefined;

/** A duty that many elements violate is told for the first of them, the others are named. */
const VERLETZTE = 3;

function perKennung(
  befunde: readonly Befund[],
  { eigene, stil, breite }: TerminalKontext,
  hoechstens: number,
  linesOf: (befund: Befund) => readonly string[],
): readonly string[] {
  return groupBy(befunde, ({ kennung }) => kennung).flatMap((group) => {
    const rest = group.slice(hoechstens).map(({ element, kennung }) => element ?? kennung);
    const named = { text: `${eigene.ebenso}: ${enumerate(rest)}`, stil: stil.blass };
    return [
      ...group.slice(0, hoechstens).flatMap(linesOf),
      ...(rest.length === 0 ? [] : paragraph([named], { breite, erst: 6 })),
    ];
  });
}

/** „4 erfüllt · 2 nicht zutreffend“. */
function countsOf(befunde: readonly Befund[], { worte, eigene }: TerminalKontext): string {
  return joinDots(
    DRINGLICHKEIT.map((urteil) => {
      const anzahl = befunde.filter((befund) => befund.urteil === urteil).length;
      if (anzahl === 0) return undefined;
      if (urteil === 'anstehend') return eigene.ohneFrist(anzahl);
      const late = befunde.filter((befund) => befund.urteil === urteil && befund.verspaetet === true).length;
      return `${anzahl} ${worte.anzahl[urteil]}${late === 0 ? '' : `, ${eigene.davonVerspaetet(late)}`}`;
    }),
  );
}
