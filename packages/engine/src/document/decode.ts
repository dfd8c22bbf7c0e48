import { checkText, leer, MAX_LAENGE, zuGross } from './check-text.ts';
import { indexLines, rangeBetween } from './line-index.ts';
import { type Problem, problem } from './problem.ts';

export interface DecodedBytes {
  /**
   * Absent if the bytes are no readable text; the Problem says why. Without its byte order mark: editors keep that out of
   * what they show and count.
   */
  readonly text?: string;
  readonly probleme: readonly Problem[];
}

/** Part of every host (browser, worker, Node), but of no ECMAScript library. */
declare const TextDecoder: new (label: 'utf-8') => { decode(bytes: Uint8Array): string };

/**
 * The text of a file. Only UTF-8 is read: guessing an encoding would turn names of towns into other names without a
 * word, so UTF-16 and Windows-1252 are recognised and refused with the place and the remedy.
 */
export function decodeBytes(uri: string, bytes: Uint8Array): DecodedBytes {
  const nowhere = indexLines('');
  if (bytes.length === 0) return { probleme: [leer(uri, nowhere)] };
  if (bytes.length > MAX_LAENGE) return { probleme: [zuGross(uri, nowhere)] };
  if (isUtf16(bytes)) {
    return {
      probleme: [
        problem(
          'datei-kodierung',
          rangeBetween(uri, nowhere, 0, 0),
          'Die Datei ist als UTF-16 gespeichert (im Windows-Editor „Unicode“); bitte als UTF-8 speichern.',
          'The file is saved as UTF-16 (“Unicode” in Windows Notepad); save it as UTF-8.',
        ),
      ],
    };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const unreadable = checkText(uri, indexLines(text));
  if (unreadable?.code === 'datei-nul' || unreadable?.code === 'datei-kodierung')
    return { probleme: [unreadable] };
  return { text, probleme: [] };
}

/** By its byte order mark, or because every second byte of the beginning is NUL, as in Latin text without one. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 2048);
  if (sample.length < 4) return false;
  const nul: [number, number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nul[index % 2 === 0 ? 0 : 1]++;
  const half = sample.length / 2;
  return Math.max(...nul) > half * 0.7 && Math.min(...nul) < half * 0.1;
}
