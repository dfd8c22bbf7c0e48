import type { Problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { dayText } from './meldungen.ts';

/** A day before all law of the topic: a report without findings would look like a clean one. */
export function checkStichtag(
  document: SourceDocument,
  { titel, module }: Fachgebiet,
  stichtag: string,
): readonly Problem[] {
  const [first] = module.map(({ geltung }) => geltung.ab ?? '').sort();
  if (first === undefined || first <= stichtag) return [];
  const node = document.nodeAt(['stichtag']);
  const isStated = node?.kind === 'scalar' && node.value === stichtag;
  const [tag, ab] = [dayText(stichtag), dayText(first)];
  return [
    {
      code: 'stichtag-vor-recht',
      schwere: 'fehler',
      range: document.closestRangeOf([isStated ? 'stichtag' : 'projekt']),
      text: {
        de: `Am ${tag.de} galt noch keine Regel zu „${titel}“, die früheste gilt ab ${ab.de}: Stichtag berichtigen.`,
        en: `On ${tag.en} no rule on "${titel}" was in force yet, the earliest holds from ${ab.en}: correct the reference day.`,
      },
    },
  ];
}
