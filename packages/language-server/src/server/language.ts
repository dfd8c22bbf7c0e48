import { dateiArtOf } from '@baukasten/engine';
import { type CompletionList, type Connection, MarkupKind } from 'vscode-languageserver';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Frage } from '../arbeitsbereich/frage.ts';
import { lastKnown, readFor, readSteady } from '../arbeitsbereich/lage-fuer.ts';
import { completionAt } from '../features/completion/completion.ts';
import { hoverAt } from '../features/hover/hover.ts';
import type { Hover } from '../features/hover/types.ts';
import { schreibstelleAt } from '../modell/schreibstelle.ts';
import { isDokument, loadDokumente } from './dokumente.ts';
import { toCompletion, type VorschlagFaehigkeiten } from './to-completion.ts';
import { toRange } from './to-lsp.ts';

/** Requests about one place of one file. */
export function registerLanguage(
  connection: Connection,
  bereich: () => Promise<Arbeitsbereich>,
  kann: () => VorschlagFaehigkeiten,
): void {
  connection.onHover(async ({ textDocument, position }) => {
    const one = await bereich();
    const { uri } = textDocument;
    const steady = isDokument(uri) ? undefined : await readSteady(one, uri, position);
    const before = steady?.abgleich.positionBefore(position);
    const hover =
      steady !== undefined && before !== undefined
        ? hoverAt({ ...steady, position: before })
        : await hoverNow(one, uri, position);
    if (hover === undefined) return null;
    const range = before === undefined ? hover.range : steady?.abgleich.rangeNow(hover.range);
    return {
      contents: { kind: MarkupKind.Markdown, value: hover.markdown },
      ...(range === undefined ? {} : { range: toRange(range) }),
    };
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList | null> => {
    const one = await bereich();
    const text = one.dokumente.textOf(uri);
    if (text === undefined || dateiArtOf(uri) === undefined) return null;
    const read = await lastKnown(one, uri, position);
    if (read === undefined) return null;
    const ofDokumente =
      isDokument(uri) ||
      (dateiArtOf(uri) === 'projekt' && schreibstelleAt(text, position)?.pfad[0] === 'wertung');
    const found = ofDokumente
      ? await (await loadDokumente()).vorschlaegeAt(text, position, read, one)
      : completionAt(text, position, read.document, read.lage, one.umgebung.heute());
    return found === undefined ? null : toCompletion(found, kann());
  });
}

/** In matrices, bids and text blocks, and in a line that somebody is writing. */
async function hoverNow(
  bereich: Arbeitsbereich,
  uri: string,
  position: Frage['position'],
): Promise<Hover | undefined> {
  const read = await readFor(bereich, uri, 'jetzt', position);
  if (read === undefined) return undefined;
  const frage = { ...read, position };
  return isDokument(uri) ? (await loadDokumente()).dokumentHover(frage, bereich) : hoverAt(frage);
}
