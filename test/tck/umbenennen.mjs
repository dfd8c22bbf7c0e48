/**
 * Gives inputs and their fields names that the dialect allows (`[a-z][a-z0-9_]*`) and follows them through the expression; text in
 * quotes and names that are already fine stay as they are. TCK names such as `Monthly Salary` or `A` carry no meaning of their own.
 */
export function umbenennen(ausdruck, eingaben) {
  const namen = new Map();
  for (const [name, wert] of Object.entries(eingaben)) {
    collect(name, namen);
    collectFields(wert, namen);
  }
  return {
    ausdruck: replaceNames(ausdruck, namen),
    eingaben: Object.fromEntries(
      Object.entries(eingaben).map(([name, wert]) => [namen.get(name) ?? name, renameFields(wert, namen)]),
    ),
  };
}

function collect(name, namen) {
  if (/^[a-z][a-z0-9_]*$/.test(name) || namen.has(name)) return;
  const vergeben = new Set(namen.values());
  const basis = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^(?![a-z])/, 'n');
  let neu = basis;
  for (let nummer = 2; vergeben.has(neu); nummer++) neu = `${basis}_${nummer}`;
  namen.set(name, neu);
}

function collectFields(wert, namen) {
  if (wert.typ === 'liste') for (const item of wert.wert) collectFields(item, namen);
  if (wert.typ !== 'kontext') return;
  for (const [name, feld] of Object.entries(wert.wert)) {
    collect(name, namen);
    collectFields(feld, namen);
  }
}

function renameFields(wert, namen) {
  if (wert.typ === 'liste') return { typ: 'liste', wert: wert.wert.map((item) => renameFields(item, namen)) };
  if (wert.typ !== 'kontext') return wert;
  const felder = Object.entries(wert.wert).map(([name, feld]) => [
    namen.get(name) ?? name,
    renameFields(feld, namen),
  ]);
  return { typ: 'kontext', wert: Object.fromEntries(felder) };
}

/** Longest name first, so that `Tax Rate` wins over `Tax`; a name ends where letters, digits and underscores end. */
function replaceNames(ausdruck, namen) {
  if (namen.size === 0) return ausdruck;
  const alternativen = [...namen.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const muster = new RegExp(
    `"(?:\\\\.|[^"\\\\])*"|(?<![\\p{L}\\p{N}_])(?:${alternativen.join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  return ausdruck.replace(muster, (treffer) =>
    treffer.startsWith('"') ? treffer : (namen.get(treffer) ?? treffer),
  );
}

function escapeRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
