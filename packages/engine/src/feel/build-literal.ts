import type { FeelLiteral } from './ast.ts';
import type { Bau } from './bau.ts';
import type { Knoten } from './baum.ts';
import { parseDatum } from './datum.ts';
import { parseDauer } from './dauer.ts';
import type { Span } from './problem.ts';
import { numberFromText } from './zahl.ts';

export function buildLiteral(knoten: Knoten, bau: Bau): FeelLiteral | undefined {
  const text = bau.slice(knoten);
  const span = { von: knoten.von, bis: knoten.bis };
  switch (knoten.name) {
    case 'null':
      return { art: 'literal', typ: 'null', wert: null, ...span };
    case 'BooleanLiteral':
      return { art: 'literal', typ: 'wahrheitswert', wert: text === 'true', ...span };
    case 'NumericLiteral': {
      const wert = text.replace(/\s/g, '');
      if (numberFromText(wert) !== undefined) return { art: 'literal', typ: 'zahl', wert, ...span };
      return bau.fail(
        'feel-syntax',
        knoten,
        `„${text}“ ist zu groß oder zu klein für eine Zahl.`,
        `"${text}" is too large or too small for a number.`,
      );
    }
    case 'StringLiteral': {
      const wert = readText(knoten, bau);
      return wert === undefined ? undefined : { art: 'literal', typ: 'text', wert, ...span };
    }
    default: {
      const innen = knoten.kinder[0]?.kinder[0];
      const wert = innen === undefined ? undefined : readText(innen, bau);
      return wert === undefined ? undefined : timeLiteral(wert, span, bau);
    }
  }
}

/** The day or duration that `@"…"` stands for. */
function timeLiteral(wert: string, span: Span, bau: Bau): FeelLiteral | undefined {
  return /^-?P/.test(wert) ? durationLiteral(wert, span, bau) : dateLiteral(wert, span, bau);
}

export function dateLiteral(wert: string, span: Span, bau: Bau): FeelLiteral | undefined {
  if (parseDatum(wert) !== undefined) return { art: 'literal', typ: 'datum', wert, ...span };
  if (/^\d{4}-\d{2}-\d{2}$/.test(wert)) {
    return bau.fail(
      'feel-syntax',
      span,
      `Den Tag ${wert} gibt es im Kalender nicht.`,
      `The calendar has no day ${wert}.`,
    );
  }
  const deutsch = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(wert);
  const iso =
    deutsch === null
      ? undefined
      : `${deutsch[3]}-${deutsch[2]?.padStart(2, '0')}-${deutsch[1]?.padStart(2, '0')}`;
  if (iso !== undefined && parseDatum(iso) !== undefined) {
    return bau.fail(
      'feel-syntax',
      span,
      `Daten stehen in der Form JJJJ-MM-TT: date("${iso}").`,
      `Dates are written YYYY-MM-DD: date("${iso}").`,
      `date("${iso}")`,
    );
  }
  if (/\d:\d/.test(wert)) {
    return bau.fail(
      'feel-teilmenge',
      span,
      'Uhrzeiten gibt es hier nicht: Schreiben Sie den Kalendertag, z. B. date("2028-06-30").',
      'Times of day do not exist here: write the calendar day, e.g. date("2028-06-30").',
    );
  }
  return bau.fail(
    'feel-syntax',
    span,
    `„${wert}“ ist kein Datum: Schreiben Sie JJJJ-MM-TT, z. B. date("2028-06-30").`,
    `"${wert}" is no date: write YYYY-MM-DD, e.g. date("2028-06-30").`,
  );
}

export function durationLiteral(wert: string, span: Span, bau: Bau): FeelLiteral | undefined {
  const dauer = parseDauer(wert);
  if (dauer !== undefined) return { art: 'literal', typ: dauer.art, wert, ...span };
  if (/^-?P.*T/.test(wert)) {
    return bau.fail(
      'feel-teilmenge',
      span,
      'Stunden, Minuten und Sekunden gibt es hier nicht: Schreiben Sie ganze Tage, z. B. duration("P30D").',
      'Hours, minutes and seconds do not exist here: write whole days, e.g. duration("P30D").',
    );
  }
  return bau.fail(
    'feel-syntax',
    span,
    `„${wert}“ ist keine Dauer: Schreiben Sie Tage ("P30D") oder Jahre und Monate ("P1Y6M"), nicht beides gemischt.`,
    `"${wert}" is no duration: write days ("P30D") or years and months ("P1Y6M"), not both.`,
  );
}

const FLUCHT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

export function readText(knoten: Knoten, bau: Bau): string | undefined {
  const roh = bau.slice(knoten).slice(1, -1);
  let text = '';
  for (let i = 0; i < roh.length; i += 1) {
    const zeichen = roh.charAt(i);
    if (zeichen !== '\\') {
      text += zeichen;
      continue;
    }
    const code = /^\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6}))/.exec(roh.slice(i, i + 8));
    const nummer = code === null ? undefined : Number.parseInt(code[1] ?? code[2] ?? '', 16);
    if (code !== null && nummer !== undefined && nummer <= 0x10ffff) {
      text += String.fromCodePoint(nummer);
      i += code[0].length - 1;
      continue;
    }
    const ersetzt = FLUCHT[roh.charAt(i + 1)];
    if (ersetzt === undefined) {
      const von = knoten.von + 1 + i;
      return bau.fail(
        'feel-syntax',
        { von, bis: von + 2 },
        'Nach „\\“ stehen nur n, r, t, ", \\ oder uXXXX; einen umgekehrten Schrägstrich schreiben Sie „\\\\“.',
        'After "\\" only n, r, t, ", \\ or uXXXX are allowed; write a backslash as "\\\\".',
      );
    }
    text += ersetzt;
    i += 1;
  }
  return text;
}
