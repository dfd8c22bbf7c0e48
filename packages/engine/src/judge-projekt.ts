import { checkAbweichungen } from './befund/check-abweichungen.ts';
import { checkNamen } from './befund/check-namen.ts';
import { checkStichtag } from './befund/check-stichtag.ts';
import { type BefundKontext, createAngaben } from './befund/to-befund.ts';
import type { Berichtskopf } from './befund/types.ts';
import type { Werkbank } from './befund/werkbank.ts';
import type { Problem } from './document/problem.ts';
import { comparePositions } from './document/range.ts';
import type { SourceDocument } from './document/source-document.ts';
import type { Auswerter } from './evaluate/auswerter.ts';
import type { Auswertung, Sachverhalt } from './evaluate/auswertung.ts';
import { evaluateProjekt } from './evaluate/evaluate-projekt.ts';
import { createGroessen } from './evaluate/groessen.ts';
import { createLuecken } from './evaluate/luecken.ts';
import { parseDatum } from './feel/datum.ts';
import { findFachgebiet } from './find-fachgebiet.ts';
import type { Fachgebiet, Katalog } from './katalog/types.ts';
import { checkProjektFile, type ValidatorFor } from './projekt/check-projekt-file.ts';
import { type Projekt, readProjekt } from './projekt/read-projekt.ts';
import type { Register } from './projekt/register.ts';
import type { Regelwerk } from './resolve/resolve-regeln.ts';
import { readingProblems } from './schema/fit-comma.ts';

export interface CheckOptions {
  /** ISO day on which everything is judged. */
  readonly stichtag: string;
  /** Judge by the law of this Land instead of the town's own. */
  readonly land?: string;
  /** In addition to those that the project names. */
  readonly varianten?: readonly string[];
  /** An open duty that may be violated is an error, not a warning; what is unconfirmed stays a Hinweis. */
  readonly streng?: boolean;
  /** Whether findings and Größen carry their reasons (default: yes); without them a report is made in half the time. */
  readonly begruendungen?: boolean;
  readonly auswerter: Auswerter;
  readonly werkbank: Werkbank;
  readonly register?: Register;
  readonly validatorFor: ValidatorFor;
}

/** A project with its verdicts: what every kind of report is made of. */
export interface Beurteilung {
  readonly kopf: Berichtskopf;
  readonly fachgebiet: Fachgebiet;
  readonly projekt: Projekt;
  readonly regelwerk: Regelwerk;
  readonly sachverhalt: Sachverhalt;
  readonly auswertungen: readonly Auswertung[];
  readonly kontext: BefundKontext;
}

/** Text and catalogue in, verdicts out. A file that cannot be judged gives a head with `probleme` alone. */
export async function judgeProjekt(
  document: SourceDocument,
  katalog: Katalog,
  options: CheckOptions,
): Promise<Beurteilung | Pick<Beurteilung, 'kopf'>> {
  const { fachgebiet, probleme: unknown } = findFachgebiet(document, katalog);
  const stichtag = parseDatum(options.stichtag);
  if (fachgebiet === undefined || stichtag === undefined)
    return { kopf: emptyKopf(document, katalog, options, unknown) };
  const datei = checkProjektFile(document, fachgebiet, options.validatorFor, options.register);
  const projekt = readProjekt(document, fachgebiet, options.register, datei.ungueltig);
  const land = options.land ?? projekt.land;
  const varianten = [...new Set([...projekt.varianten, ...(options.varianten ?? [])])];
  const { werkbank } = options;
  const regelwerk = werkbank.regelwerk(fachgebiet, { land, orte: projekt.orte, varianten });
  const sachverhalt = { fakten: projekt.fakten.wurzel, stichtag };
  const auswertungen = await evaluateProjekt(regelwerk, sachverhalt, werkbank.compiler, options.auswerter);
  const early = auswertungen.length > 0 ? [] : checkStichtag(document, fachgebiet, options.stichtag);
  const names = [...checkNamen(document, fachgebiet), ...checkAbweichungen(document, auswertungen)];
  const stand = projekt.fakten.wurzel['stand_der_planung'];
  const kopf = {
    datei: document.uri,
    fachgebiet: fachgebiet.id,
    fachgebietTitel: fachgebiet.titel,
    ...(projekt.name === undefined ? {} : { gemeinde: projekt.name }),
    stichtag: options.stichtag,
    ...(land === undefined ? {} : { land }),
    varianten: regelwerk.varianten.map(({ id }) => id),
    katalogVersion: katalog.version,
    phasen: fachgebiet.phasen,
    ...(typeof stand === 'string' ? { standDerPlanung: stand } : {}),
    probleme: [
      ...readingProblems(document, fachgebiet.schema),
      ...inOrder([...datei.probleme, ...projekt.probleme, ...names, ...early]),
      ...regelwerk.probleme,
    ],
  };
  const kontext = {
    fachgebiet,
    fakten: projekt.fakten,
    stichtag,
    stichtagIso: options.stichtag,
    angabe: createAngaben((pfad) => werkbank.feld(fachgebiet, pfad), projekt.fakten),
    luecken: createLuecken(),
    festeTeile: werkbank.festeTeile,
    groessen: createGroessen(regelwerk, projekt.fakten.wurzel, stichtag, werkbank.compiler),
    begruendungen: options.begruendungen !== false,
    streng: options.streng === true,
  };
  return { kopf, fachgebiet, projekt, regelwerk, sachverhalt, auswertungen, kontext };
}

/** As a reader meets them in the file. */
function inOrder(probleme: readonly Problem[]): readonly Problem[] {
  return [...probleme].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function emptyKopf(
  document: SourceDocument,
  katalog: Katalog,
  { stichtag, varianten = [] }: CheckOptions,
  probleme: readonly Problem[],
): Berichtskopf {
  return {
    datei: document.uri,
    fachgebiet: '',
    fachgebietTitel: '',
    stichtag,
    varianten,
    katalogVersion: katalog.version,
    phasen: [],
    probleme: [...document.probleme, ...probleme],
  };
}
