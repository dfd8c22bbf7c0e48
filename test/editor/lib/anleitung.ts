import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { WURZEL } from './wege.ts';

/** Gone when the test file ends: a home of its own in which the command `baukasten` is found, with a project that has three kinds of findings. */
export interface Heim {
  readonly ordner: string;
  readonly projekt: string;
  /** A module of rules; its parameter is used by overlays, variants and other modules of the same folder. */
  readonly modul: string;
  readonly env: NodeJS.ProcessEnv;
}

/** An unquoted key, and a display of the draft that is too short. Lines that tests name are counted from 0. */
const PROJEKT = `projekt: waermeplanung
stichtag: 2026-11-22
gemeinde:
  ags: 13076089
stand_der_planung: beteiligung
verfahren:
  art: regulaer
  entwurf:
    veroeffentlicht_am: 2026-10-01
  einsichtnahme:
    von: 2026-10-12
    bis: 2026-10-30
`;

export function createHeim(): Heim {
  const heim = mkdtempSync(join(tmpdir(), 'baukasten-heim-'));
  afterAll(() => rmSync(heim, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));
  const ordner = join(heim, 'stadt');
  const programme = join(heim, 'bin');
  for (const eines of [ordner, programme]) mkdirSync(eines);
  const befehl = join(WURZEL, 'packages/cli/bin/baukasten.js');
  chmodSync(befehl, 0o755);
  symlinkSync(befehl, join(programme, 'baukasten'));
  const projekt = join(ordner, 'luebz.projekt.yaml');
  writeFileSync(projekt, PROJEKT);
  const regeln = join(ordner, 'regeln');
  cpSync(join(WURZEL, 'rules'), regeln, {
    recursive: true,
    filter: (pfad) => !/[\\/](node_modules|gemeinden-[^\\/]+|package\.json)$/.test(pfad),
  });
  // Editors take the repository for the project; without one, each folder would get a server of its own.
  execFileSync('git', ['init', '--quiet', ordner]);
  return {
    ordner,
    projekt,
    modul: join(regeln, 'waermeplanung/vereinfacht.modul.yaml'),
    env: { ...process.env, HOME: heim, XDG_CONFIG_HOME: heim, PATH: `${programme}:${process.env['PATH']}` },
  };
}

/** The first block of a language in a guide: what a reader copies is what is tested. */
export function blockOf(seite: string, sprache: string): string {
  const text = readFileSync(join(WURZEL, 'extension/docs', seite), 'utf8');
  const [, block] = new RegExp(`^\`\`\`${sprache}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text) ?? [];
  if (block === undefined) throw new Error(`${seite} has no block in ${sprache}`);
  return block;
}

/** YAML files below a folder that hold a word. */
export function filesWith(ordner: string, wort: string): readonly string[] {
  return readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .filter((datei) => datei.endsWith('.yaml') && readFileSync(join(ordner, datei), 'utf8').includes(wort))
    .sort();
}
