import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../szenarien/lib.ts';
import {
  type Aenderung,
  applyEdits,
  type Bereich,
  type Klient,
  type Linse,
  startKlient,
  textAt,
} from './lib.ts';
import { ANGEBOTE, bausteinPfad, HEUTE, KOPF, MATRIX, PROJEKT, startStadt } from './vergabe.ts';

const BEISPIELE = fileURLToPath(new URL('../../examples', import.meta.url));
const JUGENDPLATZ = readFileSync(join(BEISPIELE, 'vergabe-jugendplatz/vergabe.projekt.yaml'), 'utf8');
const PREIS = readFileSync(join(BEISPIELE, 'vergabe-preis-80/vergabe.projekt.yaml'), 'utf8');

let klient: Klient;
beforeAll(async () => {
  klient = await startStadt({
    'preis.projekt.yaml': PREIS,
    'platz.projekt.yaml': PROJEKT,
    'platz.matrix.yaml': MATRIX,
    'platz.angebote.yaml': ANGEBOTE,
    'lang.matrix.yaml': MATRIX.replaceAll('Q1', 'Konzept'),
    'plan.projekt.yaml': readFileSync(join(BEISPIELE, 'muster-am-see/waermeplan.projekt.yaml'), 'utf8'),
  });
});

const entwurf = (name: string) =>
  klient.request<{ titel: string; markdown: string } | null>('baukasten/entwurf', { uri: klient.uri(name) });

describe('the draft of the documents', () => {
  it('is what the command writes, with the gaps to be seen', async () => {
    const found = await entwurf('preis.projekt.yaml');
    expect(found?.titel).toBe('Textentwurf: preis.projekt.yaml');
    const argumente = ['textbausteine', 'preis.projekt.yaml', '--luecken', '--stichtag', HEUTE];
    run([...argumente, '--ausgabe', 'entwurf'], { cwd: klient.ordner });
    const arten = ['leistungsbeschreibung', 'wertung', 'preisblatt', 'vergabevermerk'];
    const written = arten.map((art) => readFileSync(join(klient.ordner, `entwurf/preis.${art}.md`), 'utf8'));
    const parts = found?.markdown.split('\n---\n\n') ?? [];
    expect(parts.slice(2).map((part) => part.replace(/\*\*(«\[fehlt: [^\]]*\]»)\*\*/g, '$1').trim())).toEqual(
      written.map((text) => text.trim()),
    );
    expect(found?.markdown).toContain('**«[fehlt: wertung.pmin_basis]»**');
    expect(parts[1]).toMatch(/^\*\*Das fehlt noch:\*\*\n\n- „Wertung: Bezug des niedrigsten Preises“/);
  });

  it('follows the text that is being written', async () => {
    await klient.openText('preis.projekt.yaml', PREIS.replace(/^(\s+titel: ).*$/m, '$1Platz unter Linden'));
    expect((await entwurf('preis.projekt.yaml'))?.markdown).toContain('Platz unter Linden');
    await klient.change(
      'preis.projekt.yaml',
      PREIS.replace('pmin_basis: null', 'pmin_basis: vor_ausschluss'),
    );
    expect((await entwurf('preis.projekt.yaml'))?.markdown).not.toContain('«[fehlt:');
    await klient.close('preis.projekt.yaml');
  });

  it.each([
    ['broken', 'projekt: vergabe\ngemeinde: [', /Es entsteht noch kein Text/],
    ['empty', 'projekt: vergabe\n', /Textentwurf/],
  ])('of a file that is %s says so', async (_, text, satz) => {
    await klient.openText('neu.projekt.yaml', text);
    expect((await entwurf('neu.projekt.yaml'))?.markdown).toMatch(satz);
    await klient.close('neu.projekt.yaml');
  });

  it('says so if a text block has a mistake', async () => {
    const stadt = await startStadt({
      'p.projekt.yaml': PROJEKT,
      [bausteinPfad('x')]: `${KOPF('x')}{{ nichts }}`,
    });
    const found = await stadt.request<{ markdown: string }>('baukasten/entwurf', {
      uri: stadt.uri('p.projekt.yaml'),
    });
    expect(found.markdown).toMatch(/ein Textbaustein haben Fehler/);
  });

  it('is nothing for other topics and files', async () => {
    expect(await entwurf('plan.projekt.yaml')).toBeNull();
    expect(await entwurf('platz.matrix.yaml')).toBeNull();
    expect(await entwurf('gibt-es-nicht.projekt.yaml')).toBeNull();
  });
});

async function lenses(name: string, text: string): Promise<readonly Linse[]> {
  await klient.openText(name, text);
  const found = await klient.request<readonly Linse[]>('textDocument/codeLens', {
    textDocument: { uri: klient.uri(name) },
  });
  await klient.close(name);
  return found;
}

describe('lenses', () => {
  it('tell on the first line of a procurement how its texts stand, and lead to the draft', async () => {
    const found = (await lenses('preis.projekt.yaml', PREIS)).find(({ command }) =>
      /Baustein/.test(command.title),
    );
    expect(found?.command.title).toBe('9 Bausteine · 1 Lücke');
    expect(found?.command).toMatchObject({
      command: 'baukasten.entwurf',
      arguments: [klient.uri('preis.projekt.yaml')],
    });
    expect(
      textAt(PREIS, found?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
    ).toBe('projekt');
  });

  it('say nothing of texts above a heat plan', async () => {
    const plan = readFileSync(join(klient.ordner, 'plan.projekt.yaml'), 'utf8');
    const titles = (await lenses('plan.projekt.yaml', plan)).map(({ command }) => command.title);
    expect(titles.filter((title) => /Baustein/.test(title))).toEqual([]);
  });

  it.each([
    ['a matrix', 'platz.matrix.yaml', MATRIX, 'Preis 40 · Leistung 60 · zusammen 100 von 100 Punkten'],
    [
      'a matrix that does not add up',
      'platz.matrix.yaml',
      MATRIX.replace('gewicht: 40', 'gewicht: 39.99'),
      'Preis 39,99 · Leistung 60 · zusammen 99,99 von 100 Punkten',
    ],
    [
      'a matrix without weight of the price',
      'platz.matrix.yaml',
      MATRIX.replace('gewicht: 40, ', '')
        .replace('gewicht: 60', 'gewicht: 100')
        .replace('preisquotient', 'richtwert_einfach'),
      'Leistung 100 von 100 Punkten · der Preis hat kein Gewicht',
    ],
    ['bids', 'platz.angebote.yaml', ANGEBOTE, '2 Angebote · Rang 1: B mit 96,28 Punkten'],
    [
      'equal bids',
      'platz.angebote.yaml',
      ANGEBOTE.replace('86000, noten: { Q1: 5 }', '78000, noten: { Q1: 3 }'),
      '2 Angebote · gleichauf auf Rang 1: A, B; es bleibt das Los',
    ],
    [
      'bids of which one is excluded',
      'platz.angebote.yaml',
      ANGEBOTE.replace('noten: { Q1: 3 }', 'ausgeschlossen: { grund: verspätet }'),
      '2 Angebote · Rang 1: B mit 100,00 Punkten · 1 ausgeschlossen',
    ],
    [
      'bids with errors',
      'platz.angebote.yaml',
      ANGEBOTE.replace('78000', '-1'),
      '1 Fehler, noch nicht wertbar',
    ],
    [
      'bids that are all excluded',
      'platz.angebote.yaml',
      ANGEBOTE.replaceAll(/noten: \{.*?\}/g, 'ausgeschlossen: { grund: verspätet }'),
      '2 Angebote · kein Angebot ist wertbar',
    ],
  ])('above %s', async (_, name, text, titel) => {
    const found = await lenses(name, text);
    expect(found.map(({ command }) => command.title)).toEqual([titel]);
    expect(
      textAt(text, found[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
    ).toMatch(/^(?:kriterien|angebote)$/);
    expect(titel).not.toMatch(/Ahorn|Birke/);
  });
});

describe('actions', () => {
  async function requestAt(one: Klient, name: string, text: string, wort: string, weiter = 1) {
    const line = text.split('\n').findIndex((one) => one.includes(wort));
    const character = text.split('\n')[line]?.indexOf(wort) ?? 0;
    const at = { line, character: character + weiter };
    await one.openText(name, text);
    const found = await one.request<
      readonly {
        title: string;
        edit: { documentChanges: readonly { edits: readonly Aenderung[] }[] };
        command?: { command: string; arguments: readonly [string, Bereich] };
      }[]
    >('textDocument/codeAction', {
      textDocument: { uri: one.uri(name) },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    await one.close(name);
    return found;
  }

  async function actionsAt(name: string, text: string, wort: string) {
    const found = await requestAt(klient, name, text, wort);
    return Object.fromEntries(
      found.map(({ title, edit }) => [
        title,
        applyEdits(
          text,
          edit.documentChanges.flatMap((one) => one.edits),
        ),
      ]),
    );
  }

  it('select a null that only the town can answer, in clients that can', async () => {
    const text = PREIS.replace(/^(vorhaben:\n {2}titel: ).*$/m, '$1null');
    expect(text).not.toBe(PREIS);
    const stadt = await startKlient({
      dateien: { 'p.projekt.yaml': text },
      optionen: { befehlslinks: true },
      einstellungen: { stichtag: HEUTE },
    });
    const found = (await requestAt(stadt, 'p.projekt.yaml', text, 'titel: null', 9)).find(
      ({ title }) => title === '„Titel“ ausfüllen',
    );
    expect(found?.command?.command).toBe('baukasten.ausfuellen');
    const [uri, bereich] = found?.command?.arguments ?? ['', undefined];
    expect(uri).toBe(stadt.uri('p.projekt.yaml'));
    expect(bereich && textAt(text, bereich)).toBe('null');
    expect(bereich?.start.line).toBe(text.split('\n').indexOf('  titel: null'));
    const others = await requestAt(klient, 'preis.projekt.yaml', text, 'titel: null', 9);
    expect(others.map(({ title }) => title)).toEqual([
      'vorhaben.titel: "" zum Ausfüllen eintragen (bleibt bis dahin als Fehler gemeldet)',
    ]);
  });

  it('offer values before departures from a rule', async () => {
    const text = JUGENDPLATZ.replace('pmin_basis: nach_ausschluss', 'pmin_basis: null');
    const found = await requestAt(klient, 'preis.projekt.yaml', text, 'pmin_basis: null', 14);
    const titles = found.map(({ title }) => title);
    const departure = titles.findIndex((title) => /^Begründete Abweichung/.test(title));
    expect(departure).toBeGreaterThan(titles.indexOf('wertung.pmin_basis: nach_ausschluss eintragen'));
    expect(titles).toContain('wertung.pmin_basis: nach_ausschluss eintragen');
  });

  it('fill a gap that is stated as null with what it may be', async () => {
    const found = await actionsAt('preis.projekt.yaml', PREIS, 'null # Absicht: Wer');
    const filled = found['wertung.pmin_basis: vor_ausschluss eintragen'] ?? '';
    expect(filled).toBe(PREIS.replace('pmin_basis: null', 'pmin_basis: vor_ausschluss'));
    expect(found).not.toHaveProperty('wertung.pmin_basis: null eintragen');
    expect((await lenses('preis.projekt.yaml', filled)).map(({ command }) => command.title)).toContain(
      '9 Bausteine · keine Lücke',
    );
  });

  it('write a fact that only a text misses', async () => {
    const text = PREIS.replace(/^.*pmin_basis: null.*\n/m, '');
    const found = await actionsAt('preis.projekt.yaml', text, 'wertung:');
    expect(Object.keys(found)).toContain('wertung.pmin_basis: nach_ausschluss eintragen');
    expect(found['wertung.pmin_basis: nach_ausschluss eintragen']).toMatch(
      /^ {2}pmin_basis: nach_ausschluss$/m,
    );
  });

  it.each([
    [
      'an unknown placeholder',
      bausteinPfad('x'),
      `${KOPF('x')}{{ vorhaben.titl }}`,
      'titl',
      'Durch titel ersetzen',
      '{{ vorhaben.titel }}',
    ],
    [
      'an unknown filter',
      bausteinPfad('x'),
      `${KOPF('x')}{{ vorhaben.titel | grosz }}`,
      'grosz',
      'Durch gross ersetzen',
      '| gross }}',
    ],
    [
      'an unknown criterion',
      'lang.angebote.yaml',
      ANGEBOTE.replaceAll('Q1', 'Konzept').replace('platz', 'lang').replace('Konzept: 3', 'Konzpt: 3'),
      'Konzpt',
      'Durch Konzept ersetzen',
      '{ Konzept: 3 }',
    ],
    [
      'an unknown method',
      'platz.matrix.yaml',
      MATRIX.replace('preisquotient', 'preisquotien'),
      'preisquotien',
      'Durch preisquotient ersetzen',
      'preismethode: preisquotient\n',
    ],
    [
      'a missing field of a head',
      bausteinPfad('x'),
      KOPF('x').replace('titel: Baustein x\n', ''),
      '---',
      'titel: "" eintragen',
      'titel: ""\n---\n',
    ],
  ])('mend %s', async (_, name, text, wort, titel, ergebnis) => {
    const found = await actionsAt(name, text, wort);
    expect(Object.keys(found)).toContain(titel);
    expect(found[titel]).toContain(ergebnis);
  });
});
