import type { Token } from 'liquidjs/dist/liquid.browser.mjs';
import type { FeelTyp } from '../feel/typ.ts';
import { nameOfTyp } from '../feel/typ-namen.ts';
import { FILTERLISTE, type Filterbeschreibung } from './filter-liste.ts';
import type { Lage } from './lage.ts';
import type { Stelle } from './stelle.ts';

/** The type behind a filter; what it cannot take is noted. */
export function checkFilter(
  name: string,
  argumente: readonly (Token | undefined)[],
  typ: FeelTyp,
  stelle: Stelle,
  lage: Lage,
): FeelTyp {
  const filter = Object.hasOwn(FILTERLISTE, name) ? FILTERLISTE[name] : undefined;
  // The filter that writes the value is no filter of the template.
  if (filter === undefined) return typ;
  if (!takes(filter, typ)) {
    const { de, en } = nameOfTyp(typ);
    lage.fehler.push({
      ...stelle,
      code: 'vorlage-filter',
      text: {
        de: `Der Filter „${name}“ passt hier nicht, davor steht ${de}: ${filter.de}. Beispiel: ${filter.beispiel}`,
        en: `The filter "${name}" does not fit, before it there is ${en}. Example: ${filter.beispiel}`,
      },
    });
  }
  const [fewest, most] = filter.argumente;
  if (argumente.length < fewest || argumente.length > most) {
    lage.fehler.push({
      ...stelle,
      code: 'vorlage-filter',
      text: {
        de: `Der Filter „${name}“ braucht ${fewest === most ? '' : 'höchstens '}${most} weitere Angaben, hier sind es ${argumente.length}. Beispiel: ${filter.beispiel}`,
        en: `The filter "${name}" takes ${fewest === most ? '' : 'at most '}${most} arguments, here are ${argumente.length}. Example: ${filter.beispiel}`,
      },
    });
  }
  return name === 'sonst' ? typ : filter.gibt;
}

function takes({ nimmt }: Filterbeschreibung, typ: FeelTyp): boolean {
  return typ.art === 'beliebig' || nimmt.includes('beliebig') || nimmt.includes(typ.art);
}
