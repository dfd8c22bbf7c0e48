import { describe, expect, it } from 'vitest';
import { dokumentTexte } from './dokumente/texte.ts';
import { aktionTexte } from './features/aktionen/texte.ts';
import { einsichtTexte } from './features/einsicht/texte.ts';
import { hoverWorte } from './features/hover/worte.ts';
import { texte } from './texte.ts';

/** Texts of a table that begin with a count, by the name of their first argument. */
const counted = (tafel: object): readonly string[] =>
  Object.entries(tafel).flatMap(([name, text]) =>
    typeof text === 'function' && /^\(?(?:anzahl|tage)\b/.test(String(text)) ? [name] : [],
  );

/** A text for none, one and two. */
const three = (render: (anzahl: number) => string) => [0, 1, 2].map(render);

describe('counted texts for none, one and two', () => {
  it('of lenses and inlay hints', () => {
    const {
      einwohner,
      entfallen,
      dazu,
      geaendert,
      anforderungen,
      projekte,
      gezaehlt,
      gruen,
      rot,
      fallAbweichend,
    } = einsichtTexte;
    const einwohnerAm = (anzahl: number) =>
      einsichtTexte.einwohnerAm(anzahl, { de: '31.12.2023', en: '2023-12-31' });
    const tafel = {
      einwohner,
      einwohnerAm,
      entfallen,
      dazu,
      geaendert,
      anforderungen,
      projekte,
      gruen,
      rot,
      fallAbweichend,
    };
    expect(counted(einsichtTexte).filter((name) => name !== 'gezaehlt')).toEqual(Object.keys(tafel));
    const all = (sprache: 'de' | 'en') =>
      Object.fromEntries(Object.entries(tafel).map(([name, text]) => [name, three((n) => text(n)[sprache])]));
    expect(all('de')).toEqual({
      einwohner: ['0 Einwohner', '1 Einwohner', '2 Einwohner'],
      einwohnerAm: ['0', '1', '2'].map((zahl) => `${zahl} Einwohner am 31.12.2023`),
      entfallen: ['entfallen 0', 'entfällt 1', 'entfallen 2'],
      dazu: ['kommen 0 dazu', 'kommt 1 dazu', 'kommen 2 dazu'],
      geaendert: ['0 Anforderungen', '1 Anforderung', '2 Anforderungen'].map(
        (text) => `${text} anders beurteilt`,
      ),
      anforderungen: ['0 Anforderungen', '1 Anforderung', '2 Anforderungen'],
      projekte: ['0 Projekte betroffen', '1 Projekt betroffen', '2 Projekte betroffen'],
      gruen: ['0 Fälle grün', '1 Fall grün', '2 Fälle grün'],
      rot: ['0 abweichend', '1 abweichend', '2 abweichend'],
      fallAbweichend: ['✗ 0 abweichend', '✗ 1 abweichend', '✗ 2 abweichend'],
    });
    expect(all('en')).toEqual({
      einwohner: ['0 inhabitants', '1 inhabitant', '2 inhabitants'],
      einwohnerAm: ['0 inhabitants', '1 inhabitant', '2 inhabitants'].map((text) => `${text} on 2023-12-31`),
      entfallen: ['0 fall away', '1 falls away', '2 fall away'],
      dazu: ['0 come up', '1 comes up', '2 come up'],
      geaendert: ['0 requirements', '1 requirement', '2 requirements'].map(
        (text) => `${text} judged differently`,
      ),
      anforderungen: ['0 requirements', '1 requirement', '2 requirements'],
      projekte: ['0 projects concerned', '1 project concerned', '2 projects concerned'],
      gruen: ['0 cases pass', '1 case passes', '2 cases pass'],
      rot: ['0 fail', '1 fails', '2 fail'],
      fallAbweichend: ['✗ 0 deviating', '✗ 1 deviating', '✗ 2 deviating'],
    });
    expect(three((n) => gezaehlt(0, n).de)).toEqual([
      ...['(0 von 0 Projekten gezählt)', '(0 von 1 Projekt gezählt)', '(0 von 2 Projekten gezählt)'],
    ]);
    expect(three((n) => gezaehlt(0, n).en)[1]).toBe('(0 of 1 project counted)');
  });

  it('of text blocks and bids', () => {
    expect(counted(dokumentTexte)).toEqual([
      ...['bausteine', 'luecken', 'textfehler', 'offen', 'fehler', 'ausgeschlossen', 'angebote'],
    ]);
    const { bausteine, luecken, fehler, ausgeschlossen, angebote, punkte } = dokumentTexte;
    expect(three((n) => dokumentTexte.textfehler(n).de)).toEqual([
      ...['0 Fehler, Texte unvollständig', '1 Fehler, Text unvollständig', '2 Fehler, Texte unvollständig'],
    ]);
    expect(three((n) => dokumentTexte.textfehler(n).en)[1]).toBe('1 error, text incomplete');
    expect(three((n) => ausgeschlossen(n).de)[1]).toBe('1 ausgeschlossen');
    expect(three((n) => ausgeschlossen(n).en)[1]).toBe('1 excluded');
    const all = [bausteine, luecken, fehler, angebote].map((text) => three((n) => text(n).de));
    expect(all).toEqual([
      ['0 Bausteine', '1 Baustein', '2 Bausteine'],
      ['keine Lücke', '1 Lücke', '2 Lücken'],
      ['0 Fehler, noch nicht wertbar', '1 Fehler, noch nicht wertbar', '2 Fehler, noch nicht wertbar'],
      ['0 Angebote', '1 Angebot', '2 Angebote'],
    ]);
    expect(three((n) => bausteine(n).en)[1]).toBe('1 text block');
    expect(three((n) => luecken(n).en)[1]).toBe('1 gap');
    expect(three((n) => fehler(n).en)[1]).toBe('1 error, cannot be scored yet');
    expect(three((n) => angebote(n).en)[1]).toBe('1 bid');
    expect(['0', '1', '1,00'].map((zahl) => punkte(zahl).de)).toEqual([
      ...['0 Punkten', '1 Punkt', '1,00 Punkten'],
    ]);
  });

  it('of hovers', () => {
    const [de, en] = [hoverWorte('de'), hoverWorte('en')];
    expect(counted(de)).toEqual(['weitere', 'beiElementen', 'tageBis']);
    expect(three(de.weitere)).toEqual(['… und noch 0', '… und noch 1', '… und noch 2']);
    expect(three(en.weitere)).toEqual(['… and 0 more', '… and 1 more', '… and 2 more']);
    expect(three((n) => de.beiElementen(n, 2))).toEqual(['bei 0 von 2', 'bei 1 von 2', 'bei 2 von 2']);
    expect(three((n) => en.beiElementen(n, 2))).toEqual(['for 0 of 2', 'for 1 of 2', 'for 2 of 2']);
    expect([-2, -1, 0, 1, 2].map(de.tageBis)).toEqual([
      '2 Tage vor dem Stichtag',
      '1 Tag vor dem Stichtag',
      'das ist der Stichtag',
      '1 Tag nach dem Stichtag',
      '2 Tage nach dem Stichtag',
    ]);
    expect([-1, 0, 1, 2].map(en.tageBis)).toEqual([
      '1 day before the reference day',
      'this is the reference day',
      '1 day after the reference day',
      '2 days after the reference day',
    ]);
  });

  it('of actions and suggestions', () => {
    expect(counted(aktionTexte)).toEqual(['alleErsetzen']);
    expect([1, 2].map((n) => aktionTexte.alleErsetzen(n).de)).toEqual([
      '1 sichere Schreibweise berichtigen',
      'Alle 2 sicheren Schreibweisen berichtigen',
    ]);
    expect([1, 2].map((n) => aktionTexte.alleErsetzen(n).en)).toEqual([
      'Mend 1 safe notation',
      'Mend all 2 safe notations',
    ]);
    const waiting = [3, 4, 5].map((n) => texte.warten(Array.from({ length: n }, (_, i) => `A-${i + 1}`)));
    expect(waiting.map(({ de }) => de)).toEqual([
      'gebraucht für A-1, A-2, A-3',
      'gebraucht für A-1, A-2, A-3 und 1 weitere',
      'gebraucht für A-1, A-2, A-3 und 2 weitere',
    ]);
    expect(waiting.map(({ en }) => en)[1]).toBe('needed for A-1, A-2, A-3 and 1 more');
  });
});
