import type { Problem, SourceDocument, SourceRange } from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import { isRepeated } from '../../modell/verweise.ts';
import { findGemeinden, toTreffer } from '../gemeinden.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { aktionTexte } from './texte.ts';

/** At most so many towns of a name are offered. */
const HOECHSTENS = 4;

/** A town's name where its key belongs: the keys of the towns that are called so. */
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
      if (pfad.at(-1) !== 'ags' || /\d/.test(name) || isRepeated(document, place)) return [];
      return findGemeinden(name, bestand.register(), HOECHSTENS).map((gemeinde) => {
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
