import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { REGELN } from '../szenarien/lib.ts';
import { type Bereich, type Klient, startKlient } from './lib.ts';

const BEISPIELE = fileURLToPath(new URL('../../examples', import.meta.url));
const RULES = fileURLToPath(new URL('../../rules', import.meta.url));
const EINSICHT = readFileSync(join(RULES, 'waermeplanung/einsichtnahme.modul.yaml'), 'utf8');

interface Hover {
  readonly contents: { readonly value: string };
  readonly range: Bereich;
}

let klient: Klient;
beforeAll(async () => {
  klient = await startKlient({ einstellungen: { stichtag: '2026-11-22' } });
});

/** The hover at `|`; empty if there is none. */
async function hover(name: string, text: string): Promise<string> {
  const position = await klient.open(name, text);
  const found = await klient.at<Hover | null>('textDocument/hover', name, position);
  await klient.close(name);
  return found?.contents.value ?? '';
}

/** A text with the cursor inside the first place of `wort`. */
function inside(text: string, wort: string, nach = 1): string {
  const at = text.indexOf(wort) + nach;
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

const PROJEKT = `projekt: waermeplanung
gemeinde:
  ags: "12067481"
stand_der_planung: beteiligung
verfahren:
  art: vereinfacht
  einsichtnahme: { von: 2026-10-12, bis: 2026-11-10 }
abweichungen:
  - { anforderung: WPG-13-4a, grund: Probe }
`;

describe('hover in a project', () => {
  it.each([
    ['a field', 'einsichtnahme', [/^\*\*/, /`verfahren\.einsichtnahme`/, /Gebraucht für/, /WPG-13-4a/]],
    ['a choice', 'vereinfacht', [/^`vereinfacht`: \S/]],
    [
      'a town',
      '12067481',
      [/Storkow \(Mark\)/, /Brandenburg \(BB\)/, /Einwohner am 31\.12\.2024/, /Schwellen:/, /Datenlizenz/],
    ],
    ['a day', '2026-11-10', [/^Dienstag, 10\.11\.2026 · 12 Tage vor dem Stichtag/]],
    [
      'a Kennung',
      'WPG-13-4a',
      [/WPG-13-4a · /, /\*\*offen\*\*/, /\[WPG § 13 Abs\. 4 S\. 1\]\(https:/, /Sicherheit A/, /Verlangt/],
    ],
  ])('%s', async (_, wort, muster) => {
    const text = await hover('a.projekt.yaml', inside(PROJEKT, wort));
    for (const one of muster) expect(text).toMatch(one);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('tells the worst verdict of all elements, and how many have it', async () => {
    const muster = readFileSync(join(BEISPIELE, 'muster-am-see/waermeplan.projekt.yaml'), 'utf8');
    await klient.openText('m.projekt.yaml', muster);
    const { bericht } = await klient.request<{
      bericht: { befunde: readonly { kennung: string; urteil: string; element?: string }[] };
    }>('baukasten/bericht', { uri: klient.uri('m.projekt.yaml') });
    await klient.close('m.projekt.yaml');
    const text = await hover('m.projekt.yaml', inside(muster, '\n  auskuenfte:', 5));
    const rows = [...text.matchAll(/^- (\S+) .* – \*(\S.*?)\*(?: bei (\d+) von (\d+))?$/gm)];
    const several = rows.filter(([, , , , all]) => all !== undefined);
    expect(several.length, text).toBeGreaterThan(2);
    for (const [, kennung = '', wort = '', same, all] of several) {
      const own = bericht.befunde.filter((one) => one.kennung === kennung.replaceAll('\\', ''));
      const worst = ['verletzt', 'offen', 'anstehend'].find((urteil) =>
        own.some((one) => one.urteil === urteil),
      );
      if (worst === undefined) continue;
      expect(wort).toBe({ verletzt: 'verletzt', offen: 'offen', anstehend: 'steht an' }[worst]);
      expect([same, all]).toEqual([
        String(own.filter(({ urteil }) => urteil === worst).length),
        String(own.length),
      ]);
    }
  });

  it('measures a town by the number that the project states, else by the register', async () => {
    const at = (mehr: string) =>
      hover('g.projekt.yaml', `projekt: waermeplanung\ngemeinde:\n  ags: "12067|481"\n${mehr}`);
    const register = await at('');
    expect(register).toMatch(/Grenze \S.*10\.000.*: darunter/);
    expect(register).not.toContain('im Projekt angegeben');
    const stated = await at('  einwohner_2024_01_01: 10000\n');
    expect(stated).toMatch(/Grenze \S.*10\.000.*: genau auf der Schwelle/);
    expect(stated).toMatch(
      /Einwohner am 01\.01\.2024: 10\.000 \(im Projekt angegeben\); Gemeindeverzeichnis: 9\./,
    );
    const partner = await hover(
      'p.projekt.yaml',
      'projekt: waermeplanung\ngemeinden:\n  - ags: "12064317"\n  - ags: "120674|81"\n    einwohner_2024_01_01: 45001\n',
    );
    expect(partner).toMatch(/45\.000.*: darüber/);
  });

  it('keeps working while the text is broken', async () => {
    const text = await hover('b.projekt.yaml', `${inside(PROJEKT, 'stand_der')}verfa: [\n`);
    expect(text).toMatch(/Stand der Planung/);
  });

  it('says nothing about comments and empty lines', async () => {
    expect(await hover('c.projekt.yaml', `# Kom|mentar\n${PROJEKT}`)).toBe('');
  });
});

describe('hover with links to commands', () => {
  it('only for clients that ask for them', async () => {
    const name = 'd.projekt.yaml';
    expect(await hover(name, inside(PROJEKT, 'einsichtnahme'))).not.toContain('command:');
    const editor = await startKlient({ optionen: { befehlslinks: true } });
    const position = await editor.open(name, inside(PROJEKT, 'einsichtnahme'));
    const found = await editor.at<Hover>('textDocument/hover', name, position);
    const [, argumente = ''] = /\(command:baukasten\.warum\?([^)]*)\)/.exec(found.contents.value) ?? [];
    expect(JSON.parse(decodeURIComponent(argumente))).toEqual([
      editor.uri(name),
      expect.stringMatching(/^WPG-/),
    ]);
  });
});

describe('hover in rules', () => {
  const name = 'regeln/waermeplanung/einsichtnahme.modul.yaml';
  it.each([
    [
      'a parameter in an expression',
      'parameter.einsichtnahme_tage',
      12,
      [/Wert am 22\.11\.2026: \*\*30 Tage\*\*/, /Verlauf:/, /ab 01\.01\.2024/],
    ],
    ['the definition of a parameter', 'einsichtnahme_monate:', 3, [/Wert am 22\.11\.2026/]],
    ['a Größe', 'groesse.einsichtnahme_ende', 10, [/Frühestes Ende der Einsichtnahme/, /Formel: `max\(/]],
    [
      'a fact',
      'verfahren.entwurf.erstellt_am',
      20,
      [/`verfahren\.entwurf\.erstellt_am`/, /Tag, `JJJJ-MM-TT`/],
    ],
    ['a function', 'max(', 1, [/FEEL-Funktion: `max\(a, b\)`/, /Größter Wert/]],
    ['an operator', '!= null', 1, [/Ungleich/]],
    ['a word', ' and ', 2, [/Trifft zu, wenn beides zutrifft/]],
    [
      'a Kennung',
      'WPG-13-3-1',
      3,
      [/Zielszenario in den Entwurf aufnehmen/, /planungsverantwortliche Stelle/],
    ],
    ['a citation', 'WPG § 13 Abs. 3', 6, [/Wärmeplanungsgesetz/, /BGBl\. 2023 I Nr\. 394/]],
    ['a field of the file', 'verbindlichkeit', 4, [/Verbindlichkeit/, /`soll` Pflicht, von der/]],
  ] as const)('%s', async (_, wort, nach, muster) => {
    const text = await hover(name, inside(EINSICHT, wort, nach));
    for (const one of muster) expect(text).toMatch(one);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('in English', async () => {
    const english = await startKlient({ locale: 'en-GB', ordner: REGELN });
    const position = await english.open(
      'probe/plan.modul.yaml',
      inside(readFileSync(join(REGELN, 'probe/plan.modul.yaml'), 'utf8'), 'verbindlichkeit'),
    );
    const found = await english.at<Hover>('textDocument/hover', 'probe/plan.modul.yaml', position);
    expect(found.contents.value).toMatch(/Permitted values/);
  });
});

describe('hover in a file of cases', () => {
  const FAELLE = `stichtag: 2026-11-22
grundlage: { stand_der_planung: beteiligung, gemeinde: { ags: "12067481", einwohner_2024_01_01: 9471 } }
faelle:
  - name: offen
    angaben: { verfahren: { art: vereinfacht, einsichtnahme: { bis: 2026-11-10 } } }
    erwartet: { WPG-13-4a: offen }
`;

  it.each([
    ['a choice', 'beteiligung', /^`beteiligung`: \S/],
    ['a town', '12067481', /Storkow \(Mark\)/],
    ['inhabitants', '9471', /Schwellen:/],
    ['a choice of the case', 'vereinfacht', /^`vereinfacht`: \S/],
    ['a day of the case', '2026-11-10', /^Dienstag, 10\.11\.2026/],
    ['an expected verdict', 'offen }', /^`offen`: Ohne weitere Angaben/],
    ['a Kennung', 'WPG-13-4a', /Einsichtnahme|WPG § 13/],
  ])('tells what %s means', async (_, wort, muster) => {
    expect(await hover('waermeplanung/einsichtnahme.faelle.yaml', inside(FAELLE, wort))).toMatch(muster);
  });
});

describe('hover in a schema of projects', () => {
  const SCHEMA = readFileSync(join(RULES, 'waermeplanung/projekt.schema.yaml'), 'utf8');
  const GEMEINDE = readFileSync(join(RULES, 'gemeinsam/gemeinde.schema.yaml'), 'utf8');

  it.each([
    ['a field, with what reads it', 'stand_der_planung:', /`stand_der_planung`[\s\S]*Erlaubte Werte/],
    ['a word of ours', 'x-frage', /^`x-frage`: Frage an die Gemeinde\./],
    ['a word of schemas', 'additionalProperties', /^`additionalProperties`: false/],
  ])('tells %s', async (_, wort, muster) => {
    expect(await hover('waermeplanung/projekt.schema.yaml', inside(SCHEMA, wort))).toMatch(muster);
  });

  it('describes a shared field by itself', async () => {
    const found = await hover('gemeinsam/gemeinde.schema.yaml', inside(GEMEINDE, 'einwohner_2024_01_01:'));
    expect(found).toMatch(/Einheit: Einwohner/);
  });
});
