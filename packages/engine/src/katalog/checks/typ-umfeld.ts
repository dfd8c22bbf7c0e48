import { suggest } from '../../document/suggest.ts';
import { fieldTyp } from '../../feel/check-pfad.ts';
import { checkTyp, type TypAuskunft, type TypUmfeld } from '../../feel/check-typ.ts';
import type { FeelTyp } from '../../feel/typ.ts';
import type { Fachgebiet, Groesse, Je, Parameter, ParameterTyp } from '../types.ts';
import { inhalteOf } from './inhalte.ts';

/** Types of everything that the expressions of a Fachgebiet can read. */
export interface Typwelt {
  umfeld(je?: Je): TypUmfeld;
}

export function createTypwelt(fachgebiet: Fachgebiet): Typwelt {
  const { parameter, groessen } = inhalteOf(fachgebiet);
  const parameterTypes = new Map(parameter.map((item) => [item.id, parameterTyp(item)]));
  const groessenById = new Map(groessen.map((item) => [item.id, item]));
  const groessenTypes = new Map<string, FeelTyp>();
  const typOfGroesse = (groesse: Groesse): FeelTyp => {
    const known = groessenTypes.get(groesse.id);
    if (known !== undefined) return known;
    // While it is being inferred, a cycle (reported elsewhere) fits everything.
    groessenTypes.set(groesse.id, { art: 'beliebig' });
    const inferred =
      groesse.typ === undefined || groesse.typ === 'dauer'
        ? checkTyp(groesse.formel.node, umfeld(groesse.je)).typ
        : typOf(groesse.typ, groesse.einheit);
    groessenTypes.set(groesse.id, inferred);
    return inferred;
  };
  const umfeld = (je?: Je): TypUmfeld => ({
    lookup(teile): TypAuskunft {
      const [root, name = ''] = teile;
      if (root === 'stichtag') return { typ: { art: 'datum' } };
      if (root === 'parameter') return named(parameterTypes, name, teile);
      if (root === 'groesse') {
        const groesse = groessenById.get(name);
        if (groesse === undefined) return unknownName(name, groessenById.keys());
        const typ = typOfGroesse(groesse);
        const inside = groesse.je === undefined || groesse.je.liste.text.trim() === je?.liste.text.trim();
        return follow(inside ? typ : { art: 'liste', element: typ }, teile, 2);
      }
      const { typ, from } = startOf(fachgebiet, teile, je);
      return fieldTyp(typ, teile, from);
    },
  });
  return { umfeld };
}

/** The type of one fact's path; a `je` variable stands for an element of its list. Through a list leads no path. */
export function typeAt(fachgebiet: Fachgebiet, teile: readonly string[], je?: Je): TypAuskunft {
  const { typ, from } = startOf(fachgebiet, teile, je);
  return follow(typ, teile, from);
}

function startOf(fachgebiet: Fachgebiet, teile: readonly string[], je?: Je): { typ: FeelTyp; from: number } {
  if (je === undefined || teile[0] !== je.variable) return { typ: fachgebiet.typ, from: 0 };
  const list = je.liste.node.art === 'pfad' ? follow(fachgebiet.typ, je.liste.node.teile, 0) : undefined;
  const isList = list !== undefined && 'typ' in list && list.typ.art === 'liste';
  return { typ: isList ? list.typ.element : { art: 'beliebig' }, from: 1 };
}

function follow(start: FeelTyp, teile: readonly string[], from: number): TypAuskunft {
  let typ = start;
  let nullbar = false;
  for (let segment = from; segment < teile.length; segment++) {
    if (typ.art === 'beliebig') return { typ };
    const name = teile[segment] ?? '';
    const felder = typ.art === 'kontext' ? typ.felder : {};
    const next = Object.hasOwn(felder, name) ? felder[name] : undefined;
    if (next === undefined) {
      return { fehler: 'unbekannt', segment, vorschlaege: [...suggest(name, Object.keys(felder))] };
    }
    nullbar ||= typ.nullbar === true;
    typ = next;
  }
  return { typ: nullbar && typ.nullbar !== true ? { ...typ, nullbar: true } : typ };
}

function named(known: ReadonlyMap<string, FeelTyp>, name: string, teile: readonly string[]): TypAuskunft {
  const typ = known.get(name);
  return typ === undefined ? unknownName(name, known.keys()) : follow(typ, teile, 2);
}

function unknownName(name: string, known: Iterable<string>): TypAuskunft {
  return { fehler: 'unbekannt', segment: 1, vorschlaege: [...suggest(name, known)] };
}

export function parameterTyp({ typ, einheit, werte }: Parameter): FeelTyp {
  if (typ === undefined) return { art: 'beliebig' };
  if (typ !== 'dauer') return typOf(typ, einheit);
  const text = werte.find(({ wert }) => wert?.art === 'dauer')?.wert;
  const isMonths = text !== undefined && 'text' in text && /[YM]/.test(text.text);
  return { art: isMonths ? 'dauer_monate' : 'dauer_tage' };
}

export function typOf(typ: ParameterTyp, einheit: string | undefined): FeelTyp {
  switch (typ) {
    case 'zahl':
    case 'betrag':
      return einheit === undefined ? { art: 'zahl' } : { art: 'zahl', einheit };
    case 'datum':
      return { art: 'datum' };
    case 'dauer':
      return { art: 'dauer_tage' };
    case 'wahrheitswert':
      return { art: 'wahrheitswert' };
    case 'text':
      return { art: 'text' };
    default:
      return typ satisfies never;
  }
}
