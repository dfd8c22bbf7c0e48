import type { SourceDocument } from '../document/source-document.ts';
import { childOf, entriesOf, textOf, textsOf } from '../katalog/node-reader.ts';
import { dezimalOf } from './read-kriterium.ts';
import type { Dezimal } from './types.ts';

export type Regime = 'eu' | 'national';
export type Matrixschwere = 'fehler' | 'warnung' | 'hinweis';

/** How seriously one kind of flaw is taken, on which source, and from which figures on. */
export interface Matrixregel {
  readonly id: string;
  readonly titel: string;
  readonly schwere: Readonly<Record<Regime, Matrixschwere>>;
  readonly quelle: string;
  /** Absent for rules of craft that no norm states. */
  readonly stand: string | undefined;
  readonly sicherheit: string | undefined;
  readonly grenzen: Readonly<Record<string, Dezimal>>;
  /** Duties of the topic that answer the same question; in a project their verdict counts instead. */
  readonly pflichten: readonly string[];
}

export type Matrixregeln = ReadonlyMap<string, Matrixregel>;

/** Reads `matrix-regeln.yaml`; its form is checked with all rule files. */
export function readMatrixregeln({ root }: SourceDocument): Matrixregeln {
  const regeln = entriesOf(childOf(root, 'regeln')).map(({ key, value }): Matrixregel => {
    const grenzen = childOf(value, 'grenzen');
    return {
      id: key,
      titel: textOf(value, 'titel') ?? key,
      schwere: {
        eu: schwereOf(textOf(value, 'ab_schwelle')),
        national: schwereOf(textOf(value, 'darunter')),
      },
      quelle: textOf(value, 'quelle') ?? '',
      stand: textOf(value, 'stand'),
      sicherheit: textOf(value, 'sicherheit'),
      grenzen: Object.fromEntries(
        entriesOf(grenzen).flatMap(({ key: name }) => {
          const zahl = dezimalOf(grenzen, name);
          return zahl === null ? [] : [[name, zahl] as const];
        }),
      ),
      pflichten: textsOf(value, 'pflichten'),
    };
  });
  return new Map(regeln.map((regel) => [regel.id, regel]));
}

/** Duties of the topic that are about the matrix of a project. */
export function readMatrixpflichten({ root }: SourceDocument): readonly string[] {
  const ofRules = entriesOf(childOf(root, 'regeln')).flatMap(({ value }) => textsOf(value, 'pflichten'));
  return [...new Set([...ofRules, ...textsOf(root, 'pflichten')])];
}

function schwereOf(text: string | undefined): Matrixschwere {
  return text === 'fehler' || text === 'warnung' ? text : 'hinweis';
}
