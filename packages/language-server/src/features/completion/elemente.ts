import type { Feldbeschreibung, SourcePath } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { elementsNamedBy } from '../../modell/element-vorkommen.ts';
import { textOf } from '../../modell/lauf.ts';
import { yamlText } from './felder.ts';
import type { Vorschlag } from './vorschlag.ts';

/** The elements of the list that a field is called after: those of `lose` for `los`. */
export function listenVorschlaege(
  pfad: SourcePath,
  { typ, werte }: Feldbeschreibung,
  { pruefung }: Lage,
): readonly Vorschlag[] {
  const key = pfad.at(-1);
  if (typ !== 'text' || werte !== undefined || pruefung === undefined) return [];
  if (typeof key !== 'string' || typeof pfad.at(-2) !== 'number') return [];
  return elementsNamedBy(key, pruefung.document).map((id) => ({
    label: id,
    art: 'wert',
    einfuegen: yamlText(id),
    rang: 0,
  }));
}

/** The elements that the requirement of a departure was judged for, those first that miss it. */
export function elementVorschlaege(pfad: SourcePath, { pruefung }: Lage): readonly Vorschlag[] {
  const kennung = textOf(pruefung?.document.nodeAt([...pfad.slice(0, -1), 'anforderung']));
  const judged = (pruefung?.bericht.befunde ?? []).filter(
    (one) => kennung === undefined || one.kennung === kennung,
  );
  const missed = new Map<string, boolean>();
  for (const { element, schwere } of judged)
    if (element !== undefined)
      missed.set(element, missed.get(element) === true || (kennung !== undefined && schwere !== undefined));
  return [...missed].map(([id, first]) => ({
    label: id,
    art: 'wert',
    einfuegen: yamlText(id),
    rang: first ? 0 : 1,
  }));
}
