import { describe, expect, it } from 'vitest';
import type { L10n } from '../l10n.ts';
import type { Zusammenfassung } from './bericht.ts';
import { anzahlWort, formatTag, pflichtenSatz, urteilWort } from './worte.ts';

/** English texts as they stand in the code. */
const englisch: L10n = {
  sprache: 'en',
  t: (text, ...angaben) => text.replace(/\{(\d)\}/g, (_, stelle) => String(angaben[Number(stelle)])),
  of: ({ en }) => en,
};

describe('words of a report', () => {
  it('a verdict alone and after a number', () => {
    expect(urteilWort(englisch, 'nicht_anwendbar')).toBe('does not apply');
    expect(anzahlWort(englisch, 'nicht_anwendbar', 3)).toBe('3 not applicable');
    expect(anzahlWort(englisch, 'verletzt', 2)).toBe('2 violated');
  });
  it('count duties in singular and plural', () => {
    const satz = (pflichten: number): string =>
      pflichtenSatz(englisch, { pflichten, nachUrteil: { erfuellt: 1 } } as unknown as Zusammenfassung);
    expect(satz(1)).toBe('1 of 1 duty fulfilled');
    expect(satz(2)).toBe('1 of 2 duties fulfilled');
  });
  it('write days as people do', () => {
    expect(formatTag('de', '2027-01-31')).toBe('31.01.2027');
    expect(formatTag('en', '2027-01-31')).toBe('2027-01-31');
    expect(formatTag('de', 'demnächst')).toBe('demnächst');
  });
});
