import type { Problem } from '../../document/problem.ts';
import { readsOf } from '../../feel/lesungen.ts';
import type { Fachgebiet, Groesse, Parameter } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';

/** A Größe or a scaled parameter that needs itself could never be computed. */
export function checkZyklen(fachgebiet: Fachgebiet): readonly Problem[] {
  const { groessen, parameter } = inhalteOf(fachgebiet);
  const graph = new Map<string, readonly string[]>();
  for (const groesse of groessen) graph.set(`groesse.${groesse.id}`, readsOfGroesse(groesse, fachgebiet));
  for (const item of parameter) graph.set(`parameter.${item.id}`, readsOfParameter(item, fachgebiet));
  return [
    ...groessen.map((item) => [`groesse.${item.id}`, item.range] as const),
    ...parameter.map((item) => [`parameter.${item.id}`, item.range] as const),
  ]
    .filter(([name]) => reaches(graph, name, name))
    .map(([name, range]) => ({
      code: 'katalog-zyklus',
      schwere: 'fehler',
      range,
      text: {
        de: `„${name}“ hängt von sich selbst ab (${circle(graph, name).join(' → ')}): eine der Formeln ohne diesen Rückgriff schreiben.`,
        en: `"${name}" depends on itself (${circle(graph, name).join(' → ')}): write one of the formulas without it.`,
      },
    }));
}

type Graph = ReadonlyMap<string, readonly string[]>;

function readsOfGroesse(groesse: Groesse, fachgebiet: Fachgebiet): readonly string[] {
  const changed = aenderungenOf(fachgebiet).flatMap(({ aendert }) =>
    aendert.groessen.flatMap(({ id, formel }) =>
      id === groesse.id && formel !== undefined ? [formel.wert] : [],
    ),
  );
  const liste = groesse.je === undefined ? [] : [groesse.je.liste];
  return [...liste, groesse.formel, ...changed].flatMap(({ node }) => targets(readsOf(node)));
}

function readsOfParameter(parameter: Parameter, fachgebiet: Fachgebiet): readonly string[] {
  const changed = aenderungenOf(fachgebiet).flatMap(({ aendert }) =>
    aendert.parameter.filter(({ id }) => id === parameter.id).flatMap(({ werte }) => werte),
  );
  return [...parameter.werte, ...changed].flatMap(({ staffel }) =>
    staffel === undefined ? [] : targets(readsOf(staffel.nach.node)),
  );
}

function targets(reads: readonly (readonly string[])[]): readonly string[] {
  return reads.flatMap(([root, name]) =>
    (root === 'groesse' || root === 'parameter') && name !== undefined ? [`${root}.${name}`] : [],
  );
}

function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return false;
}

/** One way round, for the message. */
function circle(graph: Graph, start: string): readonly string[] {
  const path = [start];
  const seen = new Set<string>([start]);
  for (;;) {
    const current = path.at(-1) ?? start;
    const next = (graph.get(current) ?? []).find(
      (name) => name === start || (!seen.has(name) && reaches(graph, name, start)),
    );
    if (next === undefined) return path;
    path.push(next);
    if (next === start) return path;
    seen.add(next);
  }
}
