import {
  createTypwelt,
  EIGENSCHAFTEN,
  type Fachgebiet,
  type FeelTyp,
  fieldTyp,
  inhalteOf,
  type SourcePath,
  WURZELN,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { feldHover, schemaPath } from '../hover/feld.ts';
import { groesseHover } from '../hover/namen.ts';
import { parameterHover } from '../hover/parameter.ts';
import { fits, hasOtherUnit } from './feel-vergleich.ts';
import { word } from './feel-worte.ts';
import type { Vorschlag } from './vorschlag.ts';

/** A variable that stands for each element of a list. */
export interface Schleife {
  readonly variable: string;
  readonly liste: string;
}

/** Names that an expression may start with. */
export function roots(
  lage: Lage,
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
  erwartet?: FeelTyp,
): readonly Vorschlag[] {
  const facts = fachgebiet.typ.art === 'kontext' ? Object.entries(fachgebiet.typ.felder) : [];
  const fitting = facts.flatMap(([name, typ]) => (fits(typ, erwartet) ? [name] : []));
  return [
    ...loops.map(({ variable, liste }) => ({
      label: variable,
      art: 'fakt' as const,
      einfuegen: variable,
      detail: liste,
      rang: 0,
    })),
    ...WURZELN.filter((name) => name !== 'stichtag' || fits({ art: 'datum' }, erwartet)).map((name) => ({
      ...word(name, lage.sprache),
      rang: 1,
    })),
    ...fitting.filter((name) => !WURZELN.includes(name)).map((name) => fact(name, [name], lage)),
  ];
}

/** What may follow the point behind a path. */
export function members(
  teile: readonly string[],
  lage: Lage,
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
  erwartet?: FeelTyp,
): readonly Vorschlag[] {
  const passend = (one: Vorschlag): readonly Vorschlag[] => {
    const typ = erwartet && typeOf([...teile, one.label], fachgebiet, loops);
    // A factor of another unit may still lead to what fits.
    return fits(typ, erwartet) ? [hasOtherUnit(typ, erwartet) ? { ...one, rang: 3 } : one] : [];
  };
  if (teile.length === 1 && teile[0] === 'parameter') return parameters(lage, fachgebiet).flatMap(passend);
  if (teile.length === 1 && teile[0] === 'groesse') return groessen(lage, fachgebiet).flatMap(passend);
  const typ = typeOf(teile, fachgebiet, loops);
  const element = typ?.art === 'liste' ? typ.element : typ;
  if (element?.art === 'kontext')
    return Object.keys(element.felder).map((name) => fact(name, [...factPath(teile, loops), name], lage));
  const properties =
    typ?.art === 'datum' ? ['year', 'month', 'day'] : typ?.art.startsWith('dauer') ? ['days', 'months'] : [];
  return properties.filter((name) => EIGENSCHAFTEN.has(name)).map((name) => word(name, lage.sprache));
}

function parameters(lage: Lage, fachgebiet: Fachgebiet): readonly Vorschlag[] {
  return inhalteOf(fachgebiet).parameter.map(({ id, titel }) => {
    const doku = parameterHover(id, lage);
    return {
      label: id,
      art: 'parameter',
      einfuegen: id,
      detail: titel,
      ...(doku === undefined ? {} : { doku }),
    };
  });
}

function groessen(lage: Lage, fachgebiet: Fachgebiet): readonly Vorschlag[] {
  return inhalteOf(fachgebiet).groessen.map(({ id, titel }) => {
    const doku = groesseHover(id, lage);
    return {
      label: id,
      art: 'groesse',
      einfuegen: id,
      detail: titel,
      ...(doku === undefined ? {} : { doku }),
    };
  });
}

function fact(name: string, pfad: readonly string[], lage: Lage): Vorschlag {
  const path: SourcePath = schemaPath(pfad.join('.'), lage);
  const titel =
    lage.fachgebiet === undefined ? undefined : lage.bestand.werkbank.feld(lage.fachgebiet, path)?.titel;
  const doku = feldHover(path, { ...lage, regeln: undefined });
  return {
    label: name,
    art: 'fakt',
    einfuegen: name,
    rang: 2,
    ...(titel === undefined ? {} : { detail: titel }),
    ...(doku === undefined ? {} : { doku }),
  };
}

/** The type of a path, through lists that of their elements' values; a loop variable has that of an element. */
export function typeOf(
  teile: readonly string[],
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
): FeelTyp | undefined {
  const [wurzel] = teile;
  if (wurzel === 'parameter' || wurzel === 'groesse' || wurzel === 'stichtag') {
    const found = createTypwelt(fachgebiet)
      .umfeld()
      .lookup([...teile]);
    return 'typ' in found ? found.typ : undefined;
  }
  const loop = loopOf(wurzel, loops);
  const start =
    loop === undefined ? fachgebiet.typ : typeOf(loop.liste.split('.'), fachgebiet, without(loop, loops));
  const von = loop === undefined ? start : start?.art === 'liste' ? start.element : undefined;
  if (von === undefined) return undefined;
  const found = fieldTyp(von, teile, loop === undefined ? 0 : 1);
  return 'typ' in found ? found.typ : undefined;
}

/** The fact that a path means, loop variables replaced by their lists. */
export function factPath(teile: readonly string[], loops: readonly Schleife[]): readonly string[] {
  const loop = loopOf(teile[0], loops);
  if (loop === undefined) return teile;
  return [...factPath(loop.liste.split('.'), without(loop, loops)), ...teile.slice(1)];
}

function loopOf(name: string | undefined, loops: readonly Schleife[]): Schleife | undefined {
  return loops.findLast(({ variable }) => variable === name);
}

function without(loop: Schleife, loops: readonly Schleife[]): readonly Schleife[] {
  return loops.filter((one) => one !== loop);
}

/** Loops around the end of an expression: those it opens itself, and that of its entry. */
export function loopsIn(davor: string, je: Schleife | undefined): readonly Schleife[] {
  const quantors = [...davor.matchAll(/\b(?:some|every)\s+([a-z][a-z0-9_]*)\s+in\s+([a-z][a-z0-9_.]*)/g)];
  return [
    ...(je === undefined ? [] : [je]),
    ...quantors.map(([, variable = '', liste = '']) => ({ variable, liste })),
  ];
}
