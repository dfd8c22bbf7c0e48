import {
  type Befund,
  type Pruefbericht,
  type SourceDocument,
  type SourceRange,
  type Sprache,
  type Text,
  type Urteil,
  worstPerKennung,
} from '@baukasten/engine';
import { countsText, pruefstandOf, worteFor } from '@baukasten/output';
import { BEFEHL } from '../../protokoll.ts';
import type { Linse } from './linse.ts';
import { einsichtTexte } from './texte.ts';

/** How a project stands: in its first line, and above each section with something to do. */
export function projektLinsen(
  document: SourceDocument,
  bericht: Pruefbericht,
  /** For each variant: requirements that fall away, and those that come up, against the law in force. */
  varianten: readonly Variantenwirkung[],
  sprache: Sprache,
): readonly Linse[] {
  const { uri } = document;
  const head = document.keyRangeOf(['projekt']) ?? document.closestRangeOf([]);
  const stand = pruefstandOf(bericht);
  const remark = (titel: Text): Linse => ({ range: head, titel: titel[sprache] });
  if (stand === 'ungeprueft') return [remark(einsichtTexte.ungeprueft)];
  if (bericht.fachgebiet === '') return [];
  return [
    {
      range: head,
      titel: countsText(bericht.zusammenfassung, worteFor(sprache)),
      befehl: { name: BEFEHL.berichtOeffnen, argumente: [uri] },
    },
    ...(stand === 'fehlerhaft' ? [remark(einsichtTexte.fehlerhaft)] : []),
    ...varianten.map(({ titel, entfallen, dazu }) => ({
      range: head,
      titel: variantText(titel, entfallen.length, dazu.length, sprache),
      befehl: { name: BEFEHL.zeigeBefunde, argumente: [uri, [...entfallen, ...dazu]] },
    })),
    ...sections(document, bericht, sprache),
  ];
}

export interface Variantenwirkung {
  readonly titel: string;
  readonly entfallen: readonly string[];
  readonly dazu: readonly string[];
}

const OHNE_PFLICHT: readonly Urteil[] = ['erlassen', 'nicht_anwendbar'];

/** Duties that a variant takes away or brings. */
export function compareBerichte(titel: string, ohne: Pruefbericht, mit: Pruefbericht): Variantenwirkung {
  const duties = ({ befunde }: Pruefbericht) =>
    new Set(
      worstPerKennung(befunde.filter(({ verbindlichkeit }) => verbindlichkeit === 'muss'))
        .filter(({ urteil }) => !OHNE_PFLICHT.includes(urteil))
        .map(({ kennung }) => kennung),
    );
  const [before, after] = [duties(ohne), duties(mit)];
  return {
    titel,
    entfallen: [...before].filter((one) => !after.has(one)),
    dazu: [...after].filter((one) => !before.has(one)),
  };
}

function variantText(titel: string, entfallen: number, dazu: number, sprache: Sprache): string {
  const parts = [
    ...(entfallen > 0 ? [einsichtTexte.entfallen(entfallen)] : []),
    ...(dazu > 0 ? [einsichtTexte.dazu(dazu)] : []),
  ];
  const effects = parts.length === 0 ? [einsichtTexte.keineAenderung] : parts;
  return `${titel}: ${effects.map((text) => text[sprache]).join(', ')}`;
}

function sections(document: SourceDocument, { befunde }: Pruefbericht, sprache: Sprache): readonly Linse[] {
  const { root } = document;
  if (root?.kind !== 'map') return [];
  const due = befunde.filter(({ schwere }) => schwere !== undefined);
  return [...root.entries.values()].flatMap(({ key, keyRange, value, merged }): readonly Linse[] => {
    if (merged !== undefined || value.kind === 'scalar' || key === 'projekt') return [];
    const end = value.alias === undefined ? value.range.end : keyRange.end;
    const own = due.filter(
      ({ range }) => range.start.line >= keyRange.start.line && range.start.line <= end.line,
    );
    if (own.length === 0) return [];
    return [sectionLinse(document.uri, keyRange, own, sprache)];
  });
}

function sectionLinse(uri: string, range: SourceRange, own: readonly Befund[], sprache: Sprache): Linse {
  const worte = worteFor(sprache);
  const count = (urteil: Urteil) => own.filter((one) => one.urteil === urteil).length;
  const kinds: readonly Urteil[] = ['verletzt', 'offen', 'anstehend', 'begruendet', 'ungenutzt'];
  const text = kinds.flatMap((urteil) =>
    count(urteil) === 0 ? [] : [`${count(urteil)} ${worte.anzahl[urteil]}`],
  );
  const kennungen = [...new Set(own.map(({ kennung }) => kennung))];
  return {
    range,
    titel: text.join(' · '),
    befehl: { name: BEFEHL.zeigeBefunde, argumente: [uri, kennungen] },
  };
}
