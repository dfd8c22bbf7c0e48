import type { Bericht, BerichtOptionen } from '../bericht.ts';
import { formatJson } from '../json/format-json.ts';
import { pruefbericht } from '../json/pruefbericht.ts';

/** Changes of this format that a reader could notice raise the number; `schemas/bericht.schema.json` describes it. */
const FORMAT = 'baukasten-bericht/1';

/**
 * The whole result as data: both languages, places counted from 1, keys always in the same order. Equal input gives
 * equal bytes.
 */
export function renderJson(
  { berichte, werkzeug }: Bericht,
  { basis }: Pick<BerichtOptionen, 'basis'>,
): string {
  const { name, version } = werkzeug;
  const data = {
    format: FORMAT,
    werkzeug: { name, version },
    berichte: berichte.map((bericht) => pruefbericht(bericht, basis)),
  };
  return formatJson(data);
}
