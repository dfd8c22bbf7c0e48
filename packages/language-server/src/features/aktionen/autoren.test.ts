import { parseDocument, readFaelle, runFall, type SourceDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { lageFor } from '../../arbeitsbereich/lage.test-hilfe.ts';
import { applyEdits } from '../../modell/edits.ts';
import { commentsIn, type Data, dataOf, sameFrame, setIn } from '../../modell/yaml-datei.test-hilfe.ts';
import { WELT } from '../navigation/rename.test-hilfe.ts';
import { aktionenAt } from './aktionen.ts';
import { fallAktion } from './fall.ts';

function whole(document: SourceDocument) {
  const end = document.positionAt(document.text.length);
  return { uri: document.uri, start: { line: 0, character: 0 }, end };
}

describe('actions for authors', () => {
  const PFAD = 'regeln/probe/plan.modul.yaml';
  const modul = WELT[PFAD] ?? '';

  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with comments', (text) => text.replace(/(phase: \w+)\n/g, '$1 # Bemerkung\n')],
    ['without parameters of its own', (text) => text.replace(/parameter:\n[\s\S]*?\n\n(?=groessen)/, '')],
  ])('leave the rest of a module alone, %s', async (_, change) => {
    const text = change(
      modul
        .replace('dann: plan.fertig = true', 'dann: plan.kosten <= 1200 or plan.kosten > parameter.neu_hier')
        .replace('dann: plan.oeffentlich', "dann: 'plan.kosten = 17'"),
    );
    const { document, lage } = await lageFor({ ...WELT, [PFAD]: text }, PFAD);
    const found = aktionenAt(document, whole(document), lage, []);
    const titles = found.map(({ titel }) => titel);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Parameter „neu_hier“ anlegen',
        'Zahl 1200 in einen Parameter verwandeln',
        'Zahl 17 in einen Parameter verwandeln',
      ]),
    );
    for (const aktion of found) {
      const neu = applyEdits(document, aktion.edits);
      const after = parseDocument(document.uri, neu);
      expect(after.probleme).toEqual([]);
      expect(sameFrame(document.text, neu)).toBe(true);
      expect(commentsIn(neu).map((one) => one.text)).toEqual(commentsIn(text).map((one) => one.text));
      const [, figure] = /^Zahl (\d+)/.exec(aktion.titel) ?? [];
      const [name] = newParameters(after).filter((one) => !newParameters(document).includes(one));
      expect(name).toBeDefined();
      // Without the new parameter, and with the figure back, the module is the old one.
      const rest = setIn(dataOf(after.root), ['parameter', name ?? ''], undefined);
      const back = JSON.stringify(rest).replace(
        `parameter.${figure === undefined ? '' : name}`,
        figure ?? 'parameter.',
      );
      const old = JSON.stringify(setIn(dataOf(document.root), ['parameter', name ?? ''], undefined));
      expect(JSON.parse(back)).toEqual(JSON.parse(old));
    }
  });
});

function newParameters(document: SourceDocument): readonly string[] {
  const list = document.nodeAt(['parameter']);
  return list?.kind === 'map' ? [...list.entries.keys()] : [];
}

describe('a new parameter', () => {
  it('has a name that no module of the topic has', async () => {
    const other = (WELT['regeln/probe/plan.modul.yaml'] ?? '').replaceAll('hoechstkosten', 'ende_dann');
    const own = (WELT['regeln/probe/mehr.modul.yaml'] ?? '').replace(
      'plan.kosten > parameter.rabatt',
      'plan.kosten > 99',
    );
    const { document, lage } = await lageFor(
      { ...WELT, 'regeln/probe/plan.modul.yaml': other, 'regeln/probe/mehr.modul.yaml': own },
      'regeln/probe/mehr.modul.yaml',
    );
    const [figure] = aktionenAt(document, whole(document), lage, []).filter(({ titel }) =>
      titel.includes('99'),
    );
    const neu = figure === undefined ? '' : applyEdits(document, figure.edits);
    expect(neu).toContain('plan.kosten > parameter.ende_dann_2');
    expect(neu).toContain('\n  ende_dann_2:\n');
  });
});

describe('a new parameter fits where it is used', () => {
  const PFAD = 'regeln/probe/mehr.modul.yaml';
  /** What the action whose title has a word writes for the new parameter. */
  async function created(
    dann: string,
    wort: string,
    aendern = (text: string) => text,
  ): Promise<Data | undefined> {
    const text = (WELT[PFAD] ?? '').replace(/dann: plan\.bis >= .*/, `dann: '${dann}'`);
    const { document, lage } = await lageFor({ ...WELT, [PFAD]: aendern(text) }, PFAD);
    const found = aktionenAt(document, whole(document), lage).find(({ titel }) => titel.includes(wort));
    if (found === undefined) return undefined;
    const after = parseDocument(document.uri, applyEdits(document, found.edits));
    expect(after.probleme).toEqual([]);
    const [name] = newParameters(after).filter((one) => !newParameters(document).includes(one));
    return dataOf(after.nodeAt(['parameter', name ?? '']));
  }
  const NEU = 'parameter.neu';

  it.each([
    [`plan.kosten > ${NEU}`, { typ: 'betrag', einheit: 'EUR' }],
    [`${NEU} + plan.kosten < 5`, { typ: 'betrag', einheit: 'EUR' }],
    [`gemeinde.einwohner_2024_01_01 in [1..${NEU}]`, { typ: 'zahl', einheit: 'Einwohner' }],
    [`plan.kosten * ${NEU} > 5`, { typ: 'zahl' }],
    [`count(orte) >= ${NEU}`, { typ: 'zahl' }],
    [`plan.bis <= ${NEU}`, { typ: 'datum' }],
    [`plan.bis >= plan.von + ${NEU}`, { typ: 'dauer' }],
    [`plan.name = ${NEU}`, { typ: 'text' }],
    [`plan.name in ["A", ${NEU}]`, { typ: 'text' }],
    [`plan.fertig = ${NEU}`, { typ: 'wahrheitswert' }],
    [`plan.fertig or ${NEU}`, { typ: 'wahrheitswert' }],
    [NEU, { typ: 'wahrheitswert' }],
    [`${NEU} != null`, { typ: 'zahl' }],
  ])('%s', async (dann, erwartet) => {
    expect(await created(dann, '„neu“')).toEqual({ titel: '[Titel eintragen]', ...erwartet, werte: [] });
  });

  it('as a day, where the law names the last one', async () => {
    const faellig = (text: string) =>
      text.replace('    feld: plan.bis', `    faellig: ${NEU}\n    feld: plan.bis`);
    expect(await created('plan.fertig', '„neu“', faellig)).toMatchObject({ typ: 'datum' });
  });

  it('with the unit of a figure that it takes the place of', async () => {
    const werte = [{ wert: 99, quelle: '[Quelle eintragen]' }];
    expect(await created('plan.kosten <= 99', 'Zahl 99')).toEqual({
      titel: '[Titel eintragen]',
      typ: 'betrag',
      einheit: 'EUR',
      werte,
    });
  });

  it.each([
    ['plan.bis >= plan.von + duration("P45D")', 'P45D', { typ: 'dauer', werte: [{ wert: 'P45D' }] }],
    ['plan.bis >= plan.von + duration("P2M")', 'P2M', { typ: 'dauer', werte: [{ wert: 'P2M' }] }],
    ['plan.bis <= date("2028-06-30")', '2028-06-30', { typ: 'datum', werte: [{ wert: '2028-06-30' }] }],
    ['plan.bis <= @"2028-06-30"', '2028-06-30', { typ: 'datum', werte: [{ wert: '2028-06-30' }] }],
  ])('of the days and spans of %s', async (dann, wort, erwartet) => {
    expect(await created(dann, wort)).toMatchObject(erwartet);
  });

  it.each(['parameter: {}', 'parameter: { }', 'parameter:'])('also where no other is: %s', async (leer) => {
    const ohne = (text: string) => text.replace(/parameter:\n[\s\S]*?\n(?=groessen)/, `${leer}\n`);
    expect(await created('plan.kosten <= 99', 'Zahl 99', ohne)).toMatchObject({ einheit: 'EUR' });
    expect(await created(`plan.bis <= ${NEU}`, '„neu“', ohne)).toMatchObject({ typ: 'datum' });
  });
});

describe('a new case', () => {
  /** The file of cases after the action; its last case passes. */
  async function create(kennung: string, pfad: string, dateien = WELT): Promise<string | undefined> {
    const { document, lage } = await lageFor(dateien, pfad);
    const faellePfad = pfad.replace(/\.\w+\.yaml$/, '.faelle.yaml');
    const known = dateien[faellePfad];
    const faelle = known === undefined ? undefined : parseDocument(`file:///w/${faellePfad}`, known);
    const aktion = fallAktion(kennung, document, faelle, lage);
    if (aktion === undefined) return undefined;
    const text = faelle === undefined ? (aktion.neu?.text ?? '') : applyEdits(faelle, aktion.edits);
    const after = parseDocument(`file:///w/${faellePfad}`, text);
    const datei = readFaelle(faellePfad.replace(/^regeln\/|\.faelle\.yaml$/g, ''), after);
    const fall = datei.faelle.at(-1);
    if (fall === undefined || lage.fachgebiet === undefined) throw new Error('no case');
    expect(runFall(fall, datei, lage.fachgebiet, lage.bestand.werkbank).abweichungen).toEqual([]);
    return text;
  }
  const plan = 'regeln/probe/plan.modul.yaml';
  const faelle = 'regeln/probe/plan.faelle.yaml';

  it('expects what the rules say', async () => {
    expect(await create('P-1', plan)).toMatch(/erwartet: \{ P-1: anstehend \}\n$/);
    expect(await create('P-2', plan)).toMatch(/erwartet: \{ P-2: offen \}\n$/);
  });

  it('has a name of its own each time', async () => {
    const once = (await create('P-1', plan)) ?? '';
    const twice = (await create('P-1', plan, { ...WELT, [faelle]: once })) ?? '';
    const names = [...twice.matchAll(/name: "(P-1: .*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['P-1: [Fall beschreiben]', 'P-1: [Fall beschreiben] 2']);
  });

  it('starts a file, for the Land of its rule', async () => {
    const { [faelle]: _, 'regeln/probe/land/sn.faelle.yaml': __, ...ohne } = WELT;
    expect(await create('P-1', plan, ohne)).toBe(
      'stichtag: 2026-11-22\n\nfaelle:\n  - name: "P-1: [Fall beschreiben]"\n    angaben: {}\n    erwartet: { P-1: anstehend }\n',
    );
    expect(await create('P-SN-1', 'regeln/probe/land/sn.overlay.yaml', ohne)).toMatch(
      /land: SN\n {4}angaben: \{\}\n {4}erwartet: \{ P-SN-1: offen \}\n$/,
    );
  });

  it('takes the first day of a rule that does not hold yet, and is not offered where none helps', async () => {
    const spaeter = (WELT[plan] ?? '').replace('geltung: { ab: 2024-01-01 }', 'geltung: { ab: 2030-01-01 }');
    expect(await create('P-4', plan, { ...WELT, [plan]: spaeter })).toMatch(/stichtag: 2030-01-01\n/);
    const nie = (WELT[plan] ?? '').replace(
      '    kennung: P-4',
      '    kennung: P-4\n    geltung: { ab: 2090-01-01 }',
    );
    expect(await create('P-4', plan, { ...WELT, [plan]: nie })).toMatch(/stichtag: 2090-01-01\n/);
    expect(await create('P-99', plan)).toBeUndefined();
  });
});

it.each([
  ['sicherheit', 'sicherheit: U', []],
  ['stand', 'stand: "[Tag eintragen]"', [/Tag eintragen/]],
])('offers what a rule must say of its source: %s', async (name, zeile, offen) => {
  const pfad = 'regeln/probe/mehr.modul.yaml';
  const text = (WELT[pfad] ?? '').replace(new RegExp(`^${name}: .*\\n`, 'm'), '');
  const { document, lage } = await lageFor({ ...WELT, [pfad]: text }, pfad);
  const aktion = aktionenAt(document, whole(document), lage, []).find(({ titel }) => titel.startsWith(zeile));
  const neu = applyEdits(document, aktion?.edits ?? []);
  expect(neu).toBe(text.replace(/^parameter:/m, `${zeile}\nparameter:`));
  const danach = await lageFor({ ...WELT, [pfad]: neu }, pfad);
  const eigene = danach.lage.bestand.probleme.filter(({ range }) => range.uri.endsWith(pfad));
  expect(eigene.map(({ text: { de } }) => de)).toEqual(offen.map((muster) => expect.stringMatching(muster)));
});
