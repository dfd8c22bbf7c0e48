import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, filesIn, run } from './lib.ts';

const projektOf = (name: string) =>
  readFileSync(new URL(`../../examples/${name}/vergabe.projekt.yaml`, import.meta.url), 'utf8');
const PROJEKT = projektOf('vergabe-jugendplatz');
const FREMD = projektOf('vergabe-schulhof');
const ANGEBOTE = `matrix: planung-mit-jugend
angebote:
  - { id: A, bieter: Ahorn, preis: 86000, noten: { Q1: 4, J1: 4, J2: 4, J3: 4, J4: 3, Q3: 4 } }
  - { id: B, bieter: Birke, preis: 104000, noten: { Q1: 5, J1: 5, J2: 4, J3: 5, J4: 5, Q3: 4 } }
`;

describe('the name of the file says the format where --format does not', () => {
  const ordner = createOrdner({ 'x.angebote.yaml': ANGEBOTE });
  const start = (name: string) => readFileSync(join(ordner, name)).subarray(0, 2).toString();

  it.each([
    [['werten', 'x.angebote.yaml'], 'vermerk.docx', 'PK'],
    [['werten', 'x.angebote.yaml'], 'wertung.xlsx', 'PK'],
    [['werten', 'x.angebote.yaml'], 'wertung.html', '<!'],
    [['matrix', 'planung-einfach'], 'matrix.xlsx', 'PK'],
    [['matrix', 'planung-einfach'], 'meine.matrix.yaml', 'ma'],
  ])('%j -o %s', (argumente, name, anfang) => {
    expect(run([...argumente, '-o', name], { cwd: ordner }).code).toBe(0);
    expect(start(name)).toBe(anfang);
  });

  it.each([
    [['matrix', 'planung-einfach', '--format', 'xlsx'], 'liste.docx', /heißt wie eine Datei im Format docx/],
    [['werten', 'x.angebote.yaml', '--format', 'docx'], 'v.md', /heißt wie eine Datei im Format md/],
    [['werten', 'x.angebote.yaml'], 'v.yaml', /geschrieben würde aber der Text für das Terminal/],
    [['matrix'], 'liste.docx', /heißt wie eine Datei im Format docx/],
    [['matrix', '--format', 'xlsx'], 'liste.xlsx', /nur die Liste der Vorlagen/],
  ])('%j -o %s is refused', (argumente, name, satz) => {
    expectRefusal(run([...argumente, '-o', name], { cwd: ordner }), satz);
    expect(filesIn(ordner)).not.toContain(name);
  });

  it.each([
    [['werten', 'nix.angebote.yaml'], /Datei mit Angeboten \(\*\.angebote\.yaml\)/],
    [['matrix', 'nix.matrix.yaml'], /einer Matrix \(\*\.matrix\.yaml\)/],
    [['pruefen', 'nix.projekt.yaml'], /einer Projektdatei \(\*\.projekt\.yaml\) oder einem Ordner/],
  ])('%j of a file that is missing names what it takes', (argumente, satz) => {
    expectRefusal(run(argumente, { cwd: ordner }), satz);
  });
});

describe('bids that name a matrix of their own', () => {
  const other = (gewichte: (text: string) => string) =>
    createOrdner({ 'p.projekt.yaml': gewichte(PROJEKT), 'x.angebote.yaml': ANGEBOTE });

  it.each([
    [
      'differ from the project beside them: a warning',
      (text: string) => text.replace('preismethode: linear_2x', 'preismethode: preisquotient'),
      true,
    ],
    ['score as the project does: nothing', (text: string) => text, false],
  ])('%s', (_, aendere, gewarnt) => {
    const { stdout } = run(['werten', 'x.angebote.yaml'], { cwd: other(aendere) });
    expect(
      stdout
        .replace(/\s+/g, ' ')
        .includes('Das Projekt „p.projekt.yaml“ im selben Ordner legt die Wertung anders fest'),
    ).toBe(gewarnt);
  });

  const ANDERE_METHODE = PROJEKT.replace('preismethode: linear_2x', 'preismethode: preisquotient');
  it.each([
    ['the one with its criteria is meant', { 'p.projekt.yaml': ANDERE_METHODE }, '', ['p']],
    ['none is', {}, '', []],
    [
      'the one whose title the bids bear is',
      {},
      'vorhaben: Schulhof der Grund- und Regelschule am Ried\n',
      ['q'],
    ],
  ])('beside several procurements: %s', (_, projekte, kopf, gewarnt) => {
    const cwd = createOrdner({
      'q.projekt.yaml': FREMD,
      's.projekt.yaml': FREMD.replace('Schulhof der Grund-', 'Umbau der Grund-'),
      'x.angebote.yaml': kopf + ANGEBOTE,
      ...projekte,
    });
    const { stdout } = run(['werten', 'x.angebote.yaml', '--format', 'vermerk'], { cwd });
    expect([...stdout.matchAll(/Das Projekt „(\w)\.projekt/g)].map(([, name]) => name)).toEqual(gewarnt);
  });
});

describe('documents in a folder', () => {
  it('that belong to the project no more are named when others are written', () => {
    const cwd = createOrdner({ 'p.projekt.yaml': PROJEKT });
    const write = () => run(['textbausteine', 'p.projekt.yaml', '-o', 'out'], { cwd });
    expect(write().stderr).not.toContain('liegt noch im Ordner');
    writeFileSync(join(cwd, 'p.projekt.yaml'), PROJEKT.replace('verlangt: true', 'verlangt: false'));
    const { stdout, stderr } = write();
    expect(stdout).not.toContain('bieterformular');
    expect(stderr).toContain('„out/p.bieterformular.md“ liegt noch im Ordner');
  });

  it.each([
    ['', /fehlt der Ordner/],
    ['/proc/x', /lässt sich nicht schreiben/],
  ])('-o %j is refused at once', (ordner, satz) => {
    const cwd = createOrdner({ 'p.projekt.yaml': PROJEKT });
    expectRefusal(run(['textbausteine', 'p.projekt.yaml', '-o', ordner], { cwd }), satz);
    expect(filesIn(cwd)).toEqual(['p.projekt.yaml']);
  });
});
