/**
 * Sums vitest's JSON reports of a folder and prints "N passed, N failed". Arguments: the folder, and how many steps of
 * the run failed. Exit code 1 if anything failed or no test ran.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [ordner = '', schritte = '0'] = process.argv.slice(2);
const dateien = existsSync(ordner) ? readdirSync(ordner).filter((name) => name.endsWith('.json')) : [];
const berichte = dateien.map((name) => JSON.parse(readFileSync(join(ordner, name), 'utf8')));

const tests = berichte.flatMap((bericht) => bericht.testResults);
// A file that cannot be loaded has no tests to fail; it counts as one.
const unlesbar = tests.filter(
  (datei) => datei.status === 'failed' && datei.assertionResults.length === 0,
).length;
const bestanden = sum(berichte.map((bericht) => bericht.numPassedTests));
const gescheitert = sum(berichte.map((bericht) => bericht.numFailedTests)) + unlesbar;
// The step that ran the tests has failed because of them: they are counted already.
const weitere = Math.max(0, Number(schritte) - (gescheitert > 0 ? 1 : 0));

if (bestanden === 0) process.stdout.write('No test passed: nothing was checked.\n');
process.stdout.write(`${bestanden} passed, ${gescheitert + weitere} failed\n`);
process.exitCode = bestanden === 0 || gescheitert + weitere > 0 ? 1 : 0;

function sum(zahlen) {
  return zahlen.reduce((summe, zahl) => summe + zahl, 0);
}
