import type { Kurzbericht, Pruefbericht } from '@baukasten/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEISPIEL } from '../beispiel.test-hilfe.ts';
import { beliebigerBericht, columnsOf } from '../beliebig.test-hilfe.ts';
import type { BerichtOptionen } from '../bericht.ts';
import { OPTIONEN, place, pruefbericht, same } from '../probe.test-hilfe.ts';
import { ueberblickStuecke } from './ueberblick.ts';

const shorten = ({ befunde, hinweise, groessen, schritte, ...kopf }: Pruefbericht): Kurzbericht => ({
  ...kopf,
  urteile: befunde,
  verletzt: befunde.filter(({ urteil }) => urteil === 'verletzt'),
});

function render(berichte: readonly Pruefbericht[], optionen: Partial<BerichtOptionen> = {}): string {
  const stuecke = ueberblickStuecke({ ...OPTIONEN, ...optionen });
  const projekte = berichte.map((one) => stuecke.projekt(shorten(one), 'projekt: waermeplanung\n'));
  return [...projekte, stuecke.ende()].join('');
}

describe('the overview', () => {
  it('tells of each project what is violated and of all how they stand', () => {
    const { befunde, probleme, ...leer } = BEISPIEL;
    const spaeter = { ...leer, befunde: [], probleme: [], gemeinde: 'Lübz', stichtag: '2027-01-01' };
    expect(`\n${render([BEISPIEL, spaeter])}`).toBe(`
Überblick
Stichtag 22.11.2026 · Rechtsstand: Regelwerk 0.1.0

✗ Storkow (Mark) · Brandenburg storkow/waermeplan.projekt.yaml
  1 von 5 Pflichten erfüllt · 1 verletzt · 1 offen · 1 anstehend · 1 erlassen ·
    nächste sichere Frist 30.06.2028
  ✗ Fehler T-13-4a Die Einsichtnahme endet am 28.02.2027, frühestens zulässig
    ist der 02.03.2027. (MusterG § 3 Abs. 1 S. 2)
Probleme in der Datei
  ! Warnung storkow/waermeplan.projekt.yaml:5:26 [datum-format]
    Ein Datum wird als JJJJ-MM-TT geschrieben.
    → Vorschlag: 2027-02-01

? Lübz · Brandenburg storkow/waermeplan.projekt.yaml
  Keine Anforderung gefunden, die hier an diesem Stichtag gilt.

Insgesamt 2 Dateien
  0 ohne offene Pflicht · 1 mit offenen Pflichten · 1 mit Verstößen · 0 mit
  Fehlern in der Datei
  2 Fehler · 2 Warnungen · 0 Hinweise

Was bei einem Projekt fehlt und warum, zeigt „baukasten pruefen DATEI“; bei
allen zusammen --ausfuehrlich.

Geprüft sind Vollständigkeit und Ablauf; das ist keine Rechtsberatung. Jede
Regel nennt ihren Stand und ihre Sicherheit: A Normtext gelesen, B amtliche
Zweitquelle, C andere Quelle, U unbestätigt. C und U gelten als ungeprüft und
ergeben nie einen Fehler.
`);
  });

  it('names another Stichtag and variants at the project that has them', () => {
    const anders = { ...BEISPIEL, stichtag: '2027-01-01', varianten: ['schwelle-15000'] };
    const [, zweites = ''] = render([BEISPIEL, anders]).split('\n✗ ').slice(1);
    expect(zweites).toMatch(/Stichtag 01\.01\.2027/);
    expect(zweites).toMatch(/nicht nach geltendem Recht:\s+schwelle-15000/);
  });

  it('says which file could not be judged', () => {
    const probleme = [
      { code: 'yaml-syntax', schwere: 'fehler', text: same('Klammer fehlt.'), range: place(0, 0, 1) },
    ] as const;
    const { gemeinde: _ohne, ...one } = pruefbericht({ fachgebiet: '', probleme });
    const text = render([one]);
    expect(text).toContain('Nicht geprüft: Die Datei lässt sich so nicht auswerten.');
    expect(text).toContain('Klammer fehlt.');
    expect(text).toMatch(/1 mit\s+Fehlern in der Datei/);
  });

  it('is empty without projects', () => {
    expect(render([])).toBe('');
  });

  it('fits every line into the width, whatever the texts are', () => {
    const variants = fc.record({
      breite: fc.integer({ min: 40, max: 100 }),
      sprache: fc.constantFrom('de' as const, 'en' as const),
    });
    fc.assert(
      fc.property(beliebigerBericht, variants, (one, optionen) => {
        for (const line of render([one, one], optionen).split('\n')) {
          expect(columnsOf(line), line).toBeLessThanOrEqual(optionen.breite);
          expect(line).not.toMatch(/\p{Cc}|\p{Surrogate}|\u202E/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
