import { describe, expect, it } from 'vitest';
import { type Datei, isTest, packageSources, versionedFiles } from './lib.ts';

const STOPP = 400;
const SELTEN = 250;
const MEDIAN = 100;

interface Groesse {
  readonly pfad: string;
  readonly zeilen: number;
}

const sizeOf = ({ pfad, text }: Datei): Groesse => ({ pfad, zeilen: text.trimEnd().split('\n').length });

function checkSizes(dateien: readonly Datei[]): readonly string[] {
  const groessen = dateien.map(sizeOf).sort((a, b) => a.zeilen - b.zeilen);
  const fehler = groessen
    .filter(({ zeilen }) => zeilen > STOPP)
    .map(
      ({ pfad, zeilen }) =>
        `${pfad} has ${zeilen} lines; no file has more than ${STOPP}: split it by concept.`,
    );
  const lange = groessen.filter(({ zeilen }) => zeilen > SELTEN);
  if (lange.length > groessen.length * 0.05) {
    const namen = lange.map(({ pfad, zeilen }) => `${pfad} (${zeilen})`).join(', ');
    fehler.push(`More than 5 % of the sources have over ${SELTEN} lines: ${namen}.`);
  }
  const mitte = groessen[Math.floor(groessen.length / 2)];
  if (mitte !== undefined && mitte.zeilen > MEDIAN) {
    fehler.push(`The median source has ${mitte.zeilen} lines; at most ${MEDIAN} read well.`);
  }
  return fehler;
}

function checkRuleSizes(dateien: readonly Datei[]): readonly string[] {
  return dateien
    .map(sizeOf)
    .filter(({ zeilen }) => zeilen > SELTEN)
    .map(
      ({ pfad, zeilen }) =>
        `${pfad} has ${zeilen} lines; a rule file has at most ${SELTEN}: split the module.`,
    );
}

describe('file sizes', () => {
  it('sources', () => expect(checkSizes(packageSources())).toEqual([]));
  it('scripts and tests stop at the same limit', () => {
    const dateien = versionedFiles(/^(packages|test)\/.*\.(ts|mjs)$/).filter(
      ({ pfad }) => isTest(pfad) || pfad.endsWith('.mjs'),
    );
    const zuLang = dateien.map(sizeOf).filter(({ zeilen }) => zeilen > STOPP);
    expect(zuLang).toEqual([]);
  });
  it('modules, overlays and variants', () => {
    expect(checkRuleSizes(versionedFiles(/^rules\/.*\.(modul|overlay|variante)\.yaml$/))).toEqual([]);
  });

  const lines = (anzahl: number, pfad: string): Datei => ({ pfad, text: 'x\n'.repeat(anzahl) });

  it('the check catches a file over the stop', () => {
    const viele = Array.from({ length: 30 }, (_, i) => lines(60, `${i}.ts`));
    expect(checkSizes([...viele, lines(STOPP, 'gross.ts')])).toEqual([]);
    expect(checkSizes([...viele, lines(STOPP + 1, 'gross.ts')])).toHaveLength(1);
  });
  it('the check catches too many long files and a long median', () => {
    expect(checkSizes([lines(260, 'a.ts'), lines(10, 'b.ts'), lines(10, 'c.ts')])).toHaveLength(1);
    expect(checkSizes([lines(101, 'a.ts'), lines(101, 'b.ts')])).toHaveLength(1);
  });
  it('the check catches a long module', () => {
    expect(checkRuleSizes([lines(251, 'a.modul.yaml'), lines(250, 'b.modul.yaml')])).toHaveLength(1);
  });
});
