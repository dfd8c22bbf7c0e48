/** An element of an XML document: attributes without value are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attribute?: Readonly<Record<string, string | number | undefined>>;
  readonly inhalt?: string | readonly XmlElement[];
}

/** An XML 1.0 document. Characters that XML cannot hold, control characters above all, are left out. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}

function elementLines({ name, attribute = {}, inhalt = [] }: XmlElement, indent: string): readonly string[] {
  const attributes = Object.entries(attribute)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`]))
    .join('');
  const open = `${indent}<${name}${attributes}`;
  if (inhalt.length === 0) return [`${open}/>`];
  if (typeof inhalt === 'string') return [`${open}>${escapeText(inhalt)}</${name}>`];
  return [
    `${open}>`,
    ...inhalt.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

function escapeText(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A parser would turn line breaks and tabs of an attribute into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Keeps the production Char of XML 1.0; the C1 controls are allowed but no text that people write. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '');
}
