import type { FeelLiteral } from './ast.ts';
import { parseDatum } from './datum.ts';
import { parseDauer } from './dauer.ts';
import type { FeelKnown } from './values.ts';
import { numberFromText } from './zahl.ts';

/** The value of a literal. The parser has checked its text, so a text that has no value is a programming error. */
export function literalValue(node: FeelLiteral): FeelKnown {
  if (typeof node.wert !== 'string' || node.typ === 'text') return node.wert;
  const wert = readLiteral(node.typ, node.wert);
  if (wert === undefined) throw new Error(`not a literal of type ${node.typ}: ${node.wert}`);
  return wert;
}

function readLiteral(typ: FeelLiteral['typ'], text: string): FeelKnown | undefined {
  switch (typ) {
    case 'zahl':
      return numberFromText(text);
    case 'datum':
      return parseDatum(text);
    case 'dauer_tage':
    case 'dauer_monate':
      return parseDauer(text);
    default:
      return undefined;
  }
}
