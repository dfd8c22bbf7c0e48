import { readdirSync } from 'node:fs';
import path from 'node:path';
import { composeDokumente, type Dokument, kompiliert, type Zusammenstellung } from '@baukasten/engine';
import { renderDokumentMarkdown } from '@baukasten/output';
import { ROOT } from '../lib/katalog.ts';
import { type Beispiel, createPruefer, readBeispiele } from './beispiele.ts';

/** Examples that are procurements: they have documents besides their report. */
export function readVergaben(): readonly Beispiel[] {
  return readBeispiele().filter(({ text }) => /^projekt: vergabe$/m.test(text));
}

/** Composes the documents of an example as a draft, so that gaps show. */
export function createVerfasser(): (beispiel: Beispiel) => Promise<Zusammenstellung> {
  const compose = createPruefer((document, katalog, options) =>
    composeDokumente(document, katalog, { ...options, entwurf: true }),
  );
  return (beispiel) => compose(beispiel, kompiliert);
}

/** The folder in which an example keeps what its documents should be, from the root of the repository. */
export function folderOf({ name }: Beispiel): string {
  return `examples/${name}/erwartet/dokumente`;
}

/** Names of the files that are there: `dokumente/…` and `wertung/…`. */
export function filesOf(beispiel: Beispiel): readonly string[] {
  return readdirSync(path.join(ROOT, 'examples', beispiel.name, 'erwartet'), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.includes('/'))
    .sort();
}

/** Called like the files that `baukasten textbausteine` writes. */
export function fileOf({ art }: Dokument): string {
  return `vergabe.${art}.md`;
}

export function textOf(dokument: Dokument): string {
  return renderDokumentMarkdown(dokument);
}
