import type { Sprache } from '@baukasten/engine';
import type { Rahmen } from '../rahmen.ts';
import { createStrom } from './terminal.ts';

/** The one place that reads clock, environment and terminal. */
export function createRahmen(version: string, sprache: Sprache): Rahmen {
  return {
    version,
    ordner: process.cwd(),
    sprache,
    heute: isoDay(new Date()),
    stdout: createStrom(process.stdout, process.env),
    stderr: createStrom(process.stderr, process.env),
    readStdin,
  };
}

/** The calendar day where the user is, not the one in Greenwich. */
export function isoDay(date: Date): string {
  const zwei = (zahl: number): string => String(zahl).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${zwei(date.getMonth() + 1)}-${zwei(date.getDate())}`;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
