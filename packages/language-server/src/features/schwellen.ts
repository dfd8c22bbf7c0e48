import {
  comparePositions,
  type Parameter,
  registerAngaben,
  type ScalarNode,
  type SourcePath,
} from '@baukasten/engine';
import type { Lage } from '../arbeitsbereich/frage.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';

/** A number of a town beside a threshold of the law that it is measured by. */
export interface Schwellenstand {
  readonly parameter: Parameter;
  readonly grenze: number;
  /** The town's number: what the project states, else what the register knows. */
  readonly wert: number;
  /** Where the number stands, or would stand. */
  readonly pfad: SourcePath;
  readonly angegeben: boolean;
}

/** Whether a number just at the threshold is still in or already out is said by the rules alone. */
export function sideOf({ wert, grenze }: Schwellenstand): 'unterschritten' | 'genau' | 'ueberschritten' {
  if (wert === grenze) return 'genau';
  return wert < grenze ? 'unterschritten' : 'ueberschritten';
}

/**
 * Each threshold of the law against the numbers of a town, which stands at `gemeinde` in a project. A number that
 * neither the project nor the register has gives no entry.
 */
export function schwellenOf(
  gemeinde: SourcePath,
  ags: string | undefined,
  { regeln, bestand, pruefung }: Lage,
): readonly Schwellenstand[] {
  const register = bestand.register();
  const town = ags === undefined ? undefined : register.byAgs(ags);
  const known: Readonly<Record<string, unknown>> =
    town === undefined ? {} : { ...registerAngaben(town, register.daten) };
  return [...(regeln?.parameter.values() ?? [])].flatMap(({ parameter, wert }): readonly Schwellenstand[] => {
    // Partners of a joint plan are measured as the town itself is.
    const [root, name, ...deeper] = parameter.schwelleFuer?.split('.') ?? [];
    if (root !== 'gemeinde' || name === undefined || deeper.length > 0 || wert?.fest === undefined) return [];
    const pfad = [...gemeinde, name];
    const stated = statedNumber(pfad, pruefung);
    const value = stated ?? known[name];
    return typeof value === 'number'
      ? [{ parameter, grenze: Number(wert.fest), wert: value, pfad, angegeben: stated !== undefined }]
      : [];
  });
}

function statedNumber(pfad: SourcePath, pruefung: Pruefung | undefined): number | undefined {
  const node = pruefung?.document.nodeAt(pfad);
  if (pruefung === undefined || node?.kind !== 'scalar' || isRejected(node, pruefung)) return undefined;
  return typeof node.value === 'number' ? node.value : undefined;
}

/** Whether the report calls a value wrong: it then counts as not stated, and nothing may be said to follow from it. */
export function isRejected({ range }: ScalarNode, { bericht }: Pruefung): boolean {
  return bericht.probleme.some(
    ({ schwere, range: { start } }) =>
      schwere === 'fehler' &&
      comparePositions(start, range.start) >= 0 &&
      comparePositions(start, range.end) < 0,
  );
}
