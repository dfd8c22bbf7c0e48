import type { VarianteEintrag } from '@baukasten/language-server/protokoll';
import { describe, expect, it } from 'vitest';
import { planVarianten } from './varianten-plan.ts';

function variante(name: string, eingestellt: readonly string[] = [], inDatei = false): VarianteEintrag {
  const aktiv = inDatei || eingestellt.length > 0;
  return { id: `waermeplanung/varianten/${name}`, titel: name, zweck: '', aktiv, eingestellt, inDatei };
}

const frei = variante('frei');
const kurz = variante('kurz', ['kurz']);
const lang = variante('lang', ['waermeplanung/varianten/lang']);
const datei = variante('datei', [], true);
const beides = variante('beides', ['beides'], true);
const ALLE = [frei, kurz, lang, datei, beides];
const EINGESTELLT = ['kurz', 'vergabe/varianten/andere', 'waermeplanung/varianten/lang', 'beides'];

const plan = (gewaehlt: readonly VarianteEintrag[], eingestellt = EINGESTELLT) => {
  const { neu, geblieben } = planVarianten(eingestellt, ALLE, gewaehlt);
  return { neu, geblieben: geblieben.map(({ titel }) => titel) };
};

describe('variants that are chosen', () => {
  it('leave the setting as it is written if nothing was changed', () =>
    expect(plan([kurz, lang, datei, beides])).toEqual({ neu: EINGESTELLT, geblieben: [] }));
  it('are added under their whole id', () =>
    expect(plan([frei, kurz, lang, datei, beides]).neu).toEqual([...EINGESTELLT, frei.id]));
  it('are taken away under whatever name they have, those of other topics never', () =>
    expect(plan([datei, beides])).toEqual({ neu: ['vergabe/varianten/andere', 'beides'], geblieben: [] }));
  it('stay in force if the file names them, which is told', () =>
    expect(plan([kurz, lang])).toEqual({
      neu: ['kurz', 'vergabe/varianten/andere', 'waermeplanung/varianten/lang'],
      geblieben: ['datei', 'beides'],
    }));
  it('keep of a name with two meanings the one that stays chosen', () => {
    const a = { ...variante('a', ['doppelt']), id: 'x/varianten/doppelt' };
    const b = { ...variante('b', ['doppelt']), id: 'y/varianten/doppelt' };
    expect(planVarianten(['doppelt'], [a, b], [b]).neu).toEqual(['y/varianten/doppelt']);
  });
});
