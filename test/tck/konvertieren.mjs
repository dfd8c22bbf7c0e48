/**
 * Converts the FEEL cases of a checked-out DMN TCK into `faelle.json`: expression, inputs, expected value; nothing else is taken over.
 *
 *   node test/tck/konvertieren.mjs <folder of the TCK>
 *
 * A boxed context gives one case per entry, its other entries being inputs with their expected values; a required decision is an input
 * with its expected value. Boxed `if`, `some`, `every` and lists are written as the FEEL text they stand for.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ORDNER } from './ordner.mjs';
import { umbenennen } from './umbenennen.mjs';
import { parseXml, readValue, textOf } from './xml.mjs';

const wurzel = process.argv[2];
if (wurzel === undefined || !existsSync(join(wurzel, 'TestCases'))) {
  process.stderr.write('Aufruf: node test/tck/konvertieren.mjs <Ordner mit TestCases/ des DMN TCK>\n');
  process.exit(2);
}

const ausgelassen = new Map();
const faelle = ORDNER.flatMap(convertFolder);
const doppelt = faelle.map((fall) => fall.id).filter((id, index, ids) => ids.indexOf(id) !== index);
if (doppelt.length > 0) throw new Error(`ids are not unique: ${doppelt.join(', ')}`);

const ziel = new URL('./faelle.json', import.meta.url);
writeFileSync(ziel, `[\n${faelle.map((fall) => JSON.stringify(fall)).join(',\n')}\n]\n`);
process.stdout.write(`${faelle.length} Fälle aus ${ORDNER.length} Ordnern\n`);
for (const [grund, zahl] of [...ausgelassen].sort()) process.stdout.write(`ausgelassen: ${grund}: ${zahl}\n`);

function convertFolder(ordner) {
  const pfad = join(wurzel, 'TestCases', ordner);
  const tests = readdirSync(pfad)
    .filter((datei) => datei.endsWith('.xml'))
    .sort();
  return tests.flatMap((datei) => {
    const { testCases } = parseXml(readFileSync(join(pfad, datei), 'utf8'));
    const modelldatei = textOf(testCases[0], 'modelName').trim();
    const modell = readModel(readFileSync(join(pfad, modelldatei), 'utf8'));
    const kopf = `${basename(ordner)}/${modelldatei}`;
    return (testCases[0].testCase ?? []).flatMap((testfall) => convertTestCase(testfall, modell, kopf));
  });
}

function readModel(text) {
  const { definitions } = parseXml(text);
  const elemente = [...(definitions[0].decision ?? []), ...(definitions[0].inputData ?? [])];
  return {
    entscheidungen: new Map((definitions[0].decision ?? []).map((decision) => [decision['@name'], decision])),
    nameById: new Map(elemente.map((element) => [element['@id'], element['@name']])),
  };
}

function convertTestCase(testfall, modell, kopf) {
  const angaben = valuesByName(testfall.inputNode ?? []);
  const ergebnisse = testfall.resultNode ?? [];
  const erwartetByName = new Map(ergebnisse.map((node) => [node['@name'], expectedOf(node)]));
  return ergebnisse.flatMap((node) => {
    const name = node['@name'];
    const entscheidung = modell.entscheidungen.get(name);
    const erwartet = expectedOf(node);
    if (entscheidung === undefined || erwartet === undefined)
      return skip('keine Entscheidung oder kein erwarteter Wert');
    const eingaben = {};
    for (const verlangt of requiredNames(entscheidung, modell)) {
      const wert = angaben.get(verlangt) ?? erwartetByName.get(verlangt);
      if (wert === undefined) return skip('Eingabe ohne Wert im Testfall');
      eingaben[verlangt] = wert;
    }
    const fehler = node['@errorResult'] === 'true';
    return expressionsOf(entscheidung, erwartet, eingaben).map((fall) => ({
      id: `${kopf}/${name}/${testfall['@id']}${fall.eintrag === undefined ? '' : `/${fall.eintrag}`}`,
      ...umbenennen(fall.ausdruck, onlyMentioned(fall.ausdruck, fall.eingaben)),
      erwartet: fall.erwartet,
      ...(fehler ? { fehler: true } : {}),
    }));
  });
}

function valuesByName(nodes) {
  return new Map(
    nodes.map((node) => [node['@name'], readValue(node)]).filter(([, wert]) => wert !== undefined),
  );
}

function expectedOf(node) {
  return readValue(node.expected?.[0]);
}

function requiredNames(entscheidung, { nameById }) {
  return (entscheidung.informationRequirement ?? []).map((requirement) => {
    const ziel = requirement.requiredInput?.[0] ?? requirement.requiredDecision?.[0];
    return nameById.get(ziel['@href'].split('#').at(-1));
  });
}

/** One case for an expression; one per entry for a boxed context whose entries are named and expected. */
function expressionsOf(entscheidung, erwartet, eingaben) {
  const ausdruck = expressionText(entscheidung);
  if (ausdruck !== undefined) return [{ ausdruck, eingaben, erwartet }];
  const eintraege = entscheidung.context?.[0]?.contextEntry;
  if (eintraege === undefined || erwartet.typ !== 'kontext') return skip(`Form ${boxedForm(entscheidung)}`);
  return eintraege.flatMap((eintrag, index) => {
    const name = eintrag.variable?.[0]?.['@name'];
    const text = expressionText(eintrag);
    const wert = erwartet.wert[name];
    if (text === undefined || wert === undefined)
      return skip('Kontexteintrag ohne Ausdruck oder erwarteten Wert');
    const davor = eintraege.slice(0, index).map((anderer) => anderer.variable?.[0]?.['@name']);
    const bekannt = davor.filter((anderer) => erwartet.wert[anderer] !== undefined);
    const geschwister = Object.fromEntries(bekannt.map((anderer) => [anderer, erwartet.wert[anderer]]));
    return [{ eintrag: name, ausdruck: text, eingaben: { ...eingaben, ...geschwister }, erwartet: wert }];
  });
}

function expressionText(element) {
  const literal = element.literalExpression?.[0];
  if (literal !== undefined) return textOf(literal, 'text')?.trim();
  const wenn = element.conditional?.[0];
  if (wenn !== undefined) {
    const teile = ['if', 'then', 'else'].map((teil) => expressionText(wenn[teil]?.[0] ?? {}));
    return teile.includes(undefined) ? undefined : `if (${teile[0]}) then (${teile[1]}) else (${teile[2]})`;
  }
  for (const art of ['some', 'every']) {
    const quantor = element[art]?.[0];
    if (quantor === undefined) continue;
    const [liste, bedingung] = ['in', 'satisfies'].map((teil) => expressionText(quantor[teil]?.[0] ?? {}));
    if (liste === undefined || bedingung === undefined) return undefined;
    return `${art} ${quantor['@iteratorVariable']} in (${liste}) satisfies (${bedingung})`;
  }
  const eintraege = element.list?.[0]?.literalExpression;
  if (eintraege !== undefined)
    return `[${eintraege.map((eintrag) => textOf(eintrag, 'text').trim()).join(', ')}]`;
  return undefined;
}

function onlyMentioned(text, eingaben) {
  return Object.fromEntries(Object.entries(eingaben).filter(([name]) => text.includes(name)));
}

function boxedForm(entscheidung) {
  const formen = [
    'decisionTable',
    'invocation',
    'context',
    'relation',
    'functionDefinition',
    'filter',
    'for',
    'list',
  ];
  return formen.find((form) => entscheidung[form] !== undefined) ?? 'unbekannt';
}

function skip(grund) {
  ausgelassen.set(grund, (ausgelassen.get(grund) ?? 0) + 1);
  return [];
}
