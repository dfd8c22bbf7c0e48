import { suggest } from '../document/suggest.ts';
import type { FeelPath, FeelProperty } from './ast.ts';
import { splitProperty } from './pfad.ts';
import type { Span } from './problem.ts';
import type { Pruefung, TypAuskunft } from './pruefung.ts';
import type { FeelTyp } from './typ.ts';
import { nameOfTyp } from './typ-namen.ts';

/** The type of a path; a last segment such as `.year` counts as property of a day or duration before it. */
export function checkPath(node: FeelPath, pruefung: Pruefung): FeelTyp {
  const geteilt = splitProperty(node);
  const vorne = geteilt === undefined ? undefined : lookup(geteilt.vorne, pruefung);
  if (geteilt !== undefined && vorne !== undefined && 'typ' in vorne && hasProperties(vorne.typ)) {
    return property(vorne.typ, geteilt.name, node, pruefung);
  }
  const auskunft = lookup(node.teile, pruefung);
  if ('typ' in auskunft) return auskunft.typ;
  const name = node.teile[auskunft.segment] ?? '';
  const [nah] = auskunft.vorschlaege;
  const davor = node.teile.slice(0, auskunft.segment).join('.');
  const wo = davor === '' ? '' : ` in „${davor}“`;
  const where = davor === '' ? '' : ` in "${davor}"`;
  const meinten = auskunft.vorschlaege.map((vorschlag) => `„${vorschlag}“`).join(' oder ');
  const meant = auskunft.vorschlaege.map((vorschlag) => `"${vorschlag}"`).join(' or ');
  return pruefung.fail(
    'feel-name',
    segmentSpan(node, auskunft.segment),
    `Den Namen „${name}“ gibt es${wo} nicht${nah === undefined ? ': Prüfen Sie die Schreibweise' : `; meinten Sie ${meinten}`}${nah === undefined ? '.' : '?'}`,
    `There is no name "${name}"${where}${nah === undefined ? ': check the spelling.' : `; did you mean ${meant}?`}`,
    nah,
  );
}

/** `.days` and the like of a computed value. */
export function checkProperty(node: FeelProperty, pruefung: Pruefung): FeelTyp {
  const typ = pruefung.typOf(node.von_wert);
  const span = { von: node.bis - node.name.length, bis: node.bis };
  return typ.art === 'beliebig' ? { art: 'zahl' } : property(typ, node.name, span, pruefung);
}

function property(typ: FeelTyp, name: string, span: Span, pruefung: Pruefung): FeelTyp {
  if (typ.art === 'datum' && ['year', 'month', 'day'].includes(name)) return { art: 'zahl' };
  if (typ.art === 'dauer_tage' && name === 'days') return { art: 'zahl', einheit: 'Tage' };
  if (typ.art === 'dauer_monate' && name === 'months') return { art: 'zahl', einheit: 'Monate' };
  const { de, en } = nameOfTyp(typ);
  return pruefung.fail(
    'feel-typ',
    span,
    `„.${name}“ gibt es hier nicht, denn davor steht ${de}: Daten haben .year, .month, .day, Dauern .days oder .months.`,
    `".${name}" does not exist here, as ${en} stands before it: dates have .year, .month, .day, durations .days or .months.`,
  );
}

function hasProperties(typ: FeelTyp): boolean {
  return typ.art === 'datum' || typ.art === 'dauer_tage' || typ.art === 'dauer_monate';
}

function lookup(teile: readonly string[], pruefung: Pruefung): TypAuskunft {
  const element = pruefung.schleifen.get(teile[0] ?? '');
  return element === undefined ? pruefung.umfeld.lookup(teile) : fieldTyp(element, teile, 1);
}

/** Follows the segments from `start` through records and lists; a field of a record that may be `null` may be `null`. */
export function fieldTyp(typ: FeelTyp, teile: readonly string[], start: number): TypAuskunft {
  let hier = typ;
  for (let i = start; i < teile.length; i += 1) {
    if (hier.art === 'beliebig') return { typ: hier };
    const name = teile[i] ?? '';
    const feld = step(hier, name);
    if (feld === undefined) {
      return { fehler: 'unbekannt', segment: i, vorschlaege: suggest(name, Object.keys(fieldsOf(hier))) };
    }
    hier = feld;
  }
  return { typ: hier };
}

/** `.name` of a list is the list of what its elements have there (DMN's projection); not through a list in a list. */
function step(typ: FeelTyp, name: string): FeelTyp | undefined {
  if (typ.art === 'beliebig') return typ;
  const feld =
    typ.art === 'liste'
      ? listOf(typ.element.art === 'liste' ? undefined : step(typ.element, name))
      : Object.hasOwn(fieldsOf(typ), name)
        ? fieldsOf(typ)[name]
        : undefined;
  return feld === undefined || typ.nullbar !== true ? feld : { ...feld, nullbar: true };
}

function listOf(element: FeelTyp | undefined): FeelTyp | undefined {
  return element === undefined ? undefined : { art: 'liste', element };
}

function fieldsOf(typ: FeelTyp): Readonly<Record<string, FeelTyp>> {
  if (typ.art === 'liste') return typ.element.art === 'liste' ? {} : fieldsOf(typ.element);
  return typ.art === 'kontext' ? typ.felder : {};
}

/** Where a segment stands; the whole path if blanks or comments lie between its segments. */
function segmentSpan(node: FeelPath, segment: number): Span {
  if (node.bis - node.von !== node.teile.join('.').length) return node;
  const von = node.von + node.teile.slice(0, segment).reduce((summe, teil) => summe + teil.length + 1, 0);
  return { von, bis: von + (node.teile[segment] ?? '').length };
}
