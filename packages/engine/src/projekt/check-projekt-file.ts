import type { Problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { invalidPaths } from '../schema/fehler-pfad.ts';
import type { SchemaValidator } from '../schema/schema-fehler.ts';
import { schemaProblems } from '../schema/to-problems.ts';
import { doubleElements } from './check-elemente.ts';
import { withoutInventedKey } from './check-gemeinden.ts';
import type { Register } from './register.ts';

/** Supplies the validator of a Fachgebiet's project schema: generated ahead of time, or compiled on first use. */
export type ValidatorFor = (fachgebiet: Fachgebiet) => SchemaValidator;

export interface GeprueftesProjekt {
  /** One for each mistake; what could not be read at all stands in the document. */
  readonly probleme: readonly Problem[];
  /** Values that violate the schema: they count as not stated. */
  readonly ungueltig: readonly SourcePath[];
}

/** What is wrong with what a project *file* says: number traps, schema, elements. */
export function checkProjektFile(
  document: SourceDocument,
  fachgebiet: Fachgebiet,
  validatorFor: ValidatorFor,
  register: Register | undefined,
): GeprueftesProjekt {
  const fehler = validatorFor(fachgebiet).validate(document.toData());
  return {
    probleme: [
      ...schemaProblems(document, fehler, fachgebiet.schema).map((one) =>
        withoutInventedKey(one, document, register),
      ),
      ...doubleElements(document.root),
    ],
    ungueltig: invalidPaths(document, fehler),
  };
}

/** The type of a fact by its path (list indexes step into elements); undefined for what the schema does not know. */
export function typAt(root: FeelTyp, path: SourcePath): FeelTyp | undefined {
  let typ: FeelTyp | undefined = root;
  for (const part of path) {
    if (typ === undefined) return undefined;
    if (typeof part === 'number') typ = typ.art === 'liste' ? typ.element : undefined;
    else typ = typ.art === 'kontext' && Object.hasOwn(typ.felder, part) ? typ.felder[part] : undefined;
  }
  return typ;
}
