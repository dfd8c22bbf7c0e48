import { readFileSync } from 'node:fs';
import type { Pruefstand } from '@baukasten/language-server/protokoll';
import { describe, expect, it } from 'vitest';
import type { L10n } from '../l10n.ts';
import {
  anzahlWort,
  einwohnerSatz,
  ergebnisOf,
  faelleSatz,
  formatTag,
  problemeSatz,
  urteilWort,
} from './worte.ts';

/** English texts as they stand in the code. */
const englisch: L10n = {
  sprache: 'en',
  t: (text, ...angaben) => text.replace(/\{(\d)\}/g, (_, stelle) => String(angaben[Number(stelle)])),
  of: ({ en }) => en,
};

function counts(stand: Pruefstand, pflichten: number, erfuellt: number) {
  const zusammenfassung = { pflichten, nachUrteil: { erfuellt }, fehler: 0, warnungen: 0, hinweise: 0 };
  return { stand, zusammenfassung };
}

describe('words of a report', () => {
  it('a verdict alone and after a number', () => {
    expect(urteilWort(englisch, 'nicht_anwendbar')).toBe('does not apply');
    expect(anzahlWort(englisch, 'nicht_anwendbar', 3)).toBe('3 not applicable');
    expect(anzahlWort(englisch, 'verletzt', 2)).toBe('2 violated');
  });
  it('count none, one and two in both languages', () => {
    const bundle: Readonly<Record<string, string>> = JSON.parse(
      readFileSync(new URL('../../l10n/bundle.l10n.de.json', import.meta.url), 'utf8'),
    );
    const deutsch: L10n = {
      sprache: 'de',
      t: (text, ...angaben) => englisch.t(bundle[text] ?? `${text} fehlt`, ...angaben),
      of: ({ de }) => de,
    };
    const counted = (l10n: L10n) =>
      [0, 1, 2].map((n) => [
        anzahlWort(l10n, 'anstehend', n),
        problemeSatz(l10n, n),
        faelleSatz(l10n, 0, n),
        einwohnerSatz(l10n, n),
        ergebnisOf(l10n, counts('geprueft', n, 0)).satz,
        l10n.t('{0} violated · {1} open · {2} coming up', n, n, n),
      ]);
    expect(counted(deutsch)).toEqual([
      [
        ...['0 anstehend', '0 Probleme in der Datei', '0 von 0 Fällen bestanden', '0 Einwohner'],
        ...['0 von 0 Pflichten erfüllt', '0 verletzt · 0 offen · 0 anstehend'],
      ],
      [
        ...['1 anstehend', '1 Problem in der Datei', '0 von 1 Fall bestanden', '1 Einwohner'],
        ...['0 von 1 Pflicht erfüllt', '1 verletzt · 1 offen · 1 anstehend'],
      ],
      [
        ...['2 anstehend', '2 Probleme in der Datei', '0 von 2 Fällen bestanden', '2 Einwohner'],
        ...['0 von 2 Pflichten erfüllt', '2 verletzt · 2 offen · 2 anstehend'],
      ],
    ]);
    expect(counted(englisch).map((row) => row.slice(1, 4))).toEqual([
      ['0 problems in the file', '0 of 0 cases passed', '0 inhabitants'],
      ['1 problem in the file', '0 of 1 case passed', '1 inhabitant'],
      ['2 problems in the file', '0 of 2 cases passed', '2 inhabitants'],
    ]);
  });
  it('count duties in singular and plural', () => {
    const satz = (pflichten: number): string => ergebnisOf(englisch, counts('geprueft', pflichten, 1)).satz;
    expect(satz(1)).toBe('1 of 1 duty fulfilled');
    expect(satz(2)).toBe('1 of 2 duties fulfilled');
  });
  it('of what was not checked there are no counts, and those of a faulty file say so', () => {
    expect(ergebnisOf(englisch, counts('ungeprueft', 0, 0))).toEqual({
      satz: 'Not checked: mend the errors first.',
    });
    expect(ergebnisOf(englisch, counts('fehlerhaft', 181, 15))).toEqual({
      satz: '15 of 181 duties fulfilled',
      warnung: 'The file contains errors; what was readable has been judged.',
    });
    expect(ergebnisOf(englisch, counts('geprueft', 181, 15)).warnung).toBeUndefined();
  });
  it('write days as people do', () => {
    expect(formatTag('de', '2027-01-31')).toBe('31.01.2027');
    expect(formatTag('en', '2027-01-31')).toBe('2027-01-31');
    expect(formatTag('de', 'demnächst')).toBe('demnächst');
  });
});
