import { checkNamen } from './befund/check-namen.ts';
import { checkStichtag } from './befund/check-stichtag.ts';
import { groessenWerte } from './befund/groessen-werte.ts';
import { projektHinweise } from './befund/hinweise.ts';
import { nextSteps } from './befund/schritte.ts';
import { begruendungKontext, createAngaben, toBefund } from './befund/to-befund.ts';
import type { Hinweis, Pruefbericht } from './befund/types.ts';
import type { Werkbank } from './befund/werkbank.ts';
import { summarize } from './befund/zusammenfassung.ts';
import type { Problem } from './document/problem.ts';
import { comparePositions } from './document/range.ts';
import type { SourceDocument } from './document/source-document.ts';
import type { Auswerter } from './evaluate/auswerter.ts';
import { evaluateProjekt } from './evaluate/evaluate-projekt.ts';
import { worldAt } from './evaluate/instanzen.ts';
import { createLuecken } from './evaluate/luecken.ts';
import { parseDatum } from './feel/datum.ts';
import { findFachgebiet } from './find-fachgebiet.ts';
import type { Katalog } from './katalog/types.ts';
import { checkProjektFile, type ValidatorFor } from './projekt/check-projekt-file.ts';
import { readProjekt } from './projekt/read-projekt.ts';
import type { Register } from './projekt/register.ts';

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

/**
 * The whole pipeline: a project description and a catalogue in, a report out. Never throws for any text; a file that
 * cannot be judged gives a report with `probleme` and no findings.
 */
export async function checkProjekt(
  document: SourceDocument,
  katalog: Katalog,
  options: CheckOptions,
): Promise<Pruefbericht> {
  const { fachgebiet, probleme: unknown } = findFachgebiet(document, katalog);
  const stichtag = parseDatum(options.stichtag);
  if (fachgebiet === undefined || stichtag === undefined)
    return emptyReport(document, katalog, options, unknown);
  const fileProblems = checkProjektFile(document, fachgebiet, options.validatorFor);
  const projekt = readProjekt(document, fachgebiet, options.register);
  const land = options.land ?? projekt.land;
  const varianten = [...new Set([...projekt.varianten, ...(options.varianten ?? [])])];
  const { werkbank } = options;
  const regelwerk = werkbank.regelwerk(fachgebiet, { land, orte: projekt.orte, varianten });
  const sachverhalt = { fakten: projekt.fakten.wurzel, stichtag };
  const auswertungen = await evaluateProjekt(regelwerk, sachverhalt, werkbank.compiler, options.auswerter);
  const angabe = createAngaben((pfad) => werkbank.feld(fachgebiet, pfad), projekt.fakten);
  const begruendungen = options.begruendungen !== false;
  const kontext = {
    fachgebiet,
    fakten: projekt.fakten,
    stichtag,
    stichtagIso: options.stichtag,
    angabe,
    luecken: createLuecken(),
    festeTeile: werkbank.festeTeile,
    begruendungen,
    streng: options.streng === true,
  };
  const befunde = auswertungen.map((auswertung) => toBefund(auswertung, kontext));
  const welt = worldAt(regelwerk, sachverhalt.fakten, stichtag, werkbank.compiler);
  const hinweise: readonly Hinweis[] = projektHinweise(projekt, welt.welt.regeln, regelwerk, options);
  const early = befunde.length > 0 ? [] : checkStichtag(document, fachgebiet, options.stichtag);
  const names = checkNamen(document, fachgebiet);
  const stand = projekt.fakten.wurzel['stand_der_planung'];
  const standDerPlanung = typeof stand === 'string' ? stand : undefined;
  return {
    datei: document.uri,
    fachgebiet: fachgebiet.id,
    fachgebietTitel: fachgebiet.titel,
    ...(projekt.name === undefined ? {} : { gemeinde: projekt.name }),
    stichtag: options.stichtag,
    ...(land === undefined ? {} : { land }),
    varianten: regelwerk.varianten.map(({ id }) => id),
    katalogVersion: katalog.version,
    phasen: fachgebiet.phasen,
    ...(standDerPlanung === undefined ? {} : { standDerPlanung }),
    probleme: [
      ...document.probleme,
      ...inOrder([...fileProblems, ...projekt.probleme, ...names, ...early]),
      ...regelwerk.probleme,
    ],
    hinweise,
    befunde,
    groessen: groessenWerte(welt, begruendungKontext(kontext), begruendungen),
    schritte: nextSteps(befunde, fachgebiet.phasen, standDerPlanung),
    zusammenfassung: summarize(befunde),
  };
}

/** As a reader meets them in the file. */
function inOrder(probleme: readonly Problem[]): readonly Problem[] {
  return [...probleme].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function emptyReport(
  document: SourceDocument,
  katalog: Katalog,
  { stichtag, varianten = [] }: CheckOptions,
  probleme: Pruefbericht['probleme'],
): Pruefbericht {
  return {
    datei: document.uri,
    fachgebiet: '',
    fachgebietTitel: '',
    stichtag,
    varianten,
    katalogVersion: katalog.version,
    phasen: [],
    probleme: [...document.probleme, ...probleme],
    hinweise: [],
    befunde: [],
    groessen: [],
    schritte: [],
    zusammenfassung: summarize([]),
  };
}
