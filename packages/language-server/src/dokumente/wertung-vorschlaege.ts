import {
  type Bewertungsmatrix,
  dateiArtOf,
  gradedKriterien,
  notenOf,
  readMatrix,
  readProjektMatrix,
  type SourceDocument,
  STUFENWORTE,
  type Text,
  vorlageId,
} from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Vorschlag } from '../features/completion/vorschlag.ts';
import { keysOf } from '../modell/lauf.ts';
import type { Schreibstelle } from '../modell/stelle.ts';
import { parentOf, relativeTo } from '../text/uri.ts';
import { vorlagenFor } from './matrix-suche.ts';
import { readBids } from './probleme.ts';

/** Names that a matrix, or the `wertung` of a project, knows besides its schema: criteria that decide, grades that expectations are for. */
export function matrixVorschlaege(
  document: SourceDocument,
  { pfad, rolle, vorhanden, mitWert }: Schreibstelle,
  sprache: keyof Text,
): readonly Vorschlag[] {
  const { matrix } =
    dateiArtOf(document.uri) === 'projekt' ? readProjektMatrix(document) : readMatrix(document);
  if (matrix === undefined) return [];
  const keys = keysOf(pfad);
  const key = keys.at(-1);
  if (key === 'gleichstand' && rolle === 'eintrag') return stufen(matrix, sprache);
  if (key === 'entscheidet' && rolle === 'wert')
    return stufen(matrix, sprache).filter(({ label }) => label !== 'los');
  if (key === 'erwartungshorizont' && rolle === 'schluessel')
    return notenOf(matrix.skala)
      .filter((note) => !vorhanden.has(note))
      .map((note) => ({ label: note, art: 'wert', einfuegen: mitWert ? note : `${note}: ` }));
  return [];
}

/** Names that bids take from their matrix, and the matrices that they can name. */
export async function angeboteVorschlaege(
  document: SourceDocument,
  { pfad, rolle, vorhanden, mitWert }: Schreibstelle,
  bereich: Arbeitsbereich,
): Promise<readonly Vorschlag[]> {
  const keys = keysOf(pfad);
  const key = keys.at(-1);
  if (rolle === 'wert' && keys.length === 1 && (key === 'matrix' || key === 'projekt'))
    return matrices(document.uri, key, bereich);
  const matrix = (await readBids(document, bereich)).gefunden?.matrix;
  if (matrix === undefined || keys[0] !== 'angebote') return [];
  if (rolle === 'wert' && keys.at(-2) === 'noten')
    return notenOf(matrix.skala).map((note) => ({
      label: note,
      art: 'wert',
      einfuegen: note,
      ...erwartung(matrix, key ?? '', note),
    }));
  if (rolle !== 'schluessel' || (key !== 'noten' && key !== 'begruendung')) return [];
  return gradedKriterien(matrix.kriterien)
    .filter(({ id }) => !vorhanden.has(id))
    .map(({ id, titel }) => ({
      label: id,
      art: 'kennung',
      einfuegen: mitWert ? id : `${id}: `,
      detail: titel,
    }));
}

function erwartung({ kriterien }: Bewertungsmatrix, kriterium: string, note: string): { detail?: string } {
  const found = gradedKriterien(kriterien)
    .find(({ id }) => id === kriterium)
    ?.erwartungshorizont.find((one) => one.note === note);
  return found === undefined ? {} : { detail: found.text };
}

const WORTE: Readonly<Record<string, Text>> = {
  leistung: { de: 'die höhere Leistung', en: 'the better performance' },
  preis: { de: 'der niedrigere Preis', en: 'the lower price' },
  los: { de: 'das Los, zuletzt', en: 'a lot, at the end' },
};

function stufen({ kriterien }: Bewertungsmatrix, sprache: keyof Text): readonly Vorschlag[] {
  return [
    ...leistungen(kriterien).map(({ id, titel }) => ({
      label: id,
      art: 'kennung' as const,
      einfuegen: id,
      detail: titel,
    })),
    ...[...STUFENWORTE].map((label): Vorschlag => {
      const detail = WORTE[label]?.[sprache];
      return { label, art: 'wert', einfuegen: label, ...(detail === undefined ? {} : { detail }) };
    }),
  ];
}

/** A criterion decides as a whole or by one of its parts; the price has a word of its own. */
function leistungen(kriterien: Bewertungsmatrix['kriterien']): Bewertungsmatrix['kriterien'] {
  return kriterien.flatMap((one) => [one, ...one.unterkriterien]).filter(({ art }) => art === 'leistung');
}

/** Files of the workspace, named from here, and templates by their names. */
async function matrices(
  uri: string,
  art: 'matrix' | 'projekt',
  bereich: Arbeitsbereich,
): Promise<readonly Vorschlag[]> {
  const files = art === 'projekt' ? await bereich.projects() : await bereich.wertungen();
  const ordner = parentOf(uri);
  const near = files.flatMap((one): readonly Vorschlag[] => {
    const pfad = relativeTo(ordner, one);
    return pfad !== undefined && dateiArtOf(pfad) === art
      ? [{ label: pfad, art: 'modul', einfuegen: pfad, rang: 0 }]
      : [];
  });
  if (art === 'projekt') return near;
  const { dateien } = await vorlagenFor(uri, bereich);
  const templates = dateien.map(({ pfad, document }): Vorschlag => {
    const detail = readMatrix(document).matrix?.titel;
    return {
      label: vorlageId(pfad),
      art: 'modul',
      einfuegen: vorlageId(pfad),
      ...(detail === undefined ? {} : { detail }),
    };
  });
  return [...near, ...templates];
}
