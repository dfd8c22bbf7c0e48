import type { Template } from 'liquidjs/dist/liquid.browser.mjs';
import type { Problem } from '../document/problem.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { Textbaustein } from '../katalog/types.ts';
import type { Platzhalter } from './lage.ts';
import { describeLiquidError } from './liquid-fehler.ts';
import { checkPlatzhalter } from './platzhalter.ts';
import { createSandkasten } from './sandkasten.ts';
import { placeFehler, type Vorlagenfehler } from './stelle.ts';

export interface GelesenerText {
  /** Everything that is wrong with the template; a text with Problems must not be rendered. */
  readonly probleme: readonly Problem[];
  /** The names that it reads, with their places in the template. */
  readonly platzhalter: readonly Platzhalter[];
}

/** The template of a block. */
export function templateOf({ quelltext, textBeginn }: Textbaustein): string {
  return quelltext.slice(textBeginn);
}

/** Reads the text of a block and checks its placeholders. Never throws, whatever the text. */
export function readText(baustein: Textbaustein, typen: Readonly<Record<string, FeelTyp>>): GelesenerText {
  const vorlage = templateOf(baustein);
  const parsed = parse(vorlage);
  if ('fehler' in parsed) return { probleme: placeFehler(baustein, [parsed.fehler]), platzhalter: [] };
  const { fehler, gelesen } = checkPlatzhalter(parsed.templates, typen);
  return { probleme: placeFehler(baustein, fehler), platzhalter: gelesen };
}

type Parsed = { readonly templates: readonly Template[] } | { readonly fehler: Vorlagenfehler };

function parse(vorlage: string): Parsed {
  try {
    return { templates: createSandkasten().parse(vorlage) };
  } catch (error) {
    return { fehler: describeLiquidError(error, vorlage) };
  }
}
