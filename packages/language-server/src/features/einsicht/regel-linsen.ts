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

/** The projects that were checked, of how many. */
export interface Projektstand {
  readonly berichte: readonly Pruefbericht[];
  readonly alle: number;
}

/**
 * Above each requirement: how many of the checked projects it concerns, and whether its cases pass. `projekte`: absent
 * where projects are checked by other rules.
 */
export function regelLinsen(
  document: SourceDocument,
  projekte: Projektstand | undefined,
  stand: Fallstand | undefined,
  sprache: Sprache,
): readonly Linse[] {
  return anforderungenIn(document).flatMap(({ kennung, range }): readonly Linse[] => {
    const own = stand?.faelle.filter(({ kennungen }) => kennungen.includes(kennung)) ?? [];
    const red = own.filter(({ bestanden }) => !bestanden).length;
    const namen = own.map(({ name }) => name);
    const parts = [
      ...(projekte === undefined ? [] : [projects(kennung, projekte, sprache)]),
      // The extension ships the built-in rules without their cases: of those nothing can be said.
      ...(stand === undefined && isBuiltIn(document) ? [] : [cases(own.length, red, sprache)]),
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

function projects(kennung: string, { berichte, alle }: Projektstand, sprache: Sprache): string {
  const concerned = berichte.filter(({ befunde }) =>
    befunde.some((one) => one.kennung === kennung && one.urteil !== 'nicht_anwendbar'),
  );
  const text = einsichtTexte.projekte(concerned.length)[sprache];
  return berichte.length === alle
    ? text
    : `${text} ${einsichtTexte.gezaehlt(berichte.length, alle)[sprache]}`;
}

function cases(all: number, red: number, sprache: Sprache): string {
  if (all === 0) return einsichtTexte.keineFaelle[sprache];
  const parts = [einsichtTexte.gruen(all - red), ...(red === 0 ? [] : [einsichtTexte.rot(red)])];
  return parts.map((text) => text[sprache]).join(', ');
}
