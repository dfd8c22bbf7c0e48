import { XMLParser } from 'fast-xml-parser';

/** Parses one XML text of the TCK; every element is a list, attributes carry `@`, namespaces are dropped, white space is kept. */
export function parseXml(text) {
  return parser.parse(text);
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** Text of the first child element of that name, or undefined. */
export function textOf(element, child) {
  const found = element?.[child]?.[0];
  if (found === undefined) return undefined;
  return typeof found === 'string' ? found : textContent(found);
}

/**
 * Reads a TCK value (`<value>`, `<list>` or `<component>`s inside a node) as `{ typ, wert }`; undefined where the node states nothing.
 * Numbers stay text, so that no digit is lost.
 */
export function readValue(node) {
  if (node === undefined || typeof node === 'string') return undefined;
  if (node.component !== undefined) {
    const wert = {};
    for (const part of node.component) wert[part['@name']] = readValue(part) ?? NULL;
    return { typ: 'kontext', wert };
  }
  if (node.list !== undefined) {
    const items = node.list[0]?.item ?? [];
    return { typ: 'liste', wert: items.map((item) => readValue(item) ?? NULL) };
  }
  if (node.value !== undefined) return readScalar(node.value[0]);
  return undefined;
}

const NULL = { typ: 'null', wert: null };

/** XML Schema type of a scalar → our German type name. */
const TYPEN = {
  string: 'text',
  decimal: 'zahl',
  double: 'zahl',
  integer: 'zahl',
  boolean: 'wahrheitswert',
  date: 'datum',
  time: 'zeit',
  dateTime: 'datum_zeit',
  duration: 'dauer',
};

function readScalar(value) {
  if (typeof value === 'string') return { typ: 'text', wert: value };
  if (value['@nil'] === 'true' || value['@nil'] === '1') return NULL;
  const xsd = (value['@type'] ?? 'xsd:string').split(':').at(-1);
  const typ = TYPEN[xsd];
  if (typ === undefined) throw new Error(`unknown XML Schema type ${value['@type']}`);
  const text = textContent(value);
  if (typ === 'wahrheitswert') return { typ, wert: text.trim() === 'true' || text.trim() === '1' };
  return { typ, wert: typ === 'text' ? text : text.trim() };
}

function textContent(element) {
  const text = element['#text'] ?? '';
  return Array.isArray(text) ? text.join('') : text;
}
