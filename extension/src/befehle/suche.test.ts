import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSuche } from './suche.ts';

interface Ort {
  readonly name: string;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A search whose answers come when the test says so; `aktiv` is what the editor has marked. */
function suche() {
  const gefragt = new Map<string, (orte: readonly Ort[]) => void>();
  const gezeigt: string[][] = [];
  const { frage, waehlbar } = createSuche<Ort>(
    (text) => new Promise((resolve) => gefragt.set(text, resolve)),
    (orte) => gezeigt.push(orte.map(({ name }) => name)),
  );
  return {
    type: frage,
    pause: () => vi.advanceTimersByTimeAsync(1_000),
    answer: async (text: string, ...orte: readonly Ort[]) => {
      gefragt.get(text)?.(orte);
      await vi.advanceTimersByTimeAsync(0);
    },
    accept: (aktiv: Ort) => waehlbar(aktiv)?.name,
    gefragt,
    gezeigt,
  };
}

const [LUEBBEN, LUEBZ] = [{ name: 'Lübben' }, { name: 'Lübz' }];

describe('a town can be chosen', () => {
  it('of the answer to what is typed', async () => {
    const { type, pause, answer, accept } = suche();
    type('Lübb');
    await pause();
    await answer('Lübb', LUEBBEN);
    expect(accept(LUEBBEN)).toBe('Lübben');
  });

  it('not of an older answer, neither before the question nor before its answer', async () => {
    const { type, pause, answer, accept } = suche();
    type('Lübb');
    await pause();
    await answer('Lübb', LUEBBEN);
    type('Lübz');
    expect(accept(LUEBBEN)).toBeUndefined();
    await pause();
    expect(accept(LUEBBEN)).toBeUndefined();
    await answer('Lübz', LUEBZ);
    expect(accept(LUEBBEN)).toBeUndefined();
    expect(accept(LUEBZ)).toBe('Lübz');
  });

  it('not of an answer that comes late', async () => {
    const { type, pause, answer, accept, gezeigt } = suche();
    type('Lübb');
    await pause();
    type('Lübz');
    await pause();
    await answer('Lübb', LUEBBEN);
    expect(accept(LUEBBEN)).toBeUndefined();
    expect(gezeigt).toEqual([]);
  });

  it('after a pause only, and of nothing typed nothing', async () => {
    const { type, pause, gefragt, gezeigt } = suche();
    type('L');
    type('Lü');
    type(' ');
    await pause();
    expect([...gefragt.keys()]).toEqual([]);
    expect(gezeigt).toEqual([[]]);
  });
});
