import { describe, expect, it } from 'vitest';
import { type Datei, lineOf, packageSources } from './lib.ts';

/** Adding one to a line or column, in either order: `start.line + 1`, `1 + pos.character`, `line += 1`. */
const UMRECHNUNG = /\.(?:line|character)\s*\+=?\s*1\b|\b1\s*\+\s*[\w.]*\.(?:line|character)\b/g;

function checkPositions(dateien: readonly Datei[]): readonly string[] {
  return dateien
    .filter(({ pfad }) => !pfad.endsWith('/positions.ts'))
    .flatMap(({ pfad, text }) =>
      [...text.matchAll(UMRECHNUNG)].map(
        (fund) =>
          `${pfad}:${lineOf(text, fund.index)}: only positions.ts turns zero-based positions into one-based.`,
      ),
    );
}

describe('positions are zero-based inside', () => {
  it('holds', () => expect(checkPositions(packageSources())).toEqual([]));

  it('at most one place converts', () => {
    const orte = packageSources().filter(({ pfad }) => pfad.endsWith('/positions.ts'));
    expect(orte.length).toBeLessThanOrEqual(1);
  });

  it.each(['const zeile = range.start.line + 1;', 'const spalte = 1 + start.character;', 'pos.line += 1;'])(
    'the check catches %s',
    (text) => expect(checkPositions([{ pfad: 'packages/output/src/sarif.ts', text }])).toHaveLength(1),
  );
  it('the check allows the one place', () => {
    const text = 'return { zeile: start.line + 1 };';
    expect(checkPositions([{ pfad: 'packages/output/src/reports/positions.ts', text }])).toEqual([]);
  });
});
