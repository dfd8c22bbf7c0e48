import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { REGELN } from '../szenarien/lib.ts';
import { type Aenderung, applyEdits, type Diagnose, type Klient, startKlient } from './lib.ts';

interface Aktion {
  readonly title: string;
  readonly edit: { readonly documentChanges: readonly { readonly edits?: readonly Aenderung[] }[] };
}

const FAELLE = 'regeln/probe/plan.faelle.yaml';
const regeln = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const TEXT = regeln[FAELLE] ?? '';

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({
    dateien: regeln,
    einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
  });
});

/** What the marks at a slip are, and the texts that their quick fixes make. */
async function mended(falsch: string) {
  await klient.openText(FAELLE, falsch);
  const marks: readonly Diagnose[] = await klient.diagnoses(FAELLE);
  const own = marks.filter(({ code }) => code !== 'fall');
  const texts: string[] = [];
  for (const { range } of own) {
    const found = await klient.request<readonly Aktion[]>('textDocument/codeAction', {
      textDocument: { uri: klient.uri(FAELLE) },
      range,
      context: { diagnostics: own },
    });
    for (const { edit } of found)
      texts.push(
        applyEdits(
          falsch,
          edit.documentChanges.flatMap(({ edits }) => edits ?? []),
        ),
      );
  }
  await klient.close(FAELLE);
  return { marks: own.map(({ code }) => code), texts };
}

describe('quick fixes in cases', () => {
  it.each([
    ['a field of a case', 'fertig: true', 'fertg: true', 'schema-unbekanntes-feld'],
    ['a Kennung', 'erwartet: { P-2: erlassen }', 'erwartet: { P-22: erlassen }', 'kennung-unbekannt'],
    ['a Größe', 'groessen: { kostenrahmen:', 'groessen: { kostenrahmn:', 'kennung-unbekannt'],
    ['what all cases rest on', 'stand_der_planung: anfang', 'stand_der_planung: anfng', 'schema-auswahl'],
    ['a German number', 'einwohner_2024_01_01: 999', 'einwohner_2024_01_01: "999"', 'schema-typ'],
  ])('mend %s, which is marked once', async (_, richtig, falsch, code) => {
    const { marks, texts } = await mended(TEXT.replace(richtig, falsch));
    expect(marks).toEqual([code]);
    expect(texts).toContain(TEXT);
  });
});
