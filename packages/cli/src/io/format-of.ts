import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, textOption } from '../eingabe.ts';
import { texte } from '../texte.ts';

/** Formats that the ending of a file's name means, the usual one first. */
const ENDUNGEN: Readonly<Record<string, readonly string[]>> = {
  docx: ['docx'],
  xlsx: ['xlsx'],
  html: ['html'],
  json: ['json'],
  md: ['md', 'vermerk'],
  yaml: ['yaml'],
};

/**
 * What `--format` says, else what the name in `--ausgabe` means, else the terminal's text. A name that means something
 * else than what would be written is refused: an office program could not open it.
 */
export function formatOf(eingabe: Eingabe, moeglich: readonly string[]): string {
  const [format, ausgabe] = [textOption(eingabe, 'format'), textOption(eingabe, 'ausgabe')];
  const endung = /\.([a-z]+)$/i.exec(ausgabe ?? '')?.[1]?.toLowerCase() ?? '';
  const gemeint = Object.hasOwn(ENDUNGEN, endung) ? ENDUNGEN[endung] : undefined;
  const found = format ?? gemeint?.find((one) => moeglich.includes(one)) ?? 'terminal';
  if (ausgabe !== undefined && gemeint !== undefined && !gemeint.includes(found))
    throw new Bedienfehler(texte.formatPasstNicht(ausgabe, endung, found));
  return found;
}
