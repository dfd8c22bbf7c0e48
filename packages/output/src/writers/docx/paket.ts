import { bytesOf, fixDates, pack, type Teile, textOf, unpack } from '../zip.ts';
import type { Formatvorlage } from './formatvorlage.ts';
import { mergeStyles } from './stil-xml.ts';

/** The library's file without clock and chance, and with a town's styles where there are some. */
export function finishDocx(bytes: Uint8Array, tag: string, vorlage: Formatvorlage | undefined): Uint8Array {
  const teile = unpack(bytes) ?? {};
  return pack(
    Object.fromEntries(
      Object.entries(teile).map(([pfad, inhalt]) => [pfad, bytesFor(pfad, teile, tag, vorlage) ?? inhalt]),
    ),
  );
}

function bytesFor(
  pfad: string,
  teile: Teile,
  tag: string,
  vorlage: Formatvorlage | undefined,
): Uint8Array | undefined {
  const text = textOf(teile, pfad) ?? '';
  if (pfad === 'docProps/core.xml') return bytesOf(fixDates(text, tag));
  if (pfad === 'word/styles.xml' && vorlage !== undefined)
    return bytesOf(mergeStyles(vorlage.stylesXml, text));
  if (pfad === 'word/theme/theme1.xml' && vorlage?.themeXml !== undefined) return bytesOf(vorlage.themeXml);
  return undefined;
}
