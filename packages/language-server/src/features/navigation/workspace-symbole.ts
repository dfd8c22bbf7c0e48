import { dateiArtOf, type Katalog, type RegelDatei, type SourceRange } from '@baukasten/engine';
import { itemName, type SymbolKindName } from './symbole.ts';

export interface ArbeitsbereichSymbol {
  readonly name: string;
  readonly art: SymbolKindName;
  readonly ort: string;
  readonly range: SourceRange;
}

const HOECHSTENS = 200;

/** Rules, values of the law, derived values and cases whose name or title holds all words. */
export function findSymbole(
  gesucht: string,
  kataloge: readonly Pick<Katalog, 'fachgebiete'>[],
  dateien: readonly RegelDatei[] = [],
): readonly ArbeitsbereichSymbol[] {
  const words = gesucht
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const topics = kataloge.flatMap(({ fachgebiete }) => Object.values(fachgebiete));
  const all = topics.flatMap(({ module, overlays, varianten }) => [
    ...module.flatMap((modul) => inhalt(modul.id, modul)),
    ...[...overlays, ...varianten].flatMap(({ id, ergaenzt }) => inhalt(id, ergaenzt)),
  ]);
  const faelle = dateien.filter(({ pfad }) => dateiArtOf(pfad) === 'faelle').flatMap(faelleIn);
  // Built-in rules stand in every catalogue.
  const once = new Map(
    [...all, ...faelle].map((one) => [`${one.range.uri} ${one.range.start.line} ${one.name}`, one]),
  );
  return [...once.values()]
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .slice(0, HOECHSTENS);
}

function faelleIn({ pfad, document }: RegelDatei): readonly ArbeitsbereichSymbol[] {
  const list = document.nodeAt(['faelle']);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const name = itemName(item);
    return name === undefined ? [] : [{ name, art: 'fall' as const, ort: pfad, range: item.range }];
  });
}

type Inhalt = Pick<
  Katalog['fachgebiete'][string]['module'][number],
  'parameter' | 'groessen' | 'anforderungen' | 'erleichterungen'
>;

function inhalt(
  ort: string,
  { parameter, groessen, anforderungen, erleichterungen }: Inhalt,
): readonly ArbeitsbereichSymbol[] {
  return [
    ...anforderungen.map(({ kennung, felder, range }) => ({
      name: `${kennung} ${felder.titel?.wert ?? ''}`.trim(),
      art: 'regel' as const,
      ort,
      range,
    })),
    ...erleichterungen.map(({ id, titel, range }) => ({
      name: `${titel} (${id})`,
      art: 'regel' as const,
      ort,
      range,
    })),
    ...parameter.map(({ id, titel, range }) => ({
      name: `${titel} (parameter.${id})`,
      art: 'parameter' as const,
      ort,
      range,
    })),
    ...groessen.map(({ id, titel, range }) => ({
      name: `${titel} (groesse.${id})`,
      art: 'groesse' as const,
      ort,
      range,
    })),
  ];
}
