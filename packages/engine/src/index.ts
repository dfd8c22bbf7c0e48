export { followGroessen } from './befund/follow.ts';
export { dayText } from './befund/meldungen.ts';
export type * from './befund/types.ts';
export { createWerkbank, type Werkbank } from './befund/werkbank.ts';
export { summarize, WORST_FIRST, worstPerKennung } from './befund/zusammenfassung.ts';
export { type LokaleRegeln, loadLokal, localBestand } from './bestand/lokale-regeln.ts';
export { builtInBestand, type Eingebautes, type Regelbestand } from './bestand/regelbestand.ts';
export { type CheckOptions, checkProjekt } from './check.ts';
export { MAX_LAENGE } from './document/check-text.ts';
export { decodeBytes } from './document/decode.ts';
export { parseDocument } from './document/parse-document.ts';
export {
  type Problem,
  type ProblemCode,
  type ProblemSchwere,
  problem,
  type Sprache,
  type Text,
} from './document/problem.ts';
export { formatPath, type SourcePath, type SourcePosition, type SourceRange } from './document/range.ts';
export { SourceDocument } from './document/source-document.ts';
export { suggest } from './document/suggest.ts';
export { type Auswerter, type AuswerterName, kompiliert } from './evaluate/auswerter.ts';
export { type Compiler, createCompiler } from './evaluate/compiler.ts';
export { jsonRulesEngine } from './evaluate/json-rules-engine.ts';
export type { FehlendesRecht } from './evaluate/luecken.ts';
export { createPopulation, createPopulationBlock } from './evaluate/population.ts';
export type { PopulationsUrteil } from './evaluate/population-recht.ts';
export type { Urteil } from './evaluate/urteil.ts';
export { readFaelle } from './faelle/read-faelle.ts';
export { runFaelle } from './faelle/run-faelle.ts';
export type * from './faelle/types.ts';
export { parseDatum } from './feel/datum.ts';
export { formatFeel } from './feel/format.ts';
export { loadKatalog, type RegelDatei } from './katalog/load-katalog.ts';
export { type DateiArt, dateiArtOf, fachgebietOf, idFromPath } from './katalog/regel-datei.ts';
export type * from './katalog/types.ts';
export type { ValidatorFor } from './projekt/check-projekt-file.ts';
export { describeGemeinde, type Gemeinde, officialName, type Verband } from './projekt/gemeinde.ts';
export { projektText } from './projekt/projekt-text.ts';
export { createRegister, type Register } from './projekt/register.ts';
export { type RegisterAngaben, registerAngaben } from './projekt/register-angaben.ts';
export type { RegisterDaten } from './projekt/register-daten.ts';
export { createPruefer, emptyReport, type Pruefer, type PrueferOptionen } from './pruefer.ts';
export { findVariante, type Gebiet } from './resolve/ebenen.ts';
export { type Regelwerk, resolveRegeln } from './resolve/resolve-regeln.ts';
export type * from './resolve/types.ts';
export { describeField, type Feldbeschreibung, fieldPaths } from './schema/projekt-schema.ts';
export { fromStandalone, type GeneratedValidator, type SchemaValidator } from './schema/schema-fehler.ts';
export { compileSchema } from './schema/validate.ts';
