import { type FeelProblem, feelProblem, type Span } from './problem.ts';

/** Signs of other languages and of word processors, with the sign or the words that FEEL has for them. */
const ERSATZ: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '!==': '!=',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '×': '*',
  '·': '*',
  '÷': '/',
  '–': '-',
  '−': '-',
  '^': '**',
};

const ANFUEHRUNG: Readonly<Record<string, string>> = {
  "'": "'",
  '„': '“”"',
  '“': '”“"',
  '”': '”“"',
  '‚': '‘’',
  '‘': '’',
  '’': '’',
  '»': '«',
  '«': '»',
};

/** The Problem with a symbol that FEEL (or our subset) does not have; `undefined` if the symbol is fine. */
export function describeSymbol(
  symbol: Span & { readonly text: string },
  text: string,
  klammerTiefe: number,
): FeelProblem | undefined {
  const s = symbol.text;
  const ersatz = ERSATZ[s];
  if (ersatz !== undefined) {
    return feelProblem(
      'feel-syntax',
      symbol,
      `„${s}“ kennt die Regelsprache nicht: Schreiben Sie „${ersatz}“.`,
      `The rule language does not know "${s}": write "${ersatz}".`,
      /^[a-z]/.test(ersatz) ? padded(symbol, text, ersatz) : ersatz,
    );
  }
  const schluss = ANFUEHRUNG[s];
  if (schluss !== undefined) return quoted(symbol, text, schluss);
  switch (s) {
    case ',':
      return klammerTiefe === 0 ? comma(symbol, text) : undefined;
    case '!':
      return feelProblem(
        'feel-syntax',
        symbol,
        'Verneint wird mit „not(…)“, ungleich heißt „!=“.',
        'Negate with "not(…)"; "not equal" is "!=".',
      );
    case '{':
    case '}':
      return feelProblem(
        'feel-teilmenge',
        symbol,
        'Geschweifte Klammern (Kontexte) gibt es hier nicht: Legen Sie Zwischenwerte als Größe an.',
        'Braces (contexts) do not exist here: define intermediate values as a Größe.',
      );
    case ':':
      return feelProblem(
        'feel-teilmenge',
        symbol,
        '„:“ gibt es hier nicht: Geben Sie die Werte einer Funktion nur in ihrer Reihenfolge an.',
        '":" does not exist here: give the arguments of a function by position only.',
      );
    case ';':
      return feelProblem(
        'feel-syntax',
        symbol,
        '„;“ gibt es hier nicht: Ein Feld enthält genau einen Ausdruck.',
        '";" does not exist here: a field holds exactly one expression.',
      );
    case '?':
      return feelProblem(
        'feel-teilmenge',
        symbol,
        '„?“ gibt es hier nicht: Nennen Sie den Wert mit seinem Namen.',
        '"?" does not exist here: name the value.',
      );
    case '%':
      return feelProblem(
        'feel-syntax',
        symbol,
        '„%“ gibt es hier nicht: Prozente stehen als Zahl, die Einheit im Schema.',
        '"%" does not exist here: percentages are plain numbers, the schema holds the unit.',
      );
    default:
      return ERLAUBT.has(s)
        ? undefined
        : feelProblem(
            'feel-syntax',
            symbol,
            `Das Zeichen „${printable(s)}“ gibt es in der Regelsprache nicht: Entfernen Sie es oder setzen Sie Texte in "…".`,
            `The character "${printable(s)}" does not exist in the rule language: remove it, or put texts in "…".`,
          );
  }
}

const ERLAUBT = new Set([
  '**',
  '..',
  '<=',
  '>=',
  '!=',
  '=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '.',
  ',',
  '(',
  ')',
  '[',
  ']',
  '@',
  '"',
]);

/** `1,5` outside brackets; other commas are left to the grammar. */
function comma(symbol: Span, text: string): FeelProblem | undefined {
  if (!/\d/.test(text.charAt(symbol.von - 1)) || !/\d/.test(text.charAt(symbol.bis))) return undefined;
  return feelProblem(
    'feel-syntax',
    symbol,
    'Dezimalzahlen stehen hier mit Punkt, nicht mit Komma.',
    'Decimal numbers use a point here, not a comma.',
    '.',
  );
}

function quoted(symbol: Span, text: string, schluss: string): FeelProblem {
  const rest = text.slice(symbol.bis);
  const laenge = [...schluss].map((zeichen) => rest.indexOf(zeichen)).filter((i) => i >= 0);
  const ende = laenge.length === 0 ? undefined : Math.min(...laenge);
  const inhalt = ende === undefined ? undefined : rest.slice(0, ende);
  const span = { von: symbol.von, bis: ende === undefined ? symbol.bis : symbol.bis + ende + 1 };
  const brauchbar = inhalt !== undefined && !/["\\\n\r]/.test(inhalt);
  return feelProblem(
    'feel-syntax',
    span,
    'Texte stehen in geraden doppelten Anführungszeichen: "…".',
    'Texts stand in straight double quotation marks: "…".',
    brauchbar ? `"${inhalt}"` : undefined,
  );
}

/** A word needs blanks around it where a sign does not. */
function padded(symbol: Span, text: string, wort: string): string {
  const vor = /\s/.test(text.charAt(symbol.von - 1)) ? '' : ' ';
  const nach = /\s/.test(text.charAt(symbol.bis)) ? '' : ' ';
  return `${vor}${wort}${nach}`;
}

function printable(zeichen: string): string {
  const code = zeichen.codePointAt(0) ?? 0;
  const sichtbar = /[\p{L}\p{N}\p{P}\p{S}]/u.test(zeichen);
  return sichtbar ? zeichen : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
