import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createOrdner, run } from './lib.ts';

const ANGEBOTE = `matrix: planung-mit-jugend
angebote:
  - { id: A, bieter: Ahorn, preis: 86000, noten: { Q1: 4, J1: 4, J2: 4, J3: 4, J4: 3, Q3: 4 } }
`;

describe('what is wrong with a matrix', () => {
  const beispiel = (name: string) =>
    readFileSync(new URL(`../../examples/${name}/vergabe.projekt.yaml`, import.meta.url), 'utf8');
  const SACHSEN = createOrdner({
    'p.projekt.yaml': beispiel('vergabe-preis-80'),
    'x.angebote.yaml': `projekt: p.projekt.yaml
angebote:
  - { id: A, bieter: Ahorn, preis: 100000, noten: { Q: 1 } }
  - { id: B, bieter: Birke, preis: 104000, noten: { Q: 5 } }
`,
  });
  const werten = (...argumente: readonly string[]) =>
    run(['werten', 'x.angebote.yaml', ...argumente], { cwd: SACHSEN });

  it.each([
    ['pruefen', /SN-EIGNUNG/],
    ['matrix', /✗ Fehler SN-EIGNUNG/],
  ])('by the law of the Land is an error for %s', (befehl, satz) => {
    const lauf = run([befehl, 'p.projekt.yaml'], { cwd: SACHSEN });
    expect(lauf.code).toBe(1);
    expect(lauf.stdout).toMatch(satz);
  });

  it.each(['terminal', 'md', 'html', 'vermerk'])(
    'stands before the result, and the call exits with 1: %s',
    (format) => {
      const { code, stdout } = werten('--format', format);
      const text = stdout.replace(/\s+/g, ' ');
      expect(code).toBe(1);
      expect(text).toMatch(
        /Achtung: Die Prüfung der Matrix meldet Fehler \(SN-EIGNUNG\)\..*wirtschaftlichste Angebot/,
      );
      expect(text).toMatch(
        /Fehler SN-EIGNUNG: .*in Sachsen unter dem Schwellenwert nicht zulässig.*wirtschaftlichste Angebot/,
      );
    },
  );

  it('asks in the memo how it is dealt with', () =>
    expect(werten('--format', 'vermerk').stdout).toContain('Umgang mit den Fehlern der Matrix: [____]'));

  it('stands in the data', () => {
    const { code, stdout } = werten('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).matrixbefunde[0]).toMatchObject({ regel: 'SN-EIGNUNG', schwere: 'fehler' });
  });

  it('stands in the files for office programs', () => {
    expect(werten('--format', 'docx', '-o', 'v.docx').code).toBe(1);
    expect(werten('--format', 'xlsx', '-o', 'w.xlsx').code).toBe(1);
    const part = (datei: string, teil: RegExp) =>
      Object.entries(unzipSync(readFileSync(join(SACHSEN, datei))))
        .filter(([name]) => teil.test(name))
        .map(([, bytes]) => strFromU8(bytes))
        .join('');
    expect(part('v.docx', /document\.xml/)).toContain('Die Prüfung der Matrix meldet Fehler (SN-EIGNUNG)');
    const mappe = part('w.xlsx', /sharedStrings|sheet/);
    expect(mappe).toContain('Die Prüfung der Matrix meldet Fehler (SN-EIGNUNG)');
    expect(mappe).toContain('Fehler SN-EIGNUNG: ');
  });

  it('is told of a file of its own by the law that the call names', () => {
    const cwd = createOrdner({
      'm.matrix.yaml': readVorlage().replace('einfluss_erheblich: true', 'einfluss_erheblich: false'),
      'x.angebote.yaml': ANGEBOTE.replace('planung-mit-jugend', 'm.matrix.yaml'),
    });
    const eu = run(['werten', 'x.angebote.yaml', '--regime', 'eu'], { cwd });
    expect([eu.code, /✗ Fehler VM-05-verneint/.test(eu.stdout)]).toEqual([1, true]);
    const mild = run(['werten', 'x.angebote.yaml'], { cwd });
    expect([mild.code, /! Warnung VM-05-verneint/.test(mild.stdout)]).toEqual([0, true]);
  });
});

function readVorlage(): string {
  return readFileSync(
    new URL('../../rules/vergabe/matrizen/planung-mit-jugend.matrix.yaml', import.meta.url),
    'utf8',
  );
}
