import type { Problem, ProblemCode, Text } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { germanNumberProblem } from '../../document/zahlen-fallen.ts';
import { parseDatum } from '../../feel/datum.ts';
import { parseDauer } from '../../feel/dauer.ts';
import { rangeOfScalar } from '../stellen.ts';
import type { Fachgebiet, Parameter, ParameterLiteral, ParameterTyp, ParameterWert } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';

/** Every value is one of its parameter's `typ`: a text in place of an amount would only show as "unbekannt". */
export function checkWerte(fachgebiet: Fachgebiet): readonly Problem[] {
  const aenderungen = aenderungenOf(fachgebiet).flatMap(({ aendert }) => aendert.parameter);
  return inhalteOf(fachgebiet).parameter.flatMap((parameter) => {
    const all = [
      ...parameter.werte,
      ...aenderungen.filter(({ id }) => id === parameter.id).flatMap(({ werte }) => werte),
    ];
    return [...all.flatMap((wert) => checkWert(wert, parameter)), ...mixedDurations(all, parameter)];
  });
}

function checkWert(wert: ParameterWert, parameter: Parameter): readonly Problem[] {
  const both =
    wert.wert === undefined || wert.staffel === undefined
      ? []
      : [
          problem('schema-wert', wert.range, {
            de: `Ein Wert von „${parameter.id}“ hat „wert“ und „staffel“: eines von beiden streichen.`,
            en: `A value of "${parameter.id}" has "wert" and "staffel": remove one of them.`,
          }),
        ];
  const literals = literalsOf(wert).flatMap((literal) =>
    checkLiteral(literal, parameter, rangeOfScalar(literal) ?? wert.range),
  );
  return [...both, ...literals];
}

function checkLiteral(
  literal: ParameterLiteral,
  { id, typ }: Parameter,
  range: SourceRange,
): readonly Problem[] {
  const shown = 'text' in literal ? literal.text : String(literal.wahr);
  const isNumber = literal.art === 'zahl';
  const german =
    isNumber || typ === 'zahl' || typ === 'betrag'
      ? germanNumberProblem(shown, isNumber, range, true)
      : undefined;
  if (german !== undefined) return [german];
  if (typ === undefined || fits(literal, typ)) return [];
  return [
    problem('schema-typ', range, {
      de: `Der Parameter „${id}“ hat den Typ ${typ}, „${shown}“ ist ${ERWARTET[typ].de}: Wert oder Typ ändern.`,
      en: `Parameter "${id}" is of type ${typ}, "${shown}" is ${ERWARTET[typ].en}: change the value or the type.`,
    }),
  ];
}

const ERWARTET: Readonly<Record<ParameterTyp, Text>> = {
  zahl: { de: 'keine Zahl', en: 'no number' },
  betrag: { de: 'kein Betrag (nur die Zahl, mit Dezimalpunkt)', en: 'no amount (the number alone)' },
  datum: { de: 'kein Kalendertag (Jahr-Monat-Tag)', en: 'no calendar day (year-month-day)' },
  dauer: { de: 'keine Dauer (zum Beispiel P30D oder P1M)', en: 'no duration (such as P30D or P1M)' },
  wahrheitswert: { de: 'weder true noch false', en: 'neither true nor false' },
  text: { de: 'kein Text (in Anführungszeichen setzen)', en: 'no text (put it in quotes)' },
};

/** In an overlay a text may have been read as a day or a duration by its looks. */
function fits(literal: ParameterLiteral, typ: ParameterTyp): boolean {
  switch (typ) {
    case 'zahl':
    case 'betrag':
      return literal.art === 'zahl';
    case 'datum':
      return literal.art === 'datum' && parseDatum(literal.text) !== undefined;
    case 'dauer':
      return literal.art === 'dauer' && parseDauer(literal.text) !== undefined;
    case 'wahrheitswert':
      return literal.art === 'wahrheitswert';
    case 'text':
      return 'text' in literal && literal.art !== 'zahl';
    default:
      return typ satisfies never;
  }
}

/** Days and months never compare, so a parameter is measured in one of them. */
function mixedDurations(werte: readonly ParameterWert[], { id, typ }: Parameter): readonly Problem[] {
  if (typ !== 'dauer') return [];
  const kinds = werte.flatMap((wert) =>
    literalsOf(wert).flatMap((literal) => {
      const dauer = literal.art === 'dauer' ? parseDauer(literal.text) : undefined;
      return dauer === undefined ? [] : [{ art: dauer.art, range: wert.range }];
    }),
  );
  return kinds
    .filter(({ art }) => art !== kinds[0]?.art)
    .map(({ range }) =>
      problem('feel-einheit', range, {
        de: `Der Parameter „${id}“ steht teils in Tagen, teils in Monaten: eine Einheit wählen.`,
        en: `Parameter "${id}" is in days here and in months there: choose one unit.`,
      }),
    );
}

function literalsOf({ wert, staffel }: ParameterWert): readonly ParameterLiteral[] {
  const steps = staffel?.stufen.map((stufe) => stufe.wert) ?? [];
  return wert === undefined ? steps : [wert, ...steps];
}

function problem(code: ProblemCode, range: SourceRange, text: Text): Problem {
  return { code, schwere: 'fehler', range, text };
}
