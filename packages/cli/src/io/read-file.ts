import { open } from 'node:fs/promises';
import {
  decodeBytes,
  MAX_LAENGE,
  type Problem,
  parseDocument,
  problem,
  SourceDocument,
} from '@baukasten/engine';
import { texte } from '../texte.ts';
import { codeOf } from './code-of.ts';

/** Reads a YAML file. Whatever is wrong with it stands in `probleme`; a file that cannot be opened gives one as well. */
export async function readDocument(pfad: string, uri: string): Promise<SourceDocument> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(pfad);
  } catch (error) {
    return unreadable(uri, unreadableProblem(uri, codeOf(error)));
  }
  return documentOf(uri, bytes);
}

export function documentOf(uri: string, bytes: Uint8Array): SourceDocument {
  const { text, probleme } = decodeBytes(uri, bytes);
  if (text === undefined) return new SourceDocument(uri, '', { probleme, reliableUntil: 0 });
  return parseDocument(uri, text);
}

/** At most one byte more than is read of any file: a device or a huge file never fills the memory. */
async function readBytes(pfad: string): Promise<Uint8Array> {
  const file = await open(pfad, 'r');
  try {
    const { size } = await file.stat();
    if (size <= MAX_LAENGE && size > 0) return await file.readFile();
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.createReadStream({ end: MAX_LAENGE, autoClose: false }))
      chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

function unreadable(uri: string, one: Problem): SourceDocument {
  return new SourceDocument(uri, '', { probleme: [one], reliableUntil: 0 });
}

export function unreadableProblem(uri: string, code: string): Problem {
  const start = { line: 0, character: 0 };
  const text = texte.nichtLesbar(uri, code);
  return problem('datei-unlesbar', { uri, start, end: start }, text.de, text.en);
}
