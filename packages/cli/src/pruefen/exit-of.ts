import type { Pruefbericht, Schwere } from '@baukasten/engine';
import { EXIT, type ExitCode, worstExit } from '../exit-codes.ts';

const LEICHTER: readonly Schwere[] = ['fehler', 'warnung', 'hinweis'];

/** formate, "Exit codes": a file with errors counts more than findings, because its verdicts may be incomplete. */
export function exitOf(berichte: readonly Pruefbericht[], ab: Schwere, fehlendeEingaben: number): ExitCode {
  const zaehlt = LEICHTER.slice(0, LEICHTER.indexOf(ab) + 1);
  const codes = berichte.map(({ probleme, befunde }): ExitCode => {
    if (probleme.some(({ schwere }) => schwere === 'fehler')) return EXIT.eingabe;
    return befunde.some(({ schwere }) => schwere !== undefined && zaehlt.includes(schwere))
      ? EXIT.befunde
      : EXIT.sauber;
  });
  return worstExit([...codes, fehlendeEingaben > 0 ? EXIT.eingabe : EXIT.sauber]);
}
