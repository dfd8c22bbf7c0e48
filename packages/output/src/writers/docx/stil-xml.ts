/** One `w:style` element of a styles part. */
export interface StilXml {
  readonly id: string;
  /** Word's own name, lower case: `heading 1` in every language. */
  readonly name: string;
  readonly typ: string;
  readonly standard: boolean;
  readonly xml: string;
}

export function stylesOf(stylesXml: string): readonly StilXml[] {
  return [...stylesXml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(
    ([xml, kopf = '', rumpf = '']) => ({
      id: attribute(kopf, 'styleId'),
      name: unescapeXml(/<w:name\b[^>]*\bw:val="([^"]*)"/.exec(rumpf)?.[1] ?? '').toLowerCase(),
      typ: attribute(kopf, 'type'),
      standard: attribute(kopf, 'default') === '1',
      xml,
    }),
  );
}

export function findStyleId(stile: readonly StilXml[], name: string): string | undefined {
  return stile.find(
    (stil) => stil.name === name.toLowerCase() && (stil.typ === 'paragraph' || stil.typ === 'character'),
  )?.id;
}

/**
 * The town's styles, and ours where it has none of that name. Numbers that its styles take from its own lists are left
 * out: those lists are not in our file. The text is German, whatever language the file was made in.
 */
export function mergeStyles(vorlage: string, eigene: string): string {
  const vorhanden = stylesOf(vorlage);
  const namen = new Set(vorhanden.map(({ name }) => name));
  const ids = new Set(vorhanden.map(({ id }) => id));
  const standard = vorhanden.find(({ typ, standard: ist }) => typ === 'paragraph' && ist)?.id;
  const neue = stylesOf(eigene)
    .filter(({ id, name }) => !namen.has(name) && !ids.has(id))
    .map(({ xml }) =>
      standard === undefined
        ? xml
        : xml.replace(
            /(<w:(?:basedOn|next|link) w:val=")Normal(")/g,
            (_, vor: string, nach: string) => vor + standard + nach,
          ),
    );
  return german(vorlage.replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/g, '')).replace(
    /<\/w:styles>\s*$/,
    () => `${neue.join('')}</w:styles>`,
  );
}

function german(stylesXml: string): string {
  return stylesXml.replace(
    /(<w:docDefaults>[\s\S]*?)<w:lang\b[^>]*\/>([\s\S]*?<\/w:docDefaults>)/,
    (_, vor: string, nach: string) =>
      `${vor}<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/>${nach}`,
  );
}

const attribute = (kopf: string, name: string): string =>
  unescapeXml(new RegExp(`\\bw:${name}="([^"]*)"`).exec(kopf)?.[1] ?? '');

const unescapeXml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
