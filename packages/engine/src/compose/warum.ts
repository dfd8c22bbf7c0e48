import type { Text } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import { lesungenIn, missingValueIn } from '../feel/fehlt.ts';
import { formatFeel } from '../feel/format.ts';
import type { Lesung } from '../feel/trace.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Fachgebiet } from '../katalog/types.ts';
import { typAt } from '../projekt/check-projekt-file.ts';
import type { Feldbeschreibung } from '../schema/projekt-schema.ts';
import { decidingLesungen } from './entscheidend.ts';
import type { Bausteinwahl } from './types.ts';

/** What the sentence is made of. */
export interface Warumkontext {
  readonly fachgebiet: Fachgebiet;
  feld(pfad: SourcePath): Feldbeschreibung | undefined;
  /** Title of a fact with its group. */
  titel(pfad: SourcePath): string;
  /** Titles of the requirements that apply, by Kennung. */
  readonly anforderungen: ReadonlyMap<string, string>;
}

/** One sentence for people: which facts chose the block, and which requirements ask for it. */
export function warum({ baustein, spur }: Bausteinwahl, kontext: Warumkontext): string {
  const facts =
    spur === undefined ? [] : [...new Set(lesungenIn(spur).flatMap((lesung) => factOf(lesung, kontext)))];
  const asked = baustein.verlangtVon.flatMap(({ wert }) => {
    const titel = kontext.anforderungen.get(wert);
    return titel === undefined ? [] : [`${wert} (${titel})`];
  });
  const because =
    facts.length === 0 ? 'Gehört zu jedem Vorhaben dieser Art' : `Gewählt nach ${facts.join('; ')}`;
  // A fact that is a sentence brings its own full stop.
  return asked.length === 0
    ? `${because.replace(/\.$/, '')}.`
    : `${because}; verlangt von ${asked.join(', ')}.`;
}

/** Why a block with a condition does not belong: the facts that make it false, or those that are missing. */
export function warumNicht({ spur, gewaehlt }: Bausteinwahl, kontext: Warumkontext): Text | undefined {
  if (spur === undefined || gewaehlt === true) return undefined;
  const lesungen = gewaehlt === undefined ? missingValueIn(spur) : decidingLesungen(spur);
  const facts = (sprache: keyof Text) =>
    [...new Set(lesungen.flatMap((lesung) => factAgainst(lesung, gewaehlt, kontext, sprache)))].join('; ');
  const tail = (sprache: keyof Text, before: string) => {
    const named = facts(sprache);
    return named === '' ? '' : `${before}${named}`;
  };
  if (gewaehlt === undefined)
    return {
      de: `Nicht gewählt, denn die Bedingung ist offen${tail('de', '. Es fehlt: ')}.`,
      en: `Not chosen, because its condition is open${tail('en', '. Missing: ')}.`,
    };
  return {
    de: `Nicht gewählt, denn die Bedingung trifft nicht zu${tail('de', '. Entscheidend: ')}.`,
    en: `Not chosen, because its condition does not hold${tail('en', '. What decides: ')}.`,
  };
}

function factAgainst(
  { pfad, env, teile }: Lesung,
  gewaehlt: Bausteinwahl['gewaehlt'],
  kontext: Warumkontext,
  sprache: keyof Text,
): readonly string[] {
  const name = nameOf(pfad, kontext);
  if (name === undefined) return [];
  const wert = env.get(teile);
  return gewaehlt === undefined ? [name] : [`${name}: ${against(pfad, wert, kontext, sprache)}`];
}

function against(pfad: SourcePath, wert: FeelValue, kontext: Warumkontext, sprache: keyof Text): string {
  if (wert === undefined) return sprache === 'de' ? 'nicht angegeben' : 'not stated';
  if (wert === null) return sprache === 'de' ? 'leer (null)' : 'empty (null)';
  if (Array.isArray(wert)) return countText(wert.length, sprache);
  return shown(pfad, wert, kontext, sprache).replace(/\.$/, '');
}

function countText(anzahl: number, sprache: keyof Text): string {
  if (sprache === 'de')
    return anzahl === 0 ? 'kein Eintrag' : anzahl === 1 ? '1 Eintrag' : `${anzahl} Einträge`;
  return anzahl === 0 ? 'no entry' : anzahl === 1 ? '1 entry' : `${anzahl} entries`;
}

/** A fact with its value. Of a list only its title, for its items and their keys are nothing that a bidder knows. */
function factOf({ pfad, env, teile }: Lesung, kontext: Warumkontext): readonly string[] {
  const wert = env.get(teile);
  const item = pfad.findIndex((teil) => typeof teil === 'number');
  const name = nameOf(item < 0 ? pfad : pfad.slice(0, item), kontext);
  if (name === undefined || wert === null) return [];
  return [item >= 0 || Array.isArray(wert) ? name : `${name}: ${shown(pfad, wert, kontext, 'de')}`];
}

function nameOf(pfad: SourcePath, { titel, fachgebiet }: Warumkontext): string | undefined {
  const [root, name] = pfad;
  if (root === 'stichtag') return undefined;
  if (root === 'groesse' || root === 'parameter') return titleOf(fachgebiet, root, String(name));
  return `„${titel(pfad)}“`;
}

function titleOf({ module, overlays }: Fachgebiet, root: 'groesse' | 'parameter', id: string): string {
  const inhalte = [...module, ...overlays.map(({ ergaenzt }) => ergaenzt)];
  const found = inhalte
    .flatMap(({ groessen, parameter }): readonly { readonly id: string; readonly titel: string }[] =>
      root === 'groesse' ? groessen : parameter,
    )
    .find((one) => one.id === id);
  return `„${found?.titel ?? id}“`;
}

/** A choice in its own words, everything else as in messages. */
function shown(
  pfad: SourcePath,
  wert: Parameters<typeof formatFeel>[0],
  kontext: Warumkontext,
  sprache: keyof Text,
): string {
  const bedeutung =
    typeof wert === 'string'
      ? kontext.feld(pfad)?.werte?.find((one) => one.wert === wert)?.bedeutung
      : undefined;
  return bedeutung ?? formatFeel(wert, typAt(kontext.fachgebiet.typ, pfad), sprache);
}
