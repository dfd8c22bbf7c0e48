import type { Problem } from '../document/problem.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Fachgebiet, Katalog, Textbaustein } from '../katalog/types.ts';
import { matrixTyp } from './matrix-wert.ts';
import { renderText } from './render-text.ts';
import { vorlagenTyp } from './umfeld.ts';
import { checkVorlage } from './vorlage.ts';

/** What is wrong with the templates of all text blocks; their heads are checked with the catalogue. */
export function checkTexte({ fachgebiete }: Katalog): readonly Problem[] {
  return Object.values(fachgebiete).flatMap((fachgebiet) => checkTexteOf(fachgebiet, fachgebiet.bausteine));
}

export function checkTexteOf(fachgebiet: Fachgebiet, bausteine: readonly Textbaustein[]): readonly Problem[] {
  if (bausteine.length === 0) return [];
  const typen = textTypen(fachgebiet);
  return bausteine.flatMap((baustein) => {
    const probleme = checkVorlage(baustein, typen);
    return probleme.length > 0 ? probleme : tryText(baustein, typen);
  });
}

/**
 * Writes the text without any fact, which finds what no project could mend: loops and texts without end. It is told where
 * the block is written, whether or not a project chooses it.
 */
function tryText(baustein: Textbaustein, typen: Readonly<Record<string, FeelTyp>>): readonly Problem[] {
  return renderText(baustein, {
    typen,
    value: () => undefined,
    isNull: () => false,
    bedeutung: () => undefined,
  }).probleme;
}

/** Types of all that a template can name. */
export function textTypen(fachgebiet: Fachgebiet): Readonly<Record<string, FeelTyp>> {
  const typen = vorlagenTyp(fachgebiet);
  const { matrix } = typen;
  return matrix === undefined ? typen : { ...typen, matrix: matrixTyp(matrix) };
}
