import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEISPIEL, VERLETZT } from '../beispiel.test-hilfe.ts';
import { beliebigerBericht, columnsOf } from '../beliebig.test-hilfe.ts';
import type { BerichtOptionen } from '../bericht.ts';
import { befund, bericht, OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import { renderTerminal } from './terminal.ts';

const render = (one = BEISPIEL, optionen: Partial<BerichtOptionen> = {}) =>
  renderTerminal(bericht(one), { ...OPTIONEN, ...optionen });

describe('the terminal report', () => {
  it('reads from what to do next to the result, at 80 columns', () => {
    expect(`\n${render()}`).toBe(`
Storkow (Mark) · Brandenburg
Kommunale Wärmeplanung · storkow/waermeplan.projekt.yaml
Stichtag 22.11.2026 · Stand der Planung: Vorbereitung
Rechtsstand: Regelwerk 0.1.0 · Stand der Quellen 19.08.2026

Als Nächstes
  ✗ sofort          Ende der Einsichtnahme auf frühestens 02.03.2027 legen.
                    (T-13-4a)
  ○ bis 30.06.2028  Wärmeplan beschließen und veröffentlichen (T-4-2)
  ? angeben         Entwurf fertig am (verfahren.entwurf.fertig_am) eintragen.
                    (T-7-2)

Probleme in der Datei
  ! Warnung storkow/waermeplan.projekt.yaml:5:26 [datum-format]
    Ein Datum wird als JJJJ-MM-TT geschrieben.
    5 │   einsichtnahme: { von: 2027-02-01, bis: 2027-02-28 }
      │                          ^^^^^^^^^^
    → Vorschlag: 2027-02-01

Vorbereitung · 1 erfüllt · 1 erlassen

Beteiligung am Entwurf
  ✗ verletzt  T-13-4a  Entwurf mindestens einen Monat zur Einsicht geben
      MusterG § 3 Abs. 1 S. 2 · Fehler · muss · Stand 19.08.2026 · Sicherheit A
      Die Einsichtnahme endet am 28.02.2027, frühestens zulässig ist der
      02.03.2027.
      storkow/waermeplan.projekt.yaml:5:3
      5 │   einsichtnahme: { von: 2027-02-01, bis: 2027-02-28 }
        │   ^^^^^^^^^^^^^
      → Ende der Einsichtnahme auf frühestens 02.03.2027 legen.
  ? offen (Warnung)  T-7-2  Betreiber der Netze beteiligen (MusterG § 3 Abs. 1
      S. 2)
      Es fehlt: Entwurf fertig am (verfahren.entwurf.fertig_am)
      (storkow/waermeplan.projekt.yaml:7:5)
  ○ steht an  bis 30.06.2028  T-4-2  Wärmeplan beschließen und veröffentlichen
      (MusterG § 3 Abs. 1 S. 2)

Hinweise
  ! Die Einwohnerzahl liegt nahe an einer Schwelle.
    (storkow/waermeplan.projekt.yaml:3:3)

Ergebnis
  1 von 5 Pflichten erfüllt · 1 verletzt · 1 offen · 1 anstehend · 1 erlassen
  1 Fehler · 1 Warnung · 0 Hinweise

Alles im Einzelnen zeigt --ausfuehrlich, ein einzelnes Urteil „baukasten
erklaeren KENNUNG DATEI“.

Geprüft sind Vollständigkeit und Ablauf; das ist keine Rechtsberatung. Jede
Regel nennt ihren Stand und ihre Sicherheit: A Normtext gelesen, B amtliche
Zweitquelle, C andere Quelle, U unbestätigt. C und U gelten als ungeprüft und
ergeben nie einen Fehler.
`);
  });

  it('keeps its shape at 60 columns, in English', () => {
    const text = render(pruefbericht({ befunde: [VERLETZT] }), { breite: 60, sprache: 'en' });
    expect(`\n${text}`).toBe(`
Storkow (Mark) · Brandenburg
Kommunale Wärmeplanung · storkow/waermeplan.projekt.yaml
Reference day 2026-11-22 · stage of planning: Vorbereitung
Law: rules 0.1.0 · sources as of 2026-08-19

Beteiligung am Entwurf
  ✗ violated  T-13-4a  Entwurf mindestens einen Monat zur
      Einsicht geben
      MusterG § 3 Abs. 1 S. 2 · error · must · as of
      2026-08-19 · certainty A
      Die Einsichtnahme endet am 28.02.2027, frühestens
      zulässig ist der 02.03.2027.
      storkow/waermeplan.projekt.yaml:5:3
      5 │   einsichtnahme: { von: 2027-02-01, bis: 2027-02-…
        │   ^^^^^^^^^^^^^
      → Ende der Einsichtnahme auf frühestens 02.03.2027
        legen.

Result
  0 of 1 duty fulfilled · 1 violated
  1 error · 0 warnings · 0 notes

Everything in detail: --ausfuehrlich; one verdict:
"baukasten erklaeren KENNUNG FILE".

This checks completeness and procedure and is no legal
advice. Each rule states its date and its certainty: A text
of the norm read, B official secondary source, C other
source, U unconfirmed. C and U count as unverified and never
give an error.
`);
  });

  it('colours words and changes none', () => {
    const coloured = render(BEISPIEL, { farbe: true });
    expect(coloured).toContain('\u001B[31m✗\u001B[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(render());
  });

  it('shows in detail what is only counted otherwise', () => {
    const erfuellt = befund({ grenze: 'Ob rechtzeitig ausgelegt wurde, beurteilt die Stelle.' });
    const one = pruefbericht({ befunde: [erfuellt], groessen: BEISPIEL.groessen });
    const words = [
      'Nicht geprüft: Ob rechtzeitig',
      'Abgeleitete Werte',
      'Frühestes Ende der Einsichtnahme  02.03.2027',
    ];
    expect(words.map((word) => render(one).includes(word))).toEqual([false, false, false]);
    const detail = render(one, { ausfuehrlich: true });
    expect(words.map((word) => detail.includes(word))).toEqual([true, true, true]);
  });

  it('marks what rests on unconfirmed law', () => {
    const one = pruefbericht({
      befunde: [{ ...VERLETZT, schwere: 'hinweis', ungeprueft: true, sicherheit: 'C' }],
    });
    expect(render(one)).toContain('Einsicht geben\n      [ungeprüft]');
  });

  it.each([
    ['überschritten', { faelligAm: '2026-10-01' }, 'Frist 01.10.2026 abgelaufen'],
    ['am Stichtag selbst', { faelligAm: '2026-11-22' }, 'Frist 22.11.2026 ·'],
    ['nach anderem Recht', { rechtstag: '2026-01-01' }, 'nach dem Recht vom 01.01.2026'],
  ])('says beside the source: %s', (_name, felder, words) => {
    expect(render(pruefbericht({ befunde: [{ ...VERLETZT, ...felder }] }), { breite: 120 })).toContain(words);
  });

  it('says that variants are not the law in force', () => {
    const one = pruefbericht({ varianten: ['waermeplanung/varianten/schwelle'] });
    expect(render(one, { breite: 120 })).toContain(
      'Geprüft mit Varianten, also nicht nach geltendem Recht: waermeplanung/varianten/schwelle',
    );
  });

  it('says that a file could not be judged', () => {
    const probleme = [
      { code: 'yaml-syntax', schwere: 'fehler', text: same('Klammer fehlt.'), range: place(0, 0, 1) },
    ] as const;
    const { gemeinde: _ohne, ...one } = pruefbericht({ fachgebiet: '', probleme });
    expect(render(one)).toContain('Nicht geprüft: Die Datei lässt sich so nicht auswerten.');
  });

  it('tells of a file that is cut off only what is sure: the error, violations, and how much is open', () => {
    const probleme = [
      { code: 'schema-typ', schwere: 'fehler', text: same('Kein Tag.'), range: place(1, 0, 1) },
      { code: 'yaml-syntax', schwere: 'fehler', text: same('Klammer fehlt.'), range: place(4, 7, 1) },
    ] as const;
    const offen = befund({ kennung: 'T-9', urteil: 'offen', schwere: 'warnung' });
    const one = { ...BEISPIEL, probleme, befunde: [VERLETZT, offen, { ...offen, kennung: 'T-10' }] };
    const text = render(one);
    expect(text.indexOf('[yaml-syntax]')).toBeLessThan(text.indexOf('[schema-typ]'));
    expect(text).toContain('bis zu dem Fehler in Zeile 5');
    expect(text).toContain('? 2 Anforderungen offen, vielleicht nur deshalb');
    expect(text).toContain(VERLETZT.kennung);
    expect(text).not.toMatch(/T-9|T-10|Als Nächstes/);
    expect(render(one, { ausfuehrlich: true })).toContain('T-10');
    expect(render(one, { sprache: 'en' })).toContain('up to the error in line 5');
  });

  it('separates several files and sums them up', () => {
    const text = renderTerminal(bericht(BEISPIEL, BEISPIEL), OPTIONEN);
    expect(text.split(`\n${'─'.repeat(80)}\n`)).toHaveLength(2);
    expect(text).toContain('Insgesamt 2 Dateien\n  2 Fehler · 2 Warnungen · 0 Hinweise\n');
  });

  it('fits every line into the width, whatever the texts are', () => {
    const variants = fc.record({
      breite: fc.integer({ min: 40, max: 100 }),
      ausfuehrlich: fc.boolean(),
      sprache: fc.constantFrom('de' as const, 'en' as const),
    });
    fc.assert(
      fc.property(beliebigerBericht, variants, (one, optionen) => {
        for (const line of render(one, optionen).split('\n')) {
          expect(columnsOf(line), line).toBeLessThanOrEqual(optionen.breite);
          expect(line).not.toMatch(/\p{Cc}|\p{Surrogate}|\u202E/u);
        }
      }),
      { numRuns: 150 },
    );
  });
});
