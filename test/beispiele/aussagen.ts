import { expect } from 'vitest';
import { change, compose, type Ersetzt } from './abwandeln.ts';
import { textOf } from './dokumente.ts';

const PLATZ = 'vergabe-jugendplatz';

/** What a document of a changed example says, or does not say. */
export interface Fall {
  readonly was: string;
  readonly beispiel?: string;
  readonly ersetzt: readonly Ersetzt[];
  readonly art: string;
  readonly ja?: string;
  readonly nein?: string;
}

/** Facts that contradict the chosen texts. */
export interface Widerspruch {
  readonly was: string;
  readonly ersetzt: readonly Ersetzt[];
  /** Severity, requirement, text blocks. */
  readonly befund: string;
}

export async function checkAussage({ beispiel = PLATZ, ersetzt, art, ja, nein }: Fall): Promise<void> {
  const { kopf, dokumente } = await compose(change(beispiel, ersetzt));
  expect(kopf.probleme.map(({ text }) => text.de)).toEqual([]);
  const dokument = dokumente.find((one) => one.art === art);
  const text = dokument === undefined ? '' : textOf(dokument);
  expect(text).toContain(ja ?? '');
  if (nein !== undefined) expect(text).not.toContain(nein);
  expect(text).not.toBe('');
}

/** What is told with the texts of the changed example, each kind once. */
export async function premisesOf(ersetzt: readonly Ersetzt[]): Promise<readonly string[]> {
  const { befunde } = await compose(change(PLATZ, ersetzt));
  const told = befunde
    .filter(({ art }) => art === 'voraussetzung')
    .map(({ schwere, anforderung, bausteine }) => `${schwere} ${anforderung} ${bausteine.join('+')}`);
  return [...new Set(told)];
}
