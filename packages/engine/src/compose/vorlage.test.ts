import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse-document.ts';
import { MAX_VORLAGE } from './erlaubt.ts';
import { bausteinOf, KOPF, TYPEN, WERTE, write } from './text.test-hilfe.ts';
import { checkVorlage, namesInText } from './vorlage.ts';

const KOPFZEILEN = KOPF.split('\n').length - 1;

/** The first problem of a template: its words, and the text that it marks, with its line below the head. */
function first(text: string): { readonly de: string; readonly marked: string; readonly zeile: number } {
  const baustein = bausteinOf(text);
  const [one] = checkVorlage(baustein, TYPEN);
  if (one === undefined) throw new Error(`no problem in ${text}`);
  const { start, end } = one.range;
  const line = baustein.quelltext.split('\n')[start.line] ?? '';
  return {
    de: one.text.de,
    marked: line.slice(start.character, start.line === end.line ? end.character : undefined),
    zeile: start.line - KOPFZEILEN,
  };
}

describe('mistakes of a template are found before it runs, at their exact place', () => {
  it.each<readonly [string, RegExp, string, number]>([
    ['Titel: {{ vorhaben.titl }}', /„titl“ gibt es in „vorhaben“ nicht; meinten Sie „titel“\?/, 'titl', 0],
    ['\n{{ vorhabn.titel }}', /„vorhabn“ gibt es nicht; meinten Sie „vorhaben“\?/, 'vorhabn', 1],
    ['{{ titel }}', /„titel“ gibt es nicht; meinten Sie „vorhaben\.titel“\?/, 'titel', 0],
    ['{{ parameter.grenz }}', /in „parameter“ nicht; meinten Sie „grenze“/, 'grenz', 0],
    ['{% for los in lose %}\n  {{ los.nett }}{% endfor %}', /meinten Sie „netto“/, 'nett', 1],
    ['{% for los in lose %}{% endfor %}{{ los.id }}', /„los“ gibt es nicht/, 'los', 0],
    ['{{ gruppen | summe: vorhaben.x }}', /„x“ gibt es in „vorhaben“ nicht/, 'x', 0],
    ['{{ vorhaben }}', /Gruppe von Angaben lässt sich nicht schreiben/, '{{ vorhaben }}', 0],
    ['{{ vorhaben["titel"].size }}', /„size“ gibt es in „vorhaben\.titel“ nicht/, 'size', 0],
    ['{{ vorhaben[vorhaben.titel] }}', /berechnete Namen gibt es nicht/, 'vorhaben[vorhaben.titel]', 0],
    ['{{ vorhaben.constructor }}', /„constructor“ gibt es/, 'constructor', 0],
    ['{{ lose.__proto__ }}', /„__proto__“ gibt es/, '__proto__', 0],
    [
      '{% if vorhaben.jugend == "Ja" %}{% endif %}',
      /Den Wert "Ja" gibt es hier nicht, erlaubt sind "ja"/,
      '"Ja"',
      0,
    ],
    ['{% case vorhaben.jugend %}{% when "jaa" %}{% endcase %}', /Den Wert "jaa"/, '"jaa"', 0],
    ['{% for x in vorhaben.titel %}{% endfor %}', /wird eine Liste erwartet/, 'vorhaben.titel', 0],
    [
      '{{ vorhaben.titel | datum }}',
      /Der Filter „datum“ passt hier nicht, davor steht ein Text/,
      'vorhaben.titel',
      0,
    ],
    ['{{ lose | plural: "Los" }}', /braucht 2 weitere Angaben, hier sind es 1/, 'lose', 0],
    ['{{ vorhaben.titel | uppercase }}', /Den Filter „uppercase“ gibt es nicht/, 'uppercase', 0],
    ['{{ vorhaben.netto | eurro }}', /gemeint ist vielleicht „euro“/, 'eurro', 0],
    ['a\n{% include "/etc/passwd" %}', /liest keine anderen Dateien/, '{% include "/etc/passwd" %}', 1],
    ['{% render "x" %}', /liest keine anderen Dateien/, '{% render "x" %}', 0],
    ['{% layout "x" %}', /liest keine anderen Dateien/, '{% layout "x" %}', 0],
    [
      '{% capture x %}{% endcapture %}',
      /Den Befehl „capture“ gibt es in Textbausteinen nicht/,
      '{% capture x %}',
      0,
    ],
    ['{% unles x %}', /gemeint ist vielleicht „unless“/, '{% unles x %}', 0],
    ['x {{ vorhaben.titel', /ist nicht geschlossen/, '{{ vorhaben.titel', 0],
    ['{% if vorhaben.titel %}x', /„{% endif %}“ fehlt/, '{% if vorhaben.titel %}', 0],
    ['{% for x lose %}{% endfor %}', /Die Schreibweise ist hier nicht richtig/, '{% for x lose %}', 0],
  ])('%j', (text, satz, marked, zeile) => {
    const found = first(text);
    expect(found.de).toMatch(satz);
    expect([found.marked, found.zeile]).toEqual([marked, zeile]);
  });

  it('every mistake is told, not only the first', () => {
    expect(checkVorlage(bausteinOf('{{ a }}{{ b }}{% if c %}{{ d }}{% endif %}'), TYPEN)).toHaveLength(4);
  });
});

describe('limits', () => {
  it.each([
    '{% for i in (1..1000000000) %}x{% endfor %}',
    '{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}',
    '{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}',
    '{% for i in (1..90000) %}{{ vorhaben.beschreibung }} {% endfor %}',
  ])('%s ends with one sentence', (text) => {
    const { probleme, markdown } = write(text);
    expect(probleme.map(({ code }) => code)).toEqual(['vorlage-grenze']);
    expect(probleme[0]?.text.de).toMatch(/wird zu groß oder hört nicht auf/);
    expect(markdown).toBe('');
  });

  it('nested lists of the project end too', () => {
    const lose = Array.from({ length: 2000 }, (_, i) => ({ id: `L${i}` }));
    const text =
      '{% for a in lose %}{% for b in lose %}{% for c in lose %}.{% endfor %}{% endfor %}{% endfor %}';
    expect(write(text, { ...WERTE, lose }).probleme.map(({ code }) => code)).toEqual(['vorlage-grenze']);
  });

  it('too long a template is refused', () => {
    expect(write('x'.repeat(MAX_VORLAGE + 1)).probleme.map(({ code }) => code)).toEqual(['vorlage-grenze']);
  });

  it('deep nesting does not overflow', () => {
    const text = '{% if stichtag %}'.repeat(10_000);
    expect(write(text).probleme.map(({ code }) => code)).toEqual(['vorlage-grenze']);
  });

  it('long lines of blanks take no time', () => {
    const start = `${' '.repeat(190_000)}x`;
    expect(write(start).markdown).toBe('x');
  });
});

const STUECKE = [
  '{{',
  '}}',
  '{%',
  '%}',
  '-',
  '|',
  ' if ',
  ' for ',
  ' in ',
  ' endif ',
  'endfor',
  'else',
  'elsif',
  ' case ',
  'when',
  'assign',
  'comment',
  'raw',
  'liquid',
  'include',
  'render',
  '"',
  "'",
  '(',
  '..',
  ')',
  '[',
  ']',
  '.',
  ',',
  ':',
  '=',
  'vorhaben.titel',
  'lose',
  'los',
  'gruppen',
  'stichtag',
  'euro',
  'liste',
  'sonst',
  'summe',
  '1',
  '999999999999',
  '\n',
  ' ',
  '\\',
  'ä',
  '\u0000',
  '__proto__',
  'constructor',
  'forloop',
] as const;

describe('any text', () => {
  it('is read and written without throwing, and the same twice', () => {
    const texte = fc.array(fc.oneof(fc.constantFrom(...STUECKE), fc.string({ maxLength: 5 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(texte, (stuecke) => {
        const text = stuecke.join('');
        const einmal = write(text);
        expect(write(text)).toEqual(einmal);
        for (const { text: worte } of einmal.probleme) expect(worte.de).toMatch(/[.?]$|→/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the names of a template', () => {
  const names = (text: string) =>
    namesInText(parseDocument('a.baustein.md', `${KOPF}${text}`))?.map(({ name, pfad, range }) => {
      const line = text.split('\n')[range.start.line - KOPFZEILEN] ?? '';
      expect(line.slice(range.start.character, range.end.character)).toBe(name);
      return pfad?.join('.') ?? `(${name})`;
    });

  it.each([
    ['{{ vorhaben.titel | gross }}', ['vorhaben', 'vorhaben.titel']],
    ['{{ vorhaben["titel"] }}', ['vorhaben', 'vorhaben.titel']],
    ['a\n {% if parameter.x > 1 %}{% endif %}', ['parameter', 'parameter.x']],
    ['{% for los in lose %}\n{{ los.netto }}{% endfor %}{{ los }}', ['lose', '(los)', 'lose.netto', 'los']],
    [
      '{% for k in matrix.kriterien %}{% for u in k.teile %}{{ u.id }}{% endfor %}{% endfor %}',
      [
        '(matrix)',
        'wertung.kriterien',
        '(k)',
        'wertung.kriterien.teile',
        '(u)',
        'wertung.kriterien.teile.id',
      ],
    ],
    ['{% assign a = vorhaben %}{{ a.titel }}', ['vorhaben', '(a)', 'vorhaben.titel']],
    ['{% assign a = lose | anzahl %}{{ a.titel }}', ['lose', '(a)', '(titel)']],
    ['{{ lose.first.netto }}{{ lose.size }}', ['lose', '(first)', 'lose.netto', 'lose', '(size)']],
  ])('%s', (text, erwartet) => expect(names(text)).toEqual(erwartet));

  it('are not known where the template cannot be read', () => {
    expect(names('{{ vorhaben.titel')).toBeUndefined();
  });
});
