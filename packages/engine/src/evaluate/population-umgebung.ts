import type { FeelNode } from '../feel/ast.ts';
import type { FeelEnv, Reading } from '../feel/env.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Platz } from './population-pfade.ts';
import type { Umgebung } from './umgebung.ts';

const LEER: unique symbol = Symbol('leer');

/** What has been looked up in one project under the law of one day: paths and whatever else has a place. */
export class Gedaechtnis implements FeelEnv {
  readonly umgebung: Umgebung;
  readonly #werte: (FeelValue | typeof LEER)[];

  constructor(umgebung: Umgebung, plaetze: number) {
    this.umgebung = umgebung;
    this.#werte = new Array<FeelValue | typeof LEER>(plaetze).fill(LEER);
  }

  get(teile: readonly string[]): FeelValue {
    const { platz } = teile as Partial<Platz>;
    if (platz === undefined) return this.umgebung.get(teile);
    const known = this.#werte[platz];
    if (known !== LEER) return known;
    const wert = this.umgebung.get(teile);
    this.#werte[platz] = wert;
    return wert;
  }

  /** The value at a place; computed at the first question. */
  remember(platz: number, compute: (gedaechtnis: Gedaechtnis) => FeelValue): FeelValue {
    const known = this.#werte[platz];
    if (known !== LEER) return known;
    const wert = compute(this);
    this.#werte[platz] = wert;
    return wert;
  }

  read(teile: readonly string[]): Reading {
    return this.umgebung.read(teile);
  }

  bind(variable: string, element: FeelValue, liste: FeelNode, index: number): FeelEnv {
    return this.umgebung.bind(variable, element, liste, index);
  }
}
