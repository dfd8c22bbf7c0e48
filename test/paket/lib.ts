import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WURZEL = fileURLToPath(new URL('../../', import.meta.url));

/** The workspaces that are published, and their folders. */
export const PAKETE: Readonly<Record<string, string>> = {
  '@baukasten/engine': 'packages/engine',
  '@baukasten/language-server': 'packages/language-server',
  '@baukasten/output': 'packages/output',
  '@baukasten/regeln': 'rules',
  baukasten: 'packages/cli',
};

export interface Lauf {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without a shell, with the settings of a user's machine: no colour, no inherited npm or vitest state. */
export function run(ordner: string, programm: string, ...argumente: readonly string[]): Lauf {
  const umgebung = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_(?!config_cache)|VITEST|NODE_OPTIONS|FORCE_COLOR)/i.test(name),
    ),
  );
  const { status, stdout, stderr, error } = spawnSync(programm, argumente, {
    cwd: ordner,
    encoding: 'utf8',
    env: { ...umgebung, NO_COLOR: '1' },
    maxBuffer: 1 << 26,
    timeout: 240_000,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Like `run`, for steps that must succeed: throws with what the program said. */
export function runOrThrow(ordner: string, programm: string, ...argumente: readonly string[]): string {
  const lauf = run(ordner, programm, ...argumente);
  if (lauf.code !== 0) {
    throw new Error(`${programm} ${argumente.join(' ')} → ${lauf.code}\n${lauf.stdout}\n${lauf.stderr}`);
  }
  return lauf.stdout;
}

export interface Tarball {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs every published workspace into `ordner`. */
export function packAll(ordner: string): readonly Tarball[] {
  const auswahl = Object.values(PAKETE).map((pfad) => `--workspace=${pfad}`);
  const antwort: unknown = JSON.parse(
    runOrThrow(WURZEL, 'npm', 'pack', '--json', `--pack-destination=${ordner}`, ...auswahl),
  );
  // npm ≤ 11.x prints a list, some versions an object by name.
  return Object.values(antwort as Record<string, Tarball>);
}

/** An empty folder of a user, with the example projects beside it and the tarballs installed. */
export function installInEmptyFolder(): { readonly ordner: string; readonly tarballs: readonly Tarball[] } {
  const basis = mkdtempSync(join(tmpdir(), 'baukasten-paket-'));
  const ordner = join(basis, 'leer');
  mkdirSync(ordner);
  const tarballs = packAll(basis);
  writeFileSync(join(ordner, 'package.json'), '{ "private": true, "type": "module" }\n');
  const dateien = tarballs.map(({ filename }) => join(basis, filename));
  runOrThrow(
    ordner,
    'npm',
    'install',
    ...dateien,
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--ignore-scripts',
  );
  cpSync(join(WURZEL, 'examples'), join(ordner, 'examples'), { recursive: true });
  return { ordner, tarballs };
}

export function readJson(pfad: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(pfad, 'utf8')) as Record<string, unknown>;
}
