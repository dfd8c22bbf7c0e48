import type { Bau } from './bau.ts';
import type { Knoten } from './baum.ts';

/** German operators that the grammar reads as part of a name. */
const DEUTSCH: Readonly<Record<string, string>> = {
  und: 'and',
  oder: 'or',
  ist: '=',
  wahr: 'true',
  falsch: 'false',
};

/**
 * FEEL allows names of several words, so the grammar reads `not a` or `a is b` as one name. Here a segment is one
 * word: the Problem says which operator was probably meant.
 */
export function describeWords(knoten: Knoten, bau: Bau): undefined {
  const [erstes, zweites, drittes] = knoten.kinder;
  if (erstes === undefined || zweites === undefined) {
    return bau.fail('feel-syntax', knoten, 'Hier fehlt ein Name.', 'A name is missing here.');
  }
  const worte = knoten.kinder.map((kind) => bau.slice(kind));
  const letztes = knoten.kinder.at(-1) ?? zweites;
  if (worte[0] === 'not') {
    // The grammar ends the name at the first dot.
    const weiter = /^(?:\.[\p{L}_][\p{L}\p{N}_]*)*/u.exec(
      bau.slice({ von: knoten.bis, bis: knoten.bis + 200 }),
    );
    const bis = knoten.bis + (weiter?.[0].length ?? 0);
    const rest = bau.slice({ von: zweites.von, bis });
    return bau.fail(
      'feel-syntax',
      { von: knoten.von, bis },
      `Nach „not“ stehen Klammern: „not(${rest})“.`,
      `"not" takes brackets: "not(${rest})".`,
      `not(${rest})`,
    );
  }
  if (worte.at(-1) === 'not') {
    return bau.fail(
      'feel-syntax',
      letztes,
      '„not in“ und „not between“ gibt es nicht: Schreiben Sie „not(x in […])“.',
      '"not in" and "not between" do not exist: write "not(x in […])".',
    );
  }
  if (worte[1] === 'is') {
    const definiert = worte[2] === 'defined' || (worte[2] === 'not' && worte[3] === 'null');
    const operator = definiert || worte[2] === 'not' ? '!=' : '=';
    const ersatz = definiert ? `${worte[0]} != null` : undefined;
    return bau.fail(
      'feel-syntax',
      drittes === undefined ? knoten : zweites,
      `„is“ gibt es nicht: Schreiben Sie „${ersatz ?? operator}“.`,
      `"is" does not exist: write "${ersatz ?? operator}".`,
      definiert ? undefined : operator,
    );
  }
  const index = worte.findIndex((wort) => Object.hasOwn(DEUTSCH, wort));
  const wort = knoten.kinder[index];
  if (wort !== undefined) {
    const operator = DEUTSCH[worte[index] ?? ''] ?? '';
    return bau.fail(
      'feel-syntax',
      wort,
      `Operatoren sind englisch: Schreiben Sie „${operator}“ statt „${worte[index]}“.`,
      `Operators are English: write "${operator}" instead of "${worte[index]}".`,
      operator,
    );
  }
  return bau.fail(
    'feel-name',
    knoten,
    `Zwischen „${worte[0]}“ und „${worte[1]}“ fehlt ein Operator; ein Name besteht aus einem Wort (verbinden Sie Wörter mit „_“).`,
    `An operator is missing between "${worte[0]}" and "${worte[1]}"; a name is one word (join words with "_").`,
  );
}
