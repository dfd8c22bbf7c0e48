import type { Hinweis, Problem } from '@baukasten/engine';
import { formatOrt } from '../positions.ts';
import { codeFrame } from '../text/code-frame.ts';
import { paragraph } from '../text/paragraph.ts';
import { inSprache, type TerminalKontext } from './kontext.ts';

/** What is wrong with the file itself, each with the line and a caret. */
export function problemLines(probleme: readonly Problem[], kontext: TerminalKontext): readonly string[] {
  if (probleme.length === 0) return [];
  const { eigene, stil } = kontext;
  return [stil.fett(eigene.probleme), ...probleme.flatMap((problem) => oneProblem(problem, kontext))];
}

function oneProblem(problem: Problem, kontext: TerminalKontext): readonly string[] {
  const { worte, eigene, stil, breite, basis, lineAt } = kontext;
  const serious = problem.schwere === 'fehler';
  const colour = serious ? stil.rot : problem.schwere === 'warnung' ? stil.gelb : stil.blau;
  const text = (span: string, indent: number) => paragraph([{ text: span }], { breite, erst: indent });
  const head = [
    { text: `${serious ? '✗' : '!'} ${worte.schwere[problem.schwere]}`, stil: colour },
    { text: formatOrt(problem.range, basis), stil: stil.blass },
    { text: `[${problem.code}]`, stil: stil.blass },
  ];
  return [
    ...paragraph(head, { breite, erst: 2, folge: 4 }),
    ...text(inSprache(problem.text, kontext), 4),
    ...codeFrame(problem.range, { lineAt, breite, einzug: 4, stil }),
    // Of blanks nothing would be seen.
    ...(problem.ersatz === undefined || problem.ersatz.trim() === ''
      ? []
      : text(`${eigene.abhilfe} ${eigene.vorschlag}: ${problem.ersatz}`, 4)),
    ...(problem.verwandt ?? []).flatMap(({ text: words, range }) =>
      text(`${eigene.sieheAuch} ${formatOrt(range, basis)}: ${inSprache(words, kontext)}`, 4),
    ),
  ];
}

/** Values that need a look: one paragraph each, without a frame. */
export function hinweisLines(hinweise: readonly Hinweis[], kontext: TerminalKontext): readonly string[] {
  if (hinweise.length === 0) return [];
  const { eigene, stil, breite, basis } = kontext;
  return [
    stil.fett(eigene.hinweise),
    ...hinweise.flatMap((hinweis) =>
      paragraph(
        [
          { text: '!', stil: stil.blau },
          { text: inSprache(hinweis.text, kontext) },
          { text: `(${formatOrt(hinweis.range, basis)})`, stil: stil.blass },
        ],
        { breite, erst: 2, folge: 4 },
      ),
    ),
  ];
}
