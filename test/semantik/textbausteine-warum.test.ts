import { describe, expect, it } from 'vitest';
import { bausteine, setzeZusammen } from './lib/texte.ts';

describe('why a block does not belong to a project', () => {
  it.each([
    [
      'the part that fails',
      'a.ja = true and a.zahl = 1',
      { ja: true, zahl: 2 },
      'trifft nicht zu. Entscheidend: „Angaben: a.zahl“: 2 Einwohner.',
    ],
    [
      'both parts of a choice',
      'a.ja = true or a.zahl = 1',
      { ja: false, zahl: 2 },
      'trifft nicht zu. Entscheidend: „Angaben: Ja“: nein; „Angaben: a.zahl“: 2 Einwohner.',
    ],
    ['null', 'a.ja = true', { ja: null }, 'trifft nicht zu. Entscheidend: „Angaben: Ja“: leer (null).'],
    [
      'what is missing',
      'a.ja = true and a.zahl = 1',
      { ja: true },
      'ist offen. Es fehlt: „Angaben: a.zahl“.',
    ],
  ])('%s', async (_, wenn, a, satz) => {
    const { wahlen } = await setzeZusammen(bausteine({ x: { wenn } }), { a });
    expect(wahlen[0]?.warumNicht?.de).toBe(`Nicht gewählt, denn die Bedingung ${satz}`);
  });

  it('in English', async () => {
    const { wahlen } = await setzeZusammen(bausteine({ x: { wenn: 'a.ja = true' } }), { a: { ja: null } });
    expect(wahlen[0]?.warumNicht?.en).toBe(
      'Not chosen, because its condition does not hold. What decides: „Angaben: Ja“: empty (null).',
    );
  });
});
