import type { Anforderung, Erleichterung, Fachgebiet, Groesse, Overlay, Parameter } from '../types.ts';

/** Everything that modules, overlays and variants declare; changes of other texts are not declarations. */
export interface Inhalte {
  readonly parameter: readonly Parameter[];
  readonly groessen: readonly Groesse[];
  readonly anforderungen: readonly Anforderung[];
  readonly erleichterungen: readonly Erleichterung[];
}

export function inhalteOf({ module, overlays, varianten }: Fachgebiet): Inhalte {
  const all: readonly Inhalte[] = [...module, ...[...overlays, ...varianten].map(({ ergaenzt }) => ergaenzt)];
  return {
    parameter: all.flatMap(({ parameter }) => parameter),
    groessen: all.flatMap(({ groessen }) => groessen),
    anforderungen: all.flatMap(({ anforderungen }) => anforderungen),
    erleichterungen: all.flatMap(({ erleichterungen }) => erleichterungen),
  };
}

export function aenderungenOf({ overlays, varianten }: Fachgebiet): readonly Overlay[] {
  return [...overlays, ...varianten];
}
