import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { probe, REGELN } from '../szenarien/lib.ts';
import { type Klient, type Linse, startKlient, textAt } from './lib.ts';

interface Hinweis {
  readonly position: { readonly line: number; readonly character: number };
  readonly label: string;
}

const regeln = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const MUSTER = readFileSync(
  fileURLToPath(new URL('../../examples/muster-am-see/waermeplan.projekt.yaml', import.meta.url)),
  'utf8',
);
const dateien: Record<string, string> = {
  ...regeln,
  'a.projekt.yaml': probe(),
  'b.projekt.yaml':
    'projekt: probe\ngemeinde: { land: SN, einwohner_2024_01_01: 5000 }\nplan: { fertig: false, kosten: 900 }\nvarianten: [ohne-kosten]\n',
  'm.projekt.yaml': MUSTER,
};

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ dateien, einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] } });
});

const lenses = (name: string) =>
  klient.request<readonly Linse[]>('textDocument/codeLens', { textDocument: { uri: klient.uri(name) } });
const whole = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };

describe('code lenses', () => {
  it('say how a project stands, as the report counts it', async () => {
    const [first] = await lenses('m.projekt.yaml');
    const { bericht } = await klient.request<{
      bericht: { zusammenfassung: { pflichten: number; nachUrteil: Record<string, number> } };
    }>('baukasten/bericht', { uri: klient.uri('m.projekt.yaml') });
    const { pflichten, nachUrteil } = bericht.zusammenfassung;
    expect(first?.command.title).toMatch(
      new RegExp(`^${nachUrteil['erfuellt']} von ${pflichten} Pflichten erfüllt · `),
    );
    expect(first?.command.title).toContain(`${nachUrteil['offen']} offen`);
    expect(first?.command.title).toContain(`${nachUrteil['nicht_anwendbar']} nicht zutreffend`);
    expect(first?.command).toMatchObject({
      command: 'baukasten.berichtOeffnen',
      arguments: [klient.uri('m.projekt.yaml')],
    });
    expect(textAt(MUSTER, first?.range ?? whole)).toBe('projekt');
  });

  it.each<[string, string, string]>([
    ['a topic that nobody knows', 'u1.projekt.yaml', 'projekt: heizplan\n'],
    ['no text', 'u2.projekt.yaml', ''],
  ])('count nothing in a file with %s', async (_, name, text) => {
    await klient.openText(name, text);
    const titles = (await lenses(name)).map(({ command }) => command.title);
    expect(titles).toEqual(['Nicht geprüft: Bitte zuerst die Fehler beheben.']);
    const told = await klient.warten<{ uri: string; stand: string }>(
      'baukasten/berichtGeaendert',
      ({ uri }) => uri === klient.uri(name),
    );
    expect(told.stand).toBe('ungeprueft');
    expect(await klient.request('baukasten/bericht', { uri: klient.uri(name) })).toMatchObject({
      stand: 'ungeprueft',
    });
    await klient.close(name);
  });

  it('count nothing while a setting forbids the check', async () => {
    await klient.setzen({ regeln: ['regeln'], varianten: ['gibtsnicht'] });
    expect((await lenses('m.projekt.yaml')).map(({ command }) => command.title)).toEqual([
      'Nicht geprüft: Bitte zuerst die Fehler beheben.',
    ]);
    await klient.setzen({ stichtag: '2026-11-22', regeln: ['regeln'] });
  });

  it('say of a faulty file that only what can be read was judged', async () => {
    await klient.openText('f.projekt.yaml', `${MUSTER}x: [\n`);
    const [first, second] = await lenses('f.projekt.yaml');
    expect(first?.command.title).toMatch(/ Pflichten erfüllt/);
    expect(second?.command.title).toBe('Die Datei enthält Fehler; beurteilt wurde, was lesbar war.');
    expect(await klient.request('baukasten/bericht', { uri: klient.uri('f.projekt.yaml') })).toMatchObject({
      stand: 'fehlerhaft',
    });
    await klient.close('f.projekt.yaml');
  });

  it('name what a section has to do', async () => {
    const all = await lenses('m.projekt.yaml');
    const verfahren = all.find(({ range }) => textAt(MUSTER, range) === 'verfahren');
    expect(verfahren?.command.title).toMatch(/1 verletzt/);
    expect(verfahren?.command.command).toBe('baukasten.zeigeBefunde');
    expect(verfahren?.command.arguments?.[1]).toContain('WPG-13-4a');
  });

  it('say what a variant changes', async () => {
    await klient.setzen({ stichtag: '2027-02-01', regeln: ['regeln'] });
    const titles = (await lenses('b.projekt.yaml')).map(({ command }) => command.title);
    expect(titles).toContain('Keine Kostengrenze, dafür ein Ort mehr: entfällt 1');
    await klient.setzen({ stichtag: '2026-11-22', regeln: ['regeln'] });
  });

  it('say what a variant judges differently, with the way to it', async () => {
    await klient.openText(
      't.projekt.yaml',
      `${probe('plan: { fertig: true, kosten: 1001, name: A, oeffentlich: true }')}varianten: [teuer]\n`,
    );
    const lens = (await lenses('t.projekt.yaml')).find(({ command }) => command.title.includes(': 1 Anf'));
    expect(lens?.command.title).toMatch(/: 1 Anforderung anders beurteilt$/);
    expect(lens?.command.arguments?.[1]).toEqual(['P-2']);
    await klient.close('t.projekt.yaml');
  });

  it('count projects and cases of a requirement', async () => {
    const modul = dateien['regeln/probe/plan.modul.yaml'] ?? '';
    const all = await lenses('regeln/probe/plan.modul.yaml');
    const first = all.find(({ range }) => textAt(modul, range) === 'plan_fertig');
    expect(first?.command.title).toBe('2 Projekte betroffen · 4 Fälle grün');
    expect(first?.command).toMatchObject({ command: 'baukasten.faelleTesten' });
    expect(first?.command.arguments?.[0]).toBe(klient.uri('regeln/probe/plan.faelle.yaml'));
  });

  it('count no projects that are checked by other rules than the file', async () => {
    const modul = 'regeln/probe/plan.modul.yaml';
    const eigener = await startKlient({ dateien, einstellungen: { stichtag: '2026-11-22' } });
    const first = async () => {
      const textDocument = { uri: eigener.uri(modul) };
      const [one] = await eigener.request<readonly Linse[]>('textDocument/codeLens', { textDocument });
      return one?.command.title;
    };
    expect(await first()).toBe('4 Fälle grün');
    await eigener.setzen({ stichtag: '2026-11-22', regeln: ['regeln'] });
    expect(await first()).toBe('2 Projekte betroffen · 4 Fälle grün');
  });

  it('say so if not all projects were counted', async () => {
    const viele = Object.fromEntries(
      Array.from({ length: 101 }, (_, i) => [`p${String(i).padStart(3, '0')}.projekt.yaml`, probe()]),
    );
    const eigener = await startKlient({
      dateien: { ...regeln, ...viele },
      einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
    });
    const textDocument = { uri: eigener.uri('regeln/probe/plan.modul.yaml') };
    const quelle = new CancellationTokenSource();
    const stale = eigener.verbindung.sendRequest('textDocument/codeLens', { textDocument }, quelle.token);
    quelle.cancel();
    await expect(stale).rejects.toMatchObject({ code: -32800 });
    const all = await eigener.request<readonly Linse[]>('textDocument/codeLens', { textDocument });
    expect(all[0]?.command.title).toMatch(/^100 Projekte betroffen \(100 von 101 Projekten gezählt\) · /);
  });

  it('tell green cases from others', async () => {
    const name = 'regeln/probe/plan.faelle.yaml';
    await klient.openText(name, (dateien[name] ?? '').replace('P-1: erfuellt', 'P-1: verletzt'));
    const titles = (await lenses(name)).map(({ command }) => command.title);
    expect(titles).toEqual(['✗ 1 abweichend', '✓ grün', '✓ grün', '✓ grün', '✓ grün']);
    await klient.close(name);
  });

  it('can be switched off', async () => {
    await klient.setzen({
      stichtag: '2026-11-22',
      linse: false,
      hinweise: { inlay: false },
      regeln: ['regeln'],
    });
    expect(await lenses('m.projekt.yaml')).toEqual([]);
    expect(
      await klient.request('textDocument/inlayHint', {
        textDocument: { uri: klient.uri('m.projekt.yaml') },
        range: whole,
      }),
    ).toEqual([]);
    await klient.setzen({ stichtag: '2026-11-22', regeln: ['regeln'] });
  });
});

describe('inlay hints', () => {
  const hints = async (name: string, text: string) => {
    await klient.openText(name, text);
    const found = await klient.request<readonly Hinweis[]>('textDocument/inlayHint', {
      textDocument: { uri: klient.uri(name) },
      range: whole,
    });
    await klient.close(name);
    return found.map(
      ({ position, label }) =>
        `${(text.split('\n')[position.line] ?? '').slice(0, position.character).trim()} → ${label}`,
    );
  };

  it('name towns, thresholds, deadlines and derived days', async () => {
    const found = await hints(
      'x.projekt.yaml',
      `projekt: waermeplanung\ngemeinde:\n  ags: "12067481"\n  einwohner_2024_01_01: 9471\nverfahren:\n  einsichtnahme: { von: 2027-02-01, bis: null }\n`,
    );
    expect(found.find((one) => one.startsWith('ags:'))).toMatch(
      /→ Storkow \(Mark\) · BB · [\d.]+ Einwohner am 31\.12\.2024$/,
    );
    expect(found).toContain('einwohner_2024_01_01: 9471 → < 10.000');
    expect(found).toContain(
      'einsichtnahme: { von: 2027-02-01 → Frühestes Ende der Einsichtnahme: 02.03.2027',
    );
  });

  it('measure towns that only name their key, and partners of a plan', async () => {
    const found = await hints(
      'y.projekt.yaml',
      'projekt: waermeplanung\ngemeinde:\n  ags: "12067481"\ngemeinden:\n  - ags: "12064317"\n  - ags: "12054000"\n  - einwohner_2024_01_01: 10000\n',
    );
    expect(found).toContain('ags: "12067481" → < 10.000');
    expect(found).toContain('- ags: "12064317" → < 10.000');
    expect(found).toContain('- ags: "12054000" → > 100.000');
    expect(found).toContain('- einwohner_2024_01_01: 10000 → = 10.000');
  });

  it('show what parameters are worth', async () => {
    const found = await hints('regeln/probe/plan.modul.yaml', dateien['regeln/probe/plan.modul.yaml'] ?? '');
    expect(found).toContain('dann: plan.kosten <= parameter.hoechstkosten → = 1.000 €');
  });
});

describe('semantic tokens', () => {
  const legend = () =>
    (
      klient.initialisiert.capabilities['semanticTokensProvider'] as {
        legend: { tokenTypes: readonly string[] };
      }
    ).legend.tokenTypes;

  async function tokens(name: string): Promise<readonly string[]> {
    const text = dateien[name] ?? '';
    const { data } = await klient.request<{ data: readonly number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri: klient.uri(name) },
    });
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      line += down;
      character = down === 0 ? character + right : right;
      found.push(`${legend()[type]} ${(text.split('\n')[line] ?? '').slice(character, character + length)}`);
    }
    return found;
  }

  it('colour FEEL, Kennungen, ids and units', async () => {
    const found = await tokens('regeln/probe/plan.modul.yaml');
    for (const one of [
      'namespace probe/plan',
      'class P-1',
      'parameter hoechstkosten',
      'operator <=',
      'property kosten',
      'keyword null',
      'type EUR',
      'number 2',
    ])
      expect(found).toContain(one);
  });

  it('colour verdicts of cases', async () => {
    expect(await tokens('regeln/probe/plan.faelle.yaml')).toContain('enumMember erfuellt');
  });
});

describe('"Warum?"', () => {
  it('explains a verdict down to the paragraph', async () => {
    const found = await klient.request<{ titel: string; markdown: string } | null>('baukasten/warum', {
      uri: klient.uri('m.projekt.yaml'),
      kennung: 'WPG-13-4a',
    });
    expect(found?.titel).toBe('WPG-13-4a · Entwurf und Ergebnisse lange genug zur Einsicht geben');
    for (const muster of [
      /^# WPG-13-4a · /,
      /\*\*✗ verletzt\*\*/,
      /## Warum/,
      /verfahren\.einsichtnahme\.bis/,
      /2026|10\.11\.2026/,
      /Rechtsberatung/,
    ])
      expect(found?.markdown).toMatch(muster);
    expect(found?.markdown).not.toMatch(/undefined|\[object/);
  });

  it('as a virtual document, and null for what is not there', async () => {
    const uri = klient.uri('m.projekt.yaml');
    const document = await klient.request<{ text: string } | null>('workspace/textDocumentContent', {
      uri: `baukasten-warum:/WPG-13-4a.md?uri=${encodeURIComponent(uri)}&kennung=WPG-13-4a`,
    });
    expect(document?.text).toMatch(/^# WPG-13-4a/);
    expect(await klient.request('baukasten/warum', { uri, kennung: 'X-1' })).toBeNull();
    expect(await klient.request('workspace/textDocumentContent', { uri: 'baukasten-warum:/x' })).toBeNull();
  });

  it.each([
    '/../../../etc/passwd',
    '/../package.json',
    '/package.json',
    '/__proto__',
    '//etc/hostname',
    '/..%2F..%2Fpackage.json',
  ])('no file but a rule can be read through it: %s', async (pfad) => {
    const uri = `baukasten-regeln:${pfad}`;
    expect(await klient.request('workspace/textDocumentContent', { uri })).toBeNull();
  });

  it('follows the project', async () => {
    const uri = klient.uri('m.projekt.yaml');
    const warum = `baukasten-warum:/WPG-13-4a.md?uri=${encodeURIComponent(uri)}&kennung=WPG-13-4a`;
    await klient.openText('m.projekt.yaml', MUSTER);
    await klient.request('workspace/textDocumentContent', { uri: warum });
    await klient.change('m.projekt.yaml', MUSTER.replace('bis: 2026-11-10', 'bis: 2026-11-11'));
    await klient.diagnoses('m.projekt.yaml');
    await klient.warten<{ uri: string }>('workspace/textDocumentContent/refresh', (one) => one.uri === warum);
    const fresh = await klient.request<{ text: string }>('workspace/textDocumentContent', { uri: warum });
    expect(fresh.text).toContain('**✓ erfüllt**');
    await klient.close('m.projekt.yaml');
  });

  it('shows the text of built-in rules', async () => {
    const found = await klient.request<{ text: string } | null>('workspace/textDocumentContent', {
      uri: 'baukasten-regeln:/waermeplanung/pflicht.modul.yaml',
    });
    expect(found?.text).toContain('modul: waermeplanung/pflicht');
  });
});
