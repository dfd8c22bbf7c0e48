import { resolve } from 'node:path';
import { dateiArtOf, describeGemeinde, type Gemeinde, projektText, type Register } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, flagOption, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { createFile } from '../io/create-file.ts';
import { fachgebietFor, loadRegelbestand } from '../katalog/regelbestand.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { unknownGemeinde } from '../unbekannte-gemeinde.ts';

/** `neu projekt`: a project file in which everything that comes later is null. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const { katalog, register } = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const fachgebiet = fachgebietFor(katalog, textOption(eingabe, 'fachgebiet'));
  const gemeinde = findGemeinde(eingabe.argumente.join(' '), register());
  const ausgabe = textOption(eingabe, 'ausgabe') ?? `${fachgebiet.id}.projekt.yaml`;
  const text = projektText(fachgebiet, gemeinde);
  if (ausgabe === '-') {
    rahmen.stdout.write(text);
    return EXIT.sauber;
  }
  const art = dateiArtOf(ausgabe.toLowerCase());
  if (art !== undefined && art !== 'projekt') throw new Bedienfehler(texte.projektHeisstWieRegel(ausgabe));
  await createFile(resolve(rahmen.ordner, ausgabe), text, ausgabe, flagOption(eingabe, 'ueberschreiben'));
  rahmen.stdout.write(`${texte.projektAngelegt(ausgabe, describeGemeinde(gemeinde))[rahmen.sprache]}\n`);
  return EXIT.sauber;
}

/** At most so many candidates fit into a message. */
const HOECHSTENS = 8;

function findGemeinde(name: string, register: Register): Gemeinde {
  const { treffer, aehnlich } = register.find(name);
  const [first] = treffer;
  const names = (gemeinden: readonly Gemeinde[]) => gemeinden.slice(0, HOECHSTENS).map(describeGemeinde);
  if (first === undefined) throw unknownGemeinde(name, aehnlich, register);
  if (treffer.length > 1) throw new Bedienfehler(texte.gemeindeMehrdeutig(name, names(treffer)));
  return first;
}
