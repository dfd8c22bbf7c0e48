import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { assembleSchema, fehlendeVerweise } from '../schema/projekt-schema.ts';
import { readingProblemsOf, validateDatei } from '../schema/validate-datei.ts';
import { checkZitate } from './checks/check-belege.ts';
import { checkKatalog } from './checks/check-katalog.ts';
import { checkSchemaNamen } from './checks/check-schema-namen.ts';
import { faktTypOf, type JsonSchema } from './fakt-typ.ts';
import { childOf, entriesOf, itemsOf, type Lesekontext, textOf } from './node-reader.ts';
import { readBaustein } from './read-baustein.ts';
import { readModul } from './read-modul.ts';
import { readOverlay } from './read-overlay.ts';
import { dateiArtOf, fachgebietOf, idFromPath } from './regel-datei.ts';
import { createStellen, type Stellen } from './stellen.ts';
import type { Begriff, Fachgebiet, Katalog, Phase, Quelle } from './types.ts';

/** A rule file with its path relative to the rules' root, `/`-separated. */
export interface RegelDatei {
  readonly pfad: string;
  readonly document: SourceDocument;
}

/**
 * Reads all rule files of one or several roots. Never fails: what is wrong stands in `probleme`, what could be read in
 * the catalogue. A catalogue with a problem of `schwere: fehler` must not be used for verdicts.
 */
export function loadKatalog(dateien: readonly RegelDatei[], version: string): Katalog {
  const probleme: Problem[] = dateien.flatMap(({ document, pfad }) => [
    ...readingProblemsOf(document, dateiArtOf(pfad)),
  ]);
  const lesbar = dateien.filter(({ document }) => document.root !== undefined);
  for (const { document, pfad } of lesbar)
    probleme.push(
      ...validateDatei(document, dateiArtOf(pfad)),
      ...checkPath(pfad, document),
      ...checkNames(pfad, document),
    );
  const stellen = createStellen();
  const read = <T>(art: RegelArt, reader: (kontext: Lesekontext) => T | undefined) =>
    readAll(lesbar, art, { probleme, stellen }, reader);
  const module = read('modul', readModul);
  const overlays = read('overlay', (kontext) => readOverlay(kontext, 'overlay'));
  const varianten = read('variante', (kontext) => readOverlay(kontext, 'variante'));
  const bausteine = read('baustein', readBaustein);
  const fachgebiete = readFachgebiete(lesbar, { module, overlays, varianten, bausteine }, probleme);
  const katalog: Katalog = {
    version,
    fachgebiete: Object.fromEntries(fachgebiete.map((fachgebiet) => [fachgebiet.id, fachgebiet])),
    quellen: Object.fromEntries(readQuellen(lesbar).map((quelle) => [quelle.id, quelle])),
    glossar: Object.fromEntries(readGlossar(lesbar).map((begriff) => [begriff.id, begriff])),
    probleme: [],
  };
  // Without a schema no name of a fact can be checked.
  const checked = fachgebiete.filter(({ schema }) => schema !== OHNE_SCHEMA);
  const geprueft = { ...katalog, fachgebiete: Object.fromEntries(checked.map((one) => [one.id, one])) };
  const zitate = lesbar
    .filter(({ pfad }) => /\.(?:modul|overlay|variante)\.yaml$/.test(pfad))
    .flatMap(({ document }) => checkZitate(document, katalog.quellen));
  return { ...katalog, probleme: [...probleme, ...checkKatalog(geprueft, stellen), ...zitate] };
}

type RegelArt = 'modul' | 'overlay' | 'variante' | 'baustein';

type Inhalt = Pick<Fachgebiet, 'module' | 'overlays' | 'varianten' | 'bausteine'>;

function readAll<T>(
  dateien: readonly RegelDatei[],
  art: RegelArt,
  sammlung: { readonly probleme: Problem[]; readonly stellen: Stellen },
  read: (kontext: Lesekontext) => T | undefined,
): readonly T[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === art)
    .flatMap(({ document }) => read({ document, ...sammlung }) ?? []);
}

function readFachgebiete(
  dateien: readonly RegelDatei[],
  { module, overlays, varianten, bausteine }: Inhalt,
  probleme: Problem[],
): readonly Fachgebiet[] {
  const gemeinsam = Object.fromEntries(
    dateien
      .filter(({ pfad }) => dateiArtOf(pfad) === 'gemeinsam-schema')
      .map((datei) => [datei.pfad, readSchemaDatei(datei)]),
  );
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'projekt-schema')
    .map((datei) => {
      const { pfad, document } = datei;
      const id = fachgebietOf(pfad);
      const own = readSchemaDatei(datei);
      const assembled = assembleSchema(own, gemeinsam);
      const missing = fehlendeVerweise(assembled);
      if (missing.length > 0) probleme.push(missingReference(document, missing));
      const schema = own === OHNE_SCHEMA || missing.length > 0 ? OHNE_SCHEMA : assembled;
      const ofTopic = <T extends { readonly id: string }>(list: readonly T[]) =>
        list.filter((item) => fachgebietOf(item.id) === id);
      return {
        id,
        titel: textOf(document.root, 'x-titel') ?? textOf(document.root, 'title') ?? id,
        phasen: readPhasen(document),
        schema,
        typ: faktTypOf(schema as JsonSchema),
        module: ofTopic(module),
        overlays: ofTopic(overlays),
        varianten: ofTopic(varianten),
        bausteine: ofTopic(bausteine),
      };
    });
}

/** Stands for a schema with a mistake, which its file reports: half a schema would break what reads it. */
const OHNE_SCHEMA: object = {};

function readSchemaDatei({ pfad, document }: RegelDatei): object {
  return validateDatei(document, dateiArtOf(pfad)).length > 0 ? OHNE_SCHEMA : (document.toData() as object);
}

function missingReference(document: SourceDocument, missing: readonly string[]): Problem {
  const names = missing.join(', ');
  return problem(
    'schema-wert',
    document.closestRangeOf([]),
    `Das Schema verweist auf „${names}“; diese Datei gibt es nicht. Bitte den Verweis ($ref) berichtigen.`,
    `The schema refers to "${names}", which does not exist; mend the reference ($ref).`,
  );
}

function readPhasen(document: SourceDocument): readonly Phase[] {
  return itemsOf(childOf(document.root, 'x-phasen')).flatMap((item) => {
    const id = textOf(item, 'id');
    return id === undefined ? [] : [{ id, titel: textOf(item, 'titel') ?? id }];
  });
}

function readQuellen(dateien: readonly RegelDatei[]): readonly Quelle[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'quellen')
    .flatMap(({ document }) => entriesOf(childOf(document.root, 'quellen')))
    .map((entry) => {
      const names = [
        'abkuerzung',
        'eli',
        'fundstelle',
        'adresse',
        'adresse_paragraph',
        'stand',
        'hinweis',
      ] as const;
      const optional = names.flatMap((name) => {
        const text = textOf(entry.value, name);
        return text === undefined ? [] : [[name, text] as const];
      });
      const titel = textOf(entry.value, 'titel') ?? entry.key;
      return { id: entry.key, titel, ...Object.fromEntries(optional), range: entry.keyRange };
    });
}

function readGlossar(dateien: readonly RegelDatei[]): readonly Begriff[] {
  return dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'glossar')
    .flatMap(({ document }) => entriesOf(childOf(document.root, 'begriffe')))
    .map((entry) => {
      const norm = textOf(entry.value, 'norm');
      return {
        id: entry.key,
        begriff: textOf(entry.value, 'begriff') ?? entry.key,
        bedeutung: textOf(entry.value, 'bedeutung') ?? '',
        ...(norm === undefined ? {} : { norm }),
      };
    });
}

function checkNames(pfad: string, { root }: SourceDocument): readonly Problem[] {
  const art = dateiArtOf(pfad);
  return art === 'projekt-schema' || art === 'gemeinsam-schema' ? checkSchemaNamen(root) : [];
}

/** A file's id is its path: otherwise two files could claim to be the same module. */
function checkPath(pfad: string, document: SourceDocument): readonly Problem[] {
  const art = dateiArtOf(pfad);
  if (art !== 'modul' && art !== 'overlay' && art !== 'variante' && art !== 'baustein') return [];
  const id = textOf(document.root, art);
  const soll = idFromPath(pfad);
  if (id === undefined || id === soll) return [];
  return [
    {
      code: 'katalog-pfad',
      schwere: 'fehler',
      range: document.closestRangeOf([art]),
      ersatz: soll,
      text: {
        de: `„${art}: ${id}“ passt nicht zum Ort der Datei: „${art}: ${soll}“ schreiben oder die Datei verschieben.`,
        en: `"${art}: ${id}" does not match the file's place: write "${art}: ${soll}" or move the file.`,
      },
    },
  ];
}
