import { checkTexte, parseDocument } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { loadRules, readRegelDateien } from '../lib/katalog.ts';

const worte = (katalog: ReturnType<typeof loadRules>) =>
  checkTexte(katalog).map(({ range, text }) => `${range.uri}:${range.start.line + 1}: ${text.de}`);

describe('text blocks of the rules', () => {
  const dateien = readRegelDateien();
  const texte = dateien.filter(({ pfad }) => pfad.endsWith('.baustein.md'));

  it('read every file, and every placeholder is a field of the project description', () => {
    const katalog = loadRules(dateien);
    const gelesen = Object.values(katalog.fachgebiete).flatMap(({ bausteine }) => bausteine);
    expect(worte(katalog)).toEqual([]);
    expect(gelesen).toHaveLength(texte.length);
  });

  it('the check fails for a placeholder that is none', () => {
    const pfad = 'vergabe/bausteine/probe.baustein.md';
    const text =
      '---\nbaustein: vergabe/probe\ntitel: x\nzweck: { de: x., en: x. }\nabschnitt: leistung\nquelle: GWB\nstand: 2026-01-01\nsicherheit: A\n---\n{{ vorhaben.titl }}\n';
    const katalog = loadRules([...dateien, { pfad, document: parseDocument(pfad, text) }]);
    expect(worte(katalog)).toEqual([expect.stringMatching(/probe\.baustein\.md:10: .*meinten Sie „titel“/)]);
  });

  it('read the law of the same day as the requirements of their topic', () => {
    const { fachgebiete } = loadRules(dateien);
    const other = Object.values(fachgebiete).flatMap(({ module, bausteine }) => {
      const tage = new Set(
        module
          .flatMap(({ anforderungen }) => anforderungen)
          .map(({ felder }) => felder.massgeblich?.wert.text),
      );
      return bausteine.filter(({ massgeblich }) => !tage.has(massgeblich?.text)).map(({ id }) => id);
    });
    expect(other).toEqual([]);
  });
});
