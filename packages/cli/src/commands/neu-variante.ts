import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { fachgebietFor } from '../katalog/regelbestand.ts';
import { checkName, loadOrdner, writeRegeln } from '../neu/rule-files.ts';
import { changeable, varianteText } from '../neu/variante-text.ts';
import { checkChoice } from '../optionen.ts';
import type { Rahmen } from '../rahmen.ts';

/** `neu variante`: a variant of the law, in a folder of rules. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const [name = ''] = eingabe.argumente;
  checkName(name);
  const { ordner, bestand } = await loadOrdner(eingabe, rahmen);
  const fachgebiet = fachgebietFor(bestand.katalog, textOption(eingabe, 'fachgebiet'));
  const parameter = listOption(eingabe, 'parameter');
  const known = changeable(fachgebiet, rahmen.heute);
  for (const one of parameter) checkChoice('--parameter', one, known);
  const id = name.includes('/') ? name : `${fachgebiet.id}/varianten/${name}`;
  await writeRegeln(
    { [`${id}.variante.yaml`]: varianteText(id, fachgebiet, rahmen.heute, parameter) },
    ordner,
    eingabe,
    rahmen,
    `vergleichen DATEI --variante ${id} --regeln ${ordner}`,
  );
  return EXIT.sauber;
}
