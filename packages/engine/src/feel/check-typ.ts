import type { FeelComparison, FeelLiteral, FeelNode, FeelQuantifier } from './ast.ts';
import { checkCall, checkMember } from './check-aufruf.ts';
import { checkPath, checkProperty } from './check-pfad.ts';
import { checkArithmetic, checkNegation } from './check-rechnung.ts';
import { WURZELN } from './namen.ts';
import type { FeelProblem } from './problem.ts';
import { BELIEBIG, createPruefung, type Pruefung, type TypUmfeld } from './pruefung.ts';
import type { FeelTyp } from './typ.ts';
import { nameOfTyp, objectOfTyp } from './typ-namen.ts';
import { checkEqual, checkPair, reportMember, type Teil } from './typ-paar.ts';

export type { TypAuskunft, TypUmfeld } from './pruefung.ts';

export interface TypErgebnis {
  readonly typ: FeelTyp;
  readonly probleme: readonly FeelProblem[];
}

/**
 * Finds what cannot be meant before anything runs: unknown names, kinds and units that do not fit, texts that are no
 * member of their enum. `erwartet` is the type that the place of the expression asks for.
 */
export function checkTyp(node: FeelNode, umfeld: TypUmfeld, erwartet?: FeelTyp): TypErgebnis {
  const pruefung = createPruefung(umfeld, check);
  const typ = pruefung.typOf(node);
  if (erwartet !== undefined) checkExpected({ node, typ }, erwartet, pruefung);
  return { typ, probleme: pruefung.probleme };
}

const WAHR: FeelTyp = { art: 'wahrheitswert' };

function check(node: FeelNode, pruefung: Pruefung): FeelTyp {
  const teil = (eins: FeelNode): Teil => ({ node: eins, typ: pruefung.typOf(eins) });
  switch (node.art) {
    case 'literal':
      return literalTyp(node);
    case 'pfad':
      return checkPath(node, pruefung);
    case 'eigenschaft':
      return checkProperty(node, pruefung);
    case 'und':
    case 'oder':
      for (const operand of node.operanden)
        needTruth(teil(operand), node.art === 'und' ? 'and' : 'or', pruefung);
      return WAHR;
    case 'nicht':
      needTruth(teil(node.operand), 'not', pruefung);
      return WAHR;
    case 'vergleich':
      return checkComparison(node, teil(node.links), teil(node.rechts), pruefung);
    case 'enthalten':
      checkMember(teil(node.wert), node.liste, pruefung);
      return WAHR;
    case 'bereich': {
      const wert = teil(node.wert);
      for (const grenze of [teil(node.unten), teil(node.oben)]) needOrder(wert, grenze, pruefung);
      return WAHR;
    }
    case 'rechnung':
      return checkArithmetic(node, pruefung);
    case 'negativ':
      return checkNegation(node, pruefung);
    case 'wenn':
      needTruth(teil(node.bedingung), 'if', pruefung);
      return checkPair(teil(node.dann), teil(node.sonst), pruefung);
    case 'liste': {
      const [erstes, ...weitere] = node.elemente.map(teil);
      if (erstes === undefined) return { art: 'liste', element: BELIEBIG };
      const element = weitere.reduce(
        (typ, e) => checkPair({ node: erstes.node, typ }, e, pruefung),
        erstes.typ,
      );
      return { art: 'liste', element };
    }
    case 'aufruf':
      return checkCall(node, pruefung);
    case 'quantor':
      return checkQuantifier(node, pruefung);
    default:
      return node satisfies never;
  }
}

function literalTyp(node: FeelLiteral): FeelTyp {
  return node.typ === 'text' ? { art: 'text', auswahl: [String(node.wert)] } : { art: node.typ };
}

function checkComparison(node: FeelComparison, links: Teil, rechts: Teil, pruefung: Pruefung): FeelTyp {
  if (node.operator !== '=' && node.operator !== '!=') {
    needOrder(links, rechts, pruefung);
    return WAHR;
  }
  checkEqual(links, rechts, pruefung);
  for (const seite of [links, rechts]) {
    const andere = seite === links ? rechts : links;
    if (seite.typ.art !== 'kontext' || andere.typ.art === 'null') continue;
    pruefung.fail(
      'feel-typ',
      seite.node,
      'Eine Gruppe von Angaben lässt sich nur mit „null“ vergleichen: Nennen Sie das Feld, auf das es ankommt.',
      'A group of entries compares only with "null": name the field that matters.',
    );
    break;
  }
  return WAHR;
}

const GEORDNET = new Set(['zahl', 'datum', 'dauer_tage', 'dauer_monate', 'beliebig']);

function needOrder(links: Teil, rechts: Teil, pruefung: Pruefung): void {
  const ungeordnet = [links, rechts].find((seite) => !GEORDNET.has(seite.typ.art));
  if (ungeordnet === undefined) {
    checkPair(links, rechts, pruefung);
    return;
  }
  const { de, en } = nameOfTyp(ungeordnet.typ);
  pruefung.fail(
    'feel-typ',
    ungeordnet.node,
    `Größer und kleiner gibt es nur bei Zahlen, Daten und Dauern, hier steht ${de}.`,
    `Greater and less exist only for numbers, dates and durations, here is ${en}.`,
  );
}

function needTruth(teil: Teil, wort: string, pruefung: Pruefung): void {
  if (teil.typ.art === 'wahrheitswert' || teil.typ.art === 'beliebig') return;
  const { de, en } = nameOfTyp(teil.typ);
  pruefung.fail(
    'feel-typ',
    teil.node,
    `„${wort}“ braucht eine Bedingung, hier steht ${de}: Ergänzen Sie einen Vergleich.`,
    `"${wort}" needs a condition, here is ${en}: add a comparison.`,
  );
}

function needList(teil: Teil, pruefung: Pruefung): boolean {
  if (teil.typ.art === 'liste' || teil.typ.art === 'beliebig') return true;
  const { de, en } = nameOfTyp(teil.typ);
  pruefung.fail(
    'feel-typ',
    teil.node,
    `Nach „in“ wird eine Liste erwartet, hier steht ${de}.`,
    `After "in" a list is expected, here is ${en}.`,
  );
  return false;
}

function checkQuantifier(node: FeelQuantifier, pruefung: Pruefung): FeelTyp {
  const liste: Teil = { node: node.liste, typ: pruefung.typOf(node.liste) };
  const element = needList(liste, pruefung) && liste.typ.art === 'liste' ? liste.typ.element : BELIEBIG;
  const { variable } = node;
  if (
    WURZELN.includes(variable) ||
    pruefung.schleifen.has(variable) ||
    'typ' in pruefung.umfeld.lookup([variable])
  ) {
    pruefung.fail(
      'feel-name',
      { von: node.variableVon, bis: node.variableVon + variable.length },
      `„${variable}“ ist schon vergeben: Wählen Sie für die Schleife einen anderen Namen.`,
      `"${variable}" is already taken: choose another name for the loop.`,
    );
  }
  const innen = pruefung.bind(variable, element);
  needTruth({ node: node.bedingung, typ: innen.typOf(node.bedingung) }, 'satisfies', pruefung);
  return WAHR;
}

function checkExpected(teil: Teil, erwartet: FeelTyp, pruefung: Pruefung): void {
  if (pruefung.probleme.length > 0) return;
  const { typ, node } = teil;
  if (
    erwartet.art !== 'beliebig' &&
    typ.art !== 'beliebig' &&
    typ.art !== 'null' &&
    typ.art !== erwartet.art
  ) {
    const [soll, ist] = [nameOfTyp(erwartet), objectOfTyp(typ)];
    pruefung.fail(
      'feel-typ',
      node,
      `Hier wird ${soll.de} erwartet, der Ausdruck ergibt ${ist.de}.`,
      `Expected is ${soll.en}, the expression gives ${ist.en}.`,
    );
    return;
  }
  checkPair({ node, typ: erwartet }, teil, pruefung);
  if (typ.art !== 'text' || erwartet.art !== 'text' || erwartet.auswahl === undefined) return;
  const erlaubt = erwartet.auswahl;
  if (typ.auswahl?.some((wert) => !erlaubt.includes(wert)) === true) reportMember(teil, erlaubt, pruefung);
}
