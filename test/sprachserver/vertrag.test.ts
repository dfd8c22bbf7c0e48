import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { probe, REGELN, run } from '../szenarien/lib.ts';
import { type Klient, startKlient } from './lib.ts';

const regeln: Record<string, string> = Object.fromEntries(
  readdirSync(REGELN, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
);
const einstellungen = { stichtag: '2026-11-22', regeln: ['regeln'], varianten: ['teuer'] };

interface VarianteEintrag {
  readonly id: string;
  readonly titel: string;
  readonly zweck: string;
  readonly aktiv: boolean;
  readonly eingestellt: readonly string[];
  readonly inDatei: boolean;
}

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ dateien: { ...regeln, 'a.projekt.yaml': probe() }, einstellungen });
});

describe('requests that the protocol lacks', () => {
  it('baukasten/gemeinden finds towns by name, part of a name and key', async () => {
    const find = (text: string) =>
      klient.request<
        readonly { ags: string; name: string; land: string; landkreis: string; einwohner: number }[]
      >('baukasten/gemeinden', { text });
    expect((await find('Storkow (Mark)'))[0]).toMatchObject({ ags: '12067481', land: 'BB' });
    expect((await find('Müncheb')).map(({ name }) => name)).toEqual(['Müncheberg, Stadt']);
    expect((await find('1206748')).map(({ ags }) => ags)).toContain('12067481');
    expect(await find('Neu')).toHaveLength(50);
    expect(await find(' ')).toEqual([]);
    expect((await find('Münchebreg')).map(({ name }) => name)).toContain('Müncheberg, Stadt');
  });

  it('baukasten/neuesProjekt writes what the command writes', async () => {
    const found = await klient.request<{ dateiname: string; text: string }>('baukasten/neuesProjekt', {
      ags: '12067481',
      fachgebiet: 'waermeplanung',
    });
    expect(found.dateiname).toBe('storkow-mark.projekt.yaml');
    expect(found.text).toBe(
      run(['neu', 'projekt', '12067481', '--fachgebiet', 'waermeplanung', '-o', '-']).stdout,
    );
    expect(await klient.request('baukasten/neuesProjekt', { ags: '99999999' })).toEqual({
      fehler: 'Den Gemeindeschlüssel 99999999 gibt es im Gemeindeverzeichnis nicht.',
    });
  });

  it('baukasten/warum tells findings of two elements of one id apart', async () => {
    const doppelt = probe('plan: {}').replace(
      'orte: []',
      'orte: [{ id: nord, geprueft: true }, { id: nord, geprueft: false }]',
    );
    await klient.openText('doppelt.projekt.yaml', doppelt);
    const explain = (nummer?: number) =>
      klient.request<{ markdown: string } | null>('baukasten/warum', {
        uri: klient.uri('doppelt.projekt.yaml'),
        kennung: 'P-4',
        element: 'nord',
        ...(nummer === undefined ? {} : { nummer }),
      });
    expect((await explain())?.markdown).toMatch(/erfüllt/);
    expect((await explain(2))?.markdown).toMatch(/verletzt/);
    expect(await explain(3)).toBeNull();
    await klient.close('doppelt.projekt.yaml');
  });

  const list = (name: string) =>
    klient.request<readonly VarianteEintrag[]>('baukasten/varianten', { uri: klient.uri(name) });
  it('baukasten/varianten tells which the file itself names', async () => {
    await klient.openText('v.projekt.yaml', `${probe()}varianten: [ohne-kosten, teuer]\n`);
    const found = await list('v.projekt.yaml');
    expect(found.map(({ id, aktiv, eingestellt, inDatei }) => [id, aktiv, eingestellt, inDatei])).toEqual([
      ['probe/varianten/guenstig', false, [], false],
      // It is one of another Land.
      ['probe/varianten/ohne-kosten', false, [], true],
      ['probe/varianten/teuer', true, ['teuer'], true],
    ]);
    await klient.close('v.projekt.yaml');
  });

  it('baukasten/varianten tells which are in force', async () => {
    const all = await list('a.projekt.yaml');
    expect(all.filter(({ aktiv }) => aktiv).map(({ id }) => id)).toEqual(['probe/varianten/teuer']);
    expect(all.every(({ titel, zweck }) => titel !== '' && zweck !== '')).toBe(true);
    const everywhere = await klient.request<readonly { id: string }[]>('baukasten/varianten', {});
    expect(everywhere.map(({ id }) => id)).toContain('waermeplanung/varianten/schwelle-15000');
  });

  it('baukasten/faelle and baukasten/faelleTesten list and run cases', async () => {
    const uri = klient.uri('regeln/probe/plan.faelle.yaml');
    const all = await klient.request<readonly { name: string; range: object }[]>('baukasten/faelle', { uri });
    expect(all.map(({ name }) => name)).toEqual([
      'alles gut',
      'alles falsch, am Tag nach der Frist',
      'letzter Tag der Frist, und ein Grund für die Abweichung',
      'nichts angegeben',
      'kleine Gemeinde',
    ]);
    const tests = await klient.request<readonly { name: string; bestanden: boolean }[]>(
      'baukasten/faelleTesten',
      { uri },
    );
    expect(tests.every(({ bestanden }) => bestanden)).toBe(true);
    await klient.openText(
      'regeln/probe/plan.faelle.yaml',
      (regeln['regeln/probe/plan.faelle.yaml'] ?? '').replace('P-1: erfuellt', 'P-1: verletzt'),
    );
    const [one, ...others] = await klient.request<
      readonly { bestanden: boolean; abweichungen: readonly { erwartet: string; erhalten: string }[] }[]
    >('baukasten/faelleTesten', { uri, namen: ['alles gut'] });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      bestanden: false,
      abweichungen: [{ erwartet: 'verletzt', erhalten: 'erfuellt' }],
    });
    await klient.close('regeln/probe/plan.faelle.yaml');
  });

  const einText = (feld: string) => new RegExp(`muss „${feld}“ ein Text sein\\.$`);
  it.each<[string, readonly unknown[], RegExp]>([
    ['baukasten/bericht', [], einText('uri')],
    ['baukasten/bericht', [{ uri: 7 }], einText('uri')],
    ['baukasten/bericht', [['a.projekt.yaml']], einText('uri')],
    ['baukasten/warum', [{ uri: 'file:///a.projekt.yaml' }], einText('kennung')],
    ['baukasten/warum', [{ uri: 'file:///a.projekt.yaml', kennung: 'P-1', element: 1 }], einText('element')],
    [
      'baukasten/warum',
      [{ uri: 'file:///a.projekt.yaml', kennung: 'P-1', nummer: '2' }],
      /„nummer“ eine Zahl sein\.$/,
    ],
    ['baukasten/entwurf', [{}], einText('uri')],
    ['baukasten/gemeinden', [{ text: null }], einText('text')],
    ['baukasten/neuesProjekt', [{ ags: 12067481 }], einText('ags')],
    ['baukasten/neuesProjekt', [{ ags: '12067481', fachgebiet: {} }], einText('fachgebiet')],
    ['baukasten/varianten', [{ uri: 7 }], einText('uri')],
    ['baukasten/faelle', [{ namen: [] }], einText('uri')],
    [
      'baukasten/faelleTesten',
      [{ uri: 'file:///a', namen: 'alles gut' }],
      /„namen“ eine Liste von Texten sein\.$/,
    ],
    ['workspace/textDocumentContent', [{}], einText('uri')],
  ])('%s refuses %j as wrong parameters', async (methode, params, message) => {
    await expect(klient.verbindung.sendRequest(methode, ...params)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(message),
    });
  });

  it.each(['baukasten-regeln:/%zz', 'baukasten-warum:/x.md?%zz'])('%s is no document', async (uri) => {
    expect(await klient.request('workspace/textDocumentContent', { uri })).toBeNull();
  });

  it('baukasten/bericht is null for what is not there', async () => {
    expect(await klient.request('baukasten/bericht', { uri: klient.uri('fehlt.projekt.yaml') })).toBeNull();
    const found = await klient.request<{ version: number | null }>('baukasten/bericht', {
      uri: klient.uri('a.projekt.yaml'),
    });
    expect(found.version).toBeNull();
  });

  it('baukasten/berichtGeaendert follows each check of an open project', async () => {
    await klient.openText('b.projekt.yaml', probe());
    await klient.diagnoses('b.projekt.yaml');
    const told = await klient.warten<{
      uri: string;
      version: number;
      land: string;
      stichtag: string;
      zusammenfassung: { pflichten: number };
    }>('baukasten/berichtGeaendert', ({ uri }) => uri === klient.uri('b.projekt.yaml'));
    expect(told).toMatchObject({
      version: 1,
      land: 'BB',
      stichtag: '2026-11-22',
      varianten: ['probe/varianten/teuer'],
    });
    expect(told.zusammenfassung.pflichten).toBe(3);
    await klient.close('b.projekt.yaml');
  });
});

describe('files that only the client can read', () => {
  it('are asked for, rules and projects alike', async () => {
    const dateien: Record<string, string> = {
      ...regeln,
      'a.projekt.yaml': probe('plan: { fertig: true, kosten: 9000 }'),
    };
    const wurzel = 'vscode-vfs://github/stadt/plan';
    const virtuell = await startKlient({
      einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
      optionen: { dateizugriff: 'client' },
      wurzel,
      antworten: {
        'baukasten/dateienFinden': () => ({ uris: Object.keys(dateien).map((name) => `${wurzel}/${name}`) }),
        'baukasten/dateiLesen': ({ uri }: { uri: string }) => {
          const text = dateien[uri.slice(wurzel.length + 1)];
          return text === undefined ? null : { text };
        },
      },
    });
    const { items } = await virtuell.request<{
      items: readonly { uri: string; items: readonly { code: string }[] }[];
    }>('workspace/diagnostic', { previousResultIds: [] });
    const projekt = items.find(({ uri }) => uri === `${wurzel}/a.projekt.yaml`);
    expect(projekt?.items.map(({ code }) => code)).toContain('P-2');
  });
});
