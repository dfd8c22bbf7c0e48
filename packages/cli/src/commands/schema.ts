import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openAusgabe } from '../io/ausgabe.ts';
import { writeReport } from '../io/write-report.ts';
import { chooseFachgebiet, loadRegelbestand } from '../katalog/regelbestand.ts';
import type { Rahmen } from '../rahmen.ts';

/** `schema`: the project schema in one piece, as other YAML editors want it. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const regeln = listOption(eingabe, 'regeln');
  const { katalog } = await loadRegelbestand(regeln, rahmen.ordner);
  const id = chooseFachgebiet(katalog, eingabe.argumente[0]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...katalog.fachgebiete[id]?.schema,
  };
  const ausgabe = await openAusgabe(textOption(eingabe, 'ausgabe'), { regeln }, rahmen);
  await writeReport(JSON.stringify(schema, undefined, 2), ausgabe);
  return EXIT.sauber;
}
