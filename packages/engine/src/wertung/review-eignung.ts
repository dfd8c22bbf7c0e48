import { allKriterien } from './kriterien.ts';
import type { Fund } from './matrixbefund.ts';
import type { Bewertungsmatrix, Kriterium, Nachweis } from './types.ts';

/** Evidence that shows ability and is scored as well, and ability in the place of performance. */
export function reviewEignung({ kriterien, eignung }: Bewertungsmatrix): readonly Fund[] {
  return allKriterien(kriterien).flatMap((one) =>
    one.nachweise.flatMap((nachweis, i) => {
      const pfad = [...one.pfad, 'nachweise', i];
      const doppelt = eignung.find((other) => isSame(other, nachweis));
      return [
        ...(doppelt === undefined ? [] : [usedTwice(one, nachweis, doppelt, pfad)]),
        ...(nachweis.art === 'referenz_unternehmen' ? [abilityScored(one, pfad)] : []),
      ];
    }),
  );
}

/** Two concepts are two papers; two proofs of training may be the same proof. */
function isSame(a: Nachweis, b: Nachweis): boolean {
  if (isNamedAlike(a, b)) return true;
  return a.art !== null && a.art === b.art && a.art !== 'konzept' && a.art !== 'sonstiges';
}

function isNamedAlike(a: Nachweis, b: Nachweis): boolean {
  return plain(a.nachweis) === plain(b.nachweis);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function usedTwice({ id }: Kriterium, scored: Nachweis, required: Nachweis, pfad: Fund['pfad']): Fund {
  if (!isNamedAlike(scored, required)) return maybeUsedTwice(id, scored, required, pfad);
  const { nachweis, art } = scored;
  const training = art === 'ausbildung' || art === 'berufserlaubnis';
  return {
    regel: training ? 'VM-04-ausbildung' : 'VM-04',
    pfad,
    text: training
      ? {
          de: `„${nachweis}“ wird zur Eignung verlangt und in „${id}“ gewertet; bei Ausbildungsnachweisen und Berufserlaubnis geht nur eines von beiden. Bitte an einer Stelle streichen.`,
          en: `“${nachweis}” is asked for as a sign of ability and scored in “${id}”; proofs of training and professional permits can only be one of the two. Delete one.`,
        }
      : {
          de: `„${nachweis}“ wird zur Eignung verlangt und in „${id}“ gewertet. Beides geht nur, wenn beim Zuschlag bewertet wird, wie gut dieser Auftrag ausgeführt wird; bitte trennen oder im Vermerk begründen.`,
          en: `“${nachweis}” is asked for as a sign of ability and scored in “${id}”. Both are possible only if the award scores how well this contract will be performed; separate them or give reasons in the memo.`,
        },
  };
}

/** The degree or the work of another person is another proof; only the town knows whose it is. */
function maybeUsedTwice(id: string, scored: Nachweis, required: Nachweis, pfad: Fund['pfad']): Fund {
  return {
    regel: 'MX-nachweis',
    pfad,
    text: {
      de: `„${scored.nachweis}“ wird in „${id}“ gewertet, „${required.nachweis}“ zur Eignung verlangt. Ist es derselbe Nachweis, zählt er doppelt; gehört er einer anderen Person, bitte beide genauer benennen oder im Vermerk begründen.`,
      en: `“${scored.nachweis}” is scored in “${id}”, “${required.nachweis}” is asked for as a sign of ability. If it is the same proof, it counts twice; if it belongs to another person, name both more precisely or give reasons in the memo.`,
    },
  };
}

function abilityScored({ id }: Kriterium, pfad: Fund['pfad']): Fund {
  return {
    regel: 'VM-04-eignung',
    pfad,
    text: {
      de: `„${id}“ wertet Referenzen des Unternehmens; das ist Eignung, nicht Leistung. Bitte die Erfahrung der eingesetzten Personen oder ein Konzept werten. In Sachsen ist ein „Mehr an Eignung“ unterhalb der Schwelle als Zuschlagskriterium verboten, soweit das Vergabegesetz des Landes gilt.`,
      en: `“${id}” scores references of the company; that is ability, not performance. Score the experience of the staff or a concept. In Saxony “more ability” is forbidden as an award criterion below the threshold where its procurement act applies.`,
    },
  };
}
