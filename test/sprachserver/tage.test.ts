import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { completeIn, cursorIn, type Klient, startKlient, type Vorschlag } from './lib.ts';

const MUSTER = readFileSync(
  new URL('../../examples/muster-am-see/waermeplan.projekt.yaml', import.meta.url),
  'utf8',
);

/** As of the Stichtag of the example, and two years later. */
let klient: Klient;
let spaeter: Klient;
beforeAll(async () => {
  klient = await startKlient({ einstellungen: { stichtag: '2026-11-22' } });
  spaeter = await startKlient({ einstellungen: { stichtag: '2028-12-01' } });
});

describe('the days that are suggested for a date', () => {
  const complete = (text: string) => completeIn(klient, 'a.projekt.yaml', text);
  const labels = (items: readonly Vorschlag[]) => items.map(({ label }) => label);

  it('offers the limits of a date first, and no day that is none of its own', async () => {
    const items = await complete(MUSTER.replace(/^( {4}bis:) 2026.*/m, '$1 |'));
    const tage = labels(items).filter((one) => /^\d/.test(one));
    expect(tage[0]).toBe('2026-11-11');
    expect(items[0]?.detail).toMatch(/^frühestens WPG-13-4a /);
    expect(tage).not.toContain('2023-12-31');
    expect(tage).not.toContain('2044-12-31');
  });

  it.each([
    ['nichteignung_geprueft_am', '2031-03-12'],
    ['vorgelegt_am', '2026-12-31'],
  ])('knows the deadline of a date in an element of a list: %s', async (feld, tag) => {
    const zeilen = new RegExp(`^( +${feld}:) .*`, 'm');
    const items = await complete(MUSTER.replace(zeilen, '$1 |'));
    expect(labels(items)[0]).toBe(tag);
    expect(labels(items)).not.toContain('2044-12-31');
  });
});

describe('a day before the Stichtag', () => {
  const days = async (feld: string, name = 'v.projekt.yaml') => {
    const { text, position } = cursorIn(MUSTER.replace(feld, `${feld}|`));
    await spaeter.openText(name, text);
    const found = await spaeter.request<readonly { readonly title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: spaeter.uri(name) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    await spaeter.close(name);
    return found.filter(({ title }) => /auf 20\S+ (?:setzen|berichtigen)/.test(title));
  };

  it.each(['vorgelegt_am: null', 'veroeffentlicht_am: null'])(
    'is made up for nothing that nobody has dated: %s',
    async (feld) => {
      expect(MUSTER).toContain(feld);
      expect(await days(feld)).toEqual([]);
    },
  );

  it('mends a written one only if it was so', async () => {
    const [one, ...more] = await days('bis: 2026-11-10');
    expect(more).toEqual([]);
    expect(one?.title).toMatch(/auf 2026-11-11 berichtigen, falls es so war \(erfüllt WPG-13-4a; /);
    expect(one).not.toHaveProperty('isPreferred');
  });
});

describe('a day that fulfils one requirement and violates another', () => {
  it('says so, and is not the one that editors take by themselves', async () => {
    const text = MUSTER.replace('von: 2026-10-12', 'von: 2026-11-21');
    expect(text).not.toBe(MUSTER);
    const { position } = cursorIn(text.replace(/^ {4}bis: 2026/m, '$&|'));
    await klient.openText('f.projekt.yaml', text);
    const found = await klient.request<readonly { readonly title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: klient.uri('f.projekt.yaml') },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const one = found.find(({ title }) => title.includes('(erfüllt WPG-13-4a'));
    expect(one?.title).toContain('(erfüllt WPG-13-4a, verletzt dann WPG-13-4b)');
    expect(one).not.toHaveProperty('isPreferred');
  });
});
