import type { Text } from '../document/problem.ts';
import { showDezimal, showEuro, showStellen } from './anzeige.ts';
import { allKriterien, hasPreisgewicht, preisKriterium } from './kriterien.ts';
import type { Bewertungsmatrix } from './types.ts';

/** The rules of scoring in sentences, for tender documents and reports: grades, result, minimum, equals, rounding. */
export function describeWertung(matrix: Bewertungsmatrix): readonly Text[] {
  return [
    ...(hasLeistung(matrix) ? [describeNoten(matrix)] : []),
    describeErgebnis(matrix),
    ...minimumOf(matrix),
    ...basisOf(matrix),
    equalsOf(matrix),
    roundingOf(matrix),
  ];
}

const SUMME: Text = {
  de: 'Preis- und Leistungspunkte werden addiert; die höchste Summe gewinnt.',
  en: 'Price and performance points are added up; the highest sum wins.',
};
const NUR_PREIS: Text = {
  de: 'Andere Punkte gibt es nicht; die höchste Zahl der Preispunkte gewinnt.',
  en: 'There are no other points; the highest number of price points wins.',
};

function hasLeistung({ kriterien }: Bewertungsmatrix): boolean {
  return kriterien.some(({ art }) => art === 'leistung');
}

function describeNoten({ skala: { von, bis, schritt } }: Bewertungsmatrix): Text {
  return {
    de: `Jedes Leistungskriterium ohne Unterkriterien bekommt eine Note von ${showDezimal(von, 'de')} bis ${showDezimal(bis, 'de')} (Schritt ${showDezimal(schritt, 'de')}), ${showDezimal(bis, 'de')} ist die beste; seine Punkte sind Gewicht × Note / ${showDezimal(bis, 'de')}. Die Punkte der Unterkriterien werden addiert.`,
    en: `Each performance criterion without sub-criteria gets a grade from ${von} to ${bis} (step ${schritt}), ${bis} is the best; its points are weight × grade / ${bis}. Points of sub-criteria are added up.`,
  };
}

/** How price and performance become one result. */
export function describeErgebnis(matrix: Bewertungsmatrix): Text {
  const gewicht = preisKriterium(matrix)?.gewicht ?? '0';
  const [gDe, gEn] = [showDezimal(gewicht, 'de'), showDezimal(gewicht, 'en')];
  const summe = hasLeistung(matrix) ? SUMME : NUR_PREIS;
  switch (matrix.preismethode) {
    case 'preisquotient':
      return {
        de: `Preispunkte = ${gDe} × niedrigster Preis / Preis. ${summe.de}`,
        en: `Price points = ${gEn} × lowest price / price. ${summe.en}`,
      };
    case 'linear_2x':
      return {
        de: `Preispunkte = ${gDe} × (2 × niedrigster Preis − Preis) / niedrigster Preis, ab dem doppelten niedrigsten Preis 0. ${summe.de}`,
        en: `Price points = ${gEn} × (2 × lowest price − price) / lowest price, 0 from twice the lowest price on. ${summe.en}`,
      };
    case 'linear_1_5x':
      return {
        de: `Preispunkte = ${gDe} × (1,5 × niedrigster Preis − Preis) / (0,5 × niedrigster Preis), ab dem Anderthalbfachen des niedrigsten Preises 0. ${summe.de}`,
        en: `Price points = ${gEn} × (1.5 × lowest price − price) / (0.5 × lowest price), 0 from one and a half times the lowest price on. ${summe.en}`,
      };
    case 'richtwert_einfach':
      return {
        de: 'Kennzahl Z = Leistung (auf 1.000 Punkte umgerechnet) / Preis × 100.000; die höchste Kennzahl gewinnt. Ein Preisgewicht gibt es nicht.',
        en: 'Ratio Z = performance (scaled to 1,000 points) / price × 100,000; the highest ratio wins. The price has no weight.',
      };
    case 'richtwert_erweitert': {
      const { prozent = '0', entscheidet = '' } = matrix.korridor ?? {};
      return {
        de: `Kennzahl Z = Leistung (auf 1.000 Punkte umgerechnet) / Preis × 100.000. In der Auswahl bleiben Angebote, deren Kennzahl höchstens ${showDezimal(prozent, 'de')} % unter der besten liegt; unter ihnen entscheidet ${stepText(entscheidet, matrix).de}. Ein Preisgewicht gibt es nicht.`,
        en: `Ratio Z = performance (scaled to 1,000 points) / price × 100,000. Bids whose ratio is at most ${prozent} % below the best stay in; among them ${stepText(entscheidet, matrix).en} decides. The price has no weight.`,
      };
    }
    case 'festpreis': {
      const amount = (vor: string, sprache: 'de' | 'en', nach: string) =>
        matrix.festpreis === null ? '' : `${vor}${showEuro(matrix.festpreis, sprache)}${nach}`;
      return {
        de: `Der Preis ist vorgegeben${amount(': ', 'de', ' ohne Umsatzsteuer')}; die höchste Summe der Leistungspunkte gewinnt.`,
        en: `The price is fixed${amount(' at ', 'en', ' without tax')}; the highest sum of performance points wins.`,
      };
    }
  }
}

function minimumOf({ kriterien }: Bewertungsmatrix): readonly Text[] {
  const found = allKriterien(kriterien).flatMap(({ id, mindestpunkte }) =>
    mindestpunkte === null ? [] : [{ id, mindestpunkte }],
  );
  if (found.length === 0) return [];
  const list = (sprache: 'de' | 'en') =>
    found.map(({ id, mindestpunkte }) => `${id} ${showDezimal(mindestpunkte, sprache)}`).join(', ');
  return [
    {
      de: `Angebote, die diese Mindestpunkte verfehlen, werden ausgeschlossen: ${list('de')}.`,
      en: `Bids that miss these minimum points are excluded: ${list('en')}.`,
    },
  ];
}

function basisOf(matrix: Bewertungsmatrix): readonly Text[] {
  const hasMinimum = allKriterien(matrix.kriterien).some(({ mindestpunkte }) => mindestpunkte !== null);
  if (!hasPreisgewicht(matrix.preismethode) || !hasMinimum || matrix.pminBasis === null) return [];
  return matrix.pminBasis === 'nach_ausschluss'
    ? [
        {
          de: 'Für den niedrigsten Preis zählen nur Angebote, die nicht ausgeschlossen sind.',
          en: 'Only bids that are not excluded count for the lowest price.',
        },
      ]
    : [
        {
          de: 'Für den niedrigsten Preis zählen auch Angebote, die wegen verfehlter Mindestpunkte ausgeschlossen sind; aus anderen Gründen ausgeschlossene zählen nie.',
          en: 'Bids excluded for missed minimum points count for the lowest price as well; those excluded on other grounds never do.',
        },
      ];
}

function equalsOf(matrix: Bewertungsmatrix): Text {
  if (matrix.gleichstand.length === 0) {
    return { de: 'Für gleiche Ergebnisse ist nichts festgelegt.', en: 'Nothing is fixed for equal results.' };
  }
  const list = (sprache: 'de' | 'en') =>
    matrix.gleichstand
      .map((stufe) => stepText(stufe, matrix)[sprache])
      .join(sprache === 'de' ? ', dann ' : ', then ');
  return {
    de: `Bei gleichem Ergebnis entscheidet ${list('de')}.`,
    en: `Between equal results ${list('en')} decides.`,
  };
}

/** What decides between equals, in words: an id, `leistung`, `preis` or `los`. */
export function stepText(stufe: string, matrix: Bewertungsmatrix): Text {
  if (stufe === 'los') return { de: 'das Los', en: 'a lot' };
  if (stufe === 'preis' || stufe === preisKriterium(matrix)?.id)
    return { de: 'der niedrigere Preis', en: 'the lower price' };
  if (stufe === 'leistung') return { de: 'die höhere Leistung', en: 'the better performance' };
  return { de: `die höhere Punktzahl in ${stufe}`, en: `the higher score in ${stufe}` };
}

function roundingOf({ rundung, nachkommastellen, preismethode }: Bewertungsmatrix): Text {
  const stellen = nachkommastellen === null ? null : showStellen(nachkommastellen);
  if (rundung === null) {
    return {
      de: `Ob Punkte vor dem Vergleich gerundet werden, ist nicht festgelegt; gezeigt werden kaufmännisch gerundete Werte${stellen === null ? '' : ` mit ${stellen.de}`}.`,
      en: `Whether points are rounded before they are compared is not fixed; figures rounded half up are shown${stellen === null ? '' : ` with ${stellen.en}`}.`,
    };
  }
  if (rundung === 'keine') {
    return {
      de: `Verglichen wird ungerundet; gezeigt werden kaufmännisch gerundete Werte${stellen === null ? '' : ` mit ${stellen.de}`}.`,
      en: `Unrounded figures are compared; figures rounded half up are shown${stellen === null ? '' : ` with ${stellen.en}`}.`,
    };
  }
  const ratio = preismethode === 'richtwert_einfach' || preismethode === 'richtwert_erweitert';
  const decides = ratio
    ? {
        de: 'aus den gerundeten Punkten wird die Kennzahl gebildet, sie selbst wird ungerundet verglichen',
        en: 'the ratio is made of the rounded points and is itself compared unrounded',
      }
    : { de: 'die gerundeten Punkte entscheiden', en: 'the rounded points decide' };
  return stellen === null
    ? {
        de: `Die Punkte jedes Kriteriums, bei Unterkriterien jedes Unterkriteriums, werden kaufmännisch gerundet; ${decides.de}. Auf wie viele Nachkommastellen gerundet wird, ist nicht festgelegt.`,
        en: `The points of each criterion, or of each of its sub-criteria, are rounded half up; ${decides.en}. To how many decimal places is not fixed.`,
      }
    : {
        de: `Die Punkte jedes Kriteriums, bei Unterkriterien jedes Unterkriteriums, werden kaufmännisch auf ${stellen.de} gerundet; ${decides.de}.`,
        en: `The points of each criterion, or of each of its sub-criteria, are rounded half up to ${stellen.en}; ${decides.en}.`,
      };
}
