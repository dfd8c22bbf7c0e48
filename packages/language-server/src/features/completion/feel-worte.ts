import { FUNKTIONEN, type Sprache } from '@baukasten/engine';
import { codeMarkdown, escapeMarkdown } from '@baukasten/output';
import { FEEL_TEXTE } from '../hover/feel-texte.ts';
import { stop, type Vorschlag } from './vorschlag.ts';

/** Functions with a stop at each argument. */
export function functions(sprache: Sprache): readonly Vorschlag[] {
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

/** Operators and words of FEEL, in their order. */
export function operators(names: readonly string[], sprache: Sprache): readonly Vorschlag[] {
  return names.map((name) => ({ ...word(name, sprache), rang: 1 }));
}

/** Words that a value may start with. */
export function words(sprache: Sprache): readonly Vorschlag[] {
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

export function word(name: string, sprache: Sprache): Vorschlag {
  const text = FEEL_TEXTE[name];
  return {
    label: name,
    art: 'wort',
    einfuegen: name,
    ...(text === undefined ? {} : { doku: `${codeMarkdown(name)} ${escapeMarkdown(text[sprache])}` }),
  };
}
