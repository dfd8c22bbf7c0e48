import type { MapEntry, ScalarNode, SourceNode } from '../document/source-node.ts';
import {
  childOf,
  feldOf,
  itemsOf,
  type Lesekontext,
  textOf,
  textsOf,
  wordOf,
  zeitraumOf,
} from './node-reader.ts';
import { readAusdruck } from './read-ausdruck.ts';
import type { BelegVorgabe } from './read-beleg.ts';
import { readBeleg } from './read-beleg.ts';
import { rememberScalar } from './stellen.ts';
import {
  PARAMETER_TYPEN,
  type Parameter,
  type ParameterLiteral,
  type ParameterTyp,
  type ParameterWert,
  type Staffel,
  type StaffelStufe,
} from './types.ts';

/** A declared parameter: `parameter: { name: { titel, typ, werte } }`. */
export function readParameter(kontext: Lesekontext, entry: MapEntry, vorgabe: BelegVorgabe): Parameter {
  const typ = typOf(entry.value);
  const einheit = textOf(entry.value, 'einheit');
  const gesetztVon = wordOf(entry.value, 'gesetzt_von', ['land', 'ort']);
  const schwelleFuer = textOf(entry.value, 'schwelle_fuer');
  const naehe = feldOf(entry.value, 'naehe_prozent')?.wert;
  return {
    id: entry.key,
    titel: textOf(entry.value, 'titel') ?? entry.key,
    ...(typ === undefined ? {} : { typ }),
    ...(einheit === undefined ? {} : { einheit }),
    ...(gesetztVon === undefined ? {} : { gesetztVon }),
    ...(schwelleFuer === undefined ? {} : { schwelleFuer }),
    ...(naehe === undefined ? {} : { naeheProzent: Number(naehe) }),
    werte: readWerte(kontext, childOf(entry.value, 'werte'), typ, vorgabe),
    zeile: textsOf(entry.value, 'zeile'),
    range: entry.keyRange,
  };
}

/** The type of a parameter or a Größe; a word that names none counts as not written. */
export function typOf(node: SourceNode | undefined): ParameterTyp | undefined {
  return wordOf(node, 'typ', PARAMETER_TYPEN);
}

/** The dated values of a parameter. `typ` is undefined in an overlay, where the literal's own form decides. */
export function readWerte(
  kontext: Lesekontext,
  node: SourceNode | undefined,
  typ: ParameterTyp | undefined,
  vorgabe: BelegVorgabe,
): readonly ParameterWert[] {
  return itemsOf(node).flatMap((item) => {
    const beleg = readBeleg(kontext, item, vorgabe, item.range);
    const wert = readLiteral(childOf(item, 'wert'), typ);
    const staffel = readStaffel(kontext, childOf(item, 'staffel'), typ);
    if (beleg === undefined || (wert === undefined && staffel === undefined)) return [];
    const hinweis = textOf(item, 'hinweis');
    return [
      {
        ...zeitraumOf(item),
        ...(wert === undefined ? {} : { wert }),
        ...(staffel === undefined ? {} : { staffel }),
        ...(hinweis === undefined ? {} : { hinweis }),
        beleg,
        range: item.range,
      },
    ];
  });
}

function readStaffel(
  kontext: Lesekontext,
  node: SourceNode | undefined,
  typ: ParameterTyp | undefined,
): Staffel | undefined {
  const nach = readAusdruck(kontext, childOf(node, 'nach'));
  if (nach === undefined) return undefined;
  const stufen = itemsOf(childOf(node, 'stufen')).flatMap((stufe): StaffelStufe[] => {
    const wert = readLiteral(childOf(stufe, 'wert'), typ);
    if (wert === undefined) return [];
    const unter = feldOf(stufe, 'unter')?.wert;
    const bis = feldOf(stufe, 'bis')?.wert;
    return [{ ...(unter === undefined ? {} : { unter }), ...(bis === undefined ? {} : { bis }), wert }];
  });
  return { nach, stufen };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_DURATION = /^-?P[0-9YMD]+$/;

function readLiteral(
  node: SourceNode | undefined,
  typ: ParameterTyp | undefined,
): ParameterLiteral | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const literal = literalOf(node, node.value, typ);
  rememberScalar(literal, node.range);
  return literal;
}

function literalOf(
  node: ScalarNode,
  wert: NonNullable<ScalarNode['value']>,
  typ: ParameterTyp | undefined,
): ParameterLiteral {
  if (typeof wert === 'boolean') return { art: 'wahrheitswert', wahr: wert };
  if (typeof wert === 'number') return { art: 'zahl', text: node.source };
  const text = wert;
  if (typ === 'text') return { art: 'text', text };
  if (typ === 'datum' || (typ === undefined && ISO_DAY.test(text))) return { art: 'datum', text };
  if (typ === 'dauer' || (typ === undefined && ISO_DURATION.test(text))) return { art: 'dauer', text };
  return { art: 'text', text };
}
