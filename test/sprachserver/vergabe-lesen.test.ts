import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createOrdner } from '../szenarien/lib.ts';
import { type Aenderung, applyEdits, type Bereich, type Klient, startKlient, textAt } from './lib.ts';
import { ANGEBOTE, bausteinPfad, HEUTE, KOPF, MATRIX, PROJEKT, startStadt } from './vergabe.ts';

const RULES = fileURLToPath(new URL('../../rules', import.meta.url));
const X = bausteinPfad('x');
const TEXT = `${KOPF('x', 'wenn: jugend.betroffen = "ja"\nverlangt_von: [VM-10]\nschliesst_aus: [vergabe/kinderschutz]\n')}
{{ vorhaben.titel | gross }}: {% for los in lose %}{{ los.netto | euro }}{% endfor %}
{{ groesse.regime }} {{ parameter.schwellenwert }}
`;

let klient: Klient;
beforeAll(async () => {
  klient = await startStadt({
    'platz.projekt.yaml': PROJEKT,
    'platz.matrix.yaml': MATRIX,
    'platz.angebote.yaml': ANGEBOTE,
    [X]: TEXT,
  });
  await klient.openText('platz.projekt.yaml', PROJEKT);
  await klient.diagnoses('platz.projekt.yaml');
});

/** The cursor stands behind the first letter of `wort`, which is searched for from `ab` on. */
function inside(text: string, wort: string, ab = 0): { line: number; character: number } {
  const at = text.indexOf(wort, ab) + 1;
  if (at === 0) throw new Error(`${wort} is not in the text`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
}

async function hover(name: string, text: string, wort: string, ab = 0): Promise<string> {
  await klient.openText(name, text);
  const found = await klient.at<{ contents: { value: string }; range: Bereich } | null>(
    'textDocument/hover',
    name,
    inside(text, wort, ab),
  );
  await klient.close(name);
  return found?.contents.value ?? '';
}

describe('hover in a text block', () => {
  const body = TEXT.lastIndexOf('---');
  it.each([
    [
      'a placeholder, with what open projects say',
      'titel',
      /Titel[\s\S]*platz\.projekt\.yaml: Jugendplatz am See/,
    ],
    ['a group', 'vorhaben', /Vorhaben/],
    ['a field of a loop variable', 'netto', /Einheit: EUR · `lose\.netto`/],
    ['a loop variable', 'los.netto', /`lose`/],
    ['a filter', 'gross', /Erster Buchstabe groß[\s\S]*bedeutung \| gross/],
    ['a tag', 'for ', /Text für jeden Eintrag einer Liste/],
    ['a derived value', 'regime', /Jetzt|Formel/],
  ])('%s', async (_, wort, muster) => expect(await hover(X, TEXT, wort, body)).toMatch(muster));

  it('a placeholder of a template that is not finished', async () => {
    expect(await hover(X, `${KOPF('x')}{% if a %}{{ vorhaben.titel`, 'titel', 200)).toMatch(
      /`vorhaben\.titel`/,
    );
  });

  it.each([
    ['a requirement', 'VM-10', /VM-10 · /],
    ['another block', 'vergabe/kinderschutz', /Gewählt, wenn[\s\S]*Steht in/],
    [
      'the block itself, with source and grade',
      'vergabe/x',
      /X-X · Baustein x[\s\S]*ProbeG § 1.*Sicherheit A/,
    ],
    ['a fact of its condition', 'betroffen', /`jugend\.betroffen`/],
    ['a field of the head', 'abschnitt', /Wo der Baustein steht/],
  ])('%s in the head', async (_, wort, muster) => expect(await hover(X, TEXT, wort)).toMatch(muster));

  it('says nothing about prose', async () => {
    expect(await hover(X, `${KOPF('x')}Ein Satz.`, 'Satz')).toBe('');
  });
});

describe('colours of a text block', () => {
  async function colours(text: string): Promise<readonly string[]> {
    await klient.openText(X, text);
    const { data } = await klient.request<{ data: readonly number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri: klient.uri(X) },
    });
    await klient.close(X);
    const { legend } = klient.initialisiert.capabilities['semanticTokensProvider'] as {
      legend: { tokenTypes: readonly string[] };
    };
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      line += down;
      character = down === 0 ? character + right : right;
      found.push(`${legend.tokenTypes[type]} ${(lines[line] ?? '').slice(character, character + length)}`);
    }
    return found;
  }

  it('tell facts, values of the law, filters, tags and texts apart, behind the condition of the head', async () => {
    const head = KOPF('x', 'wenn: jugend.betroffen = "ja"\n');
    const text = `${head}Für **{{ vorhaben.titel | gross }}**: {% if lose.size > 0 and groesse.regime == "eu" %}ß{% endif %}`;
    expect((await colours(text)).slice(-22)).toEqual([
      'string "ja"',
      ...[
        'operator {{',
        'property vorhaben',
        'property titel',
        'operator |',
        'function gross',
        'operator }}',
      ],
      ...['operator {%', 'keyword if', 'property lose', 'property size', 'operator >', 'number 0'],
      ...['keyword and', 'keyword groesse', 'variable regime', 'operator ==', 'string "eu"', 'operator %}'],
      ...['operator {%', 'keyword endif', 'operator %}'],
    ]);
  });

  it('leave the prose behind a placeholder that is not closed', async () => {
    const found = await colours(`${KOPF('x')}{{ vorhaben.\nEin Satz.\n{{ lose }}`);
    expect(found.slice(-3)).toEqual(['operator {{', 'property lose', 'operator }}']);
    expect(found.join()).not.toMatch(/Satz|vorhaben/);
  });
});

describe('hover in matrix and bids', () => {
  it('tells of a bid how it came out, and why it has no rank', async () => {
    const text = ANGEBOTE.replace('noten: { Q1: 3 }', 'ausgeschlossen: { grund: verspätet }');
    expect(await hover('platz.angebote.yaml', ANGEBOTE, 'A,')).toBe('**A**: Rang 2 mit 76,00 Punkten\n');
    expect(await hover('platz.angebote.yaml', text, 'A,')).toBe('**A**: ausgeschlossen: verspätet\n');
  });

  it.each([
    ['platz.matrix.yaml', MATRIX, 'preisquotient', /Gewicht × niedrigster Preis[\s\S]*Preispunkte = 40/],
    ['platz.matrix.yaml', MATRIX, 'leistung, preis', /die höhere Leistung/],
    ['platz.matrix.yaml', MATRIX, 'pmin_basis', /Welche Angebote für den niedrigsten Preis zählen/],
    ['platz.angebote.yaml', ANGEBOTE, 'Q1: 5', /\*\*Konzept\*\* · `Q1` · Gewicht 60[\s\S]*5: alles/],
    ['platz.angebote.yaml', ANGEBOTE, '5 }', /Konzept.*: alles/],
    ['platz.angebote.yaml', ANGEBOTE, 'platz.matrix', /Wertung für den Jugendplatz[\s\S]*`P` Preis: 40/],
    ['platz.angebote.yaml', ANGEBOTE, 'preis', /Wertungspreis in Euro/],
  ])('%s: %#', async (name, text, wort, muster) => expect(await hover(name, text, wort)).toMatch(muster));
});

interface Ort {
  readonly uri: string;
  readonly range: Bereich;
}

async function places(methode: string, name: string, text: string, wort: string): Promise<readonly string[]> {
  await klient.openText(name, text);
  const found = await klient.at<readonly Ort[]>(methode, name, inside(text, wort), {
    context: { includeDeclaration: true },
  });
  await klient.close(name);
  return found.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`).sort();
}

describe('definition and references', () => {
  it('lead from a placeholder to the schema, and to project and texts', async () => {
    expect(await places('textDocument/definition', X, TEXT, 'titel |')).toEqual([
      expect.stringMatching(/^projekt\.schema\.yaml:/),
    ]);
    const found = await places('textDocument/references', X, TEXT, 'titel |');
    expect(found).toContain('platz.projekt.yaml:5');
    expect(found.filter((one) => one.startsWith('x.baustein.md'))).toHaveLength(1);
    expect(found.filter((one) => one.startsWith('auftragsgegenstand.baustein.md')).length).toBeGreaterThan(0);
  });

  it('lead from a block to the one that it excludes, by id or Kennung', async () => {
    const to = ['kinderschutz.baustein.md:2'];
    expect(await places('textDocument/definition', X, TEXT, 'vergabe/kinderschutz')).toEqual(to);
  });

  it('lead from a grade to its criterion, and from there to all that name it', async () => {
    expect(await places('textDocument/definition', 'platz.angebote.yaml', ANGEBOTE, 'Q1')).toEqual([
      'platz.matrix.yaml:5',
    ]);
    expect(await places('textDocument/references', 'platz.matrix.yaml', MATRIX, 'Q1')).toEqual([
      'platz.angebote.yaml:3',
      'platz.angebote.yaml:4',
      'platz.matrix.yaml:5',
    ]);
  });

  it.each([
    ['bids', ANGEBOTE],
    ['bids that are being written', `${ANGEBOTE}  - id: C\n    noten:\n`],
  ])('lead from %s to their matrix', async (_, text) => {
    expect(await places('textDocument/definition', 'platz.angebote.yaml', text, 'platz.matrix')).toEqual([
      'platz.matrix.yaml:1',
    ]);
  });
});

interface Umbenennung {
  readonly documentChanges: readonly (
    | { readonly textDocument: { readonly uri: string }; readonly edits: readonly Aenderung[] }
    | { readonly kind: 'rename'; readonly oldUri: string; readonly newUri: string }
  )[];
}

/** Texts after the rename, by file name, and the files that move. */
async function rename(one: Klient, name: string, text: string, wort: string, neu: string) {
  const { documentChanges } = await one.at<Umbenennung>('textDocument/rename', name, inside(text, wort), {
    newName: neu,
  });
  const texte: Record<string, string> = {};
  const umzug: string[] = [];
  for (const change of documentChanges) {
    if ('kind' in change)
      umzug.push(`${change.oldUri.split('/').at(-1)} → ${change.newUri.split('/').at(-1)}`);
    else {
      const pfad = fileURLToPath(change.textDocument.uri);
      texte[pfad.split('/').at(-1) ?? ''] = applyEdits(readFileSync(pfad, 'utf8'), change.edits);
    }
  }
  return { texte, umzug };
}

describe('rename', () => {
  it('of a criterion changes matrix and bids', async () => {
    const { texte } = await rename(klient, 'platz.angebote.yaml', ANGEBOTE, 'Q1', 'K1');
    expect(texte).toEqual({
      'platz.matrix.yaml': MATRIX.replace('id: Q1', 'id: K1'),
      'platz.angebote.yaml': ANGEBOTE.replaceAll('Q1:', 'K1:'),
    });
  });

  it('of a criterion in a project changes what decides between equals, and the bids', async () => {
    const projekt = `${PROJEKT}wertung:\n${MATRIX.split('\n')
      .slice(2)
      .map((line) => `  ${line}`)
      .join('\n')
      .trimEnd()
      .replace('[leistung, ', '[Q1, ')}\n`;
    const bids = ANGEBOTE.replace('matrix: platz.matrix.yaml', 'projekt: p.projekt.yaml');
    const stadt = await startStadt({ 'p.projekt.yaml': projekt, 'p.angebote.yaml': bids });
    const { texte } = await rename(stadt, 'p.projekt.yaml', projekt, 'Q1', 'K1');
    expect(texte).toEqual({
      'p.projekt.yaml': projekt.replaceAll('Q1', 'K1'),
      'p.angebote.yaml': bids.replaceAll('Q1', 'K1'),
    });
  });

  it.each([
    ['a name that is taken', 'P', /gibt es hier schon/],
    ['a word that means something', 'preis', /kein zulässiger Name/],
    ['the word for the total', 'Gesamt', /kein zulässiger Name/],
    ['no name', '1 a', /kein zulässiger Name/],
  ])('of a criterion refuses %s', async (_, neu, satz) => {
    await expect(rename(klient, 'platz.matrix.yaml', MATRIX, 'Q1', neu)).rejects.toThrow(satz);
  });

  it('of a block moves its file and follows into others', async () => {
    const y = KOPF('y', 'schliesst_aus: [vergabe/x]\n');
    const stadt = await startStadt({ [X]: KOPF('x'), [bausteinPfad('y')]: y });
    const { texte, umzug } = await rename(stadt, X, KOPF('x'), 'vergabe/x', 'vergabe/neu');
    expect(texte['y.baustein.md']).toBe(y.replace('vergabe/x', 'vergabe/neu'));
    expect(umzug).toContain('x.baustein.md → neu.baustein.md');
  });

  it('of a fact in a copy of the rules changes schema, project, rules and texts', async () => {
    const schema = readFileSync(join(RULES, 'vergabe/projekt.schema.yaml'), 'utf8');
    const neu = schema.replace(
      /^ {2}vorhaben:$/m,
      '  probe:\n    title: Probe\n    type: object\n    additionalProperties: false\n    properties:\n      wort: { title: Wort, type: string }\n  vorhaben:',
    );
    const projekt = `${PROJEKT}probe: { wort: Hallo }\n`;
    const text = `${KOPF('x', 'wenn: probe.wort != ""\n')}{{ probe.wort }} {% if probe.wort == "x" %}y{% endif %}\n`;
    const stadt = await startKlient({
      ordner: createOrdner({
        'regeln/quellen.yaml': 'quellen:\n  ProbeG: { titel: Probegesetz, stand: 2026-01-01 }\n',
        'regeln/vergabe/projekt.schema.yaml': neu,
        'p.projekt.yaml': projekt,
        [X]: text,
      }),
      einstellungen: { stichtag: HEUTE, regeln: ['regeln'] },
    });
    expect((await stadt.diagnoses(X)).map(({ message }) => message)).toEqual([]);
    const { texte } = await rename(stadt, 'p.projekt.yaml', projekt, 'wort', 'ausdruck');
    expect(texte['x.baustein.md']).toBe(text.replaceAll('probe.wort', 'probe.ausdruck'));
    expect(texte['p.projekt.yaml']).toBe(projekt.replace('wort:', 'ausdruck:'));
    expect(
      textAt(texte['projekt.schema.yaml'] ?? '', {
        start: { line: neu.split('\n').findIndex((line) => line.includes('wort:')), character: 6 },
        end: { line: neu.split('\n').findIndex((line) => line.includes('wort:')), character: 14 },
      }),
    ).toBe('ausdruck');
  });
});
