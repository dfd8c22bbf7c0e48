import { type Problem, runFaelle, type SourceRange } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { loadRules, readFalldateien, readRegelDateien } from '../lib/katalog.ts';

const dateien = readRegelDateien();
const katalog = loadRules(dateien);
const bericht = runFaelle(katalog, readFalldateien(dateien));

const place = ({ uri, start }: SourceRange) => `${uri}:${start.line + 1}:${start.character + 1}`;
const say = ({ range, text }: Problem) => `${place(range)} ${text.de}`;

describe('rules', () => {
  it('are free of problems', () => expect([...katalog.probleme, ...bericht.probleme].map(say)).toEqual([]));
  it('leave no verdict without a case', () =>
    expect(bericht.luecken.map(({ kennung, urteile }) => `${kennung}: ${urteile.join(', ')}`)).toEqual([]));
  it('have cases', () => expect(bericht.ergebnisse.length).toBeGreaterThan(0));
});

describe('cases', () => {
  it.each(bericht.ergebnisse.map((ergebnis) => [`${ergebnis.datei}: ${ergebnis.name}`, ergebnis] as const))(
    '%s',
    (_, { abweichungen }) => {
      const shown = abweichungen.map(
        ({ was, element, erwartet, erhalten, range }) =>
          `${place(range)} ${was}${element === undefined ? '' : `/${element}`}: ${erwartet} ≠ ${erhalten}`,
      );
      expect(shown).toEqual([]);
    },
  );
});
