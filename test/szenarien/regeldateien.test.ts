import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOrdner, expectForPeople, expectRefusal, probe, REGELN, readBericht, run } from './lib.ts';

const original = (pfad: string) => readFileSync(join(REGELN, pfad), 'utf8');
const MODUL = original('probe/plan.modul.yaml');

/** The invented topic with one file changed or added. */
function regelnMit(pfad: string, inhalt: string): string {
  const dateien = [
    'quellen.yaml',
    'probe/projekt.schema.yaml',
    'probe/plan.modul.yaml',
    'probe/land/sn.overlay.yaml',
  ];
  const gleich = Object.fromEntries(dateien.map((datei) => [`regeln/${datei}`, original(datei)]));
  return createOrdner({
    ...gleich,
    [`regeln/${pfad}`]: inhalt,
    'a.projekt.yaml': probe(),
    'b.projekt.yaml': 'projekt: waermeplanung\ngemeinde: { ags: "13076089" }\n',
  });
}

interface Fehler {
  readonly pfad: string;
  readonly inhalt: string;
  readonly code: string;
  /** May follow from it. */
  readonly auch?: string;
  /** The file that is marked, if it is another one. */
  readonly datei?: string;
  /** Text at the place that is marked. */
  readonly marke: string;
  readonly satz: RegExp;
}

const zweites = (
  name: string,
) => `overlay: probe/land/${name}\nland: SN\ntitel: Noch eines\ngeltung: { ab: 2024-01-01 }
stand: 2026-01-01\nsicherheit: A
aendert:\n  parameter: { hoechstkosten: { werte: [{ ab: 2024-01-01, wert: 3000, quelle: ProbeG § 9 }] } }\n`;

const FEHLER: Readonly<Record<string, Fehler>> = {
  'a cycle': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('formel: parameter.hoechstkosten * 2', 'formel: groesse.kostenrahmen * 2'),
    code: 'katalog-zyklus',
    marke: 'kostenrahmen',
    satz: /„groesse\.kostenrahmen“ hängt von sich selbst ab/,
  },
  'an unknown name': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('dann: plan.fertig = true', 'dann: plan.fertg = true'),
    code: 'feel-name',
    marke: 'fertg',
    satz: /fertg.*fertig/,
  },
  'a type error': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('plan.kosten <= parameter.hoechstkosten', 'plan.name <= parameter.hoechstkosten'),
    code: 'feel-typ',
    marke: 'plan.name',
    satz: /nur bei Zahlen, Daten und Dauern.*Text/,
  },
  'another unit': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace(
      'plan.kosten <= parameter.hoechstkosten',
      'plan.kosten <= parameter.schwelle_klein',
    ),
    code: 'feel-einheit',
    marke: 'parameter.schwelle_klein',
    satz: /EUR.*Einwohner/,
  },
  'broken syntax': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('dann: plan.fertig = true', 'dann: plan.fertig == true'),
    code: 'feel-syntax',
    auch: 'katalog-beleg',
    marke: '==',
    satz: /„=“/,
  },
  'two overlays in conflict': {
    pfad: 'probe/land/sn-zwei.overlay.yaml',
    inhalt: zweites('sn-zwei'),
    code: 'katalog-konflikt',
    datei: 'probe/land/sn.overlay.yaml',
    marke: '{ ab: 2024-01-01, wert: 2000',
    satz: /hoechstkosten/,
  },
  'a file at the wrong place': {
    pfad: 'probe/land/sn-zwei.overlay.yaml',
    inhalt: zweites('sn-drei').replace('land: SN', 'land: BB'),
    code: 'katalog-pfad',
    marke: 'probe/land/sn-drei',
    satz: /„overlay: probe\/land\/sn-zwei“ schreiben oder die Datei verschieben/,
  },
  'a requirement without a source': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('    quelle: ProbeG § 1\n', ''),
    code: 'katalog-beleg',
    marke: 'plan_fertig',
    satz: /P-1 fehlt: quelle/,
  },
  'a source that nobody knows': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace('quelle: ProbeG § 6', 'quelle: ProbG § 6'),
    code: 'katalog-unbekannt',
    marke: 'ProbG',
    satz: /„ProbG § 6“ steht nicht in quellen\.yaml.*„ProbeG“/,
  },
  'an unknown field': {
    pfad: 'probe/plan.modul.yaml',
    inhalt: MODUL.replace(
      '    verbindlichkeit: muss\n',
      '    verbindlich: muss\n    verbindlichkeit: muss\n',
    ),
    code: 'schema-unbekanntes-feld',
    marke: 'verbindlich',
    satz: /„verbindlich“/,
  },
};

describe('rule files with a mistake', () => {
  it.each(Object.keys(FEHLER))('%s', (name) => {
    const { pfad, inhalt, code, auch, marke, satz, datei = pfad } = FEHLER[name] as Fehler;
    const cwd = regelnMit(pfad, inhalt);
    const lauf = run(['pruefen', '--regeln', 'regeln', '--format', 'json'], { cwd });
    const { berichte } = readBericht(lauf.stdout);
    const [regeln] = berichte;
    expect(berichte.map(({ datei }) => datei)).toEqual([
      `regeln/${datei}`,
      'a.projekt.yaml',
      'b.projekt.yaml',
    ]);
    expect(regeln?.probleme.map((one) => one.code).filter((one) => one !== auch)).toEqual([code]);
    const [one] = regeln?.probleme ?? [];
    expect(one?.text.de).toMatch(satz);
    expect(one?.text.de).toMatch(/^[^\n]*[.?]$/);
    const zeile =
      readFileSync(join(cwd, 'regeln', datei), 'utf8').split('\n')[(one?.ort.zeile ?? 0) - 1] ?? '';
    expect(zeile.slice((one?.ort.spalte ?? 0) - 1)).toMatch(new RegExp(`^${quote(marke)}`));
    // The broken topic is not judged, another one is.
    expect(
      berichte[1]?.probleme.map((p) => [
        p.code,
        /fehlerhaft.*zuerst die Regeldateien berichtigen/.test(p.text.de),
      ]),
    ).toEqual([['konfiguration', true]]);
    expect(berichte[1]?.befunde).toEqual([]);
    expect(berichte[2]?.befunde.length).toBeGreaterThan(100);
    expect([lauf.code, lauf.stderr]).toEqual([2, '']);
  });

  it('every command names them on stderr with the line', () => {
    const { pfad, inhalt } = FEHLER['an unknown name'] as Fehler;
    const cwd = regelnMit(pfad, inhalt);
    for (const aufruf of [
      ['regeln', 'Plan'],
      ['testen', 'probe'],
      ['vergleichen', 'b.projekt.yaml', '--variante', 'schwelle-15000'],
    ]) {
      const lauf = run([...aufruf, '--regeln', 'regeln'], { cwd });
      if (aufruf[0] === 'testen') expectRefusal(lauf, /keine Fälle/);
      else {
        expect(lauf.stderr).toMatch(/regeln\/probe\/plan\.modul\.yaml:\d+:16/);
        expect(lauf.stderr).toContain('dann: plan.fertg = true');
        expect(lauf.code).toBe(2);
      }
      expectForPeople(lauf);
    }
  });
});

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
