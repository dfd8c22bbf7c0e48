import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  builtInBestand,
  compileSchema,
  createPruefer,
  createRegister,
  kompiliert,
  loadKatalog,
  localBestand,
  parseDocument,
  type Regelbestand,
  type RegelDatei,
  readFaelle,
  runFaelle,
} from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alles, collectAlles } from '../../arbeitsbereich/alles.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';
import { renameTo, type Umbenennung } from './rename.ts';

const WURZEL = fileURLToPath(new URL('../../../../../', import.meta.url));
const read = (pfad: string) => readFileSync(`${WURZEL}${pfad}`, 'utf8');
const register = createRegister(
  JSON.parse(
    read(`rules/gemeinsam/${readdirSync(`${WURZEL}rules/gemeinsam`).find((one) => one.endsWith('.json'))}`),
  ),
);

/** Files by path; rules below `regeln/`, projects beside them. */
type Dateien = Readonly<Record<string, string>>;

const PROBE = `${WURZEL}test/szenarien/regeln/`;
const probe = Object.fromEntries(
  readdirSync(PROBE, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.yaml'))
    .map((one) => [one, readFileSync(`${PROBE}${one}`, 'utf8')]),
);

/** The invented topic under another name: every name in it is the same. */
function topic(name: string): Dateien {
  return Object.fromEntries(
    Object.entries(probe)
      .filter(([pfad]) => pfad.startsWith('probe/'))
      .map(([pfad, text]) => [
        pfad.replace('probe', name),
        text.replace(/\bprobe(?=\/)|(?<=const: |x-fachgebiet: )probe\b/g, name),
      ]),
  );
}

const GEMEINDE = `title: Gemeinde
type: object
additionalProperties: false
properties:
  ags: { title: Schluessel, type: string, format: ags }
  land: { title: Land, type: string }
  name: { title: Name, type: string }
  einwohner_2024_01_01: { title: Einwohner, type: integer, x-einheit: Einwohner }
  kueste: { title: Kueste, type: boolean }
  haefen: { title: Haefen, type: [array, "null"], items: { $ref: "#/$defs/hafen" } }
$defs:
  hafen:
    type: object
    additionalProperties: false
    required: [id, tief]
    properties: { id: { title: Name, type: string }, tief: { title: Tief, type: boolean } }
`;

/** What the small topic has no example of: fields shared by two paths, loops, lists of names in the schema. */
const MEHR = `modul: probe/mehr
titel: Mehr
zweck: Zeigt, wo Namen stehen.
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
parameter:
  rabatt:
    titel: Rabatt
    typ: betrag
    einheit: EUR
    werte:
      - ab: 2024-01-01
        quelle: ProbeG § 9
        staffel: { nach: plan.kosten, stufen: [{ unter: 10, wert: 1 }, { wert: 2 }] }
groessen:
  tiefe_haefen:
    titel: Tiefe Haefen
    formel: some h in gemeinde.haefen satisfies h.tief
  ufer:
    titel: Ufer
    je: { g: gemeinden }
    formel: g.kueste and groesse.tiefe_haefen
anforderungen:
  haefen_tief:
    kennung: M-1
    titel: Haefen
    verbindlichkeit: muss
    adressat: Gemeinde
    quelle: ProbeG § 9
    je: { g: gemeinden }
    wenn: g.kueste
    dann: every h in g.haefen satisfies h.tief
    feld: g.haefen
    meldung: Es fehlt ein tiefer Hafen an {{ g.kueste }}; {{ parameter.rabatt }}.
    abhilfe: Ausbaggern.
  ende:
    kennung: M-2
    titel: Ende
    verbindlichkeit: muss
    adressat: Gemeinde
    quelle: ProbeG § 9
    dann: plan.bis >= plan.von + duration("P1M") and plan.kosten > parameter.rabatt
    feld: plan.bis
    meldung: Zu kurz.
    abhilfe: Verlängern.
    korrektur: { setze: plan.bis, auf: plan.von + duration("P1M") }
erleichterungen:
  ohne_kueste:
    titel: Ohne Kueste
    quelle: ProbeG § 9
    je: { stadt: gemeinden }
    wenn: stadt.kueste = false
    entfaellt: [M-1]
  teuer_genug:
    titel: Teuer genug
    quelle: ProbeG § 9
    wenn: stichtag < date("1990-01-01")
    entfaellt: [{ modul: probe/plan }]
`;
const MEHR_OVERLAY = `overlay: probe/land/bb
land: BB
titel: Brandenburg
geltung: { ab: 2024-01-01 }
stand: 2026-01-01
sicherheit: A
aendert:
  anforderungen:
    M-1: { dann: 'every h in g.haefen satisfies h.tief or g.kueste', feld: g.haefen, quelle: ProbeG § 9 }
  groessen:
    ufer: { formel: g.kueste, quelle: ProbeG § 9 }
  erleichterungen:
    ohne_kueste: { wenn: 'stadt.kueste = false and groesse.kostenrahmen > 5', quelle: ProbeG § 9 }
entfaellt: [{ anforderung: P-3, quelle: ProbeG § 9 }]
`;
const MEHR_FAELLE = `stichtag: 2026-07-01
faelle:
  - name: Haefen
    angaben:
      gemeinde: &g { ags: "12067481", land: BB, kueste: true, haefen: [{ id: a, tief: true }] }
      gemeinden: [{ ags: "14628110", kueste: true, haefen: null }]
      abweichungen: [{ anforderung: P-3, grund: x }]
    erwartet: { M-1: erfuellt, M-2: offen }
    fehlt: { M-2: [plan.bis, plan.von, plan.kosten] }
    groessen: { tiefe_haefen: true }
`;
const schema = (topic: string) =>
  (probe['probe/projekt.schema.yaml'] ?? '')
    .replace(/(const|x-fachgebiet): probe/g, `$1: ${topic}`)
    .replace(
      '  stand_der_planung:',
      '  gemeinden: { title: Gemeinden, type: [array, "null"], items: { $ref: ../gemeinsam/gemeinde.schema.yaml } }\n  stand_der_planung:',
    )
    .replace(
      'additionalProperties: false\n    properties:\n      fertig',
      `additionalProperties: false
    dependentRequired: { bis: [von] }
    x-reihenfolge: [von, bis, kosten]
    examples: [{ von: 2026-01-01, kosten: 1 }]
    if: { properties: { fertig: { const: true } }, required: [fertig] }
    then: { required: [kosten] }
    properties:
      von: { title: Von, type: string, format: date }
      bis: { title: Bis, type: string, format: date }
      fertig`,
    );

const projekt = (topic: string) => `# Projekt
projekt: ${topic}
varianten: [teuer]
stichtag: 2026-11-22
gemeinde: { ags: "12067481", kueste: true, haefen: [{ id: x, tief: false }] }
gemeinden: [{ ags: "14628110", "kueste": true, haefen: [{ id: y, tief: false }] }]
stand_der_planung: anfang
plan: { fertig: true, kosten: 1400, name: A, oeffentlich: false, von: 2026-01-01, bis: 2026-01-02 }
orte: [{ id: nord, geprueft: false }]
abweichungen: [{ anforderung: P-3, grund: Probe }]
`;

const EINGEBAUT: Dateien = { ...topic('fest'), 'quellen.yaml': probe['quellen.yaml'] ?? '' };
const WELT: Dateien = {
  ...Object.fromEntries(
    Object.entries({ ...topic('probe'), ...topic('zweit') }).map(([pfad, text]) => [`regeln/${pfad}`, text]),
  ),
  'regeln/quellen.yaml': 'quellen:\n  ProbeG: { titel: Probe }\n  AndereG: { titel: Andere }\n',
  'regeln/gemeinsam/gemeinde.schema.yaml': GEMEINDE,
  'regeln/probe/projekt.schema.yaml': schema('probe'),
  'regeln/zweit/projekt.schema.yaml': schema('zweit'),
  'regeln/probe/mehr.modul.yaml': MEHR,
  'regeln/probe/mehr.faelle.yaml': MEHR_FAELLE,
  'regeln/probe/land/bb.overlay.yaml': MEHR_OVERLAY,
  'regeln/zweit/mehr.modul.yaml': MEHR.replaceAll('probe/', 'zweit/'),
  'a.projekt.yaml': projekt('probe'),
  'b.projekt.yaml': projekt('zweit'),
  'c.projekt.yaml': projekt('fest')
    .replace(/^gemeinden.*\n/m, '')
    .replace(/, kueste.*\]/, '')
    .replace(/, von.*-02/, ''),
};

const URI = 'file:///w/';
const base: readonly RegelDatei[] = [
  ...Object.entries(EINGEBAUT),
  ['gemeinsam/gemeinde.schema.yaml', GEMEINDE] as const,
].map(([pfad, text]) => ({ pfad, document: parseDocument(`@baukasten/regeln/${pfad}`, text) }));
const eingebaut = {
  katalog: loadKatalog(base, '1'),
  register: () => register,
  validatorOf: async (id: string) => compileSchema(eingebaut.katalog.fachgebiete[id]?.schema ?? {}),
  readRegeln: async (wanted: (pfad: string) => boolean) => base.filter(({ pfad }) => wanted(pfad)),
};

interface Stand {
  readonly alles: Alles;
  /** Everything that people see of the files: problems, verdicts, results of cases. */
  readonly ergebnis: readonly string[];
}

async function build(dateien: Dateien): Promise<Stand> {
  const documents = Object.entries(dateien).map(([pfad, text]) => parseDocument(`${URI}${pfad}`, text));
  const own = documents
    .filter(({ uri }) => uri.startsWith(`${URI}regeln/`))
    .map((document) => ({ pfad: document.uri.slice(`${URI}regeln/`.length), document }));
  const projekte = documents.filter(({ uri }) => uri.endsWith('.projekt.yaml'));
  const bestand: Regelbestand =
    own.length === 0 ? builtInBestand(eingebaut) : await localBestand(eingebaut, own);
  const pruefer = createPruefer(
    { heute: '2026-11-22', streng: false, begruendungen: false, auswerter: kompiliert },
    bestand,
  );
  const berichte = await Promise.all(projekte.map((one) => pruefer.check(one, [])));
  const faelle = runFaelle(
    bestand.katalog,
    own
      .filter(({ pfad }) => pfad.endsWith('.faelle.yaml'))
      .map(({ pfad, document }) => readFaelle(pfad.replace('.faelle.yaml', ''), document)),
  );
  const ergebnis = [
    ...bestand.probleme.map(({ code }) => code),
    ...faelle.probleme.map(({ code }) => code),
    ...faelle.ergebnisse.map(({ abweichungen }) => `Fall ${abweichungen.map(({ erhalten }) => erhalten)}`),
    ...berichte.flatMap(({ probleme, befunde, hinweise }) => [
      ...probleme.map(({ code, schwere }) => `${code} ${schwere}`),
      ...befunde.map(({ urteil, element = '', fehlt }) => `${urteil} ${element} ${fehlt.angaben.length}`),
      ...hinweise.map(({ code }) => code),
    ]),
  ].sort();
  return { alles: collectAlles(base, bestand, projekte), ergebnis };
}

function apply(dateien: Dateien, result: Exclude<Umbenennung, { grund: unknown }>): Dateien {
  const after: Record<string, string> = { ...dateien };
  for (const uri of new Set(result.edits.map(({ range }) => range.uri))) {
    const pfad = uri.slice(URI.length);
    const document = parseDocument(uri, dateien[pfad] ?? '');
    const own = result.edits
      .filter(({ range }) => range.uri === uri)
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    after[pfad] = own.reduce(
      (text, { range, text: neu }) =>
        text.slice(0, document.offsetAt(range.start)) + neu + text.slice(document.offsetAt(range.end)),
      document.text,
    );
  }
  for (const { alt, neu } of result.dateien) {
    const from = alt.slice(URI.length);
    if (after[from] === undefined) continue;
    after[neu.slice(URI.length)] = after[from];
    delete after[from];
  }
  return after;
}

const welt = await build(WELT);
const allNames = (alles: Alles): readonly Vorkommen[] =>
  alles.dateien.flatMap(({ document }) => alles.verzeichnis.namesIn(document.uri));
const NAMEN = allNames(welt.alles).filter(({ art }) => art !== 'zeile');
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
  ])('of %s %s leaves no place behind, and no other topic changes', async (art, name, neu) => {
    const one = named(art, name, art === 'quelle' ? undefined : 'probe');
    await checkRename(one, neu, true);
  });

  it.each([
    ['a name of another topic', 'parameter', 'rabatt', 'probe', 'rabatt2', undefined],
    ['a parameter that is taken', 'parameter', 'rabatt', 'probe', 'hoechstkosten', /gibt es hier schon/],
    ['a fact that is taken', 'fakt', 'plan.von', 'probe', 'bis', /gibt es hier schon/],
    ['a loop variable', 'fakt', 'plan', 'probe', 'stelle', /gibt es hier schon/],
    ['a truth value', 'kennung', 'P-1', 'probe', 'true', /liest YAML/],
    ['nothing', 'kennung', 'P-1', 'probe', 'null', /liest YAML/],
    ['a number', 'kennung', 'P-1', 'probe', '123', /liest YAML/],
    ['a figure with exponent', 'modul', 'probe/varianten/teuer', 'probe', '1e3', /liest YAML/],
    ['what names elements', 'fakt', 'orte.id', 'probe', 'kuerzel', /liest das Programm/],
    ['what the register fills', 'fakt', 'gemeinde.land', 'probe', 'bundesland', /liest das Programm/],
    ['another topic', 'modul', 'probe/plan', 'probe', 'zweit/neu', /bleibt in seinem Fachgebiet/],
    ['built-in names', 'parameter', 'frist_plan', 'fest', 'frist', /eingebauten Regeln/],
  ])('refuses %s with a sentence', (_, art, name, fachgebiet, neu, erwartet) => {
    const grund = grundOf(named(art, name, fachgebiet), neu);
    if (erwartet === undefined) expect(grund).toBeUndefined();
    else expect(grund).toMatch(erwartet);
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

  it('refuses a place that an alias uses for another field', async () => {
    const text = projekt('probe')
      .replace(/^plan: \{/m, 'plan: &p {')
      .replace(/^orte:.*$/m, 'orte: [*p]');
    const { alles } = await build({ ...WELT, 'a.projekt.yaml': text });
    expect(grundOf(named('fakt', 'plan.kosten', 'probe'), 'ausgaben', alles)).toMatch(
      /„a\.projekt\.yaml“, Zeile 8, .* dient durch einen Verweis/,
    );
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
    expect(done).toBeGreaterThan(30);
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
    if (art === 'modul')
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
  const left = (names: readonly Vorkommen[]) =>
    census(names.map((name) => (name.art === 'modul' ? { ...name, name: '' } : name)));
  expect(left(allNames(after.alles))).toEqual(left(allNames(welt.alles).map(rename)));
  return true;
}
