import { dateiArtOf, textTypen } from '@baukasten/engine';
import type { Arbeitsbereich } from '../arbeitsbereich/arbeitsbereich.ts';
import type { Frage } from '../arbeitsbereich/frage.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { kennungHover } from '../features/hover/regel.ts';
import type { Hover } from '../features/hover/types.ts';
import { holds } from '../features/navigation/name-at.ts';
import { bausteinHover } from './baustein-hover.ts';
import { readBausteintext } from './baustein-text.ts';
import { kopfNamen } from './namen.ts';
import { filterDoku, placeholderDoku } from './platzhalter-doku.ts';
import { tagDoku } from './tags.ts';
import { nameAt, vorlagenstelleAt } from './vorlagenstelle.ts';
import { valuesOf } from './werte.ts';
import { wertungHover } from './wertung-hover.ts';

/** What stands under the cursor in a text block, a matrix or bids. */
export async function dokumentHover(frage: Frage, bereich: Arbeitsbereich): Promise<Hover | undefined> {
  if (dateiArtOf(frage.document.uri) !== 'baustein')
    return (await wertungHover(frage, bereich)) ?? hoverAt(frage);
  const { textAb } = readBausteintext(frage.document.text);
  return textAb !== undefined && frage.position.line >= textAb
    ? textHover(frage, bereich)
    : headHover(frage, bereich);
}

function headHover(frage: Frage, bereich: Arbeitsbereich): Hover | undefined {
  const { document, position, lage } = frage;
  const found = kopfNamen(document).findLast(({ range }) => holds(range, position));
  if (found === undefined) return hoverAt(frage);
  const { art, name, range } = found;
  const markdown =
    art === 'kennung'
      ? kennungHover(name, lage)
      : art === 'baustein'
        ? bausteinHover(name, lage)
        : valueHover(art === 'fakt' ? name.split('.') : [art, name], frage, bereich);
  return markdown === undefined ? hoverAt(frage) : { markdown, range };
}

/** Told from the text itself, so that it works in a template that is not finished. */
function textHover(frage: Frage, bereich: Arbeitsbereich): Hover | undefined {
  const { document, position, lage } = frage;
  const { uri, text } = document;
  const line = text.split(/\r\n|\r|\n/)[position.line] ?? '';
  const left = /[\p{L}\p{N}_-]*$/u.exec(line.slice(0, position.character))?.[0].length ?? 0;
  const right = /^[\p{L}\p{N}_-]*/u.exec(line.slice(position.character))?.[0].length ?? 0;
  const start = { line: position.line, character: position.character - left };
  const end = { line: position.line, character: position.character + right };
  const typen = lage.fachgebiet === undefined ? {} : textTypen(lage.fachgebiet);
  const stelle = vorlagenstelleAt(readBausteintext(text).davor(end), typen);
  const word = line.slice(start.character, end.character);
  if (stelle === undefined || word === '') return undefined;
  const before = stelle.davor.slice(0, -word.length);
  const hover = (markdown: string | undefined) =>
    markdown === undefined ? undefined : { markdown, range: { uri, start, end } };
  if (/\|\s*$/.test(before)) return hover(filterDoku(word));
  if (stelle.art === 'befehl' && /^-?\s*$/.test(before)) return hover(tagDoku(word, lage.sprache));
  if (/["'][^"']*$/.test(before) && (before.match(/["']/g)?.length ?? 0) % 2 === 1) return undefined;
  const pfad = `${/(?:[\p{L}\p{N}_-]+\.)*$/u.exec(before)?.[0] ?? ''}${word}`;
  const named = nameAt(pfad.split('.'), stelle.variablen, typen);
  return named?.pfad === undefined ? undefined : hover(valueHover(named.pfad, frage, bereich));
}

/** What it means, and what the open projects say. */
function valueHover(pfad: readonly string[], { lage }: Frage, bereich: Arbeitsbereich): string | undefined {
  const doku = placeholderDoku(pfad, lage);
  return doku === undefined ? undefined : [doku, ...valuesOf(pfad, lage, bereich)].join('\n');
}
