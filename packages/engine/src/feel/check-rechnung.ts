import type { FeelArithmetic, FeelNegation } from './ast.ts';
import { BELIEBIG, type Pruefung } from './pruefung.ts';
import type { FeelTyp } from './typ.ts';
import { nameOfTyp } from './typ-namen.ts';
import { checkPair } from './typ-paar.ts';

/** The type of `+ - * / **`; units must agree in sums and combine freely in products. */
export function checkArithmetic(node: FeelArithmetic, pruefung: Pruefung): FeelTyp {
  const a = pruefung.typOf(node.links);
  const b = pruefung.typOf(node.rechts);
  if (a.art === 'beliebig' || b.art === 'beliebig') return BELIEBIG;
  const { operator } = node;
  if (a.art === 'zahl' && b.art === 'zahl') {
    if (operator === '+' || operator === '-') {
      return withoutNull(checkPair({ node: node.links, typ: a }, { node: node.rechts, typ: b }, pruefung));
    }
    const einheit =
      operator === '*'
        ? productUnit(a.einheit, b.einheit)
        : operator === '/'
          ? quotientUnit(a.einheit, b.einheit)
          : undefined;
    return einheit === undefined ? { art: 'zahl' } : { art: 'zahl', einheit };
  }
  const ergebnis = timeResult(operator, a.art, b.art);
  if (ergebnis !== undefined) return { art: ergebnis };
  return reportOperands(node, a, b, pruefung);
}

export function checkNegation(node: FeelNegation, pruefung: Pruefung): FeelTyp {
  const typ = pruefung.typOf(node.operand);
  if (typ.art === 'beliebig' || typ.art === 'zahl' || isDauer(typ.art)) return withoutNull(typ);
  const { de, en } = nameOfTyp(typ);
  return pruefung.fail(
    'feel-typ',
    node,
    `Ein Minus steht nur vor Zahlen und Dauern, hier steht ${de}.`,
    `A minus stands before numbers and durations only, here is ${en}.`,
  );
}

type Art = FeelTyp['art'];
type Ergebnis = 'text' | 'datum' | 'dauer_tage' | 'dauer_monate' | 'zahl';

function timeResult(operator: FeelArithmetic['operator'], a: Art, b: Art): Ergebnis | undefined {
  switch (operator) {
    case '+':
      if (a === 'text' && b === 'text') return 'text';
      if ((a === 'datum' && isDauer(b)) || (isDauer(a) && b === 'datum')) return 'datum';
      return isDauer(a) && a === b ? a : undefined;
    case '-':
      if (a === 'datum') return b === 'datum' ? 'dauer_tage' : isDauer(b) ? 'datum' : undefined;
      return isDauer(a) && a === b ? a : undefined;
    case '*':
      return isDauer(a) && b === 'zahl' ? a : a === 'zahl' && isDauer(b) ? b : undefined;
    case '/':
      return isDauer(a) && b === 'zahl' ? a : isDauer(a) && a === b ? 'zahl' : undefined;
    default:
      return undefined;
  }
}

function reportOperands(node: FeelArithmetic, a: FeelTyp, b: FeelTyp, pruefung: Pruefung): FeelTyp {
  const zahlUndDatum = [a.art, b.art].includes('zahl') && [a.art, b.art].includes('datum');
  const [x, y] = [nameOfTyp(a), nameOfTyp(b)];
  const de = zahlUndDatum
    ? ' Schreiben Sie Tage als duration("P1D") * zahl.'
    : ' Prüfen Sie die beiden Seiten.';
  const en = zahlUndDatum ? ' Write days as duration("P1D") * number.' : ' Check both sides.';
  return pruefung.fail(
    'feel-typ',
    node,
    `„${node.operator}“ geht hier nicht: Links steht ${x.de}, rechts ${y.de}.${de}`,
    `"${node.operator}" does not work here: ${x.en} on the left, ${y.en} on the right.${en}`,
  );
}

function isDauer(art: Art): art is 'dauer_tage' | 'dauer_monate' {
  return art === 'dauer_tage' || art === 'dauer_monate';
}

/** A result is known or unknown, never `null`. */
function withoutNull(typ: FeelTyp): FeelTyp {
  const { nullbar: _, ...rest } = typ;
  return rest;
}

function productUnit(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined ? b : b === undefined ? a : undefined;
}

function quotientUnit(a: string | undefined, b: string | undefined): string | undefined {
  return b === undefined ? a : undefined;
}
