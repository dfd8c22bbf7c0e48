import { parseDatum, type Regelbestand, suggest, type Text } from '@baukasten/engine';
import type { Einstellungen, Startoptionen } from '../protokoll.ts';
import { texte } from '../texte.ts';

/** Settings as the server uses them: complete, and nothing in them that the user did not mean. */
export interface Gewaehlt {
  readonly stichtag: string | undefined;
  readonly varianten: readonly string[];
  readonly land: string | undefined;
  readonly regeln: readonly string[];
  readonly streng: boolean;
  readonly inlay: boolean;
  readonly linse: boolean;
  /** What is wrong with them: as long as there is anything, nobody gets a verdict. */
  readonly fehler: readonly Text[];
  /** What is wrong with them and changes no verdict, or is none of them. */
  readonly bemerkungen: readonly Text[];
}

/** Settings that the server reads, and those that its clients keep in the same section. */
const BEKANNT = Object.keys({
  stichtag: true,
  varianten: true,
  land: true,
  regeln: true,
  streng: true,
  hinweise: true,
  linse: true,
  sprache: true,
  trace: true,
} satisfies Record<keyof Einstellungen | 'sprache' | 'trace', true>);

/** Clients send whatever stands in a settings file: what cannot be meant is told and counts as not set. */
export function readEinstellungen(wert: unknown, { vertrauenswuerdig = true }: Startoptionen): Gewaehlt {
  const roh = isRecord(wert) ? (wert as { readonly [K in keyof Einstellungen]: unknown }) : {};
  const hinweise = isRecord(roh.hinweise) ? roh.hinweise : {};
  const [stichtag] = textsOf(roh.stichtag);
  const [land] = textsOf(roh.land);
  const [streng = 'false'] = textsOf(roh.streng);
  const regeln = textsOf(roh.regeln);
  const gueltig = stichtag === undefined || parseDatum(stichtag) !== undefined;
  const refused = (richtig: boolean, name: keyof Einstellungen, erlaubt: Text) => {
    return richtig ? [] : [texte.einstellung(name, shown(roh[name]), erlaubt)];
  };
  return {
    stichtag: gueltig ? stichtag : undefined,
    varianten: textsOf(roh.varianten),
    land,
    regeln: vertrauenswuerdig ? regeln : [],
    streng: streng === 'true',
    inlay: hinweise['inlay'] !== false,
    linse: roh.linse !== false,
    fehler: [
      ...refused(gueltig && asList(roh.stichtag).length < 2, 'stichtag', texte.einTag),
      ...refused(asList(roh.land).length < 2, 'land', texte.einLand),
      ...refused(/^(?:true|false)$/.test(streng), 'streng', texte.jaNein),
      ...refused(
        asList(roh.regeln).every((one) => typeof one === 'string'),
        'regeln',
        texte.ordner,
      ),
    ],
    bemerkungen: [
      ...unknownIn(wert, BEKANNT, ''),
      ...unknownIn(roh.hinweise, ['inlay'], 'hinweise.'),
      ...(isRecord(roh.hinweise) || asList(roh.hinweise).length === 0
        ? []
        : [texte.einstellungUngueltig('hinweise', shown(roh.hinweise), texte.gruppe)]),
      ...switchRemark('hinweise.inlay', hinweise['inlay']),
      ...switchRemark('linse', roh.linse),
    ],
  };
}

/** Names that no client of ours gives: mistyped ones, which would count as not set without a word. */
function unknownIn(wert: unknown, bekannt: readonly string[], gruppe: string): readonly Text[] {
  return Object.keys(isRecord(wert) ? wert : {})
    .filter((name) => !bekannt.includes(name))
    .map((name) => {
      const [nah] = suggest(name, bekannt);
      return texte.einstellungUnbekannt(gruppe + name, nah === undefined ? undefined : gruppe + nah);
    });
}

function switchRemark(name: string, wert: unknown): readonly Text[] {
  return wert === undefined || wert === null || typeof wert === 'boolean'
    ? []
    : [texte.einstellungUngueltig(name, shown(wert), texte.jaNein)];
}

function shown(wert: unknown): string {
  return typeof wert === 'string' ? `„${wert}“` : JSON.stringify(wert);
}

/** The settings with the code of their Land, and with what the rules say is wrong with them. */
export function resolveEinstellungen(gewaehlt: Gewaehlt, { katalog, register }: Regelbestand): Gewaehlt {
  const fehler = [...gewaehlt.fehler];
  const laender = Object.values(register().daten.laender).sort((a, b) => (a.kuerzel < b.kuerzel ? -1 : 1));
  const varianten = Object.values(katalog.fachgebiete)
    .flatMap((one) => one.varianten)
    .flatMap(({ id }) => [id.split('/').at(-1) ?? id, id]);
  for (const name of gewaehlt.varianten) if (!varianten.includes(name)) refuse('varianten', name, varianten);
  const typed = gewaehlt.land?.toLowerCase();
  const land = laender.find(({ kuerzel, name }) =>
    [kuerzel, name].some((one) => one.toLowerCase() === typed),
  );
  if (gewaehlt.land !== undefined && land === undefined)
    refuse(
      'land',
      gewaehlt.land,
      laender.flatMap(({ kuerzel, name }) => [kuerzel, name]),
    );
  return { ...gewaehlt, land: land?.kuerzel, fehler };

  /** `bekannt`: short and long names in turn. */
  function refuse(feld: keyof Einstellungen, wert: string, bekannt: readonly string[]): void {
    const [nah] = suggest(wert, bekannt);
    const kurz = bekannt.filter((_, index) => index % 2 === 0).join(', ') || '–';
    fehler.push(texte.einstellung(feld, `„${wert}“`, { de: kurz, en: kurz }, nah));
  }
}

function isRecord(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert);
}

/** One value is a list of one, as with the options of the command; empty ones are none. */
function asList(wert: unknown): readonly unknown[] {
  return (Array.isArray(wert) ? wert : [wert]).filter(
    (one: unknown) => one !== undefined && one !== null && !(typeof one === 'string' && one.trim() === ''),
  );
}

function textsOf(wert: unknown): readonly string[] {
  return asList(wert).map((one) => (typeof one === 'string' ? one.trim() : JSON.stringify(one)));
}
