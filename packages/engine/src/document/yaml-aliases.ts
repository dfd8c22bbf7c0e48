import { type Problem, problem } from './problem.ts';
import type { SourceRange } from './range.ts';
import { suggest } from './suggest.ts';

export function unresolvedAlias(name: string, range: SourceRange, known: Iterable<string>): Problem {
  const [near] = suggest(name, known);
  const tip =
    near === undefined
      ? { de: '', en: '' }
      : { de: ` Gemeint ist vielleicht *${near}.`, en: ` Maybe *${near} is meant.` };
  return problem(
    'yaml-alias',
    range,
    `Der Verweis *${name} hat kein Ziel: weiter oben steht kein &${name}; ein Text mit Stern gehört in Anführungszeichen.${tip.de}`,
    `The alias *${name} has no target: there is no &${name} above; a text with an asterisk belongs in quotes.${tip.en}`,
    near === undefined ? {} : { ersatz: `*${near}` },
  );
}

export function recursiveAlias(name: string, range: SourceRange, anchor: SourceRange): Problem {
  return problem(
    'yaml-alias',
    range,
    `Der Verweis *${name} steht innerhalb seines eigenen Ziels und würde sich endlos wiederholen; bitte den Inhalt ausschreiben.`,
    `The alias *${name} stands inside its own target and would repeat forever; write the content out.`,
    { verwandt: [{ text: { de: `Hier beginnt &${name}`, en: `&${name} starts here` }, range: anchor }] },
  );
}

export function tooManyAliases(limit: number, range: SourceRange): Problem {
  return problem(
    'yaml-alias',
    range,
    `Die Verweise (*name) dieser Datei ergeben ausgeschrieben mehr als ${thousands(limit, '.')} Einträge; bitte weniger Verweise verwenden.`,
    `The aliases (*name) of this file expand to more than ${thousands(limit, ',')} entries; use fewer aliases.`,
  );
}

/** Whether reading stopped at too many aliases: what such a file holds besides is not worth a remark. */
export function isTooManyAliases({ code, text, range }: Problem, limit: number): boolean {
  return code === 'yaml-alias' && text.de === tooManyAliases(limit, range).text.de;
}

export function badMerge(range: SourceRange): Problem {
  return problem(
    'yaml-alias',
    range,
    'Nach „<<:“ muss ein Verweis auf eine Gruppe stehen (<<: *name) oder eine Liste solcher Verweise.',
    'After “<<:” there must be an alias of a map (<<: *name) or a list of such aliases.',
  );
}

function thousands(count: number, separator: string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
