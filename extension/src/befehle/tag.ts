/** `2027-01-31` or `31.1.2027`; undefined for anything that is no day of the calendar. */
export function parseTag(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const deutsch = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text);
  const [jahr, monat, tag] = iso?.slice(1) ?? deutsch?.slice(1).reverse() ?? [];
  if (jahr === undefined || monat === undefined || tag === undefined) return undefined;
  const fertig = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
  const datum = new Date(`${fertig}T00:00:00Z`);
  return !Number.isNaN(datum.getTime()) && datum.toISOString().startsWith(fertig) ? fertig : undefined;
}

/** The day of the user's own calendar. */
export function toIso(zeit: Date): string {
  const zweistellig = (zahl: number): string => String(zahl).padStart(2, '0');
  return `${zeit.getFullYear()}-${zweistellig(zeit.getMonth() + 1)}-${zweistellig(zeit.getDate())}`;
}
