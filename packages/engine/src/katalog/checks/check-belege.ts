import type { Problem } from '../../document/problem.ts';
import type { SourceRange } from '../../document/range.ts';
import { scalarRange } from '../../document/scalar-positions.ts';
import type { SourceDocument } from '../../document/source-document.ts';
import type { ScalarNode } from '../../document/source-node.ts';
import { suggest } from '../../document/suggest.ts';
import type { Anforderung, AnforderungFelder, Fachgebiet, Katalog, Overlay } from '../types.ts';
import { aenderungenOf, inhalteOf } from './inhalte.ts';
import { scalarsIn } from './skalare.ts';

/** No requirement without Quelle, Stand and Sicherheit. */
export function checkBelege(fachgebiet: Fachgebiet): readonly Problem[] {
  return [
    ...inhalteOf(fachgebiet).anforderungen.flatMap(withoutBeleg),
    ...aenderungenOf(fachgebiet).flatMap(changesWithoutQuelle),
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
        de: `Der Anforderung ${kennung} ${missing.length === 1 ? 'fehlt' : 'fehlen'}: ${missing.join(', ')}.`,
        en: `Requirement ${kennung} lacks: ${missing.join(', ')}.`,
      },
      hilfe: { art: 'beleg', fehlt: missing },
    },
  ];
}

/** Every source that a rule file cites stands in `quellen.yaml`; where there is no register, nothing can be said. */
export function checkZitate(document: SourceDocument, quellen: Katalog['quellen']): readonly Problem[] {
  const known = Object.keys(quellen);
  if (known.length === 0) return [];
  return scalarsIn(document).flatMap(([key, node]) =>
    key === 'quelle' && typeof node.value === 'string'
      ? unknownSource(document, node, node.value, known)
      : [],
  );
}

/** A citation begins with the short name of its source: "WPG § 13 Abs. 4 S. 1". */
function unknownSource(
  document: SourceDocument,
  node: ScalarNode,
  quelle: string,
  known: readonly string[],
): readonly Problem[] {
  if (known.some((name) => quelle === name || quelle.startsWith(`${name} `) || quelle.startsWith(`${name},`)))
    return [];
  if (/^\[.*\]$/.test(quelle)) return [openSource(scalarRange(document, node, 0, quelle.length))];
  const [written = ''] = quelle.split(/[ ,]/);
  const [near] = suggest(written, known);
  return [
    {
      code: 'katalog-unbekannt',
      schwere: 'fehler',
      range: scalarRange(document, node, 0, (near === undefined ? quelle : written).length),
      ...(near === undefined ? {} : { ersatz: near }),
      text: {
        de: `Die Quelle „${quelle}“ steht nicht in quellen.yaml${near === undefined ? ': dort eintragen' : `; gemeint ist vielleicht „${near}“`}.`,
        en: `The source "${quelle}" is not in quellen.yaml${near === undefined ? ': enter it there' : `; perhaps "${near}" is meant`}.`,
      },
    },
  ];
}

/** A gap that was left to be filled: `[Quelle eintragen]`. */
function openSource(range: SourceRange): Problem {
  return {
    code: 'katalog-unbekannt',
    schwere: 'fehler',
    range,
    text: {
      de: 'Die Quelle ist noch einzutragen: der Kurzname aus quellen.yaml und dahinter die Fundstelle.',
      en: 'The source is still to be entered: its short name in quellen.yaml, and behind it the place in it.',
    },
  };
}
