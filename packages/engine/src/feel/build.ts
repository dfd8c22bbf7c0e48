import type { FeelNode } from './ast.ts';
import { type Bau, complete, shorten } from './bau.ts';
import { childNamed, type Knoten } from './baum.ts';
import { buildCall, buildDateCall } from './build-aufruf.ts';
import { buildLiteral } from './build-literal.ts';
import { buildComparison } from './build-vergleich.ts';
import { describeWords } from './build-worte.ts';
import { EIGENSCHAFTEN, isFeelName } from './namen.ts';

const MAX_TIEFE = 250;

/** The node of our tree for a node of the parser's tree; `undefined` after a problem was noted. */
export function buildNode(knoten: Knoten, bau: Bau): FeelNode | undefined {
  if (bau.tiefe >= MAX_TIEFE) {
    return bau.fail(
      'feel-syntax',
      knoten,
      'Der Ausdruck ist zu tief verschachtelt: Zerlegen Sie ihn in Größen.',
      'The expression is nested too deeply: split it into Größen.',
    );
  }
  bau.tiefe += 1;
  const node = dispatch(knoten, bau);
  bau.tiefe -= 1;
  return node;
}

function dispatch(knoten: Knoten, bau: Bau): FeelNode | undefined {
  switch (knoten.name) {
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'null':
      return buildLiteral(knoten, bau);
    case 'DateTimeLiteral':
      return knoten.kinder[0]?.name === 'AtLiteral' ? buildLiteral(knoten, bau) : buildDateCall(knoten, bau);
    case 'ParenthesizedExpression':
      return withChild(knoten, 1, bau);
    case 'VariableName':
      return buildVariable(knoten, bau);
    case 'PathExpression':
      return buildPath(knoten, bau);
    case 'FunctionInvocation':
      return buildCall(knoten, bau);
    case 'Conjunction':
    case 'Disjunction':
      return buildLogic(knoten, bau);
    case 'Comparison':
      return buildComparison(knoten, bau);
    case 'ArithmeticExpression':
      return buildArithmetic(knoten, bau);
    case 'IfExpression':
      return buildIf(knoten, bau);
    case 'List':
      return buildList(knoten, bau);
    case 'QuantifiedExpression':
      return buildQuantifier(knoten, bau);
    default:
      return refuse(knoten, bau);
  }
}

function withChild(knoten: Knoten, index: number, bau: Bau): FeelNode | undefined {
  const kind = knoten.kinder[index];
  return kind === undefined ? refuse(knoten, bau) : buildNode(kind, bau);
}

function buildVariable(knoten: Knoten, bau: Bau): FeelNode | undefined {
  if (knoten.kinder.length !== 1) return describeWords(knoten, bau);
  const name = bau.slice(knoten);
  if (isFeelName(name)) return { art: 'pfad', teile: [name], von: knoten.von, bis: knoten.bis };
  return bau.fail(
    'feel-name',
    knoten,
    `„${name}“ ist ein Wort der Regelsprache; als Funktion heißt es „not(…)“.`,
    `"${name}" is a word of the rule language; as a function write "not(…)".`,
  );
}

function buildPath(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [links, , rechts] = knoten.kinder;
  if (links === undefined || rechts === undefined) return refuse(knoten, bau);
  const vorne = buildNode(links, bau);
  if (rechts.kinder.length !== 1) return describeWords(rechts, bau);
  if (vorne === undefined) return undefined;
  const name = bau.slice(rechts);
  const span = { von: knoten.von, bis: knoten.bis };
  if (vorne.art === 'pfad' && links.name !== 'ParenthesizedExpression') {
    return { art: 'pfad', teile: [...vorne.teile, name], ...span };
  }
  if (EIGENSCHAFTEN.has(name)) return { art: 'eigenschaft', von_wert: vorne, name, ...span };
  return bau.fail(
    'feel-teilmenge',
    rechts,
    `„.${name}“ gibt es nur an Pfaden; an berechneten Werten stehen .year, .month, .day, .days und .months.`,
    `".${name}" exists on paths only; computed values have .year, .month, .day, .days and .months.`,
  );
}

/** The grammar nests `a and b and c` to the left; the tree holds one node with three operands. */
function buildLogic(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const teile: Knoten[] = [];
  let linkester: Knoten | undefined = knoten;
  while (linkester !== undefined && linkester.name === knoten.name) {
    const [links, , rechts]: readonly Knoten[] = linkester.kinder;
    if (links === undefined || rechts === undefined) return refuse(linkester, bau);
    teile.unshift(rechts);
    linkester = links;
  }
  if (linkester !== undefined) teile.unshift(linkester);
  const operanden = teile.map((teil) => buildNode(teil, bau));
  if (!complete(operanden)) return undefined;
  return { art: knoten.name === 'Conjunction' ? 'und' : 'oder', operanden, von: knoten.von, bis: knoten.bis };
}

function buildArithmetic(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [erstes, zweites, drittes] = knoten.kinder;
  if (erstes === undefined || zweites === undefined) return refuse(knoten, bau);
  const span = { von: knoten.von, bis: knoten.bis };
  if (drittes === undefined) {
    const operand = buildNode(zweites, bau);
    return operand === undefined ? undefined : { art: 'negativ', operand, ...span };
  }
  const links = buildNode(erstes, bau);
  const rechts = buildNode(drittes, bau);
  if (links === undefined || rechts === undefined) return undefined;
  const operator = bau.slice(zweites);
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '**':
      return { art: 'rechnung', operator, links, rechts, ...span };
    default:
      return refuse(knoten, bau);
  }
}

function buildIf(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const bedingung = withChild(knoten, 1, bau);
  const dann = withChild(knoten, 3, bau);
  const sonst = withChild(knoten, 5, bau);
  if (bedingung === undefined || dann === undefined || sonst === undefined) return undefined;
  return { art: 'wenn', bedingung, dann, sonst, von: knoten.von, bis: knoten.bis };
}

function buildList(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const elemente = knoten.kinder
    .filter((kind) => !['[', ']', ','].includes(kind.name))
    .map((kind) => buildNode(kind, bau));
  return complete(elemente) ? { art: 'liste', elemente, von: knoten.von, bis: knoten.bis } : undefined;
}

function buildQuantifier(knoten: Knoten, bau: Bau): FeelNode | undefined {
  const [wort, schleifen, , rumpf] = knoten.kinder;
  const schleife = schleifen?.kinder[0];
  if (wort === undefined || schleifen === undefined || schleife === undefined || rumpf === undefined) {
    return refuse(knoten, bau);
  }
  const zweite = schleifen.kinder.find((kind) => kind.name === 'InExpression' && kind !== schleife);
  if (zweite !== undefined) {
    return bau.fail(
      'feel-teilmenge',
      zweite,
      'Erlaubt ist eine Schleifenvariable: Schreiben Sie zwei „some“/„every“ ineinander.',
      'One loop variable is allowed: write two "some"/"every" inside each other.',
    );
  }
  const name = childNamed(schleife, 'Name');
  const bereich = childNamed(schleife, 'IterationContext');
  if (name === undefined || bereich?.kinder[0] === undefined) return refuse(schleife, bau);
  if (name.kinder.length !== 1) return describeWords(name, bau);
  if (bereich.kinder.length !== 1) {
    return bau.fail(
      'feel-teilmenge',
      bereich,
      'Durchlaufen werden nur Listen, keine Zahlenbereiche: Nennen Sie eine Liste.',
      'Only lists are iterated, no ranges of numbers: name a list.',
    );
  }
  const liste = buildNode(bereich.kinder[0], bau);
  const bedingung = buildNode(rumpf, bau);
  const variable = bau.slice(name);
  if (!isFeelName(variable)) {
    return bau.fail(
      'feel-name',
      name,
      `„${variable}“ ist ein Wort der Regelsprache und kann keine Schleifenvariable sein.`,
      `"${variable}" is a word of the rule language and cannot be a loop variable.`,
    );
  }
  if (liste === undefined || bedingung === undefined) return undefined;
  const quantor = bau.slice(wort) === 'some' ? 'some' : 'every';
  return {
    art: 'quantor',
    quantor,
    variable,
    variableVon: name.von,
    liste,
    bedingung,
    von: knoten.von,
    bis: knoten.bis,
  };
}

const AUSSERHALB: Readonly<Record<string, readonly [string, string]>> = {
  FilterExpression: [
    'Filter und Indizes „[…]“ gibt es hier nicht: Schreiben Sie „some t in liste satisfies …“ oder „every t in …“.',
    'Filters and indexes "[…]" do not exist here: write "some t in list satisfies …" or "every t in …".',
  ],
  ForExpression: [
    '„for … return“ gibt es hier nicht: Schreiben Sie „some“ oder „every“, oder legen Sie eine Größe mit „je“ an.',
    '"for … return" does not exist here: write "some" or "every", or define a Größe with "je".',
  ],
  InstanceOfExpression: [
    '„instance of“ gibt es hier nicht: Den Typ eines Feldes prüft das Schema.',
    '"instance of" does not exist here: the schema checks the type of a field.',
  ],
  FunctionDefinition: [
    'Eigene Funktionen gibt es hier nicht: Legen Sie Zwischenwerte als Größe an.',
    'User functions do not exist here: define intermediate values as a Größe.',
  ],
  Context: [
    'Kontexte „{…}“ gibt es hier nicht: Legen Sie Zwischenwerte als Größe an.',
    'Contexts "{…}" do not exist here: define intermediate values as a Größe.',
  ],
  Interval: ['Ein Bereich steht nur nach „in“: x in [1..5].', 'A range stands only after "in": x in [1..5].'],
};

function refuse(knoten: Knoten, bau: Bau): undefined {
  const innen = knoten.name === 'SimplePositiveUnaryTest' ? knoten.kinder[0] : undefined;
  const [de, en] = AUSSERHALB[innen?.name ?? knoten.name] ?? [
    `„${shorten(bau.slice(knoten))}“ gehört nicht zur Regelsprache dieses Werkzeugs: Schreiben Sie einen Vergleich mit beiden Seiten, z. B. „x >= 5“.`,
    `"${shorten(bau.slice(knoten))}" is outside the rule language of this tool: write a comparison with both sides, e.g. "x >= 5".`,
  ];
  const klammer = knoten.name === 'FilterExpression' ? childNamed(knoten, '[') : undefined;
  return bau.fail(
    'feel-teilmenge',
    klammer === undefined ? knoten : { von: klammer.von, bis: knoten.bis },
    de,
    en,
  );
}
