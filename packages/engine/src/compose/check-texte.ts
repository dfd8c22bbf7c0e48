import type { Problem } from '../document/problem.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Fachgebiet, Katalog, Textbaustein } from '../katalog/types.ts';
import { matrixTyp } from './matrix-wert.ts';
import { vorlagenTyp } from './umfeld.ts';
import { checkVorlage } from './vorlage.ts';

/** What is wrong with the templates of all text blocks; their heads are checked with the catalogue. */
export function checkTexte({ fachgebiete }: Katalog): readonly Problem[] {
  return Object.values(fachgebiete).flatMap((fachgebiet) => checkTexteOf(fachgebiet, fachgebiet.bausteine));
}

export function checkTexteOf(fachgebiet: Fachgebiet, bausteine: readonly Textbaustein[]): readonly Problem[] {
  if (bausteine.length === 0) return [];
  const typen = textTypen(fachgebiet);
  return bausteine.flatMap((baustein) => checkVorlage(baustein, typen));
}

/** Types of all that a template can name. */
export function textTypen(fachgebiet: Fachgebiet): Readonly<Record<string, FeelTyp>> {
  const typen = vorlagenTyp(fachgebiet);
  const { matrix } = typen;
  return matrix === undefined ? typen : { ...typen, matrix: matrixTyp(matrix) };
}
