import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, run } from './lib.ts';

const WURZEL = fileURLToPath(new URL('../..', import.meta.url));
const PROJEKT = readFileSync(join(WURZEL, 'examples/vergabe-jugendplatz/vergabe.projekt.yaml'), 'utf8');
const VORLAGEN = readdirSync(join(WURZEL, 'rules/vergabe/matrizen')).map(
  (datei) => datei.split('.')[0] ?? '',
);

/** The example with another section `wertung`. */
const withWertung = (abschnitt: string): string =>
  PROJEKT.replace(/^wertung:\n(?:(?: .*)?\n)+/m, `${abschnitt}\n`);

describe('a template as the section of a project', () => {
  const cwd = createOrdner();

  it.each(VORLAGEN)('%s fits where it is pasted', (name) => {
    const { code, stdout, stderr } = run(['matrix', name, '--format', 'projekt']);
    expect([code, stderr]).toEqual([0, '']);
    const datei = join(cwd, `${name}.projekt.yaml`);
    writeFileSync(datei, withWertung(stdout));
    const geprueft = run(['matrix', datei], { cwd });
    expect([geprueft.code, geprueft.stderr]).toEqual([0, '']);
    expect(run(['pruefen', datei], { cwd }).stdout).not.toContain('Probleme in der Datei');
  });

  it('a whole template that is pasted is told what to do', () => {
    const { stdout } = run(['matrix', 'planung-einfach', '--format', 'yaml']);
    const datei = join(cwd, 'ganz.projekt.yaml');
    writeFileSync(datei, withWertung(`wertung:\n${stdout.replace(/^(?=.)/gm, '  ')}`));
    const bericht = run(['pruefen', datei], { cwd }).stdout.replace(/\s+/g, ' ');
    expect(bericht).toContain('„baukasten matrix VORLAGE --format projekt“ ausgeben');
    expect(bericht).not.toContain('ist hier nicht bekannt');
  });

  it('a project has its section already', () => {
    writeFileSync(join(cwd, 'da.projekt.yaml'), PROJEKT);
    expectRefusal(run(['matrix', 'da.projekt.yaml', '--format', 'projekt'], { cwd }), 'keine Matrixdatei');
  });
});
