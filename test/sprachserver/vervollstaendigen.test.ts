import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  applyEdits,
  completeIn,
  cursorIn,
  FAEHIGKEITEN,
  type Klient,
  startKlient,
  type Vorschlag,
} from './lib.ts';

const RULES = fileURLToPath(new URL('../../rules', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ einstellungen: { stichtag: '2026-11-22' } });
});

const complete = (name: string, text: string) => completeIn(klient, name, text);

interface Befund {
  readonly kennung: string;
  readonly verbindlichkeit: string;
  readonly element?: string;
  readonly urteil: string;
}

async function reportOf(name: string, text: string) {
  await klient.openText(name, text);
  const found = await klient.request<{
    bericht: { befunde: readonly Befund[]; probleme: readonly object[] };
  }>('baukasten/bericht', {
    uri: klient.uri(name),
  });
  await klient.close(name);
  return found;
}

const labels = (items: readonly Vorschlag[]) => items.map(({ label }) => label);
const find = (items: readonly Vorschlag[], label: string) => {
  const found = items.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no ${label} among ${labels(items).join(', ')}`);
  return found;
};

const KOPF = 'projekt: waermeplanung\ngemeinde:\n  ags: "12067481"\n';

describe('completion in a project', () => {
  it('offers the fields that are not there yet, those that findings wait for first', async () => {
    const items = await complete('a.projekt.yaml', `${KOPF}|`);
    expect(labels(items)).toContain('verfahren');
    expect(labels(items)).not.toContain('gemeinde');
    expect(items[0]?.detail).toMatch(/^gebraucht für /);
  });

  it('inserts text by type', async () => {
    const items = await complete('b.projekt.yaml', `${KOPF}verfahren:\n  einsichtnahme:\n    |`);
    expect(find(items, 'von').textEdit.newText).toBe(`von: \${1:"[JJJJ-MM-TT]"}`);
    expect(find(items, 'oeffentlichkeit').textEdit.newText).toContain(`\${1|"[wählen]",true,false,null|}`);
    expect(find(items, 'unterlagen').textEdit.newText).toBe('unterlagen:\n      $0');
    expect(find(items, 'von').documentation?.value).toMatch(/`verfahren\.einsichtnahme\.von`/);
  });

  const MUSTER = readFileSync(join(EXAMPLES, 'muster-am-see/waermeplan.projekt.yaml'), 'utf8');
  it.each([
    ...['pvs_uebertragen', 'oeffentlichkeit', 'bis', 'vertrag_am', 'nichteignung_geprueft_am'],
    ...['art', 'waermenetz'],
  ])('changes no verdict by a field whose value nobody has chosen: %s', async (feld) => {
    const zeile = new RegExp(`^( *)${feld}: \\S.*$`, 'm');
    const ohne = await reportOf('p.projekt.yaml', MUSTER.replace(zeile, ''));
    const items = await complete('p.projekt.yaml', MUSTER.replace(zeile, '$1|'));
    const { newText } = find(items, feld).textEdit;
    const gewaehlt = newText.replace(/\$\{1[:|]([^,|}]*).*\}/, '$1');
    const mit = await reportOf('p.projekt.yaml', MUSTER.replace(zeile, `$1${gewaehlt}`));
    const urteile = ({ bericht }: typeof ohne) =>
      bericht.befunde.map(({ kennung, element, urteil }) => [kennung, element, urteil]);
    expect(urteile(mit)).toEqual(urteile(ohne));
    expect(mit.bericht.probleme.length).toBe(ohne.bericht.probleme.length + 1);
  });

  it('offers whole sections', async () => {
    const items = await complete('c.projekt.yaml', `${KOPF}beteiligung:\n  |`);
    const { textEdit } = find(items, 'energieversorgungsnetz_betreiber …');
    expect(textEdit.newText).toMatch(/^energieversorgungsnetz_betreiber:\n {4}- id: \$\{1:\}\n {6}name: /);
    const [, ...zeilen] = textEdit.newText.split('\n');
    const marke = String.raw`\$\{\d+\|"\[wählen\]",.*\|\}|\$\{\d+:"\[JJJJ-MM-TT\]"\}`;
    const frage = String.raw`(?:- )?# \w+: # \$\{\d+:.+\}`;
    const leer = String.raw`\$\{\d+:\}|\{ \$\{\d+:\} \}`;
    for (const zeile of zeilen)
      expect(zeile).toMatch(new RegExp(`^ +(?:${frage}|(?:- )?\\w+: (?:${marke}|${leer}))$`));
  });

  it.each(['einsichtnahme', 'entwurf', 'beschluss', 'anzeige', 'bestehender_plan'])(
    'changes no verdict by a section that nobody has filled in: %s',
    async (name) => {
      const leer = `${KOPF}verfahren:\n  `;
      const { newText } = find(await complete('s.projekt.yaml', `${leer}|`), `${name} …`).textEdit;
      const gewaehlt = newText.replace(/\$\{\d+(?::([^}]*)\}|\|([^,|]*),[^}]*\|\})/g, '$1$2');
      const urteile = async (text: string) => {
        const { bericht } = await reportOf('s.projekt.yaml', text);
        return bericht.befunde.map(({ kennung, element, urteil }) => [kennung, element, urteil]);
      };
      expect(gewaehlt).not.toContain('$');
      expect(gewaehlt).toContain('"[');
      expect(await urteile(`${leer}${gewaehlt}\n`)).toEqual(await urteile(`${leer}entwurf: {}\n`));
    },
  );

  it('explains the members of a choice', async () => {
    const items = await complete('d.projekt.yaml', `${KOPF}stand_der_planung: |`);
    expect(find(items, 'eignungspruefung').detail).toBe('welche Teilgebiete für ein Netz ausscheiden');
  });

  it('offers the limits of a date first, and no day that is none of its own', async () => {
    const items = await complete('q.projekt.yaml', MUSTER.replace(/^( {4}bis:) 2026.*/m, '$1 |'));
    const tage = labels(items).filter((one) => /^\d/.test(one));
    expect(tage[0]).toBe('2026-11-11');
    expect(find(items, '2026-11-11').detail).toMatch(/^frühestens WPG-13-4a /);
    expect(tage).not.toContain('2023-12-31');
    expect(tage).not.toContain('2044-12-31');
  });

  it.each([
    ['nichteignung_geprueft_am', '2031-03-12'],
    ['vorgelegt_am', '2026-12-31'],
  ])('knows the deadline of a date in an element of a list: %s', async (feld, tag) => {
    const zeilen = new RegExp(`^( +${feld}:) .*`, 'm');
    const items = await complete('r.projekt.yaml', MUSTER.replace(zeilen, '$1 |'));
    expect(labels(items)[0]).toBe(tag);
    expect(labels(items)).not.toContain('2044-12-31');
  });

  it('offers the elements for the departure that is written', async () => {
    const orte = '  energieversorgungsnetz_betreiber:\n    - id: stadtwerke\n    - id: landwerke\n';
    const kopf = `${KOPF}beteiligung:\n${orte}abweichungen:\n  - anforderung: WPG-7-1\n    grund: x\n`;
    const text = `${kopf}  - anforderung: KENNUNG\n    grund: x\n    element: |\n`;
    const { bericht } = await reportOf('u.projekt.yaml', text.replace('|', 'x'));
    const kennung = bericht.befunde.find(({ element }) => element === 'stadtwerke')?.kennung ?? '';
    const found = labels(await complete('u.projekt.yaml', text.replace('KENNUNG', kennung)));
    expect(found).toEqual(['stadtwerke', 'landwerke']);
  });

  it('offers today, the Stichtag and the days of the law', async () => {
    const items = await complete('e.projekt.yaml', `${KOPF}verfahren:\n  beschluss:\n    datum: |`);
    expect(labels(items)).toContain('2028-06-30');
    expect(find(items, '2026-11-22').detail).toContain('Stichtag');
    expect(find(items, 'null').detail).toBe('gibt es (noch) nicht');
  });

  it.each([
    ['a name', 'ags: Storkow|', 'Storkow (Mark), Stadt', '"12067481"'],
    ['the start of a name', 'ags: Müncheb|', 'Müncheberg, Stadt', '"12064317"'],
    ['a quoted name', 'ags: "Storkow|"', 'Storkow (Mark), Stadt', '"12067481"'],
    ['the start of a key', 'ags: "1206748|"', 'Storkow (Mark), Stadt', '"12067481"'],
  ])('finds a town by %s and inserts its key', async (_, zeile, label, text) => {
    const items = await complete('f.projekt.yaml', `projekt: waermeplanung\ngemeinde:\n  ${zeile}\n`);
    const found = find(items, label);
    expect(found.textEdit.newText).toBe(text);
    expect(found.textEdit.range.start).toEqual({ line: 2, character: 7 });
  });

  it.each([
    ['gemeinde', 'gemeinde:\n  ags: "13076089"\n  land: |'],
    ['gemeinden', 'gemeinden:\n  - ags: "13076089"\n    land: |'],
  ])('offers the Land of a key first: %s', async (_, text) => {
    const items = await complete('l.projekt.yaml', `projekt: waermeplanung\n${text}\n`);
    expect(labels(items).slice(0, 2)).toEqual(['MV', 'SH']);
  });

  it('inside flow collections', async () => {
    const items = await complete('g.projekt.yaml', `${KOPF}verfahren: { art: regulaer, | }\n`);
    expect(labels(items)).toContain('beschluss');
    expect(labels(items)).not.toContain('art');
  });

  it('knows variants, and what may be departed from', async () => {
    expect(labels(await complete('h.projekt.yaml', `${KOPF}varianten: [|]\n`))).toContain('schwelle-15000');
    const { bericht } = await reportOf('i.projekt.yaml', KOPF);
    const soll = bericht.befunde.filter(({ verbindlichkeit }) => verbindlichkeit === 'soll');
    const items = await complete('i.projekt.yaml', `${KOPF}abweichungen:\n  - anforderung: |\n`);
    expect(soll.length).toBeGreaterThan(5);
    expect(labels(items).sort()).toEqual([...new Set(soll.map(({ kennung }) => kennung))].sort());
  });

  it('offers the elements that the requirement of a departure is judged for', async () => {
    const text = `${KOPF}beteiligung:\n  energieversorgungsnetz_betreiber:\n    - id: stadtwerke\n    - id: landwerke\nabweichungen:\n  - anforderung: KENNUNG\n    grund: x\n    element: |\n`;
    const { bericht } = await reportOf('l.projekt.yaml', text.replace('|', 'x'));
    const kennung = bericht.befunde.find(({ element }) => element === 'stadtwerke')?.kennung ?? '';
    const found = labels(await complete('l.projekt.yaml', text.replace('KENNUNG', kennung)));
    expect(found).toEqual(['stadtwerke', 'landwerke']);
  });

  it.each([
    ['in a flow list', 'varianten: [schwelle-15000, |]'],
    ['in a list that goes on', 'varianten: [|, schwelle-15000]'],
    ['by its whole id', 'varianten:\n  - waermeplanung/varianten/schwelle-15000\n  - |'],
    ['above and below', 'varianten:\n  - |\n  - "schwelle-15000" # geplant'],
  ])('does not offer again what a list has: %s', async (_, text) => {
    const found = labels(await complete('k.projekt.yaml', `${KOPF}${text}\n`));
    expect(found).not.toContain('schwelle-15000');
    expect(found.length).toBeGreaterThan(0);
  });

  it('says nothing inside comments', async () => {
    expect(await complete('j.projekt.yaml', `${KOPF}# ver|`)).toEqual([]);
  });

  it('leaves the blanks of further lines to clients that indent them', async () => {
    const { textDocument } = FAEHIGKEITEN;
    const { completionItem } = textDocument.completion;
    const faehigkeiten = {
      ...FAEHIGKEITEN,
      textDocument: {
        ...textDocument,
        completion: { completionItem: { ...completionItem, insertTextModeSupport: { valueSet: [1, 2] } } },
      },
    };
    const eigener = await startKlient({ faehigkeiten, einstellungen: {} });
    const position = await eigener.open('a.projekt.yaml', `${KOPF}verfahren:\n  |`);
    const { items } = await eigener.at<{ items: readonly (Vorschlag & { insertTextMode?: number })[] }>(
      'textDocument/completion',
      'a.projekt.yaml',
      position,
    );
    const { insertTextMode, textEdit } = items.find(({ label }) => label === 'entwurf') ?? {};
    expect([insertTextMode, textEdit?.newText]).toEqual([2, 'entwurf:\n  $0']);
  });

  it('plain text for clients without snippets', async () => {
    const plain = await startKlient({ faehigkeiten: {}, einstellungen: {} });
    const position = await plain.open('a.projekt.yaml', `${KOPF}|`);
    const list = await plain.at<{ items: readonly Vorschlag[] }>(
      'textDocument/completion',
      'a.projekt.yaml',
      position,
    );
    for (const { textEdit, insertTextFormat } of list.items) {
      expect(insertTextFormat).toBe(1);
      expect(textEdit.newText).not.toMatch(/\$\{|\$\d/);
    }
  });
});

describe('completion in rules', () => {
  const name = 'regeln/waermeplanung/einsichtnahme.modul.yaml';
  const EINSICHT = readFileSync(join(RULES, 'waermeplanung/einsichtnahme.modul.yaml'), 'utf8');
  /** The module with another condition at its first requirement. */
  const mit = (dann: string) =>
    EINSICHT.replace(
      'dann: verfahren.entwurf.erstellt_am != null and verfahren.entwurf.zielszenario = true',
      dann,
    );

  it.each([
    ['facts', 'dann: verfahren.|', ['entwurf', 'einsichtnahme']],
    ['deeper facts', 'dann: verfahren.entwurf.|', ['erstellt_am', 'zielszenario']],
    ['parameters', 'dann: parameter.|', ['einsichtnahme_tage', 'schwelle_vereinfacht']],
    ['Größen', 'dann: not(groesse.|)', ['einsichtnahme_ende']],
    ['roots and functions', 'dann: |', ['parameter', 'groesse', 'stichtag', 'verfahren', 'max', 'count']],
    ['members of a choice', 'dann: verfahren.art = |', ['"vereinfacht"']],
    ['elements of a loop', 'dann: some t in waermeplan.teilgebiete satisfies t.|', ['id']],
    ['properties of days', 'dann: verfahren.beschluss.datum.|', ['year', 'month', 'day']],
    ['expressions over lines', 'dann: >-\n      true and\n      parameter.|', ['einsichtnahme_tage']],
  ])('%s', async (_, dann, erwartet) => {
    const found = labels(await complete(name, mit(dann)));
    for (const one of erwartet) expect(found).toContain(one);
  });

  /** What is offered for an expression, in the order of the list. */
  const feel = async (dann: string) => labels(await complete(name, mit(`dann: ${dann}`)));

  it.each([
    ['behind a choice', 'verfahren.art |', ['=', '!=', 'in']],
    [
      'behind a day',
      'verfahren.beschluss.datum |',
      [...['=', '!=', '<', '<=', '>', '>=', 'in', 'between', '+', '-']],
    ],
    ['behind a truth value', 'groesse.vereinfacht_moeglich |', ['and', 'or', '=', '!=']],
    ['behind a condition', 'verfahren.art = "vereinfacht" |', ['and', 'or']],
    ['while a word is written', 'verfahren.art = "vereinfacht" an|', ['and', 'or']],
    [
      'behind a compared number',
      'gemeinde.einwohner_2024_01_01 < parameter.schwelle_vereinfacht |',
      [...['and', 'or', '+', '-', '*', '/', '**']],
    ],
    ['behind a compared day', 'verfahren.beschluss.datum <= stichtag |', ['and', 'or', '+', '-']],
    ['behind the condition of if', 'if verfahren.art = "vereinfacht" |', ['then', 'and', 'or']],
    [
      'behind a branch of if',
      'if verfahren.art = "vereinfacht" then stichtag |',
      [...['else', '=', '!=', '<', '<=', '>', '>=', 'in', 'between', '+', '-']],
    ],
    ['behind the list of a quantor', 'every t in waermeplan.teilgebiete |', ['satisfies']],
    ['behind the variable of a quantor', 'some t |', ['in']],
    [
      'behind the lower end of a range',
      'count(waermeplan.teilgebiete) between 1 |',
      [...['and', '+', '-', '*', '/', '**']],
    ],
    ['behind a call', 'not(verfahren.art = "vereinfacht") |', ['and', 'or', '=', '!=']],
    ['behind brackets', '(verfahren.art = "vereinfacht" or true) |', ['and', 'or', '=', '!=']],
    ['behind a test that needs brackets', 'verfahren.art in ["vereinfacht"] |', []],
    ['behind the first word of a function', 'starts w|', ['starts with']],
  ])('operators %s', async (_, dann, erwartet) => {
    expect(await feel(dann)).toEqual(erwartet);
  });

  const ARTEN = ['regulaer', 'vereinfacht'];
  it.each([
    ['behind an open quote', 'verfahren.art = "|', ARTEN],
    ['between quotes', 'verfahren.art = "|"', ARTEN],
    ['with a part of the word', 'verfahren.art = "ver|einf" and true', ARTEN],
    ['in a list', 'verfahren.art in ["|"]', ARTEN],
    ['in a list with others', '(verfahren.art in ["regulaer", "|"]) and true', ['vereinfacht']],
    ['in an open list', 'verfahren.art in ["regulaer", "|', ['vereinfacht']],
    ['of an element', 'some t in waermeplan.teilgebiete satisfies t.id = "|"', []],
    ['of a duration', 'stichtag + duration("|")', []],
  ])('members of a choice inside quotes %s', async (_, dann, erwartet) => {
    const found = await feel(dann);
    expect([...found].sort()).toEqual([...erwartet].sort());
  });

  it.each([['date("|")'], ['date("|'], ['@"|"'], ['@"|']])('days inside %s', async (aufruf) => {
    const found = await feel(`verfahren.beschluss.datum <= ${aufruf}`);
    expect(found).toEqual(expect.arrayContaining(['2026-11-22', '2028-06-30']));
    for (const one of found) expect(one).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each([
    ['verfahren.art = "|', 'verfahren.art = "vereinfacht"'],
    ['verfahren.art = "|"', 'verfahren.art = "vereinfacht"'],
    ['verfahren.art = "v|er" and true', 'verfahren.art = "vereinfacht" and true'],
    ['verfahren.art in ["regulaer", "|"]', 'verfahren.art in ["regulaer", "vereinfacht"]'],
    ['verfahren.art = |', 'verfahren.art = "vereinfacht"'],
    ['"verfahren.art = |"', String.raw`"verfahren.art = \"vereinfacht\""`],
  ])('%s becomes %s', async (vorher, nachher) => {
    const { text } = cursorIn(mit(`dann: ${vorher}`));
    const items = await complete(name, mit(`dann: ${vorher}`));
    const found = items.find(({ label }) => label.replaceAll('"', '') === 'vereinfacht');
    expect(applyEdits(text, found === undefined ? [] : [found.textEdit])).toBe(mit(`dann: ${nachher}`));
  });

  it('only what can be compared with what stands before', async () => {
    const days = await feel('verfahren.beschluss.datum <= parameter.|');
    const figures = await feel('gemeinde.einwohner > parameter.|');
    expect(days.length).toBeGreaterThan(3);
    expect(days.filter((one) => figures.includes(one))).toEqual([]);
    expect(figures).toContain('schwelle_vereinfacht');
    expect(await feel('verfahren.beschluss.datum > |')).not.toContain('varianten');
  });

  it('placeholders of messages', async () => {
    const text = EINSICHT.replace(
      'meldung: Zum {{ groesse.entwurf_faellig }}',
      'meldung: Zum {{ groesse.| }}',
    );
    expect(labels(await complete(name, text))).toContain('entwurf_faellig');
  });

  it('fields of an entry with their meaning', async () => {
    const items = await complete(
      name,
      EINSICHT.replace('    verbindlichkeit: muss\n', '    verbindlichkeit: |\n'),
    );
    expect(find(items, 'soll').detail).toMatch(/abgewichen/);
    const fields = await complete(name, EINSICHT.replace('    phase: beteiligung\n', '    |\n'));
    expect(labels(fields)).toEqual(expect.arrayContaining(['phase', 'wenn', 'grenze', 'zweifel']));
    expect(labels(fields)).not.toContain('kennung');
  });

  it('names in overlays, and verdicts in cases', async () => {
    const kopf = 'overlay: waermeplanung/land/sn\nland: SN\ntitel: Probe\n';
    const at = (text: string) => complete('regeln/waermeplanung/land/sn.overlay.yaml', kopf + text);
    expect(labels(await at('aendert:\n  parameter:\n    |'))).toContain('schwelle_vereinfacht');
    expect(labels(await at('aendert:\n  anforderungen:\n    |'))).toContain('WPG-13-4a');
    expect(labels(await at('quelle: |'))).toContain('WPG');
    const faelle = await complete(
      'regeln/waermeplanung/einsichtnahme.faelle.yaml',
      'faelle:\n  - name: Probe\n    angaben: { verfahren: { | } }\n    erwartet:\n      WPG-13-4a: offen\n',
    );
    expect(labels(faelle)).toContain('einsichtnahme');
    const verdicts = await complete(
      'regeln/waermeplanung/einsichtnahme.faelle.yaml',
      'faelle:\n  - name: Probe\n    erwartet:\n      |\n',
    );
    expect(find(verdicts, 'WPG-13-4a').textEdit.newText).toMatch(/^WPG-13-4a: \$\{1\|erfuellt,verletzt/);
  });

  it('Kennungen of the Land of a case, and its verdicts', async () => {
    const kopf = 'stichtag: 2027-08-01\ngrundlage: { gemeinde: { land: BB } }\nfaelle:\n  - name: Probe\n';
    const at = (text: string) => complete('regeln/waermeplanung/land/bb.faelle.yaml', kopf + text);
    expect(labels(await at('    erwartet:\n      |\n'))).toContain('BB-1');
    expect(labels(await at('    land: SN\n    erwartet:\n      |\n'))).not.toContain('BB-1');
    const verdicts = await at('    erwartet:\n      BB-1: |\n');
    expect(find(verdicts, 'erfuellt').detail).toBe('erfüllt');
    // It is a "muss".
    expect(labels(verdicts)).not.toEqual(expect.arrayContaining(['begruendet']));
    expect(labels(verdicts)).not.toEqual(expect.arrayContaining(['ungenutzt']));
    expect(find(await at('    erwartet:\n      |\n'), 'BB-1').textEdit.newText).not.toContain('begruendet');
  });
});
