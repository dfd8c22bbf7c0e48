import { type Katalog, loadKatalog, parseDocument, type RegelDatei } from '@baukasten/engine';
import { QUELLEN, SCHEMA } from './schema.ts';

/** Fields of an entry as a rule file writes them. */
export type Eintrag = Readonly<Record<string, unknown>>;

/** The four lists of a module, by name of the entry; requirements by their Kennung. */
export interface Inhalt {
  readonly parameter?: Eintrag;
  readonly groessen?: Eintrag;
  readonly anforderungen?: Readonly<Record<string, Eintrag>>;
  readonly erleichterungen?: Readonly<Record<string, Eintrag>>;
}

/** Rule files by path below the topic's folder: text as in a file, or data. */
export type Dateien = Readonly<Record<string, string | object>>;

/** What every file of the tests rests on. */
export const BELEG = { quelle: 'Testgesetz § 1', stand: '2026-01-01', sicherheit: 'A' };

/** A module of the topic `test`; each requirement gets its key as Kennung and title, and `muss`. */
export function modul(inhalt: Inhalt, kopf: Eintrag = {}, name = 'm'): object {
  return {
    modul: `test/${name}`,
    titel: 'Modul',
    zweck: 'Test.',
    ...BELEG,
    ...kopf,
    ...withDefaults(inhalt),
  };
}

/** The short form: one module with these requirements. */
export function anforderungen(liste: Readonly<Record<string, Eintrag>>, rest: Inhalt = {}): Dateien {
  return { 'm.modul.yaml': modul({ ...rest, anforderungen: liste }) };
}

export function overlay(name: string, kopf: Eintrag): object {
  return { overlay: `test/${name}`, titel: name, ...BELEG, ...kopf, ...ergaenzt(kopf) };
}

export function variante(name: string, kopf: Eintrag): object {
  const immer = { titel: name, begruendung: 'Versuch', herkunft: 'annahme', ...BELEG };
  return { variante: `test/${name}`, ...immer, ...kopf, ...ergaenzt(kopf) };
}

/** One parameter with its values. */
export function parameter(typ: string, werte: readonly Eintrag[], rest: Eintrag = {}): Eintrag {
  return { titel: 'Parameter', typ, werte, ...rest };
}

export function groesse(formel: string, rest: Eintrag = {}): Eintrag {
  return { titel: 'Größe', formel, ...rest };
}

/** Reads rule files as they would stand in a repository; JSON is YAML, so data is written as JSON. */
export function loadRegeln(dateien: Dateien): Katalog {
  const alle: Dateien = { 'projekt.schema.yaml': SCHEMA, ...dateien };
  const gelesen = Object.entries(alle).map(([name, inhalt]): RegelDatei => {
    const pfad = `test/${name}`;
    return { pfad, document: parseDocument(pfad, textOf(inhalt)) };
  });
  return loadKatalog(
    [...gelesen, { pfad: 'quellen.yaml', document: parseDocument('quellen.yaml', QUELLEN) }],
    'test',
  );
}

/** The catalogue of rules that must be right: a mistake in a test's rules must not pass as a verdict. */
export function soundRegeln(dateien: Dateien): Katalog {
  const katalog = loadRegeln(dateien);
  const [erstes] = katalog.probleme;
  if (erstes !== undefined)
    throw new Error(`the rules of this test are wrong: ${erstes.code} ${erstes.text.de}`);
  return katalog;
}

export function textOf(inhalt: string | object): string {
  return typeof inhalt === 'string' ? inhalt : JSON.stringify(inhalt, undefined, 1);
}

function ergaenzt(kopf: Eintrag): Eintrag {
  const inhalt = kopf.ergaenzt;
  return typeof inhalt === 'object' && inhalt !== null ? { ergaenzt: withDefaults(inhalt) } : {};
}

function withDefaults(inhalt: Inhalt): Inhalt {
  const { anforderungen: liste, erleichterungen: reliefs } = inhalt;
  return {
    ...inhalt,
    ...(liste === undefined
      ? {}
      : {
          anforderungen: mapEntries(
            liste,
            (kennung, eine) => ({ kennung, titel: kennung, verbindlichkeit: 'muss', ...eine }),
            toName,
          ),
        }),
    ...(reliefs === undefined
      ? {}
      : { erleichterungen: mapEntries(reliefs, (titel, eine) => ({ titel, ...eine })) }),
  };
}

function mapEntries(
  eintraege: Readonly<Record<string, Eintrag>>,
  to: (name: string, eintrag: Eintrag) => Eintrag,
  rename = (name: string) => name,
): Readonly<Record<string, Eintrag>> {
  return Object.fromEntries(Object.entries(eintraege).map(([name, eine]) => [rename(name), to(name, eine)]));
}

function toName(kennung: string): string {
  return kennung.toLowerCase().replaceAll('-', '_');
}
