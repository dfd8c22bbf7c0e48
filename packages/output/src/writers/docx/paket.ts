import { fixDates, mapText, pack, unpack } from '../zip.ts';
import type { Formatvorlage } from './formatvorlage.ts';
import { mergeStyles } from './stil-xml.ts';

/** The library's file without clock and chance, and with a town's styles where there are some. */
export function finishDocx(
  bytes: Uint8Array,
  tag: string | null,
  vorlage: Formatvorlage | undefined,
): Uint8Array {
  const datiert = mapText(unpack(bytes) ?? {}, 'docProps/core.xml', (xml) => fixDates(xml, tag));
  if (vorlage === undefined) return pack(datiert);
  const gestaltet = mapText(datiert, 'word/styles.xml', (xml) => mergeStyles(vorlage.stylesXml, xml));
  return pack(mapText(gestaltet, 'word/theme/theme1.xml', (xml) => vorlage.themeXml ?? xml));
}
