import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyBeispiel } from './code-server.ts';
import { WURZEL } from './wege.ts';
import { writeSettings } from './werkbank.ts';

/** Quiet settings for tests; nothing of the extension is set. */
export const RUHIG = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
};

export const LUEBZ = 'luebz/waermeplan.projekt.yaml';
export const MUSTER = 'muster-am-see/waermeplan.projekt.yaml';

/** A folder as a planner has it: a study town and the invented one that shows every verdict. */
export function fillPlaner(ordner: string, einstellungen: Readonly<Record<string, unknown>> = {}): void {
  for (const name of ['luebz', 'muster-am-see'])
    copyBeispiel(join(WURZEL, 'examples', name), join(ordner, name));
  writeSettings(ordner, { ...RUHIG, ...einstellungen });
}

export interface KurzBericht {
  readonly stichtag: string;
  readonly zusammenfassung: {
    readonly pflichten: number;
    readonly fehler: number;
    readonly nachUrteil: Readonly<Record<string, number>>;
  };
  readonly schritte: readonly {
    readonly kennung: string;
    readonly ort: { readonly zeile: number; readonly spalte: number };
  }[];
  readonly befunde: readonly {
    readonly kennung: string;
    readonly titel: string;
    readonly urteil: string;
    readonly schwere?: string;
    readonly element?: string;
    readonly ort: { readonly zeile: number; readonly spalte: number };
  }[];
}

/** What the command line says about the same file: the editor must say the same. */
export function berichtOf(datei: string, ...optionen: readonly string[]): KurzBericht {
  const programm = join(WURZEL, 'packages/cli/bin/baukasten.js');
  const argumente = [programm, 'pruefen', datei, '--format', 'json', ...optionen];
  const { stdout } = spawnSync(process.execPath, argumente, { encoding: 'utf8', maxBuffer: 1 << 27 });
  const { berichte } = JSON.parse(stdout) as { readonly berichte: readonly [KurzBericht] };
  return berichte[0];
}

/** Requirements of which the command line says that something is to be done. */
export function findingsOf(datei: string): readonly string[] {
  const { befunde } = berichtOf(datei);
  return [...new Set(befunde.flatMap(({ kennung, schwere }) => (schwere === undefined ? [] : [kennung])))];
}
