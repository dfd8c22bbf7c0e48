/** The calendar day where the user is, not the one in Greenwich. */
export function localDay(date: Date): string {
  const zwei = (zahl: number): string => String(zahl).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${zwei(date.getMonth() + 1)}-${zwei(date.getDate())}`;
}
