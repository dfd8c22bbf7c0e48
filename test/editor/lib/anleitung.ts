import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WURZEL } from './wege.ts';

/** A home of its own in which the command `baukasten` is found, with a project that has three kinds of findings. */
export interface Heim {
  readonly ordner: string;
  readonly projekt: string;
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
  const ordner = join(heim, 'stadt');
  const programme = join(heim, 'bin');
  for (const eines of [ordner, programme]) mkdirSync(eines);
  const befehl = join(WURZEL, 'packages/cli/bin/baukasten.js');
  chmodSync(befehl, 0o755);
  symlinkSync(befehl, join(programme, 'baukasten'));
  const projekt = join(ordner, 'luebz.projekt.yaml');
  writeFileSync(projekt, PROJEKT);
  return {
    ordner,
    projekt,
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
