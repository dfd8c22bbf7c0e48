import { describeGemeinde, type Gemeinde, type Register } from '@baukasten/engine';
import { Bedienfehler } from './bedienfehler.ts';
import { texte } from './texte.ts';

/** More names would hide the question; the register shows each of them. */
const HOECHSTENS = 12;

/** The name of no municipality: perhaps of an Amt whose towns plan, perhaps mistyped. */
export function unknownGemeinde(
  name: string,
  aehnlich: readonly Gemeinde[],
  register: Register,
): Bedienfehler {
  const mitglieder = register.findVerband(name);
  if (mitglieder.length === 0)
    return new Bedienfehler(texte.gemeindeUnbekannt(name, aehnlich.map(describeGemeinde)));
  const namen = mitglieder.slice(0, HOECHSTENS).map(describeGemeinde);
  const weitere = mitglieder.length > HOECHSTENS ? ['…'] : [];
  return new Bedienfehler(texte.verbandStattGemeinde(name, [...namen, ...weitere]));
}
