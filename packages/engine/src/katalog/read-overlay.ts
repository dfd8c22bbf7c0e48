import type { MapEntry, SourceNode } from '../document/source-node.ts';
import {
  childOf,
  entriesOf,
  feldOf,
  geltungOf,
  itemsOf,
  type Lesekontext,
  textOf,
  textsOf,
  truthOf,
  wordOf,
} from './node-reader.ts';
import { readFelder } from './read-anforderung.ts';
import { readAusdruckFeld } from './read-ausdruck.ts';
import { type BelegVorgabe, readVorgabe } from './read-beleg.ts';
import { readInhalt } from './read-modul.ts';
import { readWerte } from './read-parameter.ts';
import {
  type ErleichterungAenderung,
  type GroesseAenderung,
  type Overlay,
  type ParameterAenderung,
  VARIANTEN_HERKUENFTE,
  type Wegfall,
  type WegfallArt,
} from './types.ts';

/** A `*.overlay.yaml` or `*.variante.yaml`: both change other texts with the same verbs. */
export function readOverlay(kontext: Lesekontext, art: 'overlay' | 'variante'): Overlay | undefined {
  const root = kontext.document.root;
  const id = textOf(root, art);
  if (id === undefined) return undefined;
  const optional = {
    begruendung: textOf(root, 'begruendung'),
    herkunft: wordOf(root, 'herkunft', VARIANTEN_HERKUENFTE),
    land: textOf(root, 'land'),
    ort: textOf(root, 'ort'),
  };
  const beleg = readVorgabe(root);
  const aendert = childOf(root, 'aendert');
  return {
    id,
    art,
    titel: textOf(root, 'titel') ?? id,
    ...(Object.fromEntries(Object.entries(optional).filter(([, wert]) => wert !== undefined)) as {
      [K in keyof typeof optional]?: NonNullable<(typeof optional)[K]>;
    }),
    geltung: geltungOf(root),
    beleg,
    aendert: {
      parameter: entriesOf(childOf(aendert, 'parameter')).map((entry) =>
        readParameterAenderung(kontext, entry, beleg),
      ),
      groessen: entriesOf(childOf(aendert, 'groessen')).map((entry) =>
        readGroesseAenderung(kontext, entry, beleg),
      ),
      anforderungen: entriesOf(childOf(aendert, 'anforderungen')).map((entry) => ({
        kennung: entry.key,
        felder: readFelder(kontext, entry.value),
        geltung: geltungOf(entry.value),
        zeile: textsOf(entry.value, 'zeile'),
        range: entry.keyRange,
      })),
      erleichterungen: entriesOf(childOf(aendert, 'erleichterungen')).map((entry) =>
        readErleichterungAenderung(kontext, entry, beleg),
      ),
    },
    entfaellt: itemsOf(childOf(root, 'entfaellt')).flatMap((item) => readWegfall(item, beleg)),
    ergaenzt: readInhalt(kontext, childOf(root, 'ergaenzt'), id, beleg),
    uri: kontext.document.uri,
  };
}

function readParameterAenderung(
  kontext: Lesekontext,
  entry: MapEntry,
  vorgabe: BelegVorgabe,
): ParameterAenderung {
  return {
    id: entry.key,
    werte: readWerte(kontext, childOf(entry.value, 'werte'), undefined, vorgabe),
    ersetzen: truthOf(entry.value, 'werte_ersetzen'),
    zeile: textsOf(entry.value, 'zeile'),
    range: entry.keyRange,
  };
}

function readGroesseAenderung(
  kontext: Lesekontext,
  entry: MapEntry,
  vorgabe: BelegVorgabe,
): GroesseAenderung {
  const formel = readAusdruckFeld(kontext, entry.value, 'formel');
  return {
    ...readAenderung(entry, vorgabe),
    ...(formel === undefined ? {} : { formel }),
  };
}

function readErleichterungAenderung(
  kontext: Lesekontext,
  entry: MapEntry,
  vorgabe: BelegVorgabe,
): ErleichterungAenderung {
  const wenn = readAusdruckFeld(kontext, entry.value, 'wenn');
  const zweifel = textOf(entry.value, 'zweifel');
  return {
    ...readAenderung(entry, vorgabe),
    ...(wenn === undefined ? {} : { wenn }),
    ...(zweifel === undefined ? {} : { zweifel }),
  };
}

/** What changes of derived values and of reliefs have in common. */
function readAenderung({ key, value, keyRange }: MapEntry, vorgabe: BelegVorgabe) {
  const titel = feldOf(value, 'titel');
  const hinweis = textOf(value, 'hinweis');
  return {
    id: key,
    ...(titel === undefined ? {} : { titel }),
    ...(hinweis === undefined ? {} : { hinweis }),
    geltung: geltungOf(value),
    beleg: { ...vorgabe, ...readVorgabe(value) },
    zeile: textsOf(value, 'zeile'),
    range: keyRange,
  };
}

const WEGFALL_ARTEN: readonly WegfallArt[] = ['anforderung', 'erleichterung', 'groesse'];

function readWegfall(node: SourceNode, vorgabe: BelegVorgabe): readonly Wegfall[] {
  return WEGFALL_ARTEN.flatMap((art) => {
    const ziel = feldOf(node, art);
    if (ziel === undefined) return [];
    const { quelle = '', sicherheit } = { ...vorgabe, ...readVorgabe(node) };
    return [
      {
        art,
        id: ziel.wert,
        quelle,
        ...(sicherheit === undefined ? {} : { sicherheit }),
        geltung: geltungOf(node),
        zeile: textsOf(node, 'zeile'),
        range: ziel.range,
      },
    ];
  });
}
