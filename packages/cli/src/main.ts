import type { Sprache } from '@baukasten/engine';
import { Command, CommanderError } from 'commander';
import { Bedienfehler } from './bedienfehler.ts';
import { BEFEHLE, type Befehl, type Option, SPRACHE } from './befehle.ts';
import type { Eingabe } from './eingabe.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { hilfeTexte, usageError } from './hilfe.ts';
import { expandHelp } from './hilfe-aufruf.ts';
import { createRahmen } from './io/create-rahmen.ts';
import { checkChoice } from './optionen.ts';
import type { Rahmen } from './rahmen.ts';
import { texte } from './texte.ts';

declare const BAUKASTEN_VERSION: string;

const argumente = process.argv.slice(2);
/** What commander itself would have said: its errors are put in our words, its help is shown. */
let gesagt = '';
const sprache = languageOf(argumente);
const rahmen = createRahmen(BAUKASTEN_VERSION, sprache);
process.exitCode = await main();

async function main(): Promise<ExitCode> {
  const code = await runProgramm();
  try {
    await rahmen.stdout.drained();
    return code;
  } catch (error) {
    return report(error, rahmen);
  }
}

async function runProgramm(): Promise<ExitCode> {
  let code: ExitCode = EXIT.sauber;
  try {
    const programm = createProgramm((ended) => {
      code = ended;
    });
    await programm.parseAsync(expandHelp(argumente, BEFEHLE), { from: 'user' });
    return code;
  } catch (error) {
    return report(error, rahmen);
  }
}

function createProgramm(end: (code: ExitCode) => void): Command {
  const { hilfe, befehl, beschreibung, fuss } = hilfeTexte[sprache];
  const programm = new Command('baukasten')
    .description(beschreibung)
    .usage(befehl)
    .version(BAUKASTEN_VERSION, '-V, --version', hilfe.version)
    .addHelpText('after', `\n${fuss}`);
  prepare(programm);
  for (const one of BEFEHLE) programm.addCommand(toCommand(one, end));
  programm.helpCommand(hilfe.befehlsform, hilfe.befehl);
  return programm;
}

function toCommand(befehl: Befehl, end: (code: ExitCode) => void): Command {
  const { hilfe } = hilfeTexte[sprache];
  const command = prepare(new Command(befehl.name)).description(befehl.text[sprache]);
  if (befehl.alias !== befehl.name) command.alias(befehl.alias);
  for (const { form, text } of befehl.argumente) command.argument(form, text[sprache]);
  for (const option of befehl.optionen) addOption(command, option);
  for (const unter of befehl.unterbefehle ?? []) command.addCommand(toCommand(unter, end));
  const own = befehl.argumente.map(({ form }) => ` ${form}`).join('');
  command.usage(befehl.unterbefehle === undefined ? `${hilfe.optionen}${own}` : hilfe.unterbefehl);
  command.addHelpText(
    'after',
    `\n${hilfe.beispiele}\n${befehl.beispiele.map((zeile) => `  ${zeile}`).join('\n')}`,
  );
  const { load } = befehl;
  if (load === undefined) return command.helpCommand(false);
  return command.action(async (...parameter: unknown[]) => {
    const { run } = await load();
    end(await run(eingabeOf(parameter, befehl.argumente.length), rahmen));
  });
}

function prepare(command: Command): Command {
  const { hilfe, titel } = hilfeTexte[sprache];
  addOption(command, SPRACHE);
  return command
    .helpOption('-h, --help', hilfe.option)
    .configureHelp({
      styleTitle: (text) => titel[text] ?? text,
      subcommandTerm: (one) => [one.name(), ...one.aliases()].join(', '),
      helpWidth: rahmen.stdout.breite,
    })
    .configureOutput({ writeErr: (text) => (gesagt += text), writeOut: (text) => rahmen.stdout.write(text) })
    .exitOverride();
}

function addOption(command: Command, { form, text, mehrfach = false, auswahl }: Option): void {
  const name = /--[a-z-]+/.exec(form)?.[0] ?? form;
  command.option(form, text[sprache], (wert: string, bisher: unknown) => {
    if (auswahl !== undefined) checkChoice(name, wert, auswahl);
    return mehrfach ? [...(Array.isArray(bisher) ? bisher : []), wert] : wert;
  });
}

/** Commander hands arguments, options and the command over in one row. */
function eingabeOf(parameter: readonly unknown[], anzahl: number): Eingabe {
  const values = parameter.slice(0, anzahl).flat();
  return {
    argumente: values.filter((wert): wert is string => typeof wert === 'string'),
    optionen: parameter[anzahl] as Eingabe['optionen'],
  };
}

/** Help needs the language before anything is parsed; a wrong value is reported by the parser. */
function languageOf(args: readonly string[]): Sprache {
  const at = args.indexOf('--sprache');
  const wert =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--sprache='))?.slice('--sprache='.length);
  return wert === 'en' ? 'en' : 'de';
}

function report(error: unknown, { stderr }: Rahmen): ExitCode {
  const write = (text: string): void => stderr.write(`${texte.fehler()[sprache]}: ${text}\n`);
  if (error instanceof Bedienfehler) {
    write(error.text[sprache]);
    return EXIT.eingabe;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.sauber;
    if (error.code === 'commander.help') {
      stderr.write(gesagt);
      return EXIT.eingabe;
    }
    write(usageError(error.code, error.message, argumente)[sprache]);
    return EXIT.eingabe;
  }
  write(texte.intern(error instanceof Error ? error.message : String(error))[sprache]);
  if ((process.env['BAUKASTEN_DEBUG'] ?? '') !== '')
    stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.intern;
}
