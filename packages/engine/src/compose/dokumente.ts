import type { Textbaustein } from '../katalog/types.ts';
import { ABSCHNITTE, type Abschnitt, DOKUMENTARTEN } from '../schema/dateien/abschnitte.ts';
import type { Anlage, Bausteinherkunft, Dokument, Dokumentart, Dokumentkopf } from './dokument.ts';
import { hashOf } from './text-hash.ts';
import type { Bausteinwahl } from './types.ts';

/** A chosen block with its text and the sentence that says why it is there. */
export interface GeschriebenerBaustein {
  readonly wahl: Bausteinwahl;
  readonly markdown: string;
  /** What its gaps name. */
  readonly luecken: readonly string[];
  readonly warum: string;
}

export interface Dokumentvorgaben {
  readonly kopf: Dokumentkopf;
  /** Version of the rules package, without what only this build knows. */
  readonly version: string;
  anlagen(art: Dokumentart): readonly Anlage[];
}

/** Documents in a fixed order; one without text and price sheet is not made. */
export function assembleDokumente(
  texte: readonly GeschriebenerBaustein[],
  vorgaben: Dokumentvorgaben,
): readonly Dokument[] {
  const direkt = isDirekt(texte.map(({ wahl }) => wahl.baustein));
  return (Object.keys(DOKUMENTARTEN) as readonly Dokumentart[]).flatMap((art) => {
    const eigene = texte.filter(({ wahl }) => dokumenteOf(wahl.baustein, direkt).includes(art));
    const teile = eigene.filter(({ markdown }) => markdown !== '');
    const anlagen = vorgaben.anlagen(art);
    if (teile.length === 0 && (art !== 'preisblatt' || anlagen.length === 0)) return [];
    return [
      {
        art,
        titel: DOKUMENTARTEN[art],
        kopf: vorgaben.kopf,
        teile: teile.map(({ wahl, markdown }) => ({
          baustein: wahl.baustein.id,
          titel: wahl.baustein.titel,
          markdown,
        })),
        anlagen,
        herkunft: teile.map((text) => herkunftOf(text, vorgaben.version)),
        luecken: teile.flatMap(({ wahl, luecken }) =>
          luecken.map((pfad) => ({ pfad, baustein: wahl.baustein.id })),
        ),
      },
    ];
  });
}

/** A short contract is the only document for the supplier: then what could stand in two stands there. */
export function isDirekt(bausteine: readonly Textbaustein[]): boolean {
  return bausteine.some(({ abschnitt }) => abschnitt === 'direktauftrag');
}

export function dokumenteOf({ abschnitt, dokumente }: Textbaustein, direkt: boolean): readonly Dokumentart[] {
  if (dokumente !== undefined) return dokumente;
  const usual: Abschnitt['dokumente'] = ABSCHNITTE[abschnitt].dokumente;
  if (usual.length < 2) return usual;
  return usual.filter((art) => (art === 'direktauftrag') === direkt);
}

function herkunftOf({ wahl, warum }: GeschriebenerBaustein, version: string): Bausteinherkunft {
  const { baustein, rechtstag } = wahl;
  const { id, titel, beleg, quelltext, uri } = baustein;
  const von = uri.startsWith(REGELPAKETE) ? version : 'eigen';
  return { baustein: id, titel, version: `${von}+${hashOf(quelltext)}`, ...beleg, rechtstag, warum };
}

/** Addresses of shipped rule files begin so; a town's own files have no version but their text. */
const REGELPAKETE = '@baukasten/';
