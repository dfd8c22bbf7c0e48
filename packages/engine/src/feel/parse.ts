import { parser } from 'lezer-feel';
import type { FeelNode } from './ast.ts';
import { createBau } from './bau.ts';
import { firstError, type Knoten } from './baum.ts';
import { buildNode } from './build.ts';
import { type FeelProblem, feelProblem } from './problem.ts';
import { scanFeel } from './scan.ts';
import { describeSyntaxError } from './syntax-fehler.ts';

export interface FeelParse {
  /** Absent if there is any problem. */
  readonly node?: FeelNode;
  readonly probleme: readonly FeelProblem[];
}

/** Reads an expression of the subset. Never throws, whatever the text. */
export function parseFeel(text: string): FeelParse {
  const { zeichen, probleme } = scanFeel(text);
  if (probleme.length > 0) return { probleme };
  const wurzel = readTree(text);
  if (wurzel === undefined) return { probleme: [tooDeep(text)] };
  const fehler = firstError(wurzel);
  const ausdruck = wurzel.kinder[0];
  if (fehler !== undefined || ausdruck === undefined || wurzel.kinder.length > 1) {
    const stelle = fehler ?? wurzel.kinder[1] ?? wurzel;
    return { probleme: [describeSyntaxError(stelle, zeichen, text)] };
  }
  const bau = createBau(text, buildNode);
  const node = buildNode(ausdruck, bau);
  return node === undefined || bau.probleme.length > 0 ? { probleme: bau.probleme } : { node, probleme: [] };
}

const ausdruckParser = parser.configure({ top: 'Expression' });

/** `undefined` if the library gives up: it recurses over the nesting of the text. */
function readTree(text: string): Knoten | undefined {
  try {
    return copyTree(ausdruckParser.parse(text));
  } catch {
    return undefined;
  }
}

function copyTree(baum: ReturnType<typeof ausdruckParser.parse>): Knoten {
  const cursor = baum.cursor();
  const ebenen: Knoten[][] = [[]];
  for (;;) {
    const kinder: Knoten[] = [];
    if (!cursor.name.endsWith('Comment')) {
      const { name, from: von, to: bis } = cursor;
      ebenen.at(-1)?.push({ name, von, bis, fehler: cursor.type.isError, kinder });
    }
    if (cursor.firstChild()) {
      ebenen.push(kinder);
      continue;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return ebenen[0]?.[0] ?? { name: '', von: 0, bis: 0, fehler: true, kinder: [] };
      ebenen.pop();
    }
  }
}

function tooDeep(text: string): FeelProblem {
  return feelProblem(
    'feel-syntax',
    { von: 0, bis: text.length },
    'Der Ausdruck ist zu tief verschachtelt: Zerlegen Sie ihn in Größen.',
    'The expression is nested too deeply: split it into Größen.',
  );
}
