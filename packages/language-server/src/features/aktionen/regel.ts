import {
  type Fachgebiet,
  inhalteOf,
  type Problem,
  type SourceDocument,
  type SourceRange,
  scalarRange,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { visitFeel } from '../../feel/namen-in.ts';
import { type Ausdruckstelle, ausdrueckeIn } from '../../modell/ausdruecke.ts';
import { type Edit, eolOf, insertEntry } from '../../modell/edits.ts';
import { keysOf, textOf } from '../../modell/lauf.ts';
import { isRepeated } from '../../modell/verweise.ts';
import { yamlText } from '../completion/felder.ts';
import { ausdruckAt } from '../hover/feel.ts';
import type { Aktion } from './aktion.ts';
import { touches } from './ersatz.ts';
import { type Parameterart, parameterArt } from './parameter-art.ts';
import { aktionTexte } from './texte.ts';

/** For authors: the parameter that is missing, and a figure that belongs into one. */
export function regelAktionen(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  lage: Lage,
): readonly Aktion[] {
  return [...missingParameter(document, probleme, range, lage), ...figures(document, range, lage)];
}

/** Lines of a new parameter; the gaps are marked, so that nothing looks supported that is not. */
function parameterText({ typ, einheit }: Parameterart, wert: string | undefined): string {
  // Without `ab` the value holds for every day, as the figure did in its place.
  const werte =
    wert === undefined ? 'werte: []' : `werte:\n  - { wert: ${wert}, quelle: "[Quelle eintragen]" }`;
  const unit = einheit === undefined ? '' : `\n  einheit: ${yamlText(einheit)}`;
  return `\n  titel: "[Titel eintragen]"\n  typ: ${typ}${unit}\n  ${werte.replaceAll('\n', '\n  ')}`;
}

function parameterEdit(
  document: SourceDocument,
  name: string,
  art: Parameterart,
  wert?: string,
): Edit | undefined {
  const pfad =
    (document.nodeAt(['overlay']) ?? document.nodeAt(['variante']))
      ? ['ergaenzt', 'parameter']
      : ['parameter'];
  const list = document.nodeAt(pfad);
  const eintrag = { key: name, wert: parameterText(art, wert) };
  // `{}` has no room for lines: it becomes a block.
  if (list?.kind === 'map' && list.entries.size === 0 && list.range.start.line === list.range.end.line) {
    const zeilen = `\n${name}:${eintrag.wert}`.replaceAll(
      '\n',
      `${eolOf(document)}${'  '.repeat(pfad.length)}`,
    );
    return isRepeated(document, list.range) ? undefined : { range: list.range, text: zeilen };
  }
  if (list !== undefined) return insertEntry(document, pfad, eintrag);
  // A list of its own goes before the requirements, where readers look for it.
  const below = ['groessen', 'anforderungen', 'erleichterungen'].flatMap(
    (key) => document.keyRangeOf([key]) ?? [],
  );
  const [first] = below.sort((a, b) => a.start.line - b.start.line);
  if (pfad.length > 1 || first === undefined) return insertEntry(document, pfad, eintrag);
  const eol = eolOf(document);
  const text = `parameter:\n  ${name}:${eintrag.wert.replaceAll('\n', '\n  ')}\n\n`.replaceAll('\n', eol);
  return { range: { ...first, end: first.start }, text };
}

function missingParameter(
  document: SourceDocument,
  probleme: readonly Problem[],
  range: SourceRange,
  lage: Lage,
): readonly Aktion[] {
  return probleme
    .filter((one) => one.code === 'feel-name' && one.range.uri === document.uri && touches(one.range, range))
    .flatMap(({ range: place }): readonly Aktion[] => {
      const from = document.offsetAt(place.start);
      const written = document.text.slice(Math.max(0, from - 10), document.offsetAt(place.end));
      const name = /parameter\.([a-z][a-z0-9_]*)$/.exec(written)?.[1];
      const stelle = ausdruckAt(document, place.start);
      if (name === undefined || stelle === undefined) return [];
      const edit = parameterEdit(document, name, parameterArt(name, stelle.text, stelle, lage.fachgebiet));
      if (edit === undefined) return [];
      return [
        {
          titel: aktionTexte.parameterAnlegen(name)[lage.sprache],
          art: 'quickfix',
          code: 'feel-name',
          edits: [edit],
        },
      ];
    });
}

/** Numbers, days and spans of time. */
const FIGURARTEN: ReadonlySet<string> = new Set(['zahl', 'datum', 'dauer_tage', 'dauer_monate']);

/** Figures of the law belong into parameters, where they have a period and a source. */
function figures(document: SourceDocument, range: SourceRange, lage: Lage): readonly Aktion[] {
  return ausdrueckeIn(document).flatMap((stelle) => literalsIn(document, stelle, range, lage));
}

function literalsIn(
  document: SourceDocument,
  stelle: Ausdruckstelle,
  range: SourceRange,
  lage: Lage,
): readonly Aktion[] {
  const { feel, node, von, pfad } = stelle;
  if (feel === undefined || keysOf(pfad).includes('staffel')) return [];
  const found: Aktion[] = [];
  visitFeel(feel, (one) => {
    if (one.art !== 'literal' || !FIGURARTEN.has(one.typ) || typeof one.wert !== 'string') return;
    // Zero and one count things; they are no figures of the law.
    if (one.wert === '0' || one.wert === '1') return;
    const place = scalarRange(document, node, von + one.von, von + one.bis);
    if (!touches(place, range) || isRepeated(document, place)) return;
    // Kennungen and numbers of elements are no names of parameters.
    const names = keysOf(pfad).filter((key) => /^[a-z][a-z0-9_]*$/.test(key));
    const name = freeName(document, names.slice(-2).join('_') || 'wert', lage.fachgebiet);
    const text = `${stelle.text.slice(0, one.von)}parameter.${name}${stelle.text.slice(one.bis)}`;
    const art = parameterArt(name, text, stelle, lage.fachgebiet);
    const edit = parameterEdit(document, name, art, one.wert);
    if (edit === undefined) return;
    found.push({
      titel: aktionTexte.parameterAus(one.wert, one.typ === 'zahl')[lage.sprache],
      art: 'refactor',
      edits: [{ range: place, text: `parameter.${name}` }, edit],
    });
  });
  return found;
}

/** A name that no file of the topic has: parameters are called by it everywhere in the topic. */
function freeName(document: SourceDocument, wanted: string, fachgebiet: Fachgebiet | undefined): string {
  const own = [['parameter'], ['ergaenzt', 'parameter']].flatMap((pfad) => {
    const list = document.nodeAt(pfad);
    return list?.kind === 'map' ? [...list.entries.keys()] : [];
  });
  const others = fachgebiet === undefined ? [] : inhalteOf(fachgebiet).parameter.map(({ id }) => id);
  const taken = new Set([...own, ...others]);
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}

/** The requirement at a place of a module or of what changes one, if there is one. */
export function kennungAt(document: SourceDocument, range: SourceRange): string | undefined {
  const pfad = document.pathAt(range.start);
  const at = pfad.indexOf('anforderungen');
  const name = pfad[at + 1];
  if (at < 0 || typeof name !== 'string') return undefined;
  return pfad[0] === 'aendert' ? name : textOf(document.nodeAt([...pfad.slice(0, at + 2), 'kennung']));
}
