import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { chooseFachgebiet, loadRegelbestand } from '../katalog/regelbestand.ts';
import { landOption, stichtagOption } from '../optionen.ts';
import { variantenOption } from '../pruefen/pruefer.ts';
import { reportProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';
import { listRegeln, matchesText } from '../regeln/list-regeln.ts';
import { texte } from '../texte.ts';

/** `regeln`: which rules there are, where and when. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const name = textOption(eingabe, 'fachgebiet');
  const fachgebiete = Object.values(bestand.katalog.fachgebiete);
  const chosen = name === undefined ? undefined : chooseFachgebiet(bestand.katalog, name);
  const bereich = {
    stichtag: stichtagOption(eingabe) ?? rahmen.heute,
    land: landOption(eingabe, bestand.register()),
    varianten: variantenOption(eingabe, bestand),
  };
  const woerter = eingabe.argumente.flatMap((text) => text.split(/\s+/)).filter((wort) => wort !== '');
  const gefunden = fachgebiete
    .filter(({ id }) => chosen === undefined || id === chosen)
    .flatMap((fachgebiet) => listRegeln(fachgebiet, bereich))
    .filter((regel) => matchesText(regel, woerter));
  const ok = await reportProblems(bestand, undefined, rahmen);
  if (textOption(eingabe, 'format') === 'json') {
    rahmen.stdout.write(`${(await import('../regeln/regeln-json.ts')).regelnJson(gefunden, bereich)}\n`);
  } else if (gefunden.length === 0) {
    rahmen.stdout.write(`${texte.keineRegelGefunden(woerter.join(' '))[rahmen.sprache]}\n`);
  } else {
    rahmen.stdout.write(`${(await import('../regeln/regeln-liste.ts')).regelnListe(gefunden, rahmen)}\n`);
  }
  return ok ? EXIT.sauber : EXIT.eingabe;
}
