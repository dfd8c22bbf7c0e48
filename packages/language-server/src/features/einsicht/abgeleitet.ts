import {
  comparePositions,
  type FeelNode,
  operandsOf,
  type SourcePath,
  type WirksameRegeln,
} from '@baukasten/engine';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import type { Pruefung } from '../../arbeitsbereich/pruefungen.ts';
import { nutzungOf } from '../../modell/nutzung.ts';
import { isRejected } from '../schwellen.ts';
import type { Inlay } from './bemerkung.ts';

/** More behind one line nobody reads. */
const JE_ZEILE = 2;

/** A number or a day that a project states, in the words of a report without signs around it. */
type Angabe = Inlay['position'] & { readonly wert: string };

interface Hinweis extends Inlay {
  readonly wert: string;
  /** Requirements that rest on it. */
  readonly pflichten: number;
}

/**
 * Derived days and amounts, each behind the last number or day that it is made of; conditions count only where nothing else
 * is stated. What says nothing new is left out: no value, none in euros, what the file states itself, and the same once
 * more under another title.
 */
export function derivedInlays({ pruefung, regeln, sprache }: Lage): readonly Inlay[] {
  if (pruefung === undefined || regeln === undefined) return [];
  const { groesseZuKennungen } = nutzungOf(regeln);
  const found = pruefung.bericht.groessen.flatMap(
    ({ id, titel, wert, unbekannt, element }): readonly Hinweis[] => {
      const groesse = regeln.groessen.get(id);
      if (groesse === undefined || unbekannt || element !== undefined) return [];
      if (groesse.typ !== 'datum' && groesse.typ !== 'betrag') return [];
      const angaben = factsOf(id, regeln).flatMap((pfad) => angabeAt(pruefung, pfad) ?? []);
      const last = [...angaben].sort(comparePositions).at(-1);
      const plain = plainValue(wert.de);
      if (last === undefined || plain === undefined || angaben.some((one) => one.wert === plain)) return [];
      const { line, character } = last;
      const pflichten = groesseZuKennungen.get(id)?.length ?? 0;
      return [{ position: { line, character }, text: `${titel}: ${wert[sprache]}`, wert: plain, pflichten }];
    },
  );
  return choose(found).map(({ position, text }) => ({ position, text }));
}

/** Of the same value under several titles the shortest one; on each line those on which most rests. */
function choose(found: readonly Hinweis[]): readonly Hinweis[] {
  const jeWert = new Map<string, Hinweis>();
  for (const one of [...found].sort((a, b) => b.pflichten - a.pflichten)) {
    const same = jeWert.get(one.wert);
    if (same === undefined || one.text.length < same.text.length) jeWert.set(one.wert, one);
  }
  const chosen: Hinweis[] = [];
  for (const one of jeWert.values()) {
    const beside = chosen.filter(({ position }) => position.line === one.position.line);
    if (beside.length < JE_ZEILE) chosen.push(one);
  }
  return chosen;
}

/** Paths of the facts that a Größe is made of, through others too; of those that decide on it where it is made of none. */
function factsOf(id: string, regeln: WirksameRegeln): readonly SourcePath[] {
  const made = pathsIn(id, regeln, valueParts);
  return made.length > 0 ? made : pathsIn(id, regeln, operandsOf);
}

/** What the value of an expression is made of: conditions choose between values, and are in none. */
function valueParts(node: FeelNode): readonly FeelNode[] {
  switch (node.art) {
    case 'wenn':
      return [node.dann, node.sonst];
    case 'rechnung':
    case 'negativ':
    case 'eigenschaft':
    case 'aufruf':
    case 'liste':
      return operandsOf(node);
    default:
      return [];
  }
}

function pathsIn(
  id: string,
  { groessen }: WirksameRegeln,
  partsOf: (node: FeelNode) => readonly FeelNode[],
): readonly SourcePath[] {
  const found: SourcePath[] = [];
  const seen = new Set<string>();
  const visit = (node: FeelNode): void => {
    partsOf(node).forEach(visit);
    if (node.art !== 'pfad') return;
    const [wurzel = '', name = ''] = node.teile;
    if (wurzel === 'groesse') follow(name);
    else if (wurzel !== 'parameter' && wurzel !== 'stichtag') found.push(node.teile);
  };
  const follow = (name: string): void => {
    const groesse = groessen.get(name);
    if (groesse === undefined || seen.has(name)) return;
    seen.add(name);
    visit(groesse.formel.node);
  };
  follow(id);
  return found;
}

function angabeAt(pruefung: Pruefung, pfad: SourcePath): Angabe | undefined {
  const node = pruefung.document.nodeAt(pfad);
  if (node?.kind !== 'scalar' || node.alias !== undefined || isRejected(node, pruefung)) return undefined;
  const [, jahr, monat, tag] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(node.source) ?? [];
  if (jahr === undefined && typeof node.value !== 'number') return undefined;
  return { ...node.range.end, wert: jahr === undefined ? String(node.value) : `${tag}.${monat}.${jahr}` };
}

/** The number or the day of a formatted value; undefined for zero and where there is none. */
function plainValue(wert: string): string | undefined {
  const day = /^\d\d\.\d\d\.\d{4}$/.exec(wert)?.[0];
  const number = /^-?\d[\d.]*(?:,\d+)?(?=\s|$)/.exec(wert)?.[0].replaceAll('.', '').replace(',', '.');
  return day ?? (number === undefined || Number(number) === 0 ? undefined : String(Number(number)));
}
