import {
  dateiArtOf,
  namesInText,
  remembered,
  type SourceDocument,
  type Vorlagenname,
} from '@baukasten/engine';
import { ausdrueckeIn } from '../modell/ausdruecke.ts';
import { feelVorkommen } from '../modell/feel-vorkommen.ts';
import { walk } from '../modell/lauf.ts';
import { valueVorkommen } from '../modell/projekt-vorkommen.ts';
import type { Namensdatei } from '../modell/verzeichnis.ts';
import type { Vorkommen } from '../modell/vorkommen.ts';

export type Bausteinnamen = Required<Pick<Namensdatei, 'namen' | 'variablen' | 'unlesbar'>>;

/** The names in head and text of a text block; undefined for files of other kinds. */
export function bausteinNamen(document: SourceDocument): Bausteinnamen | undefined {
  return dateiArtOf(document.uri) === 'baustein' ? read(document) : undefined;
}

const read = remembered((document: SourceDocument): Bausteinnamen => {
  const text = namesInText(document);
  return {
    namen: [...kopfNamen(document), ...(text ?? []).flatMap(textName)],
    variablen: new Set((text ?? []).flatMap(({ name, pfad }) => (pfad === undefined ? [name] : []))),
    unlesbar: text === undefined,
  };
});

/** Names in the head alone, where FEEL and the names of rules stand. */
export function kopfNamen(document: SourceDocument): readonly Vorkommen[] {
  const found = ausdrueckeIn(document).flatMap((stelle) => [...feelVorkommen(document, stelle)]);
  walk(document.root, ({ node, pfad }) => {
    const [key, index] = pfad;
    if (key === 'baustein' && pfad.length === 1)
      found.push(...valueVorkommen(document, node, 'baustein', 'definition'));
    if (typeof index !== 'number') return;
    if (key === 'verlangt_von' || key === 'setzt_voraus')
      found.push(...valueVorkommen(document, node, 'kennung'));
    if (key === 'schliesst_aus') found.push(...valueVorkommen(document, node, 'baustein'));
  });
  return found;
}

function textName({ pfad, range }: Vorlagenname): readonly Vorkommen[] {
  const [root = '', name] = pfad ?? [];
  if (pfad === undefined || root === 'stichtag') return [];
  if (root === 'parameter' || root === 'groesse')
    return name === undefined ? [] : [{ art: root, name, range, rolle: 'verwendung' }];
  return [{ art: 'fakt', name: pfad.join('.'), range, rolle: 'verwendung' }];
}
