import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, filesIn, probe, REGELN, readBericht, run, urteile } from './lib.ts';

const VERLETZT = probe('plan: { fertig: true, kosten: 1500, name: A, oeffentlich: true }').replace(
  'orte: []',
  'orte: [{ id: nord, geprueft: true }, { id: sued, geprueft: false }]',
);
const ordner = createOrdner({ 'a.projekt.yaml': VERLETZT, 'b/b.projekt.yaml': probe() });
const baukasten = (...argumente: readonly string[]) => run(argumente, { cwd: ordner });
const mitRegeln = (...argumente: readonly string[]) => baukasten(...argumente, '--regeln', REGELN);

describe('pruefen', () => {
  const aufruf = ['pruefen', '.', '--stichtag', '2026-12-01'];

  it('tells people what is violated, where, by which norm, and what to do', () => {
    const { code, stdout, stderr } = mitRegeln(...aufruf);
    expect([code, stderr]).toEqual([1, '']);
    for (const text of [
      'P-2',
      'ProbeG § 2',
      'a.projekt.yaml:5',
      'Die Kosten senken',
      'keine Rechtsberatung',
      'b/b.projekt.yaml',
    ])
      expect(stdout).toContain(text);
  });

  it('writes SARIF', () => {
    const { code, stdout } = mitRegeln(...aufruf, '--format', 'sarif');
    const { version, runs } = JSON.parse(stdout);
    expect([code, version, runs[0].invocations[0].exitCode]).toEqual([1, '2.1.0', 1]);
    const fehler = runs[0].results.filter(({ level }: { level: string }) => level === 'error');
    expect(fehler.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['P-2', 'P-4']);
    expect(fehler[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a.projekt.yaml');
  });

  it('writes JUnit', () => {
    const { stdout } = mitRegeln(...aufruf, '--format', 'junit');
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(stdout);
    expect(testsuites.testsuite).toHaveLength(2);
    expect(testsuites['@_failures']).toBe('2');
  });

  it('has an English name', () => {
    expect(run(['check', 'b/b.projekt.yaml', '--regeln', REGELN], { cwd: ordner }).code).toBe(0);
  });

  it('judges the built-in rules without reading any other folder', () => {
    const eigener = createOrdner({
      'x.projekt.yaml': 'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\n',
    });
    const lauf = run(['pruefen', 'x.projekt.yaml', '--format', 'json'], { cwd: eigener });
    expect([0, 1]).toContain(lauf.code);
    expect(readBericht(lauf.stdout).berichte[0]?.land).toBe('MV');
    expect(Object.keys(urteile(lauf)).some((kennung) => kennung.startsWith('WPG-'))).toBe(true);
    expect(filesIn(eigener)).toEqual(['x.projekt.yaml']);
  });
});

describe('erklaeren', () => {
  it('a verdict, from the fact to the norm', () => {
    const { code, stdout } = mitRegeln('erklaeren', 'p-2', 'a.projekt.yaml');
    expect(code).toBe(0);
    for (const text of ['P-2', 'a.projekt.yaml:5', '1.500 €', '1.000 €', 'ProbeG § 2', 'plan.modul.yaml:'])
      expect(stdout).toContain(text);
  });
  it('of several elements the worst, and which others there are', () => {
    const { stdout } = mitRegeln('erklaeren', 'P-4', 'a.projekt.yaml');
    expect(stdout).toMatch(/P-4 · sued/);
    expect(stdout).toMatch(/nord erfüllt.*--element/);
  });
  it('one element', () => {
    const lauf = mitRegeln('erklaeren', 'P-4', 'a.projekt.yaml', '--element', 'nord', '--format', 'json');
    expect(urteile(lauf)).toEqual({ 'P-4 nord': 'erfuellt' });
  });
  it('a rule without a project', () => {
    const { code, stdout } = mitRegeln('erklaeren', 'P-1');
    expect(code).toBe(0);
    for (const text of ['Plan fertigstellen', 'ProbeG § 1', 'plan.fertig = true', 'parameter.frist_plan'])
      expect(stdout).toContain(text);
  });
  it.each<readonly [readonly string[], RegExp]>([
    [['P-11'], /Die Kennung „P-11“ gibt es nicht.*baukasten regeln.*Gemeint: „P-1“\?/],
    [['P-4', 'a.projekt.yaml', '--element', 'west'], /P-4 hat kein Element „west“; vorhanden: nord, sued/],
    [['P-1', 'fehlt.projekt.yaml'], /„fehlt\.projekt\.yaml“ gibt es nicht/],
    [['P-1', '.'], /„\.“ enthält 2 Projekte.*einzelne Projektdatei/],
    [['WPG-4-2b', 'a.projekt.yaml'], /WPG-4-2b kommt in der Prüfung von „a\.projekt\.yaml“ nicht vor/],
    [['P-SN-1', '--land', 'BB'], /P-SN-1 ist am .* in BB nicht in Kraft/],
    [[], /Die Angabe <kennung> fehlt/],
  ])('%j is refused', (argumente, satz) => expectRefusal(mitRegeln('erklaeren', ...argumente), satz));
});

describe('regeln', () => {
  const kennungen = (...argumente: readonly string[]): readonly string[] =>
    JSON.parse(mitRegeln('regeln', ...argumente, '--format', 'json').stdout).regeln.map(
      ({ kennung }: { kennung: string }) => kennung,
    );

  it('of one topic, those of single Länder included', () => {
    expect(kennungen('--fachgebiet', 'probe')).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-SN-1']);
    expect(kennungen('--fachgebiet', 'probe', '--land', 'BB')).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5']);
    expect(kennungen('--fachgebiet', 'probe', '--stichtag', '2023-12-31')).toEqual([]);
  });
  it('that contain all words', () =>
    expect(kennungen('--fachgebiet', 'probe', 'plan', 'KOSTENGRENZE')).toEqual(['P-2']));
  it('as a list for people', () => {
    const lauf = mitRegeln('regeln', 'Kostengrenze');
    expect(lauf.stdout).toMatch(/P-2 +muss +Kostengrenze einhalten/);
    expect(lauf.code).toBe(0);
  });
  it('says if nothing fits', () =>
    expect(mitRegeln('regeln', 'Zeppelin').stdout).toBe('Keine Regel enthält „Zeppelin“.\n'));
  it('refuses an unknown topic', () => {
    expectRefusal(
      mitRegeln('regeln', '--fachgebiet', 'prob'),
      /Das Fachgebiet „prob“ gibt es nicht; bekannt: .*Gemeint: „probe“\?/,
    );
  });
});

describe('vergleichen', () => {
  const vergleiche = (...argumente: readonly string[]) =>
    mitRegeln('vergleichen', 'a.projekt.yaml', '--stichtag', '2026-12-01', ...argumente);

  it('names what changes, and why', () => {
    const { code, stdout } = vergleiche('--variante', 'teuer');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /P-2 Kostengrenze einhalten\n +verletzt \(muss\) → erfüllt \(muss\)\n +Grund: Parameter Höchste Kosten \(parameter\.hoechstkosten\): 1\.000 € → 5\.000 €/,
    );
    expect(stdout).toMatch(/Kostenrahmen: 2\.000 € → 10\.000 €/);
    expect(stdout).toMatch(/1 Änderung · 5 unverändert\nVon 4 Pflichten: 2 → 1 verletzt · 2 → 3 erfüllt\n/);
  });
  it('each variant on its own, as data', () => {
    const { vergleiche: liste } = JSON.parse(
      vergleiche('--variante', 'teuer', '--variante', 'ohne-kosten', '--land', 'SN', '--format', 'json')
        .stdout,
    );
    expect(
      liste.map(
        ({
          variante,
          wirkung,
          aenderungen,
        }: {
          variante: { id: string };
          wirkung: string;
          aenderungen: unknown[];
        }) => [variante.id, wirkung, aenderungen.length],
      ),
    ).toEqual([
      ['probe/varianten/teuer', 'ja', 0],
      ['probe/varianten/ohne-kosten', 'zeit', 0],
    ]);
  });
  it('a requirement that the variant drops', () => {
    const lauf = mitRegeln(
      'vergleichen',
      'a.projekt.yaml',
      '--variante',
      'ohne-kosten',
      '--land',
      'SN',
      '--stichtag',
      '2027-01-01',
      '--format',
      'json',
    );
    expect(JSON.parse(lauf.stdout).vergleiche[0].aenderungen).toMatchObject([
      {
        kennung: 'P-2',
        vorher: { urteil: 'erfuellt' },
        ursachen: [{ art: 'entfaellt', quelle: 'ProbeG § 2' }],
      },
    ]);
  });
  it('a variant for another Land has no effect, and says so', () => {
    expect(vergleiche('--variante', 'ohne-kosten').stdout).toContain('gilt für dieses Vorhaben nicht');
  });
  it('refuses a call without a variant', () =>
    expectRefusal(vergleiche(), /fehlt eine Variante.*--variante NAME/));
});

describe('gemeinde', () => {
  it.each([['13076089'], ['Lübz'], ['luebz']])('%s', (name) => {
    const { code, stdout } = baukasten('gemeinde', name);
    expect(code).toBe(0);
    for (const text of ['Lübz, Stadt', '13076089', 'Mecklenburg-Vorpommern (MV)', 'Einwohner am', 'Destatis'])
      expect(stdout).toContain(text);
  });
  it('lists all that a name may mean', () => {
    const { code, stdout } = baukasten('gemeinde', 'Neustadt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^„Neustadt“ heißen \d+ Gemeinden:\n/);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((zeile, i) => i === 0 || /AGS \d{8}\)$/.test(zeile)),
    ).toBe(true);
  });
  it('as data', () => {
    expect(JSON.parse(baukasten('gemeinde', 'Lübz', '--format', 'json').stdout).treffer[0].ags).toBe(
      '13076089',
    );
  });
  it.each(['gemeinde', 'neu projekt'])('%s names the towns of an Amt', (befehl) =>
    expectRefusal(
      baukasten(...befehl.split(' '), 'Amt Burg (Spreewald)'),
      /„Amt Burg \(Spreewald\)“ ist keine Gemeinde, sondern ein Verband.*AGS 12071032/,
    ),
  );
  it('helps with a slip', () =>
    expectRefusal(
      baukasten('gemeinde', 'Lübtz'),
      /„Lübtz“ steht nicht im Gemeindeverzeichnis.*Ähnlich: .*Lübz, Stadt/,
    ));
});

describe('schema', () => {
  it('prints the whole schema, references resolved inside', () => {
    const { code, stdout } = mitRegeln('schema', 'probe');
    const schema = JSON.parse(stdout);
    expect([code, schema.$schema, schema.properties.gemeinde.$ref]).toEqual([
      0,
      'https://json-schema.org/draft/2020-12/schema',
      '#/$defs/gemeinde',
    ]);
    expect(schema.$defs.gemeinde.properties.ags.format).toBe('ags');
  });
  it('asks which of several', () => expectRefusal(mitRegeln('schema'), /mehrere Fachgebiete.*probe/));
});

describe('testen', () => {
  it('runs the cases of a folder', () => {
    const { code, stdout } = mitRegeln('testen');
    expect(stdout).toBe(
      '✓ probe/land/sn: 2 Fälle\n✓ probe/plan: 5 Fälle\n\n7 Fälle · 0 abweichend · 0 Anforderungen nicht ganz abgedeckt\n',
    );
    expect(code).toBe(0);
  });
  it('shows what deviates and what no case shows', () => {
    const modul = readFileSync(join(REGELN, 'probe/plan.modul.yaml'), 'utf8');
    const faelle = readFileSync(join(REGELN, 'probe/plan.faelle.yaml'), 'utf8');
    const regeln = createOrdner({
      'quellen.yaml': readFileSync(join(REGELN, 'quellen.yaml'), 'utf8'),
      'probe/projekt.schema.yaml': readFileSync(join(REGELN, 'probe/projekt.schema.yaml'), 'utf8'),
      'probe/plan.modul.yaml': modul,
      'probe/plan.faelle.yaml': faelle.replace('P-1: erfuellt', 'P-1: verletzt'),
    });
    const lauf = run(['testen', '--regeln', '.'], { cwd: regeln });
    expect(lauf.stdout).toMatch(
      /✗ probe\/plan: 5 Fälle, 1 abweichend\n +alles gut probe\/plan\.faelle\.yaml:4:5\n +P-1: erwartet verletzt, erhalten erfuellt\n/,
    );
    expect(lauf.stdout).toMatch(
      /Urteile und Seiten von Grenzen, die kein Fall zeigt\n +P-1 erfuellt probe\/plan\.modul\.yaml:\d+:3/,
    );
    expect(lauf.code).toBe(1);
    const json = JSON.parse(run(['testen', '--regeln', '.', '--format', 'json'], { cwd: regeln }).stdout);
    expect(json.luecken).toMatchObject([{ kennung: 'P-1', urteile: ['erfuellt'] }]);
  });
  it('refuses a name without cases', () =>
    expectRefusal(mitRegeln('testen', 'xyz'), /keine Fälle.*„xyz“.*ohne Namen/));
});
