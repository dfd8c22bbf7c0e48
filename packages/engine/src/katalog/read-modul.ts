import type { SourceNode } from '../document/source-node.ts';
import { childOf, entriesOf, geltungOf, type Lesekontext, textOf } from './node-reader.ts';
import { readAnforderung } from './read-anforderung.ts';
import { readAusdruckFeld } from './read-ausdruck.ts';
import { type BelegVorgabe, readVorgabe } from './read-beleg.ts';
import { readErleichterung } from './read-erleichterung.ts';
import { readGroesse } from './read-groesse.ts';
import { readParameter } from './read-parameter.ts';
import type { Anforderung, Ausdruck, Erleichterung, Feld, Groesse, Modul, Parameter } from './types.ts';

/** A `*.modul.yaml`; undefined without its id (the schema has said so). */
export function readModul(kontext: Lesekontext): Modul | undefined {
  const root = kontext.document.root;
  const id = textOf(root, 'modul');
  if (id === undefined) return undefined;
  const land = textOf(root, 'land');
  const ort = textOf(root, 'ort');
  const vorgabe = readVorgabe(root);
  const inhalt = readInhalt(kontext, root, id, vorgabe);
  const massgeblich = readAusdruckFeld(kontext, root, 'massgeblich');
  return {
    id,
    titel: textOf(root, 'titel') ?? id,
    zweck: textOf(root, 'zweck') ?? '',
    ...(land === undefined ? {} : { land }),
    ...(ort === undefined ? {} : { ort }),
    geltung: geltungOf(root),
    ...inhalt,
    ...(massgeblich === undefined ? {} : withMassgeblich(inhalt, massgeblich)),
    uri: kontext.document.uri,
  };
}

export interface Inhalt {
  readonly parameter: readonly Parameter[];
  readonly groessen: readonly Groesse[];
  readonly anforderungen: readonly Anforderung[];
  readonly erleichterungen: readonly Erleichterung[];
}

/** The four lists that a module holds and that an overlay's `ergaenzt` adds. */
export function readInhalt(
  kontext: Lesekontext,
  node: SourceNode | undefined,
  modul: string,
  vorgabe: BelegVorgabe,
): Inhalt {
  const read = <T>(key: string, reader: (entry: Parameters<typeof readGroesse>[1]) => T | undefined) =>
    entriesOf(childOf(node, key)).flatMap((entry) => reader(entry) ?? []);
  return {
    parameter: read('parameter', (entry) => readParameter(kontext, entry, vorgabe)),
    groessen: read('groessen', (entry) => readGroesse(kontext, entry, vorgabe)),
    anforderungen: read('anforderungen', (entry) => readAnforderung(kontext, entry, modul, vorgabe)),
    erleichterungen: read('erleichterungen', (entry) => readErleichterung(kontext, entry, modul, vorgabe)),
  };
}

/** `massgeblich` at the head of a module counts for its values, and for each requirement that says nothing itself. */
function withMassgeblich(
  { groessen, anforderungen }: Inhalt,
  massgeblich: Feld<Ausdruck>,
): Pick<Inhalt, 'groessen' | 'anforderungen'> {
  return {
    groessen: groessen.map((groesse) => ({ ...groesse, massgeblich: massgeblich.wert })),
    anforderungen: anforderungen.map((a) => ({ ...a, felder: { massgeblich, ...a.felder } })),
  };
}
