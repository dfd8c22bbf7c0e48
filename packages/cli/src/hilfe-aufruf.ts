import { suggest } from '@baukasten/engine';
import { Bedienfehler } from './bedienfehler.ts';
import type { Befehl } from './befehle.ts';
import { texte } from './texte.ts';

/** `hilfe X Y` as `X Y --help`, in both languages, so that help of a command that does not exist says so. */
export function expandHelp(argumente: readonly string[], befehle: readonly Befehl[]): readonly string[] {
  const [first, ...rest] = argumente;
  if (first !== 'hilfe' && first !== 'help') return argumente;
  const optionAt = rest.findIndex((one) => one.startsWith('-'));
  const names = optionAt < 0 ? rest : rest.slice(0, optionAt);
  checkNames(names, befehle);
  return [...rest, '--help'];
}

function checkNames([name, ...rest]: readonly string[], befehle: readonly Befehl[]): void {
  if (name === undefined) return;
  const befehl = befehle.find((one) => one.name === name || one.alias === name);
  if (befehl === undefined) {
    const known = befehle.flatMap((one) => [one.name, one.alias]);
    throw new Bedienfehler(texte.befehlUnbekannt(name, suggest(name, known)[0]));
  }
  if (befehl.unterbefehle !== undefined) checkNames(rest, befehl.unterbefehle);
}
