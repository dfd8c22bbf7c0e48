import { type Befund, type Fachgebiet, type Regelbestand, suggest } from '@baukasten/engine';
import { Bedienfehler } from '../bedienfehler.ts';
import { type Eingabe, listOption, textOption } from '../eingabe.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { findDateien } from '../io/find-dateien.ts';
import { loadRegelbestand } from '../katalog/regelbestand.ts';
import { landOption, stichtagOption } from '../optionen.ts';
import { checkDateien } from '../pruefen/check-dateien.ts';
import { prueferOf, variantenOption } from '../pruefen/pruefer.ts';
import { reportProblems } from '../pruefen/report-problems.ts';
import type { Rahmen } from '../rahmen.ts';
import { allKennungen, listRegeln } from '../regeln/list-regeln.ts';
import { texte } from '../texte.ts';

/** `erklaeren`: one rule, or one verdict of one project. */
export async function run(eingabe: Eingabe, rahmen: Rahmen): Promise<ExitCode> {
  const [written = '', projekt] = eingabe.argumente;
  const bestand = await loadRegelbestand(listOption(eingabe, 'regeln'), rahmen.ordner);
  const { kennung, fachgebiet } = findKennung(written, bestand);
  return projekt === undefined
    ? explainRegel(kennung, fachgebiet, eingabe, bestand, rahmen)
    : explainBefund(kennung, projekt, eingabe, bestand, rahmen);
}

async function explainRegel(
  kennung: string,
  fachgebiet: Fachgebiet,
  eingabe: Eingabe,
  bestand: Regelbestand,
  rahmen: Rahmen,
): Promise<ExitCode> {
  const bereich = {
    stichtag: stichtagOption(eingabe) ?? rahmen.heute,
    land: landOption(eingabe, bestand.register()),
    varianten: variantenOption(eingabe, bestand),
  };
  const regel = listRegeln(fachgebiet, bereich).find(({ anforderung }) => anforderung.kennung === kennung);
  if (regel === undefined)
    throw new Bedienfehler(texte.kennungNichtInKraft(kennung, bereich.stichtag, bereich.land));
  const { regelAnzeige } = await import('../regeln/regel-anzeige.ts');
  const format = textOption(eingabe, 'format') ?? 'terminal';
  rahmen.stdout.write(`${regelAnzeige(regel, format, bereich.stichtag, bestand.katalog, rahmen)}\n`);
  return (await reportProblems(bestand, undefined, rahmen)) ? EXIT.sauber : EXIT.eingabe;
}

async function explainBefund(
  kennung: string,
  projekt: string,
  eingabe: Eingabe,
  bestand: Regelbestand,
  rahmen: Rahmen,
): Promise<ExitCode> {
  const { dateien, fehler } = await findDateien([projekt], rahmen.ordner, '.projekt.yaml');
  const [first] = fehler;
  if (first !== undefined) throw first;
  if (dateien.length > 1) throw new Bedienfehler(texte.eineDatei(projekt, dateien.length));
  const varianten = variantenOption(eingabe, bestand);
  const pruefer = await prueferOf(eingabe, bestand, rahmen.heute, true);
  const geprueft = await checkDateien([projekt], (document) => pruefer.check(document, varianten), rahmen);
  const ok = await reportProblems(bestand, geprueft, rahmen);
  const [bericht] = geprueft.berichte;
  if (bericht === undefined || bericht.befunde.length === 0)
    throw new Bedienfehler(texte.dateiNichtPruefbar(projekt));
  const befunde = chooseBefunde(bericht.befunde, kennung, textOption(eingabe, 'element'), projekt);
  const { befundAnzeige } = await import('../regeln/befund-anzeige.ts');
  const format = textOption(eingabe, 'format') ?? 'terminal';
  rahmen.stdout.write(`${befundAnzeige(befunde, bericht, geprueft.quelltexte, format, rahmen)}\n`);
  return ok ? EXIT.sauber : EXIT.eingabe;
}

function chooseBefunde(
  befunde: readonly Befund[],
  kennung: string,
  element: string | undefined,
  projekt: string,
): readonly Befund[] {
  const own = befunde.filter((befund) => befund.kennung === kennung);
  if (own.length === 0) throw new Bedienfehler(texte.keinBefund(kennung, projekt));
  if (element === undefined) return own;
  const one = own.filter((befund) => befund.element === element);
  const bekannt = own.flatMap((befund) => befund.element ?? []);
  if (one.length === 0) throw new Bedienfehler(texte.elementUnbekannt(kennung, element, bekannt));
  return one;
}

/** A Kennung as people write it: case does not count. */
function findKennung(
  written: string,
  { katalog }: Regelbestand,
): { readonly kennung: string; readonly fachgebiet: Fachgebiet } {
  const all = Object.values(katalog.fachgebiete).flatMap((fachgebiet) =>
    allKennungen(fachgebiet).map((kennung) => ({ kennung, fachgebiet })),
  );
  const found =
    all.find(({ kennung }) => kennung === written) ??
    all.find(({ kennung }) => kennung.toLowerCase() === written.toLowerCase());
  if (found !== undefined) return found;
  const [near] = suggest(
    written,
    all.map(({ kennung }) => kennung),
  );
  throw new Bedienfehler(texte.kennungUnbekannt(written, near));
}
