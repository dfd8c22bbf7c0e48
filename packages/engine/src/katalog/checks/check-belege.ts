import type { Problem } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { suggest } from '../../document/suggest.ts';
import type { Anforderung, AnforderungFelder, Fachgebiet, Katalog } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';

/** No requirement without Quelle, Stand and Sicherheit; every cited source stands in `quellen.yaml`. */
export function checkBelege(fachgebiet: Fachgebiet, { quellen }: Katalog): readonly Problem[] {
  const { anforderungen, erleichterungen, parameter } = inhalteOf(fachgebiet);
  const cited: readonly (readonly [string, SourceRange])[] = [
    ...anforderungen.flatMap(({ felder }) =>
      felder.quelle === undefined ? [] : [[felder.quelle.wert, felder.quelle.range] as const],
    ),
    ...erleichterungen.map(({ beleg, range }) => [beleg.quelle, range] as const),
    ...[...parameter, ...aenderungenOf(fachgebiet).flatMap(({ aendert }) => aendert.parameter)].flatMap(
      ({ werte }) => werte.map(({ beleg, range }) => [beleg.quelle, range] as const),
    ),
  ];
  return [
    ...anforderungen.flatMap(withoutBeleg),
    ...(Object.keys(quellen).length === 0
      ? []
      : cited.flatMap(([quelle, range]) => unknownSource(quelle, range, Object.keys(quellen)))),
  ];
}

const NEEDED: readonly (keyof AnforderungFelder)[] = ['quelle', 'stand', 'sicherheit', 'dann'];

function withoutBeleg({ kennung, felder, range }: Anforderung): readonly Problem[] {
  const missing = NEEDED.filter((name) => felder[name] === undefined);
  if (missing.length === 0) return [];
  return [
    {
      code: 'katalog-beleg',
      schwere: 'fehler',
      range,
      text: {
        de: `Der Anforderung ${kennung} fehlt: ${missing.join(', ')}.`,
        en: `Requirement ${kennung} lacks: ${missing.join(', ')}.`,
      },
    },
  ];
}

/** A citation begins with the short name of its source: "WPG § 13 Abs. 4 S. 1". */
function unknownSource(quelle: string, range: SourceRange, known: readonly string[]): readonly Problem[] {
  if (known.some((name) => quelle === name || quelle.startsWith(`${name} `) || quelle.startsWith(`${name},`)))
    return [];
  const [near] = suggest(quelle.split(/[ ,]/)[0] ?? '', known);
  return [
    {
      code: 'katalog-unbekannt',
      schwere: 'fehler',
      range,
      text: {
        de: `Die Quelle „${quelle}“ steht nicht in quellen.yaml${near === undefined ? ': dort eintragen' : `; gemeint ist vielleicht „${near}“`}.`,
        en: `The source "${quelle}" is not in quellen.yaml${near === undefined ? ': enter it there' : `; perhaps "${near}" is meant`}.`,
      },
    },
  ];
}
