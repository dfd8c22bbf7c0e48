import type { Text } from './problem.ts';

/** A number in German or official notation, and how YAML wants it. */
export interface GermanNumber {
  readonly art: 'tausenderpunkt' | 'komma' | 'einheit';
  readonly ersatz: string;
  /** What YAML makes of it. */
  readonly gelesen: Text;
  /** The notation for three decimals, where a dot could mean both. */
  readonly dezimal?: string;
  /** The whole number that is meant if a comma before three digits separates thousands, as in English tables. */
  readonly tausender?: string;
}

const TEXT: Text = { de: 'Text', en: 'a text' };

const THOUSANDS = /^([-+]?)([1-9]\d{0,2}(?:\.\d{3})+)$/;
const COMMA = /^([-+]?)(\d{1,3}(?:[. ]\d{3})+|\d+),(\d+)$/;
const SPACED = /^([-+]?)(\d{1,3}(?:[ '_’]\d{3})+)$/;
const UNIT = /^([-+]?\d[\d.,' ]*?)\s*(?:%|‰|€|[A-Za-zÄÖÜäöüµ°][A-Za-zÄÖÜäöüß0-9µ°²³/%().€ -]*)$/;

/** `0x2710` is no zero with a unit. */
const OTHER_BASE = /^[-+]?0[box][0-9a-f]/i;

/**
 * Recognises `1.000`, `12,5`, `1.234,50`, `10 000`, `50 %`, `12,5 km²`; `undefined` for everything else, above all for
 * numbers that YAML reads as they are meant. A dot before exactly three digits is always asked about: as a decimal it
 * can be written with a fourth digit, as thousands without the dot, and either way nobody is misread.
 */
export function readGermanNumber(text: string, isNumber: boolean): GermanNumber | undefined {
  const spaced = text.replace(/[\u00a0\u2009\u202f]/g, ' ');
  const thousands = THOUSANDS.exec(spaced);
  if (thousands !== null) {
    const [, sign = '', digits = ''] = thousands;
    const ersatz = plain(sign, digits.replaceAll('.', ''));
    const one = digits.indexOf('.') === digits.lastIndexOf('.');
    return {
      art: 'tausenderpunkt',
      ersatz,
      gelesen: isNumber ? numberWords(spaced) : TEXT,
      ...(one && !digits.endsWith('000') ? { dezimal: `${plain(sign, digits)}0` } : {}),
    };
  }
  if (isNumber) return undefined;
  const comma = COMMA.exec(spaced);
  if (comma !== null) {
    const [, sign = '', whole = '', decimals = ''] = comma;
    const ersatz = plain(sign, `${whole.replace(/[. ]/g, '')}.${decimals}`);
    // A dot there would be asked about again: a fourth decimal says that they are decimals.
    return THOUSANDS.test(ersatz)
      ? { art: 'komma', ersatz: `${ersatz}0`, gelesen: TEXT, tausender: ersatz.replace('.', '') }
      : { art: 'komma', ersatz, gelesen: TEXT };
  }
  const groups = SPACED.exec(spaced);
  if (groups !== null) {
    const [, sign = '', digits = ''] = groups;
    return { art: 'komma', ersatz: plain(sign, digits.replace(/\D/g, '')), gelesen: TEXT };
  }
  if (OTHER_BASE.test(spaced)) return undefined;
  const unit = UNIT.exec(spaced);
  if (unit === null) return undefined;
  const number = (unit[1] ?? '').trim();
  const inner = readGermanNumber(number, false);
  if (inner !== undefined) return { ...inner, art: 'einheit' };
  return /^[-+]?\d+(?:\.\d+)?$/.test(number) ? { art: 'einheit', ersatz: number, gelesen: TEXT } : undefined;
}

function plain(sign: string, digits: string): string {
  return `${sign === '-' ? '-' : ''}${digits.replace(/^0+(?=\d)/, '')}`;
}

function numberWords(text: string): Text {
  const value = String(Number(text));
  return { de: value.replace('.', ','), en: value };
}
