import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installInEmptyFolder, PAKETE, readJson, run, runOrThrow, type Tarball, WURZEL } from './lib.ts';

/** What a user gets: the packed tarballs in an empty folder, without this repository around them. */
let ordner: string;
let tarballs: readonly Tarball[];

beforeAll(() => {
  ({ ordner, tarballs } = installInEmptyFolder());
}, 300_000);

afterAll(() => {
  if (ordner !== undefined) rmSync(dirname(ordner), { recursive: true, force: true });
});

const installed = (...teile: readonly string[]): string => join(ordner, 'node_modules', ...teile);

describe('the tarballs', () => {
  it('are all there', () => {
    expect(tarballs.map(({ name }) => name).sort()).toEqual(Object.keys(PAKETE).sort());
  });
  it('hold no tests and no sources', () => {
    const fremd = tarballs
      .flatMap(({ name, files }) => files.map(({ path }) => `${name}: ${path}`))
      .filter((pfad) => /\.test\.|\/src\/|: src\/|tsbuildinfo|build\.mjs/.test(pfad));
    expect(fremd).toEqual([]);
  });
  it.each(Object.keys(PAKETE))('%s: every target of its exports map exists', (name) => {
    const { exports = {} } = readJson(installed(name, 'package.json'));
    const ziele = Object.values(exports as Record<string, string | Record<string, string>>).flatMap((ziel) =>
      typeof ziel === 'string'
        ? [ziel]
        : Object.entries(ziel).flatMap(([bedingung, pfad]) =>
            bedingung === '@baukasten/source' ? [] : [pfad],
          ),
    );
    expect(ziele.length).toBeGreaterThan(0);
    expect(ziele.filter((ziel) => !ziel.includes('*') && !existsSync(installed(name, ziel)))).toEqual([]);
  });
  it('leave jsonpath-plus out of the user’s machine', () => {
    const baum = runOrThrow(ordner, 'npm', 'ls', '--all', '--parseable');
    expect(baum).toContain('lezer-feel');
    expect(baum).not.toMatch(/jsonpath-plus|json-rules-engine/);
    expect(existsSync(installed('jsonpath-plus'))).toBe(false);
  });
});

describe('the language server', () => {
  it('greets a client', () => {
    const server = installed('@baukasten/language-server', 'dist', 'server-node.js');
    const gruss = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const ende = ['shutdown', 'exit'].map((method, id) =>
      JSON.stringify({ jsonrpc: '2.0', method, ...(id === 0 ? { id: 2 } : {}) }),
    );
    const programm = `
      import { spawn } from 'node:child_process';
      const server = spawn(process.execPath, [${JSON.stringify(server)}], { stdio: ['pipe', 'pipe', 'inherit'] });
      server.stdout.pipe(process.stdout);
      for (const text of ${JSON.stringify([gruss, ...ende])})
        server.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\\r\\n\\r\\n' + text);`;
    const antwort = runOrThrow(ordner, process.execPath, '--input-type=module', '--eval', programm);
    expect(antwort).toContain('"serverInfo":{"name":"baukasten"');
    expect(antwort).toContain('"hoverProvider":true');
  });
});

describe('the engine', () => {
  it('can be imported', () => {
    const programm =
      "import * as engine from '@baukasten/engine'; console.log(Object.keys(engine).join(' '));";
    const namen = runOrThrow(ordner, process.execPath, '--input-type=module', '--eval', programm)
      .trim()
      .split(' ');
    expect(namen).toContain('checkProjekt');
    expect(namen).toContain('parseDocument');
  });

  it('has types that a strict project accepts', () => {
    const projekt = join(ordner, 'typen');
    mkdirSync(projekt);
    const optionen = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      types: [],
    };
    writeFileSync(
      join(projekt, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: optionen, files: ['a.ts'] }),
    );
    const quelle = [
      "import { parseDocument } from '@baukasten/engine';",
      "const dokument = parseDocument('a.projekt.yaml', 'projekt: waermeplanung');",
      '// @ts-expect-error the types are real: a document has no such member',
      'dokument.gibtEsNicht;',
    ];
    writeFileSync(join(projekt, 'a.ts'), quelle.join('\n'));
    expect(
      run(projekt, process.execPath, join(WURZEL, 'node_modules/typescript/bin/tsc'), '-p', '.'),
    ).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });
});

describe('the command', () => {
  it('says its version', () => {
    const { version } = readJson(join(WURZEL, 'packages/cli/package.json'));
    expect(runOrThrow(ordner, 'npx', '--no-install', 'baukasten', '--version').trim()).toBe(version);
  });

  const beispiel = 'examples/luebz/waermeplan.projekt.yaml';

  it('checks an example', () => {
    const lauf = run(ordner, 'npx', '--no-install', 'baukasten', 'pruefen', beispiel);
    // npx itself may warn about settings of the machine.
    expect(lauf.stderr.replaceAll(/^npm warn .*\n/gm, '')).toBe('');
    expect([0, 1]).toContain(lauf.code);
    expect(lauf.stdout).toContain('Lübz');
    expect(lauf.stdout).toMatch(/WPG-\d/);
  });

  it('fails on a file that does not exist', () => {
    const lauf = run(ordner, 'npx', '--no-install', 'baukasten', 'pruefen', 'examples/nirgends.projekt.yaml');
    expect(lauf.code).toBe(2);
    expect(lauf.stderr + lauf.stdout).toContain('nirgends.projekt.yaml');
  });

  it('works as the README says, in the repository', () => {
    const [, zeile = ''] =
      /^```sh\nnpm ci && npm run build && (npx baukasten [^\n]*)\n```$/m.exec(
        readFileSync(join(WURZEL, 'README.md'), 'utf8'),
      ) ?? [];
    expect(zeile).toContain(beispiel);
    const lauf = run(WURZEL, ...(zeile.split(' ') as [string, ...string[]]));
    expect([0, 1]).toContain(lauf.code);
    expect(lauf.stdout).toContain('Lübz');
  });
});
