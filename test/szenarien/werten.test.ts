import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectForPeople, expectRefusal, filesIn, run } from './lib.ts';

const ANGEBOTE = `matrix: planung-mit-jugend
vorhaben: Jugendplatz Musterstedt
bewertung: { am: 2026-11-24, von: [Eva Lerche, Otto Kranich] }
angebote:
  - { id: Ahorn, bieter: Büro Ahorn GmbH, preis: 78000, noten: { Q1: 3, J1: 2, J2: 2, J3: 1, J4: 2, Q3: 4 } }
  - { id: Birke, bieter: Planung Birke & Co, preis: 86000, noten: { Q1: 4, J1: 4, J2: 4, J3: 4, J4: 3, Q3: 4 } }
  - { id: Zeder, bieter: Zeder Architekten, preis: 104000, noten: { Q1: 5, J1: 5, J2: 4, J3: 5, J4: 5, Q3: 4 } }
  - { id: Dorn, bieter: Dorn mbB, preis: 60000, ausgeschlossen: { grund: Dorn legte kein Konzept vor } }
`;
const NAMEN = /Ahorn|Birke|Zeder|Dorn|Lerche|Kranich/;

describe('werten', () => {
  const ordner = createOrdner({ 'platz.angebote.yaml': ANGEBOTE });
  const werten = (...argumente: readonly string[]) =>
    run(['werten', 'platz.angebote.yaml', ...argumente], { cwd: ordner });

  it('names the winner, the excluded, and what would have changed the result', () => {
    const lauf = werten();
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    for (const text of [
      'Das wirtschaftlichste Angebot ist „Zeder“ mit 87,428 Punkten, vor „Birke“ mit',
      'ausgeschlossen: 8,800 Punkte in J, mindestens nötig',
      'Dorn legte kein Konzept vor',
      'einfache Richtwertmethode                       Birke   anderer Sieger',
      'Preisgewicht 0 bis 41,2: Zeder',
      'Keine Rechtsberatung.',
    ])
      expect(lauf.stdout).toContain(text);
    expect(lauf.stdout).not.toContain('Rechenweg');
    expectForPeople(lauf);
  });

  it('shows every step if asked', () => {
    const { stdout } = werten('--ausfuehrlich');
    expect(stdout).toContain('Rechenweg Zeder · Zeder Architekten');
    expect(stdout).toMatch(/Preispunkte +40 × \(2 × 86\.000 € − 104\.000 €\) \/ 86\.000 € +31,628/);
  });

  it.each(['terminal', 'md', 'html', 'json', 'vermerk'])('hides every name with --anonym: %s', (format) => {
    const { code, stdout, stderr } = werten('--anonym', '--format', format, '-v');
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(NAMEN);
    expect(stdout).toMatch(/„C“|"sieger": "C"/);
  });

  it('hides the names of folders and of the file of bids in the data with --anonym', () => {
    const cwd = createOrdner({
      'Ahorn_Akte/m.matrix.yaml': readVorlage(),
      'Ahorn_Akte/Zeder.angebote.yaml': ANGEBOTE.replace('planung-mit-jugend', 'm.matrix.yaml').replace(
        'kein Konzept vor',
        'kein Konzept vor (www.dorn-planung.de)',
      ),
    });
    const { code, stdout } = run(
      ['werten', 'Ahorn_Akte/Zeder.angebote.yaml', '--anonym', '--format', 'json'],
      {
        cwd,
      },
    );
    expect([code, JSON.parse(stdout).matrix.ort.datei]).toEqual([0, 'm.matrix.yaml']);
    expect(stdout).not.toMatch(/Ahorn|Zeder|dorn-planung/);
  });

  it('writes data with exact fractions', () => {
    const daten = JSON.parse(werten('--format', 'json').stdout);
    expect(daten.format).toBe('baukasten-wertung/1');
    expect(daten.sieger).toBe('Zeder');
    expect(daten.angebote[0]).toMatchObject({ rang: 1, gesamt: { genau: '18797/215', gerundet: '87.428' } });
    expect(daten.pmin).toEqual({
      basis: 'nach_ausschluss',
      gilt: '86000',
      vorAusschluss: '78000',
      nachAusschluss: '86000',
    });
  });

  it('writes a page that stands on its own, and a workbook', () => {
    expect(werten('--format', 'html', '-o', 'wertung.html').code).toBe(0);
    const html = readFileSync(join(ordner, 'wertung.html'), 'utf8');
    expect(html).toMatch(/<svg [^>]*role="img"/);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(werten('--format', 'xlsx', '-o', 'wertung.xlsx').code).toBe(0);
    expect(readFileSync(join(ordner, 'wertung.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expectRefusal(werten('--format', 'xlsx'), /passt nicht ins Terminal.*--ausgabe/);
  });

  it('drafts a memo with fields for what people must add', () => {
    const { stdout } = werten('--format', 'vermerk');
    expect(stdout).toContain('# Vergabevermerk, Entwurf');
    expect(stdout).toContain('Bewertet von: Eva Lerche, Otto Kranich');
    expect(stdout).toMatch(/\| Q1 \| Zeder · Zeder Architekten \| 5 \| \[____\] \|/);
    expect(stdout).toMatch(/Gewertet mit Baukasten \d+\.\d+\.\d+ aus „platz\.angebote\.yaml“\./);
    expect(werten('--format', 'vermerk', '--anonym').stdout).toMatch(
      /Gewertet mit Baukasten \d+\.\d+\.\d+\./,
    );
  });

  it('drafts it for Word, German whatever the language', () => {
    expect(werten('--format', 'docx', '--sprache', 'en', '-o', 'vermerk.docx').code).toBe(0);
    const teile = unzipSync(readFileSync(join(ordner, 'vermerk.docx')));
    const xml = strFromU8(teile['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Vergabevermerk, Entwurf: Wertung der Angebote');
    expect(xml).toContain('Bewertet von: Eva Lerche, Otto Kranich');
    expectRefusal(werten('--format', 'docx'), /passt nicht ins Terminal.*--ausgabe/);
  });

  it('is English if asked', () => {
    const { stdout } = werten('--sprache', 'en');
    expect(stdout).toContain('The most economically advantageous bid is “Zeder” with 87.428 points');
    expect(stdout).not.toMatch(/Punkten|Sieger|Angebot\b/);
  });

  it('reads from the standard input, too', () => {
    const lauf = run(['werten', '-'], { cwd: ordner, stdin: ANGEBOTE });
    expect([lauf.code, lauf.stdout]).toEqual([0, werten().stdout]);
  });

  it.each<readonly [readonly string[], string]>([
    [['werten', 'platz.angebote.yaml', '--format', 'docx'], 'bearbeitet.docx'],
    [['werten', 'platz.angebote.yaml', '--format', 'vermerk'], 'bearbeitet.md'],
    [['werten', 'platz.angebote.yaml', '--format', 'xlsx'], 'ausgefuellt.xlsx'],
    [['matrix', 'planung-mit-jugend', '--format', 'xlsx'], 'bogen.xlsx'],
    [['matrix', 'planung-mit-jugend', '--format', 'docx'], 'methode.docx'],
    [['matrix', 'planung-mit-jugend', '--format', 'yaml'], 'eigene.yaml'],
  ])('leaves a file alone that people may have worked in: %j', (argumente, name) => {
    writeFileSync(join(ordner, name), 'von Hand');
    expectRefusal(run([...argumente, '-o', name], { cwd: ordner }), /gibt es schon.*--ueberschreiben/);
    expect(readFileSync(join(ordner, name), 'utf8')).toBe('von Hand');
    expect(run([...argumente, '-o', name, '--ueberschreiben'], { cwd: ordner }).code).toBe(0);
    expect(readFileSync(join(ordner, name), 'utf8')).not.toBe('von Hand');
  });

  it('never writes over bids or a matrix', () => {
    expectRefusal(werten('-o', 'platz.angebote.yaml'), /platz\.angebote\.yaml/);
    expect(readFileSync(join(ordner, 'platz.angebote.yaml'), 'utf8')).toBe(ANGEBOTE);
  });
});

describe('werten of what is wrong', () => {
  const eigene = (zeilen: string) => `matrix: planung-mit-jugend\nangebote:\n${zeilen}`;
  const NOTEN = 'noten: { Q1: 3, J1: 3, J2: 3, J3: 3, J4: 3, Q3: 3 }';
  it.each<readonly [string, string, RegExp]>([
    ['no bids', 'matrix: planung-mit-jugend\nangebote: []\n', /x\.angebote\.yaml:2:1 .*\n.*nichts zu werten/],
    ['no price', eigene(`  - { id: A, bieter: Tanne AG, ${NOTEN} }\n`), /:3:5 .*\n.*fehlt der Preis/],
    [
      'a negative price',
      eigene(`  - { id: A, bieter: Tanne AG, preis: -5, ${NOTEN} }\n`),
      /:3:39 .*\n.*nur Preise/,
    ],
    [
      'a price of nothing',
      eigene(`  - { id: A, bieter: Tanne AG, preis: 0, ${NOTEN} }\n`),
      /:3:39 .*\n.*ist 0/,
    ],
    [
      'a grade off the scale',
      eigene(`  - { id: A, bieter: Tanne AG, preis: 5, ${NOTEN.replace('Q1: 3', 'Q1: 7')} }\n`),
      /:3:55 .*\n.*Note 7/,
    ],
    [
      'an unknown criterion',
      eigene(`  - { id: A, bieter: Tanne AG, preis: 5, ${NOTEN.replace('Q1: 3', 'Q1: 3, Q7: 1')} }\n`),
      /:3:58 .*\n.*„Q7“/,
    ],
    [
      'two bids of one id',
      eigene(
        `  - { id: Tanne, bieter: Tanne AG, preis: 5, ${NOTEN} }\n  - { id: Tanne, bieter: Tanne AG, preis: 6, ${NOTEN} }\n`,
      ),
      /:4:11 .*\n.*Zwei Angebote heißen/,
    ],
    ['broken YAML', 'matrix: x\nangebote: [ { id: A, bieter: Tanne AG\n', /x\.angebote\.yaml:\d+:\d+/],
    [
      'an unknown field',
      eigene(`  - { id: A, bieter: Tanne AG, preiß: 5, ${NOTEN} }\n`),
      /„preiß“ ist hier nicht bekannt/,
    ],
  ])('%s is told with its place, and nothing is written', (_, text, satz) => {
    const ordner = createOrdner({ 'x.angebote.yaml': text });
    const lauf = run(['werten', 'x.angebote.yaml', '-o', 'out.txt'], { cwd: ordner });
    expect([lauf.code, lauf.stdout]).toEqual([2, '']);
    expect(lauf.stderr).toMatch(satz);
    expectForPeople(lauf);
    expect(filesIn(ordner)).toEqual(['x.angebote.yaml']);
    const anonym = run(['werten', 'x.angebote.yaml', '--anonym'], { cwd: ordner });
    expect(anonym.code).toBe(2);
    expect(anonym.stderr).toMatch(/x\.angebote\.yaml:\d+:\d+/);
    expect(anonym.stderr).not.toContain('Tanne');
  });

  it('all bids excluded: a result without a winner', () => {
    const ordner = createOrdner({
      'x.angebote.yaml': eigene('  - { id: A, bieter: a, ausgeschlossen: { grund: zu spät } }\n'),
    });
    const lauf = run(['werten', 'x.angebote.yaml'], { cwd: ordner });
    expect(lauf.code).toBe(0);
    expect(lauf.stdout).toContain('Kein Angebot ist wertbar.');
  });

  it('a matrix whose weights make 99.99', () => {
    const matrix = readVorlage().replace('gewicht: 40', 'gewicht: 39.99');
    const ordner = createOrdner({
      'm.matrix.yaml': matrix,
      'x.angebote.yaml': `matrix: m.matrix.yaml\nangebote:\n  - { id: A, bieter: a, preis: 5, ${NOTEN} }\n`,
    });
    const lauf = run(['werten', 'x.angebote.yaml'], { cwd: ordner });
    expect([lauf.code, lauf.stdout]).toEqual([2, '']);
    expect(lauf.stderr).toMatch(/m\.matrix\.yaml:\d+:1 .*\n.*ergeben zusammen 99,99 statt 100/);
  });

  it.each<readonly [string, string, RegExp]>([
    ['a matrix that is missing', 'fehlt.matrix.yaml', /„fehlt\.matrix\.yaml“ gibt es nicht/],
    [
      'a template that nobody knows',
      'planung-mit-jugendd',
      /Eine Vorlage „planung-mit-jugendd“ gibt es nicht.*Gemeint: „planung-mit-jugend“\?/,
    ],
    ['any other file', '../../etc/passwd.yaml', /ist dem Namen nach keine Matrix/],
    ['a path without ending', '/etc/passwd', /Eine Vorlage „\/etc\/passwd“ gibt es nicht/],
  ])('%s', (_, ziel, satz) => {
    const ordner = createOrdner({
      'x.angebote.yaml': `matrix: ${ziel}\nangebote:\n  - { id: A, bieter: a, preis: 5 }\n`,
    });
    const lauf = run(['werten', 'x.angebote.yaml'], { cwd: ordner });
    expect([lauf.code, lauf.stdout]).toEqual([2, '']);
    expect(lauf.stderr).toContain('x.angebote.yaml:1:9');
    expect(lauf.stderr.replace(/\s+/g, ' ')).toMatch(satz);
    expectForPeople(lauf);
  });
});

describe('matrix', () => {
  it('lists the templates', () => {
    const lauf = run(['matrix']);
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    expect(lauf.stdout.match(/^vergabe\/[a-z-]+$/gm)?.length).toBeGreaterThanOrEqual(4);
  });

  it('builds one from a template, and checks it', () => {
    const ordner = createOrdner();
    expect(
      run(['matrix', 'planung-mit-jugend', '--format', 'yaml', '-o', 'platz.matrix.yaml'], { cwd: ordner })
        .code,
    ).toBe(0);
    expect(readFileSync(join(ordner, 'platz.matrix.yaml'), 'utf8')).toMatch(/^matrix: "platz"$/m);
    const lauf = run(['matrix', 'platz.matrix.yaml', '--regime', 'eu'], { cwd: ordner });
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    expect(lauf.stdout).toContain('nichts ist aufgefallen');
    expect(lauf.stdout).toMatch(/J1 +BT-5421 +per-exa/);
    for (const format of ['docx', 'xlsx'])
      expect(
        run(['matrix', 'platz.matrix.yaml', '--format', format, '-o', `platz.${format}`], { cwd: ordner })
          .code,
      ).toBe(0);
    expect(statSync(join(ordner, 'platz.docx')).size).toBeGreaterThan(5000);
    expectRefusal(
      run(['matrix', 'planung-einfach', '--format', 'yaml', '-o', 'platz.matrix.yaml'], { cwd: ordner }),
      /platz\.matrix\.yaml/,
    );
  });

  it('names a copy after its file, whatever signs the name holds', () => {
    const ordner = createOrdner();
    run(['matrix', 'planung-einfach', '--format', 'yaml', '-o', 'a$&b.matrix.yaml'], { cwd: ordner });
    expect(readFileSync(join(ordner, 'a$&b.matrix.yaml'), 'utf8')).toMatch(/^matrix: "a\$&b"$/m);
  });

  it('of a flaw that is an error from the threshold on exits with 1 there', () => {
    const text = readVorlage().replace('einfluss_erheblich: true', 'einfluss_erheblich: false');
    const ordner = createOrdner({ 'm.matrix.yaml': text });
    const eu = run(['matrix', 'm.matrix.yaml', '--regime', 'eu'], { cwd: ordner });
    expect(eu.code).toBe(1);
    expect(eu.stdout).toMatch(/✗ Fehler VM-05-verneint:/);
    expect(run(['matrix', 'm.matrix.yaml'], { cwd: ordner }).code).toBe(0);
  });

  it('refuses Min–Max with the example that flips', () => {
    const ordner = createOrdner({ 'm.matrix.yaml': readVorlage().replace('linear_2x', 'min_max') });
    const lauf = run(['matrix', 'm.matrix.yaml', '-o', 'm.txt'], { cwd: ordner });
    expect([lauf.code, lauf.stdout]).toEqual([2, '']);
    expect(lauf.stderr.replace(/\s+/g, ' ')).toContain('fällt C weg, gewinnt A mit 72,8');
    expect(filesIn(ordner)).toEqual(['m.matrix.yaml']);
  });

  it('takes the matrix of a project, and scores bids by it', () => {
    const wertung = readVorlage().slice(readVorlage().indexOf('kriterien:'));
    const projekt = `projekt: vergabe\nvorhaben: { titel: Platz am See }\nwertung:\n${wertung.replace(/^(?=.)/gm, '  ')}`;
    const ordner = createOrdner({
      'platz.projekt.yaml': projekt,
      'x.angebote.yaml': ANGEBOTE.replace('matrix: planung-mit-jugend', 'projekt: platz.projekt.yaml'),
    });
    const lauf = run(['matrix', 'platz.projekt.yaml'], { cwd: ordner });
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    expect(lauf.stdout).toMatch(/^Platz am See\n/);
    expect(lauf.stdout).toContain('Ob die EU-Schwelle erreicht ist, steht nicht fest');
    expectRefusal(
      run(['matrix', 'platz.projekt.yaml', '--format', 'yaml'], { cwd: ordner }),
      /ist ein Projekt, keine Matrixdatei/,
    );
    expect(run(['werten', 'x.angebote.yaml'], { cwd: ordner }).stdout).toContain('„Zeder“ mit 87,428');
  });

  it('writes whose project it is into the header of each sheet', () => {
    const wertung = readVorlage().slice(readVorlage().indexOf('kriterien:'));
    const projekt = `projekt: vergabe\nauftraggeber: { name: Stadt am See, aktenzeichen: 60-1 }\nvorhaben: { titel: Platz am See }\nwertung:\n${wertung.replace(/^(?=.)/gm, '  ')}`;
    const cwd = createOrdner({
      'platz.projekt.yaml': projekt,
      'x.angebote.yaml': ANGEBOTE.replace('matrix: planung-mit-jugend', 'projekt: platz.projekt.yaml'),
    });
    for (const [befehl, datei] of [
      ['matrix', 'platz.projekt.yaml'],
      ['werten', 'x.angebote.yaml'],
    ] as const) {
      const { stderr } = run([befehl, datei, '--format', 'docx', '-o', `${befehl}.docx`], { cwd });
      expect(stderr).not.toMatch(/^Fehler/m);
      const teile = unzipSync(readFileSync(join(cwd, `${befehl}.docx`)));
      const kopf = strFromU8(teile['word/header1.xml'] ?? new Uint8Array());
      expect(kopf).toMatch(/Stadt am See[\s\S]*Az\. 60-1/);
      run([befehl, datei, '--format', 'xlsx', '-o', `${befehl}.xlsx`], { cwd });
      const mappe = unzipSync(readFileSync(join(cwd, `${befehl}.xlsx`)));
      const blatt = strFromU8(mappe['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(blatt).toMatch(/<oddFooter>.*Stadt am See.*Az\. 60-1|<oddHeader>.*Stadt am See.*Az\. 60-1/s);
    }
  });
});

describe('matrix of a project', () => {
  const wertung = readVorlage()
    .slice(readVorlage().indexOf('kriterien:'))
    .replace('einfluss_erheblich: true', 'einfluss_erheblich: false');
  it.each([
    ['300000', 1, 'ab der EU-Schwelle', 'Fehler VM-05-verneint'],
    ['90000', 0, 'unterhalb der EU-Schwelle', 'Warnung VM-05-verneint'],
  ])('of %s euro follows the law of its value', (netto, code, satz, befund) => {
    const kopf = `projekt: vergabe\ngemeinde: { ags: "12067481" }\nverfahren: { art: verhandlungsvergabe_ohne_tw, beginn: 2026-10-01 }\nauftraggeber: { art: gemeinde }\ngegenstand: { art: planung, planungslos_im_bauauftrag: false, rahmenvereinbarung: false, regelmaessig_wiederkehrend: false, ohne_gesamtpreis: false }
auftragswert: { netto: ${netto}, aufgeteilt: false, optionen: 0, verlaengerungen: 0, verwandte_planungslose: [], praemien: 0 }\nlose: []\nvertrag: { optionen: [] }\n`;
    const ordner = createOrdner({
      'p.projekt.yaml': `${kopf}wertung:\n${wertung.replace(/^(?=.)/gm, '  ')}`,
    });
    const lauf = run(['matrix', 'p.projekt.yaml'], { cwd: ordner });
    expect(lauf.stdout).toContain(satz);
    expect(lauf.stdout).toContain(befund);
    expect(lauf.code).toBe(code);
  });
});

function readVorlage(): string {
  return readFileSync(
    new URL('../../rules/vergabe/matrizen/planung-mit-jugend.matrix.yaml', import.meta.url),
    'utf8',
  );
}
