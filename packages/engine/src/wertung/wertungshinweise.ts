import { showDezimal, showStellen } from './anzeige.ts';
import { compare } from './bruch.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Modell } from './modell.ts';
import { isIn, type Rohwertung, winnersOf } from './rohwertung.ts';
import type { Bewertungsmatrix, Empfindlichkeit, Erste, Wertungshinweis } from './types.ts';

/** What a reader must know about a result: gaps of the published rules, and on what the result hangs. */
export function warnings(
  matrix: Bewertungsmatrix,
  modell: Modell,
  roh: Rohwertung,
  empfindlichkeit: Empfindlichkeit,
): readonly Wertungshinweis[] {
  return [
    ...aboutField(roh),
    ...aboutLot(matrix, roh),
    ...aboutPmin(matrix, modell, roh),
    ...aboutRounding(matrix, modell, empfindlichkeit),
    ...aboutOthers(empfindlichkeit),
    ...aboutPrice(empfindlichkeit),
  ];
}

function hint(code: Wertungshinweis['code'], de: string, en: string): Wertungshinweis {
  return { code, text: { de, en } };
}

function aboutField({ zeilen }: Rohwertung): readonly Wertungshinweis[] {
  const left = zeilen.filter(isIn).length;
  if (left === 0) {
    return [
      hint(
        'kein-angebot-wertbar',
        'Kein Angebot ist wertbar: Alle sind ausgeschlossen. Ein Zuschlag ist auf dieser Grundlage nicht möglich.',
        'No bid can be scored: all are excluded. On this basis no contract can be awarded.',
      ),
    ];
  }
  if (left > 1) return [];
  return [
    hint(
      'ein-angebot',
      'Nur ein Angebot ist wertbar; die Wertung vergleicht also nichts. Die Angemessenheit des Preises ist eigens zu prüfen.',
      'Only one bid can be scored, so nothing is compared. Whether its price is adequate needs a check of its own.',
    ),
  ];
}

function aboutLot({ gleichstand }: Bewertungsmatrix, roh: Rohwertung): readonly Wertungshinweis[] {
  const erste = winnersOf(roh);
  if (erste.length < 2) return [];
  const los = hint(
    'los',
    `Auf Rang 1 liegen gleichauf: ${listOf(erste)}. Was für Gleichstand festgelegt ist, unterscheidet sie nicht; es bleibt das Los. Hier wird nicht gelost.`,
    `Equal on rank 1: ${listOf(erste)}. What is fixed for equals does not tell them apart; a lot remains. No lot is drawn here.`,
  );
  if (gleichstand.includes('los')) return [los];
  return [
    los,
    hint(
      'gleichstand-regel-fehlt',
      'Das Los ist in der Matrix nicht vorgesehen („gleichstand“ endet nicht mit „los“); wie zu verfahren ist, muss die Vergabestelle klären und im Vermerk begründen.',
      'The matrix provides for no lot (“gleichstand” does not end with “los”); the contracting authority must clarify how to proceed and give reasons in the memo.',
    ),
  ];
}

function aboutPmin(
  matrix: Bewertungsmatrix,
  { methode }: Modell,
  { pmin }: Rohwertung,
): readonly Wertungshinweis[] {
  if (!hasPreisgewicht(methode) || matrix.pminBasis !== null || pmin?.nach === undefined) return [];
  if (compare(pmin.vor, pmin.nach) === 0) return [];
  return [
    hint(
      'pmin-basis-offen',
      'Die Matrix legt nicht fest, ob Angebote, die Mindestpunkte verfehlen, für den niedrigsten Preis zählen; hier zählen sie nicht. Die Empfindlichkeit zeigt beide Lesarten.',
      'The matrix does not fix whether bids that miss minimum points count for the lowest price; here they do not. The sensitivity view shows both readings.',
    ),
  ];
}

function aboutRounding(
  matrix: Bewertungsmatrix,
  { stellen }: Modell,
  { ohneRundung }: Empfindlichkeit,
): readonly Wertungshinweis[] {
  const found: Wertungshinweis[] = [];
  const places = showStellen(stellen);
  if (matrix.rundung === null || matrix.nachkommastellen === null) {
    found.push(
      hint(
        'rundung-offen',
        `Die Matrix legt die Rundung nicht ganz fest: Verglichen wird hier ${matrix.rundung === 'punkte' ? 'nach gerundeten Punkten' : 'ungerundet'}, gezeigt mit ${places.de}.`,
        `The matrix does not fix rounding completely: ${matrix.rundung === 'punkte' ? 'rounded points' : 'unrounded figures'} are compared here and shown with ${places.en}.`,
      ),
    );
  }
  if (ohneRundung !== null) {
    found.push(
      hint(
        'rundung-entscheidet',
        `Die veröffentlichte Rundung auf ${places.de} entscheidet: Ungerundet läge ${listOf(ohneRundung)} vorn.`,
        `The published rounding to ${places.en} decides: unrounded, ${listOf(ohneRundung)} would be ahead.`,
      ),
    );
  }
  return found;
}

function aboutOthers({ ohneAngebot }: Empfindlichkeit): readonly Wertungshinweis[] {
  return ohneAngebot.map(({ angebot, grund, erste }) =>
    grund === 'pmin'
      ? hint(
          'pmin-entscheidet',
          `Das Angebot „${angebot}“ gewinnt nicht, bestimmt aber mit seinem Preis den Sieger: Ohne es läge ${listOf(erste)} vorn. So ist es nach der Methode veröffentlicht; im Vermerk ist festzuhalten, dass „${angebot}“ zu Recht mitzählt.`,
          `The bid “${angebot}” does not win, but its price determines who does: without it ${listOf(erste)} would be ahead. The published method says so; note in the memo that “${angebot}” counts with good reason.`,
        )
      : hint(
          'korridor-entscheidet',
          `Das Angebot „${angebot}“ gewinnt nicht, seine Kennzahl bestimmt aber den Korridor: Ohne es läge ${listOf(erste)} vorn. So ist es nach der Methode veröffentlicht.`,
          `The bid “${angebot}” does not win, but its ratio determines the corridor: without it ${listOf(erste)} would be ahead. The published method says so.`,
        ),
  );
}

function aboutPrice({ preiswirkung }: Empfindlichkeit): readonly Wertungshinweis[] {
  if (preiswirkung?.entscheidend !== 'preis') return [];
  const anteil = preiswirkung.preisAnteil;
  const share = (sprache: 'de' | 'en') =>
    anteil === null
      ? ''
      : sprache === 'de'
        ? ` Vom Abstand der Angebote entfallen ${showDezimal(anteil.gerundet, 'de')} % auf den Preis.`
        : ` Of the distance between the bids ${showDezimal(anteil.gerundet, 'en')} % is due to the price.`;
  return [
    hint(
      'preis-entscheidet',
      `Der Preis hat faktisch entschieden: Das günstigste Angebot gewinnt, obwohl ${listOf(preiswirkung.beste)} die bessere Leistung ${preiswirkung.beste.length === 1 ? 'bietet' : 'bieten'}.${share('de')}`,
      `The price has decided in fact: the cheapest bid wins although ${listOf(preiswirkung.beste)} ${preiswirkung.beste.length === 1 ? 'offers' : 'offer'} better performance.${share('en')}`,
    ),
  ];
}

function listOf(ids: Erste): string {
  return ids.length === 0 ? '–' : ids.map((id) => `„${id}“`).join(', ');
}
