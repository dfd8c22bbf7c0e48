import { dateiArtOf, idFromPath, type RegelDatei, readFaelle, runFaelle } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { loadEingebaut } from '../katalog/eingebaut.ts';
import { loadAlles, loadOrdner } from '../katalog/lokal.ts';
import { reportFileProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';
import { testJson } from '../testen/test-json.ts';
import { testListe } from '../testen/test-liste.ts';
import { texte } from '../texte.ts';

/** `testen`: runs the cases of the built-in rules, or of the user's folders, and finds verdicts that no case shows. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const ordner = listOption(eingabe, 'regeln');
  const { katalog, dateien } =
    ordner.length === 0 ? await loadAlles() : await loadOrdner(ordner, rahmen.ordner, loadEingebaut());
  const gewaehlt = choose(dateien, eingabe.argumente);
  // All cases run, whichever are chosen: a module's verdicts may be shown by the cases of another one.
  const faelle = dateien.filter(isFaelle).map(({ pfad, document }) => readFaelle(idFromPath(pfad), document));
  const bericht = runFaelle(katalog, faelle);
  const probleme = [...katalog.probleme, ...bericht.probleme];
  const ok = await reportFileProblems(probleme, dateien, rahmen);
  const uris = new Set(gewaehlt.map(({ document }) => document.uri));
  const ergebnis = {
    ergebnisse: bericht.ergebnisse.filter(({ range }) => uris.has(range.uri)),
    luecken: bericht.luecken.filter(({ range }) => uris.has(range.uri)),
  };
  const text =
    textOption(eingabe, 'format') === 'json' ? testJson(ergebnis, rahmen) : testListe(ergebnis, rahmen);
  rahmen.stdout.write(`${text}\n`);
  if (!ok) return EXIT.eingabe;
  const abweichend = ergebnis.ergebnisse.some(({ abweichungen }) => abweichungen.length > 0);
  return abweichend || ergebnis.luecken.length > 0 ? EXIT.befunde : EXIT.sauber;
}

/** Files whose id contains one of the names: `ablauf` means `waermeplanung/ablauf`, `land/` all of the Länder. */
function choose(dateien: readonly RegelDatei[], namen: readonly string[]): readonly RegelDatei[] {
  const gewaehlt = dateien.filter(
    ({ pfad }) => namen.length === 0 || namen.some((name) => idFromPath(pfad).includes(name)),
  );
  if (!gewaehlt.some(isFaelle)) throw new Bedienfehler(texte.keineFaelle(namen.join(' ')));
  return gewaehlt;
}

function isFaelle({ pfad }: RegelDatei): boolean {
  return dateiArtOf(pfad) === 'faelle';
}
