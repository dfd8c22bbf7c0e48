import type { Text } from '../../bericht/bericht.ts';
import type { VonSeite, Worte } from '../nachrichten.ts';

/** What every part of the page needs. */
export interface Umfeld {
  readonly worte: Worte;
  readonly sprache: 'de' | 'en';
  of(text: Text): string;
  /** A calendar day as people write it. */
  tag(iso: string): string;
  send(nachricht: VonSeite): void;
}

export function createUmfeld(
  sprache: 'de' | 'en',
  worte: Worte,
  send: (nachricht: VonSeite) => void,
): Umfeld {
  return {
    worte,
    sprache,
    of: (text) => text[sprache],
    tag: (iso) => (sprache === 'de' ? iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1') : iso),
    send,
  };
}
