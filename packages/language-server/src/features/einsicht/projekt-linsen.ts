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
    ...varianten.map((wirkung) => variantLinse(uri, head, wirkung, sprache)),
    ...sections(document, bericht, sprache),
  ];
}

/** What a variant changes against the law in force, each requirement once by its Kennung. */
export interface Variantenwirkung {
  readonly titel: string;
  /** Duties that fall away, and that come up. */
  readonly entfallen: readonly string[];
  readonly dazu: readonly string[];
  /** Others whose verdict, force or due day differs. */
  readonly geaendert: readonly string[];
}

const OHNE_PFLICHT: readonly Urteil[] = ['erlassen', 'nicht_anwendbar'];

export function compareBerichte(titel: string, ohne: Pruefbericht, mit: Pruefbericht): Variantenwirkung {
  const duties = ({ befunde }: Pruefbericht) =>
    new Set(
      worstPerKennung(befunde.filter(({ verbindlichkeit }) => verbindlichkeit === 'muss'))
        .filter(({ urteil }) => !OHNE_PFLICHT.includes(urteil))
        .map(({ kennung }) => kennung),
    );
  const [before, after] = [duties(ohne), duties(mit)];
  const entfallen = [...before].filter((one) => !after.has(one));
  const dazu = [...after].filter((one) => !before.has(one));
  const counted = new Set([...entfallen, ...dazu]);
  const geaendert = changedKennungen(ohne, mit).filter((one) => !counted.has(one));
  return { titel, entfallen, dazu, geaendert };
}

/** Requirements that are judged differently, for whichever element. */
function changedKennungen(ohne: Pruefbericht, mit: Pruefbericht): readonly string[] {
  const states = ({ befunde }: Pruefbericht) =>
    new Map(
      befunde.map(({ kennung, element = '', urteil, verbindlichkeit, faelligAm = '' }) => [
        `${kennung}\n${element}`,
        { kennung, stand: `${urteil} ${verbindlichkeit} ${faelligAm}` },
      ]),
    );
  const [before, after] = [states(ohne), states(mit)];
  const changed = [...new Map([...before, ...after])].filter(
    ([key]) => before.get(key)?.stand !== after.get(key)?.stand,
  );
  return [...new Set(changed.map(([, { kennung }]) => kennung))];
}

function variantLinse(
  uri: string,
  range: SourceRange,
  { titel, entfallen, dazu, geaendert }: Variantenwirkung,
  sprache: Sprache,
): Linse {
  const parts = [
    ...(entfallen.length > 0 ? [einsichtTexte.entfallen(entfallen.length)] : []),
    ...(dazu.length > 0 ? [einsichtTexte.dazu(dazu.length)] : []),
    ...(geaendert.length > 0 ? [einsichtTexte.geaendert(geaendert.length)] : []),
  ];
  const effects = parts.length === 0 ? [einsichtTexte.keineAenderung] : parts;
  const kennungen = [...entfallen, ...dazu, ...geaendert];
  return {
    range,
    titel: `${titel}: ${effects.map((text) => text[sprache]).join(', ')}`,
    ...(kennungen.length === 0 ? {} : { befehl: { name: BEFEHL.zeigeBefunde, argumente: [uri, kennungen] } }),
  };
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
