import { type FeelProblem, feelProblem, type Span } from './problem.ts';
import type { Zeichen } from './scan.ts';

/** The grammar gives up on chains of some hundred operators; its message would then blame an innocent word. */
const MAX_ZEICHEN = 600;

/** One sentence for the first place where the grammar could not follow. */
export function describeSyntaxError(stelle: Span, zeichen: readonly Zeichen[], text: string): FeelProblem {
  const index = zeichen.findIndex((z) => z.bis > stelle.von);
  const hier = index < 0 ? undefined : zeichen[index];
  const vorher = index < 0 ? zeichen.at(-1) : zeichen[index - 1];
  if (hier === undefined) return brokenOff(vorher, zeichen, text);
  if (index > MAX_ZEICHEN) {
    return feelProblem(
      'feel-syntax',
      hier,
      'Bis hierher ist der Ausdruck zu lang, oder hier fehlt ein Operator: Zerlegen Sie ihn in Größen.',
      'The expression is too long up to here, or an operator is missing: split it into Größen.',
    );
  }
  if (hier.text === ')' && vorher?.text === '(') {
    return feelProblem(
      'feel-syntax',
      { von: vorher.von, bis: hier.bis },
      'Diese Klammer ist leer: Hier fehlt ein Ausdruck.',
      'These brackets are empty: an expression is missing.',
    );
  }
  if (hier.text === ',') {
    return feelProblem(
      'feel-syntax',
      hier,
      'Das Komma trennt nur Werte in einer Liste […] oder einer Funktion (…).',
      'A comma only separates values in a list […] or a function (…).',
    );
  }
  const davor = zeichen[index - 2];
  if (vorher?.text === 'not' && davor?.text === 'is') {
    return feelProblem(
      'feel-syntax',
      { von: davor.von, bis: vorher.bis },
      '„is not“ gibt es nicht: Schreiben Sie „!=“.',
      '"is not" does not exist: write "!=".',
      '!=',
    );
  }
  if (vorher !== undefined && endsOperand(vorher) && startsOperand(hier)) {
    return feelProblem(
      'feel-syntax',
      hier,
      `Zwischen „${vorher.text}“ und „${hier.text}“ fehlt ein Operator wie „and“, „=“ oder „+“.`,
      `An operator such as "and", "=" or "+" is missing between "${vorher.text}" and "${hier.text}".`,
    );
  }
  if (vorher === undefined || vorher.art === 'symbol' || OPERATOR.has(vorher.text)) {
    const nach = vorher === undefined ? 'Am Anfang' : `Nach „${vorher.text}“`;
    const before = vorher === undefined ? 'At the start' : `After "${vorher.text}"`;
    return feelProblem(
      'feel-syntax',
      hier,
      `${nach} wird ein Wert erwartet, nicht „${hier.text}“.`,
      `${before} a value is expected, not "${hier.text}".`,
    );
  }
  return feelProblem(
    'feel-syntax',
    hier,
    `„${hier.text}“ passt an dieser Stelle nicht: Prüfen Sie, was davor fehlt.`,
    `"${hier.text}" does not fit here: check what is missing before it.`,
  );
}

const OPERATOR = new Set([
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'some',
  'every',
  'satisfies',
  'for',
  'return',
]);

function brokenOff(letztes: Zeichen | undefined, zeichen: readonly Zeichen[], text: string): FeelProblem {
  const span = letztes ?? { von: 0, bis: text.length };
  const anzahl = (wort: string) => zeichen.filter((z) => z.art === 'wort' && z.text === wort).length;
  if (anzahl('if') > anzahl('else')) {
    return feelProblem(
      'feel-syntax',
      span,
      'Zu jedem „if“ gehören „then“ und „else“: if … then … else ….',
      'Every "if" needs "then" and "else": if … then … else ….',
    );
  }
  if (anzahl('some') + anzahl('every') > anzahl('satisfies')) {
    return feelProblem(
      'feel-syntax',
      span,
      'Zu „some“ und „every“ gehört „satisfies“: every t in liste satisfies ….',
      '"some" and "every" need "satisfies": every t in list satisfies ….',
    );
  }
  if (anzahl('between') > anzahl('and')) {
    return feelProblem(
      'feel-syntax',
      span,
      'Zu „between“ gehören zwei Grenzen: x between 1 and 5.',
      '"between" needs two ends: x between 1 and 5.',
    );
  }
  const nach = letztes?.text ?? '';
  return feelProblem(
    'feel-syntax',
    span,
    `Der Ausdruck bricht nach „${nach}“ ab: Hier fehlt noch ein Wert.`,
    `The expression breaks off after "${nach}": a value is missing.`,
  );
}

function endsOperand(z: Zeichen): boolean {
  return z.text === ')' || z.text === ']' || (z.art !== 'symbol' && !OPERATOR.has(z.text));
}

function startsOperand(z: Zeichen): boolean {
  return z.text === '(' || z.text === '[' || z.text === '@' || (z.art !== 'symbol' && !OPERATOR.has(z.text));
}
