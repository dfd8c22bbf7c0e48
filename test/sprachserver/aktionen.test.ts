import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { EINGABEN } from '../szenarien/eingaben.ts';
import { REGELN } from '../szenarien/lib.ts';
import {
  type Aenderung,
  applyEdits,
  type Bereich,
  cursorIn,
  type Diagnose,
  type Klient,
  startKlient,
} from './lib.ts';

const WURZEL = fileURLToPath(new URL('../../', import.meta.url));

interface Aktion {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnose[];
  readonly edit: {
    readonly documentChanges: readonly {
      readonly kind?: string;
      readonly uri?: string;
      readonly textDocument: { readonly uri: string };
      readonly edits: readonly Aenderung[];
    }[];
  };
}

let klient: Klient;
beforeAll(async () => {
  const dateien = readdirSync(REGELN, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.yaml'),
  );
  klient = await startKlient({
    dateien: Object.fromEntries(
      dateien.map((one) => [`regeln/${one}`, readFileSync(join(REGELN, one), 'utf8')]),
    ),
    einstellungen: { stichtag: '2026-11-22', regeln: ['regeln'] },
  });
});

async function actions(name: string, range: Bereich, mehr: object = {}): Promise<readonly Aktion[]> {
  const diagnostics = (await klient.diagnoses(name)).filter(
    (one) => one.range.start.line <= range.end.line && one.range.end.line >= range.start.line,
  );
  return klient.request<readonly Aktion[]>('textDocument/codeAction', {
    textDocument: { uri: klient.uri(name) },
    range,
    context: { diagnostics, ...mehr },
  });
}

/** Actions at the cursor `|`, and what each makes of the text. */
async function at(name: string, marked: string): Promise<Readonly<Record<string, string>>> {
  const { text, position } = cursorIn(marked);
  await klient.openText(name, text);
  const found = await actions(name, { start: position, end: position });
  await klient.close(name);
  return Object.fromEntries(found.map((one) => [one.title, changed(one, text, name)]));
}

function changed({ edit }: Aktion, text: string, name: string): string {
  const own = edit.documentChanges.flatMap((one) =>
    one.textDocument?.uri === klient.uri(name) ? one.edits : [],
  );
  return applyEdits(text, own);
}

describe('quick fixes in a project', () => {
  it.each([
    [
      'a key of a town',
      'gemeinde: { ags: 120|67481 }\n',
      'Durch "12067481" ersetzen',
      'gemeinde: { ags: "12067481" }\n',
    ],
    [
      'a lost zero',
      'gemeinde: { ags: 010|01000 }\n',
      'Durch "01001000" ersetzen',
      'gemeinde: { ags: "01001000" }\n',
    ],
    ['a German day', 'stichtag: 30.06|.2028\n', 'Durch 2028-06-30 ersetzen', 'stichtag: 2028-06-30\n'],
    ['a comma', 'plan: { kosten: "12|,5" } # ca.\n', 'Durch 12.5 ersetzen', 'plan: { kosten: 12.5 } # ca.\n'],
    ['thousands', 'plan: { kosten: 1.|000 }\n', 'Durch 1000 ersetzen', 'plan: { kosten: 1000 }\n'],
    ['what was meant', 'plan: { fert|g: true }\n', 'Durch fertig ersetzen', 'plan: { fertig: true }\n'],
    ['a field too many', 'plan: { fert|g: true, name: A }\n', '„fertg“ entfernen', 'plan: { name: A }\n'],
    [
      'a field too many in a block',
      'plan:\n  name: A\n  fert|g: true # so\n',
      '„fertg“ entfernen',
      'plan:\n  name: A\n',
    ],
    [
      'a Land that contradicts',
      'gemeinde: { ags: "12067481", land: S|N }\n',
      'Durch BB ersetzen',
      'gemeinde: { ags: "12067481", land: BB }\n',
    ],
  ])('mends %s', async (_, zeile, titel, erwartet) => {
    const found = await at('a.projekt.yaml', `projekt: probe\n${zeile}`);
    expect(Object.keys(found)).toContain(titel);
    expect(found[titel]).toBe(`projekt: probe\n${erwartet}`);
  });

  it('writes the topic and other fields that must be there', async () => {
    const found = await at('b.projekt.yaml', 'proj|ekt: waermeplanung\nstand_der_planung: bestand\n');
    expect(found['gemeinde: {} eintragen']).toBe(
      'projekt: waermeplanung\nstand_der_planung: bestand\ngemeinde: {}\n',
    );
  });

  it('writes a missing fact with each value that it may have', async () => {
    const text = 'projekt: waermeplanung\ngemeinde: { ags: "12067481" }\nverfahren: { art: regulaer } # §\n';
    const found = await at('c.projekt.yaml', text.replace('verf', 've|rf'));
    expect(found['verfahren.bestehender_plan.vorhanden: true eintragen']).toBe(
      text.replace('art: regulaer }', 'art: regulaer, bestehender_plan: { vorhanden: true } }'),
    );
  });

  it.each(['luebz', 'arnstadt', 'kiefersfelden'])(
    'are few at the first line, and guess nothing first: %s',
    async (ort) => {
      const text = readFileSync(join(WURZEL, `examples/${ort}/waermeplan.projekt.yaml`), 'utf8');
      const titel = Object.keys(await at('i.projekt.yaml', `|${text}`));
      expect(titel.length).toBeGreaterThan(3);
      expect(titel.length).toBeLessThanOrEqual(20);
      expect(titel[0]).toMatch(/^Frage „.*“ als Kommentar einfügen$/);
      const erste = titel.findIndex((one) => /: (?:true|false) eintragen$/.test(one));
      expect(erste).not.toBe(0);
    },
  );

  it('ask before they guess, also where the group of a fact is missing', async () => {
    const text = 'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\n';
    const found = await at('l.projekt.yaml', `|${text}`);
    const titel = Object.keys(found);
    const frage = titel[titel.indexOf('verfahren.bestehender_plan.vorhanden: true eintragen') - 1] ?? '';
    expect(found[frage]).toMatch(/\n# verfahren:\n# {3}bestehender_plan:\n# {5}vorhanden: # Gibt es .*\?\n$/);
  });

  it('of a group are about its own fields', async () => {
    const text = readFileSync(join(WURZEL, 'examples/arnstadt/waermeplan.projekt.yaml'), 'utf8');
    const titel = Object.keys(await at('j.projekt.yaml', text.replace('\nbeteiligung:', '\nbeteili|gung:')));
    const pfade = titel.flatMap((one) => /^(\S+): \S+ eintragen/.exec(one)?.[1] ?? []);
    expect(pfade.length).toBeGreaterThan(0);
    for (const pfad of pfade) expect(pfad).toMatch(/^beteiligung\./);
  });

  it('of a day that is written wrong are about the day', async () => {
    const muster = readFileSync(join(WURZEL, 'examples/muster-am-see/waermeplan.projekt.yaml'), 'utf8');
    for (const [tag, feld] of [
      ['10.1|1.2026', 'bis: 2026-11-10'],
      ['11.1|2.2025', 'datum: 2025-12-11'],
    ] as const) {
      const [name = ''] = feld.split(':');
      const titel = Object.keys(await at('k.projekt.yaml', muster.replace(feld, `${name}: ${tag}`)));
      expect(titel.filter((one) => !/^Durch .* ersetzen$|Schreibweise/.test(one))).toEqual([]);
    }
  });

  it('sets the day that fulfils the duty', async () => {
    const muster = readFileSync(join(WURZEL, 'examples/muster-am-see/waermeplan.projekt.yaml'), 'utf8');
    const text = muster.replace('von: 2026-10-12', 'von: 2026-11-12');
    const found = await at('d.projekt.yaml', text.replace('bis: 2026-11-10', 'bis: 2026-1|2-10'));
    const titel = Object.keys(found).find((one) => one.startsWith('verfahren.einsichtnahme.bis auf'));
    expect(titel).toMatch(/auf 2026-12-11 setzen \(erfüllt WPG-13-4a\)$/);
    expect(found[titel ?? '']).toBe(text.replace('bis: 2026-11-10', 'bis: 2026-12-11'));
  });

  it('records a departure from a "soll"', async () => {
    const text =
      'projekt: waermeplanung\ngemeinde:\n  ags: "13076089"\nstand_der_planung: beschluss\nverfahren: { beschluss: { datum: 2026-05-04 } }\nbeteiligung: { kinder_und_jugendliche: { beruehrt: true, formate: [] } }\n';
    await klient.openText('e.projekt.yaml', text);
    const soll = (await klient.diagnoses('e.projekt.yaml')).find(({ code }) => code === 'MV-J1');
    const found = await actions(
      'e.projekt.yaml',
      soll?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    );
    const departure = found.find(({ title }) => title === 'Begründete Abweichung von MV-J1 eintragen');
    expect(departure === undefined ? '' : changed(departure, text, 'e.projekt.yaml')).toBe(
      `${text}abweichungen:\n  - anforderung: MV-J1\n    grund: ""\n`,
    );
    expect(departure?.diagnostics?.[0]?.code).toBe('MV-J1');
    // Until the reason is written, nothing is excused and the gap is marked.
    await klient.change(
      'e.projekt.yaml',
      departure === undefined ? '' : changed(departure, text, 'e.projekt.yaml'),
    );
    const danach = (await klient.diagnoses('e.projekt.yaml')).map(({ code }) => code);
    expect(danach).toContain('MV-J1');
    expect(danach).toContain('schema-wert');
    await klient.close('e.projekt.yaml');
  });

  it('the snippet of a departure excuses nothing until its reason is written', async () => {
    const { Abweichung } = JSON.parse(readFileSync(join(WURZEL, 'extension/snippets/projekt.json'), 'utf8'));
    const zeile = String(Abweichung.body[0]).replace(/\$\{1:\w+\}/, 'MV-J1');
    const mit = (grund?: string) => zeile.replace(/\$\{?2:?([^"}]*)\}?/, (_, text) => grund ?? text);
    const kopf =
      'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\nstand_der_planung: beschluss\nverfahren: { beschluss: { datum: 2026-05-04 } }\nbeteiligung: { kinder_und_jugendliche: { beruehrt: true, formate: [] } }\nabweichungen:\n  ';
    const codes = async (text: string) => {
      await klient.openText('s.projekt.yaml', kopf + text);
      const found = (await klient.diagnoses('s.projekt.yaml')).map(({ code }) => code);
      await klient.close('s.projekt.yaml');
      return found;
    };
    expect(await codes(`${mit()}\n`)).toEqual(expect.arrayContaining(['MV-J1', 'schema-wert']));
    const begruendet = await codes(`${mit('Ein Grund')}\n`);
    expect(begruendet.filter((code) => ['MV-J1', 'schema-wert'].includes(code))).toEqual([]);
  });

  it.each(['Kommunale Wärmeplanung', 'Kommunale Vergabe mit Kinder- und Jugendbeteiligung'])(
    'gives an empty file the sections of a topic: %s',
    async (titel) => {
      const found = await at('h.projekt.yaml', '|');
      const text = found[`Gerüst für „${titel}“ einfügen`] ?? '';
      expect(text).toMatch(/^# .*\nprojekt: \w+\ngemeinde: \{\} {2}#/m);
      await klient.openText('h.projekt.yaml', text);
      const codes = (await klient.diagnoses('h.projekt.yaml')).map(({ code }) => code);
      expect(codes.filter((code) => /^(?:schema|yaml|datei|fachgebiet|gemeinde)-/.test(code))).toEqual([]);
      await klient.close('h.projekt.yaml');
    },
  );

  it.each([
    ['its own unit', '5 EUR', [false]],
    ['another unit', '5 TEUR', []],
  ])('leaves figures with %s to the planner', async (_, wert, erwartet) => {
    const text = `projekt: probe\nplan: { kosten: ${wert} }\n`;
    await klient.openText('g.projekt.yaml', text);
    const all = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    expect(await actions('g.projekt.yaml', all, { only: ['source.fixAll'] })).toEqual([]);
    const found = await actions('g.projekt.yaml', all);
    const ohneEinheit = found.filter(({ title }) => title === 'Durch 5 ersetzen');
    expect(ohneEinheit.map((one) => 'isPreferred' in one)).toEqual(erwartet);
    await klient.close('g.projekt.yaml');
  });

  it('mends all safe notations at once, and nothing else', async () => {
    const text =
      'projekt: probe\nstichtag: 30.06.2028 # Frist\ngemeinde: { ags: 12067481 }\nplan: { kosten: "12,5", fertg: true }\n';
    await klient.openText('f.projekt.yaml', text);
    const all = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    const found = await actions('f.projekt.yaml', all, { only: ['source.fixAll'] });
    expect(found.map(({ kind }) => kind)).toEqual(['source.fixAll.baukasten']);
    const several = (await actions('f.projekt.yaml', all)).map(({ kind }) => kind);
    expect(several.filter((kind) => kind.startsWith('source'))).toEqual(['source.fixAll.baukasten']);
    expect(several.length).toBeGreaterThan(1);
    expect(await actions('f.projekt.yaml', all, { only: ['source.organizeImports'] })).toEqual([]);
    expect(found[0] === undefined ? '' : changed(found[0], text, 'f.projekt.yaml')).toBe(
      'projekt: probe\nstichtag: 2028-06-30 # Frist\ngemeinde: { ags: "12067481" }\nplan: { kosten: 12.5, fertg: true }\n',
    );
    await klient.close('f.projekt.yaml');
  });
});

describe('actions for authors', () => {
  const name = 'regeln/probe/plan.modul.yaml';
  const modul = readFileSync(join(REGELN, 'probe/plan.modul.yaml'), 'utf8');
  const first = /dann: (.*)/.exec(modul)?.[1] ?? '';

  it('create the parameter that is missing', async () => {
    const found = await at(
      name,
      modul.replace(`dann: ${first}`, 'dann: plan.kosten <= parameter.hoechst|wert'),
    );
    const text = found['Parameter „hoechstwert“ anlegen'] ?? '';
    expect(text).toMatch(
      / {2}hoechstwert:\n {4}titel: "\[Titel eintragen\]"\n {4}typ: betrag\n {4}einheit: EUR\n {4}werte: \[\]\n/,
    );
  });

  it('turn a figure into a parameter', async () => {
    const found = await at(name, modul.replace(`dann: ${first}`, 'dann: plan.kosten <= 12|00 # Grenze'));
    const text = found['Zahl 1200 in einen Parameter verwandeln'] ?? '';
    expect(text).toMatch(/dann: plan\.kosten <= parameter\.(\w+) # Grenze/);
    expect(text).toMatch(/- \{ wert: 1200, quelle: "\[Quelle eintragen\]" \}/);
  });

  it('create a case for a requirement', async () => {
    const { text, position } = cursorIn(modul.replace('kennung:', 'kenn|ung:'));
    await klient.openText(name, text);
    const found = await actions(name, { start: position, end: position });
    const neu = found.find(({ title }) => title === 'Fall für P-1 anlegen');
    const edit = neu?.edit.documentChanges[0];
    expect(edit?.textDocument.uri).toBe(klient.uri('regeln/probe/plan.faelle.yaml'));
    expect(edit?.edits[0]?.newText).toMatch(/erwartet: \{ P-1: anstehend \}/);
    await klient.close(name);
    const neuer = 'regeln/probe/neu.modul.yaml';
    const ohneFaelle = text.replace('modul: probe/plan', 'modul: probe/neu').replaceAll('P-', 'N-');
    await klient.openText(neuer, ohneFaelle);
    const [create, content] =
      (await actions(neuer, { start: position, end: position })).at(-1)?.edit.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: klient.uri('regeln/probe/neu.faelle.yaml') });
    expect(content?.edits[0]?.newText).toMatch(
      /^stichtag: 2026-11-22\n\nfaelle:\n {2}- name: "N-1: \[Fall beschreiben\]"\n/,
    );
    await klient.close(neuer);
  });
});

/** Comments, byte order mark, line breaks. */
function furniture(text: string): readonly [boolean, readonly string[], boolean] {
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"/g, 'q');
  return [
    text.startsWith('\uFEFF'),
    [...code.matchAll(/#[^\r\n]*/g)].map(([one]) => one),
    /\r\n/.test(text) && /(?:^|[^\r])\n/.test(text),
  ];
}

/** Without the question that was asked for: new lines in one place, nothing but comments. */
function withoutNew(after: string, before: string): string {
  const [lines, old] = [after.split('\n'), before.split('\n')];
  const at = lines.findIndex((line, index) => line !== old[index]);
  const added = lines.splice(at, lines.length - old.length);
  expect(added.filter((line) => !line.trimStart().startsWith('# '))).toEqual([]);
  return lines.join('\n');
}

describe('no action changes anything else', () => {
  const beispiele = readdirSync(join(WURZEL, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.projekt.yaml'))
    .map((one) => [one, readFileSync(join(WURZEL, 'examples', one), 'utf8')] as const);
  const eingaben = Object.entries(EINGABEN).flatMap(([name, { inhalt }]) =>
    typeof inhalt === 'string' && inhalt.length < 100_000 ? [[name, inhalt] as const] : [],
  );

  it.each([
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('in examples and broken files, %s', async (_, change) => {
    let count = 0;
    for (const [name, raw] of [...beispiele.filter((__, index) => index % 4 === 0), ...eingaben]) {
      const text = change(raw);
      const datei = `x-${name.replaceAll('/', '-').replace('.projekt.yaml', '')}.projekt.yaml`;
      await klient.openText(datei, text);
      const marks = await klient.diagnoses(datei);
      const places = new Map(marks.map((one) => [JSON.stringify(one.range), one.range]));
      for (const range of places.values()) {
        const found = await klient.request<readonly Aktion[]>('textDocument/codeAction', {
          textDocument: { uri: klient.uri(datei) },
          range,
          context: { diagnostics: [] },
        });
        for (const action of found) {
          const after = changed(action, text, datei);
          count++;
          const message = `${name}: ${action.title}`;
          const [bom, comments, mixed] = furniture(text);
          const [bomAfter, commentsAfter, mixedAfter] = furniture(
            action.title.endsWith('als Kommentar einfügen') ? withoutNew(after, text) : after,
          );
          expect([bomAfter, mixedAfter], message).toEqual([bom, mixed]);
          // A field takes along the comments behind it; nothing else loses or gains any.
          if (action.title.endsWith('entfernen'))
            expect(comments, message).toEqual(expect.arrayContaining([...commentsAfter]));
          // The sections of a topic bring their questions along.
          else if (action.title.startsWith('Gerüst'))
            expect(commentsAfter.slice(0, comments.length), message).toEqual(comments);
          else expect(commentsAfter, message).toEqual(comments);
          const edits = action.edit.documentChanges.flatMap((one) => one.edits ?? []);
          const lines = edits.reduce((sum, { range: { start, end } }) => sum + end.line - start.line + 1, 0);
          // Lines outside the edits are what they were.
          const lost = text.split(/\r?\n/).filter((line) => !after.includes(line));
          expect(lost.length, message).toBeLessThanOrEqual(lines);
        }
      }
      await klient.close(datei);
    }
    expect(count).toBeGreaterThan(50);
  });
});
