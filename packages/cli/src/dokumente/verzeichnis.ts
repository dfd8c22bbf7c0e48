import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Bedienfehler } from '../bedienfehler.ts';
import { codeOf } from '../io/code-of.ts';
import { texte } from '../texte.ts';

/** Name of the list that is kept beside generated documents. */
export const VERZEICHNIS = 'baukasten-dokumente.json';
const FORMAT = 'baukasten-dokumente/1';

/** A generated file: what it contained when it was written, the day whose law it follows, and where it comes from. */
export interface Eintrag {
  readonly sha256: string;
  readonly stichtag: string;
  /** The project's path from the folder of the list; two projects may share a folder and even a name. */
  readonly projekt: string;
}

/** Generated files of a folder by name: what is not in here, or has changed since, was made by hand. */
export type Verzeichnis = Readonly<Record<string, Eintrag>>;

/** An absent list is empty; a file of that name that is none is refused, because it would be lost. */
export async function readVerzeichnis(ordner: string, gezeigt: string): Promise<Verzeichnis> {
  let text: string;
  try {
    text = await readFile(join(ordner, VERZEICHNIS), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return {};
    throw new Bedienfehler(texte.nichtLesbar(`${gezeigt}/${VERZEICHNIS}`, codeOf(error)));
  }
  const read = parse(text);
  if (read === undefined) throw new Bedienfehler(texte.fremdesVerzeichnis(`${gezeigt}/${VERZEICHNIS}`));
  return read;
}

export function verzeichnisText(verzeichnis: Verzeichnis): string {
  const dateien = Object.fromEntries(Object.entries(verzeichnis).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: FORMAT, dateien }, undefined, 2)}\n`;
}

/** What the list calls a project: the path from its folder, so that both may move together. */
export function projektIn(ordner: string, uri: string, cwd: string): string {
  return uri === 'stdin' ? '-' : relative(ordner, resolve(cwd, uri)).split(sep).join('/');
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parse(text: string): Verzeichnis | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['format'] !== FORMAT || !isRecord(data['dateien'])) return undefined;
    const entries = Object.entries(data['dateien']).flatMap(([name, value]) =>
      isEintrag(value)
        ? [[name, { sha256: value.sha256, stichtag: value.stichtag, projekt: value.projekt }] as const]
        : [],
    );
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

function isEintrag(value: unknown): value is Eintrag {
  return (
    isRecord(value) && ['sha256', 'stichtag', 'projekt'].every((name) => typeof value[name] === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
