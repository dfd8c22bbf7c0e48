import { type Problem, problem } from '../document/problem.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { findEntry, refersTo } from '../schema/find-entry.ts';
import { assembleSchema, fehlendeVerweise } from '../schema/projekt-schema.ts';
import { validateDatei } from '../schema/validate-datei.ts';
import { checkZitate } from './checks/check-belege.ts';
import { checkKatalog } from './checks/check-katalog.ts';
import { faktTypOf, type JsonSchema } from './fakt-typ.ts';
import { childOf, itemsOf, textOf } from './node-reader.ts';
import { type Dateiinhalt, type RegelDatei, readDatei } from './read-datei.ts';
import { readGlossar, readQuellen } from './read-register.ts';
import { dateiArtOf, fachgebietOf } from './regel-datei.ts';
import type { Fachgebiet, Katalog, Phase } from './types.ts';

/** Rules that were read before and are known to be right; files are read on top of them. */
export type Grundlage = Pick<Katalog, 'fachgebiete' | 'quellen' | 'glossar'>;

const OHNE_GRUNDLAGE: Grundlage = { fachgebiete: {}, quellen: {}, glossar: {} };

/**
 * Reads all rule files of one or several roots. Never fails: what is wrong stands in `probleme`, what could be read in
 * the catalogue. A catalogue with a problem of `schwere: fehler` must not be used for verdicts.
 */
export function loadKatalog(
  dateien: readonly RegelDatei[],
  version: string,
  grundlage: Grundlage = OHNE_GRUNDLAGE,
): Katalog {
  const gelesen = dateien.map(readDatei);
  const probleme = gelesen.flatMap((datei) => datei.probleme);
  const lesbar = dateien.filter(({ document }) => document.root !== undefined);
  const fachgebiete = readFachgebiete(lesbar, grundlage, probleme).map((one) => withInhalt(one, gelesen));
  const katalog: Katalog = {
    version,
    fachgebiete: byId(fachgebiete),
    quellen: { ...grundlage.quellen, ...byId(readQuellen(lesbar)) },
    glossar: { ...grundlage.glossar, ...byId(readGlossar(lesbar)) },
    probleme: [],
  };
  // Without a schema no name of a fact can be checked.
  const checked = fachgebiete.filter(({ schema }) => schema !== OHNE_SCHEMA);
  const zitate = lesbar
    .filter(({ pfad }) => /\.(?:modul|overlay|variante)\.yaml$/.test(pfad))
    .flatMap(({ document }) => checkZitate(document, katalog.quellen));
  return {
    ...katalog,
    probleme: [...probleme, ...checkKatalog({ ...katalog, fachgebiete: byId(checked) }), ...zitate],
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(list.map((one) => [one.id, one]));
}

/** The topics: those of the files' schemas, and those that are known without. */
function readFachgebiete(
  dateien: readonly RegelDatei[],
  grundlage: Grundlage,
  probleme: Problem[],
): readonly Fachgebiet[] {
  const gemeinsam = Object.fromEntries(
    dateien
      .filter(({ pfad }) => dateiArtOf(pfad) === 'gemeinsam-schema')
      .map((datei) => [datei.pfad, readSchemaDatei(datei)]),
  );
  const read = dateien
    .filter(({ pfad }) => dateiArtOf(pfad) === 'projekt-schema')
    .map((datei) => readFachgebiet(datei, gemeinsam, grundlage, probleme));
  return Object.values({ ...grundlage.fachgebiete, ...byId(read) });
}

function readFachgebiet(
  datei: RegelDatei,
  gemeinsam: Readonly<Record<string, object>>,
  { fachgebiete }: Grundlage,
  probleme: Problem[],
): Fachgebiet {
  const { pfad, document } = datei;
  const id = fachgebietOf(pfad);
  const own = readSchemaDatei(datei);
  const assembled = assembleSchema(own, gemeinsam);
  const missing = fehlendeVerweise(assembled);
  probleme.push(...missing.map((one) => missingReference(document, one)));
  const schema = own === OHNE_SCHEMA || missing.length > 0 ? OHNE_SCHEMA : assembled;
  return {
    ...OHNE_INHALT,
    ...fachgebiete[id],
    id,
    titel: textOf(document.root, 'x-titel') ?? textOf(document.root, 'title') ?? id,
    phasen: readPhasen(document),
    schema,
    typ: faktTypOf(schema as JsonSchema),
  };
}

const OHNE_INHALT: Pick<Fachgebiet, 'module' | 'overlays' | 'varianten' | 'bausteine'> = {
  module: [],
  overlays: [],
  varianten: [],
  bausteine: [],
};

/** A topic with what files add to it. */
function withInhalt(fachgebiet: Fachgebiet, gelesen: readonly Dateiinhalt[]): Fachgebiet {
  const own = <T extends { readonly id: string }>(
    known: readonly T[],
    get: (datei: Dateiinhalt) => T | undefined,
  ) => [
    ...known,
    ...gelesen.flatMap((datei) => {
      const item = get(datei);
      return item !== undefined && fachgebietOf(item.id) === fachgebiet.id ? item : [];
    }),
  ];
  const change = (art: 'overlay' | 'variante') => (datei: Dateiinhalt) =>
    datei.overlay?.art === art ? datei.overlay : undefined;
  return {
    ...fachgebiet,
    module: own(fachgebiet.module, ({ modul }) => modul),
    overlays: own(fachgebiet.overlays, change('overlay')),
    varianten: own(fachgebiet.varianten, change('variante')),
    bausteine: own(fachgebiet.bausteine, ({ baustein }) => baustein),
  };
}

/** Stands for a schema with a mistake, which its file reports: half a schema would break what reads it. */
const OHNE_SCHEMA: object = {};

function readSchemaDatei({ pfad, document }: RegelDatei): object {
  return validateDatei(document, dateiArtOf(pfad)).length > 0 ? OHNE_SCHEMA : (document.toData() as object);
}

/** At the reference, unless a shared schema makes it. */
function missingReference(document: SourceDocument, missing: string): Problem {
  return problem(
    'schema-wert',
    document.closestRangeOf(findEntry(document.root, refersTo(missing)) ?? []),
    `Das Schema verweist auf „${missing}“; diese Datei gibt es nicht. Bitte den Verweis ($ref) berichtigen.`,
    `The schema refers to "${missing}", which does not exist; mend the reference ($ref).`,
  );
}

function readPhasen(document: SourceDocument): readonly Phase[] {
  return itemsOf(childOf(document.root, 'x-phasen')).flatMap((item) => {
    const id = textOf(item, 'id');
    return id === undefined ? [] : [{ id, titel: textOf(item, 'titel') ?? id }];
  });
}
