import { suggest } from '../document/suggest.ts';
import type { FeelNode } from './ast.ts';
import type { Pruefung } from './pruefung.ts';
import type { FeelTyp } from './typ.ts';
import { nameOfTyp } from './typ-namen.ts';

/** A part of an expression with its type. */
export interface Teil {
  readonly node: FeelNode;
  readonly typ: FeelTyp;
}

/**
 * The common type of two parts that stand side by side (comparison, sum, branches, list). Reports different kinds,
 * different units and texts that can never be equal; a number without unit fits every unit, `null` fits every type.
 */
export function checkPair(links: Teil, rechts: Teil, pruefung: Pruefung): FeelTyp {
  const { typ: a } = links;
  const { typ: b } = rechts;
  const gemeinsam = unify(a, b);
  if (gemeinsam === 'art') {
    const [x, y] = [nameOfTyp(a), nameOfTyp(b)];
    return pruefung.fail(
      'feel-typ',
      rechts.node,
      `Hier stehen ${x.de} und ${y.de} nebeneinander: Verwenden Sie auf beiden Seiten dieselbe Art von Wert.`,
      `Here ${x.en} and ${y.en} stand side by side: use the same kind of value on both sides.`,
    );
  }
  if (gemeinsam === 'einheit') {
    const [x, y] = [unitOf(a), unitOf(b)];
    return pruefung.fail(
      'feel-einheit',
      rechts.node,
      `Die Einheiten „${x}“ und „${y}“ passen nicht zusammen: Rechnen Sie eine Seite um.`,
      `The units "${x}" and "${y}" do not fit together: convert one side.`,
    );
  }
  return gemeinsam;
}

/** Two parts that are compared for equality: besides `checkPair`, a text must be a member of the other side's enum. */
export function checkEqual(links: Teil, rechts: Teil, pruefung: Pruefung): void {
  const vorher = pruefung.probleme.length;
  checkPair(links, rechts, pruefung);
  if (pruefung.probleme.length > vorher) return;
  const a = members(links.typ);
  const b = members(rechts.typ);
  if (a === undefined || b === undefined || a.some((wert) => b.includes(wert))) return;
  if (links.node.art === 'literal' && rechts.node.art !== 'literal') reportMember(links, b, pruefung);
  else reportMember(rechts, a, pruefung);
}

/** Reports texts that are no member of `erlaubt`. */
export function reportMember(teil: Teil, erlaubt: readonly string[], pruefung: Pruefung): void {
  const wert = members(teil.typ)?.find((eins) => !erlaubt.includes(eins)) ?? '';
  const [nah] = suggest(wert, erlaubt, 1);
  const liste = erlaubt.slice(0, 12).join(', ') + (erlaubt.length > 12 ? ', …' : '');
  pruefung.fail(
    'feel-auswahl',
    teil.node,
    `„${wert}“ ist hier nicht möglich${nah === undefined ? '.' : `; meinten Sie „${nah}“?`} Erlaubt sind: ${liste}.`,
    `"${wert}" is not possible here${nah === undefined ? '.' : `; did you mean "${nah}"?`} Allowed are: ${liste}.`,
    nah === undefined || teil.node.art !== 'literal' ? undefined : JSON.stringify(nah),
  );
}

/** The least type that both fit, or what keeps them apart. */
export function unify(a: FeelTyp, b: FeelTyp): FeelTyp | 'art' | 'einheit' {
  if (a.art === 'beliebig') return b;
  if (b.art === 'beliebig') return a;
  if (a.art === 'null') return { ...b, nullbar: true };
  if (b.art === 'null') return { ...a, nullbar: true };
  const nullbar = a.nullbar === true || b.nullbar === true ? { nullbar: true } : {};
  if (a.art === 'zahl' && b.art === 'zahl') {
    if (a.einheit !== undefined && b.einheit !== undefined && a.einheit !== b.einheit) return 'einheit';
    const einheit = a.einheit ?? b.einheit;
    return { art: 'zahl', ...nullbar, ...(einheit === undefined ? {} : { einheit }) };
  }
  if (a.art === 'text' && b.art === 'text') {
    if (a.auswahl === undefined || b.auswahl === undefined) return { art: 'text', ...nullbar };
    return { art: 'text', ...nullbar, auswahl: [...new Set([...a.auswahl, ...b.auswahl])] };
  }
  if (a.art === 'liste' && b.art === 'liste') {
    const element = unify(a.element, b.element);
    return typeof element === 'string' ? element : { art: 'liste', element, ...nullbar };
  }
  return a.art === b.art ? { ...a, ...nullbar } : 'art';
}

function members(typ: FeelTyp): readonly string[] | undefined {
  return typ.art === 'text' ? typ.auswahl : undefined;
}

function unitOf(typ: FeelTyp): string {
  return typ.art === 'liste' ? unitOf(typ.element) : typ.art === 'zahl' ? (typ.einheit ?? '') : '';
}
