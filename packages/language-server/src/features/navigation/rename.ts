import { dateiArtOf, FEEL_WOERTER, type SourceDocument, type Text, WURZELN } from '@baukasten/engine';
import type { Alles } from '../../arbeitsbereich/alles.ts';
import type { Edit } from '../../modell/edits.ts';
import type { SymbolArt, Vorkommen } from '../../modell/vorkommen.ts';

/** A new name everywhere, or why it cannot be. */
export type Umbenennung =
  | {
      readonly edits: readonly Edit[];
      readonly dateien: readonly { readonly alt: string; readonly neu: string }[];
    }
  | { readonly grund: Text };

const BUILT_IN = '@baukasten/regeln/';

const MUSTER: Readonly<Record<SymbolArt, RegExp>> = {
  parameter: /^[a-z][a-z0-9_]*$/,
  groesse: /^[a-z][a-z0-9_]*$/,
  erleichterung: /^[a-z][a-z0-9_]*$/,
  fakt: /^[a-z][a-z0-9_]*$/,
  kennung: /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/,
  modul: /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-_][a-z0-9]+)*)*$/,
  quelle: /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u,
  zeile: /^\S+$/,
};

/** What would be renamed; undefined where nothing with a name of its own stands. */
export function renameTarget(
  name: Vorkommen,
): { readonly range: Vorkommen['range']; readonly text: string } | undefined {
  if (name.art === 'zeile') return undefined;
  return {
    range: name.range,
    text: name.art === 'fakt' ? (name.name.split('.').at(-1) ?? name.name) : name.name,
  };
}

export function renameTo(gesucht: Vorkommen, neu: string, alles: Alles): Umbenennung {
  const { verzeichnis } = alles;
  const broken = findBroken(gesucht, alles);
  if (broken !== undefined) return { grund: grund.fehlerhaft(broken.uri.split('/').at(-1) ?? broken.uri) };
  const places = verzeichnis.find(gesucht);
  const builtIn = places.find((one) => one.rolle === 'definition' && one.range.uri.startsWith(BUILT_IN));
  if (builtIn !== undefined) return { grund: grund.eingebaut(gesucht.name) };
  if (!places.some((one) => one.rolle === 'definition')) return { grund: grund.unbekannt(gesucht.name) };
  if (!MUSTER[gesucht.art].test(neu) || isReserved(gesucht.art, neu)) return { grund: grund.form(neu) };
  if (gesucht.art === 'modul') return renameModul(places, neu, verzeichnis);
  const full = gesucht.art === 'fakt' ? [...gesucht.name.split('.').slice(0, -1), neu].join('.') : neu;
  if (full === gesucht.name) return { edits: [], dateien: [] };
  if (verzeichnis.find({ art: gesucht.art, name: full }).some((one) => one.rolle === 'definition'))
    return { grund: grund.vergeben(neu) };
  return { edits: editsOf(places, () => neu), dateien: [] };
}

/** A file that names it but cannot be read in full: some places would keep the old name. */
function findBroken({ name }: Vorkommen, { regeln, projekte }: Alles): SourceDocument | undefined {
  const wort = name.split(/[./]/).at(-1) ?? name;
  return [...regeln, ...projekte].find(
    (one) =>
      !one.uri.startsWith(BUILT_IN) &&
      one.probleme.some(({ schwere }) => schwere === 'fehler') &&
      one.text.includes(wort),
  );
}

/** A short new name stays in the folder. A variant is also called by the last part of its id. */
function renameModul(places: readonly Vorkommen[], neu: string, { find }: Alles['verzeichnis']): Umbenennung {
  const alt = places.find(({ rolle }) => rolle === 'definition')?.name ?? '';
  const full = neu.includes('/') ? neu : [...alt.split('/').slice(0, -1), neu].join('/');
  if (full === alt) return { edits: [], dateien: [] };
  if (find({ art: 'modul', name: full }).some(({ rolle }) => rolle === 'definition'))
    return { grund: grund.vergeben(neu) };
  const short = full.split('/').at(-1) ?? full;
  return {
    edits: editsOf(places, ({ name }) => (name.includes('/') ? full : short)),
    dateien: renamedFiles(places, alt, full),
  };
}

function editsOf(places: readonly Vorkommen[], textOf: (one: Vorkommen) => string): readonly Edit[] {
  const own = places.filter((one) => !one.range.uri.startsWith(BUILT_IN));
  const edits = own.map((one) => ({ range: one.range, text: textOf(one) }));
  return [...new Map(edits.map((one) => [JSON.stringify(one.range), one])).values()];
}

function isReserved(art: SymbolArt, neu: string): boolean {
  return (
    (art === 'fakt' || art === 'parameter' || art === 'groesse') &&
    (FEEL_WOERTER.has(neu) || (art === 'fakt' && WURZELN.includes(neu)))
  );
}

/** The id of a rule file is its path: file and cases move with it. */
function renamedFiles(
  places: readonly Vorkommen[],
  alt: string,
  neu: string,
): readonly { alt: string; neu: string }[] {
  const file = places.find((one) => one.rolle === 'definition')?.range.uri;
  const art = file === undefined ? undefined : dateiArtOf(file);
  const ending = `/${alt}.${art}.yaml`;
  if (file === undefined || !file.endsWith(ending)) return [];
  const root = file.slice(0, -ending.length);
  return [
    { alt: file, neu: `${root}/${neu}.${art}.yaml` },
    { alt: `${root}/${alt}.faelle.yaml`, neu: `${root}/${neu}.faelle.yaml` },
  ];
}

const grund = {
  eingebaut: (name: string): Text => ({
    de: `„${name}“ gehört zu den eingebauten Regeln und lässt sich nur in einer eigenen Kopie umbenennen.`,
    en: `"${name}" belongs to the built-in rules and can be renamed only in a copy of your own.`,
  }),
  unbekannt: (name: string): Text => ({
    de: `„${name}“ ist nirgends festgelegt.`,
    en: `"${name}" is defined nowhere.`,
  }),
  form: (neu: string): Text => ({
    de: `„${neu}“ ist hier kein zulässiger Name.`,
    en: `"${neu}" is no permitted name here.`,
  }),
  fehlerhaft: (datei: string): Text => ({
    de: `„${datei}“ lässt sich nicht ganz lesen, dort bliebe der alte Name stehen; bitte zuerst die Fehler dieser Datei beheben.`,
    en: `"${datei}" cannot be read in full, so the old name would stay there; mend the errors of that file first.`,
  }),
  vergeben: (neu: string): Text => ({
    de: `Den Namen „${neu}“ gibt es hier schon.`,
    en: `The name "${neu}" is taken here already.`,
  }),
};
