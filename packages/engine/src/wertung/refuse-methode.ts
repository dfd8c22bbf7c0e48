import { type Problem, problem } from '../document/problem.ts';
import { isSameRange, type SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { showDezimal, showEuro } from './anzeige.ts';
import { type Bruch, dividedBy, larger, minus, plus, round, smaller, times, toBruch } from './bruch.ts';

/** Puts the reason in place of „allowed are …“ where a method was meant that is known and refused. */
export function withoutRefused(
  probleme: readonly Problem[],
  document: SourceDocument,
  pfad: SourcePath,
): readonly Problem[] {
  const node = document.nodeAt(pfad);
  const refused = node?.kind === 'scalar' && typeof node.value === 'string' ? refusal(node.value) : undefined;
  if (refused === undefined) return probleme;
  const range = document.closestRangeOf(pfad);
  const others = probleme.filter((one) => one.code !== 'schema-auswahl' || !isSameRange(one.range, range));
  return [...others, problem('matrix-methode', range, refused.de, refused.en)];
}

function refusal(name: string): { readonly de: string; readonly en: string } | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^minmax|^maxmin/.test(plain)) return refuseMinMax(name);
  if (/median|gewichtet/.test(plain)) {
    return {
      de: `„${name}“ wird nicht angeboten: Die genaue Formel ist nicht bestätigt. Bitte eine der sechs Methoden wählen, etwa „linear_2x“ oder „richtwert_einfach“.`,
      en: `“${name}” is not offered: its exact formula is not confirmed. Choose one of the six methods, such as “linear_2x” or “richtwert_einfach”.`,
    };
  }
  return undefined;
}

/** Under Min–Max a bid that loses decides who wins; the example is worked out, so that it can be checked. */
function refuseMinMax(name: string): { readonly de: string; readonly en: string } {
  const alle = winnerOf(BEISPIEL);
  const ohne = winnerOf(BEISPIEL.filter(({ id }) => id !== 'C'));
  const bids = (sprache: 'de' | 'en') =>
    BEISPIEL.map(
      ({ id, preis, leistung }) => `${id} ${showEuro(preis, sprache)}/${showDezimal(leistung, sprache)}`,
    ).join(', ');
  const points = (one: Ergebnis, sprache: 'de' | 'en') => showDezimal(round(one.punkte, 1), sprache);
  return {
    de: `„${name}“ wird nicht angeboten: Ein unterlegenes Angebot kann dort den Sieger bestimmen. Beispiel mit Preisgewicht 40 (Preis/Leistungspunkte): ${bids('de')}. Es gewinnt ${alle.id} mit ${points(alle, 'de')} Punkten; fällt C weg, gewinnt ${ohne.id} mit ${points(ohne, 'de')}, obwohl sich an beiden nichts geändert hat. Bitte eine andere Methode wählen, etwa „linear_2x“ oder „preisquotient“.`,
    en: `“${name}” is not offered: a bid that loses can decide who wins. Example with a price weight of 40 (price/performance points): ${bids('en')}. ${alle.id} wins with ${points(alle, 'en')} points; without C, ${ohne.id} wins with ${points(ohne, 'en')}, although neither has changed. Choose another method, such as “linear_2x” or “preisquotient”.`,
  };
}

/** Invented bids. */
const BEISPIEL = [
  { id: 'A', preis: '78000', leistung: '32.8' },
  { id: 'B', preis: '86000', leistung: '47' },
  { id: 'C', preis: '104000', leistung: '55.8' },
] as const;
const PREISGEWICHT = toBruch('40');

interface Ergebnis {
  readonly id: string;
  readonly punkte: Bruch;
}

function winnerOf(angebote: readonly (typeof BEISPIEL)[number][]): Ergebnis {
  return minMax(angebote).reduce((best, one) =>
    larger(best.punkte, one.punkte) === best.punkte ? best : one,
  );
}

/** Total points under Min–Max: weight × (highest − price) / (highest − lowest), and performance. */
export function minMax(
  angebote: readonly { readonly id: string; readonly preis: string; readonly leistung: string }[],
): readonly Ergebnis[] {
  const preise = angebote.map(({ preis }) => toBruch(preis));
  const [hoechster, niedrigster] = [preise.reduce(larger), preise.reduce(smaller)];
  return angebote.map(({ id, preis, leistung }) => ({
    id,
    punkte: plus(
      toBruch(leistung),
      times(PREISGEWICHT, dividedBy(minus(hoechster, toBruch(preis)), minus(hoechster, niedrigster))),
    ),
  }));
}
