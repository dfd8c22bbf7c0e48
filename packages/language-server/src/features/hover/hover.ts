import { DATEI_SCHEMAS, dateiArtOf, type SourcePath } from '@baukasten/engine';
import type { Frage, Lage } from '../../arbeitsbereich/frage.ts';
import { textOf } from '../../modell/lauf.ts';
import type { Vorkommen } from '../../modell/vorkommen.ts';
import { createSourceOf, vorkommenIn } from '../../modell/vorkommen-in.ts';
import { fallwertHover } from './faelle.ts';
import { feelHover, holds } from './feel.ts';
import { feldHover, schemaHover, schemaPath } from './feld.ts';
import { erleichterungHover, groesseHover, modulHover, quelleHover } from './namen.ts';
import { parameterHover } from './parameter.ts';
import { kennungHover } from './regel.ts';
import { schemaDateiHover } from './schema.ts';
import type { Hover } from './types.ts';
import { wertHover } from './werte.ts';

/** What stands under the cursor, in words. */
export function hoverAt(frage: Frage): Hover | undefined {
  const { document, position, lage } = frage;
  const pfad = document.pathAt(position);
  if (dateiArtOf(document.uri) === 'projekt') return projectHover(pfad, frage);
  if (isSchema(document)) return schemaDateiHover(frage);
  const cited = citationAt(pfad, frage);
  if (cited !== undefined) return cited;
  const named = vorkommenAt(frage);
  const own = named === undefined ? undefined : nameHover(named, lage);
  if (own !== undefined && named !== undefined) return { markdown: own, range: named.range };
  const value = dateiArtOf(document.uri) === 'faelle' ? fallwertHover(frage) : undefined;
  return value ?? feelHover(document, position, lage) ?? fieldHover(frage);
}

function isSchema({ uri }: Frage['document']): boolean {
  const art = dateiArtOf(uri);
  return art === 'projekt-schema' || art === 'gemeinsam-schema';
}

/** The innermost name at the cursor. */
export function vorkommenAt({
  document,
  position,
}: Pick<Frage, 'document' | 'position'>): Vorkommen | undefined {
  return vorkommenIn(document).findLast(({ range }) => holds(range, position));
}

function nameHover({ art, name }: Vorkommen, lage: Lage): string | undefined {
  switch (art) {
    case 'parameter':
      return parameterHover(name, lage);
    case 'groesse':
      return groesseHover(name, lage);
    case 'kennung':
      return kennungHover(name, lage);
    case 'erleichterung':
      return erleichterungHover(name, lage);
    case 'modul':
      return modulHover(name, lage);
    case 'fakt':
      return feldHover(schemaPath(name, lage), lage);
    case 'quelle':
      return quelleHover(name, name, lage);
    case 'zeile':
    case 'element':
    case 'baustein':
      return undefined;
    default:
      return art satisfies never;
  }
}

/** A field or a value of a project; no name is looked for, so that the length of the file does not matter. */
function projectHover(pfad: SourcePath, { document, position, lage }: Frage): Hover | undefined {
  if (pfad.length === 0) return undefined;
  const node = document.nodeAt(pfad);
  const keyRange = document.keyRangeOf(pfad);
  const onKey = keyRange !== undefined && holds(keyRange, position);
  if (!onKey && node?.kind === 'scalar') {
    const text = textOf(node) ?? '';
    const markdown =
      pfad[0] === 'abweichungen' && pfad.at(-1) === 'anforderung'
        ? kennungHover(text, lage)
        : pfad[0] === 'varianten'
          ? modulHover(text, lage)
          : wertHover(pfad, node, lage);
    if (markdown !== undefined) return { markdown, range: node.range };
  }
  const feld = feldHover(pfad, lage);
  return feld === undefined
    ? undefined
    : { markdown: feld, range: onKey ? keyRange : document.closestRangeOf(pfad) };
}

/** Fields of rule files by the schema of their kind. */
function fieldHover({ document, position, lage }: Frage): Hover | undefined {
  const pfad = document.pathAt(position);
  const keyRange = document.keyRangeOf(pfad);
  const schema = DATEI_SCHEMAS[dateiArtOf(document.uri) ?? ''];
  if (schema === undefined || keyRange === undefined) return undefined;
  const markdown = schemaHover(schema, pfad, lage.sprache);
  return markdown === undefined ? undefined : { markdown, range: keyRange };
}

function citationAt(pfad: SourcePath, { document, position, lage }: Frage): Hover | undefined {
  const node = document.nodeAt(pfad);
  const zitat = textOf(node);
  if (pfad.at(-1) !== 'quelle' || node === undefined || zitat === undefined) return undefined;
  if (!holds(node.range, position)) return undefined;
  const name = createSourceOf(lage.bestand.katalog.quellen)(zitat);
  const markdown = name === undefined ? undefined : quelleHover(name, zitat, lage);
  return markdown === undefined ? undefined : { markdown, range: node.range };
}
