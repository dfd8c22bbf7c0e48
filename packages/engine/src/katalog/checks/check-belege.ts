import type { Problem } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { suggest } from '../../document/suggest.ts';
import type { Anforderung, AnforderungFelder, Fachgebiet, Katalog, Overlay } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';

/** No requirement without Quelle, Stand and Sicherheit; every cited source stands in `quellen.yaml`. */
export function checkBelege(fachgebiet: Fachgebiet, { quellen }: Katalog): readonly Problem[] {
  const { anforderungen, erleichterungen, groessen, parameter } = inhalteOf(fachgebiet);
  const aenderungen = aenderungenOf(fachgebiet);
  const felder = [
    ...anforderungen.flatMap((eine) => [eine.felder, ...eine.fassungen.map((fassung) => fassung.felder)]),
    ...aenderungen.flatMap(({ aendert }) => aendert.anforderungen.map((eine) => eine.felder)),
  ];
  const cited: readonly (readonly [string, SourceRange])[] = [
    ...felder.flatMap(({ quelle }) => (quelle === undefined ? [] : [[quelle.wert, quelle.range] as const])),
    ...groessen.flatMap(({ beleg, range }) =>
      beleg?.quelle === undefined ? [] : [[beleg.quelle, range] as const],
    ),
    ...aenderungen.flatMap(({ entfaellt, aendert }) => [
      ...entfaellt.flatMap(({ quelle, range }) => (quelle === '' ? [] : [[quelle, range] as const])),
      ...[...aendert.groessen, ...aendert.erleichterungen].flatMap(({ beleg, range }) =>
        beleg?.quelle === undefined ? [] : [[beleg.quelle, range] as const],
      ),
    ]),
    ...erleichterungen.map(({ beleg, range }) => [beleg.quelle, range] as const),
    ...[...parameter, ...aenderungen.flatMap(({ aendert }) => aendert.parameter)].flatMap(({ werte }) =>
      werte.map(({ beleg, range }) => [beleg.quelle, range] as const),
    ),
  ];
  return [
    ...anforderungen.flatMap(withoutBeleg),
    ...aenderungen.flatMap(changesWithoutQuelle),
    ...(Object.keys(quellen).length === 0
      ? []
      : cited.flatMap(([quelle, range]) => unknownSource(quelle, range, Object.keys(quellen)))),
  ];
}

/** A Land or a town changes the law by a text of its own; a variant may rest on its reasons alone. */
function changesWithoutQuelle({ art, beleg, aendert, entfaellt }: Overlay): readonly Problem[] {
  if (art === 'variante') return [];
  const without = [
    ...aendert.anforderungen
      .filter(({ felder }) => (felder.quelle?.wert ?? beleg.quelle) === undefined)
      .map(({ kennung, range }) => [kennung, range] as const),
    ...[...aendert.groessen, ...aendert.erleichterungen]
      .filter((change) => change.beleg?.quelle === undefined)
      .map(({ id, range }) => [id, range] as const),
    ...entfaellt.filter(({ quelle }) => quelle === '').map(({ id, range }) => [id, range] as const),
  ];
  return without.map(([name, range]) => ({
    code: 'katalog-beleg',
    schwere: 'fehler',
    range,
    text: {
      de: `Der Änderung von ${name} fehlt die Quelle: am Eintrag oder am Anfang der Datei angeben.`,
      en: `The change of ${name} lacks its source: state it at the entry or at the top of the file.`,
    },
  }));
}

const NEEDED: readonly (keyof AnforderungFelder)[] = ['quelle', 'stand', 'sicherheit', 'dann'];

function withoutBeleg({ kennung, felder, dannUnlesbar, range }: Anforderung): readonly Problem[] {
  const missing = NEEDED.filter(
    (name) => felder[name] === undefined && !(name === 'dann' && dannUnlesbar === true),
  );
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
