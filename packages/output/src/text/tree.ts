import { paragraph, type Span } from './paragraph.ts';

/** A tree to be drawn: each node one paragraph. */
export interface Zweig {
  readonly spans: readonly Span[];
  readonly kinder: readonly Zweig[];
}

/** Draws branches with lines. Very deep ones stop moving to the right, so that there is always room for words. */
export function treeLines(zweige: readonly Zweig[], breite: number, einzug: number): readonly string[] {
  return branches(zweige, breite, ' '.repeat(einzug));
}

function branches(zweige: readonly Zweig[], breite: number, prefix: string): readonly string[] {
  return zweige.flatMap(({ spans, kinder }, index) => {
    const last = index === zweige.length - 1;
    const inner = prefix.length + 3 > breite / 2 ? prefix : `${prefix}${last ? '   ' : '│  '}`;
    const hang = `${prefix}${last ? '   ' : '│  '}${kinder.length > 0 ? '│  ' : '   '}`;
    const lines = paragraph(spans, { breite: breite - hang.length, erst: 0 });
    const [first = '', ...rest] = lines;
    return [
      `${prefix}${last ? '└─ ' : '├─ '}${first}`,
      ...rest.map((line) => `${hang}${line}`),
      ...branches(kinder, breite, inner),
    ];
  });
}
