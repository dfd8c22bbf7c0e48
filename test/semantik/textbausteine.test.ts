import { checkTexte, loadKatalog, parseDocument } from '@baukasten/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesIn, problemeIn } from './lib/probleme.ts';
import { anforderungen, groesse, loadRegeln, modul, parameter } from './lib/regeln.ts';
import { bausteine, inhalt, kurz, setzeZusammen } from './lib/texte.ts';

describe('which blocks belong to a project', () => {
  const dateien = bausteine({
    immer: {},
    wenn: { wenn: 'a.ja = true' },
    spaeter: { geltung: { ab: '2026-07-01' } },
    frueher: { geltung: { bis: '2026-06-14' } },
    sachsen: { land: 'SN' },
    ort: { ort: '14628110' },
  });

  it.each([
    ['a condition that holds', { a: { ja: true } }, {}, ['immer', 'wenn']],
    ['a condition that does not', { a: { ja: false } }, {}, ['immer']],
    ['null is no', { a: { ja: null } }, {}, ['immer']],
    ['a later day', { a: { ja: false } }, { stichtag: '2026-07-01' }, ['immer', 'spaeter']],
    ['an earlier day', { a: { ja: false } }, { stichtag: '2026-06-14' }, ['frueher', 'immer']],
    ['a Land', { a: { ja: false }, gemeinde: { land: 'SN' } }, {}, ['immer', 'sachsen']],
    ['a town', { a: { ja: false }, gemeinde: { ags: '14628110' } }, {}, ['immer', 'ort']],
  ])('%s', async (_, angaben, umstaende, erwartet) => {
    const gefunden = await setzeZusammen(dateien, angaben, umstaende);
    expect(gefunden.befunde).toEqual([]);
    expect(inhalt(gefunden)).toEqual({ leistungsbeschreibung: erwartet });
  });

  it('an unknown condition chooses nothing and names the fact', async () => {
    const gefunden = await setzeZusammen(dateien, { a: {} });
    expect(inhalt(gefunden)).toEqual({ leistungsbeschreibung: ['immer'] });
    expect(kurz(gefunden.befunde)).toEqual(['bedingung_offen fehler WENN a.ja']);
    expect(gefunden.befunde[0]?.text.de).toBe(
      'Ob der Baustein WENN „Titel wenn“ dazugehört, ist offen, er wurde nicht gewählt; es fehlt: „Angaben: Ja“ (a.ja).',
    );
    expect(kurz((await setzeZusammen(dateien, {}, { entwurf: true })).befunde)).toEqual([
      'bedingung_offen hinweis WENN a.ja',
    ]);
  });

  it('an unknown Größe names the facts behind it', async () => {
    const regeln = {
      'm.modul.yaml': modul({ groessen: { g: groesse('a.zahl > 5') } }),
      ...bausteine({ x: { wenn: 'groesse.g' } }),
    };
    expect(kurz((await setzeZusammen(regeln, { a: {} })).befunde)).toEqual([
      'bedingung_offen fehler X a.zahl',
    ]);
  });

  it('the day of law decides on period and figures', async () => {
    const werte = [
      { ab: '2026-01-01', bis: '2026-06-30', wert: 1, quelle: 'Testgesetz' },
      { ab: '2026-07-01', wert: 2, quelle: 'Testgesetz' },
    ];
    const regeln = {
      'm.modul.yaml': modul({ parameter: { p: parameter('zahl', werte) } }),
      ...bausteine({
        x: { massgeblich: 'a.tag', geltung: { ab: '2026-07-01' }, text: 'Wert {{ parameter.p }}.' },
      }),
    };
    const teile = async (tag: string | null) =>
      (await setzeZusammen(regeln, { a: { tag } })).dokumente[0]?.teile.map(({ markdown }) => markdown);
    expect(await teile('2026-08-01')).toEqual(['Wert 2.']);
    expect(await teile('2026-06-30')).toBeUndefined();
    expect(await teile(null)).toBeUndefined();
  });
});

describe('documents', () => {
  it('hold sections in their order, then by place, then by id', async () => {
    const dateien = bausteine({
      a: { abschnitt: 'leistung' },
      b: { abschnitt: 'gegenstand' },
      c: { abschnitt: 'leistung', reihenfolge: 20 },
      d: { abschnitt: 'leistung', reihenfolge: 3 },
      e: { abschnitt: 'vermerk' },
      f: { abschnitt: 'bekanntmachung' },
      g: { abschnitt: 'vertrag' },
    });
    expect(inhalt(await setzeZusammen(dateien))).toEqual({
      leistungsbeschreibung: ['b', 'd', 'c', 'a'],
      vertragsbedingung: ['g'],
      vergabevermerk: ['e'],
      bekanntmachung: ['f'],
    });
  });

  it('with a short contract all that both could hold stands in it', async () => {
    const dateien = bausteine({
      auftrag: { abschnitt: 'direktauftrag', wenn: 'a.ja = true' },
      leistung: {},
      vertrag: { abschnitt: 'vertrag' },
      verfahren: { abschnitt: 'verfahren' },
      beides: { dokumente: ['vergabevermerk', 'direktauftrag'] },
    });
    expect(inhalt(await setzeZusammen(dateien, { a: { ja: true } }))).toEqual({
      leistungsbeschreibung: ['verfahren'],
      vergabevermerk: ['beides'],
      direktauftrag: ['beides', 'leistung', 'vertrag', 'auftrag'],
    });
    expect(inhalt(await setzeZusammen(dateien, { a: { ja: false } }))).toEqual({
      leistungsbeschreibung: ['leistung', 'verfahren'],
      vertragsbedingung: ['vertrag'],
      vergabevermerk: ['beides'],
      direktauftrag: ['beides'],
    });
  });

  it('tell of a list only its title, and nothing of facts that are null', async () => {
    const wenn =
      'a.tag = null and (some w in a.worte satisfies w = "x") and (some e in liste satisfies e.zahl = 1)';
    const { dokumente } = await setzeZusammen(bausteine({ x: { wenn } }), {
      a: { tag: null, worte: ['w', 'x'] },
      liste: [
        { id: 'p', zahl: 2 },
        { id: 'q', zahl: 1 },
      ],
    });
    const [x] = dokumente[0]?.herkunft ?? [];
    expect(x?.warum).toBe('Gewählt nach „Angaben: a.worte“; „liste“.');
  });

  it('say of each block what it rests on and why it is there', async () => {
    const dateien = {
      ...anforderungen({ R: { dann: 'a.ja' } }),
      ...bausteine({ x: { wenn: 'a.ja = true', verlangt_von: ['R'] }, y: {} }),
    };
    const { dokumente } = await setzeZusammen(dateien, { a: { ja: true } });
    const [x, y] = dokumente[0]?.herkunft ?? [];
    expect(x).toMatchObject({
      baustein: 'test/x',
      quelle: 'Testgesetz § 1',
      stand: '2026-01-01',
      sicherheit: 'A',
    });
    expect(x?.warum).toBe('Gewählt nach „Angaben: Ja“: ja; verlangt von R (R).');
    expect(y?.warum).toBe('Gehört zu jedem Vorhaben dieser Art.');
    expect(x?.version).toMatch(/^eigen\+[0-9a-f]{12}$/);
    expect(x?.version).not.toBe(y?.version);
  });
});

describe('findings', () => {
  it('gaps: one for each fact, with all blocks that need it', async () => {
    const dateien = bausteine({ x: { text: '{{ a.text }} {{ a.zahl }}' }, y: { text: '{{ a.text }}' } });
    const gefunden = await setzeZusammen(dateien, { a: { text: null } });
    expect(kurz(gefunden.befunde)).toEqual(['luecke fehler X+Y a.text', 'luecke fehler X a.zahl']);
    expect(gefunden.befunde.map(({ text }) => text.de)).toEqual([
      '„Angaben: a.text“ (a.text) ist noch leer (null); gebraucht wird die Angabe in X, Y. Bitte eintragen.',
      '„Angaben: a.zahl“ (a.zahl) fehlt; gebraucht wird die Angabe in X. Bitte eintragen.',
    ]);
    const entwurf = await setzeZusammen(dateien, { a: { text: null } }, { entwurf: true });
    expect(kurz(entwurf.befunde)).toEqual(['luecke hinweis X+Y a.text', 'luecke hinweis X a.zahl']);
    expect(entwurf.dokumente[0]?.luecken).toEqual([
      { pfad: 'a.text', baustein: 'test/x' },
      { pfad: 'a.zahl', baustein: 'test/x' },
      { pfad: 'a.text', baustein: 'test/y' },
    ]);
  });

  it('a gap that only law could fill says so', async () => {
    const dateien = {
      'm.modul.yaml': modul({ parameter: { p: parameter('zahl', [], { gesetzt_von: 'land' }) } }),
      ...bausteine({ x: { text: '{{ parameter.p }}' } }),
    };
    const { befunde } = await setzeZusammen(dateien);
    expect(befunde.map(({ text }) => text.de)).toEqual([
      'Für „Parameter“ gibt es keinen belegten Wert; gebraucht wird er in X. Hier hilft keine Angabe der Gemeinde.',
    ]);
  });

  it('contradictions between chosen blocks, once for each pair', async () => {
    const dateien = bausteine({
      x: { schliesst_aus: ['test/y'] },
      y: { schliesst_aus: ['X'], wenn: 'a.ja = true' },
    });
    expect(kurz((await setzeZusammen(dateien, { a: { ja: true } })).befunde)).toEqual([
      'widerspruch fehler X+Y',
    ]);
    expect((await setzeZusammen(dateien, { a: { ja: false } })).befunde).toEqual([]);
  });

  it.each([
    ['violated', { dann: 'a.nein', verbindlichkeit: 'soll' }, ['voraussetzung warnung X R']],
    ['violated on doubtful grounds', { dann: 'a.nein', sicherheit: 'C' }, ['voraussetzung hinweis X R']],
    ['met', { dann: 'a.ja', verbindlichkeit: 'soll' }, []],
    ['open', { dann: 'a.zahl = 1', verbindlichkeit: 'soll' }, []],
    ['not applicable', { wenn: 'a.nein', dann: 'a.nein' }, []],
  ])('a requirement that a chosen text takes to be met: %s', async (_, teile, erwartet) => {
    const dateien = {
      ...anforderungen({ R: teile }),
      ...bausteine({ x: { setzt_voraus: ['R'] }, y: { setzt_voraus: ['R'], wenn: 'a.nein' } }),
    };
    const { befunde } = await setzeZusammen(dateien, { a: { ja: true, nein: false }, abweichungen: [] });
    expect(kurz(befunde)).toEqual(erwartet);
  });

  it.each([
    ['applies, muss, confirmed', { dann: 'a.ja' }, 'warnung'],
    ['applies, but only soll', { dann: 'a.ja', verbindlichkeit: 'soll' }, 'hinweis'],
    ['applies, but grade C', { dann: 'a.ja', sicherheit: 'C' }, 'hinweis'],
    ['may apply', { wenn: 'a.nein', dann: 'a.ja' }, 'hinweis'],
    ['may apply later', { wenn: 'a.nein', dann: 'a.ja', faellig: 'date("2099-01-01")' }, 'hinweis'],
  ])('a requirement that no chosen block answers: %s', async (_, teile, schwere) => {
    const dateien = {
      ...anforderungen({ R: teile }),
      ...bausteine({ x: { verlangt_von: ['R'], wenn: 'a.zahl = 1' } }),
    };
    const { befunde } = await setzeZusammen(dateien, { a: { zahl: 2 }, abweichungen: [] });
    expect(kurz(befunde)).toEqual([`unbeantwortet ${schwere} X R`]);
    expect(befunde[0]?.text.de).toMatch(
      !('wenn' in teile)
        ? /^R verlangt „R“; der Baustein X „Titel x“ fehlt/
        : /^Ob R „R“ hier gilt, steht noch nicht fest. Falls ja, fehlt der Baustein X „Titel x“/,
    );
  });

  it.each([
    ['a recommendation needs no text', { verbindlichkeit: 'soll' }, []],
    ['a duty may', {}, ['unbeantwortet warnung X R']],
  ])('a requirement that is met without a block: %s', async (_, teile, erwartet) => {
    const dateien = {
      ...anforderungen({ R: { dann: 'a.ja', ...teile } }),
      ...bausteine({ x: { verlangt_von: ['R'], wenn: 'a.zahl = 1' } }),
    };
    const { befunde } = await setzeZusammen(dateien, { a: { zahl: 2, ja: true }, abweichungen: [] });
    expect(kurz(befunde)).toEqual(erwartet);
    for (const { text } of befunde) expect(text.de).toMatch(/^R „R“ ist nach den Angaben erfüllt; in den/);
  });

  it('a requirement whose block is open itself is told once', async () => {
    const dateien = {
      ...anforderungen({ R: { dann: 'a.ja' } }),
      ...bausteine({ x: { verlangt_von: ['R'], wenn: 'a.zahl = 1' } }),
    };
    expect(kurz((await setzeZusammen(dateien, {})).befunde)).toEqual(['bedingung_offen fehler X a.zahl']);
  });

  it('an answered requirement, one that does not apply, and one of another Land say nothing', async () => {
    const dateien = {
      ...anforderungen({ R: { dann: 'a.ja' }, S: { wenn: 'a.nein', dann: 'a.ja' }, T: { dann: 'a.ja' } }),
      ...bausteine({
        x: { verlangt_von: ['R'] },
        y: { verlangt_von: ['R', 'S'], wenn: 'a.zahl = 1' },
        z: { verlangt_von: ['T'], land: 'SN' },
      }),
    };
    expect((await setzeZusammen(dateien, { a: { zahl: 2, nein: false } })).befunde).toEqual([]);
  });

  it('a chosen block of which no requirement applies', async () => {
    const dateien = {
      ...anforderungen({ R: { wenn: 'a.nein', dann: 'a.ja' } }),
      ...bausteine({ x: { verlangt_von: ['R'] } }),
    };
    expect(kurz((await setzeZusammen(dateien, { a: { nein: false } })).befunde)).toEqual([
      'nicht_anwendbar hinweis X',
    ]);
  });

  it('a project with an error has no documents', async () => {
    const gefunden = await setzeZusammen(bausteine({ x: {} }), { a: { zahl: 'viel' } });
    expect(gefunden.kopf.probleme.map(({ code }) => code)).toEqual(['schema-typ']);
    expect(gefunden.dokumente).toEqual([]);
  });
});

describe('mistakes in the head of a block', () => {
  it.each([
    ['an unknown fact', { wenn: 'a.jaa' }, 'feel-name "jaa"'],
    ['no condition', { wenn: 'a.zahl' }, 'feel-typ "a.zahl"'],
    ['a day that is none', { massgeblich: 'a.zahl' }, 'feel-typ "a.zahl"'],
    ['an unknown requirement', { verlangt_von: ['R-1'] }, 'katalog-unbekannt "\\"R-1\\""'],
    ['an unknown block', { schliesst_aus: ['test/z'] }, 'katalog-unbekannt "\\"test/z\\""'],
    ['an unknown source', { quelle: 'Irgendwo § 1' }, 'katalog-unbekannt "\\"Irgendwo § 1\\""'],
    ['another place', { baustein: 'test/y' }, 'katalog-pfad "\\"test/y\\""'],
    ['an unknown section', { abschnitt: 'leistungen' }, 'schema-auswahl "\\"leistungen\\""'],
    ['an unknown field', { zwek: 'x' }, 'schema-unbekanntes-feld "zwek"'],
  ])('%s', (_, kopf, problem) => expect(problemeIn(bausteine({ x: kopf }))).toEqual([problem]));

  it('two blocks of one Kennung', () => {
    expect(codesIn(bausteine({ x: {}, y: { kennung: 'X' } }))).toEqual(['katalog-doppelt']);
  });

  it.each([
    ['no head', '## Text\n', /Der Kopf fehlt/, 0],
    ['a head without end', '---\nbaustein: test/x\n', /Der Kopf hat kein Ende/, 0],
    ['YAML that is none', '---\nbaustein: test/x\n titel: y\n---\nText', /./, 2],
    ['nothing', '', /Der Kopf fehlt/, 0],
    ['an empty head', '---\n---\nText', /enthält keine Angaben/, 0],
    ['NUL', '---\na: b\n---\n\0', /NUL/, 3],
  ])('%s', (_, text, satz, zeile) => {
    const [first] = loadRegeln({ 'bausteine/x.baustein.md': text }).probleme;
    expect(first?.text.de).toMatch(satz);
    expect(first?.range.start.line).toBe(zeile);
  });

  it('places count in the file, with a byte order mark and Windows line ends too', () => {
    const [name, text] = Object.entries(bausteine({ x: { wenn: 'a.jaa', text: '\n{{ a.txt }}' } }))[0] ?? [];
    for (const [pre, end] of [
      ['', '\n'],
      ['\uFEFF', '\n'],
      ['', '\r\n'],
    ] as const) {
      const katalog = loadRegeln({ [String(name)]: pre + String(text).replaceAll('\n', end) });
      const places = [...katalog.probleme, ...checkTexte(katalog)].map(({ range }) => range.start);
      expect(places).toEqual([
        { line: 9, character: 9 },
        { line: 12, character: 5 },
      ]);
    }
  });
});

describe('properties', () => {
  it('any text as a block is read without throwing', () => {
    const zeilen = fc.array(
      fc.oneof(
        fc.constantFrom(
          '---',
          'baustein: test/x',
          'wenn: a.ja',
          'abschnitt: leistung',
          '{{ a.ja',
          '{% if %}',
          '\0',
          '\uFEFF',
        ),
        fc.string({ maxLength: 20 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(zeilen, fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        const katalog = loadKatalog(
          [{ pfad: 'test/bausteine/x.baustein.md', document: parseDocument('x.baustein.md', text) }],
          'test',
        );
        for (const one of [...katalog.probleme, ...checkTexte(katalog)]) expect(one.text.de).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('any project gives the same documents twice, and facts never throw', async () => {
    const dateien = bausteine({
      x: { wenn: 'a.ja = true', text: '{{ a.text }} {% if a.zahl > 3 %}{{ a.tag }}{% endif %}' },
      y: { text: '{% for e in liste %}| {{ e.id }} | {{ e.zahl }} |\n{% endfor %}{{ a.zahlen | summe }}' },
    });
    const wert = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('2026-06-30', 'rot'),
    );
    const angaben = fc.record(
      {
        ja: wert,
        zahl: wert,
        tag: wert,
        text: wert,
        zahlen: fc.oneof(fc.constant(null), fc.array(fc.integer(), { maxLength: 3 })),
      },
      { requiredKeys: [] },
    );
    const liste = fc.array(fc.record({ id: fc.string({ maxLength: 3 }), zahl: wert }, { requiredKeys: [] }), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(angaben, liste, fc.boolean(), async (a, eintraege, entwurf) => {
        const projekt = { a, liste: eintraege };
        const einmal = await setzeZusammen(dateien, projekt, { entwurf });
        const nochmal = await setzeZusammen(dateien, projekt, { entwurf });
        expect(JSON.stringify(nochmal.dokumente)).toBe(JSON.stringify(einmal.dokumente));
        expect(kurz(nochmal.befunde)).toEqual(kurz(einmal.befunde));
        for (const { teile, luecken } of einmal.dokumente)
          expect(teile.some(({ markdown }) => markdown.includes('«[fehlt:'))).toBe(luecken.length > 0);
      }),
      { numRuns: 40 },
    );
  });
});
