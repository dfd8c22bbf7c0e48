import type { Matrixbefund, Sprache } from '@baukasten/engine';
import { formatOrt } from '../positions.ts';
import { absatz, liste, type Teil } from '../seite/seite.ts';
import { formatDay } from '../text/days.ts';
import { pick } from './worte.ts';

/** What was found about a matrix, and the folder that places in it are shortened against. */
export interface Matrixmaengel {
  readonly befunde: readonly Matrixbefund[];
  readonly basis: string;
}

/** What whoever decides by a result must know of its matrix: errors and warnings; nothing without any. */
export function maengelTeile({ befunde, basis }: Matrixmaengel, sprache: Sprache): readonly Teil[] {
  const serious = befunde.filter(({ schwere }) => schwere !== 'hinweis');
  const warning = fehlerSatz(befunde, sprache);
  return [
    ...(warning === undefined ? [] : [absatz(warning, true)]),
    liste(serious.map((befund) => ({ text: befundText(befund, sprache, basis), ton: befund.schwere }))),
  ];
}

/** Undefined where the matrix has no error. */
export function fehlerSatz(befunde: readonly Matrixbefund[], sprache: Sprache): string | undefined {
  const codes = [
    ...new Set(befunde.filter(({ schwere }) => schwere === 'fehler').map(({ regel }) => regel)),
  ].join(', ');
  if (codes === '') return undefined;
  return pick(
    sprache,
    `Achtung: Die Prüfung der Matrix meldet Fehler (${codes}). Gewertet ist trotzdem; bitte klären, bevor auf dieser Grundlage entschieden oder unterschrieben wird.`,
    `Attention: the check of the matrix reports errors (${codes}). Bids are scored all the same; settle this before anybody decides or signs on this basis.`,
  );
}

/** One finding with its place and source. */
export function befundText(befund: Matrixbefund, sprache: Sprache, basis: string): string {
  const worte = {
    fehler: pick(sprache, 'Fehler', 'Error'),
    warnung: pick(sprache, 'Warnung', 'Warning'),
    hinweis: pick(sprache, 'Hinweis', 'Note'),
  };
  const beleg = [
    befund.quelle,
    befund.stand === null ? undefined : `Stand ${formatDay(befund.stand, sprache)}`,
    befund.ungeprueft ? pick(sprache, 'ungeprüft', 'unconfirmed') : undefined,
  ].filter((teil) => teil !== undefined);
  return `${worte[befund.schwere]} ${befund.regel}: ${befund.text[sprache]} (${formatOrt(befund.range, basis)}; ${beleg.join(', ')})`;
}
