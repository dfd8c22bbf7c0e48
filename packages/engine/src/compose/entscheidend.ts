import { lesungenIn } from '../feel/fehlt.ts';
import type { Lesung, Trace } from '../feel/trace.ts';

/** The readings that make a known condition what it is: of an `and` that fails those of the parts that fail. */
export function decidingLesungen(spur: Trace): readonly Lesung[] {
  const { node, wert, kinder } = spur;
  switch (node.art) {
    case 'und':
    case 'oder': {
      const same = kinder.filter((kind) => kind.wert === wert);
      return (same.length === 0 ? kinder : same).flatMap(decidingLesungen);
    }
    case 'nicht':
      return kinder.flatMap(decidingLesungen);
    case 'quantor':
      // The list comes first: over it the condition holds or fails as a whole.
      return kinder.slice(0, 1).flatMap(lesungenIn);
    default:
      return lesungenIn(spur);
  }
}
