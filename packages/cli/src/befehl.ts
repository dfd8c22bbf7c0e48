import type { Text } from '@baukasten/engine';
import type { Eingabe } from './eingabe.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Rahmen } from './rahmen.ts';

export type Lauf = (eingabe: Eingabe, rahmen: Rahmen) => Promise<ExitCode>;

export interface Option {
  /** As commander wants it: `-x, --name <wert>`; `<…>` takes a value. */
  readonly form: string;
  readonly text: Text;
  readonly mehrfach?: boolean;
  readonly auswahl?: readonly string[];
}

export interface Argument {
  /** `<name>` is required, `[name]` optional, `[namen...]` any number. */
  readonly form: string;
  readonly text: Text;
}

export interface Befehl {
  readonly name: string;
  /** English twin. */
  readonly alias: string;
  readonly text: Text;
  readonly argumente: readonly Argument[];
  readonly optionen: readonly Option[];
  readonly beispiele: readonly string[];
  /** Loaded when the command runs, so that no command waits for what another needs. */
  readonly load?: () => Promise<{ readonly run: Lauf }>;
  readonly unterbefehle?: readonly Befehl[];
}

export const option = (form: string, de: string, en: string, extra: Partial<Option> = {}): Option => ({
  form,
  text: { de, en },
  ...extra,
});
export const argument = (form: string, de: string, en: string): Argument => ({ form, text: { de, en } });

export const regeln = option(
  '--regeln <ordner>',
  'eigene Regeldateien dazunehmen; mehrfach möglich',
  'add rule files of your own; repeatable',
  { mehrfach: true },
);
export const ausgabe = option(
  '-o, --ausgabe <datei>',
  'in diese Datei schreiben statt ins Terminal',
  'write to this file instead of the terminal',
);
export const neueDatei = option(
  '-o, --ausgabe <datei>',
  'Name der neuen Datei; sonst heißt sie nach dem Fachgebiet (waermeplanung.projekt.yaml), „-“ schreibt ins Terminal',
  'name of the new file; else it is named after the topic (waermeplanung.projekt.yaml), “-” writes to the terminal',
);
export const stichtag = option(
  '--stichtag <tag>',
  'Tag, dessen Recht gilt, als JJJJ-MM-TT; sonst der Stichtag der Datei, sonst heute',
  'day whose law applies, as YYYY-MM-DD; else the day in the file, else today',
);
export const land = option(
  '--land <kuerzel>',
  'Recht dieses Landes anwenden (BB, MV, SN …) statt des Landes der Gemeinde',
  'apply the law of this Land (BB, MV, SN …) instead of the town’s own',
);
export const variante = option(
  '--variante <name>',
  'zusätzlich diese Rechtsvariante anwenden; mehrfach möglich',
  'apply this variant of the law as well; repeatable',
  { mehrfach: true },
);

export const ueberschreiben = option(
  '--ueberschreiben',
  'eine vorhandene Datei ersetzen',
  'replace a file that exists already',
);
