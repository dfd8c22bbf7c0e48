import type { Eingabe } from '../eingabe.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Rahmen } from '../rahmen.ts';
import { run as runProjekt } from './neu-projekt.ts';

/** `neu vergabe`: as `neu projekt`, for the topic that text blocks and matrices belong to. */
export function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  return runProjekt({ ...eingabe, optionen: { ...eingabe.optionen, fachgebiet: 'vergabe' } }, rahmen);
}
