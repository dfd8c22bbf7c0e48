import type { Problem, SourceDocument, SourceRange } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { findGemeinden, toTreffer } from '../gemeinden.ts';
import type { Aktion } from './aktion.ts';
import { isReplaceable, touches } from './ersatz.ts';
import { aktionTexte } from './texte.ts';

/** At most so many towns of a name are offered. */
const HOECHSTENS = 8;

/** A town's name where its key belongs: the keys of the towns that are called so, in the Land that stands beside it. */
export function gemeindeAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  { bestand, sprache }: Lage,
): readonly Aktion[] {
  return probleme
    .filter(
      (one) => one.code === 'schema-wert' && one.range.uri === document.uri && touches(one.range, range),
    )
    .flatMap(({ range: place, code }): readonly Aktion[] => {
      const pfad = document.pathAt(place.start);
      const name = textOf(document.nodeAt(pfad)) ?? '';
      if (pfad.at(-1) !== 'ags' || /\d/.test(name) || !isReplaceable(document, place)) return [];
      const land = textOf(document.nodeAt([...pfad.slice(0, -1), 'land']));
      const all = findGemeinden(name, bestand.register());
      const own = all.filter((gemeinde) => gemeinde.land === land);
      return (own.length > 0 ? own : all).slice(0, HOECHSTENS).map((gemeinde) => {
        const { ags, name: amtlich, land } = toTreffer(gemeinde);
        return {
          titel: aktionTexte.gemeinde(ags, `${amtlich} (${land})`)[sprache],
          art: 'quickfix',
          code,
          edits: [{ range: place, text: `"${ags}"` }],
        };
      });
    });
}
