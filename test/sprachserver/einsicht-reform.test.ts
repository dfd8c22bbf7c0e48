import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Klient, type Linse, startKlient } from './lib.ts';

const lies = (pfad: string) => readFileSync(fileURLToPath(new URL(`../../${pfad}`, import.meta.url)), 'utf8');
const VARIANTE = 'regeln/waermeplanung/varianten/reform.variante.yaml';
const TEXT = `variante: waermeplanung/varianten/reform
titel: Reform
zweck: Probe.
herkunft: annahme
begruendung: Probe.
stand: 2026-02-24
sicherheit: C
aendert:
  parameter:
    schwelle_vereinfacht:
      werte_ersetzen: true
      werte: [{ ab: 2024-01-01, wert: 15000, quelle: "S25, S26" }]
  anforderungen:
    WPG-13-4a:
      verbindlichkeit: soll
entfaellt:
  - { anforderung: WPG-13-4b, quelle: "S25, S26" }
ergaenzt:
  erleichterungen:
    weniger:
      titel: Weniger
      quelle: Projektannahme
      wenn: groesse.vereinfacht_gewaehlt
      entfaellt: [WPG-A2-I2-3, WPG-A2-I2-4]
`;

const EINSTELLUNGEN = { stichtag: '2026-11-22', regeln: ['regeln'] };

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({
    dateien: {
      [VARIANTE]: TEXT,
      'muster.projekt.yaml': lies('examples/muster-am-see/waermeplan.projekt.yaml'),
    },
    einstellungen: { ...EINSTELLUNGEN, varianten: ['reform'] },
  });
  await klient.openText(VARIANTE, TEXT);
});

describe('a reform as its author writes it', () => {
  const lenses = async () => {
    const textDocument = { uri: klient.uri(VARIANTE) };
    const linsen = await klient.request<readonly Linse[]>('textDocument/codeLens', { textDocument });
    return linsen.map(
      ({ range, command }) => `${TEXT.split('\n')[range.start.line]?.trim()} | ${command.title}`,
    );
  };

  it('shows above each change what it concerns', async () => {
    expect(await lenses()).toEqual([
      'WPG-13-4a: | 1 Projekt betroffen · keine Fälle',
      expect.stringMatching(/^schwelle_vereinfacht: \| \d+ Anforderungen · 1 Projekt betroffen/),
      'weniger: | 2 Anforderungen · 1 Projekt betroffen · keine Fälle',
      expect.stringMatching(/^- \{ anforderung: WPG-13-4b.*\| 1 Projekt betroffen/),
    ]);
  });

  it('says that no project applies it as long as none does', async () => {
    await klient.setzen(EINSTELLUNGEN);
    expect((await lenses())[0]).toBe('WPG-13-4a: | in keinem Projekt angewandt · keine Fälle');
  });

  it('shows beside a changed value what the law says so far', async () => {
    const found = await klient.request<readonly { label: string; position: { line: number } }[]>(
      'textDocument/inlayHint',
      {
        textDocument: { uri: klient.uri(VARIANTE) },
        range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      },
    );
    expect(found.map(({ label, position }) => `${position.line} ${label}`)).toContain(
      '9 bisher 10.000 Einwohner',
    );
  });
});
