import type { VarianteEintrag } from '@baukasten/language-server/protokoll';

export interface Variantenplan {
  /** The new value of the setting. */
  readonly neu: readonly string[];
  /** Not chosen, but still applied because the file names them. */
  readonly geblieben: readonly VarianteEintrag[];
}

/**
 * What becomes of the setting when `gewaehlt` is confirmed. Names stay as they are written, short or full, and so do those
 * that mean none of the listed variants: they belong to projects of another topic.
 */
export function planVarianten(
  eingestellt: readonly string[],
  varianten: readonly VarianteEintrag[],
  gewaehlt: readonly VarianteEintrag[],
): Variantenplan {
  const bleibende = eingestellt.flatMap((name) => {
    const gemeint = varianten.filter((variante) => variante.eingestellt.includes(name.trim()));
    const weiter = gemeint.filter((variante) => gewaehlt.includes(variante));
    return weiter.length === gemeint.length ? [name] : weiter.map(({ id }) => id);
  });
  const neue = gewaehlt.filter((variante) => variante.eingestellt.length === 0 && !variante.inDatei);
  return {
    neu: [...new Set([...bleibende, ...neue.map(({ id }) => id)])],
    geblieben: varianten.filter(
      (variante) => variante.inDatei && variante.aktiv && !gewaehlt.includes(variante),
    ),
  };
}
