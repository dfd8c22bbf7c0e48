/** A date as written: valid, rewritable to year-month-day, impossible in the calendar, or no date at all. */
export type ReadDate =
  | { readonly art: 'gueltig' | 'unmoeglich' | 'unlesbar' }
  | { readonly art: 'umgeschrieben'; readonly ersatz: string };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/;
const GERMAN = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2})\.\s*([A-Za-zäÄ]+)\.?\s+(\d{4})$/;

/** The first two-digit year beyond what plans and deadlines of today reach. */
const UNGEWISS_AB = 50;

const MONATE = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/**
 * Two-digit years are years of this century as long as plans and deadlines can mean them; a later one may mean the last
 * century as well, and which is for the town to say.
 */
export function readDate(text: string): ReadDate {
  const iso = ISO.exec(text);
  if (iso !== null)
    return toIso(iso[1], iso[2], iso[3]) === undefined ? { art: 'unmoeglich' } : { art: 'gueltig' };
  const like = ISO_LIKE.exec(text);
  if (like !== null) return rewritten(toIso(like[1], like[2], like[3]));
  const german = GERMAN.exec(text);
  if (german !== null) {
    const year = german[3] ?? '';
    if (year.length === 2 && Number(year) >= UNGEWISS_AB) return { art: 'unlesbar' };
    return rewritten(toIso(year.length === 2 ? `20${year}` : year, german[2], german[1]));
  }
  const named = NAMED.exec(text);
  const month = MONATE.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase().replace('mae', 'mär')) + 1;
  return named === null || month === 0
    ? { art: 'unlesbar' }
    : rewritten(toIso(named[3], String(month), named[1]));
}

function rewritten(ersatz: string | undefined): ReadDate {
  return ersatz === undefined ? { art: 'unmoeglich' } : { art: 'umgeschrieben', ersatz };
}

/** ISO day, or `undefined` if the calendar has no such day. */
function toIso(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
