import type { SourcePath } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { yamlText } from './felder.ts';
import type { Vorschlag } from './vorschlag.ts';

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
