/**
 * Shows where each row of a legal dossier went:
 *
 *   node packages/cli/skripte/abdeckung.mjs [rules folder] [--json]
 *
 * A Fachgebiet with a `zeilen.yaml` lists its rows there. A row is accounted for by a rule that names it (`zeile:`), by
 * `siehe:` (rules or other rows that say the same), by a reason in `nicht-abgebildet.yaml`, or, in a section with
 * `faelle: WORD`, by a case whose name says "WORD 7". Exit 1 if a row is nowhere or the files contradict each other.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRegeln, readYaml } from './abdeckung-lesen.mjs';

const args = process.argv.slice(2);
const ordner = args.find((arg) => !arg.startsWith('--')) ?? 'rules';
const gebiete = readdirSync(ordner, { withFileTypes: true })
  .filter((eintrag) => eintrag.isDirectory() && eintrag.name !== 'node_modules')
  .map(({ name }) => ({ name, zeilen: readYaml(join(ordner, name, 'zeilen.yaml')) }))
  .filter(({ zeilen }) => zeilen !== undefined);
const berichte = gebiete.map(({ name, zeilen }) => accountFor(name, zeilen));
const fehler = berichte.flatMap((bericht) => bericht.fehler);
if (berichte.length === 0) fehler.push(`${ordner}: no zeilen.yaml found.`);
process.stdout.write(args.includes('--json') ? `${JSON.stringify({ berichte, fehler })}\n` : inWords());
process.exitCode = fehler.length > 0 ? 1 : 0;

function accountFor(fachgebiet, { abschnitte = [] }) {
  const folder = join(ordner, fachgebiet);
  const { eintraege, faelle } = readRegeln(folder);
  const ausgenommen = readYaml(join(folder, 'nicht-abgebildet.yaml'))?.zeilen ?? {};
  const namen = new Set(eintraege.flatMap((eintrag) => eintrag.namen));
  const probleme = [];
  const zeilen = new Map();
  for (const { zeilen: eigene, faelle: wort } of abschnitte) {
    for (const [id, zeile] of Object.entries(eigene ?? {})) {
      if (zeilen.has(id)) probleme.push(`${id}: stands twice in zeilen.yaml.`);
      zeilen.set(id, { ...zeile, wort });
    }
  }
  const rows = [...zeilen].map(([id, zeile]) => {
    const regeln = eintraege.filter((eintrag) => eintrag.zeile.includes(id)).map(({ stelle }) => stelle);
    const siehe = (zeile.siehe ?? []).map(String);
    for (const ziel of siehe.filter((ziel) => !namen.has(ziel) && !zeilen.has(ziel)))
      probleme.push(`${id}: "siehe: ${ziel}" is neither a rule nor a row.`);
    const grund = ausgenommen[id]?.grund;
    return { id, titel: zeile.titel, regeln, siehe, faelle: casesFor(id, zeile.wort, faelle), grund };
  });
  for (const { id, regeln, siehe, grund } of rows) {
    if (grund !== undefined && regeln.length + siehe.length > 0)
      probleme.push(
        `${id}: has a rule (${[...regeln, ...siehe].join(', ')}) and is in nicht-abgebildet.yaml.`,
      );
  }
  for (const [id, eintrag] of Object.entries(ausgenommen)) {
    if (!zeilen.has(id)) probleme.push(`${id}: in nicht-abgebildet.yaml, but not in zeilen.yaml.`);
    if (typeof eintrag?.grund !== 'string') probleme.push(`${id}: nicht-abgebildet.yaml gives no reason.`);
  }
  for (const { stelle, zeile } of [...eintraege, ...faelle]) {
    for (const id of zeile.filter((name) => !zeilen.has(name)))
      probleme.push(`${id}: unknown row, named by ${stelle}.`);
  }
  const nirgends = rows.filter((row) => !isFound(row, rows, new Set())).map(({ id }) => id);
  return {
    fachgebiet,
    zeilen: rows,
    nirgends,
    fehler: [...nirgends.map((id) => `${id}: no rule, no case, no reason.`), ...probleme],
  };
}

/** In a section that counts cases, those whose name or `zeile` names the row: "Fallstrick 8" is row F8. */
function casesFor(id, wort, faelle) {
  if (wort === undefined) return [];
  const nummer = /\d+$/.exec(id)?.[0] ?? id;
  const imNamen = new RegExp(`\\b${wort} ${nummer}\\b`);
  return faelle
    .filter(({ name, zeile }) => zeile.includes(id) || imNamen.test(name))
    .map(({ stelle }) => stelle);
}

/** `siehe` between rows must end at a rule, a case or a reason. */
function isFound(row, rows, besucht) {
  if (row === undefined || besucht.has(row.id)) return false;
  if (row.grund !== undefined || row.regeln.length > 0 || row.faelle.length > 0) return true;
  const weiter = new Set([...besucht, row.id]);
  return row.siehe.some((ziel) => {
    const zeile = rows.find(({ id }) => id === ziel && id !== row.id);
    return zeile === undefined || isFound(zeile, rows, weiter);
  });
}

function inWords() {
  const lines = berichte.flatMap(({ fachgebiet, zeilen, nirgends }) => [
    `# ${fachgebiet}`,
    ...zeilen.map(({ id, titel, regeln, siehe, faelle, grund }) => {
      const orte = [
        ...regeln,
        ...siehe.map((ziel) => `siehe ${ziel}`),
        ...faelle.map((stelle) => `Fall ${stelle}`),
        ...(grund === undefined ? [] : [`nicht abgebildet: ${grund}`]),
      ];
      return `${id}  ${titel}\n    ${orte.length === 0 ? 'NIRGENDS' : orte.join('\n    ')}`;
    }),
    `${zeilen.length} Zeilen, ${zeilen.filter(({ grund }) => grund !== undefined).length} nicht abgebildet, ${nirgends.length} nirgends.`,
  ]);
  return `${[...lines, ...fehler.map((text) => `FEHLER ${text}`)].join('\n')}\n`;
}
