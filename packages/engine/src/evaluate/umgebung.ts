import type { SourcePath } from '../document/range.ts';
import type { FeelNode } from '../feel/ast.ts';
import type { FeelEnv, Reading } from '../feel/env.ts';
import { fieldOf } from '../feel/projektion.ts';
import type { Trace } from '../feel/trace.ts';
import type { FeelContext, FeelDate, FeelValue } from '../feel/values.ts';
import { compareNumbers, isNumber } from '../feel/zahl.ts';
import type { Je } from '../katalog/types.ts';
import { listKey } from '../resolve/anforderungen-am.ts';
import type { WirksameGroesse, WirksameRegeln, WirksameStaffel } from '../resolve/types.ts';
import type { Compiler } from './compiler.ts';
import { elementId } from './element-id.ts';

/** Facts, rules of one day and the Stichtag: everything an expression can read. */
export interface Welt {
  readonly fakten: FeelContext;
  readonly regeln: WirksameRegeln;
  readonly stichtag: FeelDate;
  readonly compiler: Compiler;
}

/** An element that a loop variable stands for; an unknown element stands for a list that is absent. */
interface Bindung {
  readonly variable: string;
  readonly element: FeelValue;
  /** Where the element stands; asked for by traces only, and computed once. */
  readonly pfad: () => SourcePath;
  /** The list of a `je` as text; empty for the loop of a quantifier. */
  readonly liste: string;
  readonly aussen: Bindung | undefined;
}

/** What an environment has worked out: nothing that it reads ever changes. */
interface Notizen {
  readonly gebunden: Map<string, Umgebung>;
  readonly groessen: Map<string, FeelValue>;
  readonly groessenSpuren: Map<string, readonly Trace[]>;
  readonly spuren: Map<FeelNode, Trace>;
}

export class Umgebung implements FeelEnv {
  readonly #welt: Welt;
  readonly #bindung: Bindung | undefined;
  /** Outside all loops: there a Größe without `je` is worked out once for all. */
  readonly #wurzel: Umgebung;
  /** Where a Größe with `je` is worked out: the loop of a quantifier changes none. */
  readonly #traeger: Umgebung;
  #notizen: Notizen | undefined;
  /** Größen under way, kept by the root: guards against cycles. */
  readonly #offen: Set<string>;

  constructor(welt: Welt, bindung?: Bindung, aussen?: Umgebung) {
    this.#welt = welt;
    this.#bindung = bindung;
    this.#wurzel = aussen === undefined ? this : aussen.#wurzel;
    this.#traeger = aussen !== undefined && bindung?.liste === '' ? aussen.#traeger : this;
    this.#offen = aussen === undefined ? new Set() : aussen.#offen;
  }

  get(teile: readonly string[]): FeelValue {
    const root = teile[0];
    const bound = this.#find(root);
    if (bound !== undefined) return walk(bound.element, teile, 1);
    if (root === 'parameter') return this.#parameter(teile[1] ?? '');
    if (root === 'groesse') return walk(this.#groesse(teile[1] ?? ''), teile, 2);
    if (root === 'stichtag') return this.#welt.stichtag;
    return walk(this.#welt.fakten, teile, 0);
  }

  read(teile: readonly string[]): Reading {
    const wert = this.get(teile);
    const bound = this.#find(teile[0]);
    // The element of an absent list has no place of its own: the list is what is missing.
    const ende = bound?.element === undefined ? [] : teile.slice(1);
    return {
      wert,
      pfad: bound === undefined ? teile : [...bound.pfad(), ...ende],
      fehlt: wert === undefined,
    };
  }

  /** The trace of an expression here; asked for again, it is the same one. */
  trace(node: FeelNode): Trace {
    const { spuren } = this.#notes();
    const known = spuren.get(node) ?? this.#welt.compiler.trace(node)(this);
    spuren.set(node, known);
    return known;
  }

  /** An element of a quantifier's list: no `je`, so a Größe over the same list stays the list of values. */
  bind(variable: string, element: FeelValue, liste: FeelNode, index: number): Umgebung {
    const pfad = once(() => (liste.art === 'pfad' ? [...this.read(liste.teile).pfad, index] : []));
    return this.#with({ variable, element, pfad, liste: '', aussen: this.#bindung });
  }

  /** One element of a `je`; `index` is undefined for the unknown element of an absent list. */
  bindJe(je: Je, element: FeelValue, index: number | undefined): Umgebung {
    const liste = listKey(je.liste);
    return this.#kept(`${je.variable} ${index} ${liste}`, () => {
      const { node } = je.liste;
      const pfad = once(() => {
        const listPath = node.art === 'pfad' ? this.read(node.teile).pfad : [];
        return index === undefined ? listPath : [...listPath, index];
      });
      return { variable: je.variable, element, pfad, liste, aussen: this.#bindung };
    });
  }

  /** The same element under another variable name (a relief's `je` over the same list). */
  rename(from: string, to: string): Umgebung {
    const bound = this.#find(from);
    if (bound === undefined) return this;
    return this.#kept(`${from} = ${to}`, () => ({ ...bound, variable: to, aussen: this.#bindung }));
  }

  /** The environments in which a Größe's formula is evaluated: one, or one per element of its `je`. */
  environmentsOf(groesse: WirksameGroesse): readonly Umgebung[] | undefined {
    const { je } = groesse;
    if (je === undefined) return [this.#wurzel];
    const key = listKey(je.liste);
    for (let b = this.#bindung; b !== undefined; b = b.aussen) {
      if (b.liste !== key) continue;
      if (b === this.#bindung && b.variable === je.variable) return [this];
      const bound = b;
      const bind = () => ({ ...bound, variable: je.variable, aussen: this.#bindung });
      return [this.#kept(`${je.variable} ${key}`, bind)];
    }
    const elements = this.#welt.compiler.value(je.liste.node)(this);
    if (elements === undefined || (elements !== null && !Array.isArray(elements))) return undefined;
    return (elements ?? []).map((element: FeelValue, index: number) => this.bindJe(je, element, index));
  }

  /** Where a Größe is worked out that is read here: what is found out about it there holds here too. */
  homeOf({ je }: WirksameGroesse): Umgebung {
    return je === undefined ? this.#wurzel : this.#traeger;
  }

  /** The element that a Größe with `je` is about here; undefined for other Größen and outside the list. */
  elementOf(groesse: WirksameGroesse): string | undefined {
    if (groesse.je === undefined) return undefined;
    const key = listKey(groesse.je.liste);
    for (let b = this.#bindung; b !== undefined; b = b.aussen) {
      if (b.liste === key) return elementId(b.element, Number(b.pfad().at(-1) ?? 0));
    }
    return undefined;
  }

  /** The traces of a Größe's formula: one, or one per element of its `je`; none while its list is absent. */
  tracesOf(groesse: WirksameGroesse): readonly Trace[] {
    const home = this.homeOf(groesse);
    const { groessenSpuren } = home.#notes();
    const known =
      groessenSpuren.get(groesse.id) ??
      (home.environmentsOf(groesse) ?? []).map((env) => env.trace(groesse.formel.node));
    groessenSpuren.set(groesse.id, known);
    return known;
  }

  get welt(): Welt {
    return this.#welt;
  }

  #with(bindung: Bindung): Umgebung {
    return new Umgebung(this.#welt, bindung, this);
  }

  /** Environments of elements are kept, so that what is worked out in them is worked out once. */
  #kept(schluessel: string, bind: () => Bindung): Umgebung {
    const { gebunden } = this.#notes();
    const known = gebunden.get(schluessel) ?? this.#with(bind());
    gebunden.set(schluessel, known);
    return known;
  }

  #notes(): Notizen {
    this.#notizen ??= {
      gebunden: new Map(),
      groessen: new Map(),
      groessenSpuren: new Map(),
      spuren: new Map(),
    };
    return this.#notizen;
  }

  #find(variable: string | undefined): Bindung | undefined {
    for (let b = this.#bindung; b !== undefined; b = b.aussen) if (b.variable === variable) return b;
    return undefined;
  }

  #parameter(name: string): FeelValue {
    const wert = this.#welt.regeln.parameter.get(name)?.wert;
    if (wert === undefined) return undefined;
    return wert.staffel === undefined
      ? wert.fest
      : chooseStep(wert.staffel, this.#welt.compiler.value(wert.staffel.nach.node)(this));
  }

  #groesse(name: string): FeelValue {
    const groesse = this.#welt.regeln.groessen.get(name);
    if (groesse === undefined) return undefined;
    const home = this.homeOf(groesse);
    const { groessen } = home.#notes();
    if (groessen.has(name)) return groessen.get(name);
    // The catalogue rejects cycles; a catalogue with problems must still not hang.
    if (this.#offen.has(name)) return undefined;
    this.#offen.add(name);
    const value = home.#computeGroesse(groesse);
    this.#offen.delete(name);
    groessen.set(name, value);
    return value;
  }

  #computeGroesse(groesse: WirksameGroesse): FeelValue {
    const compute = this.#welt.compiler.value(groesse.formel.node);
    const environments = this.environmentsOf(groesse);
    if (environments === undefined) return undefined;
    const insideJe = groesse.je === undefined || this.#isBoundTo(listKey(groesse.je.liste));
    const [only] = environments;
    if (insideJe) return only === undefined ? undefined : compute(only);
    return environments.map((env) => compute(env));
  }

  #isBoundTo(liste: string): boolean {
    for (let b = this.#bindung; b !== undefined; b = b.aussen) if (b.liste === liste) return true;
    return false;
  }
}

function once<T>(compute: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= compute();
    return known;
  };
}

/** A path through null is null, through an absent parent unknown, through a list the list of its elements' values. */
function walk(start: FeelValue, teile: readonly string[], from: number): FeelValue {
  let value = start;
  for (let i = from; i < teile.length; i++) {
    if (value === undefined || value === null) return value;
    value = fieldOf(value, teile[i] ?? '');
  }
  return value;
}

/** The first step that the value fits: `unter` is <, `bis` is ≤, the last step has no limit. */
export function chooseStep(staffel: WirksameStaffel, value: FeelValue): FeelValue {
  if (!isNumber(value)) return undefined;
  for (const { unter, bis, wert } of staffel.stufen) {
    if (isNumber(unter)) {
      if (compareNumbers(value, unter) < 0) return wert;
    } else if (isNumber(bis)) {
      if (compareNumbers(value, bis) <= 0) return wert;
    } else {
      return wert;
    }
  }
  return undefined;
}
