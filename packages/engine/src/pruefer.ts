import type { Kurzbericht, Pruefbericht } from './befund/types.ts';
import { createWerkbank, type Werkbank } from './befund/werkbank.ts';
import { summarize } from './befund/zusammenfassung.ts';
import type { Regelbestand } from './bestand/regelbestand.ts';
import { checkProjekt, surveyProjekt } from './check.ts';
import { problem } from './document/problem.ts';
import type { SourceDocument } from './document/source-document.ts';
import type { Auswerter } from './evaluate/auswerter.ts';
import { parseDatum } from './feel/datum.ts';
import type { CheckOptions } from './judge-projekt.ts';
import { findVariante } from './resolve/ebenen.ts';

/** What decides on verdicts besides the file; of days the first that is given counts: this one, the file's, today. */
export interface PrueferOptionen {
  readonly stichtag?: string | undefined;
  readonly heute: string;
  readonly land?: string | undefined;
  readonly streng: boolean;
  /** Whether what follows shows reasons; hundreds of reports with them would not fit into memory. */
  readonly begruendungen: boolean;
  readonly auswerter: Auswerter;
  /** Shared by all checks with one catalogue. */
  readonly werkbank?: Werkbank;
}

/** Checks documents with the options of one call, or of one editor. */
export interface Pruefer {
  /** `varianten` in addition to those of the file. */
  check(document: SourceDocument, varianten: readonly string[]): Promise<Pruefbericht>;
  /** As `check`, with the findings of violated duties only. */
  survey(document: SourceDocument, varianten: readonly string[]): Promise<Kurzbericht>;
  /** What a check of this document is made with, for all that rests on verdicts; a report where rules forbid any. */
  options(document: SourceDocument, varianten: readonly string[]): Promise<CheckOptions | Pruefbericht>;
}

export function createPruefer(optionen: PrueferOptionen, bestand: Regelbestand): Pruefer {
  const { stichtag, heute, land, streng, begruendungen, auswerter } = optionen;
  const werkbank = optionen.werkbank ?? createWerkbank();
  const register = bestand.register();
  const { katalog } = bestand;
  const optionsFor = async (
    document: SourceDocument,
    varianten: readonly string[],
  ): Promise<CheckOptions | Pruefbericht> => {
    const id = textAt(document, 'projekt');
    const tag = stichtag ?? statedDay(document) ?? heute;
    const errors = id === undefined ? undefined : bestand.gesperrt.get(id);
    if (id !== undefined && errors !== undefined)
      return blockedReport(document, tag, id, errors, katalog.version);
    const fachgebiet =
      id !== undefined && Object.hasOwn(katalog.fachgebiete, id) ? katalog.fachgebiete[id] : undefined;
    const validator = fachgebiet === undefined ? undefined : await bestand.validatorOf(fachgebiet.id);
    return {
      stichtag: tag,
      ...(land === undefined ? {} : { land }),
      // A variant of another topic has nothing to say here.
      varianten: varianten.filter(
        (name) => fachgebiet !== undefined && findVariante(fachgebiet, name) !== undefined,
      ),
      begruendungen,
      streng,
      auswerter,
      werkbank,
      register,
      validatorFor: () => validator ?? { validate: () => [] },
    };
  };
  return {
    options: optionsFor,
    async check(document, varianten) {
      const options = await optionsFor(document, varianten);
      return 'datei' in options ? options : checkProjekt(document, katalog, options);
    },
    async survey(document, varianten) {
      const options = await optionsFor(document, varianten);
      return 'datei' in options ? shortReport(options) : surveyProjekt(document, katalog, options);
    },
  };
}

function statedDay(document: SourceDocument): string | undefined {
  const text = textAt(document, 'stichtag');
  return text === undefined || parseDatum(text) === undefined ? undefined : text;
}

function textAt(document: SourceDocument, key: string): string | undefined {
  const node = document.nodeAt([key]);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** No verdict may rest on rules with errors; the file says so itself. */
function blockedReport(
  document: SourceDocument,
  stichtag: string,
  fachgebiet: string,
  errors: number,
  katalogVersion: string,
): Pruefbericht {
  const one = problem(
    'konfiguration',
    document.closestRangeOf(['projekt']),
    `Die Regeln des Fachgebiets „${fachgebiet}“ sind fehlerhaft (${errors === 1 ? 'ein Fehler' : `${errors} Fehler`}), deshalb wurde diese Datei nicht geprüft; bitte zuerst die Regeldateien berichtigen.`,
    `The rules of the topic "${fachgebiet}" have ${errors === 1 ? 'an error' : `${errors} errors`}, so this file was not checked; mend the rule files first.`,
  );
  return emptyReport(document.uri, stichtag, katalogVersion, [...document.probleme, one]);
}

/** A report that says only what is wrong with a file. */
export function emptyReport(
  datei: string,
  stichtag: string,
  katalogVersion: string,
  probleme: Pruefbericht['probleme'],
): Pruefbericht {
  return {
    datei,
    fachgebiet: '',
    fachgebietTitel: '',
    stichtag,
    varianten: [],
    katalogVersion,
    phasen: [],
    probleme,
    hinweise: [],
    befunde: [],
    groessen: [],
    schritte: [],
    zusammenfassung: summarize([]),
  };
}

/** A full report as one of many. */
export function shortReport({ befunde, hinweise, groessen, schritte, ...rest }: Pruefbericht): Kurzbericht {
  return { ...rest, urteile: befunde, verletzt: befunde.filter(({ urteil }) => urteil === 'verletzt') };
}
