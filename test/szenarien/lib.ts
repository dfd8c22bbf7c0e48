import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

/** The built command, as npm links it. */
export const BEFEHL = fileURLToPath(new URL('../../packages/cli/bin/baukasten.js', import.meta.url));
const GEBAUT = fileURLToPath(new URL('../../packages/cli/dist/baukasten.js', import.meta.url));

/** Rules of an invented topic that no change of the law touches. */
export const REGELN = fileURLToPath(new URL('regeln', import.meta.url));
export const VERSION = '0.1.0';

if (!existsSync(GEBAUT)) throw new Error('The scenarios need the built command: npm run build.');

export interface Lauf {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Umstaende {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user; only the superuser may choose. */
  readonly uid?: number;
}

/** Runs the command in a process of its own, without colour and without the state of the test runner. */
export function run(
  argumente: readonly string[],
  { cwd = tmpdir(), stdin = '', env = {}, uid }: Umstaende = {},
): Lauf {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|FORCE_COLOR|NO_COLOR|COLUMNS|BAUKASTEN_)/.test(name),
  );
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [BEFEHL, ...argumente], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), ...env },
    maxBuffer: 1 << 26,
    timeout: 60_000,
    ...(uid === undefined ? {} : { uid }),
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** A folder of its own with these files; gone when the test file ends. */
export function createOrdner(dateien: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const ordner = mkdtempSync(join(tmpdir(), 'baukasten-szenario-'));
  afterAll(() => rmSync(ordner, { recursive: true, force: true }));
  for (const [name, inhalt] of Object.entries(dateien)) {
    mkdirSync(dirname(join(ordner, name)), { recursive: true });
    writeFileSync(join(ordner, name), inhalt);
  }
  return ordner;
}

export function filesIn(ordner: string): readonly string[] {
  return readdirSync(ordner, { recursive: true, encoding: 'utf8' }).sort();
}

/** Nothing of a program's insides reaches a user. */
export function expectForPeople({ stdout, stderr }: Lauf): void {
  const text = `${stdout}\n${stderr}`;
  expect(text).not.toMatch(/^\s+at .*[(:]/m);
  expect(text).not.toMatch(/\[object|\bundefined\b|\bNaN\b|node:internal|Error:/);
}

/** Wrong usage or unreadable input: exit code 2 and one German sentence that ends like one, nothing on stdout. */
export function expectRefusal(lauf: Lauf, satz: string | RegExp): void {
  expectForPeople(lauf);
  expect(lauf.stderr).toMatch(satz);
  expect(lauf.stderr).toMatch(/^Fehler: [^\n]+[.?]\n$/);
  expect(lauf.stdout).toBe('');
  expect(lauf.code).toBe(2);
}

/** A project of the invented topic; Storkow (Mark) lies in Brandenburg. */
export function probe(felder = 'plan: { fertig: true, kosten: 900, name: A, oeffentlich: true }'): string {
  return `projekt: probe\ngemeinde: { ags: "12067481" }\nstand_der_planung: anfang\norte: []\n${felder}\n`;
}

export interface BerichtJson {
  readonly berichte: readonly {
    readonly datei: string;
    readonly stichtag: string;
    readonly land?: string;
    readonly varianten: readonly string[];
    readonly probleme: readonly {
      readonly code: string;
      readonly schwere: string;
      readonly text: { readonly de: string };
      readonly ort: { readonly zeile: number; readonly spalte: number };
    }[];
    readonly hinweise: readonly { readonly code: string }[];
    readonly befunde: readonly {
      readonly kennung: string;
      readonly urteil: string;
      readonly schwere?: string;
      readonly element?: string;
    }[];
  }[];
}

export function readBericht(text: string): BerichtJson {
  return JSON.parse(text) as BerichtJson;
}

/** Verdict by Kennung (with element) of the only report. */
export function urteile({ stdout }: Lauf): Readonly<Record<string, string>> {
  const [bericht] = readBericht(stdout).berichte;
  return Object.fromEntries(
    (bericht?.befunde ?? []).map(({ kennung, element, urteil }) => [
      element === undefined ? kennung : `${kennung} ${element}`,
      urteil,
    ]),
  );
}
