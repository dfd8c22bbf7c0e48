import {
  type Befund,
  type Begruendung,
  followGroessen,
  type Overlay,
  type Pruefbericht,
  type Text,
  type Urteil,
} from '@baukasten/engine';

/** What one variant changes for one project. */
export interface Vergleich {
  /** Both reports without their findings, which would fill the memory. */
  readonly vorher: Kopf;
  readonly nachher: Kopf;
  readonly variante: Overlay;
  /** `ort`: made for another Land or town; `zeit`: not in force on the Stichtag. Then nothing can change. */
  readonly wirkung: 'ja' | 'ort' | 'zeit';
  readonly aenderungen: readonly Aenderung[];
  /** Number of findings under the variant that are as before. */
  readonly unveraendert: number;
  /** Derived values that differ, whether or not a verdict follows. */
  readonly groessen: readonly GroessenAenderung[];
}

export type Kopf = Omit<Pruefbericht, 'befunde'>;

export interface GroessenAenderung {
  readonly id: string;
  readonly element?: string;
  readonly titel: string;
  readonly vorher: Text;
  readonly nachher: Text;
}

export interface Aenderung {
  readonly kennung: string;
  readonly element?: string;
  readonly titel: string;
  /** Absent: the requirement exists only under the variant. */
  readonly vorher?: Stand;
  /** Absent: the variant drops the requirement. */
  readonly nachher?: Stand;
  readonly ursachen: readonly Ursache[];
}

export interface Stand {
  readonly urteil: Urteil;
  readonly verbindlichkeit: Befund['verbindlichkeit'];
  readonly faelligAm?: string;
}

/** What of the variant made the difference. */
export interface Ursache {
  readonly art: 'parameter' | 'groesse' | 'erleichterung' | 'feld' | 'entfaellt' | 'ergaenzt';
  readonly name: string;
  readonly titel?: string;
  readonly vorher?: Text;
  readonly nachher?: Text;
  readonly quelle?: string;
}

/** Requirements whose verdict, force or due date differs, in the order of the report. */
export function compareBerichte(vorher: Pruefbericht, nachher: Pruefbericht, variante: Overlay): Vergleich {
  const before = new Map(vorher.befunde.map((befund) => [keyOf(befund), befund]));
  const after = new Map(nachher.befunde.map((befund) => [keyOf(befund), befund]));
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const findUrsachen = createUrsachen(vorher, nachher, variante);
  const aenderungen = keys.flatMap((key) => compareOne(before.get(key), after.get(key), findUrsachen));
  const groessen = compareGroessen(vorher, nachher);
  return {
    vorher: withoutBefunde(vorher),
    nachher: withoutBefunde(nachher),
    variante,
    wirkung: effectOf(nachher, variante),
    aenderungen,
    unveraendert: nachher.befunde.length - aenderungen.filter((one) => one.nachher !== undefined).length,
    groessen,
  };
}

export function withoutBefunde(bericht: Pruefbericht): Pruefbericht {
  return { ...bericht, befunde: [] };
}

function effectOf({ varianten, stichtag }: Pruefbericht, { id, geltung }: Overlay): Vergleich['wirkung'] {
  if (!varianten.includes(id)) return 'ort';
  const begun = geltung.ab === undefined || geltung.ab <= stichtag;
  return begun && (geltung.bis === undefined || stichtag <= geltung.bis) ? 'ja' : 'zeit';
}

/** Only values that both laws know: one that the variant adds has nothing to be compared with. */
function compareGroessen(vorher: Pruefbericht, nachher: Pruefbericht): readonly GroessenAenderung[] {
  const key = ({ id, element }: { readonly id: string; readonly element?: string }) =>
    `${id}\n${element ?? ''}`;
  const before = new Map(vorher.groessen.map((groesse) => [key(groesse), groesse.wert]));
  return nachher.groessen.flatMap((groesse) => {
    const old = before.get(key(groesse));
    if (old === undefined || old.de === groesse.wert.de) return [];
    const { id, element, titel, wert } = groesse;
    return [{ id, ...(element === undefined ? {} : { element }), titel, vorher: old, nachher: wert }];
  });
}

function keyOf({ kennung, element }: Befund): string {
  return `${kennung}\n${element ?? ''}`;
}

function compareOne(
  vorher: Befund | undefined,
  nachher: Befund | undefined,
  findUrsachen: FindUrsachen,
): readonly Aenderung[] {
  const one = nachher ?? vorher;
  const [a, b] = [standOf(vorher), standOf(nachher)];
  if (one === undefined || JSON.stringify(a) === JSON.stringify(b)) return [];
  return [
    {
      kennung: one.kennung,
      ...(one.element === undefined ? {} : { element: one.element }),
      titel: one.titel,
      ...(a === undefined ? {} : { vorher: a }),
      ...(b === undefined ? {} : { nachher: b }),
      ursachen: findUrsachen(vorher, nachher),
    },
  ];
}

function standOf(befund: Befund | undefined): Stand | undefined {
  if (befund === undefined) return undefined;
  const { urteil, verbindlichkeit, faelligAm } = befund;
  return { urteil, verbindlichkeit, ...(faelligAm === undefined ? {} : { faelligAm }) };
}

type FindUrsachen = (vorher: Befund | undefined, nachher: Befund | undefined) => readonly Ursache[];

/** What made the difference of a finding: a Begruendung is read with the Größen that its report explains apart from it. */
function createUrsachen(alt: Pruefbericht, neu: Pruefbericht, variante: Overlay): FindUrsachen {
  const read = ({ begruendung }: Befund, { groessen }: Pruefbericht) =>
    flatten(followGroessen(begruendung, groessen));
  return (vorher, nachher) => {
    if (nachher === undefined) {
      return variante.entfaellt
        .filter(({ art, id }) => art === 'anforderung' && id === vorher?.kennung)
        .map(({ id, quelle }) => ({ art: 'entfaellt', name: id, quelle }));
    }
    if (vorher === undefined) return [{ art: 'ergaenzt', name: nachher.kennung, quelle: nachher.quelle }];
    const before = read(vorher, alt);
    const after = read(nachher, neu);
    const isOwn = ({ ebene, datei }: Befund['herkunft'][number]) =>
      ebene === 'variante' && datei === variante.id;
    return distinct([
      ...nachher.herkunft.filter(isOwn).map(({ feld }): Ursache => ({ art: 'feld', name: feld })),
      ...after.filter(({ ebene }) => ebene === 'variante').flatMap((node) => toUrsache(node, before)),
      ...droppedReliefs(before, variante),
    ]);
  };
}

function toUrsache(node: Begruendung, before: readonly Begruendung[]): readonly Ursache[] {
  const { art, text, titel, wert, quelle } = node;
  if (art !== 'parameter' && art !== 'groesse' && art !== 'erleichterung') return [];
  const old = before.find((other) => other.art === art && other.text === text);
  return [
    {
      art,
      name: text,
      ...(titel === undefined ? {} : { titel }),
      ...(old === undefined ? {} : { vorher: old.wert }),
      nachher: wert,
      ...(quelle === undefined ? {} : { quelle }),
    },
  ];
}

/** A relief that the variant takes away is named by what the law in force says of it. */
function droppedReliefs(before: readonly Begruendung[], { entfaellt }: Overlay): readonly Ursache[] {
  return before.flatMap(({ art, text, titel }): readonly Ursache[] => {
    const wegfall = entfaellt.find((one) => one.art === 'erleichterung' && one.id === text);
    if (art !== 'erleichterung' || wegfall === undefined) return [];
    return [
      { art: 'entfaellt', name: text, ...(titel === undefined ? {} : { titel }), quelle: wegfall.quelle },
    ];
  });
}

function flatten(node: Begruendung): readonly Begruendung[] {
  return [node, ...node.kinder.flatMap(flatten)];
}

function distinct(ursachen: readonly Ursache[]): readonly Ursache[] {
  return [...new Map(ursachen.map((one) => [`${one.art} ${one.name}`, one])).values()];
}
