import {
  type Angebot,
  type Bewertungsmatrix,
  type Dokument,
  type Kopfangaben,
  scoreAngebote,
} from '@baukasten/engine';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { fehlerSatz, type Matrixmaengel, maengelTeile } from '../../wertung/matrixbefunde.ts';
import { fixDates, mapText, pack, unpack } from '../zip.ts';
import { herkunftBlatt, type Tabellenkopf } from './kopf.ts';
import { matrixBlaetter } from './matrix.ts';
import { preisblattBlatt } from './preisblatt.ts';
import { SCHRIFT } from './stile.ts';
import { empfindlichkeitsblatt } from './wertung/empfindlichkeit.ts';
import { maengelblatt } from './wertung/maengel.ts';

/**
 * Price sheet and matrix of a document as a workbook with live formulas, the last sheet its provenance. Undefined if
 * the document has nothing to reckon with. The same document gives the same bytes.
 */
export async function renderDokumentXlsx(dokument: Dokument): Promise<Uint8Array | undefined> {
  const blaetter = dokument.anlagen.flatMap((anlage): readonly WriteSheet[] => {
    if (anlage.art === 'preisblatt') return [preisblattBlatt(anlage, dokument)];
    return anlage.art === 'matrix' ? matrixBlaetter(anlage.matrix, dokument) : [];
  });
  if (blaetter.length === 0) return undefined;
  return write([...blaetter, herkunftBlatt(dokument)], dokument, dokument.kopf.stichtag);
}

/**
 * A matrix that stands for itself, or the evaluation of bids: the same form, filled in, and what else could have won.
 * `tag` is the only date in the file's properties, an ISO day, or null; `kopf`: whose it is, if a project says it.
 */
export async function renderWertungXlsx(
  matrix: Bewertungsmatrix,
  angebote: readonly Angebot[],
  tag: string | null,
  kopf?: Kopfangaben,
  maengel: Matrixmaengel = { befunde: [], basis: '' },
): Promise<Uint8Array> {
  const tabellenkopf = { kopf: projectKopf(matrix, kopf), herkunft: [], titel: matrix.titel };
  const weitere =
    angebote.length === 0 ? [] : [empfindlichkeitsblatt(scoreAngebote(matrix, angebote), tabellenkopf, tag)];
  const [form, ...rest] = matrixBlaetter(matrix, tabellenkopf, angebote, fehlerSatz(maengel.befunde, 'de'));
  const pruefung = maengelblatt(maengelTeile(maengel, 'de'), tabellenkopf);
  const blaetter = [...(form === undefined ? [] : [form]), ...pruefung, ...rest, ...weitere];
  return write(blaetter, tabellenkopf, tag);
}

/** As far as a project says whose matrix it is. */
function projectKopf({ titel }: Bewertungsmatrix, kopf: Kopfangaben | undefined): Tabellenkopf['kopf'] {
  if (kopf === undefined) return null;
  const { gemeinde = '', vorhaben = titel, aktenzeichen = null } = kopf;
  return { gemeinde, vorhaben, aktenzeichen, stichtag: null };
}

async function write(
  blaetter: readonly WriteSheet[],
  kopf: Tabellenkopf,
  tag: string | null,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: uniqueNames(blaetter),
    properties: {
      title: kopf.titel,
      creator: kopf.kopf?.gemeinde || 'Baukasten',
      ...(tag === null ? {} : { created: new Date(`${tag}T00:00:00Z`) }),
    },
    defaultFont: SCHRIFT,
  });
  const teile = unpack(bytes) ?? {};
  return pack(mapText(teile, 'docProps/core.xml', (xml) => fixDates(xml, tag)));
}

/** Two annexes of one kind give sheets of one name, which no workbook may have. */
function uniqueNames(blaetter: readonly WriteSheet[]): WriteSheet[] {
  const gezaehlt = new Map<string, number>();
  return blaetter.map((blatt) => {
    const nummer = (gezaehlt.get(blatt.name) ?? 0) + 1;
    gezaehlt.set(blatt.name, nummer);
    return nummer === 1 ? blatt : { ...blatt, name: `${blatt.name} ${nummer}` };
  });
}
