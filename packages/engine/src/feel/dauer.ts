import type { FeelDate, FeelDuration } from './values.ts';

/**
 * Reads the two durations of FEEL: `P30D` (days) or `P1Y6M`, `P1M`, `P5Y` (months), each with an optional sign.
 * Times of day (`PT1H`) and mixtures (`P1M3D`) are no calendar periods of this dialect: `undefined`.
 */
export function parseDauer(text: string): FeelDuration | undefined {
  const tage = /^(-?)P(\d{1,7})D$/.exec(text);
  if (tage !== null) return { art: 'dauer_tage', anzahl: signed(tage[1], Number(tage[2])) };
  const monate = /^(-?)P(?:(\d{1,5})Y)?(?:(\d{1,6})M)?$/.exec(text);
  if (monate === null || (monate[2] === undefined && monate[3] === undefined)) return undefined;
  return {
    art: 'dauer_monate',
    anzahl: signed(monate[1], Number(monate[2] ?? 0) * 12 + Number(monate[3] ?? 0)),
  };
}

/** ISO 8601 text that `parseDauer` reads back. */
export function formatDauer(dauer: FeelDuration): string {
  const zeichen = dauer.anzahl < 0 ? '-' : '';
  const anzahl = Math.abs(dauer.anzahl);
  if (dauer.art === 'dauer_tage') return `${zeichen}P${anzahl}D`;
  const jahre = Math.floor(anzahl / 12);
  const monate = anzahl % 12;
  if (jahre === 0) return `${zeichen}P${monate}M`;
  return `${zeichen}P${jahre}Y${monate === 0 ? '' : `${monate}M`}`;
}

/** `bis − von` in days; the first day does not count. */
export function difference(bis: FeelDate, von: FeelDate): FeelDuration {
  return { art: 'dauer_tage', anzahl: bis.tag - von.tag };
}

function signed(zeichen: string | undefined, anzahl: number): number {
  return zeichen === '-' && anzahl !== 0 ? -anzahl : anzahl;
}
