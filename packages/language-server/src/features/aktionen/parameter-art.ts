import { checkTyp, type Fachgebiet, type FeelTyp, parseFeel } from '@baukasten/engine';
import type { Ausdruckstelle } from '../../modell/ausdruecke.ts';
import { typeOf } from '../completion/feel-namen.ts';

/** Types that a parameter may have, named after their kinds (`dauer`); the first is taken where all fit. */
const ARTEN = ['zahl', 'datum', 'dauer_tage', 'dauer_monate', 'text', 'wahrheitswert'] as const;

/** A unit that no other is like. */
const FREMD = '?';

export interface Parameterart {
  readonly typ: string;
  readonly einheit?: string;
}

/** `typ` and `einheit` with which a parameter fits into an expression: whatever else is wrong with it, fewest problems. */
export function parameterArt(
  name: string,
  text: string,
  { pfad, je }: Pick<Ausdruckstelle, 'pfad' | 'je'>,
  fachgebiet: Fachgebiet | undefined,
): Parameterart {
  const { node } = parseFeel(text);
  if (node === undefined || fachgebiet === undefined) return { typ: 'zahl' };
  const key = String(pfad.at(-1));
  const ganzes: FeelTyp = {
    art: /^(?:wenn|dann)$/.test(key)
      ? 'wahrheitswert'
      : /^(?:formel|auf|nach)$/.test(key)
        ? 'beliebig'
        : 'datum',
  };
  const units = new Set<string>();
  const problems = (eigener: FeelTyp): number => {
    const lookup = (teile: readonly string[]) => {
      if (teile[0] === 'parameter' && teile[1] === name) return { typ: eigener };
      const typ = typeOf(teile, fachgebiet, je === undefined ? [] : [je]) ?? ({ art: 'beliebig' } as const);
      if (typ.art === 'zahl' && typ.einheit !== undefined) units.add(typ.einheit);
      return { typ };
    };
    // `faellig` may also be a condition: what fits without its day counts too.
    return checkTyp(node, { lookup }).probleme.length + checkTyp(node, { lookup }, ganzes).probleme.length;
  };
  const counts = ARTEN.map((art) => problems({ art }));
  const least = Math.min(...counts);
  const typ = (ARTEN[counts.indexOf(least)] ?? 'zahl').replace(/_.*/, '');
  const withUnit = (einheit: string) => problems({ art: 'zahl', einheit });
  // A factor may have any unit: then nothing is known of it.
  if (typ !== 'zahl' || withUnit(FREMD) === least) return { typ };
  const einheit = [...units].find((one) => withUnit(one) === least);
  return einheit === undefined ? { typ } : { typ: einheit === 'EUR' ? 'betrag' : typ, einheit };
}
