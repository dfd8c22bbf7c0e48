import type { Problem } from '../../document/problem.ts';
import type { Fachgebiet, Katalog } from '../types.ts';
import { checkAusdruecke } from './check-ausdruecke.ts';
import { checkBausteine } from './check-bausteine.ts';
import { checkBelege } from './check-belege.ts';
import { checkNamen } from './check-namen.ts';
import { checkVerweise } from './check-verweise.ts';
import { checkWerte } from './check-werte.ts';
import { checkZeitraeume } from './check-zeitraeume.ts';
import { checkZyklen } from './check-zyklen.ts';

type Check = (fachgebiet: Fachgebiet, katalog: Katalog) => readonly Problem[];

const CHECKS: readonly Check[] = [
  checkNamen,
  checkVerweise,
  checkZyklen,
  checkWerte,
  checkAusdruecke,
  checkZeitraeume,
  checkBelege,
  checkBausteine,
];

/** The integrity of the whole catalogue: what no single file can show. */
export function checkKatalog(katalog: Katalog): readonly Problem[] {
  return Object.values(katalog.fachgebiete).flatMap((fachgebiet) =>
    CHECKS.flatMap((check) => check(fachgebiet, katalog)),
  );
}
