import type { Angebot, Bewertungsmatrix, Dokument, Kopfangaben, Problem } from '@baukasten/engine';
import type { Seite } from '../seite/seite.ts';
import type { Matrixmaengel } from '../wertung/matrixbefunde.ts';
import type { Formatvorlage } from './docx/formatvorlage.ts';

export type Dokumentformat = 'md' | 'html' | 'docx' | 'xlsx';

/**
 * The bytes of a document's file; the same document gives the same bytes. Undefined only for `xlsx`, where the
 * document has no price sheet and no matrix. Each format's libraries are loaded when it is first asked for.
 */
export async function writeDokument(
  dokument: Dokument,
  format: Dokumentformat,
  vorlage?: Formatvorlage,
): Promise<Uint8Array | undefined> {
  switch (format) {
    case 'md':
      return new TextEncoder().encode((await import('./markdown.ts')).renderDokumentMarkdown(dokument));
    case 'html':
      return new TextEncoder().encode((await import('./html.ts')).renderDokumentHtml(dokument));
    case 'docx':
      return (await import('./docx/docx.ts')).renderDokumentDocx(dokument, vorlage);
    case 'xlsx':
      return (await import('./xlsx/xlsx.ts')).renderDokumentXlsx(dokument);
  }
}

/** A town's own `.docx` or `.dotx` as the look of documents; never throws, `uri` names the file in the Problem. */
export async function loadFormatvorlage(
  bytes: Uint8Array,
  uri: string,
): Promise<{ readonly vorlage?: Formatvorlage; readonly problems: readonly Problem[] }> {
  return (await import('./docx/formatvorlage.ts')).readFormatvorlage(bytes, uri);
}

/**
 * A page of a report as a Word file. `tag`, an ISO day or null, is the only date in the file's properties; `kopf`: whose
 * page it is, if a project says it.
 */
export async function writeSeiteDocx(
  seite: Seite,
  tag: string | null,
  kopf?: Kopfangaben,
): Promise<Uint8Array> {
  return (await import('./docx/docx.ts')).renderSeiteDocx(seite, tag, kopf);
}

/**
 * A matrix as a form to score with, or with `angebote` their evaluation, as a workbook with live formulas. `tag`, an
 * ISO day or null, is the only date in the file's properties; `kopf`: whose it is, if a project says it;
 * `maengel`: what was found about the matrix, told above the result.
 */
export async function writeWertung(
  matrix: Bewertungsmatrix,
  angebote: readonly Angebot[],
  tag: string | null,
  kopf?: Kopfangaben,
  maengel?: Matrixmaengel,
): Promise<Uint8Array> {
  return (await import('./xlsx/xlsx.ts')).renderWertungXlsx(matrix, angebote, tag, kopf, maengel);
}
