import { describe, expect, it } from 'vitest';
import { cursorIn, projektLageFor } from '../../arbeitsbereich/lage.test-hilfe.ts';
import { hoverAt } from './hover.ts';

async function hover(marked: string): Promise<string> {
  const { text, position } = cursorIn(marked);
  const { document, lage } = await projektLageFor(text);
  return hoverAt({ document, position, lage })?.markdown ?? '';
}

describe('hover over a day', () => {
  const at = (tag: string) => hover(`projekt: probe\nstichtag: 2026-11-22\nplan:\n  von: |${tag}\n`);

  it.each([
    ['2026-11-22', 'Sonntag, 22.11.2026 · das ist der Stichtag'],
    ['2026-11-23', 'Montag, 23.11.2026 · 1 Tag nach dem Stichtag'],
    ['1969-12-31', 'Mittwoch, 31.12.1969 · 20780 Tage vor dem Stichtag'],
    ['2028-02-29', 'Dienstag, 29.02.2028 · 464 Tage nach dem Stichtag'],
  ])('%s: its weekday and how far it is', async (tag, erwartet) => {
    expect(await at(tag)).toBe(`${erwartet}\n`);
  });

  it.each(['2026-02-30', '2026-13-01', '2027-02-29'])('%s: nothing that confirms it', async (tag) => {
    expect(await at(tag)).not.toMatch(/Stichtag|tag, /);
  });
});
