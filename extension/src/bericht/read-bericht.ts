import { type BerichtErgebnis, isLate } from '@baukasten/language-server/protokoll';
import { countEqual } from '../gleichnamig.ts';
import { type Befund, type Bericht, keyOf } from './bericht.ts';

/** The server's answer as the extension reads it. */
export function readBericht({ bericht, stand }: BerichtErgebnis): Bericht {
  const gelesen = { ...bericht, stand } as Bericht;
  const befunde = gelesen.befunde.map((one): Befund => (isLate(one) ? { ...one, spaet: true } : one));
  return { ...gelesen, befunde: numberEqual(befunde) };
}

/** Two elements of one id are a Problem of the file, but their findings are shown and must be told apart. */
export function numberEqual(befunde: readonly Befund[]): readonly Befund[] {
  const nummern = countEqual(befunde.map(keyOf));
  return befunde.map((befund, stelle) => {
    const nummer = nummern[stelle] ?? 1;
    return nummer === 1 ? befund : { ...befund, nummer };
  });
}
