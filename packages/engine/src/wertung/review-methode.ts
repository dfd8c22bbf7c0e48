import { showDezimal } from './anzeige.ts';
import { compare, toBruch } from './bruch.ts';
import { allKriterien, hasPreisgewicht, preisKriterium } from './kriterien.ts';
import type { Fund } from './matrixbefund.ts';
import type { Matrixregeln } from './matrixregeln.ts';
import { simulateMatrix } from './simulate-matrix.ts';
import type { Bewertungsmatrix } from './types.ts';

/** Weight of the price, basis of the lowest price, corridor, ratio methods, and what must be fixed in advance. */
export function reviewMethode(matrix: Bewertungsmatrix, regeln: Matrixregeln): readonly Fund[] {
  return [priceWeight, minimumBasis, corridor, ratioMethod, fixedBefore, priceInFact].flatMap((review) =>
    review(matrix, regeln),
  );
}

function priceWeight(matrix: Bewertungsmatrix, regeln: Matrixregeln): readonly Fund[] {
  const preis = preisKriterium(matrix);
  const { mindestens, hoechstens } = regeln.get('VM-07')?.grenzen ?? {};
  if (preis?.gewicht == null || mindestens === undefined || hoechstens === undefined) return [];
  const gewicht = toBruch(preis.gewicht);
  const zuWenig = compare(gewicht, toBruch(mindestens)) < 0;
  if (!zuWenig && compare(gewicht, toBruch(hoechstens)) <= 0) return [];
  return [
    {
      regel: 'VM-07',
      pfad: [...preis.pfad, 'gewicht'],
      text: {
        de: `Der Preis wiegt ${showDezimal(preis.gewicht, 'de')} von 100. ${zuWenig ? `Unter ${mindestens} wird er leicht bedeutungslos` : `Über ${hoechstens} wird die Leistung leicht bedeutungslos`}; die Rechtsprechung hat Randgewichte beanstandet, eine gesetzliche Quote gibt es nicht.`,
        en: `The price weighs ${preis.gewicht} of 100. ${zuWenig ? `Below ${mindestens} the price easily becomes meaningless` : `Above ${hoechstens} performance easily becomes meaningless`}; courts have objected to marginal weights, there is no statutory quota.`,
      },
    },
  ];
}

/** Only where an excluded bid could be the lowest price. */
function minimumBasis(matrix: Bewertungsmatrix): readonly Fund[] {
  const first = allKriterien(matrix.kriterien).find(({ mindestpunkte }) => mindestpunkte !== null);
  if (first === undefined || matrix.pminBasis !== null || !hasPreisgewicht(matrix.preismethode)) return [];
  return [
    {
      regel: 'VM-09',
      pfad: [...first.pfad, 'mindestpunkte'],
      text: {
        de: `„${first.id}“ hat Mindestpunkte, es ist aber nicht festgelegt, ob ausgeschlossene Angebote für den niedrigsten Preis zählen; das kann den Sieger ändern. Bitte „pmin_basis: nach_ausschluss“ oder „vor_ausschluss“ ergänzen und bekannt geben.`,
        en: `“${first.id}” has minimum points, but it is not fixed whether excluded bids count for the lowest price; this may change the winner. Add “pmin_basis: nach_ausschluss” or “vor_ausschluss” and publish it.`,
      },
    },
  ];
}

function corridor({ korridor, pfad }: Bewertungsmatrix, regeln: Matrixregeln): readonly Fund[] {
  const { hoechstens } = regeln.get('MX-korridor')?.grenzen ?? {};
  if (korridor === null || hoechstens === undefined) return [];
  if (compare(toBruch(korridor.prozent), toBruch(hoechstens)) <= 0) return [];
  return [
    {
      regel: 'MX-korridor',
      pfad: [...pfad, 'korridor', 'prozent'],
      text: {
        de: `Der Korridor ist ${showDezimal(korridor.prozent, 'de')} % breit; üblich sind höchstens ${hoechstens} %. Breiter entscheidet fast nur noch „${korridor.entscheidet}“. Bitte verkleinern.`,
        en: `The corridor is ${korridor.prozent} % wide; at most ${hoechstens} % are usual. If it is wider, “${korridor.entscheidet}” alone decides. Make it smaller.`,
      },
    },
  ];
}

function ratioMethod({ preismethode, pfad }: Bewertungsmatrix): readonly Fund[] {
  if (preismethode !== 'richtwert_einfach' && preismethode !== 'richtwert_erweitert') return [];
  return [
    {
      regel: 'MX-richtwert',
      pfad: [...pfad, 'preismethode'],
      text: {
        de: 'Die Richtwertmethode teilt Leistung durch Preis und kennt kein Preisgewicht; eine Vergabekammer hat darin eine Gewichtung von 50 zu 50 gesehen, mathematisch ist das bestritten. Bitte in den Unterlagen kein Preisgewicht nennen und die Formel abdrucken.',
        en: 'The ratio method divides performance by price and has no weight of the price; a procurement chamber has read it as 50 to 50, which is disputed mathematically. Name no weight of the price in the documents, and print the formula.',
      },
    },
  ];
}

function fixedBefore({ gleichstand, rundung, nachkommastellen, pfad }: Bewertungsmatrix): readonly Fund[] {
  const offen = [
    ...(gleichstand.length === 0 ? ['gleichstand'] : []),
    ...(gleichstand.length > 0 && !gleichstand.includes('los') ? ['gleichstand (am Ende „los“)'] : []),
    ...(rundung === null ? ['rundung'] : []),
    ...(nachkommastellen === null ? ['nachkommastellen'] : []),
  ];
  if (offen.length === 0) return [];
  return [
    {
      regel: 'MX-gleichstand',
      pfad: [...pfad, 'gleichstand'],
      text: {
        de: `Noch nicht festgelegt: ${offen.join(', ')}. Nach Öffnung der Angebote lässt sich das nicht mehr unbefangen entscheiden; bitte vor der Veröffentlichung ergänzen.`,
        en: `Not fixed yet: ${offen.join(', ')}. After the bids are opened this cannot be decided impartially any more; add it before publication.`,
      },
    },
  ];
}

/** Not for a price that is meant to decide alone. */
function priceInFact(matrix: Bewertungsmatrix): readonly Fund[] {
  if (simulateMatrix(matrix)?.preisEntscheidet !== true) return [];
  return [
    {
      regel: 'MX-preis',
      pfad: [...matrix.pfad, 'preismethode'],
      text: {
        de: 'In der Probe gewinnt ein günstiges, schwaches Angebot gegen ein um 30 % teureres mit Bestnoten: Der Preis dürfte faktisch entscheiden. Bitte Preisgewicht und Methode prüfen.',
        en: 'In the trial a cheap and weak bid wins against one that costs 30 % more and has the best grades: the price is likely to decide in fact. Check the weight of the price and the method.',
      },
    },
  ];
}
