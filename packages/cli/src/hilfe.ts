import type { Sprache, Text } from '@baukasten/engine';
import type { Befehl } from './befehl.ts';
import { BEFEHLE } from './befehle.ts';

interface Hilfe {
  readonly beschreibung: string;
  readonly befehl: string;
  readonly fuss: string;
  readonly hilfe: Readonly<
    Record<'option' | 'version' | 'befehl' | 'befehlsform' | 'unterbefehl' | 'optionen' | 'beispiele', string>
  >;
  /** Commander's own headings. */
  readonly titel: Readonly<Record<string, string>>;
}

export const hilfeTexte: Readonly<Record<Sprache, Hilfe>> = {
  de: {
    beschreibung:
      'Prüft Vorhaben kleiner Städte gegen das geltende Recht und erklärt jedes Urteil bis zum Paragrafen.',
    befehl: '[Optionen] <Befehl>',
    fuss: `Rückgabewerte: 0 kein Befund · 1 Befunde · 2 falscher Aufruf oder unlesbare Eingabe · 3 Fehler von Baukasten.
Ein Bericht prüft Vollständigkeit und Verfahren; er ist keine Rechtsberatung.`,
    hilfe: {
      option: 'diese Hilfe zeigen',
      version: 'die Version zeigen',
      befehl: 'Hilfe zu einem Befehl zeigen',
      befehlsform: 'hilfe [befehl]',
      unterbefehl: '[Optionen] <Was>',
      optionen: '[Optionen]',
      beispiele: 'Beispiele:',
    },
    titel: {
      'Usage:': 'Aufruf:',
      'Arguments:': 'Argumente:',
      'Options:': 'Optionen:',
      'Commands:': 'Befehle:',
    },
  },
  en: {
    beschreibung:
      'Checks what small German towns plan against the law in force and explains every verdict to the paragraph.',
    befehl: '[options] <command>',
    fuss: `Exit codes: 0 no findings · 1 findings · 2 wrong usage or unreadable input · 3 an error of Baukasten itself.
A report checks completeness and procedure; it is no legal advice.`,
    hilfe: {
      option: 'show this help',
      version: 'show the version',
      befehl: 'show the help of a command',
      befehlsform: 'help [command]',
      unterbefehl: '[options] <what>',
      optionen: '[options]',
      beispiele: 'Examples:',
    },
    titel: {},
  },
};

/** Commander's error, in our words. `message` is only searched for the quoted name that is wrong. */
export function usageError(code: string, message: string, argumente: readonly string[]): Text {
  // Commander names an option with its value: `-o, --ausgabe <datei>`.
  const name = (/'([^']*)'/.exec(message)?.[1] ?? '').replace(/^(?:-\w, )?(--\S+) <.*>$/, '$1');
  const near = /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(message)?.[1];
  const gemeint: Text =
    near === undefined ? { de: '', en: '' } : { de: ` Gemeint: ${near}?`, en: ` Did you mean ${near}?` };
  const mehr: Text = {
    de: `${gemeint.de} „baukasten${befehlOf(argumente)} --help“ zeigt, was möglich ist.`,
    en: `${gemeint.en} "baukasten${befehlOf(argumente)} --help" shows what is possible.`,
  };
  const with_ = (de: string, en: string): Text => ({ de: `${de}${mehr.de}`, en: `${en}${mehr.en}` });
  switch (code) {
    case 'commander.unknownOption':
      return with_(`Die Option „${name}“ gibt es nicht.`, `There is no option "${name}".`);
    case 'commander.unknownCommand':
      return looksLikeFile(name)
        ? {
            de: `Vor „${name}“ fehlt der Befehl: „baukasten pruefen ${name}“ prüft die Datei.`,
            en: `The command before "${name}" is missing: "baukasten pruefen ${name}" checks the file.`,
          }
        : with_(`Den Befehl „${name}“ gibt es nicht.`, `There is no command "${name}".`);
    case 'commander.missingArgument':
      return with_(`Die Angabe <${name}> fehlt.`, `The argument <${name}> is missing.`);
    case 'commander.optionMissingArgument':
      return with_(`Die Option „${name}“ braucht einen Wert.`, `The option "${name}" needs a value.`);
    case 'commander.excessArguments':
      return with_('Es sind zu viele Angaben.', 'There are too many arguments.');
    default:
      return with_('Der Aufruf ist nicht verständlich.', 'The call cannot be understood.');
  }
}

/** ` neu vergabe`: the command of a call with its subcommand. */
function befehlOf([first, ...rest]: readonly string[], befehle: readonly Befehl[] = BEFEHLE): string {
  const befehl = befehle.find(({ name, alias }) => name === first || alias === first);
  return befehl === undefined ? '' : ` ${befehl.name}${befehlOf(rest, befehl.unterbefehle ?? [])}`;
}

function looksLikeFile(name: string): boolean {
  return /[./\\]/.test(name) || name === '-';
}
