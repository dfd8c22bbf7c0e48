import { type Bruch, compare, HUNDRED, minus, plus, toBruch, toZahlwert, ZERO } from './bruch.ts';
import { hasPreisgewicht } from './kriterien.ts';
import type { Gebot, Modell } from './modell.ts';
import { isSame, withoutOne } from './ohne-angebot.ts';
import { weightRanges } from './preisgewichte.ts';
import { priceEffect } from './preiswirkung.ts';
import { isIn, type Rohwertung, winnersOf } from './rohwertung.ts';
import { score } from './score.ts';
import {
  type Bewertungsmatrix,
  type Empfindlichkeit,
  type Erste,
  type Methodenvergleich,
  type PminBasis,
  PREISMETHODEN,
} from './types.ts';
import { withGewicht, withMethode } from './varianten.ts';

/** What other methods, bases and weights would have made of the same bids. Nothing here changes the result. */
export function sensitivityOf(
  matrix: Bewertungsmatrix,
  modell: Modell,
  gebote: readonly Gebot[],
  roh: Rohwertung,
): Empfindlichkeit {
  const erste = winnersOf(roh);
  const ungerundet = winnersOf(score({ ...modell, rundung: 'keine' }, gebote));
  return {
    methoden: compareMethoden(modell, gebote, erste),
    gewichte: compareGewichte(matrix, modell, gebote, erste),
    preisgewichte: weightRanges(modell, gebote, roh),
    ohneAngebot: withoutOne(modell, gebote, roh),
    ohneRundung: isSame(ungerundet, erste) ? null : ungerundet,
    preiswirkung: priceEffect(modell, roh),
  };
}

/** Each method once, with both bases where the lowest price differs; those that need what nobody published are left out. */
function compareMethoden(
  modell: Modell,
  gebote: readonly Gebot[],
  erste: Erste,
): readonly Methodenvergleich[] {
  const ohnePreise = gebote.every(({ preis }) => preis === null);
  return PREISMETHODEN.filter((methode) => methode === 'festpreis' || !ohnePreise).flatMap((methode) => {
    const bases: readonly PminBasis[] = hasPreisgewicht(methode)
      ? ['vor_ausschluss', 'nach_ausschluss']
      : [modell.pminBasis];
    const found = bases.flatMap((pminBasis) => {
      const other = withMethode(modell, methode, pminBasis);
      return other === undefined ? [] : [{ pminBasis, roh: score(other, gebote) }];
    });
    const [first] = found;
    const differ = found.length > 1 && first?.roh.pmin !== undefined && isBasisRelevant(first.roh.pmin);
    const own = found.find(({ pminBasis }) => pminBasis === modell.pminBasis) ?? first;
    return (differ ? found : own === undefined ? [] : [own]).map(({ pminBasis, roh }) => ({
      methode,
      pminBasis: differ ? pminBasis : null,
      istVeroeffentlicht: methode === modell.methode && pminBasis === modell.pminBasis,
      erste: winnersOf(roh),
      wechselt: !isSame(winnersOf(roh), erste),
      ergebnisse: roh.zeilen
        .filter(isIn)
        .flatMap(({ gebot, gesamt }) =>
          gesamt === null ? [] : [{ angebot: gebot.id, gesamt: toZahlwert(gesamt, modell.stellen) }],
        ),
    }));
  });
}

function isBasisRelevant({ vor, nach }: { readonly vor: Bruch; readonly nach: Bruch | undefined }): boolean {
  return nach !== undefined && compare(vor, nach) !== 0;
}

/** Every criterion of the top level five points up and down, as far as it stays between 0 and 100. */
function compareGewichte(
  matrix: Bewertungsmatrix,
  modell: Modell,
  gebote: readonly Gebot[],
  erste: Erste,
): Empfindlichkeit['gewichte'] {
  const mitPreis = hasPreisgewicht(modell.methode);
  const oben = matrix.kriterien.filter(({ art }) => mitPreis || art === 'leistung');
  if (oben.length < 2) return [];
  return oben.flatMap(({ id, gewicht }) => {
    const vorher = toBruch(gewicht ?? '0');
    return [minus(vorher, FUENF), plus(vorher, FUENF)]
      .filter((wert) => compare(wert, ZERO) > 0 && compare(wert, HUNDRED) < 0)
      .map((nachher) => {
        const andere = winnersOf(score(withGewicht(modell, matrix, id, vorher, nachher), gebote));
        return {
          kriterium: id,
          vorher: toZahlwert(vorher, modell.stellen),
          nachher: toZahlwert(nachher, modell.stellen),
          erste: andere,
          wechselt: !isSame(andere, erste),
        };
      });
  });
}

const FUENF = toBruch('5');
