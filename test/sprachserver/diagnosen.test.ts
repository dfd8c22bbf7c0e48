import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { probe, REGELN } from '../szenarien/lib.ts';
import { type Diagnose, FAEHIGKEITEN, type Klient, startKlient } from './lib.ts';

const regeln: Record<string, string> = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const MODUL = 'regeln/probe/plan.modul.yaml';
const einstellungen = { stichtag: '2027-07-01', regeln: ['regeln'] };
const TEUER = probe('plan: { fertig: true, kosten: 1500, name: A, oeffentlich: true }');

interface Arbeitsbereichsbericht {
  readonly items: readonly {
    readonly kind: string;
    readonly uri: string;
    readonly resultId?: string;
    readonly items?: readonly Diagnose[];
  }[];
}

const codes = (items: readonly Diagnose[]): readonly string[] => items.map(({ code }) => code);

function workspace(klient: Klient, vorher: readonly { uri: string; value: string }[] = []) {
  return klient.request<Arbeitsbereichsbericht>('workspace/diagnostic', { previousResultIds: vorher });
}

describe('diagnostics that the client asks for', () => {
  it('carry code, address, severity and related places', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, einstellungen });
    const found = (await klient.diagnoses('a.projekt.yaml')).find(({ code }) => code === 'P-2');
    expect(found?.severity).toBe(1);
    expect(found?.message).toMatch(/^Der Plan kostet 1\.500 €.*\nDie Kosten senken\.\nProbeG § 2$/);
    const related = found?.relatedInformation ?? [];
    expect(related.map(({ message }) => message)).toEqual(['Regel P-2', 'Wert des Rechts: Höchste Kosten']);
    for (const { location } of related) expect(location.uri).toBe(klient.uri(MODUL));
    await klient.openText(
      'w.projekt.yaml',
      'projekt: waermeplanung\ngemeinde: { ags: "12067481" }\nstand_der_planung: beschluss\n',
    );
    const marks = await klient.diagnoses('w.projekt.yaml');
    expect(marks.find(({ code }) => code.startsWith('WPG-'))?.codeDescription?.href).toMatch(
      /^https:\/\/www\.gesetze-im-internet\.de\/wpg\/__\d+\.html$/,
    );
  });

  it('name what a Land changed', async () => {
    const sachsen =
      'projekt: probe\ngemeinde: { land: SN, einwohner_2024_01_01: 5000 }\nplan: { kosten: 2500 }\n';
    const klient = await startKlient({ dateien: { ...regeln, 's.projekt.yaml': sachsen }, einstellungen });
    const found = (await klient.diagnoses('s.projekt.yaml')).find(({ code }) => code === 'P-2');
    const uris = (found?.relatedInformation ?? []).map(({ location }) => location.uri);
    expect(uris).toContain(klient.uri('regeln/probe/land/sn.overlay.yaml'));
  });

  it('are "unchanged" as long as nothing changes', async () => {
    const klient = await startKlient({
      dateien: { ...regeln, 'a.projekt.yaml': TEUER, 'b.projekt.yaml': probe() },
      einstellungen,
    });
    const first = await workspace(klient);
    const ids = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    expect(first.items.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining([klient.uri('a.projekt.yaml'), klient.uri(MODUL)]),
    );
    expect(first.items.every(({ kind }) => kind === 'full')).toBe(true);
    const second = await workspace(klient, ids);
    expect(second.items.every(({ kind }) => kind === 'unchanged')).toBe(true);
    await klient.openText('b.projekt.yaml', probe('plan: { fertig: true, kosten: 1500 }'));
    const third = await workspace(klient, ids);
    expect(third.items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri)).toEqual([
      klient.uri('b.projekt.yaml'),
    ]);
  });

  it('know a file under whatever URI the client writes', async () => {
    const klient = await startKlient({
      dateien: { ...regeln, 'Ort (Süd).projekt.yaml': probe() },
      einstellungen,
    });
    const uri = klient.uri('Ort (Süd).projekt.yaml').replace('(', '%28').replace(')', '%29');
    await klient.openText(uri, TEUER);
    const { items } = await workspace(klient);
    const own = items.filter((one) => one.uri.includes('Ort'));
    expect(own.map((one) => one.uri)).toEqual([uri]);
    expect(codes(own[0]?.items ?? [])).toContain('P-2');
  });

  it('watch the files of the workspace', async () => {
    const klient = await startKlient({ dateien: { 'a.projekt.yaml': TEUER } });
    const { registrations } = await klient.warten<{ registrations: readonly { method: string }[] }>(
      'client/registerCapability',
    );
    expect(registrations.map(({ method }) => method)).toContain('workspace/didChangeWatchedFiles');
  });

  it('and leave other YAML files alone', async () => {
    const klient = await startKlient({ dateien: { 'compose.yaml': 'services: [' } });
    await klient.openText('compose.yaml', 'services: [');
    expect(await klient.diagnoses('compose.yaml')).toEqual([]);
    const textDocument = { uri: klient.uri('compose.yaml') };
    for (const methode of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
      expect(await klient.request(`textDocument/${methode}`, { textDocument })).toEqual([]);
    expect(await klient.at('textDocument/hover', 'compose.yaml', { line: 0, character: 2 })).toBeNull();
  });

  it('are read again where nobody watches the disk', async () => {
    const { didChangeWatchedFiles: _, ...rest } = FAEHIGKEITEN.workspace;
    const klient = await startKlient({
      dateien: { ...regeln, 'a.projekt.yaml': TEUER },
      einstellungen,
      faehigkeiten: { ...FAEHIGKEITEN, workspace: rest },
    });
    const first = await workspace(klient);
    writeFileSync(join(klient.ordner, 'a.projekt.yaml'), probe());
    const second = await workspace(
      klient,
      first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId })),
    );
    const changed = second.items.filter(({ kind }) => kind === 'full');
    expect(changed.map(({ uri }) => uri)).toEqual([klient.uri('a.projekt.yaml')]);
  });

  it('follow rules that changed on the disk where nobody watches it, as soon as something is saved', async () => {
    const { didChangeWatchedFiles: _, ...rest } = FAEHIGKEITEN.workspace;
    const klient = await startKlient({
      dateien: { ...regeln, 'a.projekt.yaml': TEUER },
      einstellungen,
      faehigkeiten: { ...FAEHIGKEITEN, workspace: rest },
    });
    await klient.openText('a.projekt.yaml', TEUER);
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
    const modul = regeln[MODUL] ?? '';
    writeFileSync(
      join(klient.ordner, MODUL),
      modul.replace('wert: 1000, quelle: ProbeG § 2', 'wert: 1500, quelle: ProbeG § 2'),
    );
    await klient.verbindung.sendNotification('textDocument/didSave', {
      textDocument: { uri: klient.uri('a.projekt.yaml') },
    });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).not.toContain('P-2');
  });

  it('follow settings that a client sends unasked', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, faehigkeiten: {} });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toEqual(['fachgebiet-unbekannt']);
    await klient.verbindung.sendNotification('workspace/didChangeConfiguration', {
      settings: { baukasten: einstellungen },
    });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
  });

  it('follow files that come, change and go on the disk', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, einstellungen });
    const first = await workspace(klient);
    writeFileSync(join(klient.ordner, 'neu.projekt.yaml'), TEUER);
    writeFileSync(join(klient.ordner, 'a.projekt.yaml'), probe());
    await klient.verbindung.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: klient.uri('neu.projekt.yaml'), type: 1 },
        { uri: klient.uri('a.projekt.yaml'), type: 2 },
      ],
    });
    const second = await workspace(
      klient,
      first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId })),
    );
    const of = (name: string) => second.items.find(({ uri }) => uri === klient.uri(name));
    expect(codes(of('neu.projekt.yaml')?.items ?? [])).toContain('P-2');
    expect(codes(of('a.projekt.yaml')?.items ?? [])).not.toContain('P-2');
  });

  it('of projects follow an edited rule, and a broken rule blocks them with a reason', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, einstellungen });
    const modul = regeln[MODUL] ?? '';
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
    await klient.openText(
      MODUL,
      modul.replace('wert: 1000, quelle: ProbeG § 2', 'wert: 1500, quelle: ProbeG § 2'),
    );
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).not.toContain('P-2');
    await klient.change(MODUL, modul.replace('dann: plan.fertig = true', 'dann: plan.fertg = true'));
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toEqual(['konfiguration']);
    expect(codes(await klient.diagnoses(MODUL))).toEqual(['feel-name']);
    await klient.warten('workspace/diagnostic/refresh');
    await klient.close(MODUL);
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
  });

  it('of cases tell which verdicts came out otherwise', async () => {
    const name = 'regeln/probe/plan.faelle.yaml';
    const klient = await startKlient({ dateien: regeln, einstellungen });
    expect(await klient.diagnoses(name)).toEqual([]);
    await klient.openText(name, (regeln[name] ?? '').replace('P-1: erfuellt', 'P-1: verletzt'));
    const [mark] = await klient.diagnoses(name);
    expect(mark?.message).toBe('P-1: erwartet verletzt, erhalten erfuellt.');
  });

  it('of rules leave projects alone in an untrusted workspace', async () => {
    const klient = await startKlient({
      dateien: { ...regeln, 'a.projekt.yaml': TEUER },
      einstellungen,
      optionen: { vertrauenswuerdig: false },
    });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toEqual([
      'konfiguration',
      'fachgebiet-unbekannt',
    ]);
    // Of cases that may not be read nobody knows how many there are.
    const modul = 'regeln/probe/plan.modul.yaml';
    await klient.openText(modul, regeln[modul] ?? '');
    const textDocument = { uri: klient.uri(modul) };
    expect(await klient.request('textDocument/codeLens', { textDocument })).toEqual([]);
  });

  it('stop when the client wants no answer any more', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, einstellungen });
    await klient.diagnoses('a.projekt.yaml');
    const quelle = new CancellationTokenSource();
    const answer = klient.verbindung.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
      quelle.token,
    );
    quelle.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
  });

  it('follow the settings', async () => {
    const klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': TEUER }, einstellungen });
    await klient.setzen({ ...einstellungen, varianten: ['teuer'] });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).not.toContain('P-2');
    await klient.setzen({ ...einstellungen, regeln: 'regeln' });
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
    await klient.setzen({ ...einstellungen, varianten: 7, land: 'Sachsn' });
    const refused = await klient.diagnoses('a.projekt.yaml');
    expect(codes(refused)).toEqual(['konfiguration', 'konfiguration']);
    expect(refused[1]?.message).toMatch(
      /baukasten\.land kann nicht „Sachsn“ sein; .*Gemeint ist vielleicht „Sachsen“/,
    );
    await klient.setzen(einstellungen);
    expect(codes(await klient.diagnoses('a.projekt.yaml'))).toContain('P-2');
  });
});

describe('diagnostics for clients that do not ask', () => {
  it('are sent after a moment, for the newest text only', async () => {
    const { diagnostic: _, ...textDocument } = FAEHIGKEITEN.textDocument;
    const klient = await startKlient({
      dateien: regeln,
      einstellungen,
      faehigkeiten: { ...FAEHIGKEITEN, textDocument },
    });
    await klient.openText('a.projekt.yaml', probe());
    for (let kosten = 900; kosten < 1_100; kosten += 20)
      await klient.change('a.projekt.yaml', probe(`plan: { fertig: true, kosten: ${kosten} }`));
    const last = await klient.warten<{ version: number; uri: string; diagnostics: readonly Diagnose[] }>(
      'textDocument/publishDiagnostics',
      ({ version, uri }) => version === 11 && uri === klient.uri('a.projekt.yaml'),
    );
    expect(codes(last.diagnostics)).toContain('P-2');
    const sent = klient.empfangen.filter(({ methode }) => methode === 'textDocument/publishDiagnostics');
    // How many are left out depends on how busy the machine is; one for each text would be too many.
    expect(sent.length).toBeLessThan(11);
    await klient.close('a.projekt.yaml');
    const gone = await klient.warten<{ diagnostics: readonly Diagnose[] }>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length === 0,
    );
    expect(gone.diagnostics).toEqual([]);
  });
});
