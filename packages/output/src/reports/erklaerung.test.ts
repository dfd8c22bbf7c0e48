import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEISPIEL, OFFEN, VERLETZT } from '../beispiel.test-hilfe.ts';
import { beliebigerBericht, columnsOf } from '../beliebig.test-hilfe.ts';
import { befund, grund, OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import { renderErklaerung } from './erklaerung.ts';

const explain = (one = VERLETZT, optionen = {}) =>
  renderErklaerung(one, BEISPIEL, { ...OPTIONEN, ...optionen });

/** The lines from a heading to the next empty line. */
function section(text: string, heading: string): string {
  return text.split(`\n${heading}\n`)[1]?.split('\n\n')[0] ?? '';
}

describe('the explanation of a finding', () => {
  it('draws the evaluation with values, places, sources and the formula of derived values', () => {
    expect(`\n${section(explain(), 'Warum')}`).toBe(`
  ├─ Trifft die Anforderung zu? (wenn): ✓ ja
  │  └─ verfahren.einsichtnahme.von != null: ✓ ja
  │     └─ verfahren.einsichtnahme.von = 01.02.2027 (angegeben ·
  │           storkow/waermeplan.projekt.yaml:5:26)
  └─ Ist sie eingehalten? (dann): ✗ nein
     └─ verfahren.einsichtnahme.bis >= groesse.einsichtnahme_ende: ✗ nein
        ├─ verfahren.einsichtnahme.bis = 28.02.2027 (angegeben ·
        │     storkow/waermeplan.projekt.yaml:5:43)
        └─ Frühestes Ende der Einsichtnahme (groesse.einsichtnahme_ende) =
           │  02.03.2027 (Bund · regeln/ablauf.modul.yaml:21:5)
           └─ verfahren.einsichtnahme.von + duration("P1D") *
              │  parameter.einsichtnahme_tage = 02.03.2027
              └─ Mindestdauer der Einsichtnahme
                    (parameter.einsichtnahme_tage) = 30 Tage (MusterV § 2 ·
                    Sicherheit B · Land · regeln/land/bb.overlay.yaml:10:9)`);
  });

  it('says what else is to be known', () => {
    expect(`\n${section(explain(), 'Dazu')}`).toBe(`
  – Regel: waermeplanung/ablauf (regeln/ablauf.modul.yaml:31:7)
  – zuständig: planungsverantwortliche Stelle
  – Nicht geprüft: Ob die Unterlagen vollständig ausliegen, beurteilt die
    Stelle.
  – Wiedervorlage der Regel: 01.03.2027
  – Vorschlag: verfahren.einsichtnahme.bis auf 2027-03-02 setzen`);
  });

  it('names what Land, town or variant changed; all fields in detail', () => {
    expect(section(explain(), 'Von Land, Ort oder Variante geändert')).toBe(
      '  – faellig: Land, waermeplanung/land/bb (regeln/land/bb.overlay.yaml:6:7)',
    );
    expect(
      section(explain(VERLETZT, { ausfuehrlich: true }), 'Woher die Felder der Regel stammen'),
    ).toContain('– dann: Bund, waermeplanung/ablauf');
  });

  it('lists what is missing with its question and what depends on it', () => {
    expect(`\n${section(explain(OFFEN), 'Es fehlt')}`).toBe(`
  – Entwurf fertig am (verfahren.entwurf.fertig_am) – Wann war der Entwurf
    fertig? (storkow/waermeplan.projekt.yaml:7:5)
  – Je nach den fehlenden Angaben: erfüllt / verletzt.`);
  });

  it('tells a formula once', () => {
    const read = grund({
      art: 'groesse',
      text: 'groesse.einsichtnahme_ende',
      wert: { de: '02.03.2027', en: '' },
    });
    const twice = befund({ begruendung: grund({ kinder: [read, read] }) });
    expect(explain(twice).match(/duration\("P1D"\)/g)).toHaveLength(1);
    expect(explain(twice)).toContain('[siehe oben]');
  });

  it('tells no formula of another day', () => {
    const read = grund({ art: 'groesse', text: 'groesse.einsichtnahme_ende', wert: same('01.03.2026') });
    expect(explain(befund({ begruendung: grund({ kinder: [read] }) }))).not.toContain('duration');
  });

  it.each([
    ['in effect', { wahr: true, wert: same('ja') }, '✓ greift'],
    ['not in effect', { wahr: false, wert: same('nein') }, '– greift nicht'],
    ['unknown', {}, '? unbekannt'],
  ])('says whether a relief is %s', (_name, felder, words) => {
    const relief = grund({
      art: 'erleichterung',
      text: 'verkuerzt',
      titel: 'Verkürzte Planung',
      quelle: 'MusterG § 14',
      sicherheit: 'A',
      ebene: 'bund',
      ...felder,
    });
    expect(explain(befund({ begruendung: grund({ kinder: [relief] }) }), { breite: 120 })).toContain(
      `Erleichterung „Verkürzte Planung“: ${words} (MusterG § 14 · Sicherheit A · Bund)`,
    );
  });

  it.each([
    [
      'stated',
      grund({ wert: same('7'), herkunft: 'angegeben', range: place(2, 2, 3) }),
      '= 7 (angegeben · storkow/',
    ],
    [
      'from the register',
      grund({ wert: same('9.196'), herkunft: 'register', range: place(0, 0, 1) }),
      '(aus dem Gemeindeverzeichnis)',
    ],
    ['missing', grund({ range: place(3, 0, 9) }), '? nicht angegeben (fehlt · storkow/'],
    [
      'the Stichtag',
      grund({ text: 'stichtag', wert: same('22.11.2026'), range: place(0, 0, 1) }),
      'stichtag = 22.11.2026\n',
    ],
  ])('says where a fact comes from: %s', (_name, fakt, words) => {
    expect(explain(befund({ begruendung: grund({ kinder: [fakt] }) }))).toContain(words);
  });

  it('fits every line into the width, whatever the texts are', () => {
    fc.assert(
      fc.property(beliebigerBericht, fc.integer({ min: 40, max: 100 }), (one, breite) => {
        for (const finding of one.befunde.slice(0, 3)) {
          const text = renderErklaerung(finding, one, { ...OPTIONEN, breite });
          for (const line of text.split('\n')) {
            expect(columnsOf(line), line).toBeLessThanOrEqual(breite);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['what a Land adds is not changed by it', ['land', 'land'], false],
    ['a field that a Land changes is', ['bund', 'land'], true],
    ['a field of a Land that a variant changes is', ['land', 'variante'], true],
  ] as const)('%s', (_name, [titel, dann], told) => {
    const herkunft = [
      { feld: 'titel', ebene: titel, datei: 'a', range: place(0, 0, 1) },
      { feld: 'dann', ebene: dann, datei: 'b', range: place(1, 0, 1) },
    ];
    const text = explain(befund({ herkunft }));
    expect(text.includes('dann: ')).toBe(told);
    expect(text).not.toContain('titel: ');
  });

  it('leaves room for words in deep trees', () => {
    const deep = Array.from({ length: 40 }).reduce<ReturnType<typeof grund>>(
      (inner, _, depth) =>
        grund({ art: 'und', text: `t${depth}`, wert: same('nein'), wahr: false, kinder: [inner] }),
      grund({ text: 'verfahren.tief', wert: same('7') }),
    );
    const lines = renderErklaerung(
      befund({ begruendung: grund({ kinder: [deep] }) }),
      pruefbericht(),
      OPTIONEN,
    ).split('\n');
    expect(lines.some((line) => line.includes('verfahren.tief = 7'))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
