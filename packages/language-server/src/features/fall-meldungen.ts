import {
  checkFalldatei,
  type DateiArt,
  dateiArtOf,
  type Fachgebiet,
  type Falldatei,
  fachgebietOf,
  idFromPath,
  type Problem,
  type RegelDatei,
  readFaelle,
  runFall,
  type SchemaValidator,
  type SourceDocument,
  type Sprache,
  validatorForFaelle,
  withoutRules,
} from '@baukasten/engine';
import { type Bestand, hasBrokenRules } from '../arbeitsbereich/bestaende.ts';
import { texte } from '../texte.ts';
import type { Meldung } from './meldung.ts';
import { problemMeldung } from './projekt-meldungen.ts';

/** What the cases of files say, each file judged again only when itself or the rules of its topic have changed. */
export interface Fallurteile {
  /** `atem` comes between two cases: it lets others go first, and throws if nobody waits for the answer any more. */
  meldungen(
    document: SourceDocument,
    bestand: Bestand,
    sprache: Sprache,
    atem: () => Promise<void>,
  ): Promise<readonly Meldung[]>;
  /** Only these files are still there. */
  keep(uris: ReadonlySet<string>): void;
}

interface Urteile {
  readonly pfad: string;
  readonly text: string;
  readonly regeln: readonly RegelDatei[];
  readonly meldungen: readonly Meldung[];
}

export function createFallurteile(): Fallurteile {
  const bekannt = new Map<string, Urteile>();
  return {
    async meldungen(document, bestand, sprache, atem) {
      const pfad = bestand.dateien.find((datei) => datei.document.uri === document.uri)?.pfad;
      if (pfad === undefined) return [];
      const orphaned = withoutRules({ id: idFromPath(pfad), document, faelle: [] }, bestand.katalog);
      const fachgebiet = bestand.katalog.fachgebiete[fachgebietOf(pfad)];
      if (orphaned.length > 0 || fachgebiet === undefined)
        return orphaned.map((one) => problemMeldung(one, document.uri, sprache));
      if (hasBrokenRules(bestand, fachgebiet.id)) return [];
      const regeln = rulesOf(bestand, fachgebiet.id);
      const known = bekannt.get(document.uri);
      const gleich =
        known?.pfad === pfad && known.text === document.text && hasSameTexts(known.regeln, regeln);
      const meldungen = gleich
        ? known.meldungen
        : await judge(readFaelle(idFromPath(pfad), document), fachgebiet, bestand, sprache, atem);
      // What was read again keeps no older copy of the same texts.
      bekannt.set(document.uri, { pfad, text: document.text, regeln, meldungen });
      return meldungen;
    },
    keep: (uris) => {
      for (const uri of bekannt.keys()) if (!uris.has(uri)) bekannt.delete(uri);
    },
  };
}

/** What a file of cases states wrong, whatever comes out of its cases. */
export function fallProbleme(document: SourceDocument, bestand: Bestand): readonly Problem[] {
  const pfad = bestand.dateien.find((datei) => datei.document.uri === document.uri)?.pfad;
  const fachgebiet = pfad === undefined ? undefined : bestand.katalog.fachgebiete[fachgebietOf(pfad)];
  if (pfad === undefined || fachgebiet === undefined || hasBrokenRules(bestand, fachgebiet.id)) return [];
  return checkFalldatei(readFaelle(idFromPath(pfad), document), fachgebiet, validatorFor(fachgebiet));
}

/** Kinds of files on which no verdict of a case rests. */
const OHNE_URTEIL: ReadonlySet<DateiArt | undefined> = new Set<DateiArt>([
  'faelle',
  'quellen',
  'glossar',
  'baustein',
  'matrix',
  'angebote',
  'matrix-regeln',
  'nicht-abgebildet',
]);

const regelnJe = new WeakMap<Bestand, Map<string, readonly RegelDatei[]>>();

/** The local files that can touch verdicts of a topic: its own and those that all topics share. */
function rulesOf(bestand: Bestand, fachgebiet: string): readonly RegelDatei[] {
  const known = regelnJe.get(bestand) ?? new Map<string, readonly RegelDatei[]>();
  regelnJe.set(bestand, known);
  const others = new Set(Object.keys(bestand.katalog.fachgebiete).filter((id) => id !== fachgebiet));
  const regeln =
    known.get(fachgebiet) ??
    bestand.dateien.filter(
      ({ pfad }) => !OHNE_URTEIL.has(dateiArtOf(pfad)) && !others.has(fachgebietOf(pfad)),
    );
  known.set(fachgebiet, regeln);
  return regeln;
}

function hasSameTexts(a: readonly RegelDatei[], b: readonly RegelDatei[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ pfad, document }, stelle) => {
      const other = b[stelle];
      return other?.pfad === pfad && other.document.text === document.text;
    })
  );
}

async function judge(
  datei: Falldatei,
  fachgebiet: Fachgebiet,
  { werkbank }: Bestand,
  sprache: Sprache,
  atem: () => Promise<void>,
): Promise<readonly Meldung[]> {
  const meldungen = checkFalldatei(datei, fachgebiet, validatorFor(fachgebiet)).map((one) =>
    problemMeldung(one, datei.document.uri, sprache),
  );
  for (const fall of datei.faelle) {
    await atem();
    for (const { was, element, erwartet, erhalten, range } of runFall(fall, datei, fachgebiet, werkbank)
      .abweichungen) {
      const name = element === undefined ? was : `${was} [${element}]`;
      const text = texte.fallAbweichung(name, erwartet, erhalten)[sprache];
      meldungen.push({ range, schwere: 'fehler', code: 'fall', text, verwandt: [], daten: { art: 'fall' } });
    }
  }
  return meldungen;
}

const validators = new WeakMap<Fachgebiet, SchemaValidator>();

function validatorFor(fachgebiet: Fachgebiet): SchemaValidator {
  const validator = validators.get(fachgebiet) ?? validatorForFaelle(fachgebiet);
  validators.set(fachgebiet, validator);
  return validator;
}
