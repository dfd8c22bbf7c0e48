import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EINGABEN, GUT } from '../szenarien/eingaben.ts';
import { createOrdner, REGELN, run } from '../szenarien/lib.ts';
import { type Diagnose, type Klient, startKlient } from './lib.ts';

interface Bericht {
  readonly datei: string;
  readonly probleme: readonly Stueck[];
  readonly hinweise: readonly Stueck[];
  readonly befunde: readonly Stueck[];
}
interface Stueck {
  readonly kennung?: string;
  readonly code?: string;
  readonly schwere?: string;
  readonly text?: { readonly de: string };
  readonly meldung?: { readonly de: string };
  readonly ort: {
    readonly zeile: number;
    readonly spalte: number;
    readonly endzeile: number;
    readonly endspalte: number;
  };
}

const BEISPIELE = fileURLToPath(new URL('../../examples', import.meta.url));
const HEUTE = '2026-11-22';

function berichteOf(cwd: string, ...mehr: readonly string[]): readonly Bericht[] {
  // Longer than a pipe may be.
  const ausgabe = join(createOrdner(), 'bericht.json');
  const format = ['--format', 'json', '--ohne-begruendung'];
  run(['pruefen', '.', ...format, '--stichtag', HEUTE, '--ausgabe', ausgabe, ...mehr], { cwd });
  return (JSON.parse(readFileSync(ausgabe, 'utf8')) as { berichte: readonly Bericht[] }).berichte;
}

const SCHWERE: Readonly<Record<string, number>> = { fehler: 1, warnung: 2, hinweis: 3 };

/** What the editor must mark for a report: place, code, severity, first line of the message. */
function marksOf({ probleme, befunde, hinweise }: Bericht): readonly string[] {
  return [
    ...probleme,
    ...befunde.filter(({ schwere }) => schwere !== undefined),
    ...hinweise.map((one) => ({ ...one, schwere: 'hinweis' })),
  ].map(({ ort, kennung, code, schwere, text, meldung }) =>
    [
      `${ort.zeile}:${ort.spalte}-${ort.endzeile}:${ort.endspalte}`,
      kennung ?? code,
      SCHWERE[schwere ?? ''],
      (text ?? meldung)?.de,
    ].join(' '),
  );
}

function shown(diagnosen: readonly Diagnose[]): readonly string[] {
  return diagnosen.map(({ range: { start, end }, code, severity, message }) =>
    [
      `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
      code,
      severity,
      message.split('\n')[0],
    ].join(' '),
  );
}

/** Found by `textbausteine`, not by `pruefen`: compared in `vergabe-diagnosen.test.ts`. */
function isAboutTexts({ data }: Diagnose): boolean {
  return (data as { readonly art: string }).art === 'text';
}

async function reportOf(klient: Klient, name: string): Promise<unknown> {
  const antwort = await klient.request<{ bericht: unknown }>('baukasten/bericht', { uri: klient.uri(name) });
  return antwort.bericht;
}

describe('the editor finds the same as the command, byte for byte', () => {
  it('in every example', async () => {
    const klient = await startKlient({ ordner: BEISPIELE, einstellungen: { stichtag: HEUTE } });
    const berichte = berichteOf(BEISPIELE);
    expect(berichte.length).toBeGreaterThan(20);
    for (const bericht of berichte) {
      await klient.openText(bericht.datei, readFileSync(join(BEISPIELE, bericht.datei), 'utf8'));
      expect(JSON.stringify(await reportOf(klient, bericht.datei)), bericht.datei).toBe(
        JSON.stringify(bericht),
      );
      const marks = await klient.diagnoses(bericht.datei);
      expect(shown(marks.filter((one) => !isAboutTexts(one))), bericht.datei).toEqual(marksOf(bericht));
    }
  });

  it('in every broken file, on the disk and opened', async () => {
    const dateien = Object.fromEntries(
      Object.entries(EINGABEN).map(([name, { inhalt }]) => [`${name}.projekt.yaml`, inhalt]),
    );
    const ordner = createOrdner({ ...dateien, ...GUT });
    const klient = await startKlient({ ordner, einstellungen: { stichtag: HEUTE, regeln: [REGELN] } });
    const berichte = berichteOf(ordner, '--regeln', REGELN);
    expect(berichte).toHaveLength(Object.keys(EINGABEN).length + Object.keys(GUT).length);
    for (const bericht of berichte) {
      expect(JSON.stringify(await reportOf(klient, bericht.datei)), bericht.datei).toBe(
        JSON.stringify(bericht),
      );
      expect(shown(await klient.diagnoses(bericht.datei)), bericht.datei).toEqual(marksOf(bericht));
      const text = readFileSync(join(ordner, bericht.datei));
      // What no editor can show as text never reaches the server.
      if (bericht.probleme[0]?.code === 'datei-kodierung') continue;
      await klient.openText(bericht.datei, text.toString('utf8'));
      expect(shown(await klient.diagnoses(bericht.datei)), bericht.datei).toEqual(marksOf(bericht));
    }
  });

  it('whatever the ending of a project is written like', async () => {
    const inhalt = 'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\nx: 1\n';
    const namen = ['a.projekt.yml', 'b.PROJEKT.YAML', 'c.projekt.yaml'];
    const ordner = createOrdner(Object.fromEntries(namen.map((name) => [name, inhalt])));
    const klient = await startKlient({ ordner, einstellungen: { stichtag: HEUTE } });
    const berichte = berichteOf(ordner);
    expect(berichte.map(({ datei }) => datei)).toEqual(namen);
    const { items } = await klient.request<{ items: readonly { uri: string; items: readonly Diagnose[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    for (const bericht of berichte) {
      const found = items.find(({ uri }) => uri === klient.uri(bericht.datei));
      expect(shown(found?.items ?? []), bericht.datei).toEqual(marksOf(bericht));
    }
  });
});
