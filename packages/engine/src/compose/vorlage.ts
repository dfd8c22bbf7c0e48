import type { Template } from 'liquidjs/dist/liquid.browser.mjs';
import { findFrontMatter } from '../document/front-matter.ts';
import { rangeBetween } from '../document/line-index.ts';
import type { Problem } from '../document/problem.ts';
import type { SourceRange } from '../document/range.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Textbaustein } from '../katalog/types.ts';
import { describeLiquidError } from './liquid-fehler.ts';
import { checkPlatzhalter } from './platzhalter.ts';
import { createSandkasten } from './sandkasten.ts';
import { placeFehler, type Vorlagenfehler } from './stelle.ts';

/** The template of a block. */
export function templateOf({ quelltext, textBeginn }: Textbaustein): string {
  return quelltext.slice(textBeginn);
}

/**
 * Everything that is wrong with the template of a block; a text with Problems must not be rendered. Never throws,
 * whatever the text.
 */
export function checkVorlage(
  baustein: Textbaustein,
  typen: Readonly<Record<string, FeelTyp>>,
): readonly Problem[] {
  const vorlage = templateOf(baustein);
  const parsed = parse(vorlage);
  const fehler = 'fehler' in parsed ? [parsed.fehler] : checkPlatzhalter(parsed.templates, typen).fehler;
  return placeFehler(baustein, fehler);
}

/** A segment of a name in a template, with the path of what it stands for; see `Platzhalterteil`. */
export interface Vorlagenname {
  readonly name: string;
  readonly pfad?: readonly string[];
  readonly range: SourceRange;
}

/** The names in the template of a `*.baustein.md`, whatever its head; undefined of a template that cannot be read. */
export function namesInText({ uri, text, lines }: SourceDocument): readonly Vorlagenname[] | undefined {
  const { bodyStart } = findFrontMatter(uri, lines);
  const parsed = parse(text.slice(bodyStart));
  if ('fehler' in parsed) return undefined;
  return checkPlatzhalter(parsed.templates, {}).gelesen.flatMap(({ teile }) =>
    teile.map(({ name, pfad, begin, end }) => ({
      name,
      ...(pfad === undefined ? {} : { pfad }),
      range: rangeBetween(uri, lines, bodyStart + begin, bodyStart + end),
    })),
  );
}

type Parsed = { readonly templates: readonly Template[] } | { readonly fehler: Vorlagenfehler };

function parse(vorlage: string): Parsed {
  try {
    return { templates: createSandkasten().parse(vorlage) };
  } catch (error) {
    return { fehler: describeLiquidError(error, vorlage) };
  }
}
