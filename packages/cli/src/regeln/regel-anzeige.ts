import type { Katalog } from '@baukasten/engine';
import { renderRegel } from '@baukasten/output';
import type { Rahmen } from '../rahmen.ts';
import type { Regel } from './list-regeln.ts';
import { regelnJson } from './regeln-json.ts';

/** One rule for people or for programs. */
export function regelAnzeige(
  regel: Regel,
  format: string,
  stichtag: string,
  { quellen }: Katalog,
  { sprache, stdout, ordner }: Rahmen,
): string {
  if (format === 'json') return regelnJson([regel], { stichtag });
  const optionen = { sprache, farbe: stdout.farbe, breite: stdout.breite, basis: ordner };
  return renderRegel(regel.anforderung, optionen, quellen).trimEnd();
}
