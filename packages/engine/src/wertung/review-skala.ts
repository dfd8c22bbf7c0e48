import { showDezimal } from './anzeige.ts';
import { compare, toBruch, ZERO } from './bruch.ts';
import { gradedKriterien } from './kriterien.ts';
import type { Fund } from './matrixbefund.ts';
import type { Matrixregeln } from './matrixregeln.ts';
import type { Bewertungsmatrix } from './types.ts';

/** A scale that looks like school grades, in which the lowest is best here and the highest counts; a worst grade with points. */
export function reviewSkala(
  { skala: { von, bis }, kriterien, pfad }: Bewertungsmatrix,
  regeln: Matrixregeln,
): readonly Fund[] {
  if (gradedKriterien(kriterien).length === 0 || compare(toBruch(von), ZERO) <= 0) return [];
  const { beste, schlechteste } = regeln.get('MX-schulnoten')?.grenzen ?? {};
  const [vonDe, bisDe] = [showDezimal(von, 'de'), showDezimal(bis, 'de')];
  const points = {
    de: `Auch die schlechteste Note ${vonDe} bringt ${vonDe}/${bisDe} der Punkte; soll sie keine bringen, bitte bei 0 beginnen.`,
    en: `Even the worst grade ${von} gives ${von}/${bis} of the points; if it shall give none, begin at 0.`,
  };
  if (beste === undefined || schlechteste === undefined || !isSame(von, beste) || !isSame(bis, schlechteste))
    return [
      {
        regel: 'MX-skala',
        pfad: [...pfad, 'skala'],
        text: {
          de: `Auf dieser Skala ist ${bisDe} die beste Note. ${points.de}`,
          en: `On this scale ${bis} is the best grade. ${points.en}`,
        },
      },
    ];
  return [
    {
      regel: 'MX-schulnoten',
      pfad: [...pfad, 'skala'],
      text: {
        de: `Die Skala sieht aus wie Schulnoten, gerechnet wird aber umgekehrt: ${bisDe} ist hier die beste Note, ${vonDe} die schlechteste. Wer die Noten wie in der Schule vergibt, stellt die Rangfolge auf den Kopf. Bitte eine Skala wählen, die bei 0 beginnt, und Erwartungshorizont und Noten danach prüfen. ${points.de}`,
        en: `The scale looks like German school grades but counts the other way round: ${bis} is the best grade here, ${von} the worst. Grades given as at school turn the ranking upside down. Choose a scale that begins at 0, and check expectations and grades by it. ${points.en}`,
      },
    },
  ];
}

function isSame(a: string, b: string): boolean {
  return compare(toBruch(a), toBruch(b)) === 0;
}
