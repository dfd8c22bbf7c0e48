import type { FeelCall, FeelNode } from './ast.ts';
import { BELIEBIG, type Pruefung } from './pruefung.ts';
import type { FeelTyp } from './typ.ts';
import { nameOfTyp, namesOfArten } from './typ-namen.ts';
import { checkEqual, checkPair, type Teil } from './typ-paar.ts';

type Art = FeelTyp['art'];
const ZAHL: FeelTyp = { art: 'zahl' };
const WAHR: FeelTyp = { art: 'wahrheitswert' };
const TEXT: FeelTyp = { art: 'text' };

/** The type of a function call; reports arguments of a kind that the function does not take. */
export function checkCall(node: FeelCall, pruefung: Pruefung): FeelTyp {
  if (node.funktion === 'list contains') return checkContains(node, pruefung);
  const teile = node.argumente.map((argument): Teil => ({ node: argument, typ: pruefung.typOf(argument) }));
  const [a, b] = teile;
  if (a === undefined) return BELIEBIG;
  const all = (arten: readonly Art[]) =>
    teile.map((teil) => expect(teil, arten, node, pruefung)).every(Boolean);
  switch (node.funktion) {
    case 'count':
      expect(a, ['liste'], node, pruefung);
      return ZAHL;
    case 'sum':
    case 'mean':
      return spread(node, teile, ['zahl', 'dauer_tage', 'dauer_monate'], pruefung);
    case 'min':
    case 'max':
      return spread(node, teile, ['zahl', 'datum', 'dauer_tage', 'dauer_monate'], pruefung);
    case 'abs':
      return expect(a, ['zahl', 'dauer_tage', 'dauer_monate'], node, pruefung) ? plain(a.typ) : BELIEBIG;
    case 'floor':
    case 'ceiling':
    case 'round up':
    case 'round down':
    case 'round half up':
      return all(['zahl']) ? plain(a.typ) : ZAHL;
    case 'contains':
    case 'starts with':
    case 'ends with':
      all(['text']);
      return WAHR;
    case 'string length':
      all(['text']);
      return ZAHL;
    case 'lower case':
    case 'upper case':
      all(['text']);
      return TEXT;
    case 'date':
      all(b === undefined ? ['text', 'datum'] : ['zahl']);
      return { art: 'datum' };
    case 'duration':
      // Days or months: only the text decides, and a text that is not written here is not known yet.
      all(['text']);
      return BELIEBIG;
    case 'years and months duration':
      all(['datum']);
      return { art: 'dauer_monate' };
    case 'distinct values':
      return expect(a, ['liste'], node, pruefung) ? plain(a.typ) : BELIEBIG;
    default:
      return BELIEBIG;
  }
}

function checkContains(node: FeelCall, pruefung: Pruefung): FeelTyp {
  const [liste, wert] = node.argumente;
  if (liste !== undefined && wert !== undefined) {
    checkMember({ node: wert, typ: pruefung.typOf(wert) }, liste, pruefung);
  }
  return WAHR;
}

/** A value that is looked for in a list: compared with each element that is written out, else with the element type. */
export function checkMember(wert: Teil, liste: FeelNode, pruefung: Pruefung): void {
  if (liste.art === 'liste') {
    for (const element of liste.elemente) {
      checkEqual(wert, { node: element, typ: pruefung.typOf(element) }, pruefung);
    }
    return;
  }
  const typ = pruefung.typOf(liste);
  if (typ.art === 'liste') {
    checkEqual({ node: liste, typ: typ.element }, wert, pruefung);
  } else if (typ.art !== 'beliebig') {
    const { de, en } = nameOfTyp(typ);
    pruefung.fail(
      'feel-typ',
      liste,
      `Gesucht wird nur in Listen, hier steht ${de}.`,
      `Only lists are searched, here is ${en}.`,
    );
  }
}

/** `max(liste)` or `max(a, b)`: the common type of the values. */
function spread(node: FeelCall, teile: readonly Teil[], arten: readonly Art[], pruefung: Pruefung): FeelTyp {
  const [erster, ...weitere] = teile;
  if (erster === undefined) return BELIEBIG;
  if (weitere.length === 0) {
    if (!expect(erster, ['liste'], node, pruefung)) return BELIEBIG;
    const element: Teil = {
      node: erster.node,
      typ: erster.typ.art === 'liste' ? erster.typ.element : BELIEBIG,
    };
    return expect(element, arten, node, pruefung) ? plain(element.typ) : BELIEBIG;
  }
  if (!teile.map((teil) => expect(teil, arten, node, pruefung)).every(Boolean)) return BELIEBIG;
  const typ = weitere.reduce(
    (bisher, teil) => checkPair({ node: erster.node, typ: bisher }, teil, pruefung),
    erster.typ,
  );
  return plain(typ);
}

function expect(teil: Teil, arten: readonly Art[], node: FeelCall, pruefung: Pruefung): boolean {
  if (arten.includes(teil.typ.art) || teil.typ.art === 'beliebig') return true;
  const [soll, ist] = [namesOfArten(arten), nameOfTyp(teil.typ)];
  pruefung.fail(
    'feel-typ',
    teil.node,
    `Bei „${node.funktion}“ wird hier ${soll.de} erwartet, nicht ${ist.de}.`,
    `"${node.funktion}" takes ${soll.en}, here is ${ist.en}.`,
  );
  return false;
}

function plain(typ: FeelTyp): FeelTyp {
  const { nullbar: _, ...rest } = typ;
  return rest;
}
