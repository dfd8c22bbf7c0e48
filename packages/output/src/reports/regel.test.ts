import type { Ausdruck, Quelle, WirksameAnforderung, WirksameErleichterung } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { OPTIONEN, place } from '../probe.test-hilfe.ts';
import { renderRegel } from './regel.ts';
import { renderRegelListe } from './regel-liste.ts';

const MODUL = place(29, 2, 15, 'regeln/ablauf.modul.yaml');
const OVERLAY = place(5, 2, 15, 'regeln/land/bb.overlay.yaml');

const feld = <T>(wert: T) => ({ wert, range: MODUL });

function ausdruck(text: string): Ausdruck {
  return {
    text,
    node: { art: 'literal', typ: 'wahrheitswert', wert: true, von: 0, bis: text.length },
    range: MODUL,
  };
}

const ERLEICHTERUNG: WirksameErleichterung = {
  erleichterung: {
    id: 'verkuerzt',
    titel: 'Verkürzte Planung',
    modul: 'waermeplanung/ablauf',
    beleg: { quelle: 'MusterG § 14 Abs. 4', stand: '2026-08-19', sicherheit: 'B' },
    geltung: {},
    entfaellt: [],
    aendert: {},
    zeile: [],
    range: MODUL,
  },
  wenn: ausdruck('verfahren.art = "verkuerzt"'),
  entfaellt: true,
  herkunft: { ebene: 'land', datei: 'waermeplanung/land/bb', range: OVERLAY },
  sicherheit: 'B',
  unbestaetigt: false,
};

const REGEL: WirksameAnforderung = {
  kennung: 'T-13-4a',
  modul: 'waermeplanung/ablauf',
  modulTitel: 'Ablauf der Planung',
  zeile: ['T-A1'],
  felder: {
    titel: feld('Entwurf mindestens einen Monat zur Einsicht geben'),
    verbindlichkeit: feld('muss' as const),
    adressat: feld('planungsverantwortliche Stelle'),
    quelle: feld('MusterG § 3 Abs. 1 S. 2'),
    stand: feld('2026-08-19'),
    phase: feld('beteiligung'),
    wenn: feld(ausdruck('verfahren.einsichtnahme.von != null')),
    dann: feld(ausdruck('verfahren.einsichtnahme.bis >= groesse.einsichtnahme_ende')),
    faellig: feld(ausdruck('verfahren.einsichtnahme.bis')),
    meldung: feld({ teile: ['Endet am ', ausdruck(' verfahren.einsichtnahme.bis '), '.'], range: MODUL }),
    grenze: feld('Ob alles ausliegt, beurteilt die Stelle.'),
  },
  herkunft: {
    dann: { ebene: 'bund', datei: 'waermeplanung/ablauf', range: MODUL },
    faellig: { ebene: 'land', datei: 'waermeplanung/land/bb', range: OVERLAY },
  },
  erleichterungen: [ERLEICHTERUNG],
  sicherheit: 'B',
  ebene: 'bund',
  range: MODUL,
};

const QUELLE: Quelle = {
  id: 'MusterG',
  titel: 'Mustergesetz',
  adresse: 'https://example.org/g',
  range: MODUL,
};

describe('the page of a rule', () => {
  it('says what it asks, when, on what it rests and where it is written', () => {
    const page = renderRegel(REGEL, OPTIONEN, { MusterG: QUELLE });
    expect(`\n${page.slice(0, page.indexOf('\nGeprüft'))}`).toBe(`
T-13-4a  Entwurf mindestens einen Monat zur Einsicht geben
  MusterG § 3 Abs. 1 S. 2 · muss · Stand 19.08.2026 · Sicherheit B (amtliche
  Zweitquelle)

  Modul:            Ablauf der Planung (waermeplanung/ablauf)
  Zuständig:        planungsverantwortliche Stelle
  Phase:            beteiligung
  Trifft zu, wenn:  verfahren.einsichtnahme.von != null
  Verlangt:         verfahren.einsichtnahme.bis >= groesse.einsichtnahme_ende
  Fällig:           verfahren.einsichtnahme.bis [Land]
  Meldung:          Endet am {{ verfahren.einsichtnahme.bis }}.
  Nicht geprüft:    Ob alles ausliegt, beurteilt die Stelle.
  Steht in:         Bund, regeln/ablauf.modul.yaml:30:3
  Nachzulesen:      https://example.org/g
  Erleichterungen
    – Verkürzte Planung: lässt die Anforderung entfallen. Trifft zu, wenn
      verfahren.art = "verkuerzt". (MusterG § 14 Abs. 4 · Sicherheit B · Land)
`);
  });

  it('says that a duty without condition and date holds always and at once', () => {
    const { wenn: _wenn, faellig: _faellig, ...felder } = REGEL.felder;
    const page = renderRegel({ ...REGEL, felder, herkunft: {} }, OPTIONEN);
    expect(page).toContain('Trifft zu, wenn:  immer\n');
    expect(page).toContain('Fällig:           sofort\n');
  });

  it('says that an unconfirmed relief removes no duty', () => {
    const regel = { ...REGEL, erleichterungen: [{ ...ERLEICHTERUNG, unbestaetigt: true }] };
    expect(renderRegel(regel, { ...OPTIONEN, breite: 200 })).toContain(
      'unbestätigt, nimmt deshalb keine Pflicht weg',
    );
  });

  it('is printed in English around the German law', () => {
    expect(renderRegel(REGEL, { ...OPTIONEN, sprache: 'en' })).toContain(
      'Requires:         verfahren.einsichtnahme.bis >= groesse.einsichtnahme_ende',
    );
  });
});

describe('the list of rules', () => {
  it('stands by module, with force, source and certainty', () => {
    const other = { ...REGEL, kennung: 'T-2', modul: 'waermeplanung/pflicht', modulTitel: 'Pflicht' };
    expect(`\n${renderRegelListe([REGEL, other], OPTIONEN)}`).toBe(`
Ablauf der Planung (waermeplanung/ablauf)
  T-13-4a  muss   Entwurf mindestens einen Monat zur Einsicht geben (MusterG § 3
                  Abs. 1 S. 2 · Sicherheit B)

Pflicht (waermeplanung/pflicht)
  T-2      muss   Entwurf mindestens einen Monat zur Einsicht geben (MusterG § 3
                  Abs. 1 S. 2 · Sicherheit B)

2 Regeln
`);
  });

  it('says so if nothing fits', () => {
    expect(renderRegelListe([], OPTIONEN)).toBe('Keine Regel passt zu dieser Auswahl.\n');
  });
});
