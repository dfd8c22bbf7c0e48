import { type Quelle, type SourceDocument, type SourceRange, scalarRange } from '@baukasten/engine';
import { adresseOf } from '@baukasten/output';
import { textOf, walk } from '../../modell/lauf.ts';

export interface Verweis {
  readonly range: SourceRange;
  readonly adresse: string;
  readonly text: string;
}

/** Citations that can be read on the web, and addresses in the register of sources. */
export function verweiseIn(
  document: SourceDocument,
  quellen: Readonly<Record<string, Quelle>>,
): readonly Verweis[] {
  const found: Verweis[] = [];
  walk(document.root, ({ node, pfad }) => {
    const text = textOf(node);
    if (node.kind !== 'scalar' || text === undefined) return;
    const key = pfad.at(-1);
    const adresse =
      key === 'quelle'
        ? adresseOf(text, quellen)
        : key === 'adresse' && /^https?:\/\//.test(text)
          ? text
          : undefined;
    if (adresse !== undefined)
      found.push({ range: scalarRange(document, node, 0, text.length), adresse, text });
  });
  return found;
}
