import { describe, expect, it } from 'vitest';
import { fallIds } from './fall-ids.ts';

const ids = (...namen: readonly string[]) =>
  fallIds(
    'f',
    namen.map((name) => ({ name })),
  );

describe('ids of cases', () => {
  it('differ for two cases of one name', () => {
    const alle = ids('gleich', 'anders', 'gleich', '2#gleich', 'gleich');
    expect(new Set(alle).size).toBe(5);
  });
  it('are the same whichever other cases are asked for', () => {
    const [, , zweiter] = ids('gleich', 'anders', 'gleich');
    expect(ids('gleich', 'gleich')[1]).toBe(zweiter);
  });
});
