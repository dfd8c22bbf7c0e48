import { renderRegelListe } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';
import type { Regel } from './list-regeln.ts';

/** The list of rules for people. */
export function regelnListe(regeln: readonly Regel[], { sprache, stdout, ordner }: Rahmen): string {
  const optionen = { sprache, farbe: stdout.farbe, breite: stdout.breite, basis: ordner };
  return renderRegelListe(
    regeln.map(({ anforderung }) => anforderung),
    optionen,
  ).trimEnd();
}
