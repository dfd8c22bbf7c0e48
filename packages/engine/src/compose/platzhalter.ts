import {
  AssignTag,
  CaseTag,
  type Filter,
  ForTag,
  IfTag,
  Output,
  type Template,
  type Token,
  UnlessTag,
  type Value,
} from 'liquidjs/dist/liquid.browser.mjs';
import type { FeelTyp } from '../feel/typ.ts';
import { checkChoices, pathOfToken, typOfToken } from './check-ausdruck.ts';
import { checkFilter } from './check-filter.ts';
import { type Lage, spanOf } from './lage.ts';

/**
 * Checks every name of a template against the schema before anything runs: fields that do not exist, groups that cannot
 * be written, filters that do not fit, choices that nobody can make.
 */
export function checkPlatzhalter(
  templates: readonly Template[],
  alles: Readonly<Record<string, FeelTyp>>,
): Pick<Lage, 'fehler' | 'gelesen'> {
  const lage: Lage = { alles, eigene: new Map(), fehler: [], gelesen: [] };
  checkTemplates(templates, lage);
  return lage;
}

function checkTemplates(templates: readonly Template[], lage: Lage): void {
  for (const template of templates) checkTemplate(template, lage);
}

function checkTemplate(template: Template, lage: Lage): void {
  if (template instanceof Output) {
    checkWritable(typOfValue(template.value, lage), template.token, lage);
  } else if (template instanceof IfTag || template instanceof UnlessTag) {
    for (const { value, templates } of template.branches) {
      typOfValue(value, lage);
      checkTemplates(templates, lage);
    }
    checkTemplates(template.elseTemplates ?? [], lage);
  } else if (template instanceof CaseTag) {
    const typ = typOfValue(template.value, lage);
    for (const { values, templates } of template.branches) {
      checkChoices(typ, values, lage);
      for (const value of values) typOfToken(value, lage);
      checkTemplates(templates, lage);
    }
    checkTemplates(template.elseTemplates, lage);
  } else if (template instanceof ForTag) {
    checkLoop(template, lage);
  } else if (template instanceof AssignTag) {
    const [value] = [...template.arguments()];
    const [name] = [...template.localScope()];
    if (value !== undefined && name !== undefined)
      lage.eigene.set(name.content, {
        typ: typOfValue(value as Value, lage),
        pfad: pathOfValue(value as Value, lage),
      });
  }
}

function checkLoop(loop: ForTag, lage: Lage): void {
  const typ = typOfToken(loop.collection, lage);
  for (const argument of Object.values(loop.hash.hash))
    if (argument !== undefined) typOfToken(argument, lage);
  if (typ.art !== 'liste' && typ.art !== 'beliebig') {
    lage.fehler.push({
      ...spanOf(loop.collection),
      code: 'vorlage-platzhalter',
      text: {
        de: 'Nach „in“ wird eine Liste erwartet, hier steht etwas anderes.',
        en: 'After "in" a list is expected, here is something else.',
      },
    });
  }
  const outside = new Map(lage.eigene);
  lage.eigene.set(loop.variable, {
    typ: typ.art === 'liste' ? typ.element : { art: 'beliebig' },
    pfad: pathOfToken(loop.collection, lage),
  });
  lage.eigene.set('forloop', { typ: FORLOOP, pfad: undefined });
  checkTemplates(loop.templates, lage);
  lage.eigene.clear();
  for (const [name, known] of outside) lage.eigene.set(name, known);
  checkTemplates(loop.elseTemplates, lage);
}

const ZAHL: FeelTyp = { art: 'zahl' };
const WAHR: FeelTyp = { art: 'wahrheitswert' };
const FORLOOP: FeelTyp = {
  art: 'kontext',
  felder: { index: ZAHL, index0: ZAHL, rindex: ZAHL, rindex0: ZAHL, length: ZAHL, first: WAHR, last: WAHR },
};

/** The type of a placeholder after its filters. */
function typOfValue({ initial, filters }: Value, lage: Lage): FeelTyp {
  let typ: FeelTyp = { art: 'wahrheitswert' };
  const tokens = initial.postfix;
  const [only] = tokens;
  for (const token of tokens) {
    const own = typOfToken(token, lage);
    if (tokens.length === 1) typ = own;
  }
  checkComparisons(tokens, lage);
  for (const filter of filters) typ = applyFilter(filter, typ, only, lage);
  return typ;
}

/** A filter makes another value of what a name stands for. */
function pathOfValue({ initial, filters }: Value, lage: Lage): readonly string[] | undefined {
  const [only, ...others] = initial.postfix;
  if (only === undefined || others.length > 0 || filters.length > 0) return undefined;
  return pathOfToken(only, lage);
}

/** `a == "b"` in postfix order: two operands, then their operator. */
function checkComparisons(tokens: readonly Token[], lage: Lage): void {
  for (const [i, token] of tokens.entries()) {
    const operator = 'operator' in token ? token.operator : undefined;
    const [left, right] = [tokens[i - 2], tokens[i - 1]];
    if ((operator !== '==' && operator !== '!=') || left === undefined || right === undefined) continue;
    const quiet: Lage = { ...lage, fehler: [], gelesen: [] };
    checkChoices(typOfToken(left, quiet), [right], lage);
    checkChoices(typOfToken(right, quiet), [left], lage);
  }
}

function applyFilter(filter: Filter, typ: FeelTyp, at: Token | undefined, lage: Lage): FeelTyp {
  const argumente = filter.args.map((argument) => (Array.isArray(argument) ? argument[1] : argument));
  for (const argument of argumente) if (argument !== undefined) typOfToken(argument, lage);
  return checkFilter(filter.name, argumente, typ, at === undefined ? { begin: 0, end: 0 } : spanOf(at), lage);
}

function checkWritable(typ: FeelTyp, token: Token, lage: Lage): void {
  if (typ.art !== 'kontext') return;
  const felder = Object.keys(typ.felder).slice(0, 5).join(', ');
  lage.fehler.push({
    ...spanOf(token),
    code: 'vorlage-platzhalter',
    text: {
      de: `Eine Gruppe von Angaben lässt sich nicht schreiben: Nennen Sie eines ihrer Felder (${felder} …).`,
      en: `A group of entries cannot be written: name one of its fields (${felder} …).`,
    },
  });
}
