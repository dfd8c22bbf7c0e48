import { parseDocument, type SourceDocument, type SourceNode } from '@baukasten/engine';
import * as fc from 'fast-check';

export type Data = null | string | number | boolean | Data[] | { [key: string]: Data };

export function dataOf(node: SourceNode | undefined): Data {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, dataOf(value)]));
}

/** What a file is made of, before it is written in some style. */
export type Bau =
  | { readonly art: 'wert'; readonly text: string; readonly anker?: string }
  /** A text over several lines, with blank ones at its end; `kopf` says what they mean. */
  | { readonly art: 'block'; readonly kopf: string; readonly leer: number; readonly anker?: string }
  | { readonly art: 'liste'; readonly items: readonly Bau[]; readonly anker?: string }
  | { readonly art: 'gruppe'; readonly felder: readonly (readonly [string, Bau])[]; readonly anker?: string }
  | { readonly art: 'verweis'; readonly name: string };

export const wert = (text: string): Bau => ({ art: 'wert', text });
export const gruppe = (felder: readonly (readonly [string, Bau])[]): Bau => ({ art: 'gruppe', felder });
export const liste = (items: readonly Bau[]): Bau => ({ art: 'liste', items });

/** Some values get an anchor, and some fields behind them become aliases of one. */
function withAnchors(bau: Bau, next: () => number): Bau {
  const known: string[] = [];
  const visit = (one: Bau, tiefe: number): Bau => {
    const name = known[next() % Math.max(1, known.length)];
    if (tiefe > 0 && name !== undefined && next() % 9 === 0) return { art: 'verweis', name };
    const inner: Bau =
      one.art === 'gruppe'
        ? { ...one, felder: one.felder.map(([key, value]) => [key, visit(value, tiefe + 1)] as const) }
        : one.art === 'liste'
          ? { ...one, items: one.items.map((item) => visit(item, tiefe + 1)) }
          : one;
    if (tiefe === 0 || inner.art === 'verweis' || next() % 5 !== 0) return inner;
    const anker = `a${known.length}`;
    known.push(anker);
    return { ...inner, anker };
  };
  return visit(bau, 0);
}

/** Writes a tree in one of the styles that people use: block and flow, comments, blank lines, lists at two columns. */
function render(bau: Bau, next: () => number, indent: string, flow: boolean): string {
  const comment = () => (!flow && next() % 4 === 0 ? ` # Bemerkung ${next() % 100}` : '');
  if (bau.art === 'verweis') return ` *${bau.name}${flow ? ' ' : ''}${comment()}`;
  const anker = bau.anker === undefined ? '' : ` &${bau.anker}`;
  if (bau.art === 'wert')
    return bau.text === '' ? `${anker}${comment()}` : `${anker} ${bau.text}${comment()}`;
  if (bau.art === 'block')
    return flow
      ? `${anker} "Zeile"`
      : `${anker} ${bau.kopf}\n${indent}eins\n${indent}zwei${'\n'.repeat(bau.leer)}`;
  const inFlow = flow || next() % 3 === 0;
  const line = () =>
    next() % 6 === 0 ? `\n${indent}# für sich ${next() % 100}` : next() % 8 === 0 ? '\n' : '';
  if (bau.art === 'liste') {
    if (inFlow || bau.items.length === 0)
      return `${anker} [${bau.items.map((one) => render(one, next, '', true).trimStart()).join(', ')}]${comment()}`;
    const own = next() % 3 === 0 ? indent.slice(2) : indent;
    return `${anker}${comment()}${bau.items
      .map((one) => `${line()}\n${own}-${item(one, next, own)}`)
      .join('')}`;
  }
  if (inFlow || bau.felder.length === 0) {
    const felder = bau.felder.map(([key, one]) => `${key}:${render(one, next, '', true)}`);
    return `${anker} {${felder.length === 0 ? '' : ' '}${felder.join(', ')}${felder.length === 0 ? '' : ' '}}${comment()}`;
  }
  return `${anker}${comment()}${bau.felder
    .map(([key, one]) => `${line()}\n${indent}${key}:${render(one, next, `${indent}  `, false)}`)
    .join('')}`;
}

/** A list entry; the first field of a group often stands behind the dash. */
function item(bau: Bau, next: () => number, indent: string): string {
  const text = render(bau, next, `${indent}  `, false);
  const compact = /^\n {2,}(?=[\w"])/.exec(text);
  return compact === null || bau.art !== 'gruppe' ? text : ` ${text.slice(compact[0].length)}`;
}

/** Files without syntax errors with the content of a tree. */
export function dateiAus(baum: fc.Arbitrary<Bau>, uri: string): fc.Arbitrary<SourceDocument> {
  return fc
    .record({
      bau: baum,
      wuerfel: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
      anker: fc.boolean(),
      crlf: fc.boolean(),
      bom: fc.boolean(),
      ende: fc.boolean(),
      kopf: fc.boolean(),
    })
    .map(({ bau, wuerfel, anker, crlf, bom, ende, kopf }) => {
      let at = 0;
      const next = () => wuerfel[at++ % wuerfel.length] ?? 0;
      // The root is a block, as in every file that people write.
      const root = anker ? withAnchors(bau, next) : bau;
      const felder = root.art === 'gruppe' ? root.felder : [];
      const body = felder.map(([key, one]) => `${key}:${render(one, next, '  ', false)}`).join('\n');
      const text = `${kopf ? '# Kopf\n' : ''}${body}${ende ? '\n' : ''}`;
      return (bom ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
    })
    .map((text) => parseDocument(uri, text))
    .filter(({ probleme }) => probleme.every(({ schwere }) => schwere !== 'fehler'));
}

/** Comments of a text in order; texts in quotes are none. */
export function commentsIn(text: string): readonly { readonly von: number; readonly text: string }[] {
  const plain = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'/g, (quoted) => 'q'.repeat(quoted.length));
  return [...plain.matchAll(/(?<=^|\s)#[^\r\n]*/g)].map((one) => ({
    von: one.index,
    text: text.slice(one.index, one.index + one[0].length),
  }));
}

/** Byte order mark and line breaks are as they were. */
export function sameFrame(before: string, after: string): boolean {
  const breaks = (text: string) => new Set(text.match(/\r\n|\r|\n/g) ?? []);
  const known = breaks(before);
  return (
    before.startsWith('\uFEFF') === after.startsWith('\uFEFF') &&
    (known.size === 0 || [...breaks(after)].every((one) => known.has(one)))
  );
}

/** Data with the value at a path replaced, or taken away. */
export function setIn(data: Data, path: readonly (string | number)[], value: Data | undefined): Data {
  const [first, ...rest] = path;
  if (first === undefined) return value ?? null;
  if (Array.isArray(data)) return data.map((one, i) => (i === first ? setIn(one, rest, value) : one));
  const map = (typeof data === 'object' && data !== null ? data : {}) as { [key: string]: Data };
  const { [String(first)]: old = null, ...others } = map;
  if (rest.length === 0 && value === undefined) return others;
  return { ...map, [first]: setIn(old, rest, value) };
}
