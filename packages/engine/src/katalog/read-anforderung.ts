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
  wordFeldOf,
  zeitraumOf,
} from './node-reader.ts';
import { readAusdruck, readAusdruckFeld } from './read-ausdruck.ts';
import type { BelegVorgabe } from './read-beleg.ts';
import { readVorlage } from './read-vorlage.ts';
import {
  type Anforderung,
  type AnforderungFelder,
  type Fassung,
  type Feld,
  type Je,
  type Korrektur,
  SICHERHEITEN,
  VERBINDLICHKEITEN,
} from './types.ts';

/** One requirement of a module; undefined without a Kennung (the schema has said so). */
export function readAnforderung(
  kontext: Lesekontext,
  entry: MapEntry,
  modul: string,
  vorgabe: BelegVorgabe,
): Anforderung | undefined {
  const node = entry.value;
  const kennung = textOf(node, 'kennung');
  if (kennung === undefined) return undefined;
  const je = readJe(kontext, node);
  const felder = { ...vorgabeFelder(vorgabe, entry), ...readFelder(kontext, node) };
  const unlesbar = felder.dann === undefined && childOf(node, 'dann') !== undefined;
  return {
    kennung,
    modul,
    ...(je === undefined ? {} : { je }),
    geltung: geltungOf(node),
    zeile: textsOf(node, 'zeile'),
    felder,
    ...(unlesbar && { dannUnlesbar: true }),
    fassungen: itemsOf(childOf(node, 'fassungen')).map((item) => readFassung(kontext, item)),
    range: entry.keyRange,
  };
}

export function readJe(kontext: Lesekontext, node: SourceNode | undefined): Je | undefined {
  const entry = entriesOf(childOf(node, 'je'))[0];
  if (entry === undefined) return undefined;
  const liste = readAusdruck(kontext, entry.value);
  return liste === undefined ? undefined : { variable: entry.key, liste };
}

/** The changeable fields, as they stand at a requirement, a Fassung, an overlay's change or a relief's change. */
export function readFelder(kontext: Lesekontext, node: SourceNode | undefined): AnforderungFelder {
  const felder: { -readonly [K in keyof AnforderungFelder]?: AnforderungFelder[K] | undefined } = {
    titel: feldOf(node, 'titel'),
    verbindlichkeit: wordFeldOf(node, 'verbindlichkeit', VERBINDLICHKEITEN),
    adressat: feldOf(node, 'adressat'),
    quelle: feldOf(node, 'quelle'),
    sicherheit: wordFeldOf(node, 'sicherheit', SICHERHEITEN),
    stand: feldOf(node, 'stand'),
    wiedervorlage: feldOf(node, 'wiedervorlage'),
    phase: feldOf(node, 'phase'),
    feld: feldOf(node, 'feld'),
    grenze: feldOf(node, 'grenze'),
    zweifel: feldOf(node, 'zweifel'),
    massgeblich: readAusdruckFeld(kontext, node, 'massgeblich'),
    wenn: readAusdruckFeld(kontext, node, 'wenn'),
    faellig: readAusdruckFeld(kontext, node, 'faellig'),
    dann: readAusdruckFeld(kontext, node, 'dann'),
    erledigt_am: readAusdruckFeld(kontext, node, 'erledigt_am'),
    naechste: readAusdruckFeld(kontext, node, 'naechste'),
    meldung: readVorlage(kontext, node, 'meldung'),
    abhilfe: readVorlage(kontext, node, 'abhilfe'),
    korrektur: readKorrektur(kontext, childOf(node, 'korrektur')),
  };
  return withoutUndefined(felder);
}

function readFassung(kontext: Lesekontext, node: SourceNode): Fassung {
  return { ...zeitraumOf(node), felder: readFelder(kontext, node), range: node.range };
}

function readKorrektur(kontext: Lesekontext, node: SourceNode | undefined): Feld<Korrektur> | undefined {
  const setze = textOf(node, 'setze');
  const auf = readAusdruck(kontext, childOf(node, 'auf'));
  return node === undefined || setze === undefined || auf === undefined
    ? undefined
    : { wert: { setze, auf }, range: node.range };
}

/** A file-wide source, version or grade counts for each requirement, at the requirement's place. */
function vorgabeFelder(vorgabe: BelegVorgabe, entry: MapEntry): AnforderungFelder {
  const range = entry.keyRange;
  return {
    ...(vorgabe.quelle === undefined ? {} : { quelle: { wert: vorgabe.quelle, range } }),
    ...(vorgabe.stand === undefined ? {} : { stand: { wert: vorgabe.stand, range } }),
    ...(vorgabe.sicherheit === undefined ? {} : { sicherheit: { wert: vorgabe.sicherheit, range } }),
  };
}

function withoutUndefined(
  felder: {
    readonly [K in keyof AnforderungFelder]?: AnforderungFelder[K] | undefined;
  },
): AnforderungFelder {
  return Object.fromEntries(
    Object.entries(felder).filter(([, wert]) => wert !== undefined),
  ) as AnforderungFelder;
}
