/**
 * Rows of a CSV text as objects keyed by its head line (RFC 4180: quoted fields may hold commas, quotes, line breaks).
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  const [kopf = [], ...zeilen] = splitRows(text.replace(/^\uFEFF/, ''));
  return zeilen.map((zeile, i) => {
    if (zeile.length !== kopf.length)
      throw new Error(`CSV record ${i + 2}: ${zeile.length} fields, the head has ${kopf.length}.`);
    return Object.fromEntries(kopf.map((name, spalte) => [name, zeile[spalte] ?? '']));
  });
}

function splitRows(text) {
  const zeilen = [];
  let zeile = [];
  const feld = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (feld.lastIndex < text.length) {
    const anfang = feld.lastIndex;
    const fund = feld.exec(text);
    if (fund === null) throw new Error(`CSV: stray quote after character ${anfang}.`);
    zeile.push(fund[1]?.replaceAll('""', '"') ?? fund[2]);
    if (fund[3] === ',' && feld.lastIndex < text.length) continue;
    if (fund[3] === ',') zeile.push('');
    zeilen.push(zeile);
    zeile = [];
  }
  return zeilen;
}
