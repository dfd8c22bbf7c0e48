import { describe, expect, it } from 'vitest';
import { cursorIn, lageFor, projektLageFor } from '../../arbeitsbereich/lage.test-hilfe.ts';
import { WELT } from '../navigation/rename.test-hilfe.ts';
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

describe('hover in rules', () => {
  const PFAD = 'regeln/probe/plan.modul.yaml';
  /** At the last place of a text. */
  async function at(stelle: string, change = (text: string) => text): Promise<string> {
    const text = change(WELT[PFAD] ?? '');
    const { document, lage } = await lageFor({ ...WELT, [PFAD]: text }, PFAD);
    const position = document.positionAt(text.lastIndexOf(stelle) + 1);
    return hoverAt({ document, position, lage })?.markdown ?? '';
  }

  it('a requirement and a relief without condition say so', async () => {
    expect(await at('P-1')).toContain('- Bedingung: keine\n');
    const ohne = (text: string) =>
      text.replace('    wenn: gemeinde.einwohner_2024_01_01 < parameter.schwelle_klein\n', '');
    expect(await at('klein:', ohne)).toMatch(/Bedingung: keine\n\nBetrifft: `P-2`/);
  });

  it('a requirement names what a Land or a variant changed of it', async () => {
    const pfad = 'regeln/probe/land/bb.overlay.yaml';
    const overlay = `overlay: probe/land/bb
land: BB
titel: Brandenburg
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
aendert:
  anforderungen:
    P-3: { verbindlichkeit: muss, quelle: ProbeG § 9 }
`;
    const { document, lage } = await lageFor({ ...WELT, [pfad]: overlay }, pfad);
    const position = document.positionAt(overlay.indexOf('P-3') + 1);
    const text = hoverAt({ document, position, lage })?.markdown ?? '';
    expect(text).toContain('muss · ProbeG § 9');
    expect(text).toMatch(
      /Bund, probe\/plan\n[\s\S]*\n- Geändert: `verbindlichkeit`, `quelle`.* \(Land, probe\/land\/bb\)\n/,
    );
    expect(await at('P-1')).not.toContain('Geändert');
  });

  it('a value without support is told once, and has no history', async () => {
    const leer = (text: string) =>
      text.replace(/werte: \[.*ProbeG § 2 \}\]/, 'werte: []').replaceAll('hoechstkosten', 'offen');
    const text = await at('offen * 2', leer);
    expect(text.match(/kein belegter Wert/g)).toHaveLength(1);
    expect(text).not.toContain('Verlauf');
  });

  it('figures of all times have their unit', async () => {
    expect(await at('hoechstkosten * 2')).toMatch(
      /\*\*1\.000 €\*\*\n\nProbeG § 2.*\n\nVerlauf:\n- ab 01\.01\.2024: 1\.000 €/,
    );
  });

  it('more reliefs than are shown are counted', async () => {
    const relief = (text: string) => text.slice(text.indexOf('  klein:'));
    const viele = (text: string) =>
      text + [1, 2, 3, 4, 5, 6].map((nummer) => relief(text).replace('klein:', `k${nummer}:`)).join('');
    expect(await at('P-2', viele)).toMatch(/Erleichterungen: .*; … und noch \d\n/);
  });
});
