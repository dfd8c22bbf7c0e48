import type { Geltung } from '../katalog/types.ts';

/** Whether a period holds on an ISO day; both ends belong to it. ISO days compare as text. */
export function holdsOn(geltung: Geltung, tag: string): boolean {
  return (geltung.ab === undefined || geltung.ab <= tag) && (geltung.bis === undefined || tag <= geltung.bis);
}
