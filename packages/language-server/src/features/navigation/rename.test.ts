import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import { idOfElement } from '../../modell/element-vorkommen.ts';
import { variablenIn } from '../../modell/schleifenvariable.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';
import { apply, build, EINGEBAUT, projekt, URI, WELT } from './rename.test-hilfe.ts';
import { renameTarget, renameTo } from './rename.ts';
import { renameVariable } from './rename-variable.ts';

const welt = await build(WELT);
const allNames = (alles: Alles): readonly Vorkommen[] =>
  alles.dateien.flatMap(({ document }) => alles.verzeichnis.namesIn(document.uri));
const NAMEN = allNames(welt.alles).filter(({ art }) => art !== 'zeile' && art !== 'element');
const named = (art: string, name: string, fachgebiet?: string): Vorkommen => {
  const found = NAMEN.find(
    (one) =>
      one.art === art && one.name === name && (fachgebiet === undefined || one.fachgebiet === fachgebiet),
  );
  if (found === undefined) throw new Error(`${art} ${name} is nowhere`);
  return found;
};
/** Places per name. */
const census = (names: readonly Vorkommen[]): readonly string[] =>
  names.map(({ art, name, fachgebiet }) => `${art} ${fachgebiet} ${name}`).sort();

function grundOf(one: Vorkommen, neu: string, alles = welt.alles): string | undefined {
  const result = renameTo(one, neu, alles);
  return 'grund' in result ? result.grund.de : undefined;
}

describe('the world of this test', () => {
  it('has no mistakes but those that its projects and cases mean to have', () => {
    expect(welt.ergebnis.filter((one) => /^(?:feel|katalog|schema|yaml|datei)/.test(one))).toEqual([]);
    expect(welt.ergebnis.filter((one) => one.startsWith('verletzt')).length).toBeGreaterThan(5);
    expect(welt.ergebnis.filter((one) => /^Fall ./.test(one))).toEqual([]);
    expect(welt.ergebnis.filter((one) => /^vorlage/.test(one))).toEqual([]);
    expect(welt.ergebnis.find((one) => one.startsWith('Text '))).toMatch(/flach y[\s\S]*1\.\sJanuar 2026/);
  });
});

describe('rename', () => {
  it.each([
    ['fakt', 'gemeinde.kueste', 'am_meer'],
    ['fakt', 'gemeinden.haefen.tief', 'seetief'],
    ['fakt', 'plan.von', 'beginn'],
    ['fakt', 'plan.kosten', 'ausgaben'],
    ['fakt', 'orte.geprueft', 'besichtigt'],
    ['fakt', 'plan', 'entwurf'],
    ['parameter', 'rabatt', 'nachlass'],
    ['groesse', 'kostenrahmen', 'rahmen'],
    ['erleichterung', 'ohne_kueste', 'binnenland'],
    ['kennung', 'P-3', 'Q-3'],
    ['kennung', 'M-1', 'N.1'],
    ['modul', 'probe/plan', 'entwurf'],
    ['modul', 'probe/varianten/teuer', 'kostspielig'],
    ['quelle', 'AndereG', 'Drittes Gesetz'],
    ['baustein', 'probe/plan', 'entwurf'],
  ])('of %s %s leaves no place behind, and no other topic changes', async (art, name, neu) => {
    const one = named(art, name, art === 'quelle' ? undefined : 'probe');
    await checkRename(one, neu, true);
  });

  it.each(['"', "'"])('keeps the quotes %s around a key', async (quote) => {
    const a = (WELT['a.projekt.yaml'] ?? '').replace('kosten:', `${quote}kosten${quote}:`);
    const { alles } = await build({ ...WELT, 'a.projekt.yaml': a });
    const result = renameTo(named('fakt', 'plan.kosten', 'probe'), 'preis', alles);
    const texts =
      'edits' in result ? result.edits.filter(({ range }) => range.uri === `${URI}a.projekt.yaml`) : [];
    expect(texts.map(({ text }) => text)).toContain(`${quote}preis${quote}`);
  });

  it.each([
    ['a name of another topic', 'parameter', 'rabatt', 'probe', 'rabatt2', undefined],
    ['a parameter that is taken', 'parameter', 'rabatt', 'probe', 'hoechstkosten', /gibt es hier schon/],
    ['a property of days', 'parameter', 'rabatt', 'probe', 'day', /kein zulässiger Name/],
    ['a property of durations', 'groesse', 'kostenrahmen', 'probe', 'months', /kein zulässiger Name/],
    ['a fact that is taken', 'fakt', 'plan.von', 'probe', 'bis', /gibt es hier schon/],
    ['a loop variable', 'fakt', 'plan', 'probe', 'stelle', /gibt es hier schon/],
    ['a loop variable of a text', 'fakt', 'plan', 'probe', 'ort', /gibt es hier schon/],
    ['a truth value', 'kennung', 'P-1', 'probe', 'true', /liest YAML/],
    ['nothing', 'kennung', 'P-1', 'probe', 'null', /liest YAML/],
    ['a number', 'kennung', 'P-1', 'probe', '123', /liest YAML/],
    ['a figure with exponent', 'modul', 'probe/varianten/teuer', 'probe', '1e3', /liest YAML/],
    ['what names elements', 'fakt', 'orte.id', 'probe', 'kuerzel', /liest das Programm/],
    ['what the register fills', 'fakt', 'gemeinde.land', 'probe', 'bundesland', /liest das Programm/],
    ['a field of the scoring', 'fakt', 'wertung', 'probe', 'masse', /liest das Programm/],
    ['sub-criteria', 'fakt', 'wertung.kriterien.unterkriterien', 'probe', 'teile', /liest das Programm/],
    ['a weight', 'fakt', 'wertung.kriterien.unterkriterien.gewicht', 'probe', 'g', /liest das Programm/],
    [
      'what the price sheet shows',
      'fakt',
      'preisblatt.positionen.nummer',
      'probe',
      'nr',
      /liest das Programm/,
    ],
    ['nothing of a field beside the scoring', 'fakt', 'wertung.anmerkung', 'probe', 'notiz', undefined],
    ['a name that scoring reads', 'fakt', 'wertung.anmerkung', 'probe', 'festpreis', /liest das Programm/],
    ['another topic', 'modul', 'probe/plan', 'probe', 'zweit/neu', /bleibt in seinem Fachgebiet/],
    ['built-in names', 'parameter', 'frist_plan', 'fest', 'frist', /eingebauten Regeln/],
  ])('refuses %s with a sentence', (_, art, name, fachgebiet, neu, erwartet) => {
    const grund = grundOf(named(art, name, fachgebiet), neu);
    if (erwartet === undefined) expect(grund).toBeUndefined();
    else expect(grund).toMatch(erwartet);
  });

  it('waits until an expression that names it can be read', async () => {
    const text = WELT['regeln/probe/mehr.modul.yaml'] ?? '';
    const { alles } = await build({
      ...WELT,
      'regeln/probe/mehr.modul.yaml': text.replace('formel: some h in', 'formel: ( some h in'),
    });
    const tief = allNames(alles).find(({ art, name }) => art === 'fakt' && name === 'gemeinden.haefen.tief');
    expect(tief === undefined ? '' : grundOf(tief, 'seetief', alles)).toMatch(
      /„mehr\.modul\.yaml“ lässt sich nicht ganz lesen/,
    );
    expect(grundOf(named('parameter', 'hoechstkosten', 'probe'), 'obergrenze', alles)).toBeUndefined();
  });

  it.each([
    ['{{ parameter.rabatt }}.', '{{ parameter.rabatt nicht.'],
    ['{{ parameter.rabatt }}.', '{ parameter.rabatt }} nicht.'],
    ['Hafen an {{ g.kueste }}; {{ parameter.rabatt }}.', 'Hafen; {{ parameter.rabatt.'],
  ])('waits until the placeholder that names it is closed: %s → %s', async (alt, neu) => {
    const text = WELT['regeln/probe/mehr.modul.yaml'] ?? '';
    expect(text).toContain(alt);
    const { alles } = await build({ ...WELT, 'regeln/probe/mehr.modul.yaml': text.replace(alt, neu) });
    expect(grundOf(named('parameter', 'rabatt', 'probe'), 'nachlass', alles)).toMatch(
      /„mehr\.modul\.yaml“ lässt sich nicht ganz lesen/,
    );
    expect(grundOf(named('parameter', 'hoechstkosten', 'probe'), 'obergrenze', alles)).toBeUndefined();
  });

  it('of a loop variable waits as well', async () => {
    const { 'regeln/probe/land/bb.overlay.yaml': _, ...rest } = WELT;
    const pfad = 'regeln/probe/mehr.modul.yaml';
    const mehr = WELT[pfad] ?? '';
    const reasons = async (text: string) => {
      const { alles } = await build({ ...rest, [pfad]: text });
      return alles.dateien
        .filter(({ document }) => document.uri === `${URI}${pfad}`)
        .flatMap(({ document }) => variablenIn(document).map((one) => ({ one, document })))
        .filter(({ one }) => one.name === 'g')
        .map(({ one, document }) => renameVariable(one, document, 'hafenstadt', alles))
        .map((result) => ('grund' in result ? result.grund.de : ''));
    };
    expect(await reasons(mehr)).toEqual(['', '']);
    // Only the loop around the message, not the other one of its name.
    expect(
      await reasons(mehr.replace('{{ g.kueste }}; {{ parameter.rabatt }}.', '{{ g.kueste nicht.')),
    ).toEqual(['', expect.stringContaining('„mehr.modul.yaml“ lässt sich nicht ganz lesen')]);
  });

  it('does not bring the original back that a copy replaces', async () => {
    const kopie = await build({ 'regeln/fest/plan.modul.yaml': EINGEBAUT['fest/plan.modul.yaml'] ?? '' });
    const modul = allNames(kopie.alles).find(
      ({ art, rolle, range }) => art === 'modul' && rolle === 'definition' && range.uri.startsWith(URI),
    );
    const parameter = allNames(kopie.alles).find(
      ({ art, name }) => art === 'parameter' && name === 'hoechstkosten',
    );
    expect(modul === undefined ? '' : grundOf(modul, 'neu', kopie.alles)).toMatch(
      /ersetzt die eingebaute Datei/,
    );
    // Built-in overlays change the parameter of the copy: they would find it no more.
    expect(parameter === undefined ? '' : grundOf(parameter, 'neu', kopie.alles)).toMatch(
      /steht auch in der eingebauten Datei „(?:sn\.overlay|\w+\.variante)\.yaml“/,
    );
  });

  it.each<[string, () => Promise<Alles>]>([
    ['here', async () => welt.alles],
    [
      'where copies replace built-in files',
      async () =>
        (
          await build(
            Object.fromEntries(Object.entries(EINGEBAUT).map(([pfad, text]) => [`regeln/${pfad}`, text])),
          )
        ).alles,
    ],
    [
      'where one copy replaces a built-in file',
      async () =>
        (await build({ 'regeln/fest/plan.modul.yaml': EINGEBAUT['fest/plan.modul.yaml'] ?? '' })).alles,
    ],
    [
      'beside a broken file',
      async () => (await build({ ...WELT, 'a.projekt.yaml': `${projekt('probe')}plan: [\n` })).alles,
    ],
  ])('is refused before a new name is typed exactly where it is refused later, %s', async (_, read) => {
    const alles = await read();
    const neu = { modul: 'frisch', kennung: 'ZZ-99', quelle: 'Frisches Gesetz' };
    const found = { refused: 0, offered: 0 };
    for (const one of allNames(alles)) {
      const target = renameTarget(one, alles);
      const result = renameTo(one, one.art in neu ? neu[one.art as keyof typeof neu] : 'frisch_neu', alles);
      expect('grund' in result ? result.grund : undefined, `${one.art} ${one.name}`).toEqual(
        'grund' in target ? target.grund : undefined,
      );
      found['grund' in target ? 'refused' : 'offered']++;
    }
    expect(found.refused).toBeGreaterThan(10);
    expect(found.offered).toBeGreaterThan(5);
  });

  it('refuses a place that an alias uses for another field', async () => {
    const text = projekt('probe')
      .replace(/^plan: \{/m, 'plan: &p {')
      .replace(/^orte:.*$/m, 'orte: [*p]');
    const { alles } = await build({ ...WELT, 'a.projekt.yaml': text });
    expect(grundOf(named('fakt', 'plan.kosten', 'probe'), 'ausgaben', alles)).toMatch(
      /„a\.projekt\.yaml“, Zeile 8, .* dient durch einen Verweis/,
    );
  });

  it('refuses an id that two elements of one list have, and says where they are', async () => {
    const text = projekt('probe').replace(
      /^orte:.*$/m,
      'orte:\n  - { id: doppelt, geprueft: true }\n  - { id: doppelt, geprueft: true }',
    );
    const { alles } = await build({ ...WELT, 'a.projekt.yaml': text });
    const element = allNames(alles).find(({ art, name }) => art === 'element' && name.endsWith('/doppelt'));
    if (element === undefined) throw new Error('no element');
    const line = text.slice(0, text.indexOf('doppelt')).split('\n').length;
    expect(grundOf(element, 'neu', alles)).toContain(`(Zeilen ${line} und ${line + 1})`);
  });

  it('changes no verdict, no problem and no other name, whatever is renamed', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(NAMEN.length - 1),
        fc.oneof(
          fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/),
          fc.constantFrom(
            'g',
            'h',
            'stelle',
            'neu',
            'year',
            'und',
            'id',
            'name',
            'on',
            'parameter',
            'Q-9',
            'x.y',
          ),
          fc.nat(NAMEN.length - 1).map((index) => NAMEN[index]?.name.split(/[./]/).at(-1) ?? ''),
        ),
        async (index, neu) => {
          const one = NAMEN[index];
          if (one !== undefined && (await checkRename(one, neu, false))) done++;
        },
      ),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(10);
  });
});

/** Whether it was renamed; then the files say the same as before, with one name changed. */
async function checkRename(one: Vorkommen, neu: string, must: boolean): Promise<boolean> {
  const result = renameTo(one, neu, welt.alles);
  if ('grund' in result) {
    expect(result.grund.de).toMatch(/^„?[A-ZÄÖÜ„\w].*\.$/);
    expect(must ? result.grund.de : '').toBe('');
    return false;
  }
  if (result.edits.length === 0) return false;
  const together = new Set(
    welt.alles.verzeichnis.together(one).map(({ fachgebiet, name }) => `${fachgebiet} ${name}`),
  );
  const after = await build(apply(WELT, result));
  expect(after.ergebnis).toEqual(welt.ergebnis);
  // Every name but the renamed one stands as often as before, in every topic.
  const rename = ({ name, ...rest }: Vorkommen): Vorkommen => ({ ...rest, name: renamedName(name, rest) });
  const renamedName = (name: string, { art, fachgebiet }: Pick<Vorkommen, 'art' | 'fachgebiet'>): string => {
    if (art !== one.art) return name;
    if (art === 'modul' || art === 'baustein')
      return name === one.name || name.endsWith(`/${one.name}`) || one.name.endsWith(`/${name}`) ? '' : name;
    if (art !== 'fakt')
      return together.has(`${fachgebiet} ${name}`) || (art === 'quelle' && name === one.name) ? neu : name;
    const teile = name.split('.');
    return teile
      .map((teil, index) =>
        together.has(`${fachgebiet} ${teile.slice(0, index + 1).join('.')}`) ? neu : teil,
      )
      .join('.');
  };
  const compared = ({ art, name }: Vorkommen): string => {
    if (art === 'modul' || art === 'baustein') return '';
    // The name of an element begins with that of its list, which is a fact.
    return art === 'element' ? idOfElement(name) : name;
  };
  const left = (names: readonly Vorkommen[]) => census(names.map((one) => ({ ...one, name: compared(one) })));
  expect(left(allNames(after.alles))).toEqual(left(allNames(welt.alles).map(rename)));
  return true;
}
