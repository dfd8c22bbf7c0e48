import type { Dokument, Dokumentart } from '@baukasten/engine';
import type { Dokumentformat, Formatvorlage } from '@baukasten/output';

/** A file that is to be written: its name inside the folder, and its bytes. */
export interface Erzeugnis {
  readonly name: string;
  readonly art: Dokumentart;
  readonly bytes: Uint8Array;
}

/**
 * The files of documents: `PROJEKT.ART.FORMAT`. A name is made of the project's file name and fixed words, so it has no
 * folder in it. A workbook is made only of documents that have something to reckon with.
 */
export async function renderErzeugnisse(
  dokumente: readonly Dokument[],
  stamm: string,
  format: Dokumentformat,
  vorlage: Formatvorlage | undefined,
): Promise<readonly Erzeugnis[]> {
  const { writeDokument } = await import('../formate/dokument.ts');
  const found: Erzeugnis[] = [];
  for (const dokument of dokumente) {
    const bytes = await writeDokument(dokument, format, vorlage);
    if (bytes !== undefined)
      found.push({ name: `${stamm}.${dokument.art}.${format}`, art: dokument.art, bytes });
  }
  return found;
}

/** `ordner/jugendplatz.projekt.yaml` → `jugendplatz`; what could lead elsewhere or hide the file becomes `-`. */
export function stammOf(uri: string): string {
  const name = uri.split(/[/\\]/).at(-1) ?? '';
  const stamm = name
    .replace(/(?:\.projekt)?\.ya?ml$/i, '')
    .replace(/[\p{Cc}:*?"<>|]/gu, '-')
    .replace(/^\.+/, '');
  return stamm === '' || stamm === 'stdin' ? 'projekt' : stamm;
}
