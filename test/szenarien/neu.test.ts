import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectRefusal, filesIn, readBericht, run } from './lib.ts';

describe('neu', () => {
  it('projekt: a file without problems whose duties come up', () => {
    const leer = createOrdner();
    const angelegt = run(['neu', 'projekt', 'Lübz'], { cwd: leer });
    expect([angelegt.code, angelegt.stderr]).toEqual([0, '']);
    expect(angelegt.stdout).toMatch(
      /^„waermeplanung\.projekt\.yaml“ angelegt: Lübz, Stadt .*baukasten pruefen waermeplanung\.projekt\.yaml\n$/,
    );
    expect(filesIn(leer)).toEqual(['waermeplanung.projekt.yaml']);
    const lauf = run(['pruefen', '--format', 'json'], { cwd: leer });
    const [bericht] = readBericht(lauf.stdout).berichte;
    expect(bericht?.probleme).toEqual([]);
    expect(bericht?.befunde.filter(({ urteil }) => urteil === 'verletzt')).toEqual([]);
    const haeufig = bericht?.befunde.filter(({ urteil }) => urteil === 'anstehend').length ?? 0;
    expect(haeufig).toBeGreaterThan((bericht?.befunde.length ?? 0) / 2);
    expect(lauf.code).toBe(0);
  });

  it('projekt: never over a file that is there, unless told so', () => {
    const voll = createOrdner({ 'waermeplanung.projekt.yaml': 'meins\n' });
    const datei = join(voll, 'waermeplanung.projekt.yaml');
    expectRefusal(
      run(['neu', 'projekt', '13076089'], { cwd: voll }),
      /gibt es schon und bleibt unverändert.*--ueberschreiben/,
    );
    expect(readFileSync(datei, 'utf8')).toBe('meins\n');
    expect(run(['neu', 'projekt', '13076089', '--ueberschreiben'], { cwd: voll }).code).toBe(0);
    expect(readFileSync(datei, 'utf8')).toContain('ags: "13076089"');
    expect(filesIn(voll)).toEqual(['waermeplanung.projekt.yaml']);
  });

  it('projekt: asks which of several towns', () => {
    const leer = createOrdner();
    expectRefusal(run(['neu', 'projekt', 'Neustadt'], { cwd: leer }), /heißen mehrere Gemeinden.*AGS \d{8}/);
    expect(filesIn(leer)).toEqual([]);
  });

  it('modul and variante: a folder of rules whose cases are green', () => {
    const leer = createOrdner();
    const aufrufe = [
      ['neu', 'modul', 'waermeplanung/probe', '--ordner', 'regeln'],
      ['neu', 'variante', 'probe', '--ordner', 'regeln', '--parameter', 'schwelle_vereinfacht'],
    ];
    for (const aufruf of aufrufe) expect(run(aufruf, { cwd: leer })).toMatchObject({ code: 0, stderr: '' });
    expect(filesIn(leer).filter((name) => name.endsWith('.yaml'))).toEqual([
      'regeln/waermeplanung/probe.faelle.yaml',
      'regeln/waermeplanung/probe.modul.yaml',
      'regeln/waermeplanung/varianten/probe.variante.yaml',
    ]);
    const lauf = run(['testen', '--regeln', 'regeln'], { cwd: leer });
    expect(lauf.stderr).toBe('');
    expect(lauf.stdout).toContain('3 Fälle · 0 abweichend · 0 Anforderungen nicht ganz abgedeckt');
    expect(lauf.code).toBe(0);
  });

  it('variante: the command that it names next works', () => {
    const leer = createOrdner({ DATEI: 'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\n' });
    const { stdout } = run(['neu', 'variante', 'probe', '--parameter', 'schwelle_vereinfacht'], {
      cwd: leer,
    });
    const weiter = /Weiter mit: baukasten (.*)\n/.exec(stdout)?.[1]?.split(' ') ?? [];
    expect(weiter.slice(0, 2)).toEqual(['vergleichen', 'DATEI']);
    const lauf = run(weiter, { cwd: leer });
    expect([lauf.code, lauf.stderr]).toEqual([0, '']);
    expect(lauf.stdout).toMatch(/Variante (?:waermeplanung\/varianten\/)?probe/);
    expectRefusal(run(['testen', '--regeln', '.'], { cwd: leer }), /Diese Regeln haben keine Fälle/);
  });

  it.each<readonly [readonly string[], RegExp]>([
    [['modul', 'Beteiligung'], /„Beteiligung“ taugt nicht als Dateiname; erlaubt sind Kleinbuchstaben/],
    [['modul', '../ausbruch/x'], /taugt nicht als Dateiname/],
    [['modul', 'beteiligung'], /fehlt das Fachgebiet.*waermeplanung\/beteiligung/],
    [['modul', 'unbekannt/x'], /Das Fachgebiet „unbekannt“ gibt es nicht/],
    [
      ['variante', 'x', '--parameter', 'schwele_vereinfacht'],
      /gibt es für --parameter nicht.*Gemeint: „schwelle_vereinfacht“\?/,
    ],
    [['haus'], /Den Befehl „haus“ gibt es nicht/],
  ])('%j is refused', (argumente, satz) => {
    const leer = createOrdner();
    expectRefusal(run(['neu', ...argumente], { cwd: leer }), satz);
    expect(filesIn(leer)).toEqual([]);
  });
});
