import { dateiArtOf, type SourceDocument } from '@baukasten/engine';
import type { Arbeitsbereich } from './arbeitsbereich.ts';
import type { Lage } from './frage.ts';
import { lageOf, topicOf } from './lage.ts';
import { regelLageOf } from './regel-lage.ts';

/** A file with everything that features may look at. */
export interface Gelesen {
  readonly document: SourceDocument;
  readonly lage: Lage;
}

/**
 * `text: 'gut'` takes the last version without syntax error, whose places may differ from what the user sees; `jetzt`
 * takes the text as it is.
 */
export async function readFor(
  bereich: Arbeitsbereich,
  uri: string,
  text: 'gut' | 'jetzt',
): Promise<Gelesen | undefined> {
  const document = await (text === 'gut' ? bereich.lastGood(uri) : bereich.document(uri));
  if (document === undefined || dateiArtOf(uri) === undefined) return undefined;
  const { sprache } = bereich;
  const tag = bereich.gewaehlt().stichtag ?? bereich.umgebung.heute();
  if (dateiArtOf(uri) === 'projekt') {
    const pruefung = await bereich.pruefungen.check(document);
    const { bestand } = pruefung;
    const recht = lageOf(pruefung);
    const fachgebiet = recht?.fachgebiet ?? topicOf(document, bestand);
    const lage = {
      bestand,
      sprache,
      tag: pruefung.bericht.stichtag,
      fachgebiet,
      regeln: recht?.regeln,
      pruefung,
    };
    return { document, lage };
  }
  const bestand = await bereich.bestaende.forRule(uri);
  const recht = regelLageOf(document, bestand, tag);
  const lage = {
    bestand,
    sprache,
    tag,
    fachgebiet: recht?.fachgebiet,
    regeln: recht?.regeln,
    pruefung: undefined,
  };
  return { document, lage };
}
