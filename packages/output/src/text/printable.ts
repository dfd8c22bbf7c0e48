/**
 * Text from files and rules as one safe line. Control characters could steer a terminal, bidirectional marks could
 * show another order than the file has (CVE-2021-42574): both become visible. Line breaks become spaces.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').replace(UNSICHTBAR, '\uFFFD');
}

/** A line of source: as `printable`, tabs as two spaces, nothing merged, so that columns can be counted. */
export function printableLine(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\t', '  ')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(UNSICHTBAR, '\uFFFD');
}

const UNSICHTBAR = /\p{Cc}|\p{Surrogate}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
