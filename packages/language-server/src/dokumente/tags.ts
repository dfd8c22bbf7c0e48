import { ERLAUBTE_TAGS, type Text } from '@baukasten/engine';
import { stop, type Vorschlag } from '../features/completion/vorschlag.ts';
import type { Vorlagenstelle } from './vorlagenstelle.ts';

/** What tags do, and how they go on; `$` marks are stops of a snippet. */
const TAGS: Readonly<Record<string, { readonly text: Text; readonly weiter: string }>> = {
  if: {
    text: {
      de: 'Text nur, wenn die Bedingung gilt; fehlt die Angabe, bleibt eine Lücke stehen.',
      en: 'Text only if the condition holds; a missing fact stays a gap.',
    },
    weiter: 'if $1 %}$2{% endif %}',
  },
  unless: {
    text: { de: 'Text nur, wenn die Bedingung nicht gilt.', en: 'Text only if the condition does not hold.' },
    weiter: 'unless $1 %}$2{% endunless %}',
  },
  case: {
    text: { de: 'Text je nach Wert einer Auswahl.', en: 'Text by the value of a choice.' },
    weiter: 'case $1 %}{% when "$2" %}$3{% endcase %}',
  },
  for: {
    text: { de: 'Text für jeden Eintrag einer Liste.', en: 'Text for each entry of a list.' },
    weiter: `for ${stop(1, 'eintrag')} in $2 %}$3{% endfor %}`,
  },
  assign: {
    text: { de: 'Gibt einem Wert einen kurzen Namen.', en: 'Gives a value a short name.' },
    weiter: `assign ${stop(1, 'name')} = $2 %}`,
  },
  comment: {
    text: { de: 'Anmerkung, die nicht im Dokument steht.', en: 'A remark that no document shows.' },
    weiter: 'comment %}$1{% endcomment %}',
  },
};

const ZWISCHEN: Readonly<Record<string, readonly string[]>> = {
  if: ['else', 'elsif'],
  unless: ['else', 'elsif'],
  case: ['when', 'else'],
  for: ['else'],
};

/** Tags that may stand here: what ends or divides the innermost open one comes first. `zu`: a closing `%}` follows. */
export function tagVorschlaege(
  { offen }: Vorlagenstelle,
  zu: boolean,
  sprache: keyof Text,
): readonly Vorschlag[] {
  const innermost = offen.at(-1)?.tag;
  const inside = innermost === undefined ? [] : [`end${innermost}`, ...(ZWISCHEN[innermost] ?? [])];
  return [
    ...inside.map((label) => ({ label, art: 'wort' as const, einfuegen: label, rang: 0 })),
    ...ERLAUBTE_TAGS.map((label): Vorschlag => {
      const { text, weiter } = TAGS[label] ?? { text: { de: '', en: '' }, weiter: label };
      return {
        label,
        art: 'wort',
        einfuegen: zu ? label : weiter,
        snippet: !zu,
        detail: text[sprache],
        rang: 1,
      };
    }),
  ];
}

/** What a tag does, for hover; undefined for any other word. */
export function tagDoku(name: string, sprache: keyof Text): string | undefined {
  return Object.hasOwn(TAGS, name) ? TAGS[name]?.text[sprache] : undefined;
}
