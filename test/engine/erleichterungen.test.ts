import { describe, expect, it } from 'vitest';
import type { Erleichterung } from '../../packages/engine/src/katalog/types.ts';
import {
  anforderung,
  ausdruck,
  entfaellt,
  erleichterung,
  fachgebiet,
  felder,
  je,
  modul,
  ort,
} from './lib/bauen.ts';
import { datum } from './lib/fakten.ts';
import { judgeAll, urteileOf } from './lib/urteile.ts';

/** K1 demands something false of every element `e`; the reliefs speak of the same elements under a name of their own. */
async function judgeElements(relief: Partial<Erleichterung>): Promise<readonly string[]> {
  const eine = erleichterung('R', { je: je('r'), ...relief });
  const rules = modul({
    anforderungen: [anforderung('K1', { dann: 'e.ja' }, { je: je('e') })],
    erleichterungen: [eine],
  });
  const liste = [
    { id: 'frueh', ja: false, datum: datum('2026-01-01') },
    { id: 'spaet', ja: false, datum: datum('2030-01-01') },
  ];
  return [...urteileOf(await judgeAll(fachgebiet({ module: [rules] }), { liste })).values()];
}

const changes = (texte: Parameters<typeof felder>[0]) => ({
  aendert: { K1: { felder: felder(texte), range: ort() } },
});
const LANGE_HIN = 'r.datum > date("2029-01-01")';

describe('a relief per element', () => {
  it.each([
    ['removes the duty', { wenn: ausdruck(LANGE_HIN), entfaellt: entfaellt('K1') }, 'erlassen'],
    ['sets another day', changes({ faellig: 'r.datum' }), 'anstehend'],
    ['sets another content', changes({ dann: LANGE_HIN }), 'erfuellt'],
    ['weakens the duty', { wenn: ausdruck(LANGE_HIN), ...changes({ verbindlichkeit: 'kann' }) }, 'ungenutzt'],
  ])('%s of the elements that it is about', async (_name, relief, urteil) => {
    expect(await judgeElements(relief)).toEqual(['verletzt', urteil]);
  });

  it('does not touch a requirement over another list', async () => {
    const andere = { je: je('r', 'andere'), entfaellt: entfaellt('K1') };
    expect(await judgeElements(andere)).toEqual(['verletzt', 'verletzt']);
  });
});
