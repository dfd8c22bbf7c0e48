import type {
  Befund,
  Hinweis,
  Problem,
  SourceDocument,
  Sprache,
  Text,
  WirksameRegeln,
} from '@baukasten/engine';
import { adresseOf } from '@baukasten/output';
import { lageOf } from '../arbeitsbereich/lage.ts';
import type { Pruefung } from '../arbeitsbereich/pruefungen.ts';
import { namesIn } from '../feel/namen-in.ts';
import { decode, nameOf } from '../text/uri.ts';
import { texte } from '../texte.ts';
import type { Meldung } from './meldung.ts';

/** The report of a project as marks: the same findings as everywhere, each with the places that belong to it. */
export function projektMeldungen(
  pruefung: Pruefung,
  sprache: Sprache,
  /** What else the user must know of the settings. */
  bemerkungen: readonly Text[] = [],
): readonly Meldung[] {
  const { bericht, bestand, document } = pruefung;
  const regeln = lageOf(pruefung)?.regeln;
  const { quellen } = bestand.katalog;
  // Elements of a list share what their rule says.
  const adresse = remembered((quelle: string) => adresseOf(quelle, quellen));
  const parameter = remembered((kennung: string) => parameterPlaces(kennung, regeln, sprache));
  return [
    ...[...remarks(pruefung), ...bemerkungen].map((text) => remarkMeldung(text[sprache], document)),
    ...bericht.probleme.map((one) => problemMeldung(one, document.uri, sprache)),
    ...bericht.befunde.flatMap((befund) =>
      befund.schwere === undefined
        ? []
        : [
            befundMeldung(
              befund,
              befund.schwere,
              adresse(befund.quelle),
              relatedPlaces(befund, regeln, parameter(befund.kennung), sprache),
              sprache,
            ),
          ],
    ),
    ...bericht.hinweise.map((one) => hinweisMeldung(one, sprache)),
  ];
}

/** By which rules the findings are not: files as somebody is writing them. */
function remarks({ bericht, bestand: { veraltet } }: Pruefung): readonly Text[] {
  return veraltet?.fachgebiete.includes(bericht.fachgebiet) === true
    ? [texte.veraltet(veraltet.dateien.map((uri) => decode(nameOf(uri))))]
    : [];
}

function remarkMeldung(text: string, document: SourceDocument): Meldung {
  const range = document.closestRangeOf(['projekt']);
  return { range, schwere: 'hinweis', code: 'konfiguration', text, verwandt: [], daten: { art: 'hinweis' } };
}

/** A Problem whose place is in another file is shown at the start of this one and points there. */
export function problemMeldung(
  { code, schwere, text, range, verwandt = [], ersatz }: Problem,
  uri: string,
  sprache: Sprache,
): Meldung {
  const own = range.uri === uri;
  const start = { line: 0, character: 0 };
  const places = verwandt.map((one) => ({ text: one.text[sprache], range: one.range }));
  return {
    range: own ? range : { uri, start, end: start },
    schwere,
    code,
    text: text[sprache],
    verwandt: own ? places : [{ text: texte.hier[sprache], range }, ...places],
    ...(code === 'katalog-wirkungslos' ? { wirkungslos: true } : {}),
    daten: { art: 'problem', ...(ersatz === undefined || !own ? {} : { ersatz }) },
  };
}

function hinweisMeldung({ code, text, range }: Hinweis, sprache: Sprache): Meldung {
  return { range, schwere: 'hinweis', code, text: text[sprache], verwandt: [], daten: { art: 'hinweis' } };
}

function befundMeldung(
  befund: Befund,
  schwere: NonNullable<Befund['schwere']>,
  adresse: string | undefined,
  verwandt: Meldung['verwandt'],
  sprache: Sprache,
): Meldung {
  const { kennung, element, range } = befund;
  return {
    range,
    schwere,
    code: kennung,
    ...(adresse === undefined ? {} : { adresse }),
    text: befundText(befund, sprache),
    verwandt,
    daten: { art: 'befund', ...(element === undefined ? {} : { element }) },
  };
}

/** What is wrong, what to do, and by which law. */
export function befundText({ meldung, abhilfe, quelle, ungeprueft }: Befund, sprache: Sprache): string {
  const remark = ungeprueft ? ` · ${texte.ungeprueft[sprache]}` : '';
  return [meldung[sprache], ...(abhilfe === undefined ? [] : [abhilfe[sprache]]), `${quelle}${remark}`].join(
    '\n',
  );
}

/** At most so many places: a list that nobody reads would hide the first ones. */
const HOECHSTENS = 6;

/** The rule, what a Land or a variant changed of it, the relief, and the values of the law that it reads. */
function relatedPlaces(
  { herkunft, erleichterung, kennung }: Befund,
  regeln: WirksameRegeln | undefined,
  parameter: Meldung['verwandt'],
  sprache: Sprache,
): Meldung['verwandt'] {
  const rule = herkunft.find(({ feld }) => feld === 'titel') ?? herkunft[0];
  const changed = herkunft.filter(({ datei }) => datei !== rule?.datei);
  const anforderung = regeln?.anforderungen.get(kennung);
  const relief = anforderung?.erleichterungen.find((one) => one.erleichterung.id === erleichterung?.id);
  return [
    ...(rule === undefined ? [] : [{ text: texte.regel(kennung)[sprache], range: rule.range }]),
    ...changed.map(({ feld, ebene, datei, range }) => ({
      text: texte.geaendert(feld, ebene, datei)[sprache],
      range,
    })),
    ...(relief === undefined
      ? []
      : [{ text: texte.erleichterung(relief.erleichterung.titel)[sprache], range: relief.herkunft.range }]),
    ...parameter,
  ].slice(0, HOECHSTENS);
}

function parameterPlaces(
  kennung: string,
  regeln: WirksameRegeln | undefined,
  sprache: Sprache,
): Meldung['verwandt'] {
  const felder = regeln?.anforderungen.get(kennung)?.felder;
  const nodes = [felder?.dann, felder?.faellig, felder?.wenn].flatMap((feld) => feld?.wert.node ?? []);
  const names = new Set(nodes.flatMap((node) => namesIn(node, 'parameter')));
  return [...names].flatMap((name) => {
    const wirksam = regeln?.parameter.get(name);
    if (wirksam === undefined) return [];
    const { titel, range } = wirksam.parameter;
    return [{ text: texte.parameter(titel)[sprache], range: wirksam.wert?.herkunft.range ?? range }];
  });
}

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const one = known.get(key) ?? { value: work(key) };
    known.set(key, one);
    return one.value;
  };
}
