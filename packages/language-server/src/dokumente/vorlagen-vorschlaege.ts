import { type FeelTyp, FILTERLISTE, type SourcePosition } from '@baukasten/engine';
import { escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../arbeitsbereich/frage.ts';
import type { Vorschlaege, Vorschlag } from '../features/completion/vorschlag.ts';
import { fieldOf, filterDoku, placeholderDoku, placeholderTitle } from './platzhalter-doku.ts';
import { tagVorschlaege } from './tags.ts';
import { nameAt, type Vorlagenstelle } from './vorlagenstelle.ts';

type Typen = Readonly<Record<string, FeelTyp>>;

/** What may be written in a placeholder or tag. `danach`: the rest of the line behind the cursor. */
export function vorlagenVorschlaege(
  stelle: Vorlagenstelle,
  danach: string,
  { line, character }: SourcePosition,
  typen: Typen,
  lage: Lage,
): Vorschlaege | undefined {
  const { davor, art } = stelle;
  const span = (eintraege: readonly Vorschlag[], links: number, rechts: number): Vorschlaege => ({
    eintraege,
    von: { line, character: character - links },
    bis: { line, character: character + rechts },
  });
  const word = /[\p{L}\p{N}_-]*$/u.exec(davor)?.[0] ?? '';
  const rest = /^[\p{L}\p{N}_-]*/u.exec(danach)?.[0].length ?? 0;
  if (art === 'befehl' && /^\s*[\p{L}\p{N}_]*$/u.test(davor))
    return span(tagVorschlaege(stelle, /%\}/.test(danach), lage.sprache), word.length, rest);
  const open = openText(davor);
  if (open !== undefined) {
    const compared = comparedPath(open.davor, stelle);
    const werte = compared === undefined ? [] : choices(compared, stelle, typen, lage, false);
    return span(werte, open.text.length, /^[^"'{}%]*/.exec(danach)?.[0].length ?? 0);
  }
  const before = davor.slice(0, davor.length - word.length);
  if (/\|\s*$/.test(before)) return span(filters(before, stelle, typen), word.length, rest);
  const path = /(?:[\p{L}\p{N}_-]+\.)+$/u.exec(before)?.[0].slice(0, -1).split('.');
  if (path !== undefined) return span(members(path, stelle, typen, lage), word.length, rest);
  // What follows a value is an operator or a filter, which nobody has begun yet.
  if (/^\s*(?:for\s+\S*$|assign\s+\S*$)/.test(davor) && art === 'befehl') return undefined;
  const compared = comparedPath(before, stelle);
  const werte = compared === undefined ? [] : choices(compared, stelle, typen, lage, true);
  return span([...werte, ...roots(stelle, typen, lage)], word.length, rest);
}

/** The text in quotation marks that the cursor stands in, and what precedes it. */
function openText(davor: string): { readonly davor: string; readonly text: string } | undefined {
  let open: { at: number; zeichen: string } | undefined;
  for (const { 0: zeichen, index } of davor.matchAll(/["']/g)) {
    if (open === undefined) open = { at: index, zeichen };
    else if (open.zeichen === zeichen) open = undefined;
  }
  return open === undefined ? undefined : { davor: davor.slice(0, open.at), text: davor.slice(open.at + 1) };
}

/** `jugend.betroffen == ` compares with the choices of the path, `when` with those of its `case`. */
function comparedPath(davor: string, { offen, art }: Vorlagenstelle): readonly string[] | undefined {
  const [, pfad] = /([\p{L}\p{N}_.-]+)\s*(?:==|!=)\s*$/u.exec(davor) ?? [];
  if (pfad !== undefined) return pfad.split('.');
  if (art !== 'befehl' || !/^\s*when\s(?:.*(?:,|\bor))?\s*$/.test(davor)) return undefined;
  return offen.findLast(({ tag }) => tag === 'case')?.ausdruck.split('.');
}

function choices(
  teile: readonly string[],
  { variablen }: Vorlagenstelle,
  typen: Typen,
  lage: Lage,
  mitZeichen: boolean,
): readonly Vorschlag[] {
  const found = nameAt(teile, variablen, typen);
  if (found?.typ.art !== 'text') return [];
  const werte = found.pfad === undefined ? undefined : fieldOf(found.pfad, lage)?.werte;
  return (found.typ.auswahl ?? []).map((wert) => {
    const bedeutung = werte?.find((one) => one.wert === wert)?.bedeutung;
    return {
      label: wert,
      art: 'wert',
      einfuegen: mitZeichen ? JSON.stringify(wert) : wert,
      ...(bedeutung === undefined ? {} : { detail: bedeutung, doku: escapeMarkdown(bedeutung) }),
      rang: 0,
    };
  });
}

function filters(before: string, { variablen }: Vorlagenstelle, typen: Typen): readonly Vorschlag[] {
  const typ = typeBehind(before.replace(/\|\s*$/, ''), variablen, typen);
  return Object.entries(FILTERLISTE).flatMap(([name, { nimmt, argumente, de }]): readonly Vorschlag[] => {
    const fits = typ.art === 'beliebig' || nimmt.includes('beliebig') || nimmt.includes(typ.art);
    if (!fits) return [];
    const [fewest] = argumente;
    const stops = Array.from({ length: fewest }, (_, i) => (name === 'summe' ? `$${i + 1}` : `"$${i + 1}"`));
    const doku = filterDoku(name);
    return [
      {
        label: name,
        art: 'funktion',
        einfuegen: fewest === 0 ? name : `${name}: ${stops.join(', ')}`,
        snippet: fewest > 0,
        detail: de,
        ...(doku === undefined ? {} : { doku }),
      },
    ];
  });
}

/** The type of what stands before a filter; `beliebig` where the text does not tell. */
function typeBehind(text: string, variablen: Vorlagenstelle['variablen'], typen: Typen): FeelTyp {
  const [value = '', ...applied] = text.split('|').map((part) => part.trim());
  const last = applied.at(-1)?.split(':')[0]?.trim();
  if (last !== undefined)
    return (Object.hasOwn(FILTERLISTE, last) ? FILTERLISTE[last]?.gibt : undefined) ?? BELIEBIG;
  const path = /([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)$/u.exec(value)?.[1];
  return (path === undefined ? undefined : nameAt(path.split('.'), variablen, typen)?.typ) ?? BELIEBIG;
}

const BELIEBIG: FeelTyp = { art: 'beliebig' };

function members(
  teile: readonly string[],
  { variablen }: Vorlagenstelle,
  typen: Typen,
  lage: Lage,
): readonly Vorschlag[] {
  const found = nameAt(teile, variablen, typen);
  if (found?.typ.art === 'liste')
    return [{ label: 'size', art: 'wort', einfuegen: 'size', detail: LAENGE[lage.sprache] }];
  if (found?.typ.art !== 'kontext') return [];
  const { pfad } = found;
  return Object.keys(found.typ.felder).map((name) =>
    placeholder(name, pfad === undefined ? undefined : [...pfad, name], lage),
  );
}

const LAENGE = { de: 'Zahl der Einträge', en: 'number of entries' } as const;

/** Loop variables come first: they are what a loop is written for. */
function roots({ variablen }: Vorlagenstelle, typen: Typen, lage: Lage): readonly Vorschlag[] {
  return [
    ...[...variablen].map(([name, { pfad }]): Vorschlag => {
      const detail = pfad?.join('.');
      return {
        label: name,
        art: 'fakt',
        einfuegen: name,
        rang: 0.5,
        ...(detail === undefined ? {} : { detail }),
      };
    }),
    ...Object.keys(typen).map((name) => placeholder(name, [name === 'matrix' ? 'wertung' : name], lage)),
  ];
}

function placeholder(name: string, pfad: readonly string[] | undefined, lage: Lage): Vorschlag {
  const detail = pfad === undefined ? undefined : placeholderTitle(pfad, lage);
  const doku = pfad === undefined ? undefined : placeholderDoku(pfad, lage);
  const [root] = pfad ?? [];
  const art = root === 'parameter' || root === 'groesse' ? root : 'fakt';
  return {
    label: name,
    art,
    einfuegen: name,
    ...(detail === undefined ? {} : { detail }),
    ...(doku === undefined ? {} : { doku }),
  };
}
