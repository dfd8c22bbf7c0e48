import { describe, expect, it } from 'vitest';
import { createOrdner, expectForPeople, expectRefusal, probe, REGELN, readBericht, run } from './lib.ts';

const TEUER = 'plan: { fertig: false, kosten: 1500, name: A, oeffentlich: false }\nabweichungen: []';
const TAG = ['--stichtag', '2026-12-01'];

/** Ten towns without a violation and one more file. */
function folderWith(elfte: string): string {
  const zehn = Array.from({ length: 10 }, (_, i) => [`ort-${i}.projekt.yaml`, probe()] as const);
  return createOrdner({ ...Object.fromEntries(zehn), 'z.projekt.yaml': elfte });
}

const verstoss = folderWith(probe(TEUER));
const offen = folderWith(probe('plan: { fertig: true, name: A, oeffentlich: true }'));
const kaputt = folderWith('projekt: probe\n  gemeinde: [');

const pruefe = (cwd: string, ...argumente: readonly string[]) =>
  run(['pruefen', '.', '--regeln', REGELN, ...TAG, ...argumente], { cwd });

describe('eleven projects and more', () => {
  it('are told in an overview with every violation and the sum', () => {
    const lauf = pruefe(verstoss);
    expectForPeople(lauf);
    expect(lauf.stdout).toMatch(/^Überblick\n/);
    expect(lauf.stdout.match(/projekt\.yaml$/gm)).toHaveLength(11);
    expect(lauf.stdout).toContain('✗ Fehler P-2');
    expect(lauf.stdout).toContain('Insgesamt 11 Dateien');
    expect(lauf.stdout).toMatch(/10 ohne offene Pflicht · 0 mit offenen Pflichten · 1 mit Verstößen/);
    expect(lauf.code).toBe(1);
  });

  it('show the line of a broken file and all others', () => {
    const lauf = pruefe(kaputt);
    expectForPeople(lauf);
    expect(lauf.stdout).toContain('2 │   gemeinde: [');
    expect(lauf.stdout).toMatch(/1 mit\s+Fehlern in der Datei/);
    expect(lauf.stdout).toMatch(/10 ohne offene Pflicht/);
    expect(lauf.code).toBe(2);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['a violation', verstoss, []],
    ['an open duty', offen, []],
    ['an open duty from the severity warning on', offen, ['--ab', 'warnung']],
    ['an open duty, strictly', offen, ['--streng']],
    ['a broken file', kaputt, []],
  ])('with %s have the exit code of the full reports', (_, ordner, argumente) => {
    expect(pruefe(ordner, ...argumente).code).toBe(pruefe(ordner, ...argumente, '--format', 'json').code);
  });

  it('count what the full reports count', () => {
    const { berichte } = readBericht(pruefe(offen, '--format', 'json').stdout);
    const warnungen = berichte.flatMap(({ befunde }) =>
      befunde.filter(({ schwere }) => schwere === 'warnung'),
    );
    expect(warnungen.length).toBeGreaterThan(0);
    expect(pruefe(offen).stdout).toMatch(new RegExp(`0 Fehler · ${warnungen.length} Warnung`));
  });

  it('are told in full with --ausfuehrlich', () => {
    const lauf = pruefe(verstoss, '--ausfuehrlich');
    expect(lauf.stdout).not.toContain('Überblick');
    expect(lauf.stdout.match(/^Ergebnis$/gm)).toHaveLength(11);
  });

  it('in English', () => {
    const { stdout } = pruefe(verstoss, '--sprache', 'en');
    expect(stdout).toMatch(/^Overview\n/);
    expect(stdout).toContain('1 with violations');
    expect(stdout).not.toMatch(/Verstoß|Stichtag/);
  });
});

describe('--ueberblick', () => {
  it('tells ten projects and fewer shortly too', () => {
    const lauf = run(['pruefen', 'z.projekt.yaml', '--regeln', REGELN, ...TAG, '--ueberblick'], {
      cwd: verstoss,
    });
    expect(lauf.stdout).toMatch(/^Überblick\n/);
    expect(lauf.stdout).toContain('Insgesamt 1 Datei\n');
    expect(lauf.code).toBe(1);
  });

  it('has no other format', () => {
    expectRefusal(
      pruefe(verstoss, '--ueberblick', '--format', 'json'),
      /--ueberblick gibt es nur im Terminal/,
    );
  });

  it('is the opposite of --ausfuehrlich', () => {
    expectRefusal(pruefe(verstoss, '--ueberblick', '--ausfuehrlich'), /schließen einander aus/);
  });
});
