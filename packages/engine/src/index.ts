export { followGroessen } from './befund/follow.ts';
export { findGrenztage, type Grenztag } from './befund/grenztage.ts';
export { dayText } from './befund/meldungen.ts';
export { proposeTage, type Tagvorschlag, violatedWith } from './befund/tagvorschlag.ts';
export type * from './befund/types.ts';
export { createWerkbank, type Werkbank } from './befund/werkbank.ts';
export { summarize, WORST_FIRST, worstPerKennung } from './befund/zusammenfassung.ts';
export { type LokaleRegeln, loadLokal, localBestand } from './bestand/lokale-regeln.ts';
export { builtInBestand, type Eingebautes, type Regelbestand } from './bestand/regelbestand.ts';
export { checkProjekt, surveyProjekt } from './check.ts';
export { checkTexte, checkTexteOf, textTypen } from './compose/check-texte.ts';
export type * from './compose/dokument.ts';
export { ERLAUBTE_TAGS } from './compose/erlaubt.ts';
export { FILTERLISTE } from './compose/filter-liste.ts';
export type * from './compose/types.ts';
export { namesInText, type Vorlagenname } from './compose/vorlage.ts';
export { MAX_LAENGE } from './document/check-text.ts';
export { decodeBytes } from './document/decode.ts';
export { parseDocument } from './document/parse-document.ts';
export {
  type Problem,
  type ProblemCode,
  type ProblemHilfe,
  type ProblemSchwere,
  problem,
  type Sprache,
  type Text,
} from './document/problem.ts';
export {
  comparePositions,
  formatPath,
  type SourcePath,
  type SourcePosition,
  type SourceRange,
} from './document/range.ts';
export { remembered } from './document/remembered.ts';
export { scalarOffsets, scalarRange } from './document/scalar-positions.ts';
export { SourceDocument } from './document/source-document.ts';
export type * from './document/source-node.ts';
export { suggest } from './document/suggest.ts';
export { type Auswerter, type AuswerterName, kompiliert } from './evaluate/auswerter.ts';
export { type Compiler, createCompiler } from './evaluate/compiler.ts';
export { jsonRulesEngine } from './evaluate/json-rules-engine.ts';
export type { FehlendesRecht } from './evaluate/luecken.ts';
export { createPopulation, createPopulationBlock } from './evaluate/population.ts';
export type { PopulationsUrteil } from './evaluate/population-recht.ts';
export type { Urteil } from './evaluate/urteil.ts';
export { readFaelle, readFall } from './faelle/read-faelle.ts';
export { checkFalldatei, runFaelle, validatorForFaelle, withoutRules } from './faelle/run-faelle.ts';
export { fallLage, runFall } from './faelle/run-fall.ts';
export type * from './faelle/types.ts';
export type { FeelNode, FeelPath } from './feel/ast.ts';
export { fieldTyp } from './feel/check-pfad.ts';
export { checkTyp } from './feel/check-typ.ts';
export { parseDatum } from './feel/datum.ts';
export { formatFeel } from './feel/format.ts';
export { FUNKTIONEN } from './feel/funktionen.ts';
export { factOf, type Schleifen, visitPaths } from './feel/lesungen.ts';
export { EIGENSCHAFTEN, FEEL_WOERTER, WURZELN } from './feel/namen.ts';
export { operandsOf } from './feel/operanden.ts';
export { parseFeel } from './feel/parse.ts';
export { scanFeel, type Zeichen } from './feel/scan.ts';
export type { FeelTyp } from './feel/typ.ts';
export type { CheckOptions } from './judge-projekt.ts';
export { inhalteOf } from './katalog/checks/inhalte.ts';
export { createTypwelt, parameterTyp, type Typwelt, typeAt } from './katalog/checks/typ-umfeld.ts';
export { type Grundlage, loadKatalog } from './katalog/load-katalog.ts';
export { type GepackterKatalog, packKatalog, unpackKatalog } from './katalog/pack-katalog.ts';
export type { RegelDatei } from './katalog/read-datei.ts';
export { type DateiArt, dateiArtOf, fachgebietOf, idFromPath, isSearched } from './katalog/regel-datei.ts';
export type * from './katalog/types.ts';
export { usualFachgebiet } from './katalog/usual-fachgebiet.ts';
export type { ValidatorFor } from './projekt/check-projekt-file.ts';
export { isFestesFeld } from './projekt/feste-felder.ts';
export { describeGemeinde, type Gemeinde, officialName, type Verband } from './projekt/gemeinde.ts';
export type { Kopfangaben } from './projekt/kopfangaben.ts';
export { projektText } from './projekt/projekt-text.ts';
export { readProjekt } from './projekt/read-projekt.ts';
export { createRegister, type Register } from './projekt/register.ts';
export { type RegisterAngaben, registerAngaben } from './projekt/register-angaben.ts';
export type { RegisterDaten } from './projekt/register-daten.ts';
export { createPruefer, emptyReport, type Pruefer, type PrueferOptionen, shortReport } from './pruefer.ts';
export { findVariante, type Gebiet } from './resolve/ebenen.ts';
export { literalValue } from './resolve/parameter-am.ts';
export { type Regelwerk, resolveRegeln } from './resolve/resolve-regeln.ts';
export type * from './resolve/types.ts';
export { reviewProjektMatrix } from './review-projekt-matrix.ts';
export { ABSCHNITTE, DOKUMENTARTEN } from './schema/dateien/abschnitte.ts';
export { type JsonSchema, readSchema, type SchemaReader } from './schema/json-schema.ts';
export { landName } from './schema/laender.ts';
export {
  describe as describeSchema,
  describeField,
  type Feldbeschreibung,
  fieldPaths,
} from './schema/projekt-schema.ts';
export { fromStandalone, type GeneratedValidator, type SchemaValidator } from './schema/schema-fehler.ts';
export { compileSchema } from './schema/validate.ts';
export { DATEI_SCHEMAS } from './schema/validate-datei.ts';
export { composeDokumente, type Textoptionen, type Zusammenstellung } from './textbausteine.ts';
export { anonymize, anonymizeProbleme } from './wertung/anonymize.ts';
export { showDezimal, showEuro } from './wertung/anzeige.ts';
export { describeErgebnis, describeWertung, stepText } from './wertung/beschreibung.ts';
export { checkAngebote } from './wertung/check-angebote.ts';
export { sumOfWeights } from './wertung/check-gewichte.ts';
export { notenOf } from './wertung/check-skala.ts';
export { differencesOf } from './wertung/compare-matrizen.ts';
export { type EformsFeld, eformsOf } from './wertung/eforms.ts';
export {
  allKriterien,
  gradedKriterien,
  hasPreisgewicht,
  isStufenwort,
  preisKriterium,
  STUFENWORTE,
} from './wertung/kriterien.ts';
export type { Matrixbefund } from './wertung/matrixbefund.ts';
export {
  type Matrixregeln,
  type Matrixschwere,
  type Regime,
  readMatrixpflichten,
  readMatrixregeln,
} from './wertung/matrixregeln.ts';
export {
  collectVorlagen,
  type GefundeneMatrix,
  isVorlagendatei,
  type Matrixziel,
  missingMatrix,
  readMatrixIn,
  targetOf,
  type Vorlagen,
  vorlageId,
} from './wertung/matrixziel.ts';
export { stellenOf } from './wertung/modell.ts';
export { type Angebotsdatei, readAngebote, type Verweis } from './wertung/read-angebote.ts';
export { type GeleseneMatrix, readMatrix, readProjektMatrix } from './wertung/read-matrix.ts';
export { reviewMatrix, toMatrixbefund } from './wertung/review-matrix.ts';
export { scoreAngebote } from './wertung/score-angebote.ts';
export { type Simulation, simulateMatrix } from './wertung/simulate-matrix.ts';
export type * from './wertung/types.ts';
