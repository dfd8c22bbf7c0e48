import { describe, expect, it } from 'vitest';
import { befund, GESTERN, MORGEN, urteile } from './lib/pruefen.ts';
import { anforderungen, type Eintrag } from './lib/regeln.ts';

describe('Verdicts, marks', () => {
  const mitFrist = anforderungen({ R: { dann: 'true', erledigt_am: 'a.tag', faellig: 'a.pflichttag' } });

  it.each([
    ['2026-05-02', '2026-05-01', true],
    ['2026-05-01', '2026-05-01', undefined],
    ['2026-04-30', '2026-05-01', undefined],
  ])(
    'erfuellt after faellig carries the mark verspaetet (done %s, due %s)',
    async (tag, pflichttag, verspaetet) => {
      const eine = await befund('R', mitFrist, { a: { tag, pflichttag } });
      expect([eine.urteil, eine.verspaetet]).toEqual(['erfuellt', verspaetet]);
    },
  );

  it('the finding of a planned duty says "geplant am …"', async () => {
    const eine = await befund('R', mitFrist, { a: { tag: MORGEN, pflichttag: '2026-07-01' } });
    expect(eine.geplantAm).toBe(MORGEN);
    expect(eine.meldung.de).toContain('Geplant am 16.06.2026.');
  });

  it('naechste: the next due date of a recurring duty is shown with erfuellt', async () => {
    const regeln = anforderungen({ R: { dann: 'a.ja', naechste: 'a.tag' } });
    expect((await befund('R', regeln, { a: { ja: true, tag: MORGEN } })).naechste).toBe(MORGEN);
  });

  it('naechste is not shown without erfuellt', async () => {
    const regeln = anforderungen({ R: { dann: 'a.ja', naechste: 'a.tag' } });
    expect((await befund('R', regeln, { a: { ja: false, tag: MORGEN } })).naechste).toBeUndefined();
  });

  it('grenze is printed beside erfuellt', async () => {
    const regeln = anforderungen({ R: { dann: 'a.ja', grenze: 'Ob unverzüglich, beurteilt die Stelle.' } });
    expect((await befund('R', regeln, { a: { ja: true } })).grenze).toBe(
      'Ob unverzüglich, beurteilt die Stelle.',
    );
  });
});

describe('Verdicts, phase', () => {
  const mitte = (teile: Eintrag = {}) => anforderungen({ R: { phase: 'mitte', dann: 'a.ja', ...teile } });
  it.each<readonly [satz: string, anforderung: Eintrag, angaben: Eintrag, urteil: string]>([
    ['a later phase is anstehend', {}, { a: { ja: false }, stand_der_planung: 'anfang' }, 'anstehend'],
    [
      'a later phase is anstehend without further facts',
      { wenn: 'a.nein' },
      { stand_der_planung: 'anfang' },
      'anstehend',
    ],
    ['the phase reached is judged', {}, { a: { ja: false }, stand_der_planung: 'mitte' }, 'verletzt'],
    ['an earlier phase is judged', {}, { a: { ja: false }, stand_der_planung: 'ende' }, 'verletzt'],
    [
      'unless faellig is a date that has passed',
      { faellig: 'a.tag' },
      { a: { ja: false, tag: GESTERN }, stand_der_planung: 'anfang' },
      'verletzt',
    ],
    [
      'faellig true is no date that has passed',
      { faellig: 'true' },
      { a: { ja: false }, stand_der_planung: 'anfang' },
      'anstehend',
    ],
    [
      'a later phase does not take erfuellt away',
      {},
      { a: { ja: true }, stand_der_planung: 'anfang' },
      'erfuellt',
    ],
    ['stand_der_planung absent is unknown', {}, { a: { ja: false } }, 'offen'],
  ])('%s', async (_satz, teile, angaben, urteil) => {
    expect(await urteile(mitte(teile), angaben)).toEqual({ R: urteil });
  });

  it('the first phase lies after none', async () => {
    const regeln = anforderungen({ R: { phase: 'anfang', dann: 'a.ja' } });
    expect(await urteile(regeln, { a: { ja: false } })).toEqual({ R: 'verletzt' });
  });
});
