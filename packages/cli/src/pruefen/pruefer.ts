import {
  type AuswerterName,
  type CheckOptions,
  checkProjekt,
  createWerkbank,
  findVariante,
  type Kurzbericht,
  type Pruefbericht,
  parseDatum,
  problem,
  type SourceDocument,
  suggest,
  summarize,
  surveyProjekt,
} from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { loadAuswerter } from '../katalog/auswerter.ts';
import type { Regelbestand } from '../katalog/regelbestand.ts';
import { landOption, stichtagOption } from '../optionen.ts';
import { texte } from '../texte.ts';

/** Checks documents with the options of one call. */
export interface Pruefer {
  /** `varianten` in addition to those of the file. */
  check(document: SourceDocument, varianten: readonly string[]): Promise<Pruefbericht>;
  /** As `check`, with the findings of violated duties only. */
  survey(document: SourceDocument, varianten: readonly string[]): Promise<Kurzbericht>;
}

export interface PrueferOptionen {
  /** Whether what follows shows reasons; hundreds of reports with them would not fit into memory. */
  readonly begruendungen?: boolean;
  /** The evaluator if the call names none. */
  readonly auswerter?: AuswerterName;
}

/** Reads the options that decide on verdicts; the order is flag, then file, then today. */
export async function createPruefer(
  eingabe: Eingabe,
  bestand: Regelbestand,
  heute: string,
  { begruendungen = false, auswerter: ueblich }: PrueferOptionen = {},
): Promise<Pruefer> {
  const loading = loadAuswerter(textOption(eingabe, 'auswerter') ?? ueblich);
  const register = bestand.register();
  const stichtag = stichtagOption(eingabe);
  const land = landOption(eingabe, register);
  const auswerter = await loading;
  const streng = flagOption(eingabe, 'streng');
  const werkbank = createWerkbank();
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

/** The names of `--variante`, checked against all topics. */
export function variantenOption(eingabe: Eingabe, { katalog }: Regelbestand): readonly string[] {
  const namen = listOption(eingabe, 'variante');
  const fachgebiete = Object.values(katalog.fachgebiete);
  const bekannt = fachgebiete.flatMap(({ varianten }) => varianten.map(({ id }) => id));
  for (const name of namen) {
    if (fachgebiete.some((one) => findVariante(one, name) !== undefined)) continue;
    const kurz = bekannt.map((id) => id.split('/').at(-1) ?? id);
    throw new Bedienfehler(texte.varianteUnbekannt(name, kurz, suggest(name, [...kurz, ...bekannt])[0]));
  }
  return namen;
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
  const text = texte.regelnFehlerhaft(fachgebiet, errors);
  const one = problem('konfiguration', document.closestRangeOf(['projekt']), text.de, text.en);
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
