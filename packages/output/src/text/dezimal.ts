/**
 * A decimal text as it is written in German: `85712.42` becomes `85.712,42`. Four digits stay together, as in the
 * reports. Anything that is no plain decimal stays as it is.
 */
export function formatDezimal(dezimal: string): string {
  const teile = /^(-?)(\d+)(?:\.(\d+))?$/.exec(dezimal);
  if (teile === null) return dezimal;
  const [, zeichen = '', ganz = '', bruch] = teile;
  const gruppiert = ganz.length > 4 ? ganz.replace(/\B(?=(?:\d{3})+$)/g, '.') : ganz;
  return `${zeichen === '' ? '' : '−'}${gruppiert}${bruch === undefined ? '' : `,${bruch}`}`;
}
