/**
 * Conditions over facts that every engine in the comparison can express: comparisons, membership in a list and plain
 * truth values under `and`, `or`, `not`; about three comparisons each. The facts of the register are real, the others
 * are drawn; the same seed gives the same workload.
 */

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
export function createRandom(seed) {
  let stand = seed >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const LAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');
const ZAHLEN = Array.from({ length: 10 }, (_, i) => `zahl_${i}`);
const TEXTE = ['text_0', 'text_1', 'text_2'];
const WAHR = ['wahr_0', 'wahr_1', 'wahr_2', 'wahr_3'];
const WORTE = ['amt', 'rat', 'plan', 'netz', 'ort', 'karte'];

/** Kind and values of each fact: a number with its bounds, a text with its words, or a truth value. */
export const FAKTEN = {
  einwohner: { art: 'zahl', unten: 0, oben: 60_000 },
  einwohner_vorjahr: { art: 'zahl', unten: 0, oben: 60_000 },
  flaeche_km2: { art: 'zahl', unten: 0, oben: 120 },
  verdichtung: { art: 'zahl', unten: 1, oben: 4 },
  ...Object.fromEntries(ZAHLEN.map((name) => [name, { art: 'zahl', unten: 0, oben: 100 }])),
  land: { art: 'text', worte: LAENDER },
  ...Object.fromEntries(TEXTE.map((name) => [name, { art: 'text', worte: WORTE }])),
  gebiet_geaendert: { art: 'wahr' },
  ...Object.fromEntries(WAHR.map((name) => [name, { art: 'wahr' }])),
};

/** The facts of one town; `fehlend` is the share of facts that are left out. */
export function drawFakten(gemeinde, zufall, fehlend = 0) {
  const { einwohner, flaecheKm2, degurba, land, gebietGeaendert } = gemeinde;
  const fakten = {
    einwohner: einwohner.einwohner_2024,
    einwohner_vorjahr: einwohner.einwohner_2023_gebiet_2024,
    flaeche_km2: flaecheKm2,
    verdichtung: degurba,
    land,
    gebiet_geaendert: gebietGeaendert,
  };
  for (const name of ZAHLEN) fakten[name] = Math.floor(zufall() * 100);
  for (const name of TEXTE) fakten[name] = WORTE[Math.floor(zufall() * WORTE.length)];
  for (const name of WAHR) fakten[name] = zufall() < 0.5;
  for (const name of Object.keys(FAKTEN)) if (zufall() < fehlend) delete fakten[name];
  return fakten;
}

/** Trees of `{ art: 'und' | 'oder' | 'nicht', kinder }` over `{ art: 'vergleich', fakt, operator, wert }`. */
export function drawBedingungen(anzahl, zufall) {
  return Array.from({ length: anzahl }, () => group(zufall, 2));
}

function group(zufall, tiefe) {
  const kinder = Array.from({ length: 2 }, () => {
    const wurf = zufall();
    if (tiefe > 1 && wurf < 0.35) return group(zufall, tiefe - 1);
    return wurf < 0.5 ? { art: 'nicht', kinder: [comparison(zufall)] } : comparison(zufall);
  });
  return { art: zufall() < 0.5 ? 'und' : 'oder', kinder };
}

function comparison(zufall) {
  const pick = (liste) => liste[Math.floor(zufall() * liste.length)];
  const fakt = pick(Object.keys(FAKTEN));
  const { art, unten, oben, worte } = FAKTEN[fakt];
  if (art === 'wahr') return { art: 'vergleich', fakt, operator: '=', wert: true };
  if (art === 'zahl') {
    const wert = Math.floor(unten + zufall() * (oben - unten));
    return { art: 'vergleich', fakt, operator: pick(['<', '<=', '>', '>=']), wert };
  }
  const liste = [...new Set([pick(worte), pick(worte), pick(worte)])];
  return zufall() < 0.5
    ? { art: 'vergleich', fakt, operator: '=', wert: liste[0] }
    : { art: 'vergleich', fakt, operator: 'in', wert: liste };
}

/** As a FEEL text of ours; `wurzel` is where the facts stand. */
export function toFeel(knoten, wurzel = 'angaben') {
  const { art, kinder, fakt, operator, wert } = knoten;
  if (art === 'vergleich') return `(${wurzel}.${fakt} ${operator} ${JSON.stringify(wert)})`;
  const innen = kinder.map((kind) => toFeel(kind, wurzel));
  return art === 'nicht' ? `not(${innen[0]})` : `(${innen.join(art === 'und' ? ' and ' : ' or ')})`;
}

/** As an expression of zen-engine. */
export function toZen({ art, kinder, fakt, operator, wert }) {
  if (art === 'vergleich') return `(${fakt} ${operator === '=' ? '==' : operator} ${JSON.stringify(wert)})`;
  const innen = kinder.map(toZen);
  return art === 'nicht' ? `(not ${innen[0]})` : `(${innen.join(art === 'und' ? ' and ' : ' or ')})`;
}

const JRE = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '=': 'equal',
  in: 'in',
};

/** As conditions of json-rules-engine. */
export function toJre({ art, kinder, fakt, operator, wert }) {
  if (art === 'vergleich') return { fact: fakt, operator: JRE[operator], value: wert };
  const innen = kinder.map(toJre);
  return art === 'nicht' ? { not: innen[0] } : { [art === 'und' ? 'all' : 'any']: innen };
}

/** As JsonLogic. */
export function toJsonLogic({ art, kinder, fakt, operator, wert }) {
  if (art === 'vergleich') return { [operator === '=' ? '===' : operator]: [{ var: fakt }, wert] };
  const innen = kinder.map(toJsonLogic);
  return art === 'nicht' ? { '!': innen } : { [art === 'und' ? 'and' : 'or']: innen };
}
