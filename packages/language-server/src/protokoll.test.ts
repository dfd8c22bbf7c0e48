import { expect, it } from 'vitest';
import { isLate } from './protokoll.ts';

it.each<[string, Parameters<typeof isLate>[0], boolean]>([
  ['done after the last day', { faelligAm: '2026-01-31', verspaetet: true }, true],
  ['planned after the last day', { faelligAm: '2026-01-31', geplantAm: '2026-02-01' }, true],
  ['planned on the last day', { faelligAm: '2026-01-31', geplantAm: '2026-01-31' }, false],
  ['planned without a last day', { geplantAm: '2026-02-01' }, false],
  ['neither', { faelligAm: '2026-01-31' }, false],
])('late or not: %s', (_, befund, erwartet) => {
  expect(isLate(befund)).toBe(erwartet);
});
