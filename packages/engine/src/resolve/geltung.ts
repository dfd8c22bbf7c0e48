import type { Geltung } from '../katalog/types.ts';

/** Whether a period holds on an ISO day; both ends belong to it, no period is always. ISO days compare as text. */
export function holdsOn(geltung: Geltung | undefined, tag: string): boolean {
  if (geltung === undefined) return true;
  return (geltung.ab === undefined || geltung.ab <= tag) && (geltung.bis === undefined || tag <= geltung.bis);
}
