import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectForPeople, expectRefusal, filesIn, run } from './lib.ts';
import { createStadt, GUT, KOPF, only, PROJEKT, QUELLEN, read, setze, withoutHints } from './stadt.ts';

const ZEILE = KOPF('x').split('\n').length;

describe('textbausteine writes documents', () => {
  it('with values in German form, provenance and a list of what was made', () => {
    const cwd = createStadt(GUT);
    const lauf = setze(cwd, ...only, '--luecken');
    expect(lauf.code).toBe(0);
    expectForPeople(lauf);
    expect(lauf.stdout).toMatch(/^Geschrieben: dokumente\/platz\.leistungsbeschreibung\.md \(\d+ Bausteine?/);
    const text = read(cwd);
    expect(text).toContain('Stadt Storkow (Mark): Jugendplatz am See, 85.812,40 €.');
    expect(text).toContain('Baustein gut');
    expect(text).toMatch(/keine Rechtsberatung/);
    expect(filesIn(join(cwd, 'dokumente'))).toEqual([
      'baukasten-dokumente.json',
      'platz.leistungsbeschreibung.md',
    ]);
  });

  it('a second time the same bytes', () => {
    const cwd = createStadt(GUT);
    setze(cwd, ...only, '--luecken');
    const before = read(cwd);
    expect(setze(cwd, ...only, '--luecken').code).toBe(0);
    expect(read(cwd)).toBe(before);
  });

  it('a local block replaces the built-in one of its name', () => {
    const cwd = createStadt({ gut: 'Erste Fassung.' });
    setze(cwd, ...only, '--luecken');
    writeFileSync(join(cwd, 'regeln/vergabe/bausteine/gut.baustein.md'), `${KOPF('gut')}Zweite Fassung.`);
    setze(cwd, ...only, '--luecken');
    expect(read(cwd)).toContain('Zweite Fassung.');
    expect(read(cwd)).not.toContain('Erste Fassung.');
  });

  it('by a variant, marked in the text and with a warning', () => {
    const cwd = createStadt(GUT);
    const lauf = setze(cwd, ...only, '--luecken', '--variante', 'jugend-muss-sh');
    expect(lauf.code).toBe(0);
    expect(lauf.stdout + lauf.stderr).toMatch(
      /Variante „Jugendbeteiligung als Pflicht.*nicht geltendes\s+Recht/s,
    );
    expect(read(cwd).match(/Schleswig-Holstein“: erprobte Regel, nicht geltendes Recht/g)).toHaveLength(2);
  });

  it.each(['html', 'docx'])('as %s', (format) => {
    const cwd = createStadt(GUT);
    expect(setze(cwd, ...only, '--luecken', '--format', format).code).toBe(0);
    expect(filesIn(join(cwd, 'dokumente'))).toContain(`platz.leistungsbeschreibung.${format}`);
  });

  it('price positions as xlsx', () => {
    const position =
      '{ nummer: "1", bezeichnung: Werkstatt, menge: 3, einheit: Termin, art: besondere_leistung, jugend: true }';
    const cwd = createStadt(GUT, `${PROJEKT}preisblatt: { positionen: [${position}] }\n`);
    expect(setze(cwd, '--dokument', 'preisblatt', '--luecken', '--format', 'xlsx').code).toBe(0);
    expect(readFileSync(join(cwd, 'dokumente/platz.preisblatt.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what is missing', () => {
  const LUECKE = { gut: 'Titel: {{ vorhaben.titel }}\n\n{{ vorhaben.beschreibung }}\n' };

  it('nothing is written, and each fact is named with its place', () => {
    const cwd = createStadt(LUECKE);
    const lauf = setze(cwd, ...only);
    expectForPeople(lauf);
    expect(lauf.code).toBe(1);
    expect(lauf.stderr).toMatch(
      /Fehler platz\.projekt\.yaml:5:54\n\s+„Vorhaben: Beschreibung“ \(vorhaben\.beschreibung\) ist noch leer \(null\)/,
    );
    expect(lauf.stderr).toMatch(/Es wurde nichts geschrieben: .*mit --luecken\.\n$/);
    expect(existsSync(join(cwd, 'dokumente'))).toBe(false);
  });

  it('a draft shows the gap', () => {
    const cwd = createStadt(LUECKE);
    const lauf = setze(cwd, ...only, '--luecken');
    expect([lauf.code, lauf.stdout]).toEqual([0, expect.stringMatching(/Lücke/)]);
    expect(read(cwd)).toContain('«[fehlt: vorhaben.beschreibung]»');
  });

  it('a contradiction is an error, in a draft too', () => {
    const cwd = createStadt({ ...GUT, anders: `${KOPF('anders', 'schliesst_aus: [GUT]\n')}Text.` });
    const lauf = setze(cwd, ...only);
    expect(lauf.code).toBe(1);
    expect(lauf.stderr.replace(/\s+/g, ' ')).toMatch(
      /ANDERS „Baustein anders“ und GUT „Baustein gut“ widersprechen sich/,
    );
    expect(existsSync(join(cwd, 'dokumente'))).toBe(false);
  });
});

describe('bad text blocks: one clear error, nothing written', () => {
  it.each<readonly [string, string, RegExp, string]>([
    ['an unknown placeholder', 'Titel: {{ vorhaben.titl }}', /meinten Sie „titel“\?/, `${ZEILE}:20`],
    ['an unknown filter', '{{ vorhaben.titel | grosz }}', /Den Filter „grosz“ gibt es nicht/, `${ZEILE}:21`],
    ['an endless loop', '{% for i in (1..1000000000) %}x{% endfor %}', /hört nicht auf/, `${ZEILE}:`],
    [
      'a huge loop',
      '{% for i in (1..90000) %}{% for j in (1..90000) %}{{ vorhaben.titel }}{% endfor %}{% endfor %}',
      /hört nicht auf/,
      `${ZEILE}:`,
    ],
    [
      'a file that is read',
      'a\n{% include "../../../../etc/passwd" %}',
      /liest keine anderen Dateien/,
      `${ZEILE + 1}:1`,
    ],
    ['a file that is rendered', '{% render "/etc/passwd" %}', /liest keine anderen Dateien/, `${ZEILE}:1`],
    ['a tag that is not closed', '{% if vorhaben.titel %}x', /„{% endif %}“ fehlt/, `${ZEILE}:1`],
    [
      'a way to the insides',
      '{{ vorhaben.constructor.constructor }}',
      /„constructor“ gibt es in „vorhaben“ nicht/,
      `${ZEILE}:13`,
    ],
    [
      'a name that leads elsewhere',
      KOPF('x').replace('vergabe/x', '../../../x'),
      /erwartete Form|nicht zum Ort/,
      '2:11',
    ],
  ])('%s', (_, text, satz, stelle) => {
    const cwd = createStadt({ x: text });
    const before = filesIn(cwd);
    const lauf = setze(cwd, '--luecken');
    expectForPeople(lauf);
    expect(lauf.code).toBe(2);
    expect(lauf.stderr.replace(/\s+/g, ' ')).toMatch(satz);
    expect(lauf.stderr).toContain(`regeln/vergabe/bausteine/x.baustein.md:${stelle}`);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('a project that cannot be read', () => {
    const cwd = createStadt(GUT, `${PROJEKT}vorhabn: x\n`);
    const lauf = setze(cwd, '--luecken');
    expect(lauf.code).toBe(2);
    expect(lauf.stderr).toContain('platz.projekt.yaml:7:1');
    expect(existsSync(join(cwd, 'dokumente'))).toBe(false);
  });

  it('a broken text block stops no check of the law', () => {
    const cwd = createStadt({ x: '{{ vorhaben.titl }}', y: `${KOPF('y', 'wenn: a.b\n')}Text.` });
    const { stdout } = run(['pruefen', 'platz.projekt.yaml', '--regeln', 'regeln'], { cwd });
    expect(stdout).toContain('Ergebnis');
    expect(stdout).not.toContain('nicht geprüft');
  });
});

describe('--aktuell', () => {
  it('is clean while documents follow from the project, also on a later day', () => {
    const cwd = createStadt(GUT, PROJEKT.replace('stichtag: 2026-11-22\n', ''));
    setze(cwd, ...only, '--luecken', '--stichtag', '2026-01-02');
    const lauf = setze(cwd, ...only, '--luecken', '--aktuell');
    expect([lauf.code, lauf.stdout]).toEqual([0, 'Das Dokument ist aktuell.\n']);
  });

  it('shows the difference and writes nothing', () => {
    const cwd = createStadt(GUT);
    setze(cwd, ...only, '--luecken');
    const before = read(cwd);
    writeFileSync(join(cwd, 'platz.projekt.yaml'), PROJEKT.replace('am See', 'am Park'));
    const lauf = setze(cwd, ...only, '--luecken', '--aktuell');
    expect(lauf.code).toBe(1);
    expect(lauf.stdout).toContain('folgt nicht mehr aus dem Vorhaben');
    expect(lauf.stdout).toMatch(/^-.*Jugendplatz am See/m);
    expect(lauf.stdout).toMatch(/^\+.*Jugendplatz am Park/m);
    expect(read(cwd)).toBe(before);
  });

  it('leaves documents alone whose project only begins with the same name', () => {
    const cwd = createStadt(GUT);
    writeFileSync(join(cwd, 'platz.hof.projekt.yaml'), PROJEKT);
    const hof = run(['textbausteine', 'platz.hof.projekt.yaml', '--regeln', 'regeln', '--luecken'], { cwd });
    expect([hof.code, setze(cwd, '--luecken').code]).toEqual([0, 0]);
    const lauf = setze(cwd, '--luecken', '--aktuell');
    expect([lauf.code, lauf.stdout]).toEqual([0, expect.stringMatching(/aktuell\.\n$/)]);
  });

  it('misses what is not there', () => {
    const cwd = createStadt(GUT);
    const lauf = setze(cwd, ...only, '--luecken', '--aktuell');
    expect([lauf.code, lauf.stdout]).toEqual([1, expect.stringMatching(/leistungsbeschreibung\.md“ fehlt/)]);
    expect(existsSync(join(cwd, 'dokumente'))).toBe(false);
  });
});

describe('wrong usage', () => {
  it.each<readonly [readonly string[], RegExp]>([
    [['--dokument', '../../x'], /„..\/..\/x“ gibt es für --dokument nicht; erlaubt: leistungsbeschreibung/],
    [['--format', 'pdf'], /„pdf“ gibt es für --format nicht/],
    [['--vorlage', 'brief.docx'], /--vorlage gilt nur für Word-Dokumente/],
    [['--format', 'docx', '--vorlage', 'fehlt.docx'], /„fehlt.docx“ lässt sich nicht lesen/],
    [['--format', 'docx', '--vorlage', 'platz.projekt.yaml'], /lässt sich nicht als Vorlage verwenden/],
  ])('%j', (optionen, satz) => {
    const cwd = createStadt(GUT);
    const before = filesIn(cwd);
    expectRefusal(withoutHints(setze(cwd, '--luecken', ...optionen)), satz);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('several projects', () => {
    const cwd = createOrdner({ 'a.projekt.yaml': PROJEKT, 'b.projekt.yaml': PROJEKT });
    expectRefusal(run(['textbausteine', '.'], { cwd }), /enthält 2 Projekte/);
  });
});

describe('neu vergabe', () => {
  it('a project without problems that text blocks can be put together for', () => {
    const cwd = createOrdner({
      'regeln/quellen.yaml': QUELLEN,
      'regeln/vergabe/bausteine/gut.baustein.md': `${KOPF('gut')}{{ vorhaben.titel }}`,
    });
    const angelegt = run(['neu', 'vergabe', '12067481', '-o', 'platz.projekt.yaml'], { cwd });
    expect([angelegt.code, angelegt.stderr]).toEqual([0, '']);
    expect(angelegt.stdout).toMatch(/Weiter mit: baukasten pruefen platz\.projekt\.yaml\n$/);
    const text = read(cwd, 'platz.projekt.yaml');
    expect(text).toContain('projekt: vergabe');
    expect(text).toMatch(/^ {2}titel: null {2}# /m);
    expect(run(['pruefen', 'platz.projekt.yaml'], { cwd }).code).toBe(0);
    expect(setze(cwd, ...only, '--luecken').code).toBe(0);
    expect(read(cwd)).toContain('«[fehlt: vorhaben.titel]»');
  });
});
