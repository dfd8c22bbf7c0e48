import { readsOf } from '../feel/lesungen.ts';
import type { Ausdruck, Sicherheit } from '../katalog/types.ts';
import type { WirksameGroesse, WirksamerParameter } from './types.ts';

const ORDER: readonly Sicherheit[] = ['A', 'B', 'C', 'U'];

export function worst(grades: readonly (Sicherheit | undefined)[]): Sicherheit {
  return grades.reduce<Sicherheit>(
    (low, grade) => (grade !== undefined && ORDER.indexOf(grade) > ORDER.indexOf(low) ? grade : low),
    'A',
  );
}

/** C and U are "ungeprüft": at most a Hinweis, and no ground to remove a duty. */
export function isUnconfirmed(grade: Sicherheit | undefined): boolean {
  return grade !== undefined && ORDER.indexOf(grade) > ORDER.indexOf('B');
}

export interface Leseziele {
  readonly parameter: ReadonlyMap<string, WirksamerParameter>;
  readonly groessen: ReadonlyMap<string, WirksameGroesse>;
}

/**
 * Worst grade of everything that an expression reads, through all Größen. What a variant sets is a supposition, not a
 * legal source: it carries no grade of its own.
 */
export function gradeOfReads(ausdruck: Ausdruck | undefined, ziele: Leseziele): Sicherheit {
  return ausdruck === undefined ? 'A' : gradeOf(ausdruck, ziele, new Set());
}

/** `gradeOfReads` for many expressions over the same rules; a relief of a whole module is asked for each of its duties. */
export function createGrader(ziele: Leseziele): (ausdruck: Ausdruck | undefined) => Sicherheit {
  const known = new Map<Ausdruck | undefined, Sicherheit>();
  return (ausdruck) => {
    const grade = known.get(ausdruck) ?? gradeOfReads(ausdruck, ziele);
    known.set(ausdruck, grade);
    return grade;
  };
}

function gradeOf(ausdruck: Ausdruck, ziele: Leseziele, visited: Set<string>): Sicherheit {
  const grades = readsOf(ausdruck.node).map(([root, name]): Sicherheit => {
    if (name === undefined || visited.has(`${root}.${name}`)) return 'A';
    visited.add(`${root}.${name}`);
    if (root === 'parameter') return gradeOfParameter(ziele.parameter.get(name), ziele, visited);
    const groesse = root === 'groesse' ? ziele.groessen.get(name) : undefined;
    if (groesse === undefined) return 'A';
    return worst([groesse.sicherheit, gradeOf(groesse.formel, ziele, visited)]);
  });
  return worst(grades);
}

function gradeOfParameter(
  parameter: WirksamerParameter | undefined,
  ziele: Leseziele,
  visited: Set<string>,
): Sicherheit {
  const wert = parameter?.wert;
  if (wert === undefined) return 'A';
  const own = wert.herkunft.ebene === 'variante' ? 'A' : wert.beleg.sicherheit;
  return wert.staffel === undefined ? own : worst([own, gradeOf(wert.staffel.nach, ziele, visited)]);
}
