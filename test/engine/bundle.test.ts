import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ausdruck } from './lib/bauen.ts';

const WURZEL = fileURLToPath(new URL('../../', import.meta.url));
const PAKET = join(WURZEL, 'packages/engine');
/** What jsonpath-plus looks like from inside, and the ways of JavaScript to run a text as code. */
const VERRAETER =
  /JSONPath\.(prototype|toPathString|toPathArray|toPointer)|jsep|runInNewContext|new Function|\beval\(/g;

let ordner: string;
let text: string;

beforeAll(() => {
  // Inside the repository, so that the bundle finds its dependencies.
  mkdirSync(join(WURZEL, '.tmp'), { recursive: true });
  ordner = mkdtempSync(join(WURZEL, '.tmp/engine-'));
  execFileSync(process.execPath, [join(PAKET, 'build.mjs'), '--outdir', ordner]);
  text = readFileSync(join(ordner, 'index.js'), 'utf8');
});

afterAll(() => rmSync(ordner, { recursive: true, force: true }));

describe('the bundled engine', () => {
  it('holds json-rules-engine', () => expect(text).toContain('prioritizeConditions'));

  it('holds nothing of jsonpath-plus and no way to run a text as code', () => {
    expect(text.match(VERRAETER) ?? []).toEqual([]);
  });

  it('the traces of jsonpath-plus would be seen', () => {
    const original = readFileSync(
      join(WURZEL, 'node_modules/jsonpath-plus/dist/index-browser-esm.js'),
      'utf8',
    );
    expect(new Set(original.match(VERRAETER))).toContain('JSONPath.prototype');
  });

  it('imports only the dependencies that its package.json names', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PAKET, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const pakete = [...text.matchAll(/^(?:import|export) [^;]*?from "([^"]+)"/gm)].map(
      ([, ziel = '']) => ziel.split('/')[0],
    );
    expect(pakete.length).toBeGreaterThan(0);
    expect(pakete.filter((name) => name === undefined || !(name in dependencies))).toEqual([]);
  });

  it('asks neither for Node nor for a browser', () => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code.match(/\b(process\.(env|nextTick\()|window\.|document\.cookie|Buffer\.from)/g) ?? []).toEqual(
      [],
    );
  });

  it('carries the licence text of every work inside it', () => {
    const namen = [
      ...readFileSync(join(ordner, 'THIRD-PARTY.txt'), 'utf8').matchAll(/^(\S+) \d+\.\S+ \((.+)\)$/gm),
    ];
    expect(namen.map(([, name, lizenz]) => [name, lizenz])).toEqual([
      ['@noble/hashes', 'MIT'],
      ['clone', 'MIT'],
      ['eventemitter2', 'MIT'],
      ['hash-it', 'MIT'],
      ['json-rules-engine', 'ISC'],
      ['liquidjs', 'MIT'],
    ]);
  });

  it.each([
    ['text = "$..x[?(@.a)]"', 'true'],
    ['text != "$..x[?(@.a)]"', 'false'],
    ['contains(text, "[?(@.a)]") and not(leer = "$..x[?(@.a)]")', 'undefined'],
  ])('a text that looks like a path stays a text: %s is %s', (bedingung, erwartet) => {
    const adresse = JSON.stringify(pathToFileURL(join(ordner, 'index.js')).href);
    const programm = `
      const { jsonRulesEngine, createCompiler } = await import(${adresse});
      const fakten = { text: '$..x[?(@.a)]', x: { a: 1 } };
      const get = ([name]) => fakten[name];
      const umgebung = { welt: { compiler: createCompiler() }, get, read: (teile) => ({ wert: get(teile), pfad: teile, fehlt: false }) };
      const [spur] = await jsonRulesEngine.evaluate([{ node: ${JSON.stringify(ausdruck(bedingung).node)}, umgebung }]);
      console.log(String(spur.wert));`;
    const ausgabe = execFileSync(process.execPath, ['--input-type=module', '--eval', programm], {
      cwd: ordner,
      encoding: 'utf8',
    });
    expect(ausgabe.trim()).toBe(erwartet);
  });
});
