import type { Pruefbericht, SourceDocument, Sprache } from '@baukasten/engine';
import { textOf } from '../../modell/lauf.ts';
import { BEFEHL, type FallTest, REGELN_SCHEMA } from '../../protokoll.ts';
import type { Linse } from './linse.ts';
import { einsichtTexte } from './texte.ts';

/** The cases of a rule file: where they stand, and how they went. */
export interface Fallstand {
  readonly uri: string;
  readonly faelle: readonly (FallTest & { readonly kennungen: readonly string[] })[];
}

/** Above each requirement: how many of the checked projects (of `alle`) it concerns, and whether its cases pass. */
export function regelLinsen(
  document: SourceDocument,
  berichte: readonly Pruefbericht[],
  alle: number,
  stand: Fallstand | undefined,
  sprache: Sprache,
): readonly Linse[] {
  return anforderungenIn(document).map(({ kennung, range }) => {
    const concerned = berichte.filter(({ befunde }) =>
      befunde.some((one) => one.kennung === kennung && one.urteil !== 'nicht_anwendbar'),
    ).length;
    const own = stand?.faelle.filter(({ kennungen }) => kennungen.includes(kennung)) ?? [];
    const red = own.filter(({ bestanden }) => !bestanden).length;
    const namen = own.map(({ name }) => name);
    return {
      range,
      titel: [
        projects(concerned, berichte.length, alle, sprache),
        // The extension ships the built-in rules without their cases: of those nothing can be said.
        ...(stand === undefined && isBuiltIn(document) ? [] : [cases(own.length, red, sprache)]),
      ].join(' · '),
      ...(stand === undefined || own.length === 0
        ? {}
        : { befehl: { name: BEFEHL.faelleTesten, argumente: [stand.uri, namen] } }),
    };
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

function anforderungenIn(document: SourceDocument) {
  return [['anforderungen'], ['ergaenzt', 'anforderungen']].flatMap((pfad) => {
    const list = document.nodeAt(pfad);
    if (list?.kind !== 'map') return [];
    return [...list.entries.values()].flatMap(({ keyRange, value }) => {
      const kennung = value.kind === 'map' ? textOf(value.entries.get('kennung')?.value) : undefined;
      return kennung === undefined ? [] : [{ kennung, range: keyRange }];
    });
  });
}

function projects(count: number, gezaehlt: number, alle: number, sprache: Sprache): string {
  const text = einsichtTexte.projekte(count)[sprache];
  return gezaehlt === alle ? text : `${text} ${einsichtTexte.gezaehlt(gezaehlt, alle)[sprache]}`;
}

function cases(all: number, red: number, sprache: Sprache): string {
  if (all === 0) return einsichtTexte.keineFaelle[sprache];
  const parts = [einsichtTexte.gruen(all - red), ...(red === 0 ? [] : [einsichtTexte.rot(red)])];
  return parts.map((text) => text[sprache]).join(', ');
}
