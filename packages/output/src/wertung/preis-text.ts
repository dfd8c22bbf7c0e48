import { type Empfindlichkeit, type Sprache, showDezimal, type Wertung } from '@baukasten/engine';
import { pick } from './worte.ts';

type Wirkung = NonNullable<Empfindlichkeit['preiswirkung']>;

/** What the price did in fact, and how far price and performance part all bids; without a winner nothing has decided. */
export function effectText({ sieger }: Wertung, wirkung: Wirkung, sprache: Sprache): string {
  return `${verdictText(sieger, wirkung, sprache)}${spanText(wirkung, sprache)}`;
}

function verdictText(sieger: string | null, wirkung: Wirkung, sprache: Sprache): string {
  if (sieger === null || wirkung.entscheidend === 'gleichstand') return tieText(wirkung, sprache);
  const { guenstigste, beste } = wirkung;
  const also = (ids: readonly string[]) => alsoText(ids, sieger, sprache);
  const [cheap, good] = [listOf(guenstigste, sprache), listOf(beste, sprache)];
  const is = (ids: readonly string[], one: string, several: string) => (ids.length === 1 ? one : several);
  switch (wirkung.entscheidend) {
    case 'preis':
      return pick(
        sprache,
        `Der Preis hat entschieden: ${sieger} ist am günstigsten${also(guenstigste)} und gewinnt, obwohl ${good} mehr ${is(beste, 'leistet', 'leisten')}.`,
        `The price has decided: ${sieger} is cheapest${also(guenstigste)} and wins although ${good} ${is(beste, 'performs', 'perform')} better.`,
      );
    case 'leistung':
      return pick(
        sprache,
        `Die Leistung hat entschieden: ${sieger} leistet am meisten${also(beste)} und gewinnt, obwohl ${cheap} günstiger ${is(guenstigste, 'ist', 'sind')}.`,
        `Performance has decided: ${sieger} performs best${also(beste)} and wins although ${cheap} ${is(guenstigste, 'is', 'are')} cheaper.`,
      );
    case 'beide':
      return pick(
        sprache,
        `Preis und Leistung weisen in dieselbe Richtung: ${sieger} ist am günstigsten${also(guenstigste)} und leistet am meisten${also(beste)}.`,
        `Price and performance agree: ${sieger} is cheapest${also(guenstigste)} and performs best${also(beste)}.`,
      );
    case 'abwaegung':
      return pick(
        sprache,
        `Preis und Leistung haben zusammen entschieden: Am günstigsten ${is(guenstigste, 'ist', 'sind')} ${cheap}, am meisten ${is(beste, 'leistet', 'leisten')} ${good}.`,
        `Price and performance have decided together: ${cheap} ${is(guenstigste, 'is', 'are')} cheapest, ${good} ${is(beste, 'performs', 'perform')} best.`,
      );
  }
}

function tieText({ guenstigste, beste }: Wirkung, sprache: Sprache): string {
  const [cheap, good] = [guenstigste.join(', '), beste.join(', ')];
  return pick(
    sprache,
    `Weder Preis noch Leistung haben entschieden: Auf Rang 1 liegen mehrere Angebote gleichauf (niedrigster Preis: ${cheap}; meiste Leistungspunkte: ${good}).`,
    `Neither price nor performance has decided: several bids are equal on rank 1. Cheapest: ${cheap}; best performance: ${good}.`,
  );
}

/** A bid far behind widens the spans without having decided anything. */
function spanText({ preisSpanne, leistungSpanne, preisAnteil }: Wirkung, sprache: Sprache): string {
  if (preisSpanne === null || preisAnteil === null) return '';
  const show = (zahl: string) => showDezimal(zahl, sprache);
  return pick(
    sprache,
    ` Über alle gewerteten Angebote liegen die Preispunkte bis zu ${show(preisSpanne.gerundet)} auseinander, die Leistungspunkte bis zu ${show(leistungSpanne.gerundet)} (Anteil des Preises ${show(preisAnteil.gerundet)} %); das zeigt, wie weit die Angebote streuen, nicht, was den ersten Rang bestimmt hat.`,
    ` Over all bids scored, price points are up to ${show(preisSpanne.gerundet)} apart, performance points up to ${show(leistungSpanne.gerundet)} (share of the price ${show(preisAnteil.gerundet)} %); this shows how far the bids spread, not what determined the first rank.`,
  );
}

/** Bids that are as cheap or as good as the winner. */
function alsoText(ids: readonly string[], sieger: string, sprache: Sprache): string {
  const others = ids.filter((id) => id !== sieger);
  if (others.length === 0) return '';
  return pick(sprache, ` (gleichauf mit ${listOf(others, 'de')})`, ` (level with ${listOf(others, 'en')})`);
}

function listOf(ids: readonly string[], sprache: Sprache): string {
  const last = ids.at(-1) ?? '';
  return ids.length < 2 ? last : `${ids.slice(0, -1).join(', ')} ${pick(sprache, 'und', 'and')} ${last}`;
}
