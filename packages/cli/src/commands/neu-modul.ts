import { fachgebietOf } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import type { Eingabe } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { chooseFachgebiet } from '../katalog/regelbestand.ts';
import { modulFaelleText, modulText, type Vorhaben } from '../neu/modul-text.ts';
import { checkName, loadOrdner, writeRegeln } from '../neu/rule-files.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';

/** `neu modul`: a module with one requirement and its cases, in a folder of rules. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const [id = ''] = eingabe.argumente;
  checkName(id);
  if (!id.includes('/')) throw new Bedienfehler(texte.modulOhneFachgebiet(id));
  const { ordner, bestand } = await loadOrdner(eingabe, rahmen);
  const fachgebiet = bestand.katalog.fachgebiete[chooseFachgebiet(bestand.katalog, fachgebietOf(id))];
  if (fachgebiet === undefined) throw new Error('chooseFachgebiet returned an unknown topic');
  const vorhaben: Vorhaben = {
    id,
    fachgebiet,
    heute: rahmen.heute,
    quelle: Object.keys(bestand.katalog.quellen)[0] ?? 'Norm',
  };
  const dateien = {
    [`${id}.modul.yaml`]: modulText(vorhaben),
    [`${id}.faelle.yaml`]: modulFaelleText(vorhaben),
  };
  await writeRegeln(dateien, ordner, eingabe, rahmen);
  return EXIT.sauber;
}
