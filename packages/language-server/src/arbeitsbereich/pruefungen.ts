import {
  type CheckOptions,
  createPruefer,
  emptyReport,
  kompiliert,
  type Pruefbericht,
  type Pruefer,
  type SourceDocument,
} from '@baukasten/engine';
import { texte } from '../texte.ts';
import type { Umgebung } from '../umgebung.ts';
import type { Bestaende, Bestand } from './bestaende.ts';
import { type Gewaehlt, resolveEinstellungen } from './einstellungen.ts';

/** A checked project: the text, the rules, and what they say about it. */
export interface Pruefung {
  readonly document: SourceDocument;
  readonly bericht: Pruefbericht;
  readonly bestand: Bestand;
  /** Equal as long as text, rules, settings and day are the same. */
  readonly kennzeichen: string;
}

export interface Pruefungen {
  /** Findings without reasons, remembered as long as nothing changes. */
  check(document: SourceDocument): Promise<Pruefung>;
  /** Checks by the settings, without reasons. */
  pruefer(bestand: Bestand): Pruefer;
  /** The same findings with their reasons. */
  checkWithReasons(document: SourceDocument): Promise<Pruefung>;
  /** What a project was checked with, for all that rests on verdicts; a report where rules forbid any. */
  optionen(pruefung: Pruefung): Promise<CheckOptions | Pruefbericht>;
  /** The check that ended last, maybe of an older text. */
  last(uri: string): Pruefung | undefined;
  forget(uri: string): void;
}

/** `leereOrdner`: folders that the settings name for a file and that hold no rules. */
export function createPruefungen(
  umgebung: Umgebung,
  bestaende: Bestaende,
  gewaehlt: () => Gewaehlt,
  leereOrdner: (uri: string) => Promise<readonly string[]>,
  onChecked: (pruefung: Pruefung) => void,
): Pruefungen {
  const bekannt = {
    kurz: new WeakMap<SourceDocument, { pruefung: Promise<Pruefung>; zeichen: string }>(),
    ganz: new WeakMap<SourceDocument, { pruefung: Promise<Pruefung>; zeichen: string }>(),
  };
  const letzte = new Map<string, Pruefung>();
  const prueferFor = (bestand: Bestand, eingestellt: Gewaehlt, begruendungen: boolean): Pruefer => {
    const { stichtag, land, streng } = eingestellt;
    const heute = umgebung.heute();
    const { werkbank } = bestand;
    const optionen = { stichtag, land, streng, heute, begruendungen, auswerter: kompiliert, werkbank };
    return createPruefer(optionen, bestand);
  };
  const settingsFor = async (uri: string, bestand: Bestand): Promise<Gewaehlt> => {
    const eingestellt = resolveEinstellungen(gewaehlt(), bestand);
    return {
      ...eingestellt,
      fehler: [...eingestellt.fehler, ...(await leereOrdner(uri)).map(texte.ordnerOhneRegeln)],
    };
  };
  /** As the command refuses a wrong option: a verdict by other law than the user meant would be worse than none. */
  const run = async (
    document: SourceDocument,
    bestand: Bestand,
    begruendungen: boolean,
  ): Promise<Pruefbericht> => {
    const eingestellt = await settingsFor(document.uri, bestand);
    const { fehler, varianten } = eingestellt;
    if (fehler.length === 0)
      return prueferFor(bestand, eingestellt, begruendungen).check(document, varianten);
    const range = document.closestRangeOf([]);
    return emptyReport(document.uri, umgebung.heute(), bestand.katalog.version, [
      ...document.probleme,
      ...fehler.map((text) => ({ code: 'konfiguration', schwere: 'fehler', range, text }) as const),
    ]);
  };
  const once = async (document: SourceDocument, art: 'kurz' | 'ganz'): Promise<Pruefung> => {
    const bestand = await bestaende.forProjects(document.uri);
    const gesetzt = JSON.stringify([gewaehlt(), await leereOrdner(document.uri)]);
    const kennzeichen = `${bestand.generation}|${gesetzt}|${umgebung.heute()}`;
    const known = bekannt[art].get(document);
    if (known?.zeichen === kennzeichen) return known.pruefung;
    const pruefung = run(document, bestand, art === 'ganz').then((bericht) => ({
      document,
      bericht,
      bestand,
      kennzeichen,
    }));
    bekannt[art].set(document, { pruefung, zeichen: kennzeichen });
    const ended = await pruefung;
    letzte.set(document.uri, ended);
    if (art === 'kurz') onChecked(ended);
    return pruefung;
  };
  return {
    check: (document) => once(document, 'kurz'),
    pruefer: (bestand) => prueferFor(bestand, resolveEinstellungen(gewaehlt(), bestand), false),
    checkWithReasons: (document) => once(document, 'ganz'),
    optionen: async ({ document, bestand, bericht }) => {
      const eingestellt = await settingsFor(document.uri, bestand);
      return eingestellt.fehler.length > 0
        ? bericht
        : prueferFor(bestand, eingestellt, false).options(document, eingestellt.varianten);
    },
    last: (uri) => letzte.get(uri),
    forget: (uri) => {
      letzte.delete(uri);
    },
  };
}
