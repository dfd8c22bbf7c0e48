/** „a · b“ of the parts that say something. */
export function joinDots(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
