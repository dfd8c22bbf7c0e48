import type { Pruefbericht } from '@baukasten/engine';
import * as fc from 'fast-check';
import { ANSTEHEND, BEISPIEL, ERLASSEN, OFFEN, VERLETZT } from './beispiel.test-hilfe.ts';
import { befund, pruefbericht, same } from './probe.test-hilfe.ts';

/** Letters, umlauts, wide and combining characters, markup, terminal escapes, half surrogates. */
const ZEICHEN = [
  ...'abc xyz äöüß ÄÖ § „“–… .,:;/_-',
  ...'<>&"\'`*[](){}#|\\',
  ...[
    '日',
    '本',
    '한',
    '👍',
    '\u0308',
    '\u200B',
    '\u00A0',
    '\t',
    '\n',
    '\r',
    '\0',
    '\u001B',
    '\u009B',
    '\u202E',
  ],
  ...['\uD800', '\uDC00', '\uFFFE', '\uFFFF', '\uFEFF', ']]>', '&amp;', '<!--', '__proto__'],
];

const text = fc.string({ unit: fc.constantFrom(...ZEICHEN), maxLength: 60 });

/** Names of fields that hold words from files and rules. */
const WORTE = new Set([
  'titel',
  'de',
  'en',
  'text',
  'quelle',
  'pfad',
  'frage',
  'grenze',
  'zweifel',
  'element',
  'adressat',
  'abweichung',
  'gemeinde',
  'feld',
  'datei',
  'ersatz',
  'id',
]);

/** A report in which every word may be anything. */
export const beliebigerBericht: fc.Arbitrary<Pruefbericht> = fc
  .array(text, { minLength: 1, maxLength: 40 })
  .map((words) => {
    let next = 0;
    const replace = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') return WORTE.has(key) ? words[next++ % words.length] : value;
      if (Array.isArray(value)) return value.map((one: unknown) => replace(one, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replace(one, name)]));
    };
    // Structure and types stay; only texts are exchanged.
    return replace(GROSS, '') as Pruefbericht;
  });

/** The example and every other verdict, with elements, dates and all optional fields. */
const GROSS: Pruefbericht = pruefbericht({
  ...BEISPIEL,
  varianten: ['waermeplanung/varianten/schwelle'],
  befunde: [
    VERLETZT,
    OFFEN,
    ANSTEHEND,
    ERLASSEN,
    ...['Nord', 'Süd', 'Ost', 'West', 'Mitte'].map((element) => ({ ...VERLETZT, kennung: 'T-20', element })),
    ...Array.from({ length: 9 }, (_, index) => ({
      ...OFFEN,
      kennung: `T-3${index}`,
      ungeprueft: index === 0,
    })),
    befund({
      urteil: 'begruendet',
      verbindlichkeit: 'soll',
      abweichung: 'Grund',
      zweifel: 'Zweifel',
      grenze: 'Grenze',
      adressat: 'Stelle',
      rechtstag: '2026-01-01',
      rechtstagUnbekannt: true,
      naechste: '2030-01-01',
      geplantAm: '2027-01-01',
      verspaetet: true,
      meldung: same('Abweichung'),
    }),
    befund({ urteil: 'ungenutzt', verbindlichkeit: 'kann', phase: 'fremd' }),
    befund({ urteil: 'nicht_anwendbar' }),
    befund({
      urteil: 'offen',
      schwere: 'hinweis',
      sicherheit: 'U',
      ungeprueft: true,
      fehlt: { angaben: [], recht: [{ art: 'parameter', id: 'p', text: 'Landesrecht' }] },
    }),
  ],
});

export const ALLE_FELDER = GROSS;

/** Counted apart from the code under test: two columns for the wide characters of the generator, none for marks. */
export function columnsOf(line: string): number {
  return [...line].reduce(
    (sum, char) => sum + (/[日本한👍]/u.test(char) ? 2 : /[\u0308\u200B\uFEFF]/.test(char) ? 0 : 1),
    0,
  );
}
