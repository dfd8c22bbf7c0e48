import {
  comparePositions,
  type Parameter,
  registerAngaben,
  type ScalarNode,
  type SourceNode,
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

/** What is stated of a project: its file, or what a case states. */
export interface Angaben {
  nodeAt(pfad: SourcePath): SourceNode | undefined;
}

/**
 * Each threshold of the law against the numbers of a town, which stands at `gemeinde` in a project. A number that
 * neither the project nor the register has gives no entry.
 */
export function schwellenOf(
  gemeinde: SourcePath,
  ags: string | undefined,
  { regeln, bestand, pruefung }: Lage,
  angaben: Angaben | undefined = pruefung?.document,
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
    const stated = statedNumber(pfad, angaben, pruefung);
    const value = stated ?? known[name];
    return typeof value === 'number'
      ? [{ parameter, grenze: Number(wert.fest), wert: value, pfad, angegeben: stated !== undefined }]
      : [];
  });
}

function statedNumber(
  pfad: SourcePath,
  angaben: Angaben | undefined,
  pruefung: Pruefung | undefined,
): number | undefined {
  const node = angaben?.nodeAt(pfad);
  if (node?.kind !== 'scalar' || (pruefung !== undefined && isRejected(node, pruefung))) return undefined;
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
