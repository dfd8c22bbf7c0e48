import { dateiArtOf, type SourceDocument, type SourcePosition } from '@baukasten/engine';
import { type Abgleich, compareLines } from '../modell/zeilenabgleich.ts';
import type { Arbeitsbereich } from './arbeitsbereich.ts';
import { type Bestand, isWertung } from './bestaende.ts';
import type { Lage } from './frage.ts';
import { lageOf, topicOf } from './lage.ts';
import type { Pruefung } from './pruefungen.ts';
import { regelLageOf } from './regel-lage.ts';

/**
 * What is known of a file without reading it again: for suggestions while somebody types, which must not wait for a
 * check. Falls back to a first reading.
 */
export async function lastKnown(
  bereich: Arbeitsbereich,
  uri: string,
  position: SourcePosition,
): Promise<Gelesen | undefined> {
  if (dateiArtOf(uri) === 'projekt') {
    const pruefung = bereich.pruefungen.last(uri);
    return pruefung === undefined ? readFor(bereich, uri, 'gut') : projectLage(bereich, pruefung);
  }
  if (isWertung(uri)) return readFor(bereich, uri, 'gut');
  const bestand = await bereich.bestaende.lastForRule(uri);
  const document = bestand.dateien.find((one) => one.document.uri === uri)?.document;
  return document === undefined
    ? readFor(bereich, uri, 'gut', position)
    : ruleLage(bereich, document, bestand, position);
}

/** A file with everything that features may look at. */
export interface Gelesen {
  readonly document: SourceDocument;
  readonly lage: Lage;
}

/**
 * `text: 'gut'` takes the last version without syntax error, whose places may differ from what the user sees; `jetzt`
 * takes the text as it is. `position`: where the law matters, for files whose parts have laws of their own.
 */
export async function readFor(
  bereich: Arbeitsbereich,
  uri: string,
  text: 'gut' | 'jetzt',
  position?: SourcePosition,
): Promise<Gelesen | undefined> {
  const document = await (text === 'gut' ? bereich.lastGood(uri) : bereich.document(uri));
  if (document === undefined || dateiArtOf(uri) === undefined) return undefined;
  if (dateiArtOf(uri) === 'projekt') return projectLage(bereich, await bereich.pruefungen.check(document));
  if (isWertung(uri))
    return { document, lage: wertungLage(bereich, await bereich.bestaende.forProjects(uri)) };
  return ruleLage(bereich, document, await bereich.bestaende.forRule(uri), position);
}

/**
 * What is shown beside a text: while it is broken, its last version without syntax error, because one open quotation mark
 * would take everything away. `abgleich` leads to the text that the user sees.
 */
export async function readSteady(
  bereich: Arbeitsbereich,
  uri: string,
  position?: SourcePosition,
): Promise<(Gelesen & { readonly abgleich: Abgleich }) | undefined> {
  const read = await readFor(bereich, uri, 'gut', position);
  const now = await bereich.document(uri);
  if (read === undefined || now === undefined) return undefined;
  return { ...read, abgleich: compareLines(read.document.text, now.text) };
}

/** Matrices and bids belong to no topic. */
function wertungLage(bereich: Arbeitsbereich, bestand: Bestand): Lage {
  const { sprache, befehlslinks } = bereich;
  const tag = bereich.gewaehlt().stichtag ?? bereich.umgebung.heute();
  return {
    bestand,
    sprache,
    befehlslinks,
    tag,
    fachgebiet: undefined,
    regeln: undefined,
    pruefung: undefined,
  };
}

function projectLage({ sprache, befehlslinks }: Arbeitsbereich, pruefung: Pruefung): Gelesen {
  const { bestand, document, bericht } = pruefung;
  const recht = lageOf(pruefung);
  const fachgebiet = recht?.fachgebiet ?? topicOf(document, bestand);
  const lage = {
    bestand,
    sprache,
    befehlslinks,
    tag: bericht.stichtag,
    fachgebiet,
    regeln: recht?.regeln,
    pruefung,
  };
  return { document, lage };
}

function ruleLage(
  bereich: Arbeitsbereich,
  document: SourceDocument,
  bestand: Bestand,
  position: SourcePosition | undefined,
): Gelesen {
  const { sprache, befehlslinks, dokumente } = bereich;
  const heute = bereich.gewaehlt().stichtag ?? bereich.umgebung.heute();
  // The place is one of the text as it is now.
  const now = dokumente.get(document.uri)?.document ?? document;
  const recht = regelLageOf(now, bestand, heute, position);
  const lage = {
    bestand,
    sprache,
    befehlslinks,
    tag: recht?.tag ?? heute,
    fachgebiet: recht?.fachgebiet,
    regeln: recht?.regeln,
    pruefung: undefined,
  };
  return { document, lage };
}
