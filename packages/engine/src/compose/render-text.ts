import type { Problem } from '../document/problem.ts';
import type { SourcePath } from '../document/range.ts';
import type { FeelTyp } from '../feel/typ.ts';
import type { FeelValue } from '../feel/values.ts';
import type { Textbaustein } from '../katalog/types.ts';
import { describeLiquidError } from './liquid-fehler.ts';
import { createProtokoll, type Fehlstelle } from './protokoll.ts';
import { createSandkasten } from './sandkasten.ts';
import { placeFehler } from './stelle.ts';
import { templateOf } from './vorlage.ts';
import { wrap } from './werte.ts';

/** What a template can read: values by name, their types, and the words for choices. */
export interface Textkontext {
  readonly typen: Readonly<Record<string, FeelTyp>>;
  value(name: string): FeelValue;
  /** Whether a list is written as null, by its path in the project. */
  isNull(pfad: SourcePath): boolean;
  bedeutung(pfad: SourcePath, wert: string): string | undefined;
  /** What gaps call a missing value; absent: by its path. */
  readonly namesOf?: (pfad: SourcePath) => readonly string[];
}

export interface GeschriebenerText {
  readonly markdown: string;
  /** Facts that the text asked for and that stand in it as gaps. */
  readonly fehlstellen: readonly Fehlstelle[];
  readonly probleme: readonly Problem[];
}

/** Writes the text of a block whose template has no Problems. Never throws; too large a text is a Problem. */
export function renderText(baustein: Textbaustein, kontext: Textkontext): GeschriebenerText {
  const vorlage = templateOf(baustein);
  const protokoll = createProtokoll(kontext.namesOf);
  const variablen: Record<string, unknown> = Object.create(null);
  for (const [name, typ] of Object.entries(kontext.typen))
    variablen[name] = wrap(kontext.value(name), typ, [name === 'matrix' ? 'wertung' : name], {
      protokoll,
      isNull: kontext.isNull,
    });
  try {
    const sandkasten = createSandkasten({ protokoll, bedeutung: kontext.bedeutung });
    const markdown = tidy(sandkasten.render(sandkasten.parse(vorlage), variablen));
    return { markdown, fehlstellen: [...protokoll.fehlstellen.values()], probleme: [] };
  } catch (error) {
    const probleme = placeFehler(baustein, [describeLiquidError(error, vorlage)]);
    return { markdown: '', fehlstellen: [], probleme };
  }
}

/** Branches that were not taken leave blank lines behind: one separates, two say nothing more. */
function tidy(markdown: string): string {
  return markdown
    .split(/\r\n?|\n/)
    .map((zeile) => zeile.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
