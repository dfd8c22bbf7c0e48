/** What a planner feels at the keyboard: the same heat plan, in four lengths, in two language servers. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BEFEHL } from '../lib/bau.mjs';
import { startServer } from '../lib/lsp.mjs';
import { median, report } from '../lib/messen.mjs';
import { BENCH, VOLL, WURZEL } from '../lib/orte.mjs';

const ZEILEN = [200, 1000, 5000, 20_000];
/** Slow contestants get fewer rounds. */
const RUNDEN = { 200: 30, 1000: 30, 5000: 12, 20000: 5 };

const ordner = mkdtempSync(join(tmpdir(), 'baukasten-bench-'));
const schema = join(ordner, 'projekt.schema.json');
writeFileSync(
  schema,
  execFileSync(process.execPath, [BEFEHL, 'schema', 'waermeplanung'], { encoding: 'utf8' }),
);
const teilnehmer = {
  baukasten: { argumente: [BEFEHL, 'sprachserver', '--stdio'] },
  'yaml-language-server': {
    argumente: [`${BENCH}node_modules/yaml-language-server/bin/yaml-language-server`, '--stdio'],
    einstellungen: {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: '*.projekt.yaml' },
        validate: true,
        hover: true,
        completion: true,
        schemaStore: { enable: false },
        maxItemsComputed: 100_000,
      },
    },
  },
};

try {
  const starts = { baukasten: [], 'yaml-language-server': [] };
  for (let runde = 0; runde < 7; runde++) {
    for (const [name, eines] of Object.entries(teilnehmer)) {
      const server = await startServer({ ...eines, ordner: pathToFileURL(ordner).href });
      starts[name].push(server.bereit);
      server.stop();
    }
  }
  const laengen = {};
  for (const zeilen of ZEILEN) {
    const text = planOf(zeilen);
    laengen[zeilen] = { zeilen: text.split('\n').length, messungen: {} };
    for (const [name, eines] of Object.entries(teilnehmer)) {
      process.stderr.write(`  ${zeilen} lines, ${name} …\n`);
      laengen[zeilen].messungen[name] = await measure(eines, text, RUNDEN[zeilen]);
    }
    process.stderr.write(`  ${zeilen} lines, rename …\n`);
    laengen[zeilen].umbenennen = await measureRename(text, RUNDEN[zeilen]);
  }
  report({
    start: Object.fromEntries(Object.entries(starts).map(([name, ms]) => [name, summary(ms)])),
    laengen,
  });
} finally {
  rmSync(ordner, { recursive: true });
}

/** Keys, completion and hover in one file, each some times; the first times are not counted. */
async function measure(eines, text, runden) {
  const eigener = join(ordner, 'werk');
  mkdirSync(eigener, { recursive: true });
  const uri = pathToFileURL(join(eigener, 'waermeplan.projekt.yaml')).href;
  writeFileSync(join(eigener, 'waermeplan.projekt.yaml'), text);
  const server = await startServer({ ...eines, ordner: pathToFileURL(eigener).href });
  let version = 1;
  const textDocument = { uri };
  const first = server.diagnostics(uri, () => true);
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version, text },
  });
  const start = performance.now();
  await first;
  const oeffnen = performance.now() - start;

  const zeilen = text.split('\n');
  // The last sub-area: "voll" becomes "vol", an error that both servers name, and back.
  const zeile = zeilen.findLastIndex((eine) => eine.trim() === 'planungstiefe: voll');
  const ende = zeilen[zeile].length;
  const at = (line, character) => ({ textDocument, position: { line, character } });
  const isAt = (eine) => eine.range.start.line === zeile && eine.severity === 1;
  const type = async (falsch) => {
    const range = falsch
      ? { start: { line: zeile, character: ende - 1 }, end: { line: zeile, character: ende } }
      : { start: { line: zeile, character: ende - 1 }, end: { line: zeile, character: ende - 1 } };
    const kommt = server.diagnostics(uri, (liste) => liste.some(isAt) === falsch);
    const los = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: falsch ? '' : 'l' }],
    });
    await kommt;
    return performance.now() - los;
  };
  const taste = [];
  for (let i = 0; i < runden; i++) taste.push(await type(i % 2 === 0));
  if (runden % 2 === 1) await type(false);

  const feld = zeilen.findIndex((eine) => eine.startsWith('stand_der_planung:'));
  const ask = async (methode, params, isGood) => {
    const zeiten = [];
    for (let i = 0; i < runden + 3; i++) {
      const los = performance.now();
      const antwort = await server.request(methode, params);
      if (i >= 3) zeiten.push(performance.now() - los);
      if (!isGood(antwort)) throw new Error(`${methode}: no answer`);
    }
    return summary(zeiten);
  };
  const vorschlaege = (antwort) => (Array.isArray(antwort) ? antwort : antwort.items).length > 0;
  const ergebnis = {
    oeffnen,
    taste: summary(taste),
    vervollstaendigen: await ask(
      'textDocument/completion',
      at(zeile, zeilen[zeile].indexOf(':') + 2),
      vorschlaege,
    ),
    hover: await ask('textDocument/hover', at(feld, 3), (antwort) => antwort !== null),
  };
  ergebnis.speicherMb = server.speicherMb();
  server.stop();
  return ergebnis;
}

/**
 * A fact of a local copy of the rules, renamed from the plan: in schema, modules, overlays, variants, cases and the plan.
 * Built-in names are refused, and the other server knows no names of facts.
 */
async function measureRename(text, runden) {
  const eigener = join(ordner, 'kopie');
  rmSync(eigener, { recursive: true, force: true });
  cpSync(join(WURZEL, 'rules/waermeplanung'), join(eigener, 'regeln/waermeplanung'), { recursive: true });
  writeFileSync(join(eigener, 'waermeplan.projekt.yaml'), text);
  const uri = pathToFileURL(join(eigener, 'waermeplan.projekt.yaml')).href;
  const server = await startServer({
    ...teilnehmer.baukasten,
    ordner: pathToFileURL(eigener).href,
    einstellungen: { baukasten: { regeln: ['regeln'] } },
  });
  const first = server.diagnostics(uri, () => true);
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await first;
  const zeilen = text.split('\n');
  const line = zeilen.findLastIndex((eine) => eine.trim() === 'planungstiefe: voll');
  const params = {
    textDocument: { uri },
    position: { line, character: zeilen[line].indexOf('planungstiefe') + 3 },
    newName: 'tiefe_der_planung',
  };
  const stellen = text.split('planungstiefe:').length - 1;
  const zeiten = [];
  for (let i = 0; i < runden + 3; i++) {
    const los = performance.now();
    const { changes } = await server.request('textDocument/rename', params);
    if (i >= 3) zeiten.push(performance.now() - los);
    if (changes[uri]?.length !== stellen || Object.keys(changes).length < 3)
      throw new Error('textDocument/rename: not all places');
  }
  const speicherMb = server.speicherMb();
  server.stop();
  return { ...summary(zeiten), speicherMb };
}

/** The invented complete plan, cut behind a section or lengthened by further sub-areas. */
function planOf(zeilen) {
  const voll = readFileSync(VOLL, 'utf8').split('\n');
  if (zeilen < voll.length) {
    const anfang = voll.findIndex((eine) => eine.startsWith('waermeplan:'));
    const gebiete = voll.slice(anfang, blockEnd(voll, firstElement(voll)));
    const kopf = voll.slice(0, zeilen - gebiete.length);
    const schnitt = kopf.findLastIndex((eine) => /^[a-z_]+:/.test(eine));
    return [...kopf.slice(0, schnitt), ...gebiete, ''].join('\n');
  }
  const von = firstElement(voll);
  const gebiet = voll.slice(von, blockEnd(voll, von));
  const kopien = [];
  for (let i = 0; voll.length + kopien.length < zeilen; i++)
    kopien.push(...gebiet.map((eine) => eine.replace(/^( +- id: ).*/, `$1gebiet-${i}`)));
  return [...voll.slice(0, von), ...kopien, ...voll.slice(von)].join('\n');
}

function firstElement(zeilen) {
  const liste = zeilen.indexOf('  teilgebiete:');
  return zeilen.findIndex((eine, i) => i > liste && eine.startsWith('    - id: '));
}

/** The line behind a list element that begins with four blanks and a dash. */
function blockEnd(zeilen, von) {
  const ende = zeilen.findIndex((eine, i) => i > von && !eine.startsWith('      '));
  return ende < 0 ? zeilen.length : ende;
}

function summary(ms) {
  const sortiert = [...ms].sort((a, b) => a - b);
  return {
    ms: median(ms),
    p95: sortiert[Math.min(sortiert.length - 1, Math.ceil(sortiert.length * 0.95) - 1)],
    runden: ms.length,
  };
}
