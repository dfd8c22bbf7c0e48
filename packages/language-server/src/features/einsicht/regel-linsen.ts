import type {
  MapEntry,
  SourceDocument,
  SourceNode,
  SourceRange,
  Sprache,
  WirksameRegeln,
} from '@baukasten/engine';
import type { Pruefung } from '../../arbeitsbereich/pruefungen.ts';
import { idOf } from '../../arbeitsbereich/wurzel.ts';
import { textOf } from '../../modell/lauf.ts';
import { nutzungOf } from '../../modell/nutzung.ts';
import { BEFEHL, type FallTest, REGELN_SCHEMA } from '../../protokoll.ts';
import { type Aussage, isBetroffen } from './betroffen.ts';
import type { Linse } from './linse.ts';
import { einsichtTexte } from './texte.ts';

/** The cases of a rule file: where they stand, and how they went. */
export interface Fallstand {
  readonly uri: string;
  /** Absent where they cannot be run: then nothing is said about them. */
  readonly faelle?: readonly (FallTest & { readonly kennungen: readonly string[] })[];
}

/** The projects that were checked, of how many. */
export interface Projektstand {
  readonly geprueft: readonly Pruefung[];
  readonly alle: number;
}

/**
 * Above each requirement, and above what an overlay or a variant changes: how many of the checked projects it concerns,
 * and whether its cases pass. `projekte`: absent where projects are checked by other rules; `regeln`: those in force for
 * the file, which tell what rests on a changed value.
 */
export function regelLinsen(
  document: SourceDocument,
  projekte: Projektstand | undefined,
  stand: Fallstand | undefined,
  sprache: Sprache,
  regeln?: WirksameRegeln,
): readonly Linse[] {
  const variante = textOf(document.nodeAt(['variante']));
  const counted = projekte === undefined ? undefined : inLand(projekte, textOf(document.nodeAt(['land'])));
  // The extension ships the built-in rules without their cases: of those nothing can be said.
  const isTold = stand === undefined ? !isBuiltIn(document) : stand.faelle !== undefined;
  return stellenIn(document, regeln).flatMap((stelle): readonly Linse[] => {
    const { kennungen, range, gruppe } = stelle;
    const concerns = (one: readonly string[]) => one.some((kennung) => kennungen.includes(kennung));
    const own = stand?.faelle?.filter((fall) => concerns(fall.kennungen)) ?? [];
    const red = own.filter(({ bestanden }) => !bestanden).length;
    const namen = own.map(({ name }) => name);
    const parts = [
      ...(gruppe ? [einsichtTexte.anforderungen(kennungen.length)[sprache]] : []),
      ...(counted === undefined ? [] : [projects(stelle, counted, variante, sprache)]),
      ...(isTold ? [cases(own.length, red, sprache)] : []),
    ];
    if (parts.length === 0) return [];
    return [
      {
        range,
        titel: parts.join(' · '),
        ...(stand === undefined || own.length === 0
          ? {}
          : { befehl: { name: BEFEHL.faelleTesten, argumente: [stand.uri, namen] } }),
      },
    ];
  });
}

const isBuiltIn = ({ uri }: SourceDocument): boolean => uri.startsWith(`${REGELN_SCHEMA}:`);

/** Above each case: whether it passes. */
export function fallLinsen(uri: string, faelle: readonly FallTest[], sprache: Sprache): readonly Linse[] {
  return faelle.map(({ name, range, bestanden, abweichungen }) => ({
    range: { uri, ...range },
    titel: (bestanden ? einsichtTexte.fallGruen : einsichtTexte.fallAbweichend(abweichungen.length))[sprache],
    befehl: { name: BEFEHL.faelleTesten, argumente: [uri, [name]] },
  }));
}

/** What a Land says concerns no project of another one. */
function inLand({ geprueft, alle }: Projektstand, land: string | undefined): Projektstand {
  if (land === undefined) return { geprueft, alle };
  const own = geprueft.filter(({ bericht }) => bericht.land === land);
  return { geprueft: own, alle: alle - geprueft.length + own.length };
}

/** A place of a rule file, and the requirements that it says something about. */
interface Regelstelle extends Aussage {
  readonly range: SourceRange;
  /** Several requirements rest on what is changed there. */
  readonly gruppe: boolean;
}

function stellenIn(document: SourceDocument, regeln: WirksameRegeln | undefined): readonly Regelstelle[] {
  const nutzung = regeln === undefined ? undefined : nutzungOf(regeln);
  const id = idOf(document);
  const one = (
    range: SourceRange,
    kennung: string | undefined,
    mehr: Partial<Aussage> = {},
  ): readonly Regelstelle[] =>
    kennung === undefined ? [] : [{ range, kennungen: [kennung], gruppe: false, ...mehr }];
  const all = (
    range: SourceRange,
    kennungen: readonly string[],
    gilt: Required<Aussage>['gilt'],
  ): readonly Regelstelle[] => (kennungen.length === 0 ? [] : [{ range, kennungen, gruppe: true, gilt }]);
  const entries = (...pfad: readonly string[]) => entriesAt(document, pfad);
  const isChanged: Aussage['gilt'] = ({ anforderungen }, kennung) =>
    Object.values(anforderungen.get(kennung)?.herkunft ?? {}).some(({ datei }) => datei === id);
  return [
    ...[...entries('anforderungen'), ...entries('ergaenzt', 'anforderungen')].flatMap(({ keyRange, value }) =>
      one(keyRange, value.kind === 'map' ? textOf(value.entries.get('kennung')?.value) : undefined),
    ),
    ...entries('aendert', 'anforderungen').flatMap(({ key, keyRange }) =>
      one(keyRange, key, { gilt: isChanged }),
    ),
    ...entries('aendert', 'parameter').flatMap(({ key, keyRange }) =>
      all(
        keyRange,
        nutzung?.parameterZuKennungen.get(key) ?? [],
        ({ parameter }) => parameter.get(key)?.wert?.herkunft.datei === id,
      ),
    ),
    ...entries('aendert', 'groessen').flatMap(({ key, keyRange }) =>
      all(
        keyRange,
        nutzung?.groesseZuKennungen.get(key) ?? [],
        ({ groessen }) => groessen.get(key)?.herkunft.datei === id,
      ),
    ),
    ...entries('ergaenzt', 'erleichterungen').flatMap(({ key, keyRange, value }) =>
      all(keyRange, relievedBy(value), ({ anforderungen }, kennung) =>
        (anforderungen.get(kennung)?.erleichterungen ?? []).some((relief) => relief.erleichterung.id === key),
      ),
    ),
    ...wegfaelleIn(document).flatMap(({ range, kennung }) => one(range, kennung, { wegfall: id ?? '' })),
  ];
}

function entriesAt(document: SourceDocument, pfad: readonly string[]): readonly MapEntry[] {
  const map = document.nodeAt(pfad);
  return map?.kind === 'map' ? [...map.entries.values()] : [];
}

/** What a relief takes away or makes easier. */
function relievedBy(relief: SourceNode): readonly string[] {
  if (relief.kind !== 'map') return [];
  const gone = relief.entries.get('entfaellt')?.value;
  const changed = relief.entries.get('aendert')?.value;
  return [
    ...(gone?.kind === 'list' ? gone.items.flatMap((item) => textOf(item) ?? []) : []),
    ...(changed?.kind === 'map' ? changed.entries.keys() : []),
  ];
}

/** Requirements that do not hold any more. */
function wegfaelleIn(document: SourceDocument) {
  const list = document.nodeAt(['entfaellt']);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const node = item.kind === 'map' ? item.entries.get('anforderung')?.value : undefined;
    const kennung = textOf(node);
    return node === undefined || kennung === undefined ? [] : [{ range: node.range, kennung }];
  });
}

function projects(
  aussage: Aussage,
  { geprueft, alle }: Projektstand,
  variante: string | undefined,
  sprache: Sprache,
): string {
  const isApplied = ({ bericht }: Pruefung) => variante === undefined || bericht.varianten.includes(variante);
  if (geprueft.length > 0 && !geprueft.some(isApplied)) return einsichtTexte.nichtAngewandt[sprache];
  const concerned = geprueft.filter((pruefung) => isBetroffen(pruefung, aussage));
  const text = einsichtTexte.projekte(concerned.length)[sprache];
  return geprueft.length === alle
    ? text
    : `${text} ${einsichtTexte.gezaehlt(geprueft.length, alle)[sprache]}`;
}

function cases(all: number, red: number, sprache: Sprache): string {
  if (all === 0) return einsichtTexte.keineFaelle[sprache];
  const parts = [einsichtTexte.gruen(all - red), ...(red === 0 ? [] : [einsichtTexte.rot(red)])];
  return parts.map((text) => text[sprache]).join(', ');
}
