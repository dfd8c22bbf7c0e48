import { Liquid, Parser, type Template, Tokenizer } from 'liquidjs/dist/liquid.browser.mjs';
import { ERLAUBTE_TAGS, MAX_VORLAGE } from './erlaubt.ts';
import { FILTER, type Filterlage, lineOf } from './filter.ts';
import { createProtokoll } from './protokoll.ts';
import { PROTOKOLL, TAGS } from './tags.ts';
import { trimTagLines } from './zeilen.ts';

/** Second line of defence behind the limit of `Protokoll`, which counts the same on every machine. */
const GRENZEN = { parseLimit: MAX_VORLAGE, renderLimit: 2 ** 13, memoryLimit: 2 ** 20 };

/** Liquid with an empty set of templates, own properties only, strict names, and the tags and filters of text blocks. */
export interface Sandkasten {
  /** Throws what liquidjs throws. */
  parse(vorlage: string): Template[];
  /** Throws what liquidjs throws, and `UmfangError` inside it. */
  render(templates: Template[], variablen: object): string;
}

/** One for each rendering: filters write into its record. */
export function createSandkasten(lage: Filterlage = withoutLage()): Sandkasten {
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    outputEscape: (wert: unknown) => lineOf(lage, wert),
    ...GRENZEN,
  });
  for (const name of Object.keys(liquid.tags)) if (!ERLAUBTE_TAGS.includes(name)) delete liquid.tags[name];
  for (const [name, tag] of Object.entries(TAGS)) liquid.registerTag(name, tag);
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(FILTER))
    liquid.registerFilter(name, (wert: unknown, ...argumente: readonly unknown[]) =>
      filter(lage, wert, ...argumente),
    );
  return {
    parse(vorlage) {
      if (vorlage.length > MAX_VORLAGE) throw new Error('parse length limit exceeded');
      const tokens = new Tokenizer(vorlage, liquid.options.operators).readTopLevelTokens(liquid.options);
      trimTagLines(tokens);
      return new Parser(liquid).parseTokens(tokens);
    },
    render: (templates, variablen) =>
      String(liquid.renderSync(templates, Object.assign(variablen, { [PROTOKOLL]: lage.protokoll }))),
  };
}

/** For parsing alone. */
function withoutLage(): Filterlage {
  return { protokoll: createProtokoll(), bedeutung: () => undefined };
}
