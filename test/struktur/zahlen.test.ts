import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Datei, lineOf, packageSources, versionedFiles } from './lib.ts';

/**
 * Numbers that happen to equal a figure of the law but are none: file, number, what it is. An entry that nothing
 * needs any more is an error.
 */
const ANDERE_BEDEUTUNG: readonly (readonly [datei: string, zahl: string, was: string])[] = [
  [
    'packages/engine/src/wertung/preismethoden.ts',
    '1.5',
    'name of a price method: linear to 1.5 times the price',
  ],
  ['packages/engine/src/wertung/preismethoden.ts', '100000', 'scale in which a ratio is shown'],
  ['packages/engine/src/wertung/beschreibung.ts', '1,5', 'the same method in words'],
  ['packages/engine/src/wertung/beschreibung.ts', '1.5', 'the same method in English'],
  ['packages/engine/src/wertung/beschreibung.ts', '100.000', 'scale in which a ratio is shown'],
  ['packages/engine/src/wertung/schritte.ts', '100000', 'scale in which a ratio is shown'],
  ['packages/engine/src/wertung/simulate-matrix.ts', '100000', 'price of an invented bid'],
  ['packages/output/src/wertung/worte.ts', '1.5', 'name of a price method'],
  ['packages/output/src/seite/stil-html.ts', '1.5', 'line height'],
  ['packages/output/src/writers/html-style.ts', '1.5', 'line height'],
  ['packages/output/src/writers/xlsx/wertung/formeln.ts', '1.5', 'name of a price method'],
  ['packages/output/src/writers/xlsx/wertung/formeln.ts', '100000', 'scale in which a ratio is shown'],
];

/**
 * Figures that can only come from a rule: amounts and thresholds from 1,000, and everything with decimals. Smaller
 * whole numbers are too common to be told from array indexes.
 */
function figuresOf(regeln: readonly Datei[]): ReadonlySet<string> {
  const zahlen = new Set<string>();
  const visit = (wert: unknown, zaehlt: boolean): void => {
    if (typeof wert === 'number' && zaehlt && (wert >= 1000 || !Number.isInteger(wert)))
      zahlen.add(String(wert));
    if (Array.isArray(wert)) for (const kind of wert) visit(kind, zaehlt);
    else if (typeof wert === 'object' && wert !== null) {
      for (const [schluessel, kind] of Object.entries(wert))
        visit(kind, ['wert', 'unter', 'bis'].includes(schluessel));
    }
  };
  for (const { text } of regeln) visit(entryOf(parse(text), 'parameter'), false);
  return zahlen;
}

/** All values of `parameter:` at any depth (a module's own, or an overlay's changes). */
function entryOf(inhalt: unknown, schluessel: string): unknown[] {
  if (typeof inhalt !== 'object' || inhalt === null) return [];
  return Object.entries(inhalt).flatMap(([name, kind]) =>
    name === schluessel ? [kind] : entryOf(kind, schluessel),
  );
}

/** Figures, paragraphs and dates that stand in code outside comments. */
function checkFigures(dateien: readonly Datei[], zahlen: ReadonlySet<string>): readonly string[] {
  return dateien.flatMap((datei) => {
    const baum = ts.createSourceFile(datei.pfad, datei.text, ts.ScriptTarget.Latest, true);
    const fehler: string[] = [];
    const visit = (knoten: ts.Node): void => {
      const fund = figureIn(knoten, zahlen);
      if (fund !== undefined && !isOther(datei.pfad, fund)) {
        const zeile = lineOf(datei.text, knoten.getStart(baum));
        fehler.push(`${datei.pfad}:${zeile}: "${fund}" belongs into rules/, not into code.`);
      }
      ts.forEachChild(knoten, visit);
    };
    visit(baum);
    return fehler;
  });
}

function figureIn(knoten: ts.Node, zahlen: ReadonlySet<string>): string | undefined {
  if (ts.isNumericLiteral(knoten)) return zahlen.has(knoten.text) ? knoten.text : undefined;
  if (isExample(knoten)) return undefined;
  const text =
    ts.isStringLiteralLike(knoten) ||
    ts.isTemplateHead(knoten) ||
    ts.isTemplateMiddleOrTemplateTail(knoten) ||
    ts.isRegularExpressionLiteral(knoten)
      ? knoten.text
          .replace(ANZEIGEBEISPIEL, '')
          .replace(ts.isRegularExpressionLiteral(knoten) ? QUANTOR : '', '')
      : undefined;
  if (text === undefined) return undefined;
  return /§+\s*\d+\w*/.exec(text)?.[0] ?? /\b20\d\d-\d\d-\d\d\b/.exec(text)?.[0] ?? amountIn(text, zahlen);
}

/** How to write a value, in a sentence for people: `z. B. 2028-06-30`, `date("2028-06-30")`. */
const ANZEIGEBEISPIEL = /(?:z\. B\.|e\.g\.) [„"'`]?[\d.,-]+|\bdate\("[^"]*"\)/g;

/** `{1,5}` in a regular expression counts characters. */
const QUANTOR = /\{\d+(?:,\d*)?\}/g;

/** Inside `examples: […]` or `beispiel: …`, which show how to write a value. */
function isExample(knoten: ts.Node): boolean {
  for (let oben = knoten.parent; oben !== undefined && !ts.isStatement(oben); oben = oben.parent) {
    if (ts.isPropertyAssignment(oben) && /^(examples|beispiele?)$/.test(oben.name.getText())) return true;
  }
  return false;
}

/** A figure inside a sentence, written the German or the plain way: `10.000`, `85.712,42`, `10000`. */
function amountIn(text: string, zahlen: ReadonlySet<string>): string | undefined {
  return [...text.matchAll(/\d[\d.,]*\d/g)]
    .map(([fund]) => fund)
    .find((fund) => zahlen.has(fund) || zahlen.has(fund.replaceAll('.', '').replace(',', '.')));
}

const isOther = (pfad: string, zahl: string): boolean =>
  ANDERE_BEDEUTUNG.some(([datei, erlaubt]) => datei === pfad && erlaubt === zahl);

const zahlen = figuresOf(versionedFiles(/^rules\/.*\.(modul|overlay|variante)\.yaml$/));

describe('no figure of the law in code', () => {
  it('the rules have figures to look for', () => expect(zahlen.size).toBeGreaterThan(0));
  it('holds', () => expect(checkFigures(packageSources(), zahlen)).toEqual([]));
  it('no exception is left over', () => {
    const quellen = packageSources();
    const tote = ANDERE_BEDEUTUNG.filter(
      ([pfad, zahl]) => quellen.find((datei) => datei.pfad === pfad)?.text.includes(zahl) !== true,
    );
    expect(tote).toEqual([]);
  });

  const regeln = [
    {
      pfad: 'rules/a.modul.yaml',
      text: `parameter:
  schwelle: { typ: zahl, werte: [ { ab: 2024-01-01, wert: 10000, quelle: q } ] }
  sockel: { werte: [ { staffel: { stufen: [ { unter: 20000, wert: 85712.42 }, { wert: 30 } ] } } ] }
`,
    },
  ];

  it('figures come from parameters, scaled ones too', () => {
    expect([...figuresOf(regeln)].sort()).toEqual(['10000', '20000', '85712.42']);
  });

  it.each([
    'const klein = einwohner < 10_000;',
    'const sockel = 85712.42;',
    "const text = 'unter 10.000 Einwohnern';",
    "const text = 'der Sockel von 85.712,42 EUR';",
    "const norm = 'WPG § 13 Abs. 4';",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the fixture is the source text of a template
    'const norm = `§ 4 ${gesetz}`;',
    "const frist = '2028-06-30';",
    'const frist = /2026-06-30/;',
    "const hilfe = 'Die Frist endet am 2028-06-30.';",
  ])('the check catches %s', (text) => {
    expect(checkFigures([{ pfad: 'packages/engine/src/a.ts', text }], figuresOf(regeln))).toHaveLength(1);
  });

  it.each([
    '// WPG § 13 Abs. 4, Fassung ab 2024-01-01: 10000',
    'const frist = 30;',
    "const schema = '2020-12';",
  ])('the check allows %s', (text) =>
    expect(checkFigures([{ pfad: 'packages/engine/src/a.ts', text }], figuresOf(regeln))).toEqual([]),
  );
});
