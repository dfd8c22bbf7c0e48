import type { Sprache } from '@baukasten/engine';

/** An ISO day as people read it: 30.06.2028; English keeps ISO. Anything else stays as written. */
export function formatDay(iso: string, sprache: Sprache): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null || sprache === 'en' ? iso : `${parts[3]}.${parts[2]}.${parts[1]}`;
}
