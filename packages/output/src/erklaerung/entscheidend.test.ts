import type { Begruendung } from '@baukasten/engine';
import { describe, expect, it } from 'vitest';
import { grund, same } from '../probe.test-hilfe.ts';
import { chooseDeciding } from './entscheidend.ts';

const ja = (text: string) => grund({ art: 'vergleich', text, wert: same('ja'), wahr: true });
const nein = (text: string) => grund({ art: 'vergleich', text, wert: same('nein'), wahr: false });
const offen = (text: string) => grund({ art: 'vergleich', text });
const knoten = (art: Begruendung['art'], wahr: boolean | undefined, text = '') =>
  grund({ art, text, ...(wahr === undefined ? {} : { wahr, wert: same(String(wahr)) }) });

const textsOf = (parent: Begruendung, kinder: readonly Begruendung[]) =>
  chooseDeciding(parent, kinder).gezeigt.map(({ text }) => text);

describe('chooseDeciding', () => {
  const gemischt = [ja('a'), nein('b'), offen('c')];
  it.each([
    ['und', false, ['b']],
    ['oder', true, ['a']],
    ['und', undefined, ['c']],
    ['oder', undefined, ['c']],
  ] as const)('of %s with result %s: %j', (art, wahr, expected) => {
    expect(textsOf(knoten(art, wahr), gemischt)).toEqual(expected);
    expect(chooseDeciding(knoten(art, wahr), gemischt).ohneEinfluss).toBe(2);
  });

  it('keeps the list of a quantifier and the elements that decide', () => {
    const liste = grund({ text: 'teilgebiete', wert: same('Nord, Süd') });
    expect(textsOf(knoten('quantor', false), [liste, ja('Nord'), nein('Süd')])).toEqual([
      'teilgebiete',
      'Süd',
    ]);
  });

  it.each([
    [ja('bedingung'), ['bedingung', 'dann']],
    [nein('bedingung'), ['bedingung', 'sonst']],
    [offen('bedingung'), ['bedingung', 'dann', 'sonst']],
  ])('of a choice the branch that was taken', (bedingung, expected) => {
    const zweige = [bedingung, grund({ text: 'dann' }), grund({ text: 'sonst' })];
    expect(textsOf(knoten('auswahl', undefined), zweige)).toEqual(expected);
  });

  it('shows everything of a comparison', () => {
    expect(textsOf(knoten('vergleich', false), gemischt)).toEqual(['a', 'b', 'c']);
  });

  it('counts what is too much', () => {
    const viele = Array.from({ length: 40 }, (_, i) => nein(`t${i}`));
    expect(chooseDeciding(knoten('und', false), viele)).toMatchObject({ weitere: 28, ohneEinfluss: 0 });
  });
});
