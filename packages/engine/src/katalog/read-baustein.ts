import { findFrontMatter } from '../document/front-matter.ts';
import {
  ABSCHNITTE,
  type Abschnittname,
  DOKUMENTARTEN,
  type Dokumentname,
} from '../schema/dateien/abschnitte.ts';
import { childOf, feldOf, geltungOf, itemsOf, type Lesekontext, textOf, textsOf } from './node-reader.ts';
import { readAusdruck } from './read-ausdruck.ts';
import type { Feld, Sicherheit, Textbaustein } from './types.ts';

/** A `*.baustein.md`; undefined without the fields that it cannot do without (the schema has said so). */
export function readBaustein(kontext: Lesekontext): Textbaustein | undefined {
  const { document } = kontext;
  const { root, lines, text, uri } = document;
  const id = feldOf(root, 'baustein');
  const abschnitt = textOf(root, 'abschnitt');
  const [quelle, stand] = [feldOf(root, 'quelle'), textOf(root, 'stand')];
  const sicherheit = textOf(root, 'sicherheit');
  if (id === undefined || !isAbschnitt(abschnitt)) return undefined;
  if (quelle === undefined || stand === undefined || !isSicherheit(sicherheit)) return undefined;
  const { bodyStart } = findFrontMatter(uri, lines);
  const kennung = textOf(root, 'kennung');
  const titel = textOf(root, 'titel') ?? id.wert;
  const [land, ort] = [textOf(root, 'land'), textOf(root, 'ort')];
  const wenn = readAusdruck(kontext, childOf(root, 'wenn'));
  const massgeblich = readAusdruck(kontext, childOf(root, 'massgeblich'));
  const dokumente = textsOf(root, 'dokumente').filter(isDokument);
  return {
    id: id.wert,
    kennung: kennung ?? id.wert.split('/').at(-1) ?? id.wert,
    titel,
    zweck: {
      de: textOf(childOf(root, 'zweck'), 'de') ?? titel,
      en: textOf(childOf(root, 'zweck'), 'en') ?? titel,
    },
    abschnitt,
    reihenfolge: numberOf(textOf(root, 'reihenfolge')),
    ...(dokumente.length === 0 ? {} : { dokumente }),
    ...(land === undefined ? {} : { land }),
    ...(ort === undefined ? {} : { ort }),
    geltung: geltungOf(root),
    ...(massgeblich === undefined ? {} : { massgeblich }),
    ...(wenn === undefined ? {} : { wenn }),
    ...(wenn === undefined && childOf(root, 'wenn') !== undefined ? { wennUnlesbar: true } : {}),
    verlangtVon: namesIn(kontext, 'verlangt_von'),
    setztVoraus: namesIn(kontext, 'setzt_voraus'),
    schliesstAus: namesIn(kontext, 'schliesst_aus'),
    fallen: textsOf(root, 'fallen'),
    beleg: { quelle: quelle.wert, stand, sicherheit },
    quelltext: text,
    textBeginn: bodyStart,
    range: id.range,
    quelleRange: quelle.range,
    uri,
  };
}

function namesIn({ document }: Lesekontext, key: string): readonly Feld<string>[] {
  return itemsOf(childOf(document.root, key)).flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [{ wert: String(item.value), range: item.range }] : [],
  );
}

/** Blocks without a place of their own come last. */
function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

function isAbschnitt(name: string | undefined): name is Abschnittname {
  return name !== undefined && Object.hasOwn(ABSCHNITTE, name);
}

function isDokument(name: string): name is Dokumentname {
  return Object.hasOwn(DOKUMENTARTEN, name);
}

function isSicherheit(name: string | undefined): name is Sicherheit {
  return name === 'A' || name === 'B' || name === 'C' || name === 'U';
}
