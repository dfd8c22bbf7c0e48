/** The parser's tree as plain data, comments left out, so that only `parse.ts` knows the library. */
export interface Knoten {
  readonly name: string;
  readonly von: number;
  readonly bis: number;
  /** The parser had to skip or to guess here. */
  readonly fehler: boolean;
  readonly kinder: readonly Knoten[];
}

export function childNamed(knoten: Knoten, name: string): Knoten | undefined {
  return knoten.kinder.find((kind) => kind.name === name);
}

export function firstError(knoten: Knoten): Knoten | undefined {
  const offen = [knoten];
  for (let naechster = offen.pop(); naechster !== undefined; naechster = offen.pop()) {
    if (naechster.fehler) return naechster;
    for (let i = naechster.kinder.length - 1; i >= 0; i -= 1) {
      const kind = naechster.kinder[i];
      if (kind !== undefined) offen.push(kind);
    }
  }
  return undefined;
}
