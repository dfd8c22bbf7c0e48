import type { FeelContext, FeelValue } from '../feel/values.ts';
import { isNumber, text } from '../feel/zahl.ts';
import type { Positionsfeld } from '../projekt/feste-felder.ts';
import { eformsOf } from '../wertung/eforms.ts';
import type { Bewertungsmatrix } from '../wertung/types.ts';
import type { Anlage, Dokumentart, EformsFeld, Preislos, Preisposition } from './dokument.ts';

/** What a document carries besides text: the price sheet, the matrix, the fields of the notice. */
export function anlagenOf(
  art: Dokumentart,
  fakten: FeelContext,
  matrix: Bewertungsmatrix | undefined,
): readonly Anlage[] {
  if (art === 'preisblatt') {
    const positionen = positionenOf(fakten);
    const lose = positionen.some(({ los }) => los !== undefined) ? loseOf(fakten) : [];
    return positionen.length === 0
      ? []
      : [{ art: 'preisblatt', positionen, ...(lose.length === 0 ? {} : { lose }) }];
  }
  if (matrix === undefined) return [];
  if (art === 'wertung') return [{ art: 'matrix', matrix }];
  return art === 'bekanntmachung' ? [{ art: 'eforms', felder: eformsFelder(matrix) }] : [];
}

/** Each field says which criterion it is about: a notice repeats the same codes. */
function eformsFelder(matrix: Bewertungsmatrix): readonly EformsFeld[] {
  return eformsOf(matrix).map(({ code, name, wert, kriterium }) => ({
    code,
    name: `${kriterium}: ${name}`,
    wert,
  }));
}

/** The positions of `preisblatt`; one without number or name is left to the schema check. */
export function positionenOf(fakten: FeelContext): readonly Preisposition[] {
  const liste = own(own(fakten, 'preisblatt'), 'positionen');
  return (Array.isArray(liste) ? liste : []).flatMap((item: FeelValue): readonly Preisposition[] => {
    const field = (name: Positionsfeld): FeelValue => own(item, name);
    const [nummer, bezeichnung] = [shown(field('nummer')), shown(field('bezeichnung'))];
    const los = field('los');
    if (nummer === null || bezeichnung === null) return [];
    return [
      {
        nummer,
        bezeichnung,
        menge: shown(field('menge')),
        einheit: shown(field('einheit')),
        art: artOf(field('art')),
        jugend: field('jugend') === true,
        ...(typeof los === 'string' ? { los } : {}),
      },
    ];
  });
}

function loseOf(fakten: FeelContext): readonly Preislos[] {
  const liste = own(fakten, 'lose');
  return (Array.isArray(liste) ? liste : []).flatMap((item: FeelValue): readonly Preislos[] => {
    const id = shown(own(item, 'id'));
    return id === null ? [] : [{ id, titel: shown(own(item, 'titel')) }];
  });
}

function artOf(wert: FeelValue): Preisposition['art'] {
  return wert === 'besondere_leistung' || wert === 'option' ? wert : 'grundleistung';
}

/** A text, or a number with all its digits. */
function shown(wert: FeelValue): string | null {
  return typeof wert === 'string' ? wert : isNumber(wert) ? text(wert) : null;
}

function own(wert: FeelValue, name: string): FeelValue {
  if (typeof wert !== 'object' || wert === null || !Object.hasOwn(wert, name)) return undefined;
  return (wert as FeelContext)[name];
}
