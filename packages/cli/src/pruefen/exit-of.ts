import type { Problem, Schwere, Urteilszeile } from '@baukasten/engine';
import { EXIT, type ExitCode } from '../exit-codes.ts';

const LEICHTER: readonly Schwere[] = ['fehler', 'warnung', 'hinweis'];

/** formate, "Exit codes": a file with errors counts more than findings, because its verdicts may be incomplete. */
export function exitOf(
  probleme: readonly Problem[],
  urteile: readonly Pick<Urteilszeile, 'schwere'>[],
  ab: Schwere,
): ExitCode {
  if (probleme.some(({ schwere }) => schwere === 'fehler')) return EXIT.eingabe;
  const zaehlt = LEICHTER.slice(0, LEICHTER.indexOf(ab) + 1);
  return urteile.some(({ schwere }) => schwere !== undefined && zaehlt.includes(schwere))
    ? EXIT.befunde
    : EXIT.sauber;
}
