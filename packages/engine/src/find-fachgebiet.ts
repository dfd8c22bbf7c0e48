import type { Problem } from './document/problem.ts';
import type { SourceDocument } from './document/source-document.ts';
import { suggest } from './document/suggest.ts';
import type { Fachgebiet, Katalog } from './katalog/types.ts';
import { actualWords } from './schema/field-words.ts';

/** The Fachgebiet that `projekt:` names; a Problem with the known ones if there is none of that name. */
export function findFachgebiet(
  document: SourceDocument,
  katalog: Katalog,
): { readonly fachgebiet?: Fachgebiet; readonly probleme: readonly Problem[] } {
  if (document.root === undefined) return { probleme: [] };
  const node = document.nodeAt(['projekt']);
  const name = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const fachgebiet =
    name !== undefined && Object.hasOwn(katalog.fachgebiete, name) ? katalog.fachgebiete[name] : undefined;
  if (fachgebiet !== undefined) return { fachgebiet, probleme: [] };
  // The line may stand in what could not be read: one mistake, one Problem.
  if (name === undefined && document.reliableUntil < document.text.length) return { probleme: [] };
  const known = Object.keys(katalog.fachgebiete);
  const [near] = name === undefined ? [] : suggest(name, known);
  const one = `${known.length > 1 ? 'eines von ' : ''}${known.map((id) => `„${id}“`).join(', ')} eintragen`;
  const oneEn = `enter ${known.length > 1 ? 'one of ' : ''}${known.map((id) => `"${id}"`).join(', ')}`;
  const problem: Problem = {
    code: 'fachgebiet-unbekannt',
    schwere: 'fehler',
    range: document.closestRangeOf(['projekt']),
    ...(near === undefined ? {} : { ersatz: near }),
    text:
      name !== undefined
        ? {
            de: `Das Fachgebiet „${name}“ gibt es nicht: ${one}.`,
            en: `There is no topic "${name}": ${oneEn}.`,
          }
        : node === undefined
          ? {
              de: `In der Datei fehlt „projekt:“ mit dem Fachgebiet: ${one}.`,
              en: `The file lacks "projekt:" with its topic: ${oneEn}.`,
            }
          : {
              de: `Bei „projekt:“ steht ${actualWords(node).de}, erwartet wird der Name des Fachgebiets: ${one}.`,
              en: `In "projekt:" there is ${actualWords(node).en}, the name of the topic is expected: ${oneEn}.`,
            },
  };
  return { probleme: [problem] };
}
