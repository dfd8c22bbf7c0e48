import type { Text } from '../document/problem.ts';
import type { SourcePath, SourceRange } from '../document/range.ts';
import type { Matrixschwere } from './matrixregeln.ts';

/** A flaw that does not keep the matrix from being scored, but may cost the award. */
export interface Matrixbefund {
  readonly regel: string;
  readonly titel: string;
  readonly schwere: Matrixschwere;
  /** Rests on a source that nobody has confirmed: never more than a hint. */
  readonly ungeprueft: boolean;
  readonly text: Text;
  readonly quelle: string;
  readonly stand: string | null;
  readonly sicherheit: string | null;
  readonly range: SourceRange;
}

/** What a check found: which rule, where (from the matrix's own place), and a sentence with the remedy. */
export interface Fund {
  readonly regel: string;
  readonly pfad: SourcePath;
  readonly text: Text;
}
