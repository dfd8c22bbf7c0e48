import type { SourceRange } from './range.ts';

/**
 * The tree of a YAML file as the rest of the engine sees it: aliases followed, merge keys applied, every node with
 * the place where its text stands. Nothing outside `document/` knows the YAML library.
 *
 * `alias` is the place of a use `*name`; the node's `range` then lies at the anchor `&name`.
 */
export type SourceNode = ScalarNode | MapNode | ListNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Value under the YAML 1.2 core schema; only decimal notation is a number (`0x1F`, `.inf` stay texts). */
  readonly value: string | number | boolean | null;
  /** Text as written (the raw inner text of quoted styles, with header of block styles); the exact value of a number is this text. */
  readonly source: string;
  readonly style: ScalarStyle;
  readonly range: SourceRange;
  readonly alias?: SourceRange;
}

export interface MapEntry {
  readonly key: string;
  readonly keyRange: SourceRange;
  readonly value: SourceNode;
  /** Where a merge key (`<<`) brought this entry in; `keyRange` and `value` then lie at the anchor. */
  readonly merged?: SourceRange;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly range: SourceRange;
  readonly alias?: SourceRange;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly range: SourceRange;
  readonly alias?: SourceRange;
}
