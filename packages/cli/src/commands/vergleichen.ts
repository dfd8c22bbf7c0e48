import { findVariante } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Ausgabe, openAusgabe } from '../io/ausgabe.ts';
import { writeReport } from '../io/write-report.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { checkDateien, pathsOf } from '../pruefen/check-dateien.ts';
import { prueferOf, variantenOption } from '../pruefen/pruefer.ts';
import { reportProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';
import { texte } from '../texte.ts';
import { compareBerichte, type Vergleich, withoutBefunde } from '../vergleich/vergleich.ts';

/** `vergleichen`: each project under the law in force, and under each variant on its own. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  if (listOption(eingabe, 'variante').length === 0) throw new Bedienfehler(texte.varianteFehlt());
  const gelesen = { projekte: pathsOf(eingabe), regeln: listOption(eingabe, 'regeln') };
  const ausgabe = await openAusgabe(textOption(eingabe, 'ausgabe'), gelesen, rahmen);
  try {
    return await compareAndWrite(eingabe, rahmen, ausgabe);
  } catch (error) {
    await ausgabe.discard();
    throw error;
  }
}

async function compareAndWrite(eingabe: Eingabe, rahmen: Rahmen, ausgabe: Ausgabe): Promise<ExitCode> {
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const varianten = variantenOption(eingabe, bestand);
  const pruefer = await prueferOf(eingabe, bestand, rahmen.heute, true);
  const vergleiche: Vergleich[] = [];
  const geprueft = await checkDateien(
    pathsOf(eingabe),
    async (document) => {
      const vorher = await pruefer.check(document, []);
      const fachgebiet = bestand.katalog.fachgebiete[vorher.fachgebiet];
      for (const name of varianten) {
        const variante = fachgebiet === undefined ? undefined : findVariante(fachgebiet, name);
        if (variante === undefined) continue;
        vergleiche.push(compareBerichte(vorher, await pruefer.check(document, [name]), variante));
      }
      return withoutBefunde(vorher);
    },
    rahmen,
  );
  const ok = await reportProblems(bestand, geprueft, rahmen);
  if (vergleiche.length === 0) await ausgabe.discard();
  else {
    const text =
      textOption(eingabe, 'format') === 'json'
        ? (await import('../vergleich/vergleich-json.ts')).vergleichJson(vergleiche, rahmen.version)
        : (await import('../vergleich/vergleich-tabelle.ts')).vergleichTabelle(
            vergleiche,
            rahmen,
            textOption(eingabe, 'ausgabe'),
          );
    await writeReport(text, ausgabe);
  }
  return ok ? EXIT.sauber : EXIT.eingabe;
}
