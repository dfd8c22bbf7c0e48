import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from './format-json.ts';

describe('formatJson', () => {
  it('keeps short records on one line and breaks long ones', () => {
    const ort = { datei: 'a.yaml', zeile: 1 };
    expect(formatJson({ ort, texte: ['x'.repeat(70), 'y'.repeat(70)], leer: [], nichts: {} })).toBe(
      `{
  "ort": { "datei": "a.yaml", "zeile": 1 },
  "texte": [
    "${'x'.repeat(70)}",
    "${'y'.repeat(70)}"
  ],
  "leer": [],
  "nichts": {}
}
`,
    );
  });

  it('leaves out fields that are undefined', () => {
    expect(formatJson({ a: undefined, b: 1 })).toBe('{ "b": 1 }\n');
  });

  it('says the same as JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (wert) => {
        expect(JSON.parse(formatJson({ wert }))).toEqual(JSON.parse(JSON.stringify({ wert })));
      }),
    );
  });
});
