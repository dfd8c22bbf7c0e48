import { describe, expect, it } from 'vitest';
import { loadRegister } from '../lib/katalog.ts';
import { befund, pruefe, urteile } from './lib/pruefen.ts';
import { anforderungen, type Dateien, type Eintrag, modul, overlay } from './lib/regeln.ts';

/** Lübz belongs to the Amt Eldenburg Lübz (key 130765655). */
const LUEBZ = { gemeinde: { ags: '13076089' } };
const register = loadRegister();
const setzt = (titel: string) => ({ aendert: { anforderungen: { R: { titel } } } });
const BUND = modul({ anforderungen: { R: { titel: 'Bund', dann: 'true' } } });

describe('ort: AGS or Verband', () => {
  const amt = {
    'm.modul.yaml': BUND,
    'amt.overlay.yaml': overlay('amt', { ort: '130765655', ...setzt('Amt') }),
  };

  it('the text of the Verband holds in its towns', async () => {
    expect((await befund('R', amt, LUEBZ, { register })).titel).toBe('Amt');
  });

  it('and nowhere else', async () => {
    expect((await befund('R', amt, { gemeinde: { ags: '12067481' } }, { register })).titel).toBe('Bund');
  });

  it('town and Verband on one field: a Problem with both places', async () => {
    const beide = { ...amt, 'stadt.overlay.yaml': overlay('stadt', { ort: '13076089', ...setzt('Stadt') }) };
    const { probleme } = await pruefe(beide, LUEBZ, { register });
    expect(
      probleme.map(({ code, range, verwandt }) => [
        code,
        range.uri,
        verwandt?.map((eines) => eines.range.uri),
      ]),
    ).toEqual([['katalog-konflikt', 'test/stadt.overlay.yaml', ['test/amt.overlay.yaml']]]);
  });
});

describe('several reliefs on one requirement', () => {
  const spaet = (tag: string) => ({ aendert: { R: { faellig: `date("${tag}")` } } });
  const mit = (erleichterungen: Readonly<Record<string, Eintrag>>, weitere: Dateien = {}): Dateien => ({
    ...anforderungen({ R: { dann: 'false' } }, { erleichterungen }),
    ...weitere,
  });
  const SN = { gemeinde: { land: 'SN' } };

  it('one that removes is enough', async () => {
    expect(await urteile(mit({ a: { wenn: 'false', entfaellt: ['R'] }, b: { entfaellt: ['R'] } }))).toEqual({
      R: 'erlassen',
    });
  });

  it('the finding names the one that removes', async () => {
    const regeln = mit({ a: { ...spaet('2030-01-01') }, b: { entfaellt: ['R'] } });
    expect((await befund('R', regeln)).erleichterung?.id).toBe('b');
  });

  it('an unconfirmed one beside a confirmed one does not keep the duty open', async () => {
    const regeln = mit({ a: { sicherheit: 'U', entfaellt: ['R'] }, b: { entfaellt: ['R'] } });
    expect(await urteile(regeln)).toEqual({ R: 'erlassen' });
  });

  it('of two that change one field the higher level wins', async () => {
    const land = overlay('sn', { land: 'SN', ergaenzt: { erleichterungen: { a: spaet('2030-01-01') } } });
    const regeln = mit({ b: spaet('2029-01-01') }, { 'sn.overlay.yaml': land });
    expect((await befund('R', regeln, SN)).faelligAm).toBe('2030-01-01');
  });

  it('one that changes several fields', async () => {
    const e = { aendert: { R: { verbindlichkeit: 'soll', faellig: 'date("2030-01-01")' } } };
    const eine = await befund('R', mit({ e }));
    expect([eine.urteil, eine.verbindlichkeit, eine.faelligAm]).toEqual(['anstehend', 'soll', '2030-01-01']);
  });
});
