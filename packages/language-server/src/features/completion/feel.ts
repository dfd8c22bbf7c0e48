import {
  createTypwelt,
  EIGENSCHAFTEN,
  type Fachgebiet,
  type FeelTyp,
  FUNKTIONEN,
  type SourcePath,
  type Sprache,
  scanFeel,
} from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import type { Lage } from '../../arbeitsbereich/frage.ts';
import { FEEL_TEXTE } from '../hover/feel-texte.ts';
import { feldHover } from '../hover/feld.ts';
import { schemaPath } from '../hover/hover.ts';
import { groesseHover } from '../hover/namen.ts';
import { findParameter, parameterHover } from '../hover/parameter.ts';
import { stop, type Vorschlag } from './vorschlag.ts';

interface Schleife {
  readonly variable: string;
  readonly liste: string;
}

/** What may follow in an expression: names, functions, members of a choice, operators. */
export function feelVorschlaege(
  davor: string,
  lage: Lage,
  je: Schleife | undefined,
): { readonly eintraege: readonly Vorschlag[]; readonly laenge: number } {
  const { fachgebiet } = lage;
  if (fachgebiet === undefined) return { eintraege: [], laenge: 0 };
  const { zeichen } = scanFeel(davor);
  const last = zeichen.at(-1);
  const typing = last?.art === 'wort' && last.bis === davor.length ? last : undefined;
  const before = typing === undefined ? zeichen : zeichen.slice(0, -1);
  const laenge = typing?.text.length ?? 0;
  const loops = loopsIn(davor, je);
  if (before.at(-1)?.text === '.') {
    const pfad = pathBefore(before.slice(0, -1).map(({ text }) => text));
    return { eintraege: members(pfad, lage, fachgebiet, loops), laenge };
  }
  const operator = before.at(-1)?.text ?? '';
  const compared = ['=', '!=', 'in', '[', ','].includes(operator)
    ? comparedPath(before.map(({ text }) => text))
    : [];
  const choices = compared.length === 0 ? [] : choicesOf(compared, fachgebiet, loops, lage.sprache);
  return isOperand(before.at(-1)) && typing === undefined
    ? { eintraege: operators(lage.sprache), laenge }
    : {
        eintraege: [
          ...choices,
          ...roots(lage, fachgebiet, loops),
          ...functions(lage.sprache),
          ...(isOperand(before.at(-1)) ? operators(lage.sprache) : words(lage.sprache)),
        ],
        laenge,
      };
}

function isOperand(zeichen: { readonly art: string; readonly text: string } | undefined): boolean {
  if (zeichen === undefined) return false;
  if (zeichen.art === 'zahl' || zeichen.art === 'text') return true;
  if (zeichen.art === 'wort')
    return ![
      'and',
      'or',
      'not',
      'in',
      'if',
      'then',
      'else',
      'satisfies',
      'between',
      'some',
      'every',
    ].includes(zeichen.text);
  return zeichen.text === ')' || zeichen.text === ']';
}

/** `a.b` out of `… a . b`. */
function pathBefore(tokens: readonly string[]): readonly string[] {
  const teile: string[] = [];
  for (let i = tokens.length - 1; i >= 0; i -= 2) {
    teile.unshift(tokens[i] ?? '');
    if (tokens[i - 1] !== '.') break;
  }
  return teile;
}

/** The path on the left of the last comparison. */
function comparedPath(tokens: readonly string[]): readonly string[] {
  const at = tokens.findLastIndex((one) => one === '=' || one === '!=' || one === 'in');
  return at < 1 ? [] : pathBefore(tokens.slice(0, at));
}

function loopsIn(davor: string, je: Schleife | undefined): readonly Schleife[] {
  const quantors = [...davor.matchAll(/\b(?:some|every)\s+([a-z][a-z0-9_]*)\s+in\s+([a-z][a-z0-9_.]*)/g)];
  return [
    ...(je === undefined ? [] : [je]),
    ...quantors.map(([, variable = '', liste = '']) => ({ variable, liste })),
  ];
}

/** The fact that a path means, loop variables replaced by their lists. */
function factPath(teile: readonly string[], loops: readonly Schleife[]): readonly string[] {
  const loop = loops.findLast(({ variable }) => variable === teile[0]);
  if (loop === undefined) return teile;
  return [
    ...factPath(
      loop.liste.split('.'),
      loops.filter((one) => one !== loop),
    ),
    ...teile.slice(1),
  ];
}

function typeOf(
  teile: readonly string[],
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
): FeelTyp | undefined {
  const [wurzel] = teile;
  if (wurzel === 'parameter' || wurzel === 'groesse' || wurzel === 'stichtag') {
    const found = createTypwelt(fachgebiet)
      .umfeld()
      .lookup([...teile]);
    return 'typ' in found ? found.typ : undefined;
  }
  let typ: FeelTyp | undefined = fachgebiet.typ;
  for (const teil of factPath(teile, loops)) {
    if (typ?.art === 'liste') typ = typ.element;
    typ = typ?.art === 'kontext' ? typ.felder[teil] : undefined;
  }
  return typ?.art === 'liste' && loops.some(({ variable }) => variable === teile[0]) && teile.length === 1
    ? typ.element
    : typ;
}

function members(
  teile: readonly string[],
  lage: Lage,
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
): readonly Vorschlag[] {
  if (teile.length === 1 && teile[0] === 'parameter') return parameters(lage, fachgebiet);
  if (teile.length === 1 && teile[0] === 'groesse') return groessen(lage, fachgebiet);
  const typ = typeOf(teile, fachgebiet, loops);
  if (typ?.art === 'kontext')
    return Object.keys(typ.felder).map((name) => fact(name, [...factPath(teile, loops), name], lage));
  const properties =
    typ?.art === 'datum' ? ['year', 'month', 'day'] : typ?.art.startsWith('dauer') ? ['days', 'months'] : [];
  return properties.filter((name) => EIGENSCHAFTEN.has(name)).map((name) => word(name, lage.sprache));
}

function parameters(lage: Lage, fachgebiet: Fachgebiet): readonly Vorschlag[] {
  const ids = new Set([
    ...fachgebiet.module.flatMap(({ parameter }) => parameter.map(({ id }) => id)),
    ...[...fachgebiet.overlays, ...fachgebiet.varianten].flatMap(({ ergaenzt }) =>
      ergaenzt.parameter.map(({ id }) => id),
    ),
  ]);
  return [...ids].map((id) => {
    const doku = parameterHover(id, lage);
    const detail = findParameter(fachgebiet, id)?.parameter.titel;
    return {
      label: id,
      art: 'parameter',
      einfuegen: id,
      ...(detail === undefined ? {} : { detail }),
      ...(doku === undefined ? {} : { doku }),
    };
  });
}

function groessen(lage: Lage, fachgebiet: Fachgebiet): readonly Vorschlag[] {
  const all = [
    ...fachgebiet.module.flatMap((modul) => modul.groessen),
    ...[...fachgebiet.overlays, ...fachgebiet.varianten].flatMap(({ ergaenzt }) => ergaenzt.groessen),
  ];
  return all.map(({ id, titel }) => {
    const doku = groesseHover(id, lage);
    return {
      label: id,
      art: 'groesse',
      einfuegen: id,
      detail: titel,
      ...(doku === undefined ? {} : { doku }),
    };
  });
}

function choicesOf(
  teile: readonly string[],
  fachgebiet: Fachgebiet,
  loops: readonly Schleife[],
  sprache: Sprache,
): readonly Vorschlag[] {
  const typ = typeOf(teile, fachgebiet, loops);
  if (typ?.art === 'wahrheitswert')
    return ['true', 'false'].map((name) => ({ ...word(name, sprache), rang: 0 }));
  const auswahl = typ?.art === 'text' ? (typ.auswahl ?? []) : [];
  return auswahl.map((wert) => ({
    label: `"${wert}"`,
    art: 'wert',
    einfuegen: `"${wert}"`,
    filter: wert,
    rang: 0,
  }));
}

function roots(lage: Lage, fachgebiet: Fachgebiet, loops: readonly Schleife[]): readonly Vorschlag[] {
  const facts = fachgebiet.typ.art === 'kontext' ? Object.keys(fachgebiet.typ.felder) : [];
  return [
    ...loops.map(({ variable, liste }) => ({
      label: variable,
      art: 'fakt' as const,
      einfuegen: variable,
      detail: liste,
      rang: 0,
    })),
    ...['parameter', 'groesse', 'stichtag'].map((name) => ({ ...word(name, lage.sprache), rang: 1 })),
    ...facts.map((name) => fact(name, [name], lage)),
  ];
}

function fact(name: string, pfad: readonly string[], lage: Lage): Vorschlag {
  const path: SourcePath = schemaPath(pfad.join('.'), lage);
  const titel =
    lage.fachgebiet === undefined ? undefined : lage.bestand.werkbank.feld(lage.fachgebiet, path)?.titel;
  const doku = feldHover(path, { ...lage, regeln: undefined });
  return {
    label: name,
    art: 'fakt',
    einfuegen: name,
    rang: 2,
    ...(titel === undefined ? {} : { detail: titel }),
    ...(doku === undefined ? {} : { doku }),
  };
}

function functions(sprache: Sprache): readonly Vorschlag[] {
  return [...FUNKTIONEN].map(([name, { beispiel }]) => ({
    label: name,
    art: 'funktion',
    einfuegen: callSnippet(beispiel),
    snippet: true,
    detail: beispiel,
    doku: escapeMarkdown(FEEL_TEXTE[name]?.[sprache] ?? ''),
    rang: 3,
  }));
}

/** `contains(text, "teil")` with a stop at each argument. */
function callSnippet(beispiel: string): string {
  const [, name = '', inner = ''] = /^([^(]*)\((.*)\)$/s.exec(beispiel) ?? [];
  const args = inner.split(', ').map((arg, index) => stop(index + 1, arg));
  return `${name}(${args.join(', ')})`;
}

function operators(sprache: Sprache): readonly Vorschlag[] {
  return ['and', 'or', '=', '!=', '<', '<=', '>', '>=', 'in', 'between'].map((name) => ({
    ...word(name, sprache),
    rang: 1,
  }));
}

function words(sprache: Sprache): readonly Vorschlag[] {
  return [
    ...['not', 'true', 'false', 'null'].map((name) => ({ ...word(name, sprache), rang: 4 })),
    {
      ...word('some', sprache),
      einfuegen: `some ${stop(1, 'e')} in ${stop(2, 'liste')} satisfies ${stop(1, 'e')}.$0`,
      snippet: true,
      rang: 4,
    },
    {
      ...word('every', sprache),
      einfuegen: `every ${stop(1, 'e')} in ${stop(2, 'liste')} satisfies ${stop(1, 'e')}.$0`,
      snippet: true,
      rang: 4,
    },
    {
      ...word('if', sprache),
      einfuegen: `if ${stop(1, 'bedingung')} then ${stop(2, 'a')} else ${stop(3, 'b')}`,
      snippet: true,
      rang: 4,
    },
  ];
}

function word(name: string, sprache: Sprache): Vorschlag {
  const text = FEEL_TEXTE[name];
  return {
    label: name,
    art: 'wort',
    einfuegen: name,
    ...(text === undefined ? {} : { doku: `${codeMarkdown(name)} ${escapeMarkdown(text[sprache])}` }),
  };
}
