import { describe, expect, it } from 'vitest';
import type { FeelNode } from '../../packages/engine/src/feel/ast.ts';
import { checkTyp } from '../../packages/engine/src/feel/check-typ.ts';
import { isDuration } from '../../packages/engine/src/feel/gleich.ts';
import type { FeelProblem } from '../../packages/engine/src/feel/problem.ts';
import { someTrace } from './abweichungen.ts';
import { classify } from './einordnung.ts';
import { type Ausgewertet, describeLage, readFaelle } from './lage.ts';
import { createTypUmfeld } from './typen.ts';

interface Gepruefter {
  readonly lage: Ausgewertet;
  readonly probleme: readonly FeelProblem[];
}

interface Typgrund {
  readonly id: string;
  readonly satz: string;
  trifft(gepruefter: Gepruefter): boolean;
}

/** Measured when this test was written. */
const MINDESTENS = { angenommen: 435, abgelehnteFehler: 372 };

/** Why the type check may refuse what has a value in DMN. */
const STRENGER: readonly Typgrund[] = [
  {
    id: 'kein_wahrheitswert',
    satz: 'An operand of "and"/"or" that can be no truth value is a mistake in a rule, even where the other operand decides.',
    trifft: ({ lage, probleme }) =>
      (lage.node.art === 'und' || lage.node.art === 'oder') &&
      probleme.every(({ code, von }) => code === 'feel-typ' && isLiteral(lage.node, von)),
  },
  {
    id: 'texte_ohne_ordnung',
    satz: 'Texts have no order that a law could mean: greater, less and ranges are for numbers, days and durations.',
    trifft: ({ lage }) => lage.node.art === 'bereich' && typeof lage.spur.kinder[0]?.wert === 'string',
  },
  {
    id: 'gemischte_liste',
    satz: 'The elements of a written list are of one kind.',
    trifft: ({ lage }) =>
      someTrace(
        lage.spur,
        ({ node, kinder }) =>
          node.art === 'liste' && new Set(kinder.map(({ wert }) => Array.isArray(wert))).size > 1,
      ),
  },
  {
    id: 'feste_texte',
    satz: 'Two written texts are compared like a field and its enum: if they differ, one of them is a slip.',
    trifft: ({ probleme }) => probleme.every(({ code }) => code === 'feel-auswahl'),
  },
];

/** Why the type check cannot see an error of the TCK: it lies in the values. The evaluation then answers "unknown". */
const ERST_BEI_WERTEN: readonly Typgrund[] = [
  {
    id: 'teilung_durch_null',
    satz: 'Division by zero.',
    trifft: ({ lage }) => {
      const teiler = lage.spur.kinder[1]?.wert;
      return (
        lage.node.art === 'rechnung' &&
        lage.node.operator === '/' &&
        (isDuration(teiler) ? teiler.anzahl === 0 : teiler === 0)
      );
    },
  },
  {
    id: 'kein_kalendertag',
    satz: 'Year, month and day of the right type that are no day.',
    trifft: ({ lage }) =>
      lage.node.art === 'aufruf' && lage.node.funktion === 'date' && lage.node.argumente.length === 3,
  },
  {
    id: 'stellen_der_rundung',
    satz: 'More decimal places than a number has.',
    trifft: ({ lage }) => lage.node.art === 'aufruf' && lage.node.funktion.startsWith('round'),
  },
];

const geprueft: readonly Gepruefter[] = readFaelle()
  .map(classify)
  .flatMap(({ klasse, lage }) => (klasse === 'gleich' && lage.art === 'ausgewertet' ? [lage] : []))
  .map((lage) => ({ lage, probleme: checkTyp(lage.node, createTypUmfeld(lage.fall)).probleme }));

const mitWert = geprueft.filter(({ lage }) => lage.fall.erwartet.typ !== 'null');
const fehlerfaelle = geprueft.filter(({ lage }) => lage.fall.fehler === true);
const zuUnrechtAbgelehnt = mitWert.filter(({ probleme }) => probleme.length > 0);
const nichtAbgelehnt = fehlerfaelle.filter(({ probleme }) => probleme.length === 0);

describe('type check and the public DMN TCK', () => {
  it('accepts what has a value in the TCK, or is stricter for a reason', () => {
    expect(withoutReason(zuUnrechtAbgelehnt, STRENGER)).toEqual([]);
  });

  it('refuses what is an error in the TCK, unless the error lies in the values', () => {
    expect(withoutReason(nichtAbgelehnt, ERST_BEI_WERTEN)).toEqual([]);
  });

  it('answers "unknown" to the errors that it cannot see', () => {
    expect(nichtAbgelehnt.filter(({ lage }) => lage.wert !== undefined)).toEqual([]);
  });

  it('accepts as many cases with a value as measured', () => {
    expect(mitWert.length - zuUnrechtAbgelehnt.length).toBeGreaterThanOrEqual(MINDESTENS.angenommen);
  });

  it('refuses as many errors as measured', () => {
    expect(fehlerfaelle.length - nichtAbgelehnt.length).toBeGreaterThanOrEqual(MINDESTENS.abgelehnteFehler);
  });

  it.each(STRENGER)('is stricter because of $id', (grund) => {
    expect(zuUnrechtAbgelehnt.some((einer) => grund.trifft(einer))).toBe(true);
  });

  it.each(ERST_BEI_WERTEN)('leaves $id to the evaluation', (grund) => {
    expect(nichtAbgelehnt.some((einer) => grund.trifft(einer))).toBe(true);
  });
});

function withoutReason(faelle: readonly Gepruefter[], gruende: readonly Typgrund[]): readonly string[] {
  return faelle
    .filter((einer) => !gruende.some((grund) => grund.trifft(einer)))
    .map(({ lage, probleme }) => `${describeLage(lage)} ${probleme.map(({ text }) => text.en).join(' ')}`);
}

function isLiteral(node: FeelNode, von: number): boolean {
  return (
    (node.art === 'und' || node.art === 'oder') &&
    node.operanden.some((operand) => operand.art === 'literal' && operand.von === von)
  );
}
